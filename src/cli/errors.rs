//! What can go wrong, as text and as an exit code, in this one place.
//! Must not know how it came to that.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::domain::rejected::Rejected;
use crate::format::import::Foreign;
use crate::format::merge::Which;
use crate::runtime::run::RunError;
use crate::text::{Shape, sanitise};
use crate::ui::msg::{Good, Holder, Trouble};

use super::words::Words;

const ANSWER_IS_NO: u8 = 1;
pub(super) const WRONG_USE: u8 = 2;
const NOT_READ_OR_WRITTEN: u8 = 3;

/// Why a command did not come to a good end.
#[derive(Debug)]
pub enum CliError {
    /// No session is of this team or in this file.
    NoSuchTeam {
        /// What was asked for.
        name: String,
        /// Where it was looked for.
        folder: PathBuf,
        /// Teams whose names are close.
        close: Vec<String>,
    },
    /// More than one session is of this team.
    SeveralOfTeam(Vec<PathBuf>),
    /// A new session is of a team that has one.
    TeamHasSession(PathBuf),
    /// A team needs a name.
    NoName,
    /// There is nothing in an agreement that looks like a topic or a norm.
    NothingUnderstood(String),
    /// An agreement is a document that holds no plain text.
    NoText {
        /// The file as it was named.
        name: String,
        /// Which program's document it is.
        document: Foreign,
    },
    /// An agreement is longer than any.
    TooLong {
        /// Its name.
        name: String,
        /// As much as is read.
        most: String,
    },
    /// An agreement could not be made a session.
    NotImported {
        /// Which.
        name: String,
        /// Why not.
        rejected: Rejected,
    },
    /// No agenda for a first workshop.
    NoAgenda,
    /// A file or folder could not be read.
    NotRead {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// A session could not be read, and a good state of it was kept.
    Broken {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
        /// The good state.
        good: Good,
    },
    /// There is neither a snapshot nor half-typed text.
    NothingToRecover(String),
    /// No snapshot has this number.
    NoSnapshot(u32),
    /// Another window has the session open, and would not know of what is restored.
    OpenElsewhere(PathBuf, Holder),
    /// Nobody said yes.
    NotRestored,
    /// What is written would replace a file.
    IsThere {
        /// Which.
        file: PathBuf,
        /// Whether `--force` would replace it.
        may_force: bool,
    },
    /// What was named as a file is a folder.
    IsAFolder(PathBuf),
    /// What was named as a folder is none.
    NotAFolder(PathBuf),
    /// There is no such folder to write into.
    NoSuchFolder(PathBuf),
    /// There is no sessions folder.
    NoSessions(PathBuf),
    /// An export without a format.
    NoFormat,
    /// The ending of this file says no format.
    NoSuchEnding(PathBuf),
    /// The settings could not be read.
    Settings {
        /// Their file.
        file: PathBuf,
        /// Why not.
        trouble: Trouble,
    },
    /// There is a settings file already.
    ConfigIsThere(PathBuf),
    /// Nobody knows where settings are to be.
    NoConfigPlace,
    /// A file could not be written.
    NotWritten {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// A file that was merged cannot be read.
    SideNotRead {
        /// Which side.
        side: Which,
        /// What the file is called.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// Both sides changed the same.
    ChangedByBoth {
        /// What the merged file is called.
        file: PathBuf,
        /// How many things.
        conflicts: usize,
    },
    /// Git cannot be called.
    NoGit(String),
    /// A folder is in no repository.
    NoRepository(PathBuf),
    /// Git did not do what it was asked to.
    GitRefused(String),
    /// A calendar without a date.
    NoDates(String),
    /// Only Markdown has front matter.
    FrontMatter,
    /// No language has this code.
    NoLanguage(String),
    /// More than one language where only one can be spoken.
    SeveralLanguages,
    /// This format is in one language.
    NotSideBySide(&'static str),
    /// The user has no home, and no folder was named.
    NoFolder,
    /// There is no such revision.
    NoRevision {
        /// What was asked for.
        asked: usize,
        /// How many there are.
        sealed: usize,
    },
    /// No norm has this number or identity, or two have.
    NoNorm {
        /// What was asked for.
        name: String,
        /// Whether it is the number of one norm and the identity of another.
        is_of_two: bool,
        /// What there is: number, identity and words, a line each.
        known: Vec<String>,
    },
    /// A norm that stays in the team was not asked for as such.
    StaysInTeam(String),
    /// These are no two revisions.
    BadRange(String),
    /// So many sessions have something that is due.
    SomethingDue(usize),
    /// So many problems were found.
    Problems(usize),
    /// So many files could not be read; each was told.
    NotAllRead(usize),
    /// What was asked for could not be printed.
    NotPrinted(io::Error),
    /// The program on the terminal.
    Run(RunError),
}

impl CliError {
    /// Says it on the standard error and turns it into the exit code.
    pub fn report(&self, words: &Words) -> ExitCode {
        // Whoever read the answer has read enough.
        if matches!(self, Self::NotPrinted(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return ExitCode::SUCCESS;
        }
        // The standard error may be gone together with the terminal.
        let _ = writeln!(io::stderr(), "norming: {}", harmless(&(words.error)(self)));
        ExitCode::from(self.exit_code())
    }

    fn exit_code(&self) -> u8 {
        match self {
            Self::NoSuchTeam { .. }
            | Self::SeveralOfTeam(_)
            | Self::TeamHasSession(_)
            | Self::NoName
            | Self::NoFolder
            | Self::NoConfigPlace
            | Self::TooLong { .. }
            | Self::NoAgenda
            | Self::NoSnapshot(_)
            | Self::FrontMatter
            | Self::NoFormat
            | Self::NoSuchEnding(_)
            | Self::NoLanguage(_)
            | Self::SeveralLanguages
            | Self::NotSideBySide(_)
            | Self::NoRepository(_)
            | Self::NoRevision { .. }
            | Self::NoNorm { .. }
            | Self::BadRange(_)
            | Self::Run(RunError::NoTerminal) => WRONG_USE,
            Self::NothingToRecover(_)
            | Self::StaysInTeam(_)
            | Self::NotRestored
            | Self::ConfigIsThere(_)
            | Self::NothingUnderstood(_)
            | Self::NotImported { .. }
            | Self::NoDates(_)
            | Self::IsThere { .. }
            | Self::ChangedByBoth { .. }
            | Self::SomethingDue(_)
            | Self::Problems(_) => ANSWER_IS_NO,
            Self::NotRead { .. }
            | Self::NoText { .. }
            | Self::NotWritten { .. }
            | Self::IsAFolder(_)
            | Self::NotAFolder(_)
            | Self::NoSuchFolder(_)
            | Self::NoSessions(_)
            | Self::Settings { .. }
            | Self::Broken { .. }
            | Self::SideNotRead { .. }
            | Self::NoGit(_)
            | Self::GitRefused(_)
            | Self::OpenElsewhere(..)
            | Self::NotAllRead(_)
            | Self::NotPrinted(_)
            | Self::Run(_) => NOT_READ_OR_WRITTEN,
        }
    }
}

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        Self::NotPrinted(error)
    }
}

impl From<RunError> for CliError {
    fn from(error: RunError) -> Self {
        Self::Run(error)
    }
}

/// Each text on a line of its own.
pub(super) fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.flat_map(|text| ["\n  ".to_owned(), text]).collect()
}

/// The text without anything in it that a terminal would obey or hide: names of files and teams come from others.
pub(super) fn harmless(text: &str) -> String {
    sanitise(text, Shape::Text).into_owned()
}
