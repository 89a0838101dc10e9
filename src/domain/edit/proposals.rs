//! Changes to proposals: drafting, rewording, splitting and merging. Votes and decisions are in `deciding`.

use super::{free, words};
use crate::domain::id::{ClusterId, Mint, NormId, ProposalId};
use crate::domain::list::List;
use crate::domain::proposal::{Kind, Proposal, ProposalField};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;

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
    /// Whether what a proposal of the open workshop says stays in the team.
    fn is_inner(&self, id: &ProposalId) -> bool {
        let proposal = self.open_workshop().and_then(|one| one.proposals.get(id));
        proposal.is_some_and(|one| self.proposal_stays_in_team(one))
    }

    pub(super) fn proposal_mut(&mut self, id: &ProposalId) -> Outcome<&mut Proposal> {
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
            ProposalField::Topic(text) => ProposalField::Topic(free(&text)),
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
        let stays = self.is_inner(id);
        let proposal = self.proposal_mut(id)?;
        proposal.stays_in_team = stays;
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
        let stays = [from, into].into_iter().any(|one| self.is_inner(one));
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
        kept.stays_in_team = stays;
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
}
