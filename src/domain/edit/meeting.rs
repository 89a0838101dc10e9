//! Changes to the workshop itself: opening, planning, sittings, place and minutes, discarding.

use std::sync::Arc;

use chrono::{NaiveDateTime, Timelike};

use super::free;
use crate::domain::id::{Mint, WorkshopId};
use crate::domain::list::List;
use crate::domain::people::{Attendance, Place};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::rule::Rule;
use crate::domain::session::Session;
use crate::domain::tally::{Mode, Tally};
use crate::domain::workshop::{
    Bookmark, Planned, SignOff, Sitting, StepId, Transition, Trigger, Workshop, WorkshopKind,
};

impl Session {
    /// Opens a workshop to be prepared.
    pub fn open(&mut self, mint: &mut Mint, kind: WorkshopKind, plan: Vec<Planned>) -> Outcome<WorkshopId> {
        if self.workshop.is_some() {
            return Err(Rejected::WorkshopInProgress);
        }
        let first = plan
            .iter()
            .find(|planned| planned.on)
            .ok_or(Rejected::LastStep)?
            .step;
        let mut transition = Transition::default();
        if kind == WorkshopKind::Routine {
            transition.trigger = Some(Trigger::Routine);
        } else if let Some(last) = self.revisions.last() {
            transition.from.clone_from(&last.workshop.transition.to);
        }
        let mut agreement = (*self.agreement).clone();
        agreement.review_on = None;
        let workshop = Workshop {
            id: mint.id(),
            kind,
            transition,
            plan,
            rule: Rule::default(),
            decider: String::new(),
            mode: Mode::default(),
            bookmark: Bookmark {
                step: first,
                pane: String::new(),
                item: String::new(),
            },
            shown: std::collections::BTreeSet::new(),
            sittings: Vec::new(),
            late: std::collections::BTreeSet::new(),
            facilitator: self.suggested_facilitator().map(|person| person.id.clone()),
            carry_forward: List::default(),
            still_true: std::collections::BTreeSet::new(),
            triggers_hold: std::collections::BTreeSet::new(),
            invitation_holds: false,
            agreement: Arc::new(agreement),
            ratings: std::collections::BTreeMap::new(),
            verdicts: List::default(),
            frictions: List::default(),
            removed: 0,
            clusters: List::default(),
            proposals: List::default(),
            keep_frictions: false,
            sign_off: None,
            worth_it: None,
        };
        let id = workshop.id.clone();
        self.0.workshop = Some(Arc::new(workshop));
        Ok(id)
    }

    /// Says by which rule proposals are adopted, who decides where the team cannot, and how votes are taken at first.
    pub fn set_rule(&mut self, rule: Rule, decider: &str, mode: Mode) -> Outcome {
        let workshop = self.workshop_mut()?;
        workshop.rule = rule;
        workshop.decider = free(decider);
        workshop.mode = mode;
        Ok(())
    }

    /// Takes a step or leaves it out; one at least is left, and none is lost that was prepared for it.
    pub fn take_step(&mut self, step: StepId, on: bool) -> Outcome {
        let workshop = self.workshop_mut()?;
        if !on && workshop.steps().filter(|planned| planned.step != step).count() == 0 {
            return Err(Rejected::LastStep);
        }
        workshop
            .plan
            .iter_mut()
            .find(|planned| planned.step == step)
            .ok_or(Rejected::NotThere)?
            .on = on;
        let first = workshop.steps().next().map(|planned| planned.step);
        if workshop.bookmark.step == step
            && !on
            && let Some(first) = first
        {
            workshop.bookmark = Bookmark {
                step: first,
                pane: String::new(),
                item: String::new(),
            };
        }
        Ok(())
    }

    /// Plans the steps anew, as another agenda has them.
    pub fn plan_as(&mut self, plan: Vec<Planned>) -> Outcome {
        let first = plan
            .iter()
            .find(|planned| planned.on)
            .ok_or(Rejected::LastStep)?
            .step;
        let workshop = self.workshop_mut()?;
        workshop.plan = plan;
        if !workshop
            .steps()
            .any(|planned| planned.step == workshop.bookmark.step)
        {
            workshop.bookmark = Bookmark {
                step: first,
                pane: String::new(),
                item: String::new(),
            };
        }
        Ok(())
    }

    /// Plans so many minutes for a step.
    pub fn plan_minutes(&mut self, step: StepId, minutes: u16) -> Outcome {
        let workshop = self.workshop_mut()?;
        let planned = workshop
            .plan
            .iter_mut()
            .find(|planned| planned.step == step)
            .ok_or(Rejected::NotThere)?;
        planned.minutes = minutes.min(480);
        Ok(())
    }

    /// Begins a meeting: everybody is where they usually are but for those who come late, and nobody has been heard.
    pub fn start_sitting(&mut self, now: NaiveDateTime) -> Outcome {
        let workshop = self.workshop_mut()?;
        if !workshop.is_prepared_only() {
            // Who never came to the meeting before is expected at this one like everybody else.
            workshop.late.clear();
        }
        let late = workshop.late.clone();
        let attendance = self
            .team_now()
            .map(|person| Attendance {
                person: person.id.clone(),
                place: if late.contains(&person.id) {
                    Place::Absent
                } else {
                    person.place
                },
                heard: false,
            })
            .collect();
        let workshop = self.workshop_mut()?;
        let planned = workshop
            .steps()
            .map(|planned| planned.minutes.saturating_sub(workshop.spent(planned.step)))
            .fold(0, u16::saturating_add);
        workshop.sittings.push(Sitting {
            began: now
                .with_nanosecond(0)
                .and_then(|now| now.with_second(0))
                .unwrap_or(now),
            planned,
            facilitator: workshop.facilitator.clone(),
            scribe: None,
            advocate: None,
            attendance,
            minutes: std::collections::BTreeMap::new(),
            rounds: Vec::new(),
        });
        Ok(())
    }

    /// Marks everybody of a place as heard.
    pub fn hear_all(&mut self, place: Place) -> Outcome {
        let sitting = self
            .workshop_mut()?
            .sittings
            .last_mut()
            .ok_or(Rejected::NotThere)?;
        for attendance in sitting.attendance.iter_mut().filter(|one| one.place == place) {
            attendance.heard = true;
        }
        Ok(())
    }

    /// Notes where the workshop stands and the minutes spent; not a change one could undo.
    pub(in crate::domain) fn keep_place(&mut self, bookmark: Bookmark, in_meeting: bool) -> Outcome {
        let workshop = self.workshop_mut()?;
        if in_meeting {
            workshop.shown.insert(bookmark.step);
        }
        workshop.bookmark = bookmark;
        Ok(())
    }

    /// Notes how many whole minutes this sitting has spent in a step; not a change one could undo.
    pub(in crate::domain) fn keep_minutes(&mut self, step: StepId, minutes: u16) -> Outcome {
        let sitting = self
            .workshop_mut()?
            .sittings
            .last_mut()
            .ok_or(Rejected::NotThere)?;
        if minutes > 0 {
            sitting.minutes.insert(step, minutes);
        }
        Ok(())
    }

    /// Carries place and minutes over from another state of the same workshop.
    pub(in crate::domain) fn keep_progress_of(&mut self, other: &Session) {
        let Some(from) = other.open_workshop() else { return };
        let Ok(workshop) = self.workshop_mut() else { return };
        if workshop.id != from.id {
            return;
        }
        workshop.bookmark.clone_from(&from.bookmark);
        workshop.shown.clone_from(&from.shown);
        for (mine, theirs) in workshop.sittings.iter_mut().zip(&from.sittings) {
            mine.minutes.clone_from(&theirs.minutes);
        }
    }

    /// The team's yes as one count.
    pub fn sign_off(&mut self, yes: u16) -> Outcome {
        let of = self.team_size();
        if yes > of {
            return Err(Rejected::TooManyVotes {
                votes: yes,
                roster: of,
            });
        }
        self.workshop_mut()?.sign_off = Some(SignOff { yes, of });
        Ok(())
    }

    /// Was it worth the time.
    pub fn set_worth_it(&mut self, tally: Tally) -> Outcome {
        self.check_votes(&tally)?;
        self.workshop_mut()?.worth_it = Some(tally);
        Ok(())
    }

    /// Says whether raw frictions stay in the file after sealing.
    pub fn set_keep_frictions(&mut self, keep: bool) -> Outcome {
        self.workshop_mut()?.keep_frictions = keep;
        Ok(())
    }

    /// Discards the workshop in progress. What it recorded first goes, guardrails say again what they said before, and
    /// unknowns it answered are open again. Other changes to facts from earlier (words of an older concern, an action
    /// that was done, the roster) are true with or without the workshop, and stay.
    pub fn discard(&mut self) -> Outcome {
        let id = self.workshop_mut()?.id.clone();
        self.0.workshop = None;
        let facts = &mut self.0;
        facts.guardrails.retain(|guardrail| guardrail.raised_in != id);
        for guardrail in facts.guardrails.edit_all() {
            guardrail.roll_back(&id);
        }
        facts.concerns.retain(|concern| concern.raised_in != id);
        facts
            .unknowns
            .retain(|unknown| unknown.raised_in.as_ref() != Some(&id));
        for unknown in facts.unknowns.edit_all() {
            if unknown
                .answer
                .as_ref()
                .is_some_and(|answer| answer.in_workshop.as_ref() == Some(&id))
            {
                unknown.answer = None;
            }
        }
        facts
            .actions
            .retain(|action| action.raised_in.as_ref() != Some(&id));
        facts
            .parking
            .retain(|parked| parked.raised_in.as_ref() != Some(&id));
        self.drop_dead_links();
        Ok(())
    }
}
