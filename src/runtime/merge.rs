//! Three session files merged into one of them, or into another place.
//! Must not know who asks for it, nor how sessions are merged.

use std::io;
use std::path::{Path, PathBuf};

use crate::format::merge::{Joined, Unmerged, Which, join_texts};
use crate::ui::msg::Trouble;

use super::disk::{self, Swapped};
use super::store::{THEIRS, read_bytes};
use super::trouble::trouble;

/// The three files.
#[derive(Clone, Debug)]
pub struct Files {
    /// What both sides come from; empty where nothing is known of it.
    pub base: PathBuf,
    /// The one that is merged into.
    pub ours: PathBuf,
    /// The other one.
    pub theirs: PathBuf,
}

/// Why they were not merged; then none of them was touched.
#[derive(Debug)]
pub enum Failed {
    /// One cannot be read.
    NotRead(Which, Trouble),
    /// What came of it was not written.
    NotWritten(Trouble),
}

impl Files {
    /// Merges them in memory: what was in ours, and what comes of all three.
    pub fn merged(&self) -> Result<(Vec<u8>, Joined), Failed> {
        let read = |which, file: &Path| read_bytes(file).map_err(|trouble| Failed::NotRead(which, trouble));
        let ours = read(Which::Ours, &self.ours)?;
        let theirs = read(Which::Theirs, &self.theirs)?;
        let base = read(Which::Base, &self.base)?;
        match join_texts(&base, &ours, &theirs) {
            Ok(joined) => Ok((ours, joined)),
            Err(Unmerged::Unread(which, error)) => Err(Failed::NotRead(which, Trouble::Content(error))),
            Err(Unmerged::Unwritten(error)) => Err(Failed::NotWritten(Trouble::Other(error.to_string()))),
        }
    }

    /// Puts what came of them in the place of ours.
    pub fn into_ours(&self, before: &[u8], joined: &Joined) -> Result<(), Failed> {
        if joined.bytes == before {
            return Ok(());
        }
        let failed = |error: io::Error| Failed::NotWritten(trouble(&error));
        let target = disk::resolve(&self.ours).map_err(failed)?;
        match disk::swap(&target, &joined.bytes, before, THEIRS).map_err(failed)? {
            Swapped::Done(_) => Ok(()),
            Swapped::NotAsKnown => Err(Failed::NotWritten(Trouble::ChangedOnDisk)),
        }
    }
}
