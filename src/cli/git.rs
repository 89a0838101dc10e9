//! `norming git install`: git merges and compares the sessions of a repository by meaning.
//! Must not know where git keeps what it is told.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::format::report::outline::outline;
use crate::format::ron::decode_bytes;
use crate::runtime::git::{Done, Failed, Repository};
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::output::read;
use super::print::{answer, shown};
use super::sessions::Sessions;
use super::words::GitWords;

/// Let git merge and compare sessions by meaning
#[derive(Args, Debug)]
pub struct Git {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Install {
        #[arg(long)]
        uninstall: bool,
    },
    Text {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

impl Git {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        match &self.what {
            What::Install { uninstall } => {
                let repository = repository(sessions)?;
                let failed = |failed| said(&repository.root, failed);
                if *uninstall {
                    let done = repository.uninstall().map_err(failed)?;
                    answer(&taken_out(&repository, &done, &sessions.words().git))
                } else {
                    let done = repository.install().map_err(failed)?;
                    answer(&set_up(&repository, &done, &sessions.words().git))
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

fn set_up(repository: &Repository, done: &Done, words: &GitWords) -> String {
    let [root, attributes] = [&repository.root, &repository.attributes].map(|path| shown(path));
    let changed = [!done.keys.is_empty(), done.attributes];
    (words.set_up)([&root, &done.program, &attributes, &done.files], changed)
}

fn taken_out(repository: &Repository, done: &Done, words: &GitWords) -> String {
    let root = shown(&repository.root);
    if done.keys.is_empty() && !done.attributes {
        return (words.nothing)(&root);
    }
    let mut out = (words.taken_out)(&root);
    if !done.keys.is_empty() {
        out.push_str(&(words.keys)(&done.keys.join(", ")));
    }
    if done.attributes {
        out.push_str(&(words.lines)(&shown(&repository.attributes)));
    }
    out
}

/// What cannot be read as a session is told as it is, so that a comparison never fails over it.
fn text(file: &Path) -> Result<(), CliError> {
    let bytes = read(file).map_err(|trouble| CliError::NotRead {
        file: file.to_path_buf(),
        trouble,
    })?;
    match decode_bytes(&bytes) {
        Ok(decoded) => answer(&outline(&decoded.session)),
        Err(_) => answer(&String::from_utf8_lossy(&bytes)),
    }
}
