//! What can go wrong, as text and as an exit code, in this one place.
//! Must not know how it came to that.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use thiserror::Error;

use crate::domain::language::Language;
use crate::domain::rejected::Rejected;
use crate::runtime::run::RunError;
use crate::runtime::unsaved::{Kept, Unsaved};
use crate::text::{Shape, sanitise, shell_word};
use crate::ui::msg::{Good, Holder, Trouble};
use crate::ui::strings::strings;

const ANSWER_IS_NO: u8 = 1;
const WRONG_USE: u8 = 2;
const NOT_READ_OR_WRITTEN: u8 = 3;

/// A trouble in the words the screens have for it.
fn in_words(trouble: &Trouble) -> String {
    (strings(Language::default()).trouble)(trouble)
}

/// A refusal in the words the screens have for it.
fn refused(rejected: &Rejected) -> String {
    (strings(Language::default()).rejected)(rejected)
}

/// Why a command did not come to a good end.
#[derive(Debug, Error)]
pub enum CliError {
    /// No session is of this team or in this file.
    #[error("there is no session of \u{201c}{name}\u{201d} in {}{}", folder.display(), suggestion(close))]
    NoSuchTeam {
        /// What was asked for.
        name: String,
        /// Where it was looked for.
        folder: PathBuf,
        /// Teams whose names are close.
        close: Vec<String>,
    },
    /// More than one session is of this team.
    #[error("more than one session is of that team; name one by its file:{}", paths(.0))]
    SeveralOfTeam(Vec<PathBuf>),
    /// A new session is of a team that has one.
    #[error("that team has a session already, in {}; open it with `norming {}`", .0.display(), .0.display())]
    TeamHasSession(PathBuf),
    /// A team needs a name.
    #[error("a team needs a name")]
    NoName,
    /// There is nothing in an agreement that looks like a topic or a norm.
    #[error(
        "nothing in {0} looks like a topic or a norm; put a heading over each topic (`# Topic`) and a `-` before \
        each norm"
    )]
    NothingUnderstood(String),
    /// An agreement is longer than any.
    #[error("{name} has more than {most}, and no agreement has; cut out what belongs to yours")]
    TooLong {
        /// Its name.
        name: String,
        /// As much as is read.
        most: String,
    },
    /// An agreement could not be made a session.
    #[error("{name} could not be taken over: {}", refused(rejected))]
    NotImported {
        /// Which.
        name: String,
        /// Why not.
        rejected: Rejected,
    },
    /// No agenda for a first workshop.
    #[error("there is no agenda for a first workshop; take agenda.ron out of the sessions folder")]
    NoAgenda,
    /// A file or folder could not be read.
    #[error("could not read {}: {}", file.display(), in_words(trouble))]
    NotRead {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// A session could not be read, and a good state of it was kept.
    #[error(
        "could not read {}: {}\n  A good state of {} was kept; to see it and bring it back: norming recover {} {}",
        file.display(), in_words(trouble), good.at.format("%Y-%m-%d %H:%M"), shell_word(&file.to_string_lossy()), good.number
    )]
    Broken {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
        /// The good state.
        good: Good,
    },
    /// There is neither a snapshot nor half-typed text.
    #[error("there is nothing to recover of {0}")]
    NothingToRecover(String),
    /// No snapshot has this number.
    #[error("there is no snapshot {0} of it; `norming recover` with the session alone lists them")]
    NoSnapshot(u32),
    /// Another window has the session open, and would not know of what is restored.
    #[error(
        "{} is open in another window ({}); end that first, or write the snapshot into another file with -o",
        .0.display(), who(.1)
    )]
    OpenElsewhere(PathBuf, Holder),
    /// Nobody said yes.
    #[error("nothing was changed; --yes restores it, and -o writes it into another file")]
    NotRestored,
    /// An export would replace a file.
    #[error("{} is there already and was left as it is; --force replaces it", .0.display())]
    IsThere(PathBuf),
    /// The settings could not be read.
    #[error(
        "the settings in {} cannot be used: {}\n  Mend that, begin a file with `norming config --init`, or set NORMING_CONFIG= to go on without one",
        file.display(), in_words(trouble)
    )]
    Settings {
        /// Their file.
        file: PathBuf,
        /// Why not.
        trouble: Trouble,
    },
    /// There is a settings file already.
    #[error("{} is there already and was left as it is; change it in an editor", .0.display())]
    ConfigIsThere(PathBuf),
    /// Nobody knows where settings are to be.
    #[error("there is no place for settings: name a file in NORMING_CONFIG")]
    NoConfigPlace,
    /// A file could not be written.
    #[error("could not write {}: {}", file.display(), in_words(trouble))]
    NotWritten {
        /// Which.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// A file that was merged cannot be read.
    #[error("could not read {side} of {}: {}\n  Nothing was merged, and our side is as it was.", file.display(), in_words(trouble))]
    SideNotRead {
        /// Which side.
        side: &'static str,
        /// What the file is called.
        file: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// Both sides changed the same.
    #[error(
        "{}: {} changed by both sides; it can be read, and has both.\n  To choose: norming {}",
        file.display(), counted(*conflicts, "thing was", "things were"), shell_word(&file.to_string_lossy())
    )]
    ChangedByBoth {
        /// What the merged file is called.
        file: PathBuf,
        /// How many things.
        conflicts: usize,
    },
    /// A merge would replace a file.
    #[error("{} is there already and was left as it is; name another file", .0.display())]
    MergedIsThere(PathBuf),
    /// Git cannot be called.
    #[error("could not run git: {0}; is it installed?")]
    NoGit(String),
    /// A folder is in no repository.
    #[error("{} is in no git repository; `git init` makes one, and --sessions names another folder", .0.display())]
    NoRepository(PathBuf),
    /// Git did not do what it was asked to.
    #[error("git refused: {0}")]
    GitRefused(String),
    /// A calendar without a date.
    #[error("there is no date to put into a calendar in the session of \u{201c}{0}\u{201d}")]
    NoDates(String),
    /// Only Markdown has front matter.
    #[error("--front-matter is for markdown alone")]
    FrontMatter,
    /// The user has no home, and no folder was named.
    #[error("there is no folder for sessions: name one with --sessions")]
    NoFolder,
    /// There is no such revision.
    #[error("there is no revision {asked}; there {}", revisions(*.sealed))]
    NoRevision {
        /// What was asked for.
        asked: usize,
        /// How many there are.
        sealed: usize,
    },
    /// No norm has this identity.
    #[error(
        "there is no norm {name}{}; `norming show` tells the identities",
        suggestion(close)
    )]
    NoNorm {
        /// What was asked for.
        name: String,
        /// Those that are close.
        close: Vec<String>,
    },
    /// These are no two revisions.
    #[error("{0} are no two revisions; write them as 1..2, 1.. (until now) or ..2 (since the one before)")]
    BadRange(String),
    /// So many sessions have something that is due.
    #[error("{}", counted(*.0, "session has something due", "sessions have something due"))]
    SomethingDue(usize),
    /// So many problems were found.
    #[error("{}", counted(*.0, "problem", "problems"))]
    Problems(usize),
    /// So many files could not be read; each was told.
    #[error("{}", counted(*.0, "file could not be read", "files could not be read"))]
    NotAllRead(usize),
    /// What was asked for could not be printed.
    #[error("could not write the answer: {0}")]
    NotPrinted(#[from] io::Error),
    /// The program on the terminal.
    #[error(transparent)]
    Run(#[from] RunError),
}

impl CliError {
    /// Says it on the standard error and turns it into the exit code.
    pub fn report(&self) -> ExitCode {
        // Whoever read the answer has read enough.
        if matches!(self, Self::NotPrinted(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return ExitCode::SUCCESS;
        }
        // The standard error may be gone together with the terminal.
        let _ = writeln!(
            io::stderr(),
            "norming: {}",
            harmless(&format!("{self}{}", self.details()))
        );
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
            | Self::NoRepository(_)
            | Self::NoRevision { .. }
            | Self::NoNorm { .. }
            | Self::BadRange(_)
            | Self::Run(RunError::NoTerminal) => WRONG_USE,
            Self::NothingToRecover(_)
            | Self::NotRestored
            | Self::ConfigIsThere(_)
            | Self::NothingUnderstood(_)
            | Self::NotImported { .. }
            | Self::NoDates(_)
            | Self::IsThere(_)
            | Self::MergedIsThere(_)
            | Self::ChangedByBoth { .. }
            | Self::SomethingDue(_)
            | Self::Problems(_) => ANSWER_IS_NO,
            Self::NotRead { .. }
            | Self::NotWritten { .. }
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

    fn details(&self) -> String {
        match self {
            Self::Run(RunError::NotSaved(files)) => {
                let why = |(file, unsaved): (&PathBuf, &Unsaved)| {
                    format!("{}: {}", file.display(), in_words(&unsaved.trouble))
                };
                let kept = |(file, unsaved): (&PathBuf, &Unsaved)| match &unsaved.kept {
                    Some(Kept::Beside(copy)) => format!("what you had is kept in {}", copy.display()),
                    Some(Kept::Snapshot(number)) => format!(
                        "what you had is kept; to see it and bring it back: norming recover {} {number}",
                        shell_word(&file.to_string_lossy())
                    ),
                    None => format!(
                        "what you had could be kept nowhere, and {} is without it",
                        file.display()
                    ),
                };
                // Where it is comes last, where it is seen.
                format!(
                    "{}{}",
                    lines(files.iter().map(why)),
                    lines(files.iter().map(kept))
                )
            }
            _ => String::new(),
        }
    }
}

/// Who has a session open, as far as is known.
fn who(holder: &Holder) -> String {
    let process = holder.pid.map(|pid| format!("process {pid}"));
    let names = [&holder.user, &holder.host].map(|name| Some(name.clone()).filter(|name| !name.is_empty()));
    let known: Vec<String> = [process].into_iter().chain(names).flatten().collect();
    if known.is_empty() {
        "nobody knows whose".to_owned()
    } else {
        known.join(", ")
    }
}

fn suggestion(close: &[String]) -> String {
    if close.is_empty() {
        String::new()
    } else {
        format!("; is it one of these?{}", lines(close.iter().cloned()))
    }
}

fn paths(files: &[PathBuf]) -> String {
    lines(files.iter().map(|file| file.display().to_string()))
}

fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.flat_map(|text| ["\n  ".to_owned(), text]).collect()
}

fn revisions(sealed: usize) -> String {
    match sealed {
        0 => "is none yet".to_owned(),
        1 => "is revision 1 alone".to_owned(),
        _ => format!("are revisions 1 to {sealed}"),
    }
}

/// A number and what it counts.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The text without anything in it that a terminal would obey or hide: names of files and teams come from others.
pub(super) fn harmless(text: &str) -> String {
    sanitise(text, Shape::Text).into_owned()
}
