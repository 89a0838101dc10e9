//! Concerns: what worries leaders and us, the needs under it, and what nobody knows.

use crate::domain::unknown::Owner;
use crate::text::clip;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::LeaderConcerns, PaneId::TeamConcerns, PaneId::Unknowns]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let words = &cx.words.nows;
    let few = |text: &str| clip(text, 44).into_owned();
    let mut open = cx.session.concerns.iter().filter(|one| one.is_open()).peekable();
    if open.peek().is_none() {
        return words.concern.into();
    }
    if let Some(concern) = open.find(|one| one.need.is_empty()) {
        return (words.need)(&few(&concern.text));
    }
    let ownerless = cx
        .session
        .unknowns
        .iter()
        .find(|one| one.is_open() && one.owner == Owner::Nobody);
    match ownerless {
        Some(unknown) => (words.owner)(&few(&unknown.question)),
        None => words.concerns_done.into(),
    }
}
