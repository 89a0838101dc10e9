//! Changes to concerns, unknowns, actions and the parking lot.

use chrono::NaiveDate;

use super::{free, when, who, words};
use crate::domain::action::{Action, ActionField, Parked};
use crate::domain::concern::{Concern, ConcernField, Whose};
use crate::domain::id::{ActionId, ConcernId, Mint, ParkedId, ProposalId, UnknownId, WorkshopId};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::revision::Noted;
use crate::domain::session::Session;
use crate::domain::small::Difference;
use crate::domain::team::Inner;
use crate::domain::unknown::{Answer, Unknown, UnknownField, is_question};

impl Session {
    /// Whether the team agreed what a concern says, and is not together to say it otherwise.
    fn is_agreed(&self, concern: &Concern) -> bool {
        let here = self.open_workshop();
        here.is_none_or(|one| one.is_prepared_only() && one.id != concern.raised_in)
    }

    /// The words as the last workshop left them: before what was fixed in them since.
    fn agreed_words_of<'a>(&'a self, concern: &'a Concern, now: &'a str) -> &'a str {
        let sealed = self.last_sealed();
        let since = self
            .notes
            .iter()
            .rev()
            .take_while(|note| sealed.is_none_or(|on| note.on >= on));
        since
            .filter(|note| note.noted == Noted::Typo && note.subject == concern.id.as_ref())
            .fold(
                now,
                |words, note| if note.to == words { &note.from } else { words },
            )
    }

    /// How far a concern is from what was agreed, and so how much of it a typo may be; none where it may say anything.
    pub fn room_for_typos(&self, concern: &Concern) -> Option<Difference> {
        let agreed = self.agreed_words_of(concern, &concern.text);
        self.is_agreed(concern)
            .then(|| Difference::between(agreed, &concern.text))
    }

    /// How other words for what the team agreed of a concern differ from that, where they say something else.
    pub fn new_meaning(&self, concern: &Concern, field: &ConcernField) -> Option<Difference> {
        let (now, other) = match field {
            ConcernField::Text(text) => (&concern.text, text.trim()),
            ConcernField::Need(need) => (&concern.need, need.trim()),
            _ => return None,
        };
        if !self.is_agreed(concern) || now.is_empty() || now == other {
            return None;
        }
        let difference = Difference::between(self.agreed_words_of(concern, now), other);
        (!difference.is_small()).then_some(difference)
    }

    fn here(&self) -> Option<WorkshopId> {
        self.open_workshop().map(|workshop| workshop.id.clone())
    }

    /// Adds a concern.
    pub fn add_concern(&mut self, mint: &mut Mint, whose: Whose, text: &str) -> Outcome<ConcernId> {
        let workshop = self.here().ok_or(Rejected::NoWorkshop)?;
        let id: ConcernId = mint.id();
        self.0
            .concerns
            .push(Concern::new(id.clone(), whose, words(text)?, workshop));
        Ok(id)
    }

    /// Changes one thing of a concern or of the case that answers it.
    ///
    /// What it says was agreed in a workshop: outside a meeting only a typo in it is fixed.
    pub fn set_concern(&mut self, id: &ConcernId, field: ConcernField, today: NaiveDate) -> Outcome {
        let field = match field {
            ConcernField::Text(text) => ConcernField::Text(words(&text)?),
            ConcernField::Need(text) => ConcernField::Need(free(&text)),
            ConcernField::Evidence(text) => ConcernField::Evidence(free(&text)),
            ConcernField::Benefit(text) => ConcernField::Benefit(free(&text)),
            other => other,
        };
        let said = self.concerns.get(id).ok_or(Rejected::NotThere)?;
        if let Some(difference) = self.new_meaning(said, &field) {
            return Err(Rejected::NewMeaning(difference));
        }
        let is_agreed = self.is_agreed(said);
        let concern = self.0.concerns.edit(id).ok_or(Rejected::NotThere)?;
        let before = concern.clone();
        concern.set(field);
        let after = concern.clone();
        if is_agreed {
            self.note(today, Noted::Typo, id.as_ref(), &before.text, &after.text);
            self.note(today, Noted::Typo, id.as_ref(), &before.need, &after.need);
        }
        let (before, after) = (before.case, after.case);
        self.note(today, Noted::Case, id.as_ref(), &before.evidence, &after.evidence);
        self.note(today, Noted::Case, id.as_ref(), &before.benefit, &after.benefit);
        self.note(
            today,
            Noted::Case,
            id.as_ref(),
            &who(before.owner.as_ref()),
            &who(after.owner.as_ref()),
        );
        self.note(today, Noted::Case, id.as_ref(), &when(before.by), &when(after.by));
        Ok(())
    }

    /// Takes out a concern recorded in this workshop; one from earlier is put to rest and kept.
    pub fn remove_concern(&mut self, id: &ConcernId, today: NaiveDate) -> Outcome {
        let here = self.here();
        let concern = self.0.concerns.edit(id).ok_or(Rejected::NotThere)?;
        if Some(&concern.raised_in) == here.as_ref() {
            self.0.concerns.remove(id);
            for proposal in self.workshop_mut()?.proposals.edit_all() {
                proposal.links.concerns.retain(|other| other != id);
            }
        } else {
            concern.closed_on = Some(today);
        }
        Ok(())
    }

    /// Moves a concern up or down.
    pub fn move_concern(&mut self, id: &ConcernId, by: isize) -> Outcome {
        self.0.concerns.shift(id, by);
        Ok(())
    }

    /// Adds a question nobody can answer yet.
    pub fn add_unknown(&mut self, mint: &mut Mint, question: &str) -> Outcome<UnknownId> {
        let id: UnknownId = mint.id();
        self.0
            .unknowns
            .push(Unknown::new(id.clone(), words(question)?, self.here()));
        Ok(id)
    }

    /// Changes one thing of an unknown.
    pub fn set_unknown(&mut self, id: &UnknownId, field: UnknownField, today: NaiveDate) -> Outcome {
        let in_workshop = self.here();
        let unknown = self.0.unknowns.edit(id).ok_or(Rejected::NotThere)?;
        match field {
            UnknownField::Question(text) => unknown.question = words(&text)?,
            UnknownField::Owner(owner) => unknown.owner = owner,
            UnknownField::By(by) => {
                let before = std::mem::replace(&mut unknown.by, by);
                self.note(today, Noted::Answer, id.as_ref(), &when(before), &when(by));
            }
            UnknownField::Meanwhile(text) => unknown.meanwhile = free(&text),
            UnknownField::Answer(text) => {
                let before = unknown
                    .answer
                    .take()
                    .map(|answer| answer.text)
                    .unwrap_or_default();
                let text = free(&text);
                if !text.is_empty() {
                    unknown.answer = Some(Answer {
                        text: text.clone(),
                        on: today,
                        in_workshop,
                    });
                }
                self.note(today, Noted::Answer, id.as_ref(), &before, &text);
            }
        }
        Ok(())
    }

    /// Takes an unknown out.
    pub fn remove_unknown(&mut self, id: &UnknownId) -> Outcome {
        if self.0.unknowns.remove(id) {
            Ok(())
        } else {
            Err(Rejected::NotThere)
        }
    }

    /// Moves an unknown up or down.
    pub fn move_unknown(&mut self, id: &UnknownId, by: isize) -> Outcome {
        self.0.unknowns.shift(id, by);
        Ok(())
    }

    /// Adds an action.
    pub fn add_action(&mut self, mint: &mut Mint, text: &str, today: NaiveDate) -> Outcome<ActionId> {
        let text = words(text)?;
        let id: ActionId = mint.id();
        self.note(today, Noted::Action, id.as_ref(), "", &text);
        let raised_in = self.here();
        self.0.actions.push(Action {
            id: id.clone(),
            text,
            owner: None,
            by: None,
            done_on: None,
            raised_in,
        });
        Ok(id)
    }

    /// Changes one thing of an action.
    pub fn set_action(&mut self, id: &ActionId, field: ActionField, today: NaiveDate) -> Outcome {
        let action = self.0.actions.edit(id).ok_or(Rejected::NotThere)?;
        let (before, after) = match field {
            ActionField::Text(text) => {
                let text = words(&text)?;
                (std::mem::replace(&mut action.text, text.clone()), text)
            }
            ActionField::Owner(owner) => {
                let before = std::mem::replace(&mut action.owner, owner.clone());
                (who(before.as_ref()), who(owner.as_ref()))
            }
            ActionField::By(by) => (when(std::mem::replace(&mut action.by, by)), when(by)),
            ActionField::Done(on) => (when(std::mem::replace(&mut action.done_on, on)), when(on)),
        };
        self.note(today, Noted::Action, id.as_ref(), &before, &after);
        Ok(())
    }

    /// Takes an action out.
    pub fn remove_action(&mut self, id: &ActionId) -> Outcome {
        if self.0.actions.remove(id) {
            Ok(())
        } else {
            Err(Rejected::NotThere)
        }
    }

    /// Moves an action up or down.
    pub fn move_action(&mut self, id: &ActionId, by: isize) -> Outcome {
        self.0.actions.shift(id, by);
        Ok(())
    }

    /// Puts something aside; words that end in a question mark become an unknown instead.
    pub fn park(&mut self, mint: &mut Mint, text: &str) -> Outcome<ParkedAs> {
        let text = words(text)?;
        if is_question(&text) {
            return self.add_unknown(mint, &text).map(ParkedAs::Unknown);
        }
        let parked = Parked {
            id: mint.id(),
            text,
            reason: String::new(),
            raised_in: self.here(),
            stays_in_team: false,
        };
        let id = parked.id.clone();
        self.0.parking.push(parked);
        Ok(ParkedAs::Parked(id))
    }

    /// Puts words aside that come from something: they stay in the team as it does.
    pub fn park_from(&mut self, mint: &mut Mint, what: &Inner, text: &str) -> Outcome<ParkedAs> {
        let stays = self.stays_in_team(what).ok_or(Rejected::NotThere)?;
        let landed = self.park(mint, text)?;
        let inner = match &landed {
            ParkedAs::Unknown(id) => Inner::Unknown(id.clone()),
            ParkedAs::Parked(id) => Inner::Parked(id.clone()),
        };
        self.keep_in_team(&inner, stays)?;
        Ok(landed)
    }

    /// Gives something put aside other words.
    pub fn set_parked(&mut self, id: &ParkedId, text: &str) -> Outcome {
        let text = words(text)?;
        self.0.parking.edit(id).ok_or(Rejected::NotThere)?.text = text;
        Ok(())
    }

    /// Says why something was put aside.
    pub fn set_parked_reason(&mut self, id: &ParkedId, reason: &str) -> Outcome {
        let reason = free(reason);
        self.0.parking.edit(id).ok_or(Rejected::NotThere)?.reason = reason;
        Ok(())
    }

    /// Takes something out of the parking lot.
    pub fn remove_parked(&mut self, id: &ParkedId) -> Outcome {
        if self.0.parking.remove(id) {
            Ok(())
        } else {
            Err(Rejected::NotThere)
        }
    }

    /// Makes a draft of something that was put aside; it stays in the team as before.
    pub fn draft_parked(&mut self, mint: &mut Mint, id: &ParkedId) -> Outcome<ProposalId> {
        let parked = self.0.parking.get(id).ok_or(Rejected::NotThere)?.clone();
        let drafted = self.draft(mint, None, &parked.text, None)?;
        self.keep_in_team(&Inner::Proposal(drafted.clone()), parked.stays_in_team)?;
        self.remove_parked(id)?;
        Ok(drafted)
    }

    /// Moves something in the parking lot up or down.
    pub fn move_parked(&mut self, id: &ParkedId, by: isize) -> Outcome {
        self.0.parking.shift(id, by);
        Ok(())
    }
}

/// Where something put aside landed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParkedAs {
    /// Among the unknowns, because it is a question.
    Unknown(UnknownId),
    /// In the parking lot.
    Parked(ParkedId),
}
