//! Where two trees differ, part by part, and a tree with some of its parts replaced.
//! Must not know any noun. Whole lists of things without identities are one part.

use std::collections::{HashMap, HashSet};

use super::{Value, quote};

/// How values of parts stand in a file: so far from the margin.
const INDENT: usize = 10;

/// A place at which two trees differ, with the names and identities on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::format) struct Differs<'a> {
    pub way: Vec<&'a str>,
    pub one: Option<&'a Value>,
    pub other: Option<&'a Value>,
}

/// Every place at which two trees differ; records that `is_whole` are not looked into.
pub(in crate::format) fn differences<'a>(
    one: &'a Value,
    other: &'a Value,
    is_whole: fn(&str) -> bool,
) -> Vec<Differs<'a>> {
    let mut found = Vec::new();
    look(Some(one), Some(other), is_whole, &mut Vec::new(), &mut found);
    found
}

fn look<'a>(
    one: Option<&'a Value>,
    other: Option<&'a Value>,
    is_whole: fn(&str) -> bool,
    way: &mut Vec<&'a str>,
    found: &mut Vec<Differs<'a>>,
) {
    if one == other {
        return;
    }
    let both = match (one, other) {
        (Some(ours @ Value::Record(name, _)), Some(theirs @ Value::Record(other_name, _))) => {
            let is_one = name == other_name && !is_whole(name) && id(one) == id(other);
            is_one.then_some((ours, theirs))
        }
        (Some(ours @ Value::Items(_)), Some(theirs @ Value::Items(_))) => Some((ours, theirs)),
        _ => None,
    };
    let Some((ours, theirs)) = both else {
        found.push(Differs {
            way: way.clone(),
            one,
            other,
        });
        return;
    };
    let (ours, theirs) = (named(ours), named(theirs));
    let known = first_of(&theirs);
    let mut seen = HashSet::new();
    let from_ours = ours
        .iter()
        .map(|(key, one)| (*key, Some(*one), known.get(key).copied()));
    let from_theirs = theirs.iter().map(|(key, other)| (*key, None, Some(*other)));
    for (key, one, other) in from_ours.chain(from_theirs) {
        if seen.insert(key) {
            way.push(key);
            look(one, other, is_whole, way, found);
            way.pop();
        }
    }
}

/// The members of a record or a list of things, by their names and identities.
fn named(value: &Value) -> Vec<(&str, &Value)> {
    match value {
        Value::Record(_, fields) => fields.iter().map(|(name, value)| (*name, value)).collect(),
        Value::Items(items) => items.iter().map(|(key, value)| (key.as_str(), value)).collect(),
        _ => Vec::new(),
    }
}

/// The first member of each name.
fn first_of<'a>(members: &[(&'a str, &'a Value)]) -> HashMap<&'a str, &'a Value> {
    let mut first = HashMap::with_capacity(members.len());
    for (key, value) in members {
        first.entry(*key).or_insert(*value);
    }
    first
}

fn id(value: Option<&Value>) -> Option<&Value> {
    value?.field("id")
}

fn inner<'a>(value: Option<&'a Value>, key: &str) -> Option<&'a Value> {
    match value? {
        Value::Items(items) => items
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value),
        record => record.field(key),
    }
}

/// The value at the end of a way.
pub(in crate::format) fn at<'a>(value: &'a Value, way: &[String]) -> Option<&'a Value> {
    way.iter().try_fold(value, |value, step| inner(Some(value), step))
}

/// Finds many values in one tree: the members of a list are looked through once, and not for each of them.
pub(in crate::format) struct Finder<'a> {
    tree: &'a Value,
    /// Of each list that was gone into.
    known: HashMap<*const Value, HashMap<&'a str, &'a Value>>,
}

impl<'a> Finder<'a> {
    pub fn new(tree: &'a Value) -> Self {
        Self {
            tree,
            known: HashMap::new(),
        }
    }

    /// The value at the end of a way.
    pub fn at(&mut self, way: &[String]) -> Option<&'a Value> {
        way.iter().try_fold(self.tree, |value, step| match value {
            Value::Items(_) => {
                let known = self.known.entry(std::ptr::from_ref(value));
                let known = known.or_insert_with(|| first_of(&named(value)));
                known.get(step.as_str()).copied()
            }
            record => record.field(step),
        })
    }
}

/// What stands at the end of a way instead, as the file writes it; nothing where it is none.
pub(in crate::format) type Put<'a> = (&'a [String], Option<&'a str>);

/// The form in a file of a tree with some of its parts replaced. A way into what is not there leads nowhere.
pub(in crate::format) fn with(value: &Value, puts: &[Put<'_>]) -> String {
    let mut text = String::new();
    write(value, puts, &mut text);
    text
}

fn write(value: &Value, puts: &[Put<'_>], text: &mut String) {
    match value {
        _ if puts.is_empty() => value.write(text),
        Value::Record(..) => members(&named(value), puts, ('(', ')'), true, text),
        Value::Items(_) => members(&named(value), puts, ('[', ']'), false, text),
        _ => value.write(text),
    }
}

fn members(
    members: &[(&str, &Value)],
    puts: &[Put<'_>],
    (open, close): (char, char),
    named: bool,
    text: &mut String,
) {
    let begin = |key: &str, text: &mut String| {
        if named {
            text.push_str(key);
            text.push(':');
        }
    };
    text.push(open);
    let is_there: HashSet<&str> = members.iter().map(|(key, _)| *key).collect();
    let mut inside: HashMap<&str, Vec<Put<'_>>> = HashMap::new();
    for (way, put) in puts {
        if let [step, way @ ..] = way {
            inside.entry(step).or_default().push((way, *put));
        }
    }
    for (key, value) in members {
        let here = inside.get(key).map_or(&[][..], Vec::as_slice);
        match here.iter().find(|(way, _)| way.is_empty()) {
            Some((_, None)) => continue,
            Some((_, Some(raw))) => {
                begin(key, text);
                text.push_str(raw);
            }
            None => {
                begin(key, text);
                write(value, here, text);
            }
        }
        text.push(',');
    }
    for (way, put) in puts {
        if let ([key], Some(raw)) = (way, put)
            && !is_there.contains(key.as_str())
        {
            begin(key, text);
            text.push_str(raw);
            text.push(',');
        }
    }
    text.push(close);
}

/// A value as it stands in a file, one fact a line.
pub(in crate::format) fn laid_out(value: &Value) -> String {
    let mut text = String::new();
    lay_out(value, INDENT, &mut text);
    text
}

fn lay_out(value: &Value, indent: usize, text: &mut String) {
    let mut lines = |open: char, close: char, each: Vec<(String, &Value)>| {
        text.push(open);
        for (begin, value) in &each {
            text.push('\n');
            text.push_str(&" ".repeat(indent + 2));
            text.push_str(begin);
            lay_out(value, indent + 2, text);
            text.push(',');
        }
        if !each.is_empty() {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
        }
        text.push(close);
    };
    let plain = |value| (String::new(), value);
    match value {
        Value::Words(words) if words.contains('\n') => {
            text.push('[');
            for line in words.split('\n') {
                text.push('\n');
                text.push_str(&" ".repeat(indent + 2));
                quote(line, text);
                text.push(',');
            }
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            text.push(']');
        }
        Value::Choice(name, Some(what)) => {
            text.push_str(name);
            lay_out(what, indent, text);
        }
        Value::Record(_, fields) => lines(
            '(',
            ')',
            fields
                .iter()
                .map(|(name, value)| (format!("{name}: "), value))
                .collect(),
        ),
        Value::Items(items) => lines('[', ']', items.iter().map(|(_, value)| plain(value)).collect()),
        Value::List(values) => lines('[', ']', values.iter().map(plain).collect()),
        Value::Table(pairs) => lines(
            '{',
            '}',
            pairs
                .iter()
                .map(|(key, value)| (format!("{}: ", key.ron()), value))
                .collect(),
        ),
        value => value.write(text),
    }
}
