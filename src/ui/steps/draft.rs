//! Draft: one text for each norm to revise and each topic of today.

use crate::flow::queue::{self, Slot};

use super::super::names::PaneId;
use super::super::panes::Cx;

/// The panes, from top to bottom.
pub fn panes() -> Vec<PaneId> {
    vec![PaneId::Drafts]
}

/// The one thing to do now.
pub fn now(cx: &Cx<'_>, row: &str) -> String {
    let words = &cx.words.nows;
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    let slots = queue::drafts(cx.session, workshop);
    let key = |slot: &Slot<'_>| match slot {
        Slot::Topic(topic) => topic.id.to_string(),
        Slot::Revise(norm, None) => norm.id.to_string(),
        Slot::Revise(_, Some(proposal)) | Slot::New(proposal) => proposal.id.to_string(),
    };
    let empty = |slot: &Slot<'_>| match slot {
        Slot::Topic(_) => true,
        Slot::Revise(norm, proposal) => proposal.is_none_or(|one| one.text == norm.text),
        Slot::New(_) => false,
    };
    let here = slots.iter().position(|slot| key(slot) == row && empty(slot));
    let at = here.or_else(|| slots.iter().position(empty));
    match at.and_then(|at| Some((at, slots.get(at)?))) {
        Some((at, Slot::Topic(topic))) => (words.draft)(&topic.name, at + 1, slots.len()),
        Some((at, _)) => (words.draft_revise)(at + 1, slots.len()),
        None => words.draft_done.into(),
    }
}
