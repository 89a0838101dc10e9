//! The shapes of the words of the coach and the starter library.
//! Must not know screens.

use crate::flow::coach::Finding;

/// The coach.
#[derive(Debug)]
pub struct CoachWords {
    /// In front of a question.
    pub label: &'static str,
    /// What is asked about the words of a norm.
    pub question: fn(&Finding) -> String,
}

/// The starter library.
#[derive(Debug)]
pub struct LibraryWords {
    /// Asks for norms to begin from, in a menu.
    pub suggest: &'static str,
    /// The norms of a topic.
    pub norms: fn(&str) -> String,
    /// The same, after a question of the coach.
    pub better: fn(&str, &str) -> String,
    /// The same, only to be read.
    pub norms_to_read: fn(&str) -> String,
    /// All topics, of which so many of so many have nothing.
    pub topics: fn(usize, usize) -> String,
    /// The same, only to be read.
    pub topics_to_read: fn(usize, usize) -> String,
    /// Which of the topics a team's own one is about.
    pub which_topic: fn(&str) -> String,
    /// What the team has on a topic: norms in force, drafts.
    pub covered: fn(usize, usize) -> String,
    /// From the norms of one topic to all topics.
    pub all_topics: &'static str,
    /// Nothing is taken between workshops.
    pub read_on_page: &'static str,
    /// Nothing is taken while deciding.
    pub read_in_decide: &'static str,
}
