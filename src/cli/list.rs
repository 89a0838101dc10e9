//! `norming list`: every session, and what of it is due.
//! Must not know how a session is read, nor when something is due.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::language::Language;
use crate::domain::workshop::StepId;
use crate::flow::gaps::Gap;
use crate::format::report::due::{Due, Open, Standing, standing};
use crate::format::report::json;
use crate::runtime::side_by_side::side_by_side;
use crate::runtime::store::read_session;
use crate::text::{clip, fold, width};
use crate::ui::strings::strings;

use super::besides::Besides;
use super::errors::CliError;
use super::print::{answer, as_json, line, padded, prose, shown, tell, today};
use super::sessions::Sessions;
use super::words::words;

/// How wide the name of a team is at most.
const TEAM: usize = 30;

/// How wide a column of numbers and one of days is at least.
const NUMBER: usize = 5;
const DAY: usize = 10;

/// List every session: team, revision, norms in force, review date, workshop in progress, and what is due
#[derive(Args, Debug)]
pub struct List {
    #[arg(long)]
    due: bool,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    besides: Besides,
}

impl List {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let today = today();
        let language = sessions.language();
        let words = words(language);
        let files = sessions.files()?;
        let mut told = json::List::new(today);
        let mut all: Vec<(String, Standing)> = Vec::new();
        let include = self.besides.include();
        let read = side_by_side(&files, |file| {
            read_session(file).map(|session| standing(&session, today, include))
        });
        for (file, read) in files.iter().zip(read) {
            let name = file.display().to_string();
            match read {
                Ok(standing) => all.push((name, standing)),
                Err(trouble) => {
                    let problem = (strings(language).trouble)(&trouble);
                    tell(&(words.could_not_read)(&shown(file), &problem));
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
            as_json(&told)?;
        } else if !all.is_empty() {
            answer(&table(&all, today, language))?;
        } else if told.unreadable.is_empty() {
            let folder = sessions.folder()?;
            if self.due && !files.is_empty() {
                tell(words.list.nothing_due);
            } else {
                tell(&(words.list.none)(&folder));
            }
        }
        match told.unreadable.len() {
            0 if self.due && due > 0 => Err(CliError::SomethingDue(due)),
            0 => Ok(()),
            unread => Err(CliError::NotAllRead(unread)),
        }
    }
}

fn table(all: &[(String, Standing)], today: NaiveDate, language: Language) -> String {
    let words = words(language);
    let name = |one: &Standing| clip(&line(&one.team), TEAM).into_owned();
    let [team, revision, norms, review, in_progress] = words.list.titles;
    let widest = all.iter().map(|(_, one)| width(&name(one))).max().unwrap_or(0);
    let row = |cells: [&str; 5]| {
        let right = |text: &str, title: &str| {
            let cells = width(title).max(NUMBER).saturating_sub(width(text));
            " ".repeat(cells) + text
        };
        let row = format!(
            "{}  {}  {}  {}  {}",
            padded(cells[0], widest.max(width(team))),
            right(cells[1], revision),
            right(cells[2], norms),
            padded(cells[3], DAY),
            cells[4]
        );
        format!("{}\n", row.trim_end())
    };
    let mut out = row([team, revision, norms, review, in_progress]);
    for (_, one) in all {
        let review = one.review_on.map_or_else(|| "-".to_owned(), |on| on.to_string());
        out.push_str(&row([
            &name(one),
            &one.revision.to_string(),
            &one.in_force.to_string(),
            &review,
            &one.open.map_or_else(|| "-".to_owned(), |it| open(it, language)),
        ]));
        if one.conflicts > 0 {
            out.push_str(&prose("  ! ", &(words.conflicts)(one.conflicts)));
        }
        if one.lost_stewards > 0 {
            let lost = (strings(language).gap)(Gap::StewardsLost(one.lost_stewards));
            out.push_str(&prose("  ! ", &lost));
        }
        out.extend(one.due.iter().map(|one| due(one, today, language)));
    }
    out
}

fn open(open: Open, language: Language) -> String {
    let words = words(language);
    let step = |step: StepId| strings(language).steps[step as usize];
    (words.list.open)((words.kind)(open.kind), open.step.map_or(words.preparing, step))
}

fn due(due: &Due, today: NaiveDate, language: Language) -> String {
    let all = strings(language);
    let said = (all.due.item)(due.what, due.when, &(all.date)(due.on, today));
    if due.stays_in_team {
        return prose(&format!("  ! {said}{}", all.colon), words(language).tell.in_team);
    }
    if due.text.is_empty() {
        return format!("  ! {said}\n");
    }
    let who = if due.who.is_empty() {
        String::new()
    } else {
        (words(language).show.aside)(&line(&due.who))
    };
    prose(&format!("  ! {said}{}", all.colon), &(line(&due.text) + &who))
}
