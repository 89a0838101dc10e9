//! Frictions, clusters, dots and topics.
//! Must not know norms.

use serde::{Deserialize, Serialize};

use super::declare::{choice, otherwise, record};
use super::scalar::{Id, Line, Text};
use super::wire::{Maybe, Wire, keyed};
use crate::domain::gather;
use crate::domain::id::{ClusterId, FrictionId, PersonId};

record! {
    Friction = gather::Friction {
        id: Id<FrictionId>,
        text: Text;
        wish: bool,
        by: Maybe<Id<PersonId>>,
        cluster: Maybe<Id<ClusterId>>,
        stays_in_team: bool,
    }
}

/// One person's dots on one line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DotsOf(Id<PersonId>, u16);

impl Wire<(PersonId, u16)> for DotsOf {
    fn write((person, dots): &(PersonId, u16)) -> Self {
        Self(Wire::write(person), *dots)
    }

    fn read(self) -> (PersonId, u16) {
        (Wire::read(self.0), self.1)
    }
}

choice! {
    Dots = gather::Dots { Total(total: u16), ByPerson(people: Vec<DotsOf>) }
}

choice! {
    Choice = gather::Choice { Open, Chosen, Parked { ; reason: Text } }
}
otherwise!(hidden Choice::Open);

record! {
    Cluster = gather::Cluster {
        id: Id<ClusterId>,
        name: Line;
        dots: Maybe<Dots>,
        choice: Choice,
    }
}

keyed! {
    Friction id;
    Cluster id;
}
