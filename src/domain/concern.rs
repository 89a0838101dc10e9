//! Concerns and the needs under them, and the case that answers them.
//! Must not know guardrails or how a norm came about.

use chrono::NaiveDate;

use super::id::{ConcernId, NormId, PersonId, WorkshopId};
use super::list::Keyed;

/// Whose worry it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The leaders'.
    #[default]
    Leaders,
    /// The team's own.
    Team,
}

/// How we know of a concern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// Somebody said it to us.
    Heard,
    /// It stands written somewhere.
    Written,
    /// We suppose it.
    #[default]
    Guessed,
}

impl Known {
    /// Every way of knowing, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Heard, Self::Written, Self::Guessed];
}

/// What answers a concern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Norms that answer it, besides those that link to it themselves.
    pub norms: Vec<NormId>,
    /// What one can see or count.
    pub evidence: String,
    /// What the company has from it.
    pub benefit: String,
    /// Who brings the evidence.
    pub owner: Option<PersonId>,
    /// By when.
    pub by: Option<NaiveDate>,
    /// We concede this one.
    pub conceded: bool,
}

/// What worries leaders or the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Identity; kept across revisions.
    pub id: ConcernId,
    /// The worry, in words its owner would agree with.
    pub text: String,
    /// Whose it is.
    pub whose: Whose,
    /// The need under it.
    pub need: String,
    /// How we know.
    pub known: Known,
    /// Our answer.
    pub case: Case,
    /// The workshop that first recorded it.
    pub raised_in: WorkshopId,
    /// When it was put to rest.
    pub closed_on: Option<NaiveDate>,
    /// Whether it stays in the team: nothing that is made for others tells it, unless it was asked for.
    pub stays_in_team: bool,
}

impl Keyed for Concern {
    type Id = ConcernId;
    fn id(&self) -> &ConcernId {
        &self.id
    }
}

/// One thing of a concern to be set.
#[derive(Clone, Debug)]
pub enum ConcernField {
    /// The worry.
    Text(String),
    /// The need under it.
    Need(String),
    /// How we know.
    Known(Known),
    /// Put to rest, or open again.
    Closed(Option<NaiveDate>),
    /// What one can see or count.
    Evidence(String),
    /// What the company has from it.
    Benefit(String),
    /// Who brings the evidence.
    Owner(Option<PersonId>),
    /// By when.
    By(Option<NaiveDate>),
    /// Whether we concede it.
    Conceded(bool),
    /// Links a norm to it, or takes the link away.
    Norm(NormId, bool),
}

impl Concern {
    /// A new concern, supposed until somebody says otherwise.
    pub fn new(id: ConcernId, whose: Whose, text: String, raised_in: WorkshopId) -> Self {
        Self {
            id,
            text,
            whose,
            need: String::new(),
            known: Known::default(),
            case: Case::default(),
            raised_in,
            closed_on: None,
            stays_in_team: false,
        }
    }

    /// Changes one thing of it.
    pub fn set(&mut self, field: ConcernField) {
        match field {
            ConcernField::Text(text) => self.text = text,
            ConcernField::Need(need) => self.need = need,
            ConcernField::Known(known) => self.known = known,
            ConcernField::Closed(on) => self.closed_on = on,
            ConcernField::Evidence(text) => self.case.evidence = text,
            ConcernField::Benefit(text) => self.case.benefit = text,
            ConcernField::Owner(owner) => self.case.owner = owner,
            ConcernField::By(by) => self.case.by = by,
            ConcernField::Conceded(conceded) => self.case.conceded = conceded,
            ConcernField::Norm(norm, linked) => {
                self.case.norms.retain(|other| *other != norm);
                if linked {
                    self.case.norms.push(norm);
                }
            }
        }
    }

    /// Whether it still asks for an answer.
    pub fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// Whether the case has to answer it: an open worry of the leaders that somebody said or wrote.
    pub fn wants_answer(&self) -> bool {
        self.is_open() && self.whose == Whose::Leaders && self.known != Known::Guessed
    }
}
