//! The coach and the starter library, in English.

use super::count;
use crate::flow::coach::Finding;
use crate::ui::strings::{CoachWords, LibraryWords};

/// The words.
pub const COACH: CoachWords = CoachWords {
    label: "Coach",
    question: |finding| match finding {
        Finding::Vague(word) => format!("What does \"{word}\" mean to each of us?"),
        Finding::NoActor => "Who does it?".into(),
        Finding::NoBehaviour => "What would one see us do?".into(),
        Finding::NoLimit => "By when, how often, or up to which limit?".into(),
        Finding::TwoNorms => "Are these two norms in one?".into(),
        Finding::AgainstGuardrail(rail) => format!("Does it fit the guardrail \"{rail}\"?"),
        Finding::TooLong(words) => format!("{words} words: can we say it in one breath?"),
    },
};

/// The words.
pub const LIBRARY: LibraryWords = LibraryWords {
    suggest: "Norms to begin from",
    norms: |topic| format!("{topic}: norms to begin from"),
    better: |question, topic| format!("{question} Examples: {topic}"),
    norms_to_read: |topic| format!("{topic}: norms to read, not to take"),
    topics: |bare, of| match bare {
        0 => "Topics: each has a norm or a draft".into(),
        _ => format!("Topics: {bare} of {of} have no norm"),
    },
    topics_to_read: |bare, of| match bare {
        0 => "Topics, to read only: each has a norm or a draft".into(),
        _ => format!("Topics, to read only: {bare} of {of} have no norm"),
    },
    which_topic: |name| format!("Which of these is {name} about?"),
    covered: |in_force, drafts| {
        let drafted = count(drafts, "draft", "drafts");
        match (in_force, drafts) {
            (0, 0) => "no norm".into(),
            (_, 0) => format!("{in_force} in force"),
            (0, _) => drafted,
            _ => format!("{in_force} in force, {drafted}"),
        }
    },
    all_topics: "All topics, and which have no norm",
    read_on_page: "Only to be read here: norms change in a workshop, and s in Draft takes them.",
    read_in_decide: "Only to be read here: e amends the words of the proposal.",
};
