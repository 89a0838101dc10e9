//! What two sides of a merge did that cannot both be, as it stands in the file: where, and the value of each side.
//! Must not know what the values are of: they are kept as they are written.

use ::ron::value::RawValue;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::declare::{choice, record};
use super::scalar::Line;
use super::wire::{Maybe, Wire};
use crate::domain::conflict;
use crate::format::error::Reason;
use crate::format::reason::refuse;
use crate::format::tree::build::RAW;
use crate::text::{Shape, sanitise};

choice! {
    Kind = conflict::Kind { Changed, Removed, Opened, Sealed, Decided, Twice }
}

choice! {
    Side = conflict::Side { Ours, Theirs }
}

record! {
    Recorded = conflict::Recorded {
        what: Line,
        why: Kind,
        so_far: Side,
        parts: Vec<Part>;
    }
}

record! {
    Part = conflict::Part {
        at: Line;
        before: Maybe<Raw>,
        ours: Maybe<Raw>,
        theirs: Maybe<Raw>,
    }
}

/// A value of the file as it is written there.
#[derive(Clone, Debug)]
pub struct Raw(String);

impl Wire<String> for Raw {
    fn write(from: &String) -> Self {
        Self(sanitise(from, Shape::Text).into_owned())
    }
    fn read(self) -> String {
        self.0
    }
}

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            let value = RawValue::from_ron(&self.0).map_err(serde::ser::Error::custom)?;
            value.serialize(serializer)
        } else {
            serializer.serialize_newtype_struct(RAW, &self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        let text = sanitise(value.get_ron().trim(), Shape::Text).into_owned();
        // What was hidden may have been a space to the parser, and is seen now.
        match RawValue::from_ron(&text) {
            Ok(_) => Ok(Self(text)),
            Err(_) => Err(refuse(Reason::Value, &text)),
        }
    }
}
