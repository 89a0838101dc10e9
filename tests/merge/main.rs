//! Merging session files by meaning: tables for each kind of thing, what holds of every merge, and git's own conflicts.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod any_sides;
mod conflicts;
mod counted;
mod git;
mod invariants;
mod logs;
mod play;
mod recorded;

#[path = "../session_file/samples.rs"]
#[allow(dead_code)]
mod samples;
#[path = "../session_file/script.rs"]
mod script;
mod sides;
mod things;
mod workshops;
