//! Frame: the mission, what leaders have decided, and what is ours.

use crate::domain::guardrail::{Guardrail, Review};
use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;
use super::Cue;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Mission, PaneId::Guardrails, PaneId::Ours]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let words = &cx.words.nows;
    let few = |text: &str| clip(text, 44).into_owned();
    let stands = |wanted: Review| move |one: &&Guardrail| cx.session.review_of(one) == Some(wanted);
    if pane == PaneId::Mission && cx.session.agreement_now().mission.is_empty() {
        return Cue::new(words.mission, 0);
    }
    if let Some(guardrail) = cx.session.guardrails_now().find(stands(Review::ToConfirm)) {
        return Cue::new((words.confirm)(&few(&guardrail.terms.text)), 1);
    }
    if cx.session.guardrails_now().next().is_none() {
        return Cue::new(words.guardrail, 1);
    }
    let here = |one: &&Guardrail| !stands(Review::Gone)(one);
    if let Some(guardrail) = cx
        .session
        .guardrails_now()
        .filter(here)
        .find(|one| !one.is_complete())
    {
        return Cue::new((words.classify)(&few(&guardrail.terms.text)), 2);
    }
    if cx.session.agreement_now().ours.is_empty() {
        return Cue::new(words.ours, 3);
    }
    Cue::new(words.frame_done, 3)
}
