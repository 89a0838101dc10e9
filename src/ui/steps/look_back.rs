//! Look back: open actions and due unknowns first, then every norm in force.

use crate::flow::gaps::gaps;
use crate::flow::{counts, queue};

use crate::domain::workshop::StepId;

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::{Cx, panel};

/// The panes, from top to bottom.
pub fn panes(cx: &Cx<'_>) -> Vec<PaneId> {
    let mut panes = Vec::new();
    if !cx.session.actions.is_empty() {
        panes.push(PaneId::Actions);
    }
    // One that was answered a moment ago stays, so that the cursor does.
    if !panel(PaneId::DueUnknowns).pane(cx).rows.is_empty() {
        panes.push(PaneId::DueUnknowns);
    }
    panes.push(PaneId::LookBack);
    panes
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, pane: PaneId, row: &str) -> Cue {
    let words = &cx.words.nows;
    if pane != PaneId::LookBack {
        return Cue::new(words.actions, 0);
    }
    let count = cx
        .workshop()
        .map(|workshop| counts::looked_back(cx.session, workshop));
    if let Some(count) = count.filter(|count| count.left() > 0) {
        let norms = queue::in_question(cx.session, cx.today);
        return match norms.iter().position(|norm| norm.id.as_ref() == row) {
            Some(at) => Cue::new((words.look_back)(at + 1, count.of), usize::from(at > 0) + 1),
            None => Cue::new(words.put_off, 2),
        };
    }
    if gaps(cx.session, StepId::LookBack).is_empty() {
        Cue::new(words.look_back_done, 3)
    } else {
        Cue::new(words.look_back_reason, 2)
    }
}
