//! Arrive: who is here, who was heard, and what is changing.

use crate::domain::id::PersonId;
use crate::domain::workshop::{Sitting, WorkshopKind};
use crate::flow::counts;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

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

/// The one thing to do now. Whoever it names is under the cursor; where nobody is to be heard there, it names nobody.
pub fn cue(cx: &Cx<'_>, pane: PaneId, row: &str) -> Cue {
    let words = &cx.words.nows;
    let sitting = cx.workshop().and_then(|workshop| workshop.sitting());
    if cx.session.team_size() == 0 {
        return Cue::new(words.roster, 0);
    }
    let remote = cx.workshop().map_or(0, |workshop| counts::asked(workshop).left());
    if remote > 0 {
        let here = PersonId::from(row);
        let mut waiting = cx.workshop().into_iter().flat_map(counts::unheard);
        let is_asked = pane == PaneId::Roster && waiting.any(|person| *person == here);
        let begun =
            sitting.is_some_and(|sitting| sitting.attendance.iter().any(|one| sitting.is_heard(&one.person)));
        let now = if is_asked {
            (words.hear)(cx.session.name_of(&here))
        } else {
            (words.hear_others)(remote)
        };
        return Cue::new(now, usize::from(begun));
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
    let everybody = sitting.is_none_or(Sitting::has_heard_everybody);
    Cue::new(
        if everybody {
            words.arrive_done
        } else {
            words.arrive_remote_done
        },
        if pane == PaneId::CarryForward { 3 } else { 2 },
    )
}
