//! Frame: the mission, what leaders have decided, and what is ours.

use crate::domain::guardrail::Review;
use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Mission, PaneId::Guardrails, PaneId::Ours]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let words = &cx.words.nows;
    let here = |one: &&crate::domain::guardrail::Guardrail| cx.session.review_of(one) != Some(Review::Gone);
    let few = |text: &str| clip(text, 44).into_owned();
    if cx.session.guardrails_now().next().is_none() {
        return words.guardrail.into();
    }
    let asked =
        |one: &&crate::domain::guardrail::Guardrail| cx.session.review_of(one) == Some(Review::ToConfirm);
    if let Some(guardrail) = cx.session.guardrails_now().find(asked) {
        return (words.confirm)(&few(&guardrail.terms.text));
    }
    if let Some(guardrail) = cx
        .session
        .guardrails_now()
        .filter(here)
        .find(|one| !one.is_complete())
    {
        return (words.classify)(&few(&guardrail.terms.text));
    }
    if cx
        .workshop()
        .is_some_and(|workshop| workshop.agreement.ours.is_empty())
    {
        return words.ours.into();
    }
    words.frame_done.into()
}
