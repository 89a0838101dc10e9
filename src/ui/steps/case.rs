//! Case: what answers the leaders' concerns, and whom we invite to see it.

use crate::domain::concern::Whose;
use crate::domain::guardrail::Review;
use crate::flow::counts;
use crate::text::clip;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

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
    if pane == PaneId::Invitation && cx.session.review_of_invitation() == Some(Review::ToConfirm) {
        let text = &cx.session.agreement_now().invitation;
        return Cue::new((cx.words.nows.still_true)(&clip(text, 44)), say);
    }
    let nows = &cx.words.nows;
    if counts::answered(cx.session).of == 0 {
        let now = if counts::concerns(cx.session).any(|one| one.whose == Whose::Leaders) {
            nows.case_guessed
        } else {
            nows.case_none
        };
        return Cue::new(now, say.max(1));
    }
    match counts::unanswered(cx.session).next() {
        Some(concern) => Cue::new((nows.case)(&clip(&concern.text, 44)), say),
        None => Cue::new(nows.case_done, say.max(1)),
    }
}
