//! `norming git install`: git merges and compares the sessions of a repository by meaning.
//! Must not know where git keeps what it is told.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::format::report::outline::outline;
use crate::format::ron::decode_bytes;
use crate::runtime::git::{Done, Failed, Repository};
use crate::runtime::store::read_bytes;
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::print::answer;
use super::sessions::Sessions;

/// Let git merge and compare sessions by meaning
#[derive(Args, Debug)]
pub struct Git {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Set up git for the repository of the sessions folder, or of the present one; may be run again at any time
    #[command(after_help = EXAMPLES)]
    Install {
        /// Take out what was set up, and nothing else
        #[arg(long)]
        uninstall: bool,
    },
    /// Print every fact of a session file, one a line; git compares two states by it
    Text {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

const EXAMPLES: &str = "\
Example:
  cd our-norms && norming git install
  git pull                             merges what others changed; what both changed is asked about in the program

It holds in this clone alone: drivers in its configuration, and in info/attributes which files are sessions. No file of
the team changes, and git works on without Norming for whoever does not have it.";

impl Git {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        match &self.what {
            What::Install { uninstall } => {
                let repository = repository(sessions)?;
                let failed = |failed| said(&repository.root, failed);
                if *uninstall {
                    let done = repository.uninstall().map_err(failed)?;
                    answer(&taken_out(&repository, &done))
                } else {
                    let done = repository.install().map_err(failed)?;
                    answer(&set_up(&repository, &done))
                }
            }
            What::Text { file } => text(file),
        }
    }
}

/// The repository of the sessions folder, or of the present one.
fn repository(sessions: &Sessions) -> Result<Repository, CliError> {
    let folder = sessions.folder()?;
    let here = PathBuf::from(".");
    let of = |folder: &Path| Repository::of(folder).map_err(|failed| said(folder, failed));
    if !folder.is_dir() {
        return of(&here);
    }
    match of(&folder) {
        Err(CliError::NoRepository(folder)) => of(&here).map_err(|_| CliError::NoRepository(folder)),
        found => found,
    }
}

fn said(folder: &Path, failed: Failed) -> CliError {
    match failed {
        Failed::NoGit(error) => CliError::NoGit(error.to_string()),
        Failed::NoRepository => CliError::NoRepository(folder.to_path_buf()),
        Failed::Refused(words) => CliError::GitRefused(words),
        Failed::File(file, error) => CliError::NotWritten {
            file,
            trouble: trouble(&error),
        },
    }
}

fn set_up(repository: &Repository, done: &Done) -> String {
    let was = |changed: bool| if changed { "" } else { " (as it was)" };
    format!(
        "Git merges and compares the sessions of {} by meaning.\n  \
         configuration: drivers that call {}{}\n  \
         {}: {}{}\n\
         It holds in this clone alone; whoever has another runs it there.\n",
        repository.root.display(),
        done.program,
        was(!done.keys.is_empty()),
        repository.attributes.display(),
        done.files,
        was(done.attributes),
    )
}

fn taken_out(repository: &Repository, done: &Done) -> String {
    let root = repository.root.display();
    if done.keys.is_empty() && !done.attributes {
        return format!("Nothing was set up in {root}.\n");
    }
    let mut out = format!("Git merges and compares the sessions of {root} by lines again.\n");
    if !done.keys.is_empty() {
        out.extend([format!("  configuration, taken out: {}\n", done.keys.join(", "))]);
    }
    if done.attributes {
        out.extend([format!(
            "  {}: our lines are taken out\n",
            repository.attributes.display()
        )]);
    }
    out
}

/// What cannot be read as a session is told as it is, so that a comparison never fails over it.
fn text(file: &Path) -> Result<(), CliError> {
    let bytes = read_bytes(file).map_err(|trouble| CliError::NotRead {
        file: file.to_path_buf(),
        trouble,
    })?;
    match decode_bytes(&bytes) {
        Ok(decoded) => answer(&outline(&decoded.session)),
        Err(_) => answer(&String::from_utf8_lossy(&bytes)),
    }
}
