//! Case: what answers the leaders' concerns, and whom we invite to see it.

use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Case, PaneId::Invitation, PaneId::Actions]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let open = cx
        .session
        .concerns
        .iter()
        .find(|one| one.wants_answer() && !cx.session.is_answered(one));
    match open {
        Some(concern) => (cx.words.nows.case)(&clip(&concern.text, 44)),
        None => cx.words.nows.case_done.into(),
    }
}
