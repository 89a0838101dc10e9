//! What of a session may be told to others: the one gate. What stays behind is not in what comes out of it, so that nobody
//! who writes something for others can tell it by mistake.
//! Must not know any form of writing, nor what is written for whom.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::conflict::Recorded;
use crate::domain::id::{ConcernId, FrictionId, NormId, ParkedId, ProposalId, UnknownId};
use crate::domain::norm::Links;
use crate::domain::session::{Facts, Session};
use crate::domain::workshop::Workshop;

use super::export::Include;

/// A session as it may be told to others.
pub fn outward(session: &Session, include: Include) -> Session {
    told(session, &Inside::of(session, include), include)
}

/// Two sessions that are told side by side: what stays inside of one of them is not told from the other either.
pub fn outward_both(one: &Session, other: &Session, include: Include) -> (Session, Session) {
    let mut inside = Inside::of(one, include);
    inside.and(Inside::of(other, include));
    (told(one, &inside, include), told(other, &inside, include))
}

/// Whether a recorded conflict is about something that stays in the team.
pub fn stays_inside(session: &Session, conflict: &Recorded) -> bool {
    let inside = Inside::of(session, Include::default());
    inside.ids().any(|id| conflict.names(id))
}

fn told(session: &Session, inside: &Inside, include: Include) -> Session {
    let mut facts = Facts::clone(session);
    // What two sides wanted is in there word by word.
    facts.conflicts.clear();
    if !include.sources {
        for guardrail in facts.guardrails.edit_all() {
            guardrail.terms.source.clear();
            for before in &mut guardrail.before {
                before.terms.source.clear();
            }
        }
    }
    inside.take_from(&mut facts);
    Session::from(facts)
}

/// What stays in the team, by its identity.
#[derive(Debug, Default, PartialEq, Eq)]
struct Inside {
    norms: BTreeSet<NormId>,
    proposals: BTreeSet<ProposalId>,
    concerns: BTreeSet<ConcernId>,
    unknowns: BTreeSet<UnknownId>,
    frictions: BTreeSet<FrictionId>,
    parking: BTreeSet<ParkedId>,
}

impl Inside {
    fn of(session: &Session, include: Include) -> Self {
        if include.team {
            return Self::default();
        }
        let norms = session.norms.iter().filter(|one| one.stays_in_team);
        let concerns = session.concerns.iter().filter(|one| one.stays_in_team);
        let unknowns = session.unknowns.iter().filter(|one| one.stays_in_team);
        let proposals = session.workshops().flat_map(|one| one.proposals.iter());
        let proposals = proposals.filter(|one| session.proposal_stays_in_team(one));
        let frictions = session.workshops().flat_map(|one| one.frictions.iter());
        let frictions = frictions.filter(|one| one.stays_in_team);
        let parking = session.parking.iter().filter(|one| one.stays_in_team);
        let mut inside = Self {
            norms: norms.map(|one| one.id.clone()).collect(),
            proposals: BTreeSet::new(),
            concerns: concerns.map(|one| one.id.clone()).collect(),
            unknowns: unknowns.map(|one| one.id.clone()).collect(),
            frictions: frictions.map(|one| one.id.clone()).collect(),
            parking: parking.map(|one| one.id.clone()).collect(),
        };
        for proposal in proposals {
            inside.proposals.insert(proposal.id.clone());
            inside.norms.insert(proposal.norm.clone());
        }
        inside
    }

    fn and(&mut self, other: Self) {
        self.norms.extend(other.norms);
        self.proposals.extend(other.proposals);
        self.concerns.extend(other.concerns);
        self.unknowns.extend(other.unknowns);
        self.frictions.extend(other.frictions);
        self.parking.extend(other.parking);
    }

    fn take_from(&self, facts: &mut Facts) {
        if *self == Self::default() {
            return;
        }
        facts.norms.retain(|one| !self.norms.contains(&one.id));
        for norm in facts.norms.edit_all() {
            norm.from.retain(|parent| !self.norms.contains(parent));
            self.unlink(&mut norm.links);
        }
        facts.concerns.retain(|one| !self.concerns.contains(&one.id));
        for concern in facts.concerns.edit_all() {
            concern.case.norms.retain(|norm| !self.norms.contains(norm));
        }
        facts.unknowns.retain(|one| !self.unknowns.contains(&one.id));
        facts.parking.retain(|one| !self.parking.contains(&one.id));
        Arc::make_mut(&mut facts.notes).retain(|note| !self.has(&note.subject));
        if let Some(workshop) = &mut facts.workshop {
            self.take_from_workshop(Arc::make_mut(workshop));
        }
        for revision in facts.revisions.edit_all() {
            self.take_from_workshop(&mut revision.workshop);
        }
    }

    /// What a workshop counted stays counted: its read-back names norms by their identity alone.
    fn take_from_workshop(&self, workshop: &mut Workshop) {
        workshop.frictions.retain(|one| !self.frictions.contains(&one.id));
        workshop.proposals.retain(|one| {
            let is_of_it = self.norms.contains(&one.norm) || self.proposals.contains(&one.id);
            !is_of_it
        });
        workshop.verdicts.retain(|one| !self.norms.contains(&one.norm));
        for proposal in workshop.proposals.edit_all() {
            proposal.from.retain(|parent| !self.norms.contains(parent));
            self.unlink(&mut proposal.links);
        }
    }

    fn unlink(&self, links: &mut Links) {
        links.concerns.retain(|one| !self.concerns.contains(one));
        links.frictions.retain(|one| !self.frictions.contains(one));
    }

    fn has(&self, subject: &str) -> bool {
        self.ids().any(|id| id == subject)
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        let norms = self.norms.iter().map(AsRef::as_ref);
        let proposals = self.proposals.iter().map(AsRef::as_ref);
        let concerns = self.concerns.iter().map(AsRef::as_ref);
        let unknowns = self.unknowns.iter().map(AsRef::as_ref);
        let frictions = self.frictions.iter().map(AsRef::as_ref);
        let parking = self.parking.iter().map(AsRef::as_ref);
        norms
            .chain(proposals)
            .chain(concerns)
            .chain(unknowns)
            .chain(frictions)
            .chain(parking)
    }
}
