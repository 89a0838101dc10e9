//! Marking what stays in the team.

use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;
use crate::domain::team::Inner;

impl Session {
    /// Says whether something stays in the team. Of a proposal to change a norm, that is said of the norm: how it stands
    /// needs no decision, and must hold at once.
    pub fn keep_in_team(&mut self, what: &Inner, stays: bool) -> Outcome {
        let mark = match what {
            Inner::Concern(id) => self.0.concerns.edit(id).map(|one| &mut one.stays_in_team),
            Inner::Unknown(id) => self.0.unknowns.edit(id).map(|one| &mut one.stays_in_team),
            Inner::Parked(id) => self.0.parking.edit(id).map(|one| &mut one.stays_in_team),
            Inner::Norm(id) => self.0.norms.edit(id).map(|one| &mut one.stays_in_team),
            Inner::Friction(id) => {
                let frictions = &mut self.workshop_mut()?.frictions;
                frictions.edit(id).map(|one| &mut one.stays_in_team)
            }
            Inner::Proposal(id) => {
                let norm = self.proposal_mut(id)?.norm.clone();
                if self.norms.has(&norm) {
                    return self.keep_in_team(&Inner::Norm(norm), stays);
                }
                Some(&mut self.proposal_mut(id)?.stays_in_team)
            }
        };
        *mark.ok_or(Rejected::NotThere)? = stays;
        Ok(())
    }
}
