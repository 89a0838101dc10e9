//! Every change a session can undergo, a file a noun. Nothing else changes a session.
//! Must not know screens, files or undo.

mod between;
mod concerns;
mod deciding;
mod dots;
mod forget;
mod frame;
mod gather;
mod meeting;
mod people;
mod proposals;
mod round;
mod seal;
mod stewards;
mod team;
mod verdicts;
mod votes;

pub use concerns::ParkedAs;
pub use deciding::LONGEST_TRIAL;
pub use gather::most_topics;

use std::sync::Arc;

use chrono::NaiveDate;

use super::id::PersonId;
use super::language::Language;
use super::rejected::{Outcome, Rejected};
use super::revision::{Note, Noted};
use super::session::Session;

/// The text without white space around it; refused when nothing is left.
fn words(text: &str) -> Outcome<String> {
    let text = text.trim();
    if text.is_empty() {
        Err(Rejected::Empty)
    } else {
        Ok(text.to_owned())
    }
}

/// The text without white space around it; may be empty.
fn free(text: &str) -> String {
    text.trim().to_owned()
}

/// A date as notes keep it; none is empty.
fn when(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// A person as notes keep them; nobody is empty.
fn who(person: Option<&PersonId>) -> String {
    person.map(ToString::to_string).unwrap_or_default()
}

impl Session {
    /// Says which language the team works in; what people wrote stays as it is.
    pub fn set_language(&mut self, language: Language) -> Outcome {
        self.0.language = language;
        Ok(())
    }

    /// Remembers a change that did not wait for a workshop. While one is open, its revision will tell of answers,
    /// actions, the case and the roster; what concerns the norms in force is noted in any case.
    fn note(&mut self, on: NaiveDate, noted: Noted, subject: &str, from: &str, to: &str) {
        let told = matches!(noted, Noted::Answer | Noted::Action | Noted::Case | Noted::Roster);
        if self.workshop.is_some() && told || from == to {
            return;
        }
        Arc::make_mut(&mut self.0.notes).push(Note {
            on,
            noted,
            subject: subject.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
        });
    }
}
