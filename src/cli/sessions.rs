//! Where the sessions are, and which of them is meant.
//! Must not know what is done with it.

use std::cell::Cell;
use std::env;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use etcetera::BaseStrategy;
use strsim::damerau_levenshtein;

use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::format::ron::decode_bytes;
use crate::runtime::side_by_side::side_by_side;
use crate::runtime::store;
use crate::runtime::trouble::trouble;
use crate::text::name;
use crate::ui::msg::Trouble;

use super::completions;
use super::errors::CliError;
use super::open::with_good;
use super::output::{is_standard, read};
use super::print::line;
use super::settings::{Origin, Set, Settings};
use super::words::{Words, words};

/// The folder used where it exists in the present one.
const HERE: &str = "sessions";

/// The variable that names the folder.
const VARIABLE: &str = "NORMING_SESSIONS";

/// How many names that are close are told.
const MOST_SUGGESTIONS: usize = 5;

/// Where the sessions are.
#[derive(Args, Debug)]
pub struct Sessions {
    #[arg(id = "sessions", long = "sessions", value_name = "DIR", global = true, value_hint = ValueHint::DirPath)]
    named: Option<PathBuf>,
    #[arg(long, value_name = "CODE", global = true, value_delimiter = ',', add = completions::languages())]
    language: Vec<String>,
    #[arg(skip)]
    settings: Settings,
    /// The languages that were asked for.
    #[arg(skip)]
    asked: Vec<Language>,
    /// The language of the session that was read.
    #[arg(skip)]
    spoken: Cell<Option<Language>>,
}

impl Sessions {
    /// A folder that is known, if it is.
    pub fn in_folder(folder: Option<PathBuf>) -> Self {
        Self {
            named: folder,
            language: Vec::new(),
            settings: Settings::default(),
            asked: Vec::new(),
            spoken: Cell::new(None),
        }
    }

    /// Takes over what the user has set.
    pub fn with(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Takes over the languages that were asked for; more than one only where they may stand side by side.
    pub fn with_languages(&mut self, may_be_several: bool) -> Result<(), CliError> {
        for code in &self.language {
            let language = Language::from_code(code).ok_or_else(|| CliError::NoLanguage(line(code)))?;
            if !self.asked.contains(&language) {
                self.asked.push(language);
            }
        }
        if self.asked.len() > 1 && !may_be_several {
            return Err(CliError::SeveralLanguages);
        }
        Ok(())
    }

    /// The languages that were asked for, each once.
    pub fn asked_languages(&self) -> &[Language] {
        &self.asked
    }

    /// The language of what is said: that of the session that was named, else the user's.
    pub fn language(&self) -> Language {
        self.spoken.get().unwrap_or_else(|| self.settings.language().0)
    }

    /// The words of what is said.
    pub fn words(&self) -> &'static Words {
        words(self.language())
    }

    /// Takes over the language of the session that was named.
    pub fn speak(&self, language: Language) {
        self.spoken.set(Some(language));
    }

    /// What the user has set.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The sessions folder.
    pub fn folder(&self) -> Result<PathBuf, CliError> {
        self.folder_and_origin().map(|(folder, _)| folder)
    }

    /// The sessions folder, and who named it.
    pub fn folder_and_origin(&self) -> Result<Set<PathBuf>, CliError> {
        let flag = || {
            self.named
                .clone()
                .map(|folder| (folder, Origin::Flag("--sessions")))
        };
        let variable = || {
            let folder = env::var_os(VARIABLE).filter(|folder| !folder.is_empty())?;
            Some((PathBuf::from(folder), Origin::Environment(VARIABLE)))
        };
        let file = || self.settings.sessions().map(|folder| (folder, Origin::File));
        let here = || {
            Path::new(HERE)
                .is_dir()
                .then(|| (PathBuf::from(HERE), Origin::Here))
        };
        let usual = || data_folder().map(|folder| (folder, Origin::Default));
        flag()
            .or_else(variable)
            .or_else(file)
            .or_else(here)
            .or_else(usual)
            .ok_or(CliError::NoFolder)
    }

    /// The file of a session that was named by its path, its team or the stem of its file.
    pub fn find(&self, name: &str) -> Result<PathBuf, CliError> {
        let path = PathBuf::from(name);
        // What else is in the present folder hides no team; `./NAME` names it.
        if is_path(name) && path.symlink_metadata().is_ok() {
            return named(path);
        }
        let folder = self.folder()?;
        let known = teams_in(&folder)?;
        let mut found: Vec<PathBuf> = known
            .iter()
            .filter(|known| known.is_called(name))
            .map(|known| known.file.clone())
            .collect();
        match (found.pop(), found.is_empty()) {
            (Some(file), true) => Ok(file),
            (Some(file), false) => Err(CliError::SeveralOfTeam(found.into_iter().chain([file]).collect())),
            (None, _) if is_path(name) || path.is_file() => named(path),
            (None, _) => Err(CliError::NoSuchTeam {
                name: line(name),
                folder,
                close: close_to(name, known.iter().map(|known| line(&known.name()))),
            }),
        }
    }

    /// The session of that name, to look at.
    pub fn read(&self, name: &str) -> Result<Session, CliError> {
        let named = PathBuf::from(name);
        let (file, read) = if is_standard(&named) {
            let decoded = read(&named).and_then(|bytes| decode_bytes(&bytes).map_err(Trouble::Content));
            (named, decoded.map(|decoded| decoded.session))
        } else {
            let file = self.find(name)?;
            let read = store::read_session(&file);
            (file, read)
        };
        let session = read.map_err(|trouble| with_good(CliError::NotRead { file, trouble }))?;
        self.speak(session.language);
        Ok(session)
    }

    /// The session files in the folder, which must be there.
    pub fn files(&self) -> Result<Vec<PathBuf>, CliError> {
        files_in(&self.folder()?)
    }

    /// The file of the session that this team has, if it has one.
    pub fn file_of_team(&self, team: &str) -> Result<Option<PathBuf>, CliError> {
        let known = teams_in(&self.folder()?)?;
        Ok(known
            .into_iter()
            .find(|known| name::is_same(&known.team, team))
            .map(|known| known.file))
    }
}

struct Known {
    file: PathBuf,
    /// The team; empty where the file cannot be read.
    team: String,
}

impl Known {
    fn is_called(&self, name: &str) -> bool {
        name::is_same(&self.team, name) || name::is_same(&self.stem(), name)
    }

    fn stem(&self) -> String {
        self.file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    }

    fn name(&self) -> String {
        if self.team.is_empty() {
            self.stem()
        } else {
            self.team.clone()
        }
    }
}

/// The session files in a folder, which must be there: of one that is missing nothing can be said.
pub(super) fn files_in(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    match folder.try_exists() {
        Ok(false) => Err(CliError::NoSessions(folder.to_path_buf())),
        _ => files_if_any(folder),
    }
}

fn files_if_any(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    store::session_files(folder).map_err(|error| CliError::NotRead {
        file: folder.to_path_buf(),
        trouble: trouble(&error),
    })
}

fn teams_in(folder: &Path) -> Result<Vec<Known>, CliError> {
    let files = files_if_any(folder)?;
    let known = side_by_side(&files, |file| Known {
        file: file.clone(),
        team: store::read_session(file).map_or_else(|_| String::new(), |session| session.team.clone()),
    });
    Ok(known)
}

fn data_folder() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("norming").join("sessions"))
}

/// Whether a name is that of a file or folder, and of a team only where there is no such file.
pub(super) fn is_path(name: &str) -> bool {
    let ending = Path::new(name).extension();
    name.contains('/') || [".", ".."].contains(&name) || ending.is_some_and(|ending| ending == "ron")
}

/// A file that was named.
fn named(file: PathBuf) -> Result<PathBuf, CliError> {
    let trouble = match file.metadata() {
        Ok(there) if there.is_file() => return Ok(file),
        Ok(_) => Trouble::NoFile,
        Err(error) => trouble(&error),
    };
    Err(CliError::NotRead { file, trouble })
}

/// The names that are close to one, the nearest first.
pub(super) fn close_to(name: &str, known: impl Iterator<Item = String>) -> Vec<String> {
    let name = name::key(name);
    let mut close: Vec<(usize, String)> = known
        .map(|known| {
            let candidate = name::key(&known);
            let is_part = candidate.contains(&name) || name.contains(&candidate);
            (
                if is_part {
                    0
                } else {
                    damerau_levenshtein(&name, &candidate)
                },
                known,
            )
        })
        .filter(|(slips, _)| *slips <= name.chars().count() / 2)
        .collect();
    close.sort();
    close
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .map(|(_, name)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_close_come_nearest_first() {
        let teams = || {
            ["Harbour crew", "Accounting", "Harbor"]
                .map(str::to_owned)
                .into_iter()
        };
        assert_eq!(close_to("harbour", teams()), ["Harbour crew", "Harbor"]);
        // Two letters that changed places are one slip.
        assert_eq!(close_to("Accoutning", teams()), ["Accounting"]);
        assert!(close_to("zebra", teams()).is_empty());
    }
}
