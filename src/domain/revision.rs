//! A revision: what a sealed workshop left, and the note of a change made between two.
//! Must not know how sealing is done.

use chrono::NaiveDate;

use super::id::{NormId, WorkshopId};
use super::list::Keyed;
use super::workshop::Workshop;

/// Which norms a workshop left as they were, and which it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadBack {
    /// Left as they were.
    pub kept: Vec<NormId>,
    /// Given other words.
    pub revised: Vec<NormId>,
    /// Left out from now on.
    pub retired: Vec<NormId>,
    /// Added.
    pub new: Vec<NormId>,
    /// Put off, or handed to somebody to decide.
    pub open: Vec<NormId>,
}

/// A sealed workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// When it was sealed.
    pub sealed_on: NaiveDate,
    /// Which norms it changed.
    pub read_back: ReadBack,
    /// What it held.
    pub workshop: Workshop,
}

impl Keyed for Revision {
    type Id = WorkshopId;
    fn id(&self) -> &WorkshopId {
        &self.workshop.id
    }
}

/// What a note between workshops is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// Another steward.
    Steward,
    /// Another review date.
    ReviewOn,
    /// An unknown was answered, or asked anew.
    Answer,
    /// An action was taken on, changed or done.
    Action,
    /// Something of the case.
    Case,
    /// Votes that came late.
    LateVotes,
    /// A trial or provisional norm was confirmed.
    Confirmed,
    /// A typing mistake.
    Typo,
    /// Somebody came or left.
    Roster,
}

/// The dated note of a change that did not wait for a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub on: NaiveDate,
    /// What it is about.
    pub noted: Noted,
    /// The identity of what was changed.
    pub subject: String,
    /// What it was.
    pub from: String,
    /// What it is now.
    pub to: String,
}
