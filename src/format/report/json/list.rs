//! `list --json`: every session of a folder, and what of it is due.
//! Must not know how the files were read.

use chrono::NaiveDate;
use serde::Serialize;

use super::FORMAT;
use super::parts::InProgress;
use crate::format::report::due::{Due, Standing};

/// What `list --json` tells.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    format: u16,
    /// The day it was asked on.
    today: NaiveDate,
    /// The sessions that could be read.
    pub sessions: Vec<Listed>,
    /// The files that could not.
    pub unreadable: Vec<Unreadable>,
}

/// One session of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    file: String,
    team: String,
    revision: usize,
    sealed_on: Option<NaiveDate>,
    norms_in_force: usize,
    review_on: Option<NaiveDate>,
    in_progress: Option<InProgress>,
    conflicts: usize,
    stewards_left: usize,
    due: Vec<DueItem>,
}

#[derive(Clone, Debug, Serialize)]
struct DueItem {
    what: &'static str,
    since: NaiveDate,
    when: &'static str,
    text: Option<String>,
    who: Option<String>,
    stays_in_team: bool,
}

/// A file that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct Unreadable {
    /// Which.
    pub file: String,
    /// Why, in a sentence.
    pub problem: String,
}

impl List {
    /// A list of nothing yet.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            format: FORMAT,
            today,
            sessions: Vec::new(),
            unreadable: Vec::new(),
        }
    }
}

impl Listed {
    /// A session and its file.
    pub fn new(file: String, standing: &Standing) -> Self {
        Self {
            file,
            team: standing.team.clone(),
            revision: standing.revision,
            sealed_on: standing.sealed_on,
            norms_in_force: standing.in_force,
            review_on: standing.review_on,
            in_progress: standing.open.map(InProgress::of),
            conflicts: standing.conflicts,
            stewards_left: standing.lost_stewards,
            due: standing.due.iter().map(DueItem::of).collect(),
        }
    }
}

impl DueItem {
    fn of(due: &Due) -> Self {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            what: due.what.name(),
            since: due.on,
            when: due.when.name(),
            text: some(&due.text),
            who: some(&due.who),
            stays_in_team: due.stays_in_team,
        }
    }
}
