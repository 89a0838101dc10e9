//! Every fact of a session, one a line, with words in the place of identities: what two states are compared by.
//! Must not know sentences; nouns and fields are called as in the session file.

use std::collections::BTreeMap;

use crate::domain::session::Session;
use crate::format::ron::to_tree;
use crate::format::tree::Value;

/// The facts; empty for a session that no file could hold.
pub fn outline(session: &Session) -> String {
    let mut out = String::new();
    if let Some(tree) = to_tree(session) {
        let mut titles = BTreeMap::new();
        tree.each(&mut |value| {
            if let Value::Items(items) = value {
                titles.extend(items.iter().map(|(key, item)| (key.as_str(), item.title())));
            }
        });
        if let Value::Record(_, fields) = tree.named(&titles) {
            for (name, value) in fields {
                tell(name, &value, 0, &mut out);
            }
        }
    }
    out
}

/// A value with what it is called, so far from the margin.
fn tell(name: &str, value: &Value, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let mut head = |words: &str| {
        let gap = match (name, words) {
            (_, "") => "",
            ("-", _) => " ",
            _ => ": ",
        };
        out.extend([&indent, name, gap, words, "\n"]);
    };
    match value {
        Value::Record(_, fields) => {
            head("");
            each(fields, "", depth + 1, out);
        }
        Value::Items(items) => {
            head("");
            for (key, item) in items {
                thing(key, item, depth + 1, out);
            }
        }
        Value::List(values) => {
            head("");
            for value in values {
                tell("-", value, depth + 1, out);
            }
        }
        Value::Table(pairs) => {
            head("");
            for (key, value) in pairs {
                tell(&key.words().replace('\n', " "), value, depth + 1, out);
            }
        }
        value => {
            let words = value.words();
            if words.contains('\n') {
                head("");
                out.extend(words.split('\n').map(|line| format!("{indent}  {line}\n")));
            } else {
                head(&words);
            }
        }
    }
}

/// A thing by what it is called, with its other fields under that.
fn thing(key: &str, item: &Value, depth: usize, out: &mut String) {
    if let Value::Row(_, values) = item
        && let [Value::Name(_), words] = values.as_slice()
    {
        return tell("-", words, depth, out);
    }
    let (Value::Record(noun, fields), title) = (item, item.title()) else {
        return tell(key, item, depth, out);
    };
    let words = if title.is_empty() { key } else { title };
    let indent = "  ".repeat(depth);
    let mut lines = words.split('\n');
    out.extend([format!("{indent}{noun}: {}\n", lines.next().unwrap_or_default())]);
    out.extend(lines.map(|line| format!("{indent}  {line}\n")));
    each(fields, title, depth + 1, out);
}

/// The fields of a thing; what it is called by stands above already.
fn each(fields: &[(&'static str, Value)], title: &str, depth: usize, out: &mut String) {
    for (name, value) in fields {
        let is_told =
            *name == "id" || (!title.is_empty() && matches!(value, Value::Words(words) if words == title));
        if !is_told {
            tell(name, value, depth, out);
        }
    }
}
