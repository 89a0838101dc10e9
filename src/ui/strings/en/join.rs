//! Joining what others changed with what was changed here, in English.
//! Must not know screens.

use crate::format::merge::Kind;
use crate::ui::strings::{JoinWords, Sides};

/// The words.
pub const JOIN: JoinWords = JoinWords {
    joined: |things| {
        format!(
            "Joined with a change from outside: {}. u undoes that.",
            count(things)
        )
    },
    joined_typing: |things| {
        format!(
            "Joined with a change from outside: {}. What you were typing lost its place; Enter parks it.",
            count(things)
        )
    },
    to_decide: |left| format!("Joined with a change from outside, but {}.", both(left)),
    kept: |left, name| {
        format!(
            "Joined, but {}. The other file is kept whole as {name}",
            both(left)
        )
    },
    not_kept: |why| {
        format!("The other file could not be kept beside yours: {why}. So it is not written over.")
    },
    decided: "Everything is decided. u undoes what came from outside.",
    chosen: "Everything of the merge is chosen. u takes the last choice back.",
    live: Sides {
        waiting: |left| {
            format!(
                "{} changed here and from outside; Ctrl-S asks whose holds",
                were(left)
            )
        },
        title: |left| match left {
            1 => "Changed here and from outside: whose holds?".into(),
            _ => format!("Changed here and from outside: whose holds? {left} to decide"),
        },
        here: "Here",
        there: "There",
        hints: ["keep here", "take there"],
    },
    merged: Sides {
        waiting: |left| {
            format!(
                "{} changed by both sides of a merge; Ctrl-S asks which to take",
                were(left)
            )
        },
        title: |left| match left {
            1 => "Both sides of a merge changed this: which holds?".into(),
            _ => format!("Both sides of a merge changed this: which holds? {left} to choose"),
        },
        here: "Ours",
        there: "Theirs",
        hints: ["take ours", "take theirs"],
    },
    why: |kind| match kind {
        Kind::Changed => "Both sides changed it.",
        Kind::Removed => "One side took it out, the other changed it or tied something to it.",
        Kind::Opened => "Each side opened a workshop.",
        Kind::Sealed => "One side sealed the workshop, the other went on.",
        Kind::Decided => "One side decided, the other changed what was decided on.",
        Kind::Twice => "Each side made a proposal for the same norm.",
    },
    before: "Before",
    so_far: "so far",
    nothing: "(nothing)",
    later_hint: "later",
    thing: |noun, words, fields| {
        let named = if words.is_empty() {
            noun.to_owned()
        } else {
            format!("{noun} \"{words}\"")
        };
        if fields.is_empty() {
            named
        } else {
            format!("{named}: {fields}")
        }
    },
    noun,
    field,
    marks: "Git left a conflict in this file. Nothing is saved before you say so.",
    take_marks: |left| {
        let asks = match left {
            0 => String::new(),
            1 => " and ask about 1 thing".into(),
            _ => format!(" and ask about {left} things"),
        };
        format!("Put both sides together{asks}; this file is kept beside, ending in .before")
    },
    leave_marks: "Leave the file as it is; look at what both sides are together",
    marks_wait: "READ-ONLY: git left a conflict in this file; Ctrl-S asks what to do",
    marks_taken: "Put together. The file with git's marks is kept beside it, ending in .before",
    marks_gone: "Something else has mended the file; it is as it says there now.",
};

fn count(things: usize) -> String {
    match things {
        1 => "1 thing".into(),
        _ => format!("{things} things"),
    }
}

fn were(left: usize) -> String {
    match left {
        1 => "1 thing was".into(),
        _ => format!("{left} things were"),
    }
}

fn both(left: usize) -> String {
    match left {
        1 => "1 thing was changed by both".into(),
        _ => format!("{left} things were changed by both"),
    }
}

fn noun(name: &str) -> Option<&'static str> {
    Some(match name {
        "Worth" | "Worths" => "Worth meeting for",
        "Before" => "Earlier terms",
        "Case" => "Case of a concern",
        "Parked" => "Parking lot",
        "Note" => "Change of this workshop",
        "Links" => "Links of a norm",
        "Station" => "Life of a norm",
        "Here" => "Who is here",
        "GoRound" => "Go-round",
        "Round" => "Vote",
        "Whole" | "Session" => "Session",
        "Sitting" => "Meeting",
        "Verdict" => "Look back at a norm",
        "SignOff" => "Sign-off",
        "ReadBack" => "Read-back",
        "PlainLine" => "Line",
        _ => return None,
    })
}

fn field(name: &str) -> Option<&'static str> {
    Some(match name {
        "id" => "identity",
        "text" => "words",
        "until" => "valid until",
        "by" => "by when or whom",
        "whose" => "whose it is",
        "known" => "what is known",
        "need" => "need behind it",
        "closed_on" => "day it was closed",
        "conceded" => "whether it was granted",
        "done_on" => "day it was done",
        "raised_in" => "workshop that raised it",
        "changed_in" => "workshop that changed it",
        "gone_in" => "workshop that took it out",
        "in_workshop" => "workshop",
        "on" => "day",
        "wish" => "whether it is a wish",
        "dots" => "dots",
        "four_cs" => "four Cs",
        "from" => "where it comes from",
        "to" => "where it goes",
        "lineage" => "life",
        "joined" => "day of joining",
        "left" => "day of leaving",
        "harm" => "harm it would do",
        "way" => "way it was integrated",
        "closing" => "how it ended",
        "silent" => "places that did not vote",
        "trial_days" => "days of trial",
        "changed" => "whether it was changed for an objection",
        "ours" => "what is ours",
        "worth" => "what is worth meeting for",
        "face_to_face" => "face to face",
        "on_purpose" => "on purpose",
        "sentence" => "sentence about slips",
        "slips" => "what happens after a slip",
        "triggers" => "what brings the review forward",
        "parking" => "parking lot",
        "shown" => "steps that were shown",
        "sittings" => "meetings",
        "carry_forward" => "what is carried forward",
        "still_true" => "guardrails that are still true",
        "triggers_hold" => "triggers that are still true",
        "invitation_holds" => "whether the invitation is still true",
        "removed" => "frictions taken out",
        "keep_frictions" => "whether frictions are kept",
        "worth_it" => "whether it was worth the time",
        "yes" => "who said yes",
        "of" => "of how many",
        "lived" => "votes on how it is lived",
        "call" => "what is to become of it",
        "planned" => "planned minutes",
        "advocate" => "advocate of those not here",
        "room" => "people in the room",
        "remote" => "remote people",
        "writing" => "people who write",
        "here" => "who is here",
        "bookmark" => "place in the workshop",
        "mode" => "way of voting",
        "sealed_on" => "day of sealing",
        "noted" => "what was noted",
        _ => return None,
    })
}
