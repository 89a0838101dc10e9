//! An import before it is taken, in English.
//! Must not know screens.

use super::count;
use crate::format::import::{Becomes, Counts, Unfit};
use crate::ui::strings::ReviewWords;

/// The words.
pub const REVIEW: ReviewWords = ReviewWords {
    title: |team, name| format!("Import for {team}   {name}"),
    now: "Check each line. Enter takes all of it, Esc nothing.",
    counts: |counts| {
        let Counts {
            norms,
            doubtful,
            topics,
            people,
            parked,
            left_out,
        } = counts;
        let norms = count(*norms, "norm", "norms");
        let norms = match doubtful {
            0 => norms,
            _ => format!("{norms} ({doubtful} doubtful)"),
        };
        let (topics, people) = (
            count(*topics, "topic", "topics"),
            count(*people, "person", "people"),
        );
        format!("{norms}, {topics}, {people}, {parked} parked, {left_out} left out")
    },
    fate: |becomes| match becomes {
        Becomes::Topic => "topic",
        Becomes::Norm => "norm",
        Becomes::Why => "why",
        Becomes::Signal => "signal",
        Becomes::Steward => "steward",
        Becomes::Person => "person",
        Becomes::Parked => "parked",
        Becomes::LeftOut => "left out",
    },
    doubtful: "norm?",
    under: |topic| format!("topic: {topic}"),
    no_topic: "no topic",
    doubtful_hint: "Perhaps not a norm. Space takes it as one, a parks it, x leaves it out.",
    taken_hint: "Space parks it. n norm, t topic, w why, p person, x left out, e words.",
    aside_hint: "Space makes it a norm. t topic, w why, p person, a parked, e words.",
    unfit: |unfit| match unfit {
        Unfit::TooLong => "That's too long for it. e shortens it.",
        Unfit::NoWords => "There are no words in it.",
        Unfit::NoNorm => "There is no norm above it in this topic.",
    },
    read_as: |encoding| format!("The file was read as {encoding}. If letters look wrong, save it as UTF-8."),
    leave: |leave| format!("{leave} again leaves, and drops what you changed here."),
    busy: "Take or leave the import first: Enter or Esc.",
    nothing: "Nothing would be taken. Space makes a norm of a line, Esc leaves.",
    taken: |counts| {
        let norms = count(counts.norms, "draft", "drafts");
        format!("{norms} imported, {} parked. u takes it back.", counts.parked)
    },
    whence: |name, under| {
        if under.is_empty() {
            format!("from {name}")
        } else {
            format!("from {name}, under {under}")
        }
    },
};
