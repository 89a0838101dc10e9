//! A sitting: one meeting of a workshop, who was there, who was heard, and where the minutes went.
//! Must not know what was said or decided.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::id::PersonId;
use super::people::{Attendance, Here, Place, Role};
use super::round::{GoRound, Mark};
use super::workshop::StepId;

/// One meeting of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// When it began, by the clock on the wall.
    pub began: NaiveDateTime,
    /// How many minutes it was to take, as planned when it began.
    pub planned: u16,
    /// Who facilitated.
    pub facilitator: Option<PersonId>,
    /// Who had the keyboard.
    pub scribe: Option<PersonId>,
    /// Who watched the chat.
    pub advocate: Option<PersonId>,
    /// Who was there, and where.
    pub attendance: Vec<Attendance>,
    /// Whole minutes spent in each step.
    pub minutes: BTreeMap<StepId, u16>,
    /// Its go-rounds, the present one last.
    pub rounds: Vec<GoRound>,
}

impl Sitting {
    /// Where a person is in this sitting.
    pub fn attendance_of(&self, person: &PersonId) -> Option<&Attendance> {
        self.attendance
            .iter()
            .find(|attendance| attendance.person == *person)
    }

    /// Who has a role.
    pub fn role(&self, role: Role) -> Option<&PersonId> {
        match role {
            Role::Facilitator => self.facilitator.as_ref(),
            Role::Scribe => self.scribe.as_ref(),
            Role::RoomAdvocate => self.advocate.as_ref(),
        }
    }

    pub(super) fn role_mut(&mut self, role: Role) -> &mut Option<PersonId> {
        match role {
            Role::Facilitator => &mut self.facilitator,
            Role::Scribe => &mut self.scribe,
            Role::RoomAdvocate => &mut self.advocate,
        }
    }

    /// How many were there, in the room or in the call.
    pub fn present(&self) -> usize {
        self.attendance
            .iter()
            .filter(|attendance| attendance.place.is_present())
            .count()
    }

    /// How many could vote, by where they were.
    pub fn here(&self) -> Here {
        let mut here = Here::default();
        for attendance in &self.attendance {
            match attendance.place {
                Place::InRoom => here.room = here.room.saturating_add(1),
                Place::Remote => here.remote = here.remote.saturating_add(1),
                Place::Async => here.writing = here.writing.saturating_add(1),
                Place::Absent => {}
            }
        }
        here
    }

    /// Whether somebody was heard in a go-round.
    pub fn is_heard_in_round(&self, person: &PersonId) -> bool {
        self.rounds
            .iter()
            .any(|round| round.mark_of(person) == Some(Mark::Heard))
    }

    /// Whether somebody was heard in this meeting, in a go-round or besides.
    pub fn is_heard(&self, person: &PersonId) -> bool {
        let besides = self.attendance_of(person).is_some_and(|one| one.heard);
        besides || self.is_heard_in_round(person)
    }

    /// How many of those who are at a place were heard, and how many are there.
    pub fn heard_at(&self, place: Place) -> (usize, usize) {
        let there = self.attendance.iter().filter(|one| one.place == place);
        let heard = there.clone().filter(|one| self.is_heard(&one.person));
        (heard.count(), there.count())
    }

    /// Whether somebody passed when it was their turn in a go-round.
    pub fn has_passed(&self, person: &PersonId) -> bool {
        self.rounds
            .iter()
            .any(|round| round.mark_of(person) == Some(Mark::Passed))
    }

    /// Whether somebody is in the meeting, was not heard yet, and has not passed.
    fn is_unheard(&self, person: &PersonId) -> bool {
        let is_present = |one: &Attendance| one.place.is_present();
        let is_asked = self.is_heard(person) || self.has_passed(person);
        !is_asked && self.attendance_of(person).is_some_and(is_present)
    }

    /// Everybody in the meeting who is unheard.
    fn all_unheard(&self) -> impl Iterator<Item = &Attendance> {
        self.attendance.iter().filter(|one| self.is_unheard(&one.person))
    }

    /// Remote people who are unheard.
    pub fn unheard(&self) -> impl Iterator<Item = &PersonId> {
        let remote = self.all_unheard().filter(|one| one.place == Place::Remote);
        remote.map(|one| &one.person)
    }

    /// Whether nobody in the meeting is unheard.
    pub fn has_heard_everybody(&self) -> bool {
        self.all_unheard().next().is_none()
    }
}
