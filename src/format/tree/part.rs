//! Where two trees differ, part by part, and a tree with some of its parts replaced.
//! Must not know any noun. Whole lists of things without identities are one part.

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
    let keys: Vec<&'a str> = match (one, other) {
        (Some(Value::Record(name, ours)), Some(Value::Record(other_name, theirs)))
            if name == other_name && !is_whole(name) && id(one) == id(other) =>
        {
            ours.iter().chain(theirs).map(|(name, _)| *name).collect()
        }
        (Some(Value::Items(ours)), Some(Value::Items(theirs))) => {
            ours.iter().chain(theirs).map(|(key, _)| key.as_str()).collect()
        }
        _ => {
            found.push(Differs {
                way: way.clone(),
                one,
                other,
            });
            return;
        }
    };
    for (at, key) in keys.iter().enumerate() {
        if !keys[..at].contains(key) {
            way.push(key);
            look(inner(one, key), inner(other, key), is_whole, way, found);
            way.pop();
        }
    }
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
        Value::Record(_, fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value)).collect();
            members(&fields, puts, ('(', ')'), true, text);
        }
        Value::Items(items) => {
            let items: Vec<_> = items.iter().map(|(key, value)| (key.as_str(), value)).collect();
            members(&items, puts, ('[', ']'), false, text);
        }
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
    let is_there = |key: &str| members.iter().any(|(known, _)| *known == key);
    for (key, value) in members {
        let here: Vec<Put<'_>> = puts
            .iter()
            .filter(|(way, _)| way.first().is_some_and(|step| step == key))
            .map(|(way, put)| (&way[1..], *put))
            .collect();
        match here.iter().find(|(way, _)| way.is_empty()) {
            Some((_, None)) => continue,
            Some((_, Some(raw))) => {
                begin(key, text);
                text.push_str(raw);
            }
            None => {
                begin(key, text);
                write(value, &here, text);
            }
        }
        text.push(',');
    }
    for (way, put) in puts {
        if let ([key], Some(raw)) = (way, put)
            && !is_there(key)
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
