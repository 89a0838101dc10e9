//! What the commands tell, in English.
//! Must not know how it is found out.

use chrono::NaiveDate;

use crate::domain::agreement::FourC;
use crate::domain::due::When;
use crate::domain::guardrail::Class;
use crate::domain::norm::{Event, Status};
use crate::domain::workshop::Trigger;
use crate::format::merge::Which;
use crate::format::report::check::Wrong;
use crate::format::report::diff::Agreed;
use crate::runtime::recovery::Why;

use super::counted;
use crate::cli::print::shown;
use crate::cli::settings::Origin;
use crate::cli::words::{
    CheckWords, ConfigWords, DiffWords, GitWords, ImportWords, Kept, ListWords, LogWords, MergeWords,
    RecoverWords, ShowWords,
};

pub const CHECK: CheckWords = CheckWords {
    fine: |files| format!("{} read, no problem found", counted(files, "file", "files")),
    wrong: |wrong| match wrong {
        Wrong::Undecided { what } => format!(
            "{} was changed by both sides of a merge; open the session in Norming, which asks which to take",
            if what.is_empty() {
                "something that stays in the team"
            } else {
                what
            }
        ),
        Wrong::BrokenLink { from, field, to } => {
            let from = if from.is_empty() {
                String::new()
            } else {
                format!(" of {from}")
            };
            format!(
                "`{field}`{from} names {to}, which is not in the file; take the name out, or write one that is"
            )
        }
        Wrong::SharedId(id) => {
            format!("{id} is the identity of two things; give one of them another, and mend its links")
        }
        Wrong::OpenObjection { proposal, text, open } => format!(
            "{proposal} is adopted with {}{}; close it in Decide, or take the decision out",
            counted(*open, "open objection", "open objections"),
            if text.is_empty() {
                String::new()
            } else {
                format!(": \"{text}\"")
            }
        ),
        Wrong::NoWords(id) => format!("the norm {id} is in force and has no words; write them, or retire it"),
        Wrong::StewardLeft { of, name } => format!(
            "{name}, the steward of {of}, has left the team; open the session in Norming and choose another"
        ),
        Wrong::SameName { one, other, name } => format!(
            "{one} and {other} have names that look the same, {name}; give one of them another in `name`, or, if they are one person, take one out and put the other in its place"
        ),
        Wrong::Future { of, field, day } => {
            format!("`{field}` of {of} is {day}, which is still to come; write the day on which it was")
        }
        Wrong::Order {
            of,
            field,
            day,
            after,
            earlier,
        } => format!("`{field}` of {of} is {day}, before {after} ({earlier}); mend one of the two"),
    },
};

pub const CONFIG: ConfigWords = ConfigWords {
    file: |file, is_there| match (file, is_there) {
        (Some(file), true) => format!("Settings file: {}", shown(file)),
        (Some(file), false) => format!(
            "Settings file: {} (not there; norming config --init writes one)",
            shown(file)
        ),
        (None, _) => "Settings file: none".to_owned(),
    },
    off_on: ["off", "on"],
    as_agenda: "as the agenda says",
    from: |origin| match origin {
        Origin::Flag(name) => format!("from {name}"),
        Origin::Environment(name) => format!("from {name} in the environment"),
        Origin::Chosen => "chosen in the program".to_owned(),
        Origin::File => "from the settings file".to_owned(),
        Origin::Here => "from the present folder".to_owned(),
        Origin::Default => "by default".to_owned(),
    },
};

pub const DIFF: DiffWords = DiffWords {
    nothing: "nothing changed",
    head: |from, to| format!("From {from} to {to}"),
    before_all: "nothing agreed yet",
    revision: |number, on| {
        let on = on.map_or_else(String::new, |on| format!(" of {on}"));
        format!("revision {number}{on}")
    },
    now: "now",
    of_team: |team, revision| format!("{team}, revision {revision}"),
    titles: [
        "New norms",
        "Reworded norms",
        "Norms in other languages",
        "Proposed for the next workshop",
        "Norms no longer in force",
        "Norms that stand otherwise",
        "Guardrails",
        "The four Cs, then and now",
        "Also agreed",
        "Answered",
    ],
    not_proposed: "no longer proposed",
    because: "because: ",
    no_reason: "no reason is written down",
    gone: "gone",
    steward: "steward: ",
    nobody: "nobody",
    touches: "touches: ",
    review: "Review",
    no_date: "no date",
    four_c,
    four_c_cells: 13,
    not_rated: "not rated",
    no_fingers: "no fingers",
    lowest: |lowest| format!("lowest {lowest}"),
    rated: |lowest, from_three, all| format!("lowest {lowest}, {from_three} of {all} at 3 or more"),
    agreed: |what| match what {
        Agreed::Mission => "Mission".to_owned(),
        Agreed::Connected => "Connected to it".to_owned(),
        Agreed::Sentence => "Together and apart".to_owned(),
        Agreed::Slips => "When one of us slips".to_owned(),
        Agreed::Practices(c) => format!("{}, practices", four_c(c)),
        Agreed::OnPurpose(c) => format!("{}, on purpose", four_c(c)),
    },
    colon: ": ",
};

fn four_c(c: FourC) -> &'static str {
    match c {
        FourC::Connection => "Connection",
        FourC::Collaboration => "Collaboration",
        FourC::Creativity => "Creativity",
        FourC::Culture => "Culture",
    }
}

pub const GIT: GitWords = GitWords {
    set_up: |[root, program, attributes, files], [keys_new, lines_new]| {
        let was = |changed: bool| if changed { "" } else { " (as it was)" };
        format!(
            "Git merges and compares the sessions of {root} by meaning.\n  \
             configuration: drivers that call {program}{}\n  \
             {attributes}: {files}{}\n\
             It holds in this clone alone; whoever has another runs it there.\n",
            was(keys_new),
            was(lines_new),
        )
    },
    nothing: |root| format!("Nothing was set up in {root}.\n"),
    taken_out: |root| format!("Git merges and compares the sessions of {root} by lines again.\n"),
    keys: |keys| format!("  configuration, taken out: {keys}\n"),
    lines: |attributes| format!("  {attributes}: our lines are taken out\n"),
};

pub const IMPORT: ImportWords = ImportWords {
    read_as: |encoding| format!("read as {encoding}"),
    dry: "nothing was written; without --dry-run these are drafts in a new session",
    left: "nothing was imported",
    done: |file, open| format!("written to {}; open it with: norming {open}", shown(file)),
    stdin: "the standard input",
    most_topics: |most| format!("{most} topics"),
    most_lines: |most| format!("{most} norms or other lines"),
    most_kilobytes: |most| format!("{most} KB"),
    no_topic: "(without a topic)",
    no_norm: "(no norm yet)",
    fields: ["Why: ", "How we will see it: ", "Steward: "],
    lists: [
        "On the roster; remove who isn't in the team:",
        "Left out (titles, table heads, signatures, struck-through text):",
    ],
    doubtful: "A ? marks a paragraph that may not be a norm. Check these drafts first.",
    aside: "Not understood, and put aside in the parking lot; questions are among the unknowns:",
    totals: |topics, norms, rest| {
        let topics = counted(topics, "topic", "topics");
        let norms = counted(norms, "draft of a norm", "drafts of norms");
        let rest = counted(rest, "line put aside", "lines put aside");
        format!("{topics}, {norms}, {rest}")
    },
};

pub const LIST: ListWords = ListWords {
    nothing_due: "nothing is due",
    none: |folder| {
        format!(
            "there are no sessions in {}; `norming new TEAM` starts one",
            shown(folder)
        )
    },
    titles: ["TEAM", "REVISION", "NORMS", "REVIEW", "IN PROGRESS"],
    open: |kind, at| format!("{kind}, {at}"),
};

pub const LOG: LogWords = LogWords {
    none: "no workshop was sealed yet",
    in_progress: "In progress",
    revision: |number| format!("Revision {number}"),
    lists: ["kept", "revised", "retired", "new", "left open"],
    count: |number, what| format!("{number} {what}"),
    comma: ", ",
    no_norms: "no norms",
    because: "because: ",
    not_there: |id| format!("({id}, no longer in the file)"),
    transition: |transition, from, to| {
        let mut parts = Vec::new();
        if !from.is_empty() || !to.is_empty() {
            parts.push(format!("from {from} to {to}"));
        }
        parts.extend(transition.when.map(|when| format!("on {when}")));
        let trigger = match transition.trigger {
            Some(Trigger::Policy) => Some("a new policy"),
            Some(Trigger::Reorganisation) => Some("a reorganisation"),
            Some(Trigger::People) => Some("people joined or left"),
            Some(Trigger::Tool) => Some("a new tool"),
            Some(Trigger::Routine) | None => None,
        };
        parts.extend(trigger.map(str::to_owned));
        if parts.is_empty() {
            String::new()
        } else {
            format!("Transition: {}", parts.join("; "))
        }
    },
    status: "Status: ",
    made_from: |id| format!("Made from {id}: "),
    between: "between two revisions",
    station: |on, event, revision| format!("{on}  {event}, {revision}"),
    no_life: "nothing of its life is written down",
    event: |event| match event {
        Event::Adopted => "adopted",
        Event::Amended => "voted on, then amended",
        Event::Reworded => "reworded",
        Event::Corrected => "corrected",
        Event::Retired => "retired",
        Event::Parked => "parked",
        Event::Escalated => "escalated",
    },
};

pub const MERGE: MergeWords = MergeWords {
    no_comments: |file| {
        format!(
            "{}: comments of the files that were merged are not in it",
            shown(file)
        )
    },
    earlier: |file, earlier| {
        let still = counted(
            earlier,
            "conflict from before is still there",
            "conflicts from before are still there",
        );
        format!("{}: merged; {still} to choose from", shown(file))
    },
    side: |which| match which {
        Which::Base => "what both sides come from",
        Which::Ours => "our side",
        Which::Theirs => "their side",
    },
};

pub const RECOVER: RecoverWords = RecoverWords {
    written: |number, file| format!("snapshot {number} is in {}", shown(file)),
    same: |file| format!("{} is in that state already", shown(file)),
    restored: |file, number, kept| {
        let before = kept.map_or_else(String::new, |kept| {
            format!("; how it was before is snapshot {kept}")
        });
        format!("{} is as it was in snapshot {number}{before}", shown(file))
    },
    head: |file, is_gone| {
        let gone = if is_gone { " (the file is gone)" } else { "" };
        format!("Snapshots of {}, the newest first{gone}:", shown(file))
    },
    half_typed: "Half-typed text:",
    half_noted: "Half-typed private notes. Open the session: they wait in your notes.",
    unreadable: "cannot be read",
    first: "the first",
    other_words: "other words",
    why: |why| match why {
        Why::Unsaved => "; never got into the file",
        Why::Saved => "",
        Why::Loss => "; kept before a large loss",
        Why::Restored => "; kept before another was restored",
    },
    as_now: "; as the file is now",
    count: |number, what| {
        let (one, many) = match what {
            Kept::Norms => ("norm", "norms"),
            Kept::Revisions => ("revision", "revisions"),
            Kept::People => ("person", "people"),
            Kept::Guardrails => ("guardrail", "guardrails"),
            Kept::Concerns => ("concern", "concerns"),
            Kept::Unknowns => ("unknown", "unknowns"),
            Kept::Actions => ("action", "actions"),
            Kept::Parked => ("parked item", "parked items"),
            Kept::Frictions => ("friction", "frictions"),
            Kept::Clusters => ("cluster", "clusters"),
            Kept::Drafts => ("draft", "drafts"),
            Kept::Workshops => ("open workshop", "open workshops"),
        };
        counted(number, one, many)
    },
    comma: ", ",
    compared: [
        |file| format!("{file}, as it is now"),
        |snapshot| format!("snapshot {snapshot}"),
    ],
    ask: "Restore this? The present file is kept as a snapshot first. [y/N] ",
    yes: ["restore", "ok"],
};

fn over(until: NaiveDate, today: NaiveDate) -> &'static str {
    match When::of(until, today) {
        When::Overdue => " (over)",
        When::Today => " (ends today)",
        When::Ahead => "",
    }
}

pub const SHOW: ShowWords = ShowWords {
    none: "no norm is in force",
    in_progress: "a workshop is in progress; what it proposes is not agreed and not shown",
    head: |sealed, review| {
        let sealed = match sealed {
            Some((revision, on)) => format!("Guidelines in force, revision {revision}, sealed on {on}."),
            None => "Guidelines in force; no workshop was sealed yet.".to_owned(),
        };
        let review = review.map_or_else(String::new, |on| format!(" We look at them again on {on}."));
        sealed + &review
    },
    titles: [
        "Mission",
        "Together and apart",
        "What leaders have decided",
        "When one of us slips",
        "We look sooner when",
    ],
    fields: ["Why", "Signal", "Steward", "Status", "Review"],
    field_cells: 8,
    status: |status, to, today| match status {
        Status::Trial { until } => format!("on trial until {until}{}", over(*until, today)),
        Status::Provisional { until } => format!("provisional until {until}{}", over(*until, today)),
        Status::Adopted => String::new(),
        Status::Parked { .. } => "parked".to_owned(),
        Status::Escalated { .. } => format!("escalated to {to}"),
        Status::Retired { on, .. } => format!("retired on {on}"),
    },
    adopted: "adopted",
    aside: |text| format!(" ({text})"),
    class: |class| match class {
        Class::Fixed => "fixed",
        Class::Flexible => "flexible",
        Class::Unknown => "unknown",
    },
    until: |until| format!("until {until}"),
    between: "; ",
};
