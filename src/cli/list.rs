//! `norming list`: every session, and what of it is due.
//! Must not know how a session is read, nor when something is due.

use std::path::Path;

use clap::Args;

use crate::domain::language::Language;
use crate::format::report::due::{Due, Open, Standing, What, standing};
use crate::format::report::json;
use crate::runtime::store;
use crate::text::{clip, fold, pad, width};
use crate::ui::strings::strings;

use super::errors::CliError;
use super::print::{answer, line, prose, raw, tell, today};
use super::sessions::Sessions;
use super::show::{conflicts, kind};

/// How wide the name of a team is at most.
const TEAM: usize = 30;

/// List every session: team, revision, norms in force, review date, workshop in progress, and what is due
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct List {
    /// Only sessions with something due; the exit code is 1 when there is one
    #[arg(long)]
    due: bool,
    /// As JSON (docs/schema/list.json)
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  norming list
  norming list --due || echo \"something is due\"

Exit codes: 0 fine, 1 with --due: something is due, 2 wrong use, 3 could not read every file.";

impl List {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let today = today();
        let files = sessions.files()?;
        let mut told = json::List::new(today);
        let mut all: Vec<(String, Standing)> = Vec::new();
        for (file, read) in files.iter().zip(store::read_sessions(&files)) {
            let name = file.display().to_string();
            match read {
                Ok(session) => all.push((name, standing(&session, today))),
                Err(trouble) => {
                    let problem = (strings(Language::default()).trouble)(&trouble);
                    tell(&format!("could not read {name}: {problem}"));
                    told.unreadable.push(json::Unreadable { file: name, problem });
                }
            }
        }
        all.sort_by_cached_key(|(file, standing)| (fold(&standing.team), file.clone()));
        let due = all
            .iter()
            .filter(|(_, standing)| !standing.due.is_empty())
            .count();
        if self.due {
            all.retain(|(_, standing)| !standing.due.is_empty());
        }
        if self.json {
            let sessions = all.iter().map(|(file, one)| json::Listed::new(file.clone(), one));
            told.sessions = sessions.collect();
            raw(&json::text(&told).map_err(std::io::Error::from)?)?;
        } else if !all.is_empty() {
            answer(&table(&all))?;
        } else if told.unreadable.is_empty() {
            let folder = sessions.folder()?;
            tell(&nothing(self.due && !files.is_empty(), &folder));
        }
        match told.unreadable.len() {
            0 if self.due && due > 0 => Err(CliError::SomethingDue(due)),
            0 => Ok(()),
            unread => Err(CliError::NotAllRead(unread)),
        }
    }
}

fn nothing(only_due: bool, folder: &Path) -> String {
    if only_due {
        "nothing is due".to_owned()
    } else {
        format!(
            "there are no sessions in {}; `norming new TEAM` starts one",
            folder.display()
        )
    }
}

fn table(all: &[(String, Standing)]) -> String {
    let name = |one: &Standing| clip(&line(&one.team), TEAM).into_owned();
    let widest = all.iter().map(|(_, one)| width(&name(one))).max().unwrap_or(0);
    let team = widest.max("TEAM".len());
    let mut out = format!(
        "{}  REVISION  NORMS  REVIEW      IN PROGRESS\n",
        pad("TEAM", team)
    );
    for (_, one) in all {
        let review = one.review_on.map_or_else(|| "-".to_owned(), |on| on.to_string());
        let row = format!(
            "{}  {:>8}  {:>5}  {review:<10}  {}",
            pad(&name(one), team),
            one.revision,
            one.in_force,
            one.open.map_or_else(|| "-".to_owned(), open)
        );
        out.push_str(row.trim_end());
        out.push('\n');
        if one.conflicts > 0 {
            out.push_str(&prose("  ! ", &conflicts(one.conflicts)));
        }
        out.extend(one.due.iter().map(due));
    }
    out
}

fn open(open: Open) -> String {
    let at = open
        .step
        .map_or("preparing", crate::domain::workshop::StepId::name);
    format!("{}, {at}", kind(open.kind))
}

fn due(due: &Due) -> String {
    let since = due.since;
    match &due.what {
        What::Review => format!("  ! the review is due since {since}\n"),
        What::Unknown(text) => prose(&format!("  ! to be answered since {since}: "), &line(text)),
        What::Trial(text) => prose(&format!("  ! trial over since {since}: "), &line(text)),
        What::Provisional(text) => prose(&format!("  ! to be confirmed since {since}: "), &line(text)),
        What::Norm(text) => prose(&format!("  ! to be looked at since {since}: "), &line(text)),
    }
}
