//! Actions somebody took on, and the parking lot.
//! Must not know steps or screens.

use chrono::NaiveDate;

use super::id::{ActionId, ParkedId, PersonId, WorkshopId};
use super::list::Keyed;

/// Something somebody will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Identity; kept across revisions.
    pub id: ActionId,
    /// What.
    pub text: String,
    /// Who.
    pub owner: Option<PersonId>,
    /// By when.
    pub by: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// The workshop it came up in; none between two.
    pub raised_in: Option<WorkshopId>,
}

impl Keyed for Action {
    type Id = ActionId;
    fn id(&self) -> &ActionId {
        &self.id
    }
}

/// One thing of an action to be set.
#[derive(Clone, Debug)]
pub enum ActionField {
    /// What.
    Text(String),
    /// Who.
    Owner(Option<PersonId>),
    /// By when.
    By(Option<NaiveDate>),
    /// Done, or not done after all.
    Done(Option<NaiveDate>),
}

impl Action {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.done_on.is_none()
    }
}

/// Something put aside, so that it is not lost and not in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Identity.
    pub id: ParkedId,
    /// The words.
    pub text: String,
    /// Why it was put aside, if anybody said.
    pub reason: String,
    /// The workshop it was parked in; none between two.
    pub raised_in: Option<WorkshopId>,
    /// Whether it stays in the team, because what it was parked from does or because somebody said so.
    pub stays_in_team: bool,
}

impl Keyed for Parked {
    type Id = ParkedId;
    fn id(&self) -> &ParkedId {
        &self.id
    }
}
