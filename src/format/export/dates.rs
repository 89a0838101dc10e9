//! What a calendar may tell: every date that still asks for something, with its words.
//! Must not know any form of writing, nor what makes something due.

use chrono::NaiveDate;

use crate::domain::concern::Concern;
use crate::domain::due::{Due, What, dates};
use crate::domain::id::{ConcernId, NormId, UnknownId};
use crate::domain::session::Session;
use crate::text::{Shape, sanitise};

/// One date.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) on: NaiveDate,
    pub(super) what: What,
    /// The identity of the thing; empty for the review.
    pub(super) id: String,
    /// Its words on a line; empty where they may not leave.
    pub(super) text: String,
    /// What is said of it besides.
    pub(super) note: String,
    /// Who decides what was escalated. Nobody else is named: a calendar is passed on.
    pub(super) who: String,
}

/// Every date, by date.
pub(super) fn dated(session: &Session) -> Vec<Dated> {
    dates(session)
        .iter()
        .map(|one| Dated {
            on: one.on,
            what: one.what,
            id: sanitise(one.id, Shape::Line).trim().to_owned(),
            text: sanitise(words(session, one), Shape::Line).trim().to_owned(),
            note: sanitise(note(session, one), Shape::Text).trim().to_owned(),
            who: sanitise(decider(one), Shape::Line).trim().to_owned(),
        })
        .collect()
}

fn decider<'a>(one: &Due<'a>) -> &'a str {
    match one.what {
        What::Escalated => one.who,
        What::Review
        | What::Trial
        | What::Provisional
        | What::Norm
        | What::Unknown
        | What::Action
        | What::Case => "",
    }
}

fn concern<'a>(session: &'a Session, one: &Due<'_>) -> Option<&'a Concern> {
    session.concerns.get(&ConcernId::from(one.id))
}

/// The words of the thing. A concern is told where a leader said or wrote it; a guess is nothing to put before them.
fn words<'a>(session: &Session, one: &Due<'a>) -> &'a str {
    match one.what {
        What::Case if !concern(session, one).is_some_and(Concern::wants_answer) => "",
        _ => one.text,
    }
}

fn note<'a>(session: &'a Session, one: &Due<'_>) -> &'a str {
    let norm = || session.norms.get(&NormId::from(one.id));
    let unknown = || session.unknowns.get(&UnknownId::from(one.id));
    match one.what {
        What::Trial | What::Provisional | What::Norm | What::Escalated => norm().map_or("", |one| &one.why),
        What::Unknown => unknown().map_or("", |one| &one.meanwhile),
        What::Case => concern(session, one)
            .filter(|one| one.wants_answer())
            .map_or("", |one| &one.case.evidence),
        What::Review | What::Action => "",
    }
}
