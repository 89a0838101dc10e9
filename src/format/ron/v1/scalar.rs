//! The smallest forms: identities, texts, dates, languages.
//! Must not know which noun they belong to.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{Blank, Keyed, Wire};
use crate::domain::language::Language;
use crate::domain::{day, id};
use crate::format::error::Reason;
use crate::format::reason::refuse;
use crate::text::{Shape, sanitise};

/// A form that is one string in the file.
pub(super) trait Word: Sized {
    /// Whether it names a thing, which a tree tells apart from other texts.
    const IS_ID: bool = false;
    /// The string.
    fn say(&self) -> String;
    /// What the string says, or why it cannot.
    fn hear(text: &str) -> Result<Self, Reason>;
}

/// Makes forms strings in the file.
macro_rules! words {
    ($($name:ident $(<$param:ident: $bound:path>)?),+ $(,)?) => {$(
        impl$(<$param: $bound>)? serde::Serialize for $name$(<$param>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text = $crate::format::ron::v1::scalar::Word::say(self);
                if <Self as $crate::format::ron::v1::scalar::Word>::IS_ID && !serializer.is_human_readable() {
                    return serializer.serialize_newtype_struct($crate::format::tree::build::ID, &text);
                }
                serializer.serialize_str(&text)
            }
        }

        impl<'de $(, $param: $bound)?> serde::Deserialize<'de> for $name$(<$param>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::format::ron::v1::scalar::Heard(std::marker::PhantomData))
            }
        }
    )+};
}
pub(super) use words;

words!(Id<I: id::Id>, Line, Day, Moment, Code);

/// Makes a form of the string that a parser has found, wherever that string is.
pub(super) struct Heard<W>(pub PhantomData<W>);

impl<W: Word> Visitor<'_> for Heard<W> {
    type Value = W;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<W, E> {
        W::hear(text).map_err(|reason| refuse(reason, text))
    }
}

/// An identity.
#[derive(Clone, Debug)]
pub struct Id<I>(I);

impl<I: id::Id> Word for Id<I> {
    const IS_ID: bool = true;

    fn say(&self) -> String {
        sanitise(self.0.as_ref(), Shape::Line).into_owned()
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        match sanitise(text, Shape::Line) {
            text if text.is_empty() => Err(Reason::EmptyId),
            text => Ok(Self(I::from(Arc::from(&*text)))),
        }
    }
}

impl<I: id::Id> Wire<I> for Id<I> {
    fn write(from: &I) -> Self {
        Self(from.clone())
    }
    fn read(self) -> I {
        self.0
    }
}

impl<I: id::Id> Keyed for Id<I> {
    fn key(&self) -> &str {
        self.0.as_ref()
    }
}

/// A text of one line.
#[derive(Clone, Debug, Default)]
pub struct Line(String);

impl Word for Line {
    fn say(&self) -> String {
        self.0.clone()
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        Ok(Self(sanitise(text, Shape::Line).into_owned()))
    }
}

impl Wire<String> for Line {
    fn write(from: &String) -> Self {
        Self(sanitise(from, Shape::Line).into_owned())
    }
    fn read(self) -> String {
        self.0
    }
}

impl Blank for Line {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

/// A text of one or more lines: a string, or a list of strings so that a diff shows the line that changed. In a tree
/// it is one string.
#[derive(Clone, Debug, Default)]
pub struct Text(String);

impl Wire<String> for Text {
    fn write(from: &String) -> Self {
        Self(sanitise(from, Shape::Text).into_owned())
    }
    fn read(self) -> String {
        self.0
    }
}

impl Blank for Text {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() && self.0.contains('\n') {
            let lines: Vec<&str> = self.0.split('\n').collect();
            lines.serialize(serializer)
        } else {
            serializer.serialize_str(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lines;

        impl<'de> Visitor<'de> for Lines {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a list of strings")
            }

            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text(sanitise(text, Shape::Text).into_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Text, A::Error> {
                let mut lines: Vec<String> = Vec::new();
                while let Some(line) = seq.next_element()? {
                    lines.push(line);
                }
                self.visit_str(&lines.join("\n"))
            }
        }

        deserializer.deserialize_any(Lines)
    }
}

/// A date.
#[derive(Clone, Copy, Debug)]
pub struct Day(NaiveDate);

impl Word for Day {
    fn say(&self) -> String {
        self.0.to_string()
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        date(text, Reason::Date).map(Self)
    }
}

/// The date a text says, if a session can speak of it.
fn date(text: &str, otherwise: Reason) -> Result<NaiveDate, Reason> {
    let date = text.parse().map_err(|_| otherwise)?;
    if day::is_in_range(date) {
        Ok(date)
    } else {
        Err(Reason::DateRange)
    }
}

impl Wire<NaiveDate> for Day {
    fn write(from: &NaiveDate) -> Self {
        Self(*from)
    }
    fn read(self) -> NaiveDate {
        self.0
    }
}

/// A date and a time of day; seconds are written where there are any.
#[derive(Clone, Copy, Debug)]
pub struct Moment(NaiveDateTime);

impl Word for Moment {
    fn say(&self) -> String {
        let time = self.0.time();
        let whole = time.second() == 0 && time.nanosecond() == 0;
        let form = if whole { "%H:%M" } else { "%H:%M:%S%.f" };
        format!("{}T{}", self.0.date(), time.format(form))
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        let (date, time) = text.split_once('T').ok_or(Reason::Moment)?;
        let date = self::date(date, Reason::Moment)?;
        let time: NaiveTime = time.parse().map_err(|_| Reason::Moment)?;
        Ok(Self(date.and_time(time)))
    }
}

impl Wire<NaiveDateTime> for Moment {
    fn write(from: &NaiveDateTime) -> Self {
        Self(*from)
    }
    fn read(self) -> NaiveDateTime {
        self.0
    }
}

/// A language by its code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(Language);

impl Word for Code {
    fn say(&self) -> String {
        self.0.code().to_owned()
    }

    fn hear(text: &str) -> Result<Self, Reason> {
        Language::from_code(text).map(Self).ok_or(Reason::Language)
    }
}

impl Wire<Language> for Code {
    fn write(from: &Language) -> Self {
        Self(*from)
    }
    fn read(self) -> Language {
        self.0
    }
}
