//! Arrive: who is here, who was heard, and what is changing.

use crate::domain::workshop::WorkshopKind;

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes(cx: &Cx<'_>) -> Vec<PaneId> {
    let mut panes = vec![
        PaneId::Roster,
        PaneId::Roles,
        PaneId::Transition,
        PaneId::CarryForward,
    ];
    if !cx.session.revisions.is_empty() {
        panes.insert(2, PaneId::Since);
    }
    panes
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>) -> String {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    if cx.session.team_size() == 0 {
        return words.roster.into();
    }
    if let Some(person) = workshop.sitting().and_then(|sitting| sitting.unheard().next()) {
        return (words.hear)(cx.session.name_of(person));
    }
    if workshop.kind != WorkshopKind::Routine && !workshop.transition.is_complete() {
        return words.say_transition.into();
    }
    words.arrive_done.into()
}
