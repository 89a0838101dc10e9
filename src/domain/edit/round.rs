//! Go-rounds: begun, somebody's turn marked, the last turn taken back.
//! Must not know whose turn it is.

use crate::domain::id::PersonId;
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::round::{GoRound, Mark, Turn};
use crate::domain::session::Session;
use crate::domain::workshop::Sitting;

impl Session {
    /// The meeting in which people can be asked.
    fn meeting_mut(&mut self) -> Outcome<&mut Sitting> {
        let workshop = self.workshop_mut().map_err(|_| Rejected::NoMeeting)?;
        workshop.sittings.last_mut().ok_or(Rejected::NoMeeting)
    }

    /// Begins another go-round. One in which nobody has had a turn yet is not followed by another.
    pub fn begin_round(&mut self) -> Outcome {
        let sitting = self.meeting_mut()?;
        if sitting.present() == 0 {
            return Err(Rejected::NobodyHere);
        }
        if sitting.rounds.last().is_none_or(|round| !round.turns.is_empty()) {
            sitting.rounds.push(GoRound::default());
        }
        Ok(())
    }

    /// Says what became of somebody's turn in the last go-round, which begins with it if it is the first of the
    /// meeting; said again, it is what was said last.
    pub fn mark_turn(&mut self, person: &PersonId, mark: Mark) -> Outcome {
        let name = self.name_of(person).to_owned();
        let sitting = self.meeting_mut()?;
        let place = sitting.attendance_of(person).ok_or(Rejected::NotThere)?.place;
        if !place.is_present() {
            return Err(Rejected::AskedLater(name));
        }
        if sitting.rounds.is_empty() {
            sitting.rounds.push(GoRound::default());
        }
        let turns = &mut sitting.rounds.last_mut().ok_or(Rejected::NotThere)?.turns;
        match turns.iter_mut().find(|turn| turn.person == *person) {
            Some(turn) => turn.mark = mark,
            None => turns.push(Turn {
                person: person.clone(),
                place,
                mark,
            }),
        }
        Ok(())
    }

    /// Takes back the last turn of the last go-round, and says whose it was.
    pub fn take_back_turn(&mut self) -> Outcome<PersonId> {
        let sitting = self.meeting_mut()?;
        let turn = sitting.rounds.last_mut().and_then(|round| round.turns.pop());
        turn.map(|turn| turn.person).ok_or(Rejected::NotThere)
    }
}
