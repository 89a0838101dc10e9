//! Case: what answers the leaders' concerns, and whom we invite to see it.

use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;
use super::Cue;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Case, PaneId::Invitation, PaneId::Actions]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let say = match pane {
        PaneId::Invitation => 3,
        PaneId::Actions => 2,
        _ => 0,
    };
    let open = cx
        .session
        .concerns
        .iter()
        .find(|one| one.wants_answer() && !cx.session.is_answered(one));
    match open {
        Some(concern) => Cue::new((cx.words.nows.case)(&clip(&concern.text, 44)), say),
        None => Cue::new(cx.words.nows.case_done, say.max(1)),
    }
}
