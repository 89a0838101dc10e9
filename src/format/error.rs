//! What is wrong with a text, and where.
//! Must not know sentences for the screen: those are made elsewhere from these values.

use std::fmt;

use ::ron::error::{Error, SpannedError};

use super::reason::untagged;

/// Why a text could not be read, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8.
    NotText,
    /// It has more bytes than anybody's session.
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many are read at most.
        most: usize,
    },
    /// Its brackets are nested deeper than anybody's session.
    TooDeep {
        /// How deep is read at most.
        most: usize,
    },
    /// It has more brackets and texts than anybody's session.
    TooMany {
        /// How many are read at most.
        most: usize,
    },
    /// A merge left its marks in it.
    ConflictMarkers,
    /// Marks of a merge stand in it that do not belong together.
    StrayMarkers,
    /// One side of what a merge left cannot be read.
    Side {
        /// Whether it is the one that stands first.
        first: bool,
        /// What is wrong with it.
        problem: Box<Problem>,
    },
    /// A later version of the program wrote it.
    NewerFormat(u64),
    /// A field nobody knows.
    UnknownField {
        /// Its name.
        name: String,
        /// The fields there are.
        expected: &'static [&'static str],
    },
    /// A field that has to be there is not.
    MissingField {
        /// Its name.
        name: &'static str,
    },
    /// A field is there twice.
    RepeatedField {
        /// Its name.
        name: &'static str,
    },
    /// A word that is none of those to choose from.
    UnknownChoice {
        /// The word.
        name: String,
        /// The words there are.
        expected: &'static [&'static str],
    },
    /// A value that cannot be.
    BadValue {
        /// Why not.
        reason: Reason,
        /// What was found.
        found: String,
    },
    /// A value of another kind than belongs there.
    WrongKind {
        /// What belongs there, in the parser's words.
        expected: String,
        /// What was found, in the parser's words.
        found: String,
    },
    /// It is not well-formed.
    Syntax {
        /// What the parser says.
        detail: String,
    },
}

/// Why a value cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No date, as `2027-06-30`.
    Date,
    /// A date of a year before 1900 or after 9999.
    DateRange,
    /// No date and time, as `2027-06-30T14:00`.
    Moment,
    /// No language the program has.
    Language,
    /// No counts of votes, as `3:2 4:5 -:1 of 8`.
    Votes,
    /// No vote, `0` to `5` or `-`.
    Vote,
    /// No rule, as `at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days`.
    Rule,
    /// An identity is empty.
    EmptyId,
    /// Two things of one list have the same identity.
    DuplicateId,
    /// A table names the same thing twice.
    DuplicateKey,
    /// No format number.
    Format,
    /// An agenda without steps.
    NoSteps,
    /// A step that is on the agenda twice.
    RepeatedStep,
    /// Minutes of a step, 1 to 480.
    Minutes,
    /// An agenda that does not end with `Close`.
    CloseNotLast,
    /// A number that no rule can have.
    RuleNumber,
    /// A library without topics.
    NoTopics,
    /// A topic of a library without norms.
    NoNorms,
    /// A topic of a library with an empty name or an empty norm.
    EmptyWords,
    /// No value of a session file.
    Value,
    /// No path of a folder.
    Path,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}", self.line, self.column, self.problem)
    }
}

impl std::error::Error for DecodeError {}

impl DecodeError {
    /// A problem at a byte offset of a text.
    pub(super) fn at(text: &str, offset: usize, problem: Problem) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: 1 + before.matches('\n').count(),
            column: 1 + before[start..].chars().count(),
            problem,
        }
    }

    /// An identity that two things of one list have, at the second of them where that can be found before `end`.
    pub(super) fn duplicate_id(text: &str, end: usize, id: &str) -> Self {
        let problem = Problem::BadValue {
            reason: Reason::DuplicateId,
            found: id.to_owned(),
        };
        // Others may name it too, so the place that says `id` is looked for first.
        let own = format!("id: \"{id}\"");
        let place = match last_before(text, end, &own) {
            at if at < end => at + "id: ".len(),
            _ => last_before(text, end, &format!("\"{id}\"")),
        };
        Self::at(text, place, problem)
    }

    /// What the parser found wrong with a text.
    pub(super) fn from_parser(text: &str, error: SpannedError) -> Self {
        let end = offset(text, error.span.end.line, error.span.end.col);
        let start = offset(text, error.span.start.line, error.span.start.col);
        let problem = match error.code {
            Error::NoSuchStructField { expected, found, .. } => Problem::UnknownField {
                name: found,
                expected,
            },
            Error::NoSuchEnumVariant { expected, found, .. } => Problem::UnknownChoice {
                name: found,
                expected,
            },
            Error::MissingStructField { field, .. } => Problem::MissingField { name: field },
            Error::DuplicateStructField { field, .. } => Problem::RepeatedField { name: field },
            Error::InvalidValueForType { expected, found } => Problem::WrongKind { expected, found },
            Error::ExpectedDifferentLength { expected, found } => Problem::WrongKind {
                expected,
                found: found.to_string(),
            },
            Error::Message(message) => match untagged(&message) {
                Some((Reason::DuplicateId, id)) => return Self::duplicate_id(text, end, &id),
                Some((reason, found)) => Problem::BadValue { reason, found },
                None => Problem::Syntax { detail: message },
            },
            code => Problem::Syntax {
                detail: code.to_string(),
            },
        };
        // The parser stands behind what it refused; people look for where it begins.
        let place = match &problem {
            Problem::UnknownField { name, .. } | Problem::UnknownChoice { name, .. } => {
                last_before(text, end, name)
            }
            Problem::RepeatedField { name } => last_before(text, end, name),
            Problem::BadValue {
                reason: Reason::RepeatedStep | Reason::CloseNotLast,
                found,
            } => last_before(text, end, &format!("step: {found}")),
            Problem::BadValue { found, .. } if !found.is_empty() => last_before(text, end, found),
            Problem::Syntax { .. } => end,
            _ => start,
        };
        Self::at(text, place, problem)
    }
}

/// Where some words were last seen before an offset; the offset itself if nowhere.
fn last_before(text: &str, end: usize, words: &str) -> usize {
    text.get(..end)
        .and_then(|before| before.rfind(words))
        .unwrap_or(end)
}

/// The byte offset of a line and a column in characters, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}
