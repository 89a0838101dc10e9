//! Conflicts that are written into the session, so that the file can be read and somebody can choose later.
//! Must not know how sessions are merged, beyond that a merge can be settled either way.
//!
//! A conflict is recorded as every place at which the session would be another one, had the other side been chosen, with
//! both values as the file writes them. So choosing is putting values in their places, whatever kind of conflict it was.

use std::collections::BTreeSet;

use super::apart::{Apart, apart};
use super::conflict::{Conflict, Place};
use super::walk::Three;
use super::{Merged, Side, merge, titles};
use crate::domain::conflict::{Part, Recorded};
use crate::domain::session::Session;
use crate::format::ron::{from_text, to_tree};
use crate::format::tree::Value;
use crate::format::tree::part::{Finder, Put, at, with};
use crate::text::{Shape, sanitise};

impl Merged {
    /// The merged session with what could not both be written into it.
    pub fn recorded(&self) -> Session {
        let mut all = self.session.conflicts.clone();
        let found = apart(self).into_iter();
        all.extend(found.map(|Apart { conflicts, parts }| {
            let conflict = &self.conflicts[conflicts[0]];
            Recorded {
                what: what(conflict),
                why: conflict.kind,
                so_far: conflict.taken,
                parts,
            }
        }));
        // Each branch may have written down the same.
        let before = self.session.conflicts.len();
        let mut known = BTreeSet::new();
        let from_the_end = all.iter().enumerate().rev();
        let is_kept = from_the_end.map(|(at, one)| {
            let key = one.either_way();
            if at < before {
                !known.contains(&key)
            } else {
                known.insert(key)
            }
        });
        let mut is_kept = is_kept.collect::<Vec<_>>().into_iter().rev();
        all.retain(|_| is_kept.next().unwrap_or(true));
        if all == self.session.conflicts {
            self.session.clone()
        } else {
            self.session.with_conflicts(all)
        }
    }
}

/// What a conflict is about, in the words of the file.
fn what(conflict: &Conflict) -> String {
    let Place {
        noun, words, fields, ..
    } = &conflict.place;
    let parts = [(*noun).to_owned(), words.clone(), fields.join(", ")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    sanitise(&parts.join(": "), Shape::Line).into_owned()
}

/// The conflict that is recorded at a place of the list, as a merge would tell it.
pub fn recorded(session: &Session, number: usize) -> Option<Conflict> {
    let recorded = session.conflicts.get(number)?;
    let trees = Sides::of(session, recorded);
    let [ours, theirs, before] = [&trees.ours, &trees.theirs, &trees.before];
    let three = Three {
        base: before.as_ref(),
        ours: ours.as_ref(),
        theirs: theirs.as_ref(),
    };
    let titles = titles(three);
    let ways: Vec<Vec<String>> = recorded.parts.iter().map(|part| part.steps().collect()).collect();
    let value = |tree: &Option<Value>, raw: fn(&Part) -> &Option<String>| {
        let mut values = ways.iter().zip(&recorded.parts).filter_map(|(way, part)| {
            let written = raw(part).as_ref()?;
            let known = tree.as_ref().and_then(|tree| at(tree, way));
            // What fits nowhere any more is still told, as it is written.
            Some(known.map_or_else(|| Value::Raw(written.clone()), |value| value.named(&titles)))
        });
        let first = values.next()?;
        let rest: Vec<Value> = values.collect();
        Some(if rest.is_empty() {
            first
        } else {
            Value::List([first].into_iter().chain(rest).collect())
        })
    };
    // Of two that are there as far, ours is named.
    let place = [theirs, ours]
        .into_iter()
        .flatten()
        .filter_map(|tree| place(tree, shared(&ways)))
        .max_by_key(|(known, _)| *known)
        .map(|(_, place)| place);
    Some(Conflict {
        place: place.unwrap_or_else(|| Place {
            noun: "Session",
            words: recorded.what.clone(),
            fields: Vec::new(),
            path: Vec::new(),
        }),
        kind: recorded.why,
        base: value(before, |part| &part.before),
        ours: value(ours, |part| &part.ours),
        theirs: value(theirs, |part| &part.theirs),
        taken: recorded.so_far,
    })
}

/// The beginning that all ways have.
fn shared(ways: &[Vec<String>]) -> &[String] {
    let Some((first, rest)) = ways.split_first() else {
        return &[];
    };
    let same = |other: &Vec<String>| {
        first
            .iter()
            .zip(other)
            .take_while(|(one, other)| one == other)
            .count()
    };
    let length = rest.iter().map(same).min().unwrap_or(first.len());
    &first[..length]
}

/// The thing a way leads to or into and the fields after it, and how much of the way is there.
fn place(tree: &Value, way: &[String]) -> Option<(usize, Place)> {
    let mut place = Place {
        noun: "Session",
        words: String::new(),
        fields: Vec::new(),
        path: Vec::new(),
    };
    let mut value = tree;
    let mut known = 0;
    for step in way {
        let inner = at(value, std::slice::from_ref(step));
        match (value, inner) {
            (Value::Record(_, fields), Some(_)) => {
                let name = fields.iter().find(|(name, _)| name == step);
                place.fields.extend(name.map(|(name, _)| *name));
            }
            (Value::Items(_), Some(Value::Record(noun, _))) => {
                place.noun = noun;
                inner?.title().clone_into(&mut place.words);
                place.fields.clear();
            }
            _ => break,
        }
        value = inner?;
        known += 1;
    }
    Some((known, place))
}

/// The present session with the values of either side in their places, without any conflicts.
struct Sides {
    ours: Option<Value>,
    theirs: Option<Value>,
    before: Option<Value>,
}

impl Sides {
    fn of(session: &Session, recorded: &Recorded) -> Self {
        let tree = to_tree(&session.with_conflicts(Vec::new()));
        let tree_with = |value: fn(&Part) -> Option<&str>| {
            let session = put(tree.as_ref()?, recorded, value)?;
            to_tree(&session)
        };
        Self {
            ours: tree_with(|part| part.ours.as_deref()),
            theirs: tree_with(|part| part.theirs.as_deref()),
            before: tree_with(|part| part.before.as_deref()),
        }
    }
}

/// The session of a tree with the values of a conflict in their places; none where it would be none.
fn put(tree: &Value, recorded: &Recorded, value: fn(&Part) -> Option<&str>) -> Option<Session> {
    let ways: Vec<Vec<String>> = recorded.parts.iter().map(|part| part.steps().collect()).collect();
    let puts = ways.iter().zip(&recorded.parts);
    let puts: Vec<Put<'_>> = puts.map(|(way, part)| (way.as_slice(), value(part))).collect();
    from_text(&with(tree, &puts))
}

/// The session with one of its recorded conflicts settled; none where that side cannot be put in its place.
///
/// What was done at its places since it was recorded stays where it can; the choice is newer.
pub fn settle(session: &Session, number: usize, side: Side) -> Option<Session> {
    let chosen = session.conflicts.get(number)?;
    let mut left = session.conflicts.clone();
    left.remove(number);
    let now = session.with_conflicts(Vec::new());
    let mut next = now.clone();
    if side != chosen.so_far {
        let tree = to_tree(&now)?;
        let with = |side| match side {
            Side::Ours => put(&tree, chosen, |part| part.ours.as_deref()),
            Side::Theirs => put(&tree, chosen, |part| part.theirs.as_deref()),
        };
        next = newer(&with(side.other())?, &now, &with(side)?);
    }
    // What was inside of something that is gone now has nothing left to choose.
    if let Some(tree) = to_tree(&next) {
        let mut tree = Finder::new(&tree);
        left.retain(|one| one.parts.iter().any(|part| leads_somewhere(&mut tree, part)));
    }
    Some(next.with_conflicts(left))
}

fn leads_somewhere(tree: &mut Finder<'_>, part: &Part) -> bool {
    let way: Vec<String> = part.steps().collect();
    let parent = way.len().saturating_sub(1);
    tree.at(&way[..parent]).is_some()
}

/// The present session with what leads from one session to another, which is newer than what was done meanwhile.
pub fn newer(from: &Session, now: &Session, to: &Session) -> Session {
    let mut merged = merge(Some(from), now, to);
    while !merged.is_clean() {
        let next = merged.resolve_all(Side::Theirs);
        if next.conflicts.len() >= merged.conflicts.len() {
            return next.session;
        }
        merged = next;
    }
    merged.session
}
