//! How many things differ between two sessions.
//! Must not know which of them was first.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::session::Session;
use crate::format::ron::to_tree;
use crate::format::tree::Value;

/// How many things are other ones: a norm or a person is one, and so is all that belongs to no other thing. Where the
/// workshop stands and the log of changes do not count by themselves.
pub fn things_changed(one: &Session, other: &Session) -> usize {
    if one == other {
        return 0;
    }
    let counted = to_tree(one).zip(to_tree(other)).map_or(0, |(one, other)| {
        let (things, own) = things(&one, &other);
        things + usize::from(own)
    });
    counted.max(1)
}

/// How many things within two values differ, and whether the values do besides.
fn things(one: &Value, other: &Value) -> (usize, bool) {
    match (one, other) {
        (one, other) if one == other => (0, false),
        (Value::Items(one), Value::Items(other)) => {
            let mut pairs: BTreeMap<&str, [Option<&Value>; 2]> = BTreeMap::new();
            for (at, items) in [one, other].into_iter().enumerate() {
                for (key, value) in items {
                    pairs.entry(key).or_default()[at].get_or_insert(value);
                }
            }
            let counted = pairs.into_values().map(|pair| match pair {
                [Some(one), Some(other)] => {
                    let (within, own) = things(one, other);
                    within + usize::from(own)
                }
                _ => 1,
            });
            let counted: usize = counted.sum();
            // Only their order differs.
            (counted, counted == 0)
        }
        (Value::Record(one_name, ours), Value::Record(other_name, theirs)) if one_name == other_name => {
            let names: BTreeSet<&str> = ours.iter().chain(theirs).map(|(name, _)| *name).collect();
            let quiet = ["notes", "bookmark", "minutes"];
            let each = names
                .into_iter()
                .filter(|name| !quiet.contains(name))
                .map(|name| match (one.field(name), other.field(name)) {
                    (Some(one), Some(other)) => things(one, other),
                    (Some(Value::Items(items)), None) | (None, Some(Value::Items(items))) => {
                        (items.len(), false)
                    }
                    _ => (0, true),
                });
            each.fold((0, false), |(sum, any), (things, own)| (sum + things, any || own))
        }
        _ => (0, true),
    }
}
