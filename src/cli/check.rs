//! `norming check [PATH..]`: every problem in files, where it is and how it is mended.
//! Must not know how problems are found.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use crate::format::agenda::decode_agendas;
use crate::format::error::{DecodeError, Problem};
use crate::format::library::decode_library;
use crate::format::markers;
use crate::format::report::check::{Finding, check};
use crate::format::report::json;
use crate::format::text_of;
use crate::runtime::side_by_side::side_by_side;
use crate::runtime::store::{AGENDA, LIBRARY};
use crate::ui::msg::Trouble;
use crate::ui::strings::{Strings, strings};

use super::errors::CliError;
use super::output::{is_standard, read};
use super::print::{answer, as_json, line, shown, tell, today};
use super::sessions::{Sessions, files_in, is_path};
use super::words::Words;

/// Check session files: every problem with its place and how to mend it; the exit code is 1 when there is one
#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let today = today();
        let words = sessions.words();
        let screens = strings(sessions.language());
        let files = self.files(sessions)?;
        let looked = side_by_side(&files, |file| {
            read(file).map(|bytes| found(file, &bytes, today, words, screens))
        });
        let (mut problems, mut unread) = (Vec::new(), Vec::new());
        for (file, looked) in files.iter().zip(looked) {
            match looked {
                Ok(found) => problems.extend(found.into_iter().map(|found| (file, found))),
                Err(trouble) => unread.push((file, (screens.trouble)(&trouble))),
            }
        }
        if self.json {
            as_json(&for_programs(today, files.len(), &problems, &unread))?;
        } else {
            let lines = problems.iter().map(|(file, found)| {
                let place = found
                    .place
                    .map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
                format!("{}{place}: {}\n", shown(file), line(&found.what))
            });
            answer(&lines.collect::<String>())?;
        }
        for (file, why) in &unread {
            tell(&(words.could_not_read)(&shown(file), why));
        }
        match (unread.len(), problems.len()) {
            (0, 0) => {
                if !self.json {
                    tell(&(words.check.fine)(files.len()));
                }
                Ok(())
            }
            (0, problems) => Err(CliError::Problems(problems)),
            (unread, _) => Err(CliError::NotAllRead(unread)),
        }
    }

    /// The files that are meant, each once.
    fn files(&self, sessions: &Sessions) -> Result<Vec<PathBuf>, CliError> {
        let mut files: Vec<PathBuf> = Vec::new();
        let mut known: BTreeSet<PathBuf> = BTreeSet::new();
        let mut add = |file: PathBuf| {
            if known.insert(file.clone()) {
                files.push(file);
            }
        };
        if self.paths.is_empty() {
            in_folder(&sessions.folder()?)?.into_iter().for_each(&mut add);
        }
        for path in &self.paths {
            let named = Path::new(path);
            let is_file = is_path(path) || is_standard(named);
            let team = (!is_file).then(|| sessions.find(path));
            match team {
                None | Some(Err(CliError::NoSuchTeam { .. })) if named.is_dir() => {
                    in_folder(named)?.into_iter().for_each(&mut add);
                }
                None => add(named.to_path_buf()),
                Some(file) => add(file?),
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

/// A problem of a file.
struct Found {
    place: Option<(usize, usize)>,
    kind: &'static str,
    what: String,
}

fn for_programs(
    today: NaiveDate,
    files: usize,
    problems: &[(&PathBuf, Found)],
    unread: &[(&PathBuf, String)],
) -> json::Check {
    let problems = problems.iter().map(|(file, found)| json::Problem {
        file: file.to_string_lossy().into_owned(),
        line: found.place.map(|(line, _)| line),
        column: found.place.map(|(_, column)| column),
        kind: found.kind,
        problem: line(&found.what),
    });
    let unread = unread.iter().map(|(file, why)| json::Unreadable {
        file: file.to_string_lossy().into_owned(),
        problem: why.clone(),
    });
    json::Check::new(today, files, problems.collect(), unread.collect())
}

/// Every problem of a file.
fn found(file: &Path, bytes: &[u8], today: NaiveDate, words: &Words, screens: &Strings) -> Vec<Found> {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return not_decoded("", &error, screens),
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
        Ok(found) => found.iter().map(|one| told(one, words)).collect(),
        Err(error) => not_decoded(text, &error, screens),
    }
}

/// The problem that a file cannot be read for; of git's conflicts, each.
fn not_decoded(text: &str, error: &DecodeError, screens: &Strings) -> Vec<Found> {
    let content = (screens.trouble)(&Trouble::Content(error.clone()));
    // The words begin with the place, which stands before them here.
    let words = content
        .split_once(screens.colon)
        .map_or(content.as_str(), |(_, words)| words);
    let at = |line: usize, column: usize| Found {
        place: Some((line, column)),
        kind: "not_read",
        what: words.to_owned(),
    };
    match markers::split(text) {
        Some(sides) if error.problem == Problem::ConflictMarkers => {
            sides.lines.into_iter().map(|line| at(line, 1)).collect()
        }
        _ => vec![at(error.line, error.column)],
    }
}

fn told(finding: &Finding, words: &Words) -> Found {
    Found {
        place: finding.place,
        kind: finding.wrong.kind(),
        what: (words.check.wrong)(&finding.wrong),
    }
}
