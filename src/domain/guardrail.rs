//! Guardrails: what leaders have decided, and how each has changed. They are never voted on.
//! Must not know the norms that link to them.

use chrono::NaiveDate;

use super::id::{GuardrailId, WorkshopId};
use super::list::Keyed;

/// How firm a guardrail is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Class {
    /// Decided; not ours to change.
    Fixed,
    /// Decided in outline; we may shape it.
    Flexible,
    /// Nobody could say yet.
    #[default]
    Unknown,
}

impl Class {
    /// Every class, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fixed, Self::Flexible, Self::Unknown];
}

/// What a guardrail says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The decision in a sentence.
    pub text: String,
    /// Fixed, flexible or unknown; none until the team has said.
    pub class: Option<Class>,
    /// Who said it and where it is written.
    pub source: String,
    /// Until when it holds.
    pub until: Option<NaiveDate>,
}

/// What a guardrail said before a workshop changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// The workshop that changed it.
    pub changed_in: WorkshopId,
    /// What it said until then.
    pub terms: Terms,
}

/// A decision of the leaders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guardrail {
    /// Identity; kept across revisions.
    pub id: GuardrailId,
    /// What it says now.
    pub terms: Terms,
    /// The workshop that first recorded it.
    pub raised_in: WorkshopId,
    /// What it said earlier, oldest first; at most one entry a workshop.
    pub before: Vec<Before>,
    /// The workshop that found it gone.
    pub gone_in: Option<WorkshopId>,
}

impl Keyed for Guardrail {
    type Id = GuardrailId;
    fn id(&self) -> &GuardrailId {
        &self.id
    }
}

/// How a guardrail stands in a reopened workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Nobody has said yet.
    ToConfirm,
    /// As it was.
    StillTrue,
    /// It says something else now.
    Changed,
    /// It no longer holds.
    Gone,
    /// It is new.
    New,
}

/// One thing of a guardrail to be set.
#[derive(Clone, Debug)]
pub enum GuardrailField {
    /// The decision in a sentence.
    Text(String),
    /// How firm it is.
    Class(Class),
    /// Who said it and where.
    Source(String),
    /// Until when it holds.
    Until(Option<NaiveDate>),
}

impl Guardrail {
    /// A new guardrail whose class nobody has said yet.
    pub fn new(id: GuardrailId, text: String, raised_in: WorkshopId) -> Self {
        let terms = Terms {
            text,
            ..Terms::default()
        };
        Self {
            id,
            terms,
            raised_in,
            before: Vec::new(),
            gone_in: None,
        }
    }

    /// Changes what it says, and remembers what it said when this workshop opened.
    pub fn set(&mut self, field: GuardrailField, workshop: &WorkshopId) {
        let old = self.terms.clone();
        match field {
            GuardrailField::Text(text) => self.set_text(text, workshop),
            GuardrailField::Class(class) => self.terms.class = Some(class),
            GuardrailField::Source(source) => self.terms.source = source,
            GuardrailField::Until(until) => self.terms.until = until,
        }
        if self.raised_in == *workshop || self.terms == old {
            return;
        }
        match self.before.last() {
            Some(before) if before.changed_in == *workshop => {
                if before.terms == self.terms {
                    self.before.pop();
                }
            }
            _ => self.before.push(Before {
                changed_in: workshop.clone(),
                terms: old,
            }),
        }
    }

    /// Other words are somebody's, too: who said the old ones has not said these. With the old words their source is back.
    fn set_text(&mut self, text: String, workshop: &WorkshopId) {
        let said = std::mem::replace(&mut self.terms.text, text);
        if self.raised_in == *workshop || said == self.terms.text {
            return;
        }
        match self.before.last().filter(|one| one.changed_in == *workshop) {
            None => self.terms.source.clear(),
            Some(before) if before.terms.text == self.terms.text && self.terms.source.is_empty() => {
                self.terms.source.clone_from(&before.terms.source);
            }
            Some(_) => {}
        }
    }

    /// How it stands in this workshop, given whether the team said that it is still true.
    pub fn review(&self, workshop: &WorkshopId, still_true: bool) -> Review {
        if self.gone_in.as_ref() == Some(workshop) {
            Review::Gone
        } else if self.raised_in == *workshop {
            Review::New
        } else if self
            .before
            .last()
            .is_some_and(|before| before.changed_in == *workshop)
        {
            Review::Changed
        } else if still_true {
            Review::StillTrue
        } else {
            Review::ToConfirm
        }
    }

    /// Puts it back to what it was before this workshop.
    pub fn roll_back(&mut self, workshop: &WorkshopId) {
        if self.gone_in.as_ref() == Some(workshop) {
            self.gone_in = None;
        }
        if self
            .before
            .last()
            .is_some_and(|before| before.changed_in == *workshop)
            && let Some(before) = self.before.pop()
        {
            self.terms = before.terms;
        }
    }

    /// Whether class and source are known.
    pub fn is_complete(&self) -> bool {
        self.terms.class.is_some() && !self.terms.source.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn old() -> Guardrail {
        Guardrail::new("g-1".into(), "Two days on site".into(), "w-1".into())
    }

    #[test]
    fn a_change_remembers_what_was_said_once_a_workshop() {
        let mut guardrail = old();
        let now = WorkshopId::from("w-2");
        guardrail.set(GuardrailField::Text("Three days on site".into()), &now);
        guardrail.set(GuardrailField::Source("memo".into()), &now);
        assert_eq!(guardrail.review(&now, true), Review::Changed);
        assert_eq!(guardrail.before.len(), 1);
        assert_eq!(guardrail.before[0].terms.text, "Two days on site");
    }

    #[test]
    fn changing_back_is_no_change() {
        let mut guardrail = old();
        let now = WorkshopId::from("w-2");
        guardrail.set(GuardrailField::Text("Three days".into()), &now);
        guardrail.set(GuardrailField::Text("Two days on site".into()), &now);
        assert_eq!(guardrail.review(&now, false), Review::ToConfirm);
    }

    #[test]
    fn other_words_ask_for_their_source() {
        let mut guardrail = old();
        let (first, now) = (WorkshopId::from("w-1"), WorkshopId::from("w-2"));
        guardrail.set(GuardrailField::Class(Class::Fixed), &first);
        guardrail.set(GuardrailField::Source("memo".into()), &first);
        let said = guardrail.clone();
        guardrail.set(GuardrailField::Text("Three days".into()), &now);
        assert!(!guardrail.is_complete());
        assert_eq!(guardrail.before[0].terms.source, "memo");
        guardrail.set(GuardrailField::Text("Two days on site".into()), &now);
        assert_eq!(guardrail, said, "the old words have their old source");
        guardrail.set(GuardrailField::Text("Three days".into()), &now);
        guardrail.set(GuardrailField::Source("town hall".into()), &now);
        guardrail.set(GuardrailField::Text("Three days a week".into()), &now);
        assert!(guardrail.is_complete(), "said of the new words already");
    }

    #[test]
    fn rolling_back_restores_terms_and_presence() {
        let mut guardrail = old();
        let now = WorkshopId::from("w-2");
        guardrail.set(GuardrailField::Class(Class::Fixed), &now);
        guardrail.gone_in = Some(now.clone());
        guardrail.roll_back(&now);
        assert_eq!(guardrail, old());
    }
}
