//! Concerns: what worries leaders and us, the needs under it, and what nobody knows.

use crate::flow::counts;
use crate::text::clip;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::LeaderConcerns, PaneId::TeamConcerns, PaneId::Unknowns]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let words = &cx.words.nows;
    let few = |text: &str| clip(text, 44).into_owned();
    if counts::concerns(cx.session).next().is_none() {
        return Cue::new(words.concern, 0);
    }
    if let Some(concern) = counts::needless(cx.session).next() {
        return Cue::new((words.need)(&few(&concern.text)), 1);
    }
    if let Some(unknown) = counts::ownerless(cx.session).next() {
        return Cue::new((words.owner)(&few(&unknown.question)), 3);
    }
    Cue::new(
        words.concerns_done,
        if pane == PaneId::TeamConcerns { 2 } else { 3 },
    )
}
