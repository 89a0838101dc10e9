//! A workshop that one side sealed and the other went on with: it cannot be both, and its sealing changed more than
//! itself. Which of the two it is, is settled before anything is merged.
//! Must not know how the rest is merged.

use super::conflict::{Kind, Side, Step};
use super::walk::{Three, Walk};
use crate::format::tree::Value;

/// What sealing changes besides the workshop.
const CHANGED: [&str; 2] = ["norms", "agreement"];

/// The three sides as trees.
pub(super) struct Trees {
    pub base: Option<Value>,
    pub ours: Value,
    pub theirs: Value,
}

impl Trees {
    /// The sides, to be read.
    pub fn three(&self) -> Three<'_> {
        Three {
            base: self.base.as_ref(),
            ours: Some(&self.ours),
            theirs: Some(&self.theirs),
        }
    }

    fn side(&mut self, side: Side) -> &mut Value {
        match side {
            Side::Ours => &mut self.ours,
            Side::Theirs => &mut self.theirs,
        }
    }
}

/// The workshop that is open, with its identity.
fn open(tree: &Value) -> Option<(&str, &Value)> {
    let workshop = tree.field("workshop")?;
    match workshop.field("id") {
        Some(Value::Name(id)) => Some((id, workshop)),
        _ => None,
    }
}

/// The revision of a sealed workshop.
fn sealed<'a>(tree: &'a Value, id: &str) -> Option<&'a Value> {
    match tree.field("revisions") {
        Some(Value::Items(items)) => items.iter().find(|(key, _)| key == id).map(|(_, value)| value),
        _ => None,
    }
}

/// The revisions with one put in at the end, or taken out.
fn revisions(tree: &mut Value, id: &str, put: Option<Value>) {
    let mut items = match tree.field("revisions") {
        Some(Value::Items(items)) => items.clone(),
        _ => Vec::new(),
    };
    items.retain(|(key, _)| key != id);
    items.extend(put.map(|revision| (id.to_owned(), revision)));
    let items = Some(items).filter(|items| !items.is_empty()).map(Value::Items);
    tree.set("revisions", items);
}

/// Settles it for the workshop that each side has open.
pub(super) fn settle(trees: &mut Trees, walk: &mut Walk<'_>) {
    for going in [Side::Ours, Side::Theirs] {
        let Some((id, workshop)) = open(trees.side(going)) else {
            continue;
        };
        let (id, workshop) = (id.to_owned(), workshop.clone());
        let Some(revision) = sealed(trees.side(going.other()), &id).cloned() else {
            continue;
        };
        let base_open = trees.base.as_ref().and_then(open).filter(|(one, _)| *one == id);
        let base_open = base_open.map(|(_, workshop)| workshop.clone());
        let base_sealed = trees.base.as_ref().and_then(|tree| sealed(tree, &id)).cloned();
        let clean = base_open.as_ref() == Some(&workshop) || base_sealed.as_ref() == Some(&revision);
        if clean {
            continue;
        }
        let base = base_open.or(base_sealed);
        let (ours, theirs) = match going {
            Side::Ours => (&workshop, &revision),
            Side::Theirs => (&revision, &workshop),
        };
        let three = Three {
            base: base.as_ref(),
            ours: Some(ours),
            theirs: Some(theirs),
        };
        let side = walk.at(Step::Field("workshop"), |walk| {
            walk.choose(Kind::Sealed, going.other(), three)
        });
        if side == going {
            reopen(trees, going, &id, &workshop);
        } else {
            keep_sealed(trees, going, &id, revision);
        }
    }
}

/// It stays sealed; what the other side did to it is in the conflict.
fn keep_sealed(trees: &mut Trees, going: Side, id: &str, revision: Value) {
    let next = trees.side(going.other()).field("workshop").cloned();
    let tree = trees.side(going);
    tree.set("workshop", next);
    if sealed(tree, id).is_none() {
        revisions(tree, id, Some(revision));
    }
}

/// It is open again; norms and agreement are as with the side that went on.
fn reopen(trees: &mut Trees, going: Side, id: &str, workshop: &Value) {
    let kept = trees.side(going).clone();
    let base = trees.base.clone().unwrap_or_else(|| kept.clone());
    let tree = trees.side(going.other());
    for field in CHANGED {
        tree.set(field, base.field(field).cloned());
    }
    if tree.field("workshop").is_none() {
        tree.set("workshop", Some(workshop.clone()));
    }
    revisions(tree, id, None);
    if let Some(base) = &mut trees.base {
        revisions(base, id, None);
    }
}

/// Where both sides sealed the workshop that was open before, that is what the two revisions come from.
pub(super) fn root_revisions(trees: &mut Trees) {
    let Some(base) = &mut trees.base else { return };
    let Some((id, workshop)) = open(base).map(|(id, workshop)| (id.to_owned(), workshop.clone())) else {
        return;
    };
    let both = sealed(&trees.ours, &id).is_some() && sealed(&trees.theirs, &id).is_some();
    if both && sealed(base, &id).is_none() {
        let revision = Value::Record("Revision", vec![("workshop", workshop)]);
        revisions(base, &id, Some(revision));
    }
}
