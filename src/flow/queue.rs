//! The queues a workshop works through, derived from what is there: norms to look back on, texts to draft.
//! Must not know screens.

use chrono::NaiveDate;

use crate::domain::due;
use crate::domain::gather::Cluster;
use crate::domain::norm::{Norm, Status};
use crate::domain::proposal::{Kind, Proposal};
use crate::domain::session::Session;
use crate::domain::workshop::{Call, StepId, Verdict, Workshop, WorkshopKind};

/// One place in the queue of Draft.
#[derive(Clone, Copy, Debug)]
pub enum Slot<'a> {
    /// A norm to revise, perhaps with its new words already.
    Revise(&'a Norm, Option<&'a Proposal>),
    /// A topic of today that has no text yet.
    Topic(&'a Cluster),
    /// A new text.
    New(&'a Proposal),
}

impl Slot<'_> {
    /// Whether it has no text of its own.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Revise(norm, proposal) => proposal.is_none_or(|one| one.text == norm.text),
            Self::Topic(_) => true,
            Self::New(_) => false,
        }
    }
}

/// The norms to look back on: those that are due first, then the others in force, then what was put off.
pub fn look_back(session: &Session, today: NaiveDate) -> Vec<&Norm> {
    let due = due::of_norms(session, today);
    let rank = |norm: &Norm| match norm.status {
        _ if due.contains_key(norm.id.as_ref()) => 0,
        _ if norm.is_in_force() => 1,
        Status::Parked { .. } | Status::Escalated { .. } => 2,
        _ => 3,
    };
    let mut norms: Vec<&Norm> = session.norms.iter().filter(|norm| rank(norm) < 3).collect();
    norms.sort_by_key(|norm| rank(norm));
    norms
}

/// What Draft works through: norms to revise first, then the topics in order with their texts, then free texts.
pub fn drafts<'a>(session: &'a Session, workshop: &'a Workshop) -> Vec<Slot<'a>> {
    let revise = workshop
        .verdicts
        .iter()
        .filter(|one: &&Verdict| one.call == Some(Call::Revise));
    let mut slots: Vec<Slot<'a>> = revise
        .filter_map(|verdict| session.norms.get(&verdict.norm))
        .filter(|norm| !workshop.proposals.iter().any(|one| one.from.contains(&norm.id)))
        .map(|norm| Slot::Revise(norm, workshop.proposal_for(&norm.id)))
        .collect();
    let is_new = |one: &&Proposal| one.kind == Kind::New;
    for topic in workshop.topics() {
        let texts: Vec<&Proposal> = workshop
            .proposals
            .iter()
            .filter(is_new)
            .filter(|one| one.cluster.as_ref() == Some(&topic.id))
            .collect();
        if texts.is_empty() {
            slots.push(Slot::Topic(topic));
        }
        slots.extend(texts.into_iter().map(Slot::New));
    }
    let of_topic = |one: &Proposal| {
        workshop
            .topics()
            .any(|topic| one.cluster.as_ref() == Some(&topic.id))
    };
    slots.extend(
        workshop
            .proposals
            .iter()
            .filter(is_new)
            .filter(|one| !of_topic(one))
            .map(Slot::New),
    );
    slots
}

/// The norms that are looked back on: those in force, in the order in which they are asked about.
pub fn in_question(session: &Session, today: NaiveDate) -> Vec<&Norm> {
    let mut norms = look_back(session, today);
    norms.retain(|norm| norm.is_in_force());
    norms
}

/// What Decide works through: every proposal with words, in order.
pub fn proposals(workshop: &Workshop) -> impl Iterator<Item = &Proposal> {
    workshop.proposals.iter()
}

/// Whether a step has nothing to do and is passed over: Draft and Decide in a routine workshop.
pub fn is_empty_step(session: &Session, workshop: &Workshop, step: StepId) -> bool {
    workshop.kind == WorkshopKind::Routine && has_nothing(session, workshop, step)
}

/// Whether there is nothing to draft in Draft, or to decide in Decide.
pub fn has_nothing(session: &Session, workshop: &Workshop, step: StepId) -> bool {
    match step {
        StepId::Draft => drafts(session, workshop).is_empty(),
        StepId::Decide => workshop.proposals.is_empty(),
        _ => false,
    }
}
