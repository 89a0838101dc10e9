//! By what members of lists are known, and the few things a tree cannot say of its records by itself.
//! Must not know how lists and records are merged.

use crate::format::tree::Value;
use std::collections::BTreeMap;

/// What a member of a list is known by, and which of several equal ones it is.
pub(super) type Key = (String, usize);

/// The members of a collection by their keys, in order.
pub(super) fn members(value: Option<&Value>) -> Vec<(Key, &Value)> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut keyed = |key: String, value| {
        let count = known.entry(key.clone()).or_default();
        *count += 1;
        ((key, *count), value)
    };
    match value {
        Some(Value::Items(items)) => items
            .iter()
            .map(|(key, value)| keyed(key.clone(), value))
            .collect(),
        Some(Value::List(values)) => {
            let known = values.iter().zip(0..);
            known
                .map(|(value, at)| keyed(known_by(value, at), value))
                .collect()
        }
        Some(Value::Table(pairs)) => pairs.iter().map(|(key, value)| keyed(key.ron(), value)).collect(),
        _ => Vec::new(),
    }
}

/// What a member of a plain list is known by: a row by what it begins with, a meeting by when it began, and anything
/// else, such as an entry of a log, by all it says.
fn known_by(value: &Value, at: usize) -> String {
    let field = match value {
        Value::Row(_, values) => values.first(),
        Value::Record("Sitting", _) => value.field("began"),
        Value::Record("Before", _) => value.field("changed_in"),
        // They are not asked twice, and have no names; the first of one side is the first of the other.
        Value::Record("GoRound", _) => return at.to_string(),
        _ => None,
    };
    field.unwrap_or(value).ron()
}

/// When a member of a log was written.
pub(super) fn when(value: &Value) -> Option<String> {
    ["on", "began", "sealed_on"]
        .iter()
        .find_map(|name| value.field(name))
        .map(Value::ron)
}

/// Records whose fields make sense together alone: both of one side, or of the other.
pub(super) fn is_whole(name: &str) -> bool {
    [
        "Answer",
        "Decision",
        "SignOff",
        "Here",
        "Round",
        "Station",
        "Note",
        "Translation",
    ]
    .contains(&name)
}

/// What is left out of a tree while it says nothing, as it is when it is there.
pub(super) fn blank_of(value: &Value) -> Option<Value> {
    match value {
        Value::Items(_) => Some(Value::Items(Vec::new())),
        Value::List(_) => Some(Value::List(Vec::new())),
        Value::Table(_) => Some(Value::Table(Vec::new())),
        Value::Record(name, _) => BLANK.contains(name).then(|| Value::Record(name, Vec::new())),
        _ => None,
    }
}

/// Records that are always there, and left out of a tree while they say nothing.
const BLANK: [&str; 7] = [
    "Agreement",
    "Case",
    "Links",
    "ReadBack",
    "Transition",
    "Worth",
    "Worths",
];

/// Whether two values speak of one thing, so that they can be merged and not only be chosen from.
pub(super) fn is_same_thing(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Record(one_name, _), Value::Record(other_name, _)) => {
            one_name == other_name && !is_whole(one_name) && one.field("id") == other.field("id")
        }
        (Value::Row(one_name, one), Value::Row(other_name, other)) => {
            one_name == other_name && one.len() == other.len()
        }
        // What was chosen is of one piece, unless it holds a list, as votes by name do.
        (Value::Choice(one_name, Some(one)), Value::Choice(other_name, Some(other))) => {
            one_name == other_name && is_same_thing(one, other) && has_list(one)
        }
        (Value::Items(_), Value::Items(_))
        | (Value::List(_), Value::List(_))
        | (Value::Table(_), Value::Table(_)) => true,
        _ => false,
    }
}

fn has_list(value: &Value) -> bool {
    matches!(value, Value::Row(_, values) if values.iter().any(|value| matches!(value, Value::List(_))))
}

/// Of two values that nobody would choose between, the one to keep: how far the workshop was shown, how long a step
/// took, how many frictions were taken out.
pub(super) fn farther(
    field: Option<&str>,
    base: Option<&Value>,
    one: &Value,
    other: &Value,
) -> Option<Value> {
    match (field, one, other) {
        (Some("bookmark"), ..) | (Some("minutes"), Value::Number(_), Value::Number(_)) => {
            Some(one.max(other).clone())
        }
        (Some("removed"), Value::Number(one), Value::Number(other)) => {
            let Some(Value::Number(base)) = base else {
                return Some(Value::Number(*one.max(other)));
            };
            let sum = one.saturating_add(*other).saturating_sub(*base);
            Some(Value::Number(sum.min(u64::from(u16::MAX))))
        }
        _ => None,
    }
}

/// A field that says what was decided of other fields.
pub(super) struct Rests {
    /// The record it is in.
    pub record: &'static str,
    /// The field.
    pub field: &'static str,
    /// What was decided of.
    pub on: &'static [&'static str],
    /// Whether a value is a decision that needs them as they were.
    pub decides: fn(&Value) -> bool,
}

/// Fields that say what was decided of others.
pub(super) const RESTS: [Rests; 2] = [
    Rests {
        record: "Proposal",
        field: "decision",
        on: &["text", "rounds", "changed", "objections", "steward", "trial_days"],
        decides: |_| true,
    },
    Rests {
        record: "Norm",
        field: "status",
        on: &["text"],
        decides: |status| matches!(status, Value::Choice(name, _) if ["Retired", "Parked", "Escalated"].contains(name)),
    },
];

/// A field that no two things of a list have in common: a norm has one proposal.
pub(super) fn once(item: &Value) -> Option<&Value> {
    match item {
        Value::Record("Proposal", _) => item.field("norm"),
        _ => None,
    }
}
