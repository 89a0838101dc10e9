//! Changes by which proposals are decided: objections, what is changed for them, outcomes. Votes are in `votes`.

use super::{free, words};
use crate::domain::id::{Mint, ObjectionId, ProposalId};
use crate::domain::objection::{Closing, Ground, Objection, Way};
use crate::domain::proposal::{Decision, Outcome as Decided};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;

/// The longest trial, in days.
pub const LONGEST_TRIAL: u16 = 365;

impl Session {
    /// Writes down an objection: into the first low vote that was not heard yet, or as one more.
    pub fn object(&mut self, mint: &mut Mint, id: &ProposalId, harm: &str) -> Outcome<ObjectionId> {
        let harm = words(harm)?;
        let proposal = self.proposal_mut(id)?;
        proposal.decision = None;
        let unheard = proposal
            .objections
            .iter()
            .find(|one| one.is_unheard())
            .map(|one| one.id.clone());
        let slot = unheard.unwrap_or_else(|| {
            let slot = Objection::new(mint.id(), &proposal.text);
            let id = slot.id.clone();
            proposal.objections.push(slot);
            id
        });
        self.set_harm(id, &slot, &harm)?;
        Ok(slot)
    }

    /// The next low vote that nobody has heard is an objection from before: it stands against the words as they are now.
    pub fn object_again(&mut self, id: &ProposalId, objection: &ObjectionId) -> Outcome {
        let proposal = self.proposal_mut(id)?;
        let open = |one: &Objection| one.is_open() && !one.is_unheard();
        if !proposal.objections.get(objection).is_some_and(open) {
            return Err(Rejected::NotThere);
        }
        let slot = proposal.objections.iter().find(|one| one.is_unheard());
        let slot = slot.map(|one| one.id.clone()).ok_or(Rejected::NotThere)?;
        proposal.objections.remove(&slot);
        proposal.decision = None;
        let wording = proposal.text.clone();
        let again = self.objection_mut(id, objection)?;
        again.wording = wording;
        again.way = None;
        Ok(())
    }

    fn objection_mut(&mut self, id: &ProposalId, objection: &ObjectionId) -> Outcome<&mut Objection> {
        self.proposal_mut(id)?
            .objections
            .edit(objection)
            .ok_or(Rejected::NotThere)
    }

    /// Gives an objection other words.
    pub fn set_harm(&mut self, id: &ProposalId, objection: &ObjectionId, harm: &str) -> Outcome {
        self.objection_mut(id, objection)?.harm = words(harm)?;
        Ok(())
    }

    /// Says what the group found when it tested an objection.
    pub fn set_ground(
        &mut self,
        id: &ProposalId,
        objection: &ObjectionId,
        ground: Option<Ground>,
    ) -> Outcome {
        self.objection_mut(id, objection)?.ground = ground;
        Ok(())
    }

    /// Says what is changed for an objection; what does not show in the words voids the vote all the same, because the
    /// team has not voted on it.
    pub fn set_way(&mut self, id: &ProposalId, objection: &ObjectionId, way: Way) -> Outcome {
        self.objection_mut(id, objection)?.way = Some(way);
        let proposal = self.proposal_mut(id)?;
        proposal.changed |= !way.is_wording() && !proposal.rounds.is_empty();
        proposal.decision = None;
        Ok(())
    }

    /// Tries a proposal for so many days, as an objection asks for.
    pub fn shorten_trial(&mut self, id: &ProposalId, objection: &ObjectionId, days: u16) -> Outcome {
        if days == 0 || days > LONGEST_TRIAL {
            return Err(Rejected::NoTrial(LONGEST_TRIAL));
        }
        self.proposal_mut(id)?.trial_days = Some(days);
        self.set_way(id, objection, Way::ShorterTrial)
    }

    /// Closes an objection, or opens it again. Integrated it is only once the change for it was voted on.
    pub fn close_objection(&mut self, id: &ProposalId, objection: &ObjectionId, closing: Closing) -> Outcome {
        let closing = match closing {
            Closing::Integrated { how } => Closing::Integrated { how: free(&how) },
            other => other,
        };
        let proposal = self.proposal_mut(id)?;
        let found = proposal.objections.get(objection).ok_or(Rejected::NotThere)?;
        let integrated = matches!(closing, Closing::Integrated { .. });
        if integrated && !proposal.answers(found) {
            return Err(if proposal.voided().is_some() {
                Rejected::NotVotedAgain
            } else {
                Rejected::NothingChanged
            });
        }
        let reopened = closing == Closing::Open;
        let found = self.objection_mut(id, objection)?;
        if integrated {
            found.way.get_or_insert(Way::Amended);
        }
        found.closing = closing;
        if reopened {
            self.proposal_mut(id)?.decision = None;
        }
        Ok(())
    }

    /// Takes the team's decision; nothing is adopted without a vote on its words or over an open objection.
    pub fn decide(&mut self, id: &ProposalId, outcome: Decided) -> Outcome {
        let rule = self.workshop_mut()?.rule;
        let proposal = self.proposal_mut(id)?;
        if outcome.takes_effect() {
            if proposal.tally().is_none_or(|tally| tally.counts().shown() == 0) {
                return Err(Rejected::NoVote);
            }
            let open = proposal.open_objections().count();
            if open > 0 {
                return Err(Rejected::OpenObjections(open));
            }
        }
        let outcome = match outcome {
            Decided::Parked { reason } => Decided::Parked {
                reason: free(&reason),
            },
            Decided::Escalated { to, by } => Decided::Escalated { to: words(&to)?, by },
            other => other,
        };
        proposal.decision = Some(Decision { outcome, rule });
        Ok(())
    }

    /// Tries a proposal although not every objection could be integrated: each that was heard is noted for the day the
    /// trial ends. One that nobody has heard still stands in the way.
    pub fn try_with_objections_noted(&mut self, id: &ProposalId, outcome: Decided) -> Outcome {
        if !matches!(outcome, Decided::Trial { .. }) {
            return Err(Rejected::NotThere);
        }
        for objection in self.proposal_mut(id)?.objections.edit_all() {
            if objection.is_open() && !objection.is_unheard() {
                objection.closing = Closing::Noted;
            }
        }
        self.decide(id, outcome)
    }

    /// Takes a decision back.
    pub fn undecide(&mut self, id: &ProposalId) -> Outcome {
        self.proposal_mut(id)?.decision = None;
        Ok(())
    }
}
