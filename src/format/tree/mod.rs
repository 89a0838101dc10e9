//! A session as a tree of values: what is merged, and what a conflict shows.
//! Must not know any noun; names of records and fields are those of the session file.

pub(super) mod build;
pub(super) mod part;

use std::collections::BTreeMap;

/// A value of the session file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u64),
    /// Words, a date, counts of votes: one text, of one line or more.
    Words(String),
    /// The identity of a thing, where it stands and where others name it.
    Name(String),
    /// A value as a file writes it, of which nothing is known here.
    Raw(String),
    /// One of several, with what belongs to it.
    Choice(&'static str, Option<Box<Value>>),
    /// Fields with names.
    Record(&'static str, Vec<(&'static str, Value)>),
    /// Fields without names, in order.
    Row(&'static str, Vec<Value>),
    /// Things with identities, in order.
    Items(Vec<(String, Value)>),
    /// Anything else in order.
    List(Vec<Value>),
    /// Values by keys.
    Table(Vec<(Value, Value)>),
}

impl Value {
    /// A field of a record.
    pub fn field(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Record(_, fields) => fields
                .iter()
                .find(|(one, _)| *one == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Sets a field of a record, or takes it out.
    pub(in crate::format) fn set(&mut self, name: &'static str, to: Option<Value>) {
        let Self::Record(_, fields) = self else { return };
        let at = fields.iter().position(|(one, _)| *one == name);
        match (at, to) {
            (Some(at), Some(to)) => fields[at].1 = to,
            (Some(at), None) => drop(fields.remove(at)),
            (None, Some(to)) => fields.push((name, to)),
            (None, None) => {}
        }
    }

    /// The words of a thing by which people know it; empty where it has none.
    pub fn title(&self) -> &str {
        match self {
            Self::Words(words) | Self::Name(words) => words,
            Self::Record(..) => [
                "text",
                "name",
                "question",
                "harm",
                "sealed_on",
                "began",
                "terms",
                "norm",
            ]
            .iter()
            .filter_map(|name| self.field(name))
            .map(Self::title)
            .find(|words| !words.is_empty())
            .unwrap_or_default(),
            Self::Row(_, values) => match values.as_slice() {
                [Self::Name(_), Self::Words(words), ..] => words,
                [first, ..] => first.title(),
                [] => "",
            },
            Self::Choice(name, _) => name,
            _ => "",
        }
    }

    /// Every text in it, identities too.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        self.each(&mut |value| match value {
            Self::Words(words) | Self::Name(words) => texts.push(words.as_str()),
            _ => {}
        });
        texts
    }

    /// All of it in plain words, for a place where nobody has better ones; what a record is called by is left out.
    pub fn words(&self) -> String {
        let join = |values: Vec<String>, by: &str| {
            let said: Vec<String> = values.into_iter().filter(|words| !words.is_empty()).collect();
            said.join(by)
        };
        match self {
            Self::Nothing => String::new(),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Words(words) | Self::Name(words) | Self::Raw(words) => words.clone(),
            Self::Choice(name, None) => (*name).to_owned(),
            Self::Choice(name, Some(what)) => join(vec![(*name).to_owned(), what.words()], ", "),
            Self::Record(_, fields) => {
                let said = fields.iter().filter(|(name, _)| *name != "id");
                let said = said.map(|(name, value)| match value.words() {
                    words if words.is_empty() => words,
                    words => format!("{name}: {words}"),
                });
                join(said.collect(), "; ")
            }
            Self::Row(_, values) => join(values.iter().map(Self::words).collect(), ", "),
            Self::Items(items) => join(items.iter().map(|(_, value)| value.words()).collect(), "\n"),
            Self::List(values) => join(values.iter().map(Self::words).collect(), "\n"),
            Self::Table(pairs) => {
                let said = pairs
                    .iter()
                    .map(|(key, value)| format!("{}: {}", key.words(), value.words()));
                join(said.collect(), "\n")
            }
        }
    }

    /// With the words of things in the place of identities that are known.
    pub(in crate::format) fn named(&self, titles: &BTreeMap<&str, &str>) -> Value {
        let all = |values: &[Value]| values.iter().map(|value| value.named(titles)).collect();
        match self {
            Self::Name(id) => match titles.get(id.as_str()) {
                Some(words) if !words.is_empty() => Self::Words((*words).to_owned()),
                _ => self.clone(),
            },
            Self::Choice(name, what) => {
                Self::Choice(name, what.as_ref().map(|what| Box::new(what.named(titles))))
            }
            Self::Record(name, fields) => {
                let named = fields.iter().map(|(field, value)| match (*field, value) {
                    ("id", _) => (*field, value.clone()),
                    _ => (*field, value.named(titles)),
                });
                Self::Record(name, named.collect())
            }
            Self::Row(name, values) => match values.as_slice() {
                // A line of its own, not one that names another.
                [Self::Name(_), Self::Words(_)] => self.clone(),
                _ => Self::Row(name, all(values)),
            },
            Self::Items(items) => {
                let named = items
                    .iter()
                    .map(|(key, value)| (key.clone(), value.named(titles)));
                Self::Items(named.collect())
            }
            Self::List(values) => Self::List(all(values)),
            Self::Table(pairs) => {
                let named = pairs
                    .iter()
                    .map(|(key, value)| (key.clone(), value.named(titles)));
                Self::Table(named.collect())
            }
            _ => self.clone(),
        }
    }

    /// Looks at it and at everything in it, outermost first.
    pub(in crate::format) fn each<'a>(&'a self, look: &mut impl FnMut(&'a Value)) {
        look(self);
        match self {
            Self::Choice(_, Some(what)) => what.each(look),
            Self::Record(_, fields) => fields.iter().for_each(|(_, value)| value.each(look)),
            Self::Row(_, values) | Self::List(values) => values.iter().for_each(|value| value.each(look)),
            Self::Items(items) => items.iter().for_each(|(_, value)| value.each(look)),
            Self::Table(pairs) => pairs.iter().for_each(|(key, value)| {
                key.each(look);
                value.each(look);
            }),
            _ => {}
        }
    }

    /// Its form in a file, on one line.
    pub(in crate::format) fn ron(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Nothing => text.push_str("()"),
            Self::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::Words(words) | Self::Name(words) => quote(words, text),
            Self::Raw(raw) => text.push_str(raw),
            Self::Choice(name, what) => {
                text.push_str(name);
                if let Some(what) = what {
                    what.write(text);
                }
            }
            Self::Record(_, fields) => enclose(text, '(', ')', fields, |(name, value), text| {
                text.push_str(name);
                text.push(':');
                value.write(text);
            }),
            Self::Row(_, values) => enclose(text, '(', ')', values, Self::write),
            Self::Items(items) => enclose(text, '[', ']', items, |(_, value), text| value.write(text)),
            Self::List(values) => enclose(text, '[', ']', values, Self::write),
            Self::Table(pairs) => enclose(text, '{', '}', pairs, |(key, value), text| {
                key.write(text);
                text.push(':');
                value.write(text);
            }),
        }
    }
}

fn enclose<T>(text: &mut String, open: char, close: char, values: &[T], write: impl Fn(&T, &mut String)) {
    text.push(open);
    for value in values {
        write(value, text);
        text.push(',');
    }
    text.push(close);
}

fn quote(words: &str, text: &mut String) {
    text.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => {
                text.push('\\');
                text.push(c);
            }
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            c => text.push(c),
        }
    }
    text.push('"');
}
