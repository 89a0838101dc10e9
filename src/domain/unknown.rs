//! Unknowns: questions nobody can answer yet, carried until they are answered.
//! Must not know steps or screens.

use chrono::NaiveDate;

use super::id::{PersonId, UnknownId, WorkshopId};
use super::list::Keyed;

/// Who finds out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Owner {
    /// Not said yet.
    #[default]
    Nobody,
    /// Somebody on the roster.
    Person(PersonId),
    /// Nobody can know yet.
    NotKnowable,
}

/// An answer that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What we know now.
    pub text: String,
    /// Since when.
    pub on: NaiveDate,
    /// The workshop it came up in, if any.
    pub in_workshop: Option<WorkshopId>,
}

/// A question nobody can answer yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Identity; kept across revisions.
    pub id: UnknownId,
    /// The question.
    pub question: String,
    /// Who finds out.
    pub owner: Owner,
    /// By when.
    pub by: Option<NaiveDate>,
    /// What we do meanwhile.
    pub meanwhile: String,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The workshop that first recorded it; none when it came up between two.
    pub raised_in: Option<WorkshopId>,
    /// Whether it stays in the team: nothing that is made for others tells it, unless it was asked for.
    pub stays_in_team: bool,
}

impl Keyed for Unknown {
    type Id = UnknownId;
    fn id(&self) -> &UnknownId {
        &self.id
    }
}

/// One thing of an unknown to be set.
#[derive(Clone, Debug)]
pub enum UnknownField {
    /// The question.
    Question(String),
    /// Who finds out.
    Owner(Owner),
    /// By when.
    By(Option<NaiveDate>),
    /// What we do meanwhile.
    Meanwhile(String),
    /// The answer; an empty text opens the question again.
    Answer(String),
}

impl Unknown {
    /// A new question without an owner.
    pub fn new(id: UnknownId, question: String, raised_in: Option<WorkshopId>) -> Self {
        Self {
            id,
            question,
            owner: Owner::Nobody,
            by: None,
            meanwhile: String::new(),
            answer: None,
            raised_in,
            stays_in_team: false,
        }
    }

    /// Whether nobody has answered it.
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}

/// Whether words that are put aside ask something.
pub fn is_question(text: &str) -> bool {
    text.ends_with(['?', '？'])
}
