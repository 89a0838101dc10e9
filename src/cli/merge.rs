//! `norming merge BASE OURS THEIRS`: two session files that come from one become one, as git asks a merge driver to.
//! Must not know how sessions are merged.

use std::path::PathBuf;

use clap::Args;

use crate::format::merge::Which;
use crate::runtime::merge::{Failed, Files};

use super::errors::CliError;
use super::output::{There, is_standard, put};
use super::print::{bytes, tell};
use super::words::MergeWords;

/// Merge two session files by meaning into OURS; what both changed is recorded in it, to be chosen in the program
#[derive(Args, Debug)]
pub struct Merge {
    #[arg(value_name = "BASE")]
    base: PathBuf,
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
    #[arg(long, value_name = "PATH")]
    path: Option<PathBuf>,
    #[arg(short, long, value_name = "OUT", conflicts_with = "stdout")]
    output: Option<PathBuf>,
    #[arg(short = 'p', long)]
    stdout: bool,
}

impl Merge {
    /// Runs it.
    pub fn run(&self, words: &MergeWords) -> Result<(), CliError> {
        let files = Files {
            base: self.base.clone(),
            ours: self.ours.clone(),
            theirs: self.theirs.clone(),
        };
        let (before, joined) = files.merged().map_err(|failed| self.failed(failed))?;
        if let Some(out) = &self.output {
            put(out, &joined.bytes, There::Stays)?;
        } else if self.stdout {
            bytes(&joined.bytes)?;
        } else {
            files
                .into_ours(&before, &joined)
                .map_err(|failed| self.failed(failed))?;
        }
        let file = self.named();
        if joined.lost_comments {
            tell(&(words.no_comments)(&file));
        }
        let earlier = joined.recorded.saturating_sub(joined.conflicts);
        if joined.conflicts == 0 && earlier > 0 {
            tell(&(words.earlier)(&file, earlier));
        }
        match joined.conflicts {
            0 => Ok(()),
            conflicts => Err(CliError::ChangedByBoth { file, conflicts }),
        }
    }

    /// What the merged file is called.
    fn named(&self) -> PathBuf {
        let written = self.output.as_ref().filter(|out| !is_standard(out));
        let written = written.unwrap_or(&self.ours);
        self.path.as_ref().unwrap_or(written).clone()
    }

    fn failed(&self, failed: Failed) -> CliError {
        let named = self.path.as_ref().unwrap_or(&self.ours).clone();
        match failed {
            Failed::NotRead(which, trouble) => CliError::SideNotRead {
                side: which,
                // The copies that git makes are gone when somebody looks.
                file: match which {
                    _ if self.path.is_some() => named,
                    Which::Base => self.base.clone(),
                    Which::Ours => self.ours.clone(),
                    Which::Theirs => self.theirs.clone(),
                },
                trouble,
            },
            Failed::NotWritten(trouble) => CliError::NotWritten { file: named, trouble },
        }
    }
}
