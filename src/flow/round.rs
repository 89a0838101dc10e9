//! A go-round as it stands: whom to ask in which order, whose turn it is, and who is asked later.
//! Must not know who marks a turn, nor what day it is.

use crate::domain::id::PersonId;
use crate::domain::people::Place;
use crate::domain::round::Mark;
use crate::domain::session::Session;

/// The places in which people are asked now, those first who are otherwise heard last.
pub const ASKED: [Place; 2] = [Place::Remote, Place::InRoom];

/// Somebody who is asked in a go-round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub person: PersonId,
    /// Where they are now.
    pub place: Place,
    /// What became of their turn; none while they wait.
    pub mark: Option<Mark>,
}

/// The last go-round of the present meeting, or the first one before it has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its number in the workshop, from one.
    pub number: usize,
    /// Whom to ask, in order.
    pub seats: Vec<Seat>,
    /// Who is not here and is asked later, on the order of the roster.
    pub later: Vec<(PersonId, Place)>,
}

impl Round {
    /// How it stands; none while there is no meeting.
    pub fn of(session: &Session) -> Option<Self> {
        let workshop = session.open_workshop()?;
        let sitting = workshop.sitting()?;
        let present = sitting.rounds.last();
        let all = workshop.sittings.iter().flat_map(|sitting| &sitting.rounds);
        let had = all.filter(|round| !round.turns.is_empty()).count();
        let before = had - usize::from(present.is_some_and(|round| !round.turns.is_empty()));
        let mark = |person: &PersonId| present.and_then(|round| round.mark_of(person));
        let team: Vec<(PersonId, Place)> = session
            .team_now()
            .filter_map(|person| Some((person.id.clone(), sitting.attendance_of(&person.id)?.place)))
            .collect();
        let seats = order(&team, before).into_iter().map(|(person, place)| Seat {
            mark: mark(&person),
            person,
            place,
        });
        let seats = seats.collect();
        let later = team
            .into_iter()
            .filter(|(person, place)| !place.is_present() && mark(person).is_none())
            .collect();
        Some(Self {
            number: before + 1,
            seats,
            later,
        })
    }

    /// The place in the order of whose turn it is; none when everybody had one.
    pub fn next(&self) -> Option<usize> {
        self.seats.iter().position(|seat| seat.mark.is_none())
    }

    /// How many still wait.
    pub fn waiting(&self) -> usize {
        self.seats.iter().filter(|seat| seat.mark.is_none()).count()
    }
}

/// In which order people are asked after so many go-rounds: remote people first, and in each place somebody else starts.
fn order(team: &[(PersonId, Place)], before: usize) -> Vec<(PersonId, Place)> {
    let turned = |place: Place| {
        let mut there: Vec<_> = team.iter().filter(|(_, at)| *at == place).cloned().collect();
        let by = before.checked_rem(there.len()).unwrap_or(0);
        there.rotate_left(by);
        there
    };
    ASKED.into_iter().flat_map(turned).collect()
}
