//! Arrive: who is here, who was heard, and what is changing.

use crate::domain::workshop::WorkshopKind;

use super::super::names::PaneId;
use super::super::panes::Cx;
use super::Cue;

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
pub fn cue(cx: &Cx<'_>, pane: PaneId) -> Cue {
    let words = &cx.words.nows;
    let sitting = cx.workshop().and_then(|workshop| workshop.sitting());
    if cx.session.team_size() == 0 {
        return Cue::new(words.roster, 0);
    }
    if let Some(person) = sitting.and_then(|sitting| sitting.unheard().next()) {
        let begun =
            sitting.is_some_and(|sitting| sitting.attendance.iter().any(|one| sitting.is_heard(&one.person)));
        return Cue::new((words.hear)(cx.session.name_of(person)), usize::from(begun));
    }
    let routine = cx
        .workshop()
        .is_some_and(|workshop| workshop.kind == WorkshopKind::Routine);
    let said = cx
        .workshop()
        .is_some_and(|workshop| workshop.transition.is_complete());
    if !routine && !said {
        return Cue::new(words.say_transition, 2);
    }
    Cue::new(
        words.arrive_done,
        if pane == PaneId::CarryForward { 3 } else { 2 },
    )
}
