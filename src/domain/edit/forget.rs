//! Forgetting: an item, every link to it and every note about it leave a session.
//! Must not know undo: the document does the same to each of its states.

use std::sync::Arc;

use crate::domain::forget::Item;
use crate::domain::id::ObjectionId;
use crate::domain::norm::{Event, Links};
use crate::domain::objection::Closing;
use crate::domain::proposal::Proposal;
use crate::domain::session::{Facts, Session};
use crate::domain::workshop::Workshop;

impl Session {
    /// Takes an item out of the session and of its revisions, with all links to it and all notes about it; of an
    /// objection its words.
    pub fn forget(&mut self, item: &Item) {
        match item {
            Item::Friction(_) | Item::Objection(_) => {}
            Item::Proposed(id) => {
                if let Some(norm) = self.0.norms.edit(id) {
                    norm.proposed.clear();
                }
                self.0.conflicts.retain(|conflict| !conflict.names(item.id()));
                return;
            }
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
        if matches!(item, Item::Objection(_)) {
            self.tell_again_what_was_amended_for();
        }
    }

    /// The life of a norm tells for which objections its words were amended.
    fn tell_again_what_was_amended_for(&mut self) {
        let Facts { norms, revisions, .. } = &mut self.0;
        for norm in norms.edit_all() {
            for station in &mut norm.lineage {
                let revision = revisions
                    .iter()
                    .find(|one| Some(&one.workshop.id) == station.revision.as_ref());
                let proposal =
                    revision.and_then(|one| one.workshop.proposals.iter().find(|one| one.norm == norm.id));
                if let Some(proposal) = proposal.filter(|_| station.event == Event::Amended) {
                    station.reason = proposal.amended_for(&station.text);
                }
            }
        }
    }

    /// Counts a friction that was taken out before the team saw it.
    pub(in crate::domain) fn count_removed(&mut self) {
        if let Ok(workshop) = self.workshop_mut() {
            workshop.removed = workshop.removed.saturating_add(1);
        }
    }
}

fn links(links: &Links, item: &Item) -> bool {
    match item {
        Item::Friction(id) => links.frictions.contains(id),
        Item::Concern(id) => links.concerns.contains(id),
        Item::Unknown(_) | Item::Action(_) | Item::Parked(_) | Item::Objection(_) | Item::Proposed(_) => {
            false
        }
    }
}

/// Whether an item is an objection to a proposal.
fn objects(proposal: &Proposal, item: &Item) -> bool {
    matches!(item, Item::Objection(id) if proposal.objections.has(id))
}

/// Takes the words of an objection. That there was one stays: closed it stays closed, open it has to be heard again.
fn silence(proposal: &mut Proposal, objection: &ObjectionId) {
    if let Some(objection) = proposal.objections.edit(objection) {
        objection.harm.clear();
        objection.ground = None;
        if let Closing::Integrated { how } = &mut objection.closing {
            how.clear();
        }
    }
}

fn unlink(links: &mut Links, item: &Item) {
    match item {
        Item::Friction(id) => links.frictions.retain(|other| other != id),
        Item::Concern(id) => links.concerns.retain(|other| other != id),
        Item::Unknown(_) | Item::Action(_) | Item::Parked(_) | Item::Objection(_) | Item::Proposed(_) => {}
    }
}

/// Whether a workshop has an item, or a link to it.
fn names(workshop: &Workshop, item: &Item) -> bool {
    workshop.bookmark.item == item.id()
        || matches!(item, Item::Friction(id) if workshop.frictions.has(id))
        || workshop
            .proposals
            .iter()
            .any(|one| links(&one.links, item) || objects(one, item))
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
        .filter(|one| links(&one.links, item) || objects(one, item))
        .map(|one| one.id.clone())
        .collect();
    for id in linked {
        if let Some(proposal) = workshop.proposals.edit(&id) {
            unlink(&mut proposal.links, item);
            if let Item::Objection(objection) = item {
                silence(proposal, objection);
            }
        }
    }
}
