//! Concerns: what worries leaders and us, the needs under it, and what nobody knows.

use crate::domain::unknown::Owner;
use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;
use super::Cue;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::LeaderConcerns, PaneId::TeamConcerns, PaneId::Unknowns]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let words = &cx.words.nows;
    let few = |text: &str| clip(text, 44).into_owned();
    let mut open = cx.session.concerns.iter().filter(|one| one.is_open()).peekable();
    if open.peek().is_none() {
        return Cue::new(words.concern, 0);
    }
    if let Some(concern) = open.find(|one| one.need.is_empty()) {
        return Cue::new((words.need)(&few(&concern.text)), 1);
    }
    let ownerless = cx
        .session
        .unknowns
        .iter()
        .find(|one| one.is_open() && one.owner == Owner::Nobody);
    if let Some(unknown) = ownerless {
        return Cue::new((words.owner)(&few(&unknown.question)), 3);
    }
    Cue::new(
        words.concerns_done,
        if pane == PaneId::TeamConcerns { 2 } else { 3 },
    )
}
