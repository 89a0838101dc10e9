//! Changes to proposals: drafting, splitting and merging, votes, objections, decisions.

use super::super::id::{ClusterId, Mint, NormId, ObjectionId, ProposalId};
use super::super::list::List;
use super::super::proposal::{
    Closing, Decision, Kind, Objection, Outcome as Decided, Proposal, ProposalField, Round,
};
use super::super::rejected::{Outcome, Rejected};
use super::super::session::Session;
use super::super::tally::{Mode, Tally};
use super::{free, words};

/// Adds what is not there yet.
fn union<T: PartialEq>(mine: &mut Vec<T>, theirs: Vec<T>) {
    for one in theirs {
        if !mine.contains(&one) {
            mine.push(one);
        }
    }
}

/// Two texts as one, line after line; the same words stand once.
fn joined(mine: &str, theirs: &str) -> String {
    match (mine.is_empty(), theirs.is_empty() || mine == theirs) {
        (true, _) => theirs.to_owned(),
        (false, true) => mine.to_owned(),
        (false, false) => format!("{mine}\n{theirs}"),
    }
}

impl Session {
    fn proposal_mut(&mut self, id: &ProposalId) -> Outcome<&mut Proposal> {
        self.workshop_mut()?.proposals.edit(id).ok_or(Rejected::NotThere)
    }

    /// Drafts a norm for a topic of today, tied to the frictions of that topic; or for no topic.
    pub fn draft(
        &mut self,
        mint: &mut Mint,
        cluster: Option<&ClusterId>,
        text: &str,
        after: Option<&ProposalId>,
    ) -> Outcome<ProposalId> {
        let mut proposal = Proposal::new(mint.id(), Kind::New, mint.id(), words(text)?, String::new());
        let workshop = self.workshop_mut()?;
        if let Some(id) = cluster {
            let topic = workshop.clusters.get(id).ok_or(Rejected::NotThere)?;
            proposal.topic.clone_from(&topic.name);
            proposal.cluster = Some(id.clone());
            proposal.links.frictions = workshop
                .frictions_of(id)
                .map(|friction| friction.id.clone())
                .collect();
        }
        let id = proposal.id.clone();
        workshop.proposals.insert_after(after, proposal);
        Ok(id)
    }

    /// Drafts other words for a norm; everything else is taken over from it.
    pub fn draft_revision(&mut self, mint: &mut Mint, norm: &NormId, text: &str) -> Outcome<ProposalId> {
        let text = words(text)?;
        let found = self.norms.get(norm).ok_or(Rejected::NotThere)?.clone();
        let mut proposal = Proposal::new(mint.id(), Kind::Revise, norm.clone(), text, found.topic);
        proposal.why = found.why;
        proposal.signal = found.signal;
        proposal.links = found.links;
        proposal.steward = found.steward;
        let id = proposal.id.clone();
        self.workshop_mut()?.proposals.push(proposal);
        Ok(id)
    }

    /// Changes one thing of a proposal.
    pub fn set_proposal(&mut self, id: &ProposalId, field: ProposalField) -> Outcome {
        let field = match field {
            ProposalField::Text(text) => ProposalField::Text(words(&text)?),
            ProposalField::Why(text) => ProposalField::Why(free(&text)),
            ProposalField::Signal(text) => ProposalField::Signal(free(&text)),
            other => other,
        };
        self.proposal_mut(id)?.set(field);
        Ok(())
    }

    /// Takes a proposal out.
    pub fn remove_proposal(&mut self, id: &ProposalId) -> Outcome {
        if self.workshop_mut()?.proposals.remove(id) {
            Ok(())
        } else {
            Err(Rejected::NotThere)
        }
    }

    /// Moves a proposal up or down.
    pub fn move_proposal(&mut self, id: &ProposalId, by: isize) -> Outcome {
        self.workshop_mut()?.proposals.shift(id, by);
        Ok(())
    }

    /// Splits a proposal in two new norms; the norm it would have revised is their parent and retires with them.
    pub fn split_proposal(&mut self, mint: &mut Mint, id: &ProposalId) -> Outcome<ProposalId> {
        let (first, second) = (mint.id(), mint.id());
        let proposal = self.proposal_mut(id)?;
        if proposal.kind == Kind::Revise {
            proposal.kind = Kind::New;
            proposal.from.push(std::mem::replace(&mut proposal.norm, first));
        }
        proposal.decision = None;
        let mut other = proposal.clone();
        other.id = mint.id();
        other.norm = second;
        other.rounds.clear();
        other.objections = List::default();
        other.decision = None;
        let new = other.id.clone();
        self.workshop_mut()?.proposals.insert_after(Some(id), other);
        Ok(new)
    }

    /// Merges one proposal into another, line after line; norms they would have revised are its parents.
    pub fn merge_proposals(&mut self, mint: &mut Mint, from: &ProposalId, into: &ProposalId) -> Outcome {
        let fresh: NormId = mint.id();
        let gone = self.proposal_mut(from)?.clone();
        let kept = self.proposal_mut(into)?;
        // A question whether to keep or retire a norm has no words of its own to be merged with.
        let drafts = [&gone, &*kept]
            .iter()
            .all(|one| matches!(one.kind, Kind::New | Kind::Revise));
        if from == into || !drafts {
            return Err(Rejected::NotThere);
        }
        if kept.kind == Kind::Revise || gone.kind == Kind::Revise {
            for one in [&gone, &kept.clone()] {
                if one.kind == Kind::Revise {
                    kept.from.push(one.norm.clone());
                }
            }
            kept.kind = Kind::New;
            kept.norm = fresh;
        }
        union(&mut kept.from, gone.from);
        union(&mut kept.links.frictions, gone.links.frictions);
        union(&mut kept.links.guardrails, gone.links.guardrails);
        union(&mut kept.links.concerns, gone.links.concerns);
        union(&mut kept.links.four_cs, gone.links.four_cs);
        kept.why = joined(&kept.why, &gone.why);
        kept.signal = joined(&kept.signal, &gone.signal);
        kept.steward = kept.steward.take().or(gone.steward);
        for objection in &gone.objections {
            kept.objections.push(objection.clone());
        }
        let text = joined(&kept.text, &gone.text);
        kept.set(ProposalField::Text(text));
        let topics = kept
            .cluster
            .clone()
            .zip(gone.cluster)
            .filter(|(into, from)| into != from);
        self.workshop_mut()?.proposals.remove(from);
        match topics {
            // One text for two topics makes them one.
            Some((into, from)) => self.merge_clusters(&from, &into),
            None => Ok(()),
        }
    }

    /// Records a vote on the wording as it is; each low vote has a slot that stays open until it was heard.
    pub fn vote(&mut self, mint: &mut Mint, id: &ProposalId, tally: Tally) -> Outcome {
        self.check_votes(&tally)?;
        let proposal = self.proposal_mut(id)?;
        if proposal.text.is_empty() {
            return Err(Rejected::NoText);
        }
        let strictest = proposal
            .rounds
            .iter()
            .map(|round| round.tally.mode)
            .max()
            .unwrap_or(Mode::Open);
        if tally.mode < strictest {
            return Err(Rejected::LooserMode);
        }
        let open = proposal.open_objections().count();
        for _ in open..usize::from(tally.counts().low()) {
            let slot = Objection {
                id: mint.id(),
                harm: String::new(),
                closing: Closing::Open,
            };
            proposal.objections.push(slot);
        }
        let round = Round {
            text: proposal.text.clone(),
            tally,
        };
        match proposal.rounds.last_mut() {
            Some(last) if last.text == round.text => *last = round,
            _ => proposal.rounds.push(round),
        }
        proposal.decision = None;
        Ok(())
    }

    /// Writes down an objection: into the first low vote that was not heard yet, or as one more.
    pub fn object(&mut self, mint: &mut Mint, id: &ProposalId, harm: &str) -> Outcome<ObjectionId> {
        let harm = words(harm)?;
        let proposal = self.proposal_mut(id)?;
        proposal.decision = None;
        let unheard = proposal
            .open_objections()
            .find(|one| one.harm.is_empty())
            .map(|one| one.id.clone());
        let slot = if let Some(slot) = unheard {
            slot
        } else {
            let slot: ObjectionId = mint.id();
            let harm = String::new();
            proposal.objections.push(Objection {
                id: slot.clone(),
                harm,
                closing: Closing::Open,
            });
            slot
        };
        self.set_harm(id, &slot, &harm)?;
        Ok(slot)
    }

    /// Gives an objection other words.
    pub fn set_harm(&mut self, id: &ProposalId, objection: &ObjectionId, harm: &str) -> Outcome {
        let harm = words(harm)?;
        self.proposal_mut(id)?
            .objections
            .edit(objection)
            .ok_or(Rejected::NotThere)?
            .harm = harm;
        Ok(())
    }

    /// Closes an objection, or opens it again.
    pub fn close_objection(&mut self, id: &ProposalId, objection: &ObjectionId, closing: Closing) -> Outcome {
        let proposal = self.proposal_mut(id)?;
        let closing = match closing {
            Closing::Integrated { how } => Closing::Integrated { how: free(&how) },
            other => other,
        };
        let reopened = closing == Closing::Open;
        proposal
            .objections
            .edit(objection)
            .ok_or(Rejected::NotThere)?
            .closing = closing;
        if reopened {
            proposal.decision = None;
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

    /// Takes a decision back.
    pub fn undecide(&mut self, id: &ProposalId) -> Outcome {
        self.proposal_mut(id)?.decision = None;
        Ok(())
    }
}
