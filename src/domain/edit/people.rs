//! Changes to the roster, to where people are, to who was heard and who has which role.

use chrono::NaiveDate;

use crate::text::name;

use super::words;
use crate::domain::id::{Mint, PersonId};
use crate::domain::people::{Attendance, Person, Place, Role};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::revision::Noted;
use crate::domain::session::Session;
use crate::domain::unknown::Owner;

impl Session {
    /// The name as it is kept; refused when somebody else has it, who may have left.
    fn free_name(&self, typed: &str, except: Option<&PersonId>) -> Outcome<String> {
        let name = words(&name::tidy(typed))?;
        match self.person_called(&name).filter(|one| Some(&one.id) != except) {
            Some(person) if person.left.is_some() => Err(Rejected::NameOfLeft(person.name.clone())),
            Some(person) => Err(Rejected::NameTaken(person.name.clone())),
            None => Ok(name),
        }
    }

    /// Somebody who left is on the team again, with the identity that the past knows.
    pub fn bring_back(&mut self, id: &PersonId, today: NaiveDate) -> Outcome {
        let person = self.0.roster.edit(id).ok_or(Rejected::NotThere)?;
        let Some(left) = person.left.take() else {
            return Ok(());
        };
        if left < today {
            person.joined = Some(today);
        }
        let name = person.name.clone();
        self.note(today, Noted::Roster, id.as_ref(), "", &name);
        self.attend(id);
        Ok(())
    }

    /// Puts somebody of the team into the meeting if one is on, where they usually are.
    fn attend(&mut self, id: &PersonId) {
        let place = self.roster.get(id).map(|person| person.place);
        if let Ok(workshop) = self.workshop_mut()
            && let Some(sitting) = workshop.sittings.last_mut()
            && sitting.attendance_of(id).is_none()
        {
            sitting.attendance.push(Attendance {
                person: id.clone(),
                place: place.unwrap_or_default(),
                heard: false,
            });
        }
    }

    /// Adds somebody to the roster, and to the meeting if one is on.
    pub fn add_person(&mut self, mint: &mut Mint, name: &str, today: NaiveDate) -> Outcome<PersonId> {
        let name = self.free_name(name, None)?;
        let id: PersonId = mint.id();
        self.note(today, Noted::Roster, id.as_ref(), "", &name);
        self.0.roster.push(Person {
            id: id.clone(),
            name,
            place: Place::default(),
            joined: Some(today),
            left: None,
        });
        self.attend(&id);
        Ok(id)
    }

    /// Gives somebody another name.
    pub fn rename_person(&mut self, id: &PersonId, name: &str) -> Outcome {
        let name = self.free_name(name, Some(id))?;
        self.0.roster.edit(id).ok_or(Rejected::NotThere)?.name = name;
        Ok(())
    }

    /// Whether somebody is in the meeting, and votes were counted in it of which one may be theirs.
    fn may_have_voted(&self, id: &PersonId) -> bool {
        let attendance = self.attendance_of(id);
        let was_here = attendance.is_some_and(|one| one.place != Place::Absent);
        let workshop = self.open_workshop().filter(|_| was_here);
        workshop.is_some_and(|one| one.tallies().any(|tally| tally.by_name().is_empty()))
    }

    /// Whether something besides the roster names this person.
    fn names(&self, id: &PersonId) -> bool {
        let owns = |owner: &Owner| matches!(owner, Owner::Person(person) if person == id);
        let workshop = self.open_workshop();
        self.unknowns.iter().any(|unknown| owns(&unknown.owner))
            || self
                .actions
                .iter()
                .any(|action| action.owner.as_ref() == Some(id))
            || self
                .concerns
                .iter()
                .any(|concern| concern.case.owner.as_ref() == Some(id))
            || self.norms.iter().any(|norm| norm.steward.as_ref() == Some(id))
            || self.may_have_voted(id)
            || workshop.is_some_and(|one| {
                one.tallies()
                    .any(|tally| tally.by_name().iter().any(|(person, _)| person == id))
                    || one
                        .proposals
                        .iter()
                        .any(|proposal| proposal.steward.as_ref() == Some(id))
                    || one.clusters.iter().any(|cluster| cluster.dots_of(id) > 0)
                    || one
                        .sittings
                        .iter()
                        .rev()
                        .skip(1)
                        .any(|sitting| sitting.attendance_of(id).is_some())
            })
    }

    /// Takes somebody off the team: entirely while nothing else names them, else as somebody who left.
    pub fn remove_person(&mut self, id: &PersonId, today: NaiveDate) -> Outcome {
        let name = self.roster.get(id).ok_or(Rejected::NotThere)?.name.clone();
        self.note(today, Noted::Roster, id.as_ref(), &name, "");
        if self.revisions.is_empty() && !self.names(id) {
            self.0.roster.remove(id);
        } else if let Some(person) = self.0.roster.edit(id) {
            person.left = Some(today);
        }
        if let Ok(workshop) = self.workshop_mut() {
            workshop.late.remove(id);
            if workshop.facilitator.as_ref() == Some(id) {
                workshop.facilitator = None;
            }
            if let Some(sitting) = workshop.sittings.last_mut() {
                sitting.attendance.retain(|attendance| attendance.person != *id);
                for round in &mut sitting.rounds {
                    round.turns.retain(|turn| turn.person != *id);
                }
                for role in [Role::Facilitator, Role::Scribe, Role::RoomAdvocate] {
                    let holder = sitting.role_mut(role);
                    if holder.as_ref() == Some(id) {
                        *holder = None;
                    }
                }
            }
        }
        Ok(())
    }

    /// Moves somebody up or down the roster.
    pub fn move_person(&mut self, id: &PersonId, by: isize) -> Outcome {
        self.0.roster.shift(id, by);
        Ok(())
    }

    /// Says where somebody is: today where a meeting is on, and as the first guess for the next.
    pub fn set_place(&mut self, id: &PersonId, place: Place) -> Outcome {
        let met = self.attendance_of(id).is_some();
        let person = self.0.roster.edit(id).ok_or(Rejected::NotThere)?;
        // Somebody who is away today is not away as a rule.
        if !met || place.is_present() {
            person.place = place;
        }
        if let Ok(workshop) = self.workshop_mut() {
            workshop.late.remove(id);
            if let Some(sitting) = workshop.sittings.last_mut()
                && let Some(attendance) = sitting.attendance.iter_mut().find(|one| one.person == *id)
            {
                attendance.place = place;
            }
        }
        Ok(())
    }

    /// Says that somebody comes later to the present meeting, or to the one that is prepared; until then they are absent.
    pub fn expect_later(&mut self, id: &PersonId) -> Outcome {
        if !self.team_now().any(|person| person.id == *id) {
            return Err(Rejected::NotThere);
        }
        let met = self.attendance_of(id).is_some();
        if met {
            self.set_place(id, Place::Absent)?;
        }
        self.workshop_mut()?.late.insert(id.clone());
        Ok(())
    }

    /// Marks somebody as heard in this meeting, or not heard after all, which a go-round has to take back itself.
    pub fn set_heard(&mut self, id: &PersonId, heard: bool) -> Outcome {
        let name = self.name_of(id).to_owned();
        let sitting = self
            .workshop_mut()?
            .sittings
            .last_mut()
            .ok_or(Rejected::NotThere)?;
        if sitting.is_heard_in_round(id) {
            return if heard {
                Ok(())
            } else {
                Err(Rejected::HeardInRound(name))
            };
        }
        let attendance = sitting
            .attendance
            .iter_mut()
            .find(|one| one.person == *id)
            .ok_or(Rejected::NotThere)?;
        attendance.heard = heard;
        Ok(())
    }

    /// Gives a role to somebody, or to nobody; while preparing, only who facilitates can be said.
    pub fn set_role(&mut self, role: Role, person: Option<PersonId>) -> Outcome {
        let workshop = self.workshop_mut()?;
        if role == Role::Facilitator {
            workshop.facilitator.clone_from(&person);
        }
        match workshop.sittings.last_mut() {
            Some(sitting) => *sitting.role_mut(role) = person,
            None if role == Role::Facilitator => {}
            None => return Err(Rejected::NotThere),
        }
        Ok(())
    }
}
