//! What stays in the team: marked so, it is told nobody else, but counts wherever there is a number.
//! Must not know what is made for others, nor how a mark is shown.

use super::id::{ClusterId, ConcernId, FrictionId, NormId, ParkedId, ProposalId, UnknownId};
use super::proposal::Proposal;
use super::session::Session;
use super::workshop::Workshop;

/// Something that can be marked so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inner {
    /// A concern with its need and its case.
    Concern(ConcernId),
    /// An open question with its answer.
    Unknown(UnknownId),
    /// A friction or wish of the open workshop.
    Friction(FrictionId),
    /// A norm with its life.
    Norm(NormId),
    /// A proposal of the open workshop, and so the norm that it will be or would change.
    Proposal(ProposalId),
    /// Something in the parking lot.
    Parked(ParkedId),
}

impl Session {
    /// Whether something stays in the team; none where there is no such thing.
    pub fn stays_in_team(&self, what: &Inner) -> Option<bool> {
        let workshop = || self.open_workshop();
        match what {
            Inner::Concern(id) => self.concerns.get(id).map(|one| one.stays_in_team),
            Inner::Unknown(id) => self.unknowns.get(id).map(|one| one.stays_in_team),
            Inner::Friction(id) => Some(workshop()?.frictions.get(id)?.stays_in_team),
            Inner::Norm(id) => self.norms.get(id).map(|one| one.stays_in_team),
            Inner::Parked(id) => self.parking.get(id).map(|one| one.stays_in_team),
            Inner::Proposal(id) => Some(self.proposal_stays_in_team(workshop()?.proposals.get(id)?)),
        }
    }

    /// Whether what a proposal says stays in the team: of a norm that is there, the norm knows.
    pub fn proposal_stays_in_team(&self, proposal: &Proposal) -> bool {
        let norm = self.norms.get(&proposal.norm);
        norm.map_or(proposal.stays_in_team, |norm| norm.stays_in_team)
    }
}

impl Workshop {
    /// Whether everything that a cluster gathers stays in the team; a cluster of nothing is a name that somebody gave.
    pub fn cluster_stays_in_team(&self, id: &ClusterId) -> bool {
        let mut all = self.frictions_of(id).peekable();
        all.peek().is_some() && all.all(|one| one.stays_in_team)
    }
}
