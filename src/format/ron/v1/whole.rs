//! A session as it is merged: like its file, but with all norms in one list, because they change from one to the other.
//! Must not know how sessions are merged.

use super::agreement::Agreement;
use super::conflict::Recorded;
use super::declare::record;
use super::facts::{Action, Concern, Guardrail, Note, Parked, Unknown};
use super::norm::Norm;
use super::people::Person;
use super::scalar::{Code, Line};
use super::wire::{Items, Maybe, Wire};
use super::workshop::{Revision, Workshop};
use crate::domain::session::{self, Facts, Session};

record! {
    Whole = session::Facts {
        team: Line,
        language: Code;
        conflicts: Vec<Recorded>,
        agreement: Agreement,
        norms: Items<Norm>,
        roster: Items<Person>,
        guardrails: Items<Guardrail>,
        concerns: Items<Concern>,
        unknowns: Items<Unknown>,
        actions: Items<Action>,
        parking: Items<Parked>,
        notes: Vec<Note>,
        workshop: Maybe<Workshop>,
        revisions: Items<Revision>,
    }
}

impl Whole {
    /// All of a session.
    pub fn of(session: &Session) -> Self {
        let facts: &Facts = session;
        Self::write(facts)
    }

    /// The session.
    pub fn session(self) -> Session {
        let facts: Facts = self.read();
        facts.into()
    }
}
