//! The ten steps: which panes each shows, and the one thing to do now. A step reads the session and never writes it.
//! Must not know keys or drawing, and no step knows another.

mod arrive;
mod case;
mod close;
mod concerns;
mod decide;
mod draft;
mod frame;
mod gather;
mod look_back;
mod value;

use crate::domain::workshop::StepId;

use super::names::PaneId;
use super::panes::Cx;

/// The panes of a step, from top to bottom.
pub fn panes(step: StepId, cx: &Cx<'_>) -> Vec<PaneId> {
    match step {
        StepId::Arrive => arrive::panes(cx),
        StepId::Frame => frame::panes(),
        StepId::Concerns => concerns::panes(),
        StepId::Value => value::panes(),
        StepId::LookBack => look_back::panes(cx),
        StepId::Gather => gather::panes(),
        StepId::Draft => draft::panes(),
        StepId::Decide => decide::panes(),
        StepId::Case => case::panes(),
        StepId::Close => close::panes(),
    }
}

/// The one thing to do now, given the row with the cursor.
pub fn now(step: StepId, cx: &Cx<'_>, row: &str) -> String {
    match step {
        StepId::Arrive => arrive::now(cx),
        StepId::Frame => frame::now(cx),
        StepId::Concerns => concerns::now(cx),
        StepId::Value => value::now(cx),
        StepId::LookBack => look_back::now(cx, row),
        StepId::Gather => gather::now(cx),
        StepId::Draft => draft::now(cx, row),
        StepId::Decide => decide::now(cx, row),
        StepId::Case => case::now(cx),
        StepId::Close => close::now(cx),
    }
}
