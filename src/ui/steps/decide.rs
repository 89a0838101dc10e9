//! Decide: one proposal at a time, large.

use crate::domain::id::ProposalId;
use crate::flow::queue;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Proposals]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>, row: &str) -> String {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    let all: Vec<_> = queue::proposals(workshop).collect();
    if !all.is_empty() && all.iter().all(|one| one.decision.is_some()) {
        return words.decide_done.into();
    }
    let id = ProposalId::from(row);
    let at = all.iter().position(|one| one.id == id).unwrap_or(0);
    let Some(proposal) = all.get(at) else {
        return cx.words.decide.empty.into();
    };
    let (number, of) = (at + 1, all.len());
    let unheard = proposal.open_objections().any(|one| one.harm.is_empty());
    if proposal.decision.is_some() {
        (words.decided)(number, of)
    } else if proposal.voided().is_some() {
        (words.voided)(number, of)
    } else if unheard {
        (words.low_voice)(number, of)
    } else if proposal.open_objections().next().is_some() {
        (words.objection)(number, of)
    } else if proposal.tally().is_none() {
        (words.fingers)(number, of)
    } else {
        (words.outcome)(number, of)
    }
}
