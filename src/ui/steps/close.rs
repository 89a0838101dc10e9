//! Close: slips, triggers, read-back, review date, the team's yes, sealing.

use crate::text::clip;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![
        PaneId::ReadBack,
        PaneId::Slips,
        PaneId::Triggers,
        PaneId::Ending,
        PaneId::Gaps,
    ]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let workshop = cx.workshop();
    let dated = cx.session.agreement_now().review_on.is_some();
    let signed = workshop.is_some_and(|workshop| workshop.sign_off.is_some());
    let say = match pane {
        PaneId::Slips => 0,
        PaneId::Triggers => 1,
        PaneId::Ending if !dated => 1,
        PaneId::Ending if signed => 3,
        _ => 2,
    };
    if pane == PaneId::Slips && cx.session.agreement_now().slips.is_empty() {
        return Cue::new(cx.words.nows.slips, say);
    }
    if pane == PaneId::Triggers
        && let Some(line) = cx.session.triggers_to_confirm().next()
    {
        return Cue::new((cx.words.nows.still_true)(&clip(&line.text, 44)), say);
    }
    let now = match pane {
        PaneId::ReadBack => cx.words.nows.read_back,
        PaneId::Triggers => cx.words.nows.triggers,
        _ if !dated => cx.words.nows.review,
        _ => cx.words.nows.seal,
    };
    Cue::new(now, say)
}
