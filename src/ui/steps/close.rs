//! Close: slips, triggers, read-back, review date, the team's yes, sealing.

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![
        PaneId::Slips,
        PaneId::Triggers,
        PaneId::ReadBack,
        PaneId::Ending,
        PaneId::Gaps,
    ]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let dated = cx.session.agreement_now().review_on.is_some();
    (if dated {
        cx.words.nows.seal
    } else {
        cx.words.nows.review
    })
    .into()
}
