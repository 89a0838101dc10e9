//! What is due: the one meaning of it, which every list, screen, export and report reads.
//! Must not know words, nor who asks.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::action::Action;
use super::concern::Concern;
use super::norm::{Norm, Status};
use super::proposal::{Outcome, Proposal};
use super::session::Session;
use super::unknown::{Owner, Unknown};
use super::workshop::{Verdict, Workshop};

/// How a date lies to a day: something is due on its date, and overdue from the day after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// The date has passed.
    Overdue,
    /// The date is this day.
    Today,
    /// The date is still to come.
    Ahead,
}

impl When {
    /// How a date lies to a day.
    pub fn of(on: NaiveDate, today: NaiveDate) -> Self {
        match on.cmp(&today) {
            Ordering::Less => Self::Overdue,
            Ordering::Equal => Self::Today,
            Ordering::Greater => Self::Ahead,
        }
    }

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Ahead => "ahead",
        }
    }

    /// Whether the date has come.
    pub fn is_due(self) -> bool {
        self != Self::Ahead
    }
}

/// What a date asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// To review all norms.
    Review,
    /// To say what follows a trial.
    Trial,
    /// To confirm a provisional norm.
    Provisional,
    /// To review one norm.
    Norm,
    /// To decide what the team could not.
    Escalated,
    /// To answer an open question.
    Unknown,
    /// To do an action.
    Action,
    /// To present what answers a concern of the leaders.
    Case,
}

impl What {
    /// Everything a date can ask for.
    pub const ALL: [Self; 8] = [
        Self::Review,
        Self::Trial,
        Self::Provisional,
        Self::Norm,
        Self::Escalated,
        Self::Unknown,
        Self::Action,
        Self::Case,
    ];
}

/// Something with a date that still asks for something. What is done, answered, closed or retired is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// The date somebody set.
    pub on: NaiveDate,
    /// What it asks for.
    pub what: What,
    /// The identity of the norm, question, action or concern; empty for the review.
    pub id: &'a str,
    /// Its words; empty for the review.
    pub text: &'a str,
    /// Who is to do it; empty where nobody was named.
    pub who: &'a str,
}

/// Everything with a date, by date: what is overdue first, then what is due today, then what is ahead.
pub fn dates(session: &Session) -> Vec<Due<'_>> {
    let review = session.review_date().map(|on| Due {
        on,
        what: What::Review,
        id: "",
        text: "",
        who: "",
    });
    let norms = session.norms.iter().flat_map(|norm| of_norm(session, norm));
    let unknowns = session.unknowns.iter().filter_map(|one| {
        let who = match &one.owner {
            Owner::Person(person) => session.name_of(person),
            Owner::Nobody | Owner::NotKnowable => "",
        };
        Some(Due {
            on: one.date()?,
            what: What::Unknown,
            id: one.id.as_ref(),
            text: &one.question,
            who,
        })
    });
    let actions = session.actions.iter().filter_map(|one| {
        Some(Due {
            on: one.date()?,
            what: What::Action,
            id: one.id.as_ref(),
            text: &one.text,
            who: one.owner.as_ref().map_or("", |id| session.name_of(id)),
        })
    });
    let cases = session.concerns.iter().filter_map(|one| {
        Some(Due {
            on: one.case_date()?,
            what: What::Case,
            id: one.id.as_ref(),
            text: &one.text,
            who: one.case.owner.as_ref().map_or("", |id| session.name_of(id)),
        })
    });
    let mut all: Vec<Due<'_>> = review
        .into_iter()
        .chain(norms)
        .chain(unknowns)
        .chain(actions)
        .chain(cases)
        .chain(escalated(session))
        .collect();
    all.sort_by_key(|one| (one.on, one.what));
    all
}

/// What is due on a day, by date.
pub fn due(session: &Session, today: NaiveDate) -> Vec<Due<'_>> {
    let mut all = dates(session);
    all.retain(|one| one.when(today).is_due());
    all
}

/// What is due of each norm, by its identity.
pub fn of_norms(session: &Session, today: NaiveDate) -> BTreeMap<&str, Vec<Due<'_>>> {
    let mut norms: BTreeMap<&str, Vec<Due<'_>>> = BTreeMap::new();
    for one in due(session, today) {
        if one.what.is_of_norm() {
            norms.entry(one.id).or_default().push(one);
        }
    }
    norms
}

fn of_norm<'a>(session: &'a Session, norm: &'a Norm) -> impl Iterator<Item = Due<'a>> {
    let steward = norm.steward.as_ref().map_or("", |id| session.name_of(id));
    let date = move |on: NaiveDate, what: What| Due {
        on,
        what,
        id: norm.id.as_ref(),
        text: &norm.text,
        who: steward,
    };
    let ends = match &norm.status {
        Status::Trial { until } => Some(date(*until, What::Trial)),
        Status::Provisional { until } => Some(date(*until, What::Provisional)),
        Status::Adopted | Status::Parked { .. } | Status::Escalated { .. } | Status::Retired { .. } => None,
    };
    let review = norm.review_on.filter(|_| norm.is_in_force());
    ends.into_iter().chain(review.map(|on| date(on, What::Norm)))
}

/// Decisions that somebody outside the team is to make by a date: one a norm, the one that was handed over last.
///
/// A new norm waits with that status. Of one that stays in force meanwhile, only its workshop knows; a later workshop that
/// has spoken of the norm has settled it.
fn escalated(session: &Session) -> Vec<Due<'_>> {
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    let open = session.open_workshop();
    let sealed = session.revisions.iter().map(|one| &one.workshop);
    let workshops: Vec<&Workshop> = sealed.chain(open).collect();
    for workshop in workshops.into_iter().rev() {
        let is_sealed = open.is_none_or(|open| open.id != workshop.id);
        for proposal in &workshop.proposals {
            let id = proposal.norm.as_ref();
            let Some(outcome) = proposal.outcome() else {
                continue;
            };
            if settled.contains(id) || is_sealed && !waits(session, proposal) {
                continue;
            }
            if let Outcome::Escalated { to, by } = outcome {
                settled.insert(id);
                found.extend(by.map(|on| Due {
                    on,
                    what: What::Escalated,
                    id,
                    text: &proposal.text,
                    who: to,
                }));
            } else if is_sealed {
                settled.insert(id);
            }
        }
        let called = |one: &&Verdict| one.call.is_some() && is_sealed;
        settled.extend(
            workshop
                .verdicts
                .iter()
                .filter(called)
                .map(|one| one.norm.as_ref()),
        );
    }
    for norm in session
        .norms
        .iter()
        .filter(|one| !settled.contains(one.id.as_ref()))
    {
        if let Status::Escalated { to, by: Some(on) } = &norm.status {
            found.push(Due {
                on: *on,
                what: What::Escalated,
                id: norm.id.as_ref(),
                text: &norm.text,
                who: to,
            });
        }
    }
    found
}

/// Whether what a sealed workshop handed over still waits: the norm has that status, or is in force as it was.
fn waits(session: &Session, proposal: &Proposal) -> bool {
    let norm = session.norms.get(&proposal.norm);
    norm.is_some_and(Norm::is_in_force)
}

impl What {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Trial => "trial",
            Self::Provisional => "provisional",
            Self::Norm => "norm",
            Self::Escalated => "escalated",
            Self::Unknown => "unknown",
            Self::Action => "action",
            Self::Case => "case",
        }
    }

    /// Whether it is asked of a single norm.
    pub fn is_of_norm(self) -> bool {
        match self {
            Self::Trial | Self::Provisional | Self::Norm | Self::Escalated => true,
            Self::Review | Self::Unknown | Self::Action | Self::Case => false,
        }
    }
}

impl Due<'_> {
    /// How its date lies to a day.
    pub fn when(&self, today: NaiveDate) -> When {
        When::of(self.on, today)
    }
}

impl Session {
    /// When all norms are reviewed: as it is agreed, or, before anything is agreed, as the open workshop would agree it.
    pub fn review_date(&self) -> Option<NaiveDate> {
        let agreement = if self.revisions.is_empty() {
            self.agreement_now()
        } else {
            &self.agreement
        };
        agreement.review_on
    }
}

impl Unknown {
    /// The date of its answer while nobody has given one.
    pub fn date(&self) -> Option<NaiveDate> {
        self.by.filter(|_| self.is_open())
    }

    /// Whether it is open and its date has come.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.date().is_some_and(|on| When::of(on, today).is_due())
    }
}

impl Action {
    /// The date by which it is to be done while it is not.
    pub fn date(&self) -> Option<NaiveDate> {
        self.by.filter(|_| self.is_open())
    }

    /// Whether it is open and its date has come.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.date().is_some_and(|on| When::of(on, today).is_due())
    }
}

impl Concern {
    /// The date of our case while the concern is open and not conceded.
    pub fn case_date(&self) -> Option<NaiveDate> {
        self.case.by.filter(|_| self.is_open() && !self.case.conceded)
    }
}
