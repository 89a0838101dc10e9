//! `check --json`: every problem, with its place.
//! Must not know how problems are found, nor the sentences in which they are told.

use chrono::NaiveDate;
use serde::Serialize;

use super::{FORMAT, Unreadable};

/// What `check --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    format: u16,
    /// The day it was asked on.
    today: NaiveDate,
    /// How many files were looked at.
    files: usize,
    problems: Vec<Problem>,
    unreadable: Vec<Unreadable>,
}

/// A problem in a file.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    /// Its path, as it was named or found.
    pub file: String,
    /// Its line, counted from 1; none where no place can be said.
    pub line: Option<usize>,
    /// Its column, counted from 1.
    pub column: Option<usize>,
    /// What kind of problem it is, in a word.
    pub kind: &'static str,
    /// What is wrong and how to mend it, in a sentence.
    pub problem: String,
}

impl Check {
    /// What was found in so many files.
    pub fn new(today: NaiveDate, files: usize, problems: Vec<Problem>, unreadable: Vec<Unreadable>) -> Self {
        Self {
            format: FORMAT,
            today,
            files,
            problems,
            unreadable,
        }
    }
}
