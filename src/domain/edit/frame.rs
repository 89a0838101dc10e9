//! Changes to guardrails, to the agreement, to the transition and to the lists of plain lines.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{free, when, words};
use crate::domain::agreement::{AgreementField, Line, Lines};
use crate::domain::guardrail::{Guardrail, GuardrailField};
use crate::domain::id::{GuardrailId, LineId, Mint};
use crate::domain::list::List;
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::revision::Noted;
use crate::domain::session::Session;
use crate::domain::workshop::TransitionField;

impl Session {
    /// Adds a guardrail.
    pub fn add_guardrail(&mut self, mint: &mut Mint, text: &str) -> Outcome<GuardrailId> {
        let workshop = self.workshop_mut()?.id.clone();
        let id: GuardrailId = mint.id();
        self.0
            .guardrails
            .push(Guardrail::new(id.clone(), words(text)?, workshop));
        Ok(id)
    }

    /// Changes one thing of a guardrail.
    pub fn set_guardrail(&mut self, id: &GuardrailId, field: GuardrailField) -> Outcome {
        let field = match field {
            GuardrailField::Text(text) => GuardrailField::Text(words(&text)?),
            GuardrailField::Source(text) => GuardrailField::Source(free(&text)),
            other => other,
        };
        let workshop = self.workshop_mut()?.id.clone();
        self.0
            .guardrails
            .edit(id)
            .ok_or(Rejected::NotThere)?
            .set(field, &workshop);
        Ok(())
    }

    /// Says that a guardrail from earlier is still true, or takes that back.
    pub fn confirm_guardrail(&mut self, id: &GuardrailId, still_true: bool) -> Outcome {
        let workshop = self.workshop_mut()?;
        if still_true {
            workshop.still_true.insert(id.clone());
            self.bring_back_guardrail(id)?;
        } else {
            workshop.still_true.remove(id);
        }
        Ok(())
    }

    /// Takes out a guardrail recorded in this workshop; one from earlier is marked as gone and kept.
    pub fn remove_guardrail(&mut self, id: &GuardrailId) -> Outcome {
        let workshop = self.workshop_mut()?.id.clone();
        let guardrail = self.0.guardrails.edit(id).ok_or(Rejected::NotThere)?;
        if guardrail.raised_in == workshop {
            self.0.guardrails.remove(id);
            for proposal in self.workshop_mut()?.proposals.edit_all() {
                proposal.links.guardrails.retain(|other| other != id);
            }
        } else {
            guardrail.gone_in = Some(workshop);
        }
        Ok(())
    }

    /// Says that a guardrail marked as gone holds after all.
    pub fn bring_back_guardrail(&mut self, id: &GuardrailId) -> Outcome {
        self.0.guardrails.edit(id).ok_or(Rejected::NotThere)?.gone_in = None;
        Ok(())
    }

    /// Moves a guardrail up or down.
    pub fn move_guardrail(&mut self, id: &GuardrailId, by: isize) -> Outcome {
        self.0.guardrails.shift(id, by);
        Ok(())
    }

    /// Changes one thing of what the workshop would agree besides the norms.
    pub fn set_agreement(&mut self, field: AgreementField) -> Outcome {
        let field = match field {
            AgreementField::Mission(text) => AgreementField::Mission(free(&text)),
            AgreementField::Connected(text) => AgreementField::Connected(free(&text)),
            AgreementField::FaceToFace(c, text) => AgreementField::FaceToFace(c, free(&text)),
            AgreementField::Apart(c, text) => AgreementField::Apart(c, free(&text)),
            AgreementField::OnPurpose(c, text) => AgreementField::OnPurpose(c, free(&text)),
            AgreementField::Practices(c, text) => AgreementField::Practices(c, free(&text)),
            AgreementField::Sentence(text) => AgreementField::Sentence(free(&text)),
            AgreementField::Invitation(text) => AgreementField::Invitation(free(&text)),
            AgreementField::Slips(text) => AgreementField::Slips(free(&text)),
            AgreementField::ReviewOn(date) => AgreementField::ReviewOn(date),
        };
        Arc::make_mut(&mut self.workshop_mut()?.agreement).set(field);
        Ok(())
    }

    /// Says that the invitation from earlier is still true, or takes that back.
    pub fn confirm_invitation(&mut self, still_true: bool) -> Outcome {
        self.workshop_mut()?.invitation_holds = still_true;
        Ok(())
    }

    /// Says that a trigger from earlier is still true, or takes that back.
    pub fn confirm_trigger(&mut self, id: &LineId, still_true: bool) -> Outcome {
        let workshop = self.workshop_mut()?;
        if still_true {
            workshop.agreement.triggers.get(id).ok_or(Rejected::NotThere)?;
            workshop.triggers_hold.insert(id.clone());
        } else {
            workshop.triggers_hold.remove(id);
        }
        Ok(())
    }

    /// Moves the review date of the guidelines in force.
    pub fn move_review(&mut self, on: Option<NaiveDate>, today: NaiveDate) -> Outcome {
        let before = when(self.agreement.review_on);
        self.note(today, Noted::ReviewOn, "", &before, &when(on));
        Arc::make_mut(&mut self.0.agreement).review_on = on;
        Ok(())
    }

    /// Changes one thing of the transition.
    pub fn set_transition(&mut self, field: TransitionField) -> Outcome {
        let transition = &mut self.workshop_mut()?.transition;
        match field {
            TransitionField::From(text) => transition.from = free(&text),
            TransitionField::To(text) => transition.to = free(&text),
            TransitionField::When(when) => transition.when = when,
            TransitionField::Trigger(trigger) => transition.trigger = Some(trigger),
            TransitionField::Why(text) => transition.why = free(&text),
        }
        Ok(())
    }

    fn lines_mut(&mut self, lines: Lines) -> Outcome<&mut List<Line>> {
        let workshop = self.workshop_mut()?;
        Ok(match lines {
            Lines::CarryForward => &mut workshop.carry_forward,
            Lines::Ours => &mut Arc::make_mut(&mut workshop.agreement).ours,
            Lines::Triggers => &mut Arc::make_mut(&mut workshop.agreement).triggers,
        })
    }

    /// Adds a plain line.
    pub fn add_line(&mut self, mint: &mut Mint, lines: Lines, text: &str) -> Outcome<LineId> {
        let line = Line {
            id: mint.id(),
            text: words(text)?,
        };
        let id = line.id.clone();
        self.lines_mut(lines)?.push(line);
        Ok(id)
    }

    /// Gives a plain line other words.
    pub fn set_line(&mut self, lines: Lines, id: &LineId, text: &str) -> Outcome {
        let text = words(text)?;
        self.lines_mut(lines)?.edit(id).ok_or(Rejected::NotThere)?.text = text;
        Ok(())
    }

    /// Takes a plain line out.
    pub fn remove_line(&mut self, lines: Lines, id: &LineId) -> Outcome {
        if !self.lines_mut(lines)?.remove(id) {
            return Err(Rejected::NotThere);
        }
        self.workshop_mut()?.triggers_hold.remove(id);
        Ok(())
    }

    /// Moves a plain line up or down.
    pub fn move_line(&mut self, lines: Lines, id: &LineId, by: isize) -> Outcome {
        self.lines_mut(lines)?.shift(id, by);
        Ok(())
    }
}
