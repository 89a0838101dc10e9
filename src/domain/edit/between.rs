//! Changes that need not wait for a workshop: stewards, dates, typing mistakes, late votes.

use chrono::NaiveDate;

use super::{free, when, who, words};
use crate::domain::id::{NormId, PersonId};
use crate::domain::language::Language;
use crate::domain::norm::{Event, Norm, Station, Status, Translation};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::revision::Noted;
use crate::domain::session::Session;
use crate::domain::small::Difference;
use crate::domain::tally::{Counts, Mode, Tally, Votes};

impl Session {
    fn norm_mut(&mut self, id: &NormId) -> Outcome<&mut Norm> {
        self.0.norms.edit(id).ok_or(Rejected::NotThere)
    }

    /// Gives a norm another steward.
    pub fn set_steward(&mut self, id: &NormId, steward: Option<PersonId>, today: NaiveDate) -> Outcome {
        let before = self.norms.get(id).ok_or(Rejected::NotThere)?.steward.clone();
        self.note(
            today,
            Noted::Steward,
            id.as_ref(),
            &who(before.as_ref()),
            &who(steward.as_ref()),
        );
        self.norm_mut(id)?.steward = steward;
        Ok(())
    }

    /// Says when to look at a norm, if not with all the others; a trial or provisional norm gets another end.
    pub fn set_norm_date(&mut self, id: &NormId, on: Option<NaiveDate>, today: NaiveDate) -> Outcome {
        let norm = self.norm_mut(id)?;
        let before = match (&mut norm.status, on) {
            (Status::Trial { until } | Status::Provisional { until }, Some(on)) => {
                Some(std::mem::replace(until, on))
            }
            _ => std::mem::replace(&mut norm.review_on, on),
        };
        self.note(today, Noted::ReviewOn, id.as_ref(), &when(before), &when(on));
        Ok(())
    }

    /// Fixes a typo in a norm; the life of the norm says so. What it may come to is measured from the words that were
    /// agreed, so that many small changes make no large one.
    pub fn correct_norm(&mut self, id: &NormId, text: &str, today: NaiveDate) -> Outcome {
        let text = words(text)?;
        let norm = self.norm_mut(id)?;
        if norm.text == text {
            return Ok(());
        }
        let difference = Difference::between(norm.agreed_words(), &text);
        if !difference.is_small() {
            return Err(Rejected::NewMeaning(difference));
        }
        let before = std::mem::replace(&mut norm.text, text.clone());
        norm.lineage.push(Station {
            on: today,
            revision: None,
            event: Event::Corrected,
            text: text.clone(),
            reason: String::new(),
        });
        self.note(today, Noted::Typo, id.as_ref(), &before, &text);
        Ok(())
    }

    /// Puts other words for a norm on the list for the next workshop; no words take that back. Nothing that was agreed
    /// changes, so no note is made.
    pub fn propose_words(&mut self, id: &NormId, text: &str) -> Outcome {
        self.norm_mut(id)?.proposed = free(text);
        Ok(())
    }

    /// Says a norm in another language, in no words to take that back. Nothing that was agreed changes, so no note is made.
    pub fn translate_norm(&mut self, id: &NormId, language: Language, text: &str) -> Outcome {
        let text = text.trim();
        let norm = self.norm_mut(id)?;
        let is_same = |said: &Translation| said.text == text && said.of == norm.text;
        if norm.translations.get(&language).is_some_and(is_same) {
            return Ok(());
        }
        if text.is_empty() {
            norm.translations.remove(&language);
        } else {
            let (text, of) = (text.to_owned(), norm.text.clone());
            norm.translations.insert(language, Translation { text, of });
        }
        Ok(())
    }

    /// Adds votes that came late to a norm agreed for a time.
    pub fn add_late_votes(&mut self, id: &NormId, late: Counts, today: NaiveDate) -> Outcome {
        let roster = self.team_size();
        let norm = self.norm_mut(id)?;
        let tally = norm.tally.as_ref().ok_or(Rejected::NoVote)?;
        let counts = tally.counts().plus(late);
        if counts.voters() > roster {
            return Err(Rejected::TooManyVotes {
                votes: counts.voters(),
                roster,
            });
        }
        let before = tally.counts().voters().to_string();
        // Names are not known for those who came late, so from now on it is a count.
        let mode = tally.mode.max(Mode::Counted);
        norm.tally = Some(Tally {
            mode,
            votes: Votes::Counted(counts),
            roster,
            ..tally.clone()
        });
        self.note(
            today,
            Noted::LateVotes,
            id.as_ref(),
            &before,
            &counts.voters().to_string(),
        );
        Ok(())
    }

    /// Confirms a norm agreed for a time: from now on it is simply in force.
    pub fn confirm_norm(&mut self, id: &NormId, today: NaiveDate) -> Outcome {
        let norm = self.norm_mut(id)?;
        let Some(until) = norm.status.until() else {
            return Ok(());
        };
        norm.status = Status::Adopted;
        self.note(today, Noted::Confirmed, id.as_ref(), &until.to_string(), "");
        Ok(())
    }
}
