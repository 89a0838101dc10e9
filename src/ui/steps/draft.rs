//! Draft: one text for each norm to revise and each topic of today.

use crate::flow::counts;
use crate::flow::queue::{self, Slot};

use super::Cue;
use crate::ui::names::PaneId;
use crate::ui::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Drafts]
}

/// The one thing to do now.
pub fn cue(cx: &Cx<'_>, row: &str) -> Cue {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return Cue::new("", 0);
    };
    let slots = queue::drafts(cx.session, workshop);
    let key = |slot: &Slot<'_>| match slot {
        Slot::Topic(topic) => topic.id.to_string(),
        Slot::Revise(norm, None) => norm.id.to_string(),
        Slot::Revise(_, Some(proposal)) | Slot::New(proposal) => proposal.id.to_string(),
    };
    let here = slots.iter().position(|slot| key(slot) == row && slot.is_empty());
    let at = here.or_else(|| slots.iter().position(Slot::is_empty));
    let of = counts::drafted(cx.session, workshop).of;
    match at.and_then(|at| Some((at, slots.get(at)?))) {
        Some((at, Slot::Topic(topic))) => Cue::new((words.draft)(&topic.name, at + 1, of), at.min(2)),
        Some((at, _)) => Cue::new((words.draft_revise)(at + 1, of), at.min(2)),
        None => Cue::new(words.draft_done, 3),
    }
}
