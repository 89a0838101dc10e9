//! A session in a line of a list: how far it is, and what of it is due.
//! Must not know the other sessions, nor what makes something due.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::due::{self, What, When};
use crate::domain::session::Session;
use crate::domain::workshop::{StepId, WorkshopKind};
use crate::format::export::Include;
use crate::format::outward::outward;

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
    /// How many norms need another steward, because theirs has left the team.
    pub lost_stewards: usize,
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
    /// The words of the norm, question, action or concern; empty for the review, and for what stays in the team.
    pub text: String,
    /// Who is to do it; empty where nobody was named, and for what stays in the team.
    pub who: String,
    /// Whether it stays in the team, so that it is counted and not told.
    pub stays_in_team: bool,
}

/// The workshop in progress.
pub fn open(session: &Session) -> Option<Open> {
    session.open_workshop().map(|workshop| Open {
        kind: workshop.kind,
        step: (!workshop.is_prepared_only()).then_some(workshop.bookmark.step),
    })
}

/// How a session stands on a day. What stays in the team counts, and is told only where that was asked for.
pub fn standing(session: &Session, today: NaiveDate, include: Include) -> Standing {
    let outward = outward(session, include);
    let told: BTreeSet<(What, &str)> = due::dates(&outward)
        .iter()
        .map(|one| (one.what, one.id))
        .collect();
    Standing {
        team: session.team.clone(),
        revision: session.revisions.len(),
        sealed_on: session.last_sealed(),
        in_force: session.in_force().count(),
        review_on: session.review_date(),
        open: open(session),
        conflicts: session.conflicts.len(),
        lost_stewards: session.lost_stewards().len(),
        due: due::due(session, today)
            .into_iter()
            .map(|one| {
                let is_told = told.contains(&(one.what, one.id));
                let words = |text: &str| if is_told { text.to_owned() } else { String::new() };
                Due {
                    on: one.on,
                    when: one.when(today),
                    what: one.what,
                    text: words(one.text),
                    who: words(one.who),
                    stays_in_team: !is_told,
                }
            })
            .collect(),
    }
}
