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
        StepId::Gather => gather::panes(cx),
        StepId::Draft => draft::panes(),
        StepId::Decide => decide::panes(),
        StepId::Case => case::panes(),
        StepId::Close => close::panes(),
    }
}

/// What the screen says above the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The one thing to do now.
    pub now: String,
    /// Which of the agenda's words fit now, counted from 0; where there are fewer, the last ones do.
    pub say: usize,
}

impl Cue {
    fn new(now: impl Into<String>, say: usize) -> Self {
        Self { now: now.into(), say }
    }
}

/// The one thing to do now and the words for it, given the pane and the row with the cursor.
pub fn cue(step: StepId, cx: &Cx<'_>, pane: PaneId, row: &str) -> Cue {
    match step {
        StepId::Arrive => arrive::cue(cx, pane, row),
        StepId::Frame => frame::cue(cx, pane),
        StepId::Concerns => concerns::cue(cx, pane),
        StepId::Value => value::cue(cx),
        StepId::LookBack => look_back::cue(cx, pane, row),
        StepId::Gather => gather::cue(cx, row),
        StepId::Draft => draft::cue(cx, row),
        StepId::Decide => decide::cue(cx, row),
        StepId::Case => case::cue(cx, pane),
        StepId::Close => close::cue(cx, pane),
    }
}
