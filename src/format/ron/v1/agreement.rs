//! What is agreed besides the norms.
//! Must not know norms.

use super::declare::{choice, record, row};
use super::scalar::{Day, Id, Text};
use super::wire::{Blank, Items, Maybe, Wire, keyed};
use crate::domain::agreement;
use crate::domain::id::LineId;

choice! {
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    FourC = agreement::FourC { Connection, Collaboration, Creativity, Culture }
}

record! {
    Worth = agreement::Worth {
        ;
        face_to_face: Text,
        apart: Text,
        on_purpose: Text,
        practices: Text,
    }
}

row! {
    PlainLine = agreement::Line (id: Id<LineId>, text: Text)
}
keyed!(PlainLine 0;);

record! {
    Agreement = agreement::Agreement {
        ;
        mission: Text,
        connected: Text,
        ours: Items<PlainLine>,
        worth: Worths,
        sentence: Text,
        invitation: Text,
        slips: Text,
        review_on: Maybe<Day>,
        triggers: Items<PlainLine>,
    }
}

/// What the team says of the four Cs, each by its name.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Worths {
    #[serde(skip_serializing_if = "Blank::is_blank")]
    connection: Worth,
    #[serde(skip_serializing_if = "Blank::is_blank")]
    collaboration: Worth,
    #[serde(skip_serializing_if = "Blank::is_blank")]
    creativity: Worth,
    #[serde(skip_serializing_if = "Blank::is_blank")]
    culture: Worth,
}

impl Blank for Worths {
    fn is_blank(&self) -> bool {
        [
            &self.connection,
            &self.collaboration,
            &self.creativity,
            &self.culture,
        ]
        .into_iter()
        .all(Blank::is_blank)
    }
}

impl Wire<[agreement::Worth; 4]> for Worths {
    fn write(from: &[agreement::Worth; 4]) -> Self {
        let [connection, collaboration, creativity, culture] = from;
        Self {
            connection: Wire::write(connection),
            collaboration: Wire::write(collaboration),
            creativity: Wire::write(creativity),
            culture: Wire::write(culture),
        }
    }

    fn read(self) -> [agreement::Worth; 4] {
        let Self {
            connection,
            collaboration,
            creativity,
            culture,
        } = self;
        [connection, collaboration, creativity, culture].map(Wire::read)
    }
}
