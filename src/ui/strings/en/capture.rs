//! People, frame, concerns, unknowns and actions, in English.

use super::count;
use crate::ui::strings::{
    ActionWords, ConcernWords, GuardrailWords, LineWords, ListWords, PeopleWords, TransitionWords,
    UnknownWords,
};

/// The words.
pub const PEOPLE: PeopleWords = PeopleWords {
    roster: "ROSTER",
    name: "name",
    places: ["in the room", "remote", "async", "absent"],
    late: "comes later",
    summary: |people, room, remote, away| {
        let people = count(people, "person", "people");
        match away {
            0 => format!("{people}: {room} in the room, {remote} remote."),
            _ => format!("{people}: {room} in the room, {remote} remote, {away} away."),
        }
    },
    heard: |heard, remote, passed| match passed {
        0 => format!("Heard {heard} of {remote} remote."),
        _ => format!("Heard {heard} of {remote} remote, {passed} passed."),
    },
    empty: "Who is on the team? Press a and type the first name.",
    toggle_heard: "Heard (Space)",
    hear_all: "Everybody remote was heard",
    make_scribe: "Is the scribe today",
    make_advocate: "Is the room advocate today",
    make_facilitator: "Facilitates",
    rename: "Mend the name",
    leave: "Take off the roster",
    was_here: |name, day| format!("{name} left the team on {day}."),
    bring_back: |name| format!("{name} is back on the team"),
    somebody_else: "Somebody else: add a letter or a family name",
    ask_name: "What is the new person called?",
    nobody: "nobody yet",
    last_facilitator: |name| format!("last time: {name}"),
    role_ghosts: [
        "keeps the meeting on its way",
        "has the keyboard",
        "watches the chat and speaks up for people who are remote",
    ],
    roles: ["Facilitator", "Scribe", "Room advocate"],
    roles_title: "ROLES",
    joined: "joined",
    left: "left",
    vacant: "steward left",
    since: "SINCE LAST TIME",
    since_empty: "Nobody came or left, and every norm has a steward.",
};

/// The words.
pub const TRANSITION: TransitionWords = TransitionWords {
    title: "TRANSITION",
    from: "From",
    from_ghost: "how we have worked: all remote",
    to: "To",
    to_ghost: "how we will work: three days a week on site",
    when: "When",
    trigger: "Set off by",
    triggers: [
        "a policy",
        "a reorganisation",
        "people joining or leaving",
        "a new tool",
        "routine",
    ],
    trigger_ghost: "Enter, then the arrows",
    why: "Why now",
    why_ghost: "in the words of those who decided it",
    sentence: |from, to, when| match (from.is_empty(), to.is_empty(), when) {
        (false, false, Some(when)) => format!("{from} to {to}, from {when}"),
        (false, false, None) => format!("{from} to {to}"),
        (true, false, Some(when)) => format!("to {to}, from {when}"),
        (true, false, None) => format!("to {to}"),
        (_, true, _) => format!("from {from}"),
    },
};

/// The words.
pub const LINES: LineWords = LineWords {
    carry_forward: ListWords {
        title: "CARRY FORWARD",
        empty: "What did we do well last time that is worth keeping? Press a.",
    },
    ours: ListWords {
        title: "OURS TO DECIDE",
        empty: "What is ours to decide inside these guardrails? Press a.",
    },
    triggers: ListWords {
        title: "WE LOOK SOONER IF",
        empty: "For example: the policy changes, somebody joins or leaves. Press a.",
    },
    sentence: ListWords {
        title: "THE SENTENCE",
        empty: "We come together for ...; we stay apart for ...",
    },
    invitation: ListWords {
        title: "INVITATION",
        empty: "Which mixed meeting do we invite a leader to, so that they see it work?",
    },
    slips: ListWords {
        title: "WHEN WE SLIP",
        empty: "How do we say so kindly, and where?",
    },
};

/// The words.
pub const GUARDRAILS: GuardrailWords = GuardrailWords {
    mission_title: "MISSION",
    mission: "Mission",
    mission_ghost: "what we are here for, together",
    connected: "Connected by",
    connected_ghost: "how we stay connected to it, wherever we sit",
    guardrails: "GUARDRAILS",
    guardrails_empty: "What have leaders decided? Press a. Tab goes on to class, source and until.",
    guardrails_summary: |fixed, flexible, unknown, incomplete| {
        let sorted = format!("{fixed} fixed, {flexible} flexible");
        match (unknown, incomplete) {
            (_, 0) => format!("{sorted}, {unknown} unknown."),
            (0, _) => format!("{sorted}, {incomplete} incomplete."),
            _ => format!("{sorted}, {unknown} unknown, {incomplete} incomplete."),
        }
    },
    classes: ["fixed", "flexible", "unknown"],
    class: "Class",
    class_open: "class?",
    class_ghost: "fixed, flexible or unknown",
    reviews: ["still true?", "still true", "changed", "gone", "new"],
    before: "Before",
    flagged: |norms| match norms {
        1 => "1 norm is linked to it: Look back asks about it".into(),
        _ => format!("{norms} norms are linked to it: Look back asks about them"),
    },
    source: "Source",
    source_ghost: "who said it, and where it is written",
    source_line: |source, until| match until {
        Some(until) => format!("source: {source}; until {until}"),
        None => format!("source: {source}"),
    },
    until: "Until",
    until_ghost: "until when it holds, if anybody said",
    still_true: "Still true",
    changed: "Changed: write what it says now",
    gone: "Gone: it no longer holds",
    back: "It holds after all",
    edit_details: "Class, source, until",
};

/// The words.
pub const CONCERNS: ConcernWords = ConcernWords {
    leaders: "WHAT WORRIES LEADERS",
    leaders_empty: "If you were them, what would you fear? Press a. Tab goes on to the need.",
    team: "WHAT WORRIES US",
    team_empty: "Our own worries count as well. Press a.",
    reword: "Put these words on the next workshop's list",
    reword_parked: |concern, words| format!("Reword a concern? {concern} -> {words}"),
    count: |concerns, needless| {
        let concerns = count(concerns, "concern", "concerns");
        match needless {
            0 => concerns,
            _ => format!("{concerns}, {needless} without a need"),
        }
    },
    known: ["heard", "written", "guessed"],
    how: "We know it",
    need: "Need",
    need_ghost: "the need under it that we would share",
    need_line: |need| format!("need: {need}"),
    closed: "put to rest",
    edit: "Change the words",
    write_need: "Write the need",
    put_to_rest: "Put it to rest",
    open_again: "Open it again",
};

/// The words.
pub const UNKNOWNS: UnknownWords = UnknownWords {
    title: "WHAT NOBODY KNOWS YET",
    due_title: "OPEN QUESTIONS THAT ARE DUE",
    empty: "Which question has nobody answered? The lead goes first. Press a.",
    due_empty: "No open question is due.",
    summary: |unknowns, ownerless, due| {
        let mut summary = count(unknowns, "open question", "open questions");
        if due > 0 {
            summary = format!("{summary}, {due} due");
        }
        if ownerless > 0 {
            summary = format!("{summary}, {ownerless} without an owner");
        }
        summary
    },
    owner: "Finds out",
    owner_ghost: "Enter, then the arrows or a first letter",
    nobody: "nobody yet",
    not_knowable: "nobody can know yet",
    by: "By",
    meanwhile: "Meanwhile",
    meanwhile_ghost: "what we do until we know",
    answer: "Answer",
    answer_ghost: "still open",
    answered: "answered",
    no_owner: "needs an owner",
    open: "open",
    write_answer: "Write the answer",
    choose_owner: "Choose who finds out",
    set_date: "Set the date",
    edit: "Change the question",
    answer_line: |answer| format!("answer: {answer}"),
    owner_line: |owner, by| match by {
        Some(by) => format!("{owner}, by {by}"),
        None => owner.to_owned(),
    },
};

/// The words.
pub const ACTIONS: ActionWords = ActionWords {
    title: "ACTIONS",
    empty: "No open action. Press a to add one.",
    count: |actions| count(actions, "action", "actions"),
    owner: "Who",
    owner_ghost: "Enter, then the arrows or a first letter",
    nobody: "nobody yet",
    by: "By",
    done: "done",
    open: "open",
    make_norm: "Make it a norm: a draft in Draft",
    reword: "Change the words",
    made_norm: "It's a draft now, in Draft. u takes it back.",
    parking: "PARKING LOT",
    parking_empty: "Nothing is parked. ! parks from anywhere.",
    parked: |parked| count(parked, "item", "items"),
};
