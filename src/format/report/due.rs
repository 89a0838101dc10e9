//! A session in a line of a list: how far it is, and what of it is due.
//! Must not know the other sessions, nor what makes something due.

use chrono::NaiveDate;

use crate::domain::due::{self, What, When};
use crate::domain::session::Session;
use crate::domain::workshop::{StepId, WorkshopKind};

/// How a session stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The team's name.
    pub team: String,
    /// How many workshops were sealed.
    pub revision: usize,
    /// When the last one was.
    pub sealed_on: Option<NaiveDate>,
    /// How many norms are in force.
    pub in_force: usize,
    /// When the guidelines are looked at again.
    pub review_on: Option<NaiveDate>,
    /// The workshop in progress.
    pub open: Option<Open>,
    /// How many conflicts of a merge nobody has chosen from yet.
    pub conflicts: usize,
    /// What is due.
    pub due: Vec<Due>,
}

/// A workshop in progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Which kind.
    pub kind: WorkshopKind,
    /// Where it stands; none while it is being prepared.
    pub step: Option<StepId>,
}

/// Something whose date has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The date somebody set.
    pub on: NaiveDate,
    /// How that lies to the day it was asked on.
    pub when: When,
    /// What it asks for.
    pub what: What,
    /// The words of the norm, question, action or concern; empty for the review.
    pub text: String,
    /// Who is to do it; empty where nobody was named.
    pub who: String,
}

/// How a session stands on a day.
pub fn standing(session: &Session, today: NaiveDate) -> Standing {
    let open = session.open_workshop().map(|workshop| Open {
        kind: workshop.kind,
        step: (!workshop.is_prepared_only()).then_some(workshop.bookmark.step),
    });
    Standing {
        team: session.team.clone(),
        revision: session.revisions.len(),
        sealed_on: session.last_sealed(),
        in_force: session.in_force().count(),
        review_on: session.review_date(),
        open,
        conflicts: session.conflicts.len(),
        due: due::due(session, today)
            .into_iter()
            .map(|one| Due {
                on: one.on,
                when: one.when(today),
                what: one.what,
                text: one.text.to_owned(),
                who: one.who.to_owned(),
            })
            .collect(),
    }
}
