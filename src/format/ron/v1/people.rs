//! The roster, who was where, and go-rounds.
//! Must not know steps.

use super::declare::{choice, otherwise, record, row};
use super::scalar::{Day, Id, Line};
use super::wire::{Maybe, Wire, keyed};
use crate::domain::id::PersonId;
use crate::domain::{people, round};

choice! {
    Place = people::Place { InRoom, Remote, Async, Absent }
}
otherwise!(shown Place::Remote);

record! {
    Person = people::Person {
        id: Id<PersonId>,
        name: Line;
        place: Place,
        joined: Maybe<Day>,
        left: Maybe<Day>,
    }
}
keyed!(Person id;);

record! {
    Here = people::Here {
        ;
        room: u16,
        remote: u16,
        writing: u16,
    }
}

choice! {
    Mark = round::Mark { Heard, Passed }
}

row! {
    Turn = round::Turn (person: Id<PersonId>, place: Place, mark: Mark)
}

record! {
    GoRound = round::GoRound {
        ;
        turns: Vec<Turn>,
    }
}

/// One person in one sitting, on one line: who, where, whether heard.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Attendance(Id<PersonId>, Place, Heard);

/// Whether somebody spoke or typed at least once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Heard {
    Heard,
    NotHeard,
}

impl Wire<people::Attendance> for Attendance {
    fn write(from: &people::Attendance) -> Self {
        let people::Attendance { person, place, heard } = from;
        let heard = if *heard { Heard::Heard } else { Heard::NotHeard };
        Self(Wire::write(person), Wire::write(place), heard)
    }

    fn read(self) -> people::Attendance {
        let Self(person, place, heard) = self;
        people::Attendance {
            person: Wire::read(person),
            place: Wire::read(place),
            heard: heard == Heard::Heard,
        }
    }
}
