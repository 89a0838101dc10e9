//! Frame: the mission, what leaders have decided, and what is ours.

use crate::flow::counts;
use crate::text::clip;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Mission, PaneId::Guardrails, PaneId::Ours]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let words = &cx.words.nows;
    let few = |text: &str| clip(text, 44).into_owned();
    if pane == PaneId::Mission && cx.session.agreement_now().mission.is_empty() {
        return Cue::new(words.mission, 0);
    }
    if let Some(guardrail) = counts::to_confirm(cx.session).next() {
        return Cue::new((words.confirm)(&few(&guardrail.terms.text)), 1);
    }
    if counts::guardrails(cx.session).next().is_none() {
        return Cue::new(words.guardrail, 1);
    }
    if let Some(guardrail) = counts::incomplete(cx.session).next() {
        return Cue::new((words.classify)(&few(&guardrail.terms.text)), 2);
    }
    if cx.session.agreement_now().ours.is_empty() {
        return Cue::new(words.ours, 3);
    }
    Cue::new(words.frame_done, 3)
}
