//! A session in a line of a list: how far it is, and what of it is due.
//! Must not know the other sessions.

use chrono::NaiveDate;

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
    /// Since when.
    pub since: NaiveDate,
    /// What.
    pub what: What,
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// All guidelines are to be looked at.
    Review,
    /// A question is to be answered.
    Unknown(String),
    /// The trial of a norm is over.
    Trial(String),
    /// A norm was to be confirmed.
    Provisional(String),
    /// One norm is to be looked at.
    Norm(String),
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
        review_on: session.agreement.review_on,
        open,
        conflicts: session.conflicts.len(),
        due: due(session, today),
    }
}

/// What is due on a day, the review first, then by date.
pub fn due(session: &Session, today: NaiveDate) -> Vec<Due> {
    use crate::domain::norm::Status;

    let mut due: Vec<Due> = session
        .due_unknowns(today)
        .filter_map(|unknown| {
            Some(Due {
                since: unknown.by?,
                what: What::Unknown(unknown.question.clone()),
            })
        })
        .collect();
    for norm in session.in_force() {
        let text = || norm.text.clone();
        if let Some(until) = norm.status.until().filter(|until| *until < today) {
            let what = match norm.status {
                Status::Provisional { .. } => What::Provisional(text()),
                _ => What::Trial(text()),
            };
            due.push(Due { since: until, what });
        }
        if let Some(since) = norm.review_on.filter(|on| *on < today) {
            due.push(Due {
                since,
                what: What::Norm(text()),
            });
        }
    }
    due.sort_by_key(|due| due.since);
    if let Some(since) = session.agreement.review_on
        && session.is_review_due(today)
    {
        let what = What::Review;
        due.insert(0, Due { since, what });
    }
    due
}
