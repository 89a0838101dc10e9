//! Changes to the ratings of the four Cs and to the look back on norms in force.

use super::free;
use crate::domain::agreement::FourC;
use crate::domain::id::{Mint, NormId};
use crate::domain::proposal::{Kind, Proposal};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::session::Session;
use crate::domain::tally::Tally;
use crate::domain::workshop::{Call, Verdict};

impl Session {
    /// Rates one of the four Cs.
    pub fn rate(&mut self, c: FourC, tally: Tally) -> Outcome {
        self.check_votes(&tally)?;
        self.workshop_mut()?.ratings.insert(c, tally);
        Ok(())
    }

    fn verdict_mut(&mut self, norm: &NormId) -> Outcome<&mut Verdict> {
        let verdicts = &mut self.workshop_mut()?.verdicts;
        if !verdicts.has(norm) {
            verdicts.push(Verdict::new(norm.clone()));
        }
        verdicts.edit(norm).ok_or(Rejected::NotThere)
    }

    /// Says how far a norm was lived.
    pub fn set_lived(&mut self, norm: &NormId, tally: Tally) -> Outcome {
        self.check_votes(&tally)?;
        self.verdict_mut(norm)?.lived = Some(tally);
        Ok(())
    }

    /// Keeps, revises or retires a norm. A draft or a question that no longer fits goes, but not one that holds words,
    /// votes or objections: that one has to be taken out first.
    pub fn set_call(&mut self, norm: &NormId, call: Call) -> Outcome {
        let words = self.norms.get(norm).ok_or(Rejected::NotThere)?.text.clone();
        let fits = |kind: Kind| match call {
            Call::Keep => kind == Kind::Keep,
            Call::Revise => kind == Kind::Revise,
            Call::Retire => kind == Kind::Retire,
        };
        let proposals = &mut self.workshop_mut()?.proposals;
        let misfit = |one: &Proposal| one.norm == *norm && !fits(one.kind);
        let holds =
            |one: &Proposal| one.text != words || !one.rounds.is_empty() || !one.objections.is_empty();
        if proposals.iter().any(|one| misfit(one) && holds(one)) {
            return Err(Rejected::HasDraft);
        }
        proposals.retain(|one| !misfit(one));
        if call == Call::Keep {
            // What was split or merged from it stands by itself now.
            for proposal in proposals.edit_all() {
                proposal.from.retain(|parent| parent != norm);
            }
        }
        self.verdict_mut(norm)?.call = Some(call);
        Ok(())
    }

    /// Says why.
    pub fn set_reason(&mut self, norm: &NormId, reason: &str) -> Outcome {
        self.verdict_mut(norm)?.reason = free(reason);
        Ok(())
    }

    /// Brings a keep or a retire to Decide, because somebody asks for it; asked again, takes that back.
    pub fn ask_about(&mut self, mint: &mut Mint, norm: &NormId) -> Outcome {
        let found = self.norms.get(norm).ok_or(Rejected::NotThere)?.clone();
        let workshop = self.workshop_mut()?;
        match workshop
            .proposal_for(norm)
            .map(|proposal| (proposal.id.clone(), proposal.kind))
        {
            Some((asked, Kind::Keep | Kind::Retire)) => {
                workshop.proposals.remove(&asked);
                return Ok(());
            }
            Some(_) => return Ok(()),
            None => {}
        }
        let retire = workshop.verdict(norm).and_then(|verdict| verdict.call) == Some(Call::Retire);
        let kind = if retire { Kind::Retire } else { Kind::Keep };
        let mut proposal = Proposal::new(mint.id(), kind, norm.clone(), found.text, found.topic);
        proposal.why = found.why;
        proposal.signal = found.signal;
        proposal.links = found.links;
        proposal.steward = found.steward;
        workshop.proposals.push(proposal);
        Ok(())
    }
}
