//! Decide: one proposal at a time, large.

use crate::domain::id::ProposalId;
use crate::flow::{counts, queue};

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::{Cx, is_spent};

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Proposals]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, row: &str) -> Cue {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return Cue::new("", 0);
    };
    let all: Vec<_> = queue::proposals(workshop).collect();
    let count = counts::decided(workshop);
    if count.of > 0 && count.left() == 0 {
        return Cue::new(words.decide_done, 3);
    }
    let id = ProposalId::from(row);
    let at = all.iter().position(|one| one.id == id).unwrap_or(0);
    let Some(proposal) = all.get(at) else {
        return Cue::new(cx.words.decide.empty, 0);
    };
    let (number, of) = (at + 1, count.of);
    let unheard = proposal.open_objections().any(|one| one.harm.is_empty());
    if proposal.decision.is_some() {
        Cue::new((words.decided)(number, of), 3)
    } else if is_spent(cx, proposal) {
        Cue::new((words.spent)(number, of), 2)
    } else if proposal.voided().is_some() {
        Cue::new((words.voided)(number, of), 1)
    } else if unheard {
        Cue::new((words.low_voice)(number, of), 2)
    } else if proposal.open_objections().next().is_some() {
        let low = proposal
            .tally()
            .map(|tally| tally.counts().below(workshop.rule.at_least));
        let now = match low {
            // The votes are those from before anything was changed, or somebody is still, or again, below the line.
            Some(low) if low > 0 && proposal.integrations() > 0 => words.low_again,
            Some(0) => words.all_consent,
            _ => words.objection,
        };
        Cue::new(now(number, of), 2)
    } else if proposal.tally().is_none() {
        Cue::new((words.fingers)(number, of), usize::from(number > 1))
    } else {
        Cue::new((words.outcome)(number, of), 3)
    }
}
