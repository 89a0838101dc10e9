//! The panes of the sheet that is shown: made once, and again when anything they were made from is different.
//! Must not know what a pane holds.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::due;

use super::{At, confirmed_in};
use crate::ui::names::PaneId;
use crate::ui::panes::{Choices, Cx, Ground, panel, team};
use crate::ui::sheet::{Pane, Panes};
use crate::ui::steps;

/// The panes that were made last, of which sheet, and from what.
#[derive(Debug, Default)]
pub(super) struct Made {
    last: RefCell<Option<(At, Ground, Rc<Panes>)>>,
    choices: Choices,
}

impl Made {
    /// The panes of a sheet.
    pub(super) fn panes(&self, at: At, cx: &Cx<'_>) -> Rc<Panes> {
        let mut last = self.last.borrow_mut();
        if let Some((then, ground, panes)) = &*last
            && *then == at
            && cx.stands_on(ground)
        {
            // So whatever any test shows is compared with what would be made anew.
            debug_assert_eq!(panes[..], self.make(at, cx)[..], "panes that are out of date");
            return Rc::clone(panes);
        }
        let panes = Rc::new(Panes::from(self.make(at, cx)));
        *last = Some((at, cx.ground(), Rc::clone(&panes)));
        panes
    }

    fn make(&self, at: At, cx: &Cx<'_>) -> Vec<Pane> {
        self.choices.begin();
        let choices = Some(&self.choices);
        make(at, &Cx { choices, ..*cx })
    }
}

/// Makes the panes of a sheet, from top to bottom. What they are follows from what is named here, and from nothing else.
fn make(at: At, cx: &Cx<'_>) -> Vec<Pane> {
    let ids = pane_ids(at, cx).into_iter();
    let made = |id| {
        let mut pane = panel(id).pane(cx);
        team::sign(panel(id), cx, &mut pane);
        pane
    };
    let mut panes: Vec<Pane> = ids.map(made).collect();
    if at == At::Prepare
        && let Some(workshop) = cx.workshop()
    {
        for pane in panes
            .iter_mut()
            .filter(|pane| pane.rows.iter().any(|row| !row.text.is_empty()))
        {
            if confirmed_in(pane.id).is_some_and(|step| !workshop.shown.contains(&step)) {
                let gap = if pane.summary.is_empty() { "" } else { "  " };
                pane.summary.push_str(gap);
                pane.summary.push_str(cx.words.to_confirm);
            }
        }
    }
    panes
}

/// Which panes a sheet has.
fn pane_ids(at: At, cx: &Cx<'_>) -> Vec<PaneId> {
    match at {
        At::Page => {
            let is_due = !due::due(cx.session, cx.today).is_empty();
            let due = is_due.then_some(PaneId::Due);
            let others = [
                PaneId::Next,
                PaneId::Unknowns,
                PaneId::Actions,
                PaneId::Case,
                PaneId::Roster,
                PaneId::Parking,
                PaneId::Aside,
                PaneId::History,
            ];
            [PaneId::InForce].into_iter().chain(due).chain(others).collect()
        }
        At::Prepare => vec![
            PaneId::Start,
            PaneId::Roster,
            PaneId::Transition,
            PaneId::Roles,
            PaneId::Plan,
            PaneId::Guardrails,
            PaneId::LeaderConcerns,
            PaneId::TeamConcerns,
            PaneId::Frictions,
            PaneId::Notes,
        ],
        At::Step(step) => steps::panes(step, cx),
        At::Pictures => vec![
            PaneId::Answers,
            PaneId::Coverage,
            PaneId::ThenAndNow,
            PaneId::Timeline,
        ],
    }
}
