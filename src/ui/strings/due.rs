//! The shapes of the words for what is due.
//! Must not know screens.

use crate::domain::due::{What, When};

/// What is due.
#[derive(Debug)]
pub struct DueWords {
    /// Title.
    pub title: &'static str,
    /// Nothing is.
    pub empty: &'static str,
    /// So many overdue, so many due today.
    pub summary: fn(usize, usize) -> String,
    /// One thing, without its words: how it stands, with its day.
    pub item: fn(What, When, &str) -> String,
    /// So many of a kind that stand alike, the first since this day.
    pub count: fn(What, When, usize, &str) -> String,
    /// One thing in a list that has its day elsewhere.
    pub state: fn(When) -> &'static str,
    /// The same where the thing itself stands above it: what to do about it.
    pub warning: fn(What, When, &str) -> String,
}
