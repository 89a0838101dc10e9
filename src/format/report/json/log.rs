//! `log --json`: the revisions of a session, the newest first, or the life of one norm.
//! Must not know how they came about.

use chrono::NaiveDate;
use serde::Serialize;

use super::FORMAT;
use super::parts::{Change, InProgress, Stands, event, kind};
use crate::domain::id::NormId;
use crate::domain::norm::Norm;
use crate::domain::session::Session;
use crate::domain::workshop::Workshop;
use crate::format::report::due::open;
use crate::format::report::log::wording;

/// What `log --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct Log {
    format: u16,
    team: String,
    in_progress: Option<Progress>,
    #[serde(flatten)]
    logged: Logged,
}

/// What was asked for: one of the two.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Logged {
    /// The revisions, the newest first.
    Revisions(Vec<RevisionItem>),
    /// One norm.
    Norm(Box<OneNorm>),
}

#[derive(Clone, Debug, Serialize)]
struct Progress {
    #[serde(flatten)]
    at: InProgress,
    transition: Option<Change>,
}

/// A revision.
#[derive(Clone, Debug, Serialize)]
pub struct RevisionItem {
    number: usize,
    sealed_on: NaiveDate,
    kind: &'static str,
    transition: Option<Change>,
    kept: Vec<Touched>,
    revised: Vec<Touched>,
    retired: Vec<Touched>,
    new: Vec<Touched>,
    left_open: Vec<Touched>,
}

/// A norm in a revision: the words that it gave it, and why.
#[derive(Clone, Debug, Serialize)]
struct Touched {
    id: String,
    text: Option<String>,
    reason: Option<String>,
    stays_in_team: bool,
}

/// The life of a norm.
#[derive(Clone, Debug, Serialize)]
pub struct OneNorm {
    id: String,
    text: String,
    topic: String,
    #[serde(flatten)]
    stands: Stands,
    stays_in_team: bool,
    made_from: Vec<Parent>,
    life: Vec<StationItem>,
}

#[derive(Clone, Debug, Serialize)]
struct Parent {
    id: String,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct StationItem {
    on: NaiveDate,
    event: &'static str,
    revision: Option<usize>,
    text: String,
    reason: String,
}

impl Log {
    /// Of a session as it may be told.
    pub fn new(told: &Session, logged: Logged) -> Self {
        let in_progress = open(told).map(|at| Progress {
            at: InProgress::of(at),
            transition: told.open_workshop().and_then(|one| Change::of(&one.transition)),
        });
        Self {
            format: FORMAT,
            team: told.team.clone(),
            in_progress,
            logged,
        }
    }
}

impl Logged {
    /// The revisions of a session as it may be told; of the norms in `whole` that may not, it is told that they are there.
    pub fn revisions(told: &Session, whole: &Session) -> Self {
        let all = told.revisions.iter().zip(1..).map(|(revision, number)| {
            let workshop = &revision.workshop;
            let read_back = &revision.read_back;
            let touched = |ids: &[NormId]| {
                let each = ids.iter().map(|id| Touched::of(told, whole, workshop, id));
                each.collect()
            };
            RevisionItem {
                number,
                sealed_on: revision.sealed_on,
                kind: kind(workshop.kind),
                transition: Change::of(&workshop.transition),
                kept: touched(&read_back.kept),
                revised: touched(&read_back.revised),
                retired: touched(&read_back.retired),
                new: touched(&read_back.new),
                left_open: touched(&read_back.open),
            }
        });
        let mut all: Vec<RevisionItem> = all.collect();
        all.reverse();
        Self::Revisions(all)
    }

    /// The life of a norm.
    pub fn life(told: &Session, norm: &Norm) -> Self {
        let parents = norm.from.iter().map(|id| Parent {
            id: id.to_string(),
            text: told
                .norms
                .get(id)
                .map_or_else(String::new, |norm| norm.text.clone()),
        });
        let stations = norm.lineage.iter().map(|station| {
            let revision = station.revision.as_ref();
            StationItem {
                on: station.on,
                event: event(station.event),
                revision: revision
                    .and_then(|id| told.revisions.position(id))
                    .map(|at| at + 1),
                text: station.text.clone(),
                reason: station.reason.clone(),
            }
        });
        Self::Norm(Box::new(OneNorm {
            id: norm.id.to_string(),
            text: norm.text.clone(),
            topic: norm.topic.clone(),
            stands: Stands::of(&norm.status),
            stays_in_team: norm.stays_in_team,
            made_from: parents.collect(),
            life: stations.collect(),
        }))
    }
}

impl Touched {
    fn of(told: &Session, whole: &Session, workshop: &Workshop, id: &NormId) -> Self {
        let stays_in_team = whole.norms.has(id) && !told.norms.has(id);
        let wording = wording(told, workshop, id).filter(|_| !stays_in_team);
        let (text, reason) = wording.unzip();
        Self {
            id: id.to_string(),
            text,
            reason: reason.filter(|reason| !reason.is_empty()),
            stays_in_team,
        }
    }
}
