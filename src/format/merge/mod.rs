//! Merges two session files that come from one, by meaning: things are found by their identities, not by their lines.
//! Must not know files on a disk, git, or sentences for people.
//!
//! What one side changed holds. What both changed to something else is a [`Conflict`]: ours is taken, the other is in
//! the conflict. Two defaults are no side's but the safe one: what one side took out and the other changed stays, and
//! what one side decided while the other changed what it was about is undecided. A workshop that one side sealed is
//! sealed. Without a base, things are put together by identity, and fields that differ are conflicts.
//!
//! Logs (lives of norms, notes, revisions, votes, meetings) become longer, by date where both sides wrote. Lists keep
//! the moves of both sides. Where the workshop stands and minutes spent go to the farther of the two; frictions taken
//! out add up.

mod apart;
mod conflict;
mod count;
mod identity;
mod marked;
mod order;
mod recorded;
mod sealing;
mod texts;
mod walk;

use std::collections::BTreeMap;

pub use self::conflict::{Conflict, Kind, Place, Side, Step};
pub use self::count::things_changed;
pub use self::marked::decode_marked;
pub use self::recorded::{newer, recorded, settle};
pub use self::texts::{Joined, Unmerged, Which, join_texts};

use self::conflict::Choice;
use self::sealing::Trees;
use self::walk::{Three, Walk};
use super::ron::{from_tree, to_tree};
pub use super::tree::Value;
use crate::domain::forget::Item;
use crate::domain::session::Session;

/// What becomes of two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The merged session; it can be written and read as it is.
    pub session: Session,
    /// What could not both be and is not chosen from yet.
    pub conflicts: Vec<Conflict>,
    base: Option<Session>,
    ours: Session,
    theirs: Session,
    choices: Vec<Choice>,
}

/// Merges two sessions that come from `base`, or from nothing that is known.
pub fn merge(base: Option<&Session>, ours: &Session, theirs: &Session) -> Merged {
    let merged = Merged {
        session: ours.clone(),
        conflicts: Vec::new(),
        base: base.cloned(),
        ours: ours.clone(),
        theirs: theirs.clone(),
        choices: Vec::new(),
    };
    merged.again()
}

impl Merged {
    /// Whether nothing is left to choose.
    pub fn is_clean(&self) -> bool {
        self.conflicts.is_empty()
    }

    /// The same merge with one conflict settled. Others stay, except for those inside of what was not chosen.
    #[must_use]
    pub fn resolve(&self, conflict: &Conflict, side: Side) -> Self {
        self.with_choices([Choice::of(conflict, side)]).again()
    }

    /// The same merge with everything settled that is not yet.
    fn resolve_all(&self, side: Side) -> Self {
        let choices = self.conflicts.iter().map(|conflict| Choice::of(conflict, side));
        self.with_choices(choices).again()
    }

    /// The same two sides with more that was chosen; they are not merged yet.
    fn with_choices(&self, choices: impl IntoIterator<Item = Choice>) -> Self {
        Self {
            session: self.session.clone(),
            conflicts: Vec::new(),
            base: self.base.clone(),
            ours: self.ours.clone(),
            theirs: self.theirs.clone(),
            choices: self.choices.iter().cloned().chain(choices).collect(),
        }
    }

    /// The same merge with an item taken out of everything it knows.
    #[must_use]
    pub fn without(&self, item: &Item) -> Self {
        let mut next = self.clone();
        for session in next.base.iter_mut().chain([&mut next.ours, &mut next.theirs]) {
            session.forget(item);
        }
        next.again()
    }

    /// Merges anew, with what was chosen so far.
    fn again(mut self) -> Self {
        (self.session, self.conflicts) = self.merged();
        self
    }

    fn merged(&self) -> (Session, Vec<Conflict>) {
        let Self {
            base, ours, theirs, ..
        } = self;
        if ours == theirs || base.as_ref() == Some(theirs) {
            return (ours.clone(), Vec::new());
        }
        if base.as_ref() == Some(ours) {
            return (theirs.clone(), Vec::new());
        }
        let (Some(ours_tree), Some(theirs_tree)) = (to_tree(ours), to_tree(theirs)) else {
            return self.whole();
        };
        let given = Trees {
            base: base.as_ref().and_then(to_tree),
            ours: ours_tree,
            theirs: theirs_tree,
        };
        let mut trees = Trees {
            base: given.base.clone(),
            ours: given.ours.clone(),
            theirs: given.theirs.clone(),
        };
        let mut walk = Walk::new(given.three(), &self.choices);
        sealing::settle(&mut trees, &mut walk);
        sealing::root_revisions(&mut trees);
        let tree = walk.value(trees.three());
        let titles = titles(given.three());
        let Some(session) = tree.as_ref().and_then(from_tree) else {
            return self.whole();
        };
        let conflicts = walk.conflicts.into_iter().map(|conflict| {
            let named = |value: Option<Value>| value.map(|value| value.named(&titles));
            let mut place = conflict.place;
            if let Some(words) = titles.get(place.words.as_str()) {
                (*words).clone_into(&mut place.words);
            }
            Conflict {
                place,
                base: named(conflict.base),
                ours: named(conflict.ours),
                theirs: named(conflict.theirs),
                ..conflict
            }
        });
        (session, conflicts.collect())
    }

    /// The two sides as they are, to be chosen from; for sessions that no file could hold.
    fn whole(&self) -> (Session, Vec<Conflict>) {
        let side = self.choices.iter().rfind(|choice| choice.path.is_empty());
        if let Some(choice) = side {
            let session = match choice.side {
                Side::Ours => &self.ours,
                Side::Theirs => &self.theirs,
            };
            return (session.clone(), Vec::new());
        }
        let conflict = Conflict {
            place: Place {
                noun: "Session",
                words: self.ours.team.clone(),
                fields: Vec::new(),
                path: Vec::new(),
            },
            kind: Kind::Changed,
            base: self.base.as_ref().and_then(to_tree),
            ours: to_tree(&self.ours),
            theirs: to_tree(&self.theirs),
            taken: Side::Ours,
        };
        (self.ours.clone(), vec![conflict])
    }
}

/// What people call the things of all sides, ours first.
fn titles(three: Three<'_>) -> BTreeMap<&str, &str> {
    let mut titles = BTreeMap::new();
    for tree in [three.ours, three.theirs, three.base].into_iter().flatten() {
        tree.each(&mut |value| {
            if let Value::Items(items) = value {
                for (key, item) in items {
                    let words = item.title();
                    let known = titles.entry(key.as_str()).or_insert(words);
                    // A look back is kept by its norm and has no words of its own.
                    if *known == key {
                        *known = words;
                    }
                }
            }
        });
    }
    titles
}
