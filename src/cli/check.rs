//! `norming check [PATH..]`: every problem in files, where it is and how it is mended.
//! Must not know how problems are found.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use crate::domain::language::Language;
use crate::format::agenda::decode_agendas;
use crate::format::error::{DecodeError, Problem};
use crate::format::library::decode_library;
use crate::format::markers;
use crate::format::report::check::{Finding, Wrong, check};
use crate::format::text_of;
use crate::runtime::store::{AGENDA, LIBRARY, read_bytes};
use crate::ui::msg::Trouble;
use crate::ui::strings::strings;

use super::errors::{CliError, counted};
use super::print::{answer, line, tell, today};
use super::sessions::{Sessions, files_in};

/// Check session files: every problem with its place and how to mend it; the exit code is 1 when there is one
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Files, folders or names of teams [default: the sessions folder]
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  norming check
  norming check sessions/harbour-crew.ron

Exit codes: 0 fine, 1 there is a problem, 2 wrong use, 3 could not read.";

impl Check {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let today = today();
        let files = self.files(sessions)?;
        let (mut problems, mut unread) = (0, 0);
        let mut out = String::new();
        for file in &files {
            let name = line(&file.display().to_string());
            match read_bytes(file) {
                Ok(bytes) => {
                    let found = found(file, &bytes, today);
                    problems += found.len();
                    out.extend(
                        found
                            .into_iter()
                            .map(|(place, what)| format!("{name}{place}: {}\n", line(&what))),
                    );
                }
                Err(trouble) => {
                    unread += 1;
                    let why = (strings(Language::default()).trouble)(&trouble);
                    tell(&format!("could not read {name}: {why}"));
                }
            }
        }
        answer(&out)?;
        match (unread, problems) {
            (0, 0) => {
                let read = counted(files.len(), "file", "files");
                tell(&format!("{read} read, no problem found"));
                Ok(())
            }
            (0, problems) => Err(CliError::Problems(problems)),
            (unread, _) => Err(CliError::NotAllRead(unread)),
        }
    }

    /// The files that are meant, each once.
    fn files(&self, sessions: &Sessions) -> Result<Vec<PathBuf>, CliError> {
        let mut files: Vec<PathBuf> = Vec::new();
        let mut add = |file: PathBuf| {
            if !files.contains(&file) {
                files.push(file);
            }
        };
        if self.paths.is_empty() {
            in_folder(&sessions.folder()?)?.into_iter().for_each(&mut add);
        }
        for path in &self.paths {
            let named = Path::new(path);
            if named.is_dir() {
                in_folder(named)?.into_iter().for_each(&mut add);
            } else if named.components().count() > 1 || named.extension().is_some_and(|end| end == "ron") {
                add(named.to_path_buf());
            } else {
                add(sessions.find(path)?);
            }
        }
        Ok(files)
    }
}

/// The sessions of a folder, and what a team has put beside them.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let own = [AGENDA, LIBRARY].map(|name| folder.join(name));
    let own = own.into_iter().filter(|file| file.exists());
    Ok(own.chain(files_in(folder)?).collect())
}

/// Every problem of a file: its place, and what it is.
fn found(file: &Path, bytes: &[u8], today: NaiveDate) -> Vec<(String, String)> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return not_decoded("", &error),
    };
    let name = file.file_name().unwrap_or_default();
    let read = if name == AGENDA {
        decode_agendas(text).map(|_| Vec::new())
    } else if name == LIBRARY {
        decode_library(text).map(|_| Vec::new())
    } else {
        check(text, today)
    };
    match read {
        Ok(found) => found.iter().map(told).collect(),
        Err(error) => not_decoded(text, &error),
    }
}

/// The problem that a file cannot be read for; of git's conflicts, each.
fn not_decoded(text: &str, error: &DecodeError) -> Vec<(String, String)> {
    let content = (strings(Language::default()).trouble)(&Trouble::Content(error.clone()));
    // The words begin with the place, which stands before them here.
    let words = content
        .split_once(": ")
        .map_or(content.as_str(), |(_, words)| words);
    let place = |line: usize, column: usize| format!(":{line}:{column}");
    match markers::split(text) {
        Some(sides) if error.problem == Problem::ConflictMarkers => {
            let lines = sides.lines.into_iter();
            lines.map(|line| (place(line, 1), words.to_owned())).collect()
        }
        _ => vec![(place(error.line, error.column), words.to_owned())],
    }
}

fn told(finding: &Finding) -> (String, String) {
    let place = finding
        .place
        .map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    let what = match &finding.wrong {
        Wrong::Undecided { what } => format!(
            "{what} was changed by both sides of a merge; open the session in Norming, which asks which to take"
        ),
        Wrong::BrokenLink { from, field, to } => {
            let from = if from.is_empty() {
                String::new()
            } else {
                format!(" of {from}")
            };
            format!(
                "`{field}`{from} names {to}, which is not in the file; take the name out, or write one that is"
            )
        }
        Wrong::SharedId(id) => {
            format!("{id} is the identity of two things; give one of them another, and mend its links")
        }
        Wrong::OpenObjection { proposal, text, open } => format!(
            "{proposal} is adopted with {}: \"{text}\"; close it in Decide, or take the decision out",
            counted(*open, "open objection", "open objections")
        ),
        Wrong::NoWords(id) => format!("the norm {id} is in force and has no words; write them, or retire it"),
        Wrong::Future { of, field, day } => {
            format!("`{field}` of {of} is {day}, which is still to come; write the day on which it was")
        }
        Wrong::Order {
            of,
            field,
            day,
            after,
            earlier,
        } => format!("`{field}` of {of} is {day}, before {after} ({earlier}); mend one of the two"),
    };
    (place, what)
}
