//! The roster: who is on the team, where each is today, and who has which role in the meeting.
//! Must not know steps or screens.

use chrono::NaiveDate;

use super::id::PersonId;
use super::list::Keyed;

/// Where a person is today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the room with the shared screen.
    InRoom,
    /// On a laptop, in the call.
    #[default]
    Remote,
    /// Not in the call, answers in writing.
    Async,
    /// Not there.
    Absent,
}

impl Place {
    /// Every place, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::InRoom, Self::Remote, Self::Async, Self::Absent];

    /// Whether somebody there can speak in the meeting.
    pub fn is_present(self) -> bool {
        matches!(self, Self::InRoom | Self::Remote)
    }
}

/// How many people could vote, by where they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// In the room.
    pub room: u16,
    /// In the call.
    pub remote: u16,
    /// Answering in writing.
    pub writing: u16,
}

impl Here {
    /// All of them.
    pub fn all(self) -> u16 {
        self.room.saturating_add(self.remote).saturating_add(self.writing)
    }

    /// How many were at a place.
    pub fn at(self, place: Place) -> u16 {
        match place {
            Place::InRoom => self.room,
            Place::Remote => self.remote,
            Place::Async => self.writing,
            Place::Absent => 0,
        }
    }
}

/// A participant on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// The name the team uses.
    pub name: String,
    /// Where they usually are; the first guess for the next meeting.
    pub place: Place,
    /// When they came on the roster.
    pub joined: Option<NaiveDate>,
    /// When they left the team; they stay in the file for the sake of its history.
    pub left: Option<NaiveDate>,
}

impl Keyed for Person {
    type Id = PersonId;
    fn id(&self) -> &PersonId {
        &self.id
    }
}

/// One person in one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// Where they were.
    pub place: Place,
    /// Whether they have spoken or typed at least once, besides go-rounds, which know it themselves.
    pub heard: bool,
}

/// The two roles of a meeting besides the facilitator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Keeps the meeting on its way.
    Facilitator,
    /// Has the keyboard.
    Scribe,
    /// Watches chat and speaks up for the people who are remote.
    RoomAdvocate,
}
