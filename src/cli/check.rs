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
use crate::format::text_of;
use crate::runtime::side_by_side::side_by_side;
use crate::runtime::store::{AGENDA, LIBRARY, read_bytes};
use crate::ui::msg::Trouble;
use crate::ui::strings::{Strings, strings};

use super::errors::CliError;
use super::print::{answer, line, tell, today};
use super::sessions::{Sessions, files_in};
use super::words::Words;

/// Check session files: every problem with its place and how to mend it; the exit code is 1 when there is one
#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
}

impl Check {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let today = today();
        let words = sessions.words();
        let screens = strings(sessions.language());
        let files = self.files(sessions)?;
        let (mut problems, mut unread) = (0, 0);
        let mut out = String::new();
        let looked = side_by_side(&files, |file| {
            read_bytes(file).map(|bytes| found(file, &bytes, today, words, screens))
        });
        for (file, looked) in files.iter().zip(looked) {
            let name = line(&file.display().to_string());
            match looked {
                Ok(found) => {
                    problems += found.len();
                    out.extend(
                        found
                            .into_iter()
                            .map(|(place, what)| format!("{name}{place}: {}\n", line(&what))),
                    );
                }
                Err(trouble) => {
                    unread += 1;
                    tell(&(words.could_not_read)(&name, &(screens.trouble)(&trouble)));
                }
            }
        }
        answer(&out)?;
        match (unread, problems) {
            (0, 0) => {
                tell(&(words.check.fine)(files.len()));
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
fn found(
    file: &Path,
    bytes: &[u8],
    today: NaiveDate,
    words: &Words,
    screens: &Strings,
) -> Vec<(String, String)> {
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
fn not_decoded(text: &str, error: &DecodeError, screens: &Strings) -> Vec<(String, String)> {
    let content = (screens.trouble)(&Trouble::Content(error.clone()));
    // The words begin with the place, which stands before them here.
    let words = content
        .split_once(screens.colon)
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

fn told(finding: &Finding, words: &Words) -> (String, String) {
    let place = finding
        .place
        .map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    (place, (words.check.wrong)(&finding.wrong))
}
