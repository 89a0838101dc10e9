//! A norm: a guideline with a reason, a steward, a status and a life across transitions.
//! Must not know proposals or how a team decides.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreement::FourC;
use super::id::{ConcernId, FrictionId, GuardrailId, NormId, PersonId, WorkshopId};
use super::language::Language;
use super::list::Keyed;
use super::tally::Tally;

/// What a norm is tied to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Guardrails it works within.
    pub guardrails: Vec<GuardrailId>,
    /// Concerns it answers.
    pub concerns: Vec<ConcernId>,
    /// Which of the four Cs it serves.
    pub four_cs: Vec<FourC>,
    /// Frictions it came from.
    pub frictions: Vec<FrictionId>,
}

/// Where a norm stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Agreed.
    Adopted,
    /// Agreed to try.
    Trial {
        /// Until then.
        until: NaiveDate,
    },
    /// Agreed by those present, to be confirmed by the others.
    Provisional {
        /// Until then.
        until: NaiveDate,
    },
    /// Not now.
    Parked {
        /// Why not.
        reason: String,
    },
    /// Handed to somebody to decide.
    Escalated {
        /// To whom.
        to: String,
        /// By when.
        by: Option<NaiveDate>,
    },
    /// No longer ours; kept with its reason.
    Retired {
        /// Why.
        reason: String,
        /// Since when.
        on: NaiveDate,
    },
}

impl Status {
    /// Whether a norm of this status is one of the guidelines in force.
    pub fn is_in_force(&self) -> bool {
        matches!(
            self,
            Self::Adopted | Self::Trial { .. } | Self::Provisional { .. }
        )
    }

    /// Until when it was agreed, for a trial or a provisional norm.
    pub fn until(&self) -> Option<NaiveDate> {
        match self {
            Self::Trial { until } | Self::Provisional { until } => Some(*until),
            _ => None,
        }
    }
}

/// What happened to a norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// First agreed, or agreed after it had been parked.
    Adopted,
    /// Voted on in these words, which were then amended.
    Amended,
    /// Given other words for a reason.
    Reworded,
    /// A typing mistake mended.
    Corrected,
    /// Left out of the guidelines.
    Retired,
    /// Put off.
    Parked,
    /// Handed to somebody to decide.
    Escalated,
}

/// One station of a norm's life, oldest first in its lineage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// When.
    pub on: NaiveDate,
    /// In which revision; none between two.
    pub revision: Option<WorkshopId>,
    /// What happened.
    pub event: Event,
    /// The wording from then on.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// A norm in another language than the team's. What was agreed are the team's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The words in that language.
    pub text: String,
    /// The team's words that it says.
    pub of: String,
}

/// A guideline of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Norm {
    /// Identity; survives rewording.
    pub id: NormId,
    /// The wording.
    pub text: String,
    /// What it is about.
    pub topic: String,
    /// Why we want it.
    pub why: String,
    /// How we will see it.
    pub signal: String,
    /// What it is tied to.
    pub links: Links,
    /// Who watches it.
    pub steward: Option<PersonId>,
    /// Where it stands.
    pub status: Status,
    /// When to look at it, if not with all the others.
    pub review_on: Option<NaiveDate>,
    /// The vote it was agreed by.
    pub tally: Option<Tally>,
    /// The norms it was split or merged from.
    pub from: Vec<NormId>,
    /// Words that somebody proposes for it in the next workshop; empty where nobody does.
    pub proposed: String,
    /// The same in other languages.
    pub translations: BTreeMap<Language, Translation>,
    /// Its life so far.
    pub lineage: Vec<Station>,
    /// Whether it stays in the team: nothing that is made for others tells it, unless it was asked for.
    pub stays_in_team: bool,
}

impl Keyed for Norm {
    type Id = NormId;
    fn id(&self) -> &NormId {
        &self.id
    }
}

impl Norm {
    /// Whether it is one of the guidelines in force.
    pub fn is_in_force(&self) -> bool {
        self.status.is_in_force()
    }

    /// The words that were agreed; slips were put right since.
    pub fn agreed_words(&self) -> &str {
        let agreed = |station: &&Station| matches!(station.event, Event::Adopted | Event::Reworded);
        let last = self.lineage.iter().rev().find(agreed);
        last.map_or(&self.text, |station| &station.text)
    }

    /// Whether a translation of it says older words than those it has now.
    pub fn has_outgrown(&self, translation: &Translation) -> bool {
        translation.of != self.text
    }
}
