//! Format 1 of the session file. Types of the file are apart from types of the domain, so that either may change.
//! Must not know how a text is laid out or where it comes from.

mod agreement;
mod conflict;
mod declare;
mod facts;
mod gather;
mod norm;
mod people;
mod proposal;
pub(in crate::format) mod scalar;
pub(in crate::format) mod tally;
pub(super) mod whole;
pub(in crate::format) mod wire;
pub(in crate::format) mod workshop;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::agreement::Agreement;
use self::conflict::Recorded;
use self::facts::{Action, Concern, Guardrail, Note, Parked, Unknown};
use self::norm::Norm;
use self::people::Person;
use self::scalar::{Code, Day, Id, Line};
use self::wire::{Blank, Items, Keyed, Maybe, Wire};
use self::workshop::{Revision, Workshop};
use crate::domain;
use crate::domain::id::NormId;
use crate::domain::list::List;
use crate::domain::session::{Facts, Session};

/// The number of this format.
pub(super) const FORMAT: u16 = 1;

/// A whole session file, its fields in the order in which they are written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    format: u16,
    team: Line,
    #[serde(default)]
    language: Code,
    /// What two sides of a merge did that cannot both be; there only until somebody has chosen.
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    conflicts: Vec<Recorded>,
    /// When the guidelines are looked at again; the agreement of the domain has it.
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    review_on: Maybe<Day>,
    /// The norms in force.
    #[serde(default)]
    guidelines: Items<Norm>,
    /// Norms that are put off, handed on or retired.
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    other_norms: Items<Norm>,
    /// The order of all norms, where it is not the order of the two lists one after the other.
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    norm_order: Vec<Id<NormId>>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    agreement: Agreement,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    roster: Items<Person>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    guardrails: Items<Guardrail>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    concerns: Items<Concern>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    unknowns: Items<Unknown>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    actions: Items<Action>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    parking: Items<Parked>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    notes: Vec<Note>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    workshop: Maybe<Workshop>,
    #[serde(default, skip_serializing_if = "Blank::is_blank")]
    revisions: Items<Revision>,
}

impl File {
    /// From the domain to the file.
    pub(super) fn write(session: &Session) -> Self {
        let Facts {
            team,
            language,
            conflicts,
            agreement,
            norms,
            roster,
            guardrails,
            concerns,
            unknowns,
            actions,
            parking,
            notes,
            workshop,
            revisions,
        } = &**session;
        let mut agreement = <Agreement as Wire<domain::agreement::Agreement>>::write(agreement);
        let norms_that = |in_force: bool| {
            let those = norms.iter().filter(|norm| norm.is_in_force() == in_force);
            Items(those.map(Norm::write).collect())
        };
        let is_sorted = norms.iter().is_sorted_by_key(|norm| !norm.is_in_force());
        let order = norms.iter().filter(|_| !is_sorted);
        Self {
            format: FORMAT,
            team: Wire::write(team),
            language: Wire::write(language),
            conflicts: Wire::write(conflicts),
            review_on: std::mem::take(&mut agreement.review_on),
            guidelines: norms_that(true),
            other_norms: norms_that(false),
            norm_order: order.map(|norm| Wire::write(&norm.id)).collect(),
            agreement,
            roster: Wire::write(roster),
            guardrails: Wire::write(guardrails),
            concerns: Wire::write(concerns),
            unknowns: Wire::write(unknowns),
            actions: Wire::write(actions),
            parking: Wire::write(parking),
            notes: Wire::write(notes),
            workshop: Wire::write(workshop),
            revisions: Wire::write(revisions),
        }
    }

    /// From the file to the domain.
    pub(super) fn read(self) -> Session {
        let Self {
            format: _,
            team,
            language,
            conflicts,
            review_on,
            guidelines,
            other_norms,
            norm_order,
            mut agreement,
            roster,
            guardrails,
            concerns,
            unknowns,
            actions,
            parking,
            notes,
            workshop,
            revisions,
        } = self;
        if !review_on.is_blank() {
            agreement.review_on = review_on;
        }
        let facts = Facts {
            team: Wire::read(team),
            language: Wire::read(language),
            conflicts: Wire::read(conflicts),
            agreement: Wire::read(agreement),
            norms: ordered(guidelines, other_norms, norm_order),
            roster: Wire::read(roster),
            guardrails: Wire::read(guardrails),
            concerns: Wire::read(concerns),
            unknowns: Wire::read(unknowns),
            actions: Wire::read(actions),
            parking: Wire::read(parking),
            notes: Wire::read(notes),
            workshop: Wire::read(workshop),
            revisions: Wire::read(revisions),
        };
        facts.into()
    }

    /// Whether it is of the format that this is.
    pub(super) fn is_known(&self) -> bool {
        self.format == FORMAT
    }

    /// An identity that stands in both lists of norms.
    pub(super) fn shared_norm(&self) -> Option<&str> {
        let known: BTreeSet<&str> = self.guidelines.0.iter().map(Keyed::key).collect();
        self.other_norms
            .0
            .iter()
            .map(Keyed::key)
            .find(|id| known.contains(id))
    }
}

/// All norms as one list; those the order does not name keep their order and come last.
fn ordered(
    guidelines: Items<Norm>,
    other_norms: Items<Norm>,
    order: Vec<Id<NormId>>,
) -> List<domain::norm::Norm> {
    let places: BTreeMap<NormId, usize> = order.into_iter().map(Wire::read).zip(0..).collect();
    let mut norms: Vec<domain::norm::Norm> = guidelines
        .0
        .into_iter()
        .chain(other_norms.0)
        .map(Wire::read)
        .collect();
    norms.sort_by_key(|norm| places.get(&norm.id).copied().unwrap_or(usize::MAX));
    norms.into_iter().collect()
}
