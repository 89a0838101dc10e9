//! Norms, the case, closing, preparing and the session page, in English.

use super::count;
use crate::ui::strings::{CaseWords, CloseWords, NormWords, PageWords, PrepareWords};

/// The words.
pub const NORMS: NormWords = NormWords {
    why: "Why",
    signal: "Signal",
    steward: "Steward",
    steward_left: |name| match name {
        "" => "Steward left. Who keeps an eye on it?".into(),
        name => format!("Steward left: {name}. Who keeps an eye on it?"),
    },
    answers: "Answers",
    within: "Within",
    agreed_by: "Agreed by",
    adopted: "adopted",
    trial: |day| format!("on trial until {day}"),
    provisional: |day| format!("provisional until {day}"),
    parked: |reason| {
        if reason.is_empty() {
            "parked, not decided".into()
        } else {
            format!("parked: {reason}")
        }
    },
    escalated: |to, by| match by {
        Some(by) => format!("{to} decides, by {by}"),
        None => format!("{to} decides"),
    },
    retired: |day, reason| {
        if reason.is_empty() {
            format!("retired {day}")
        } else {
            format!("retired {day}: {reason}")
        }
    },
    events: [
        "adopted",
        "reworded",
        "typing mistake mended",
        "retired",
        "parked",
        "escalated",
        "voted on, then amended",
    ],
    station: |event, text, reason| {
        if reason.is_empty() {
            format!("{event}: {text}")
        } else {
            format!("{event}: {text} (because: {reason})")
        }
    },
    until: |day| format!("Until {day}"),
    because: "Because",
    older_words: |language| format!("{language}: says older words of it. Enter there, and say it anew."),
    translate: |language| format!("Say it in another language: {language}"),
    look_again: "Look again",
    look_again_ghost: "with all the others",
    late: "Late votes",
    late_ghost: "type each digit, then Enter",
    confirm: "Confirm it: from now on simply in force",
    add_late: "Add late votes",
    set_steward: "Another steward",
    set_date: "Another date",
    adopt: "Adopt it: from now on simply in force",
    keep_trial: |until| format!("Let it run until {until}"),
    extend: "Extend it: until when?",
    until_when: "Until when do we try it? A date, or +30",
    until_later: "That is no date after today. Until when? Try 2027-03-01 or +30",
    end_it: "End it: say why",
    end_next: "End it: put that on the next workshop's list",
    end_parked: |norm| format!("End this norm? {norm}"),
    typo: |most, of| format!("Fix a typo ({most} of {of} words may change)"),
    proposed: "For the next workshop",
    propose: "Propose these words in the next workshop",
    type_on: "Change what I typed",
    drop_proposed: "Don't propose other words any more",
    is_proposed: "Look back in the next workshop shows these words at this norm.",
};

/// The words.
pub const CASE: CaseWords = CaseWords {
    title: "OUR CASE",
    empty: "No concern of leaders is open.",
    summary: |answered, of| format!("{answered} of {of} answered."),
    need: "Need",
    norm: "Norm",
    conceded: "We concede this one.",
    no_norm: "none",
    link: "Link",
    evidence: "Evidence",
    evidence_ghost: "what one can see or count",
    benefit: "Benefit",
    benefit_ghost: "what the company has from it",
    owner: "Brings it",
    by: "By",
    state_open: "open",
    state_answered: "answered",
    state_conceded: "conceded",
    write_evidence: "Write evidence and benefit",
    link_norm: "Link a norm that answers it",
    concede: "We concede this one",
    not_conceded: "We do not concede it after all",
    presented: "Presented: take its date off",
};

/// The words.
pub const CLOSE: CloseWords = CloseWords {
    read_back: "READ-BACK",
    read_back_empty: "Sealing now would change nothing.",
    counts: |kept, revised, retired, new| {
        format!("{kept} kept, {revised} revised, {retired} retired, {new} new.")
    },
    kept: "kept",
    revised: "revised",
    retired: "retired",
    new: "new",
    open: "left open",
    ending: "ENDING",
    review: "We look again on",
    review_ghost: "Enter offers 30, 90 and 180 days",
    when_review: "When do we look at this again?",
    in_days: |days, day| format!("In {days} days: {day}"),
    other_date: "Another date",
    sign_off: "The team's yes",
    sign_off_ghost: "how many say: yes, it is ours",
    yes_of: |yes, of| format!("{yes} of {of}"),
    worth: "Worth the time",
    worth_ghost: "0 a waste ... 5 well worth it: digits, then Enter",
    frictions: "Raw frictions",
    frictions_go: "leave the file at sealing",
    frictions_stay: "stay in the file",
    seal: "Seal",
    seal_ghost: "Enter: the guidelines change now, and the file says so",
    gaps: "STILL MISSING",
    no_gaps: "Nothing is missing.",
    next_steward: |norm| format!("Who keeps an eye on it? {norm}"),
    gap_count: |gaps| count(gaps, "thing", "things"),
};

/// The words.
pub const PREPARE: PrepareWords = PrepareWords {
    start_title: "MEETING",
    start: "Start the meeting: the clock runs from then on",
    agenda: "Agenda",
    own_plan: "a plan of our own",
    total: |minutes| format!("{minutes} minutes in all."),
    plan: "AGENDA",
    minutes: |minutes| format!("{minutes} min"),
    minutes_label: "Minutes",
    left_out: "left out",
    no_minutes: "A step needs a minute at least. Space leaves it out.",
    notes: "MY NOTES",
    notes_private: |lines| {
        let private = "Private: in no session file, on no shared view.";
        match lines {
            0 => private.to_owned(),
            lines => format!("{}. {private}", count(lines, "line", "lines")),
        }
    },
    notes_lines: |lines| format!("{}. Press Enter to open.", count(lines, "line", "lines")),
    notes_ghost: "what you want to keep in mind",
};

/// The words.
pub const PAGE: PageWords = PageWords {
    in_force: "IN FORCE",
    in_force_empty: "What the team agrees will stand here. n opens the workshop.",
    norms: |norms| count(norms, "norm.", "norms."),
    need_stewards: |norms| count(norms, "needs a steward", "need a steward"),
    review_on: |day| format!("We look again on {day}."),
    aside: "PUT OFF AND RETIRED",
    aside_empty: "What is put off or retired stands here, with its reason.",
    next: "NEXT",
    prepare: "Prepare the workshop",
    go_on: "Go on with the workshop",
    open: |agenda| format!("Open a workshop: {agenda}"),
    discard: "Discard the workshop in progress",
    history: "HISTORY",
    history_empty: "Each workshop that is sealed leaves a line here.",
    revisions: |revisions| count(revisions, "revision.", "revisions."),
    revision: |number, transition| {
        if transition.is_empty() {
            format!("Revision {number}")
        } else {
            format!("Revision {number}: {transition}")
        }
    },
    changing: "Changing",
    changing_why: "Why then",
    changed: "Norms",
    met: "Met",
    sitting: |day, present| {
        let present = count(present, "person", "people");
        format!("{day}, {present} in the room or in the call")
    },
    noted: [
        "steward",
        "review date",
        "answer",
        "action",
        "case",
        "late votes",
        "confirmed",
        "typing mistake",
        "roster",
    ],
    note: |what, from, to| match (from.is_empty(), to.is_empty()) {
        (true, _) => format!("{what}: {to}"),
        (false, true) => format!("{what}: {from}, taken back"),
        (false, false) => format!("{what}: {from}, now {to}"),
    },
};
