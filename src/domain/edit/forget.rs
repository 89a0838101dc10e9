//! Forgetting: an item, every link to it and every note about it leave a session.
//! Must not know undo: the document does the same to each of its states.

use std::sync::Arc;

use super::super::forget::Item;
use super::super::norm::Links;
use super::super::session::Session;
use super::super::workshop::Workshop;

impl Session {
    /// Takes an item out of the session and of its revisions, with all links to it and all notes about it.
    pub fn forget(&mut self, item: &Item) {
        match item {
            Item::Friction(_) => {}
            Item::Concern(id) => self.0.concerns.retain(|one| one.id != *id),
            Item::Unknown(id) => self.0.unknowns.retain(|one| one.id != *id),
            Item::Action(id) => self.0.actions.retain(|one| one.id != *id),
            Item::Parked(id) => self.0.parking.retain(|one| one.id != *id),
        }
        let linked = self.norms.iter().filter(|one| links(&one.links, item));
        let linked: Vec<_> = linked.map(|one| one.id.clone()).collect();
        for id in linked {
            if let Some(norm) = self.0.norms.edit(&id) {
                unlink(&mut norm.links, item);
            }
        }
        // A value of a conflict is of one piece, so that the whole conflict goes; what was taken so far stays.
        self.0.conflicts.retain(|conflict| !conflict.names(item.id()));
        if self.notes.iter().any(|note| note.subject == item.id()) {
            Arc::make_mut(&mut self.0.notes).retain(|note| note.subject != item.id());
        }
        if let Some(workshop) = &mut self.0.workshop
            && names(workshop, item)
        {
            forget_in(Arc::make_mut(workshop), item);
        }
        let told: Vec<_> = self
            .revisions
            .iter()
            .filter(|revision| names(&revision.workshop, item))
            .map(|revision| revision.workshop.id.clone())
            .collect();
        for id in told {
            if let Some(revision) = self.0.revisions.edit(&id) {
                forget_in(&mut revision.workshop, item);
            }
        }
    }

    /// Counts a friction that was taken out before the team saw it.
    pub(in super::super) fn count_removed(&mut self) {
        if let Ok(workshop) = self.workshop_mut() {
            workshop.removed = workshop.removed.saturating_add(1);
        }
    }
}

fn links(links: &Links, item: &Item) -> bool {
    match item {
        Item::Friction(id) => links.frictions.contains(id),
        Item::Concern(id) => links.concerns.contains(id),
        Item::Unknown(_) | Item::Action(_) | Item::Parked(_) => false,
    }
}

fn unlink(links: &mut Links, item: &Item) {
    match item {
        Item::Friction(id) => links.frictions.retain(|other| other != id),
        Item::Concern(id) => links.concerns.retain(|other| other != id),
        Item::Unknown(_) | Item::Action(_) | Item::Parked(_) => {}
    }
}

/// Whether a workshop has an item, or a link to it.
fn names(workshop: &Workshop, item: &Item) -> bool {
    workshop.bookmark.item == item.id()
        || matches!(item, Item::Friction(id) if workshop.frictions.has(id))
        || workshop.proposals.iter().any(|one| links(&one.links, item))
}

fn forget_in(workshop: &mut Workshop, item: &Item) {
    if let Item::Friction(id) = item {
        workshop.frictions.retain(|one| one.id != *id);
    }
    if workshop.bookmark.item == item.id() {
        workshop.bookmark.item.clear();
    }
    let linked: Vec<_> = workshop
        .proposals
        .iter()
        .filter(|one| links(&one.links, item))
        .map(|one| one.id.clone())
        .collect();
    for id in linked {
        if let Some(proposal) = workshop.proposals.edit(&id) {
            unlink(&mut proposal.links, item);
        }
    }
}
