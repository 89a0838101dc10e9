//! The files that a session has replaced: an editor that had one open may write into it long after.
//! Must not know what is in them.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::THEIRS;
use crate::format::history::fingerprint;
use crate::runtime::disk;

/// So many stay open. Who has been writing for longer than that many saves is not waited for.
const MOST: usize = 64;

/// Those that are still open here, the oldest first.
#[derive(Debug, Default)]
pub struct Replaced(VecDeque<Old>);

/// One of them, with what it held.
#[derive(Debug)]
struct Old {
    file: File,
    mark: u64,
    stamp: Option<Stamp>,
}

/// What differs after anybody has written into a file, most likely.
type Stamp = (u64, i64, i64, i64, i64);

impl Replaced {
    /// Adds a file that was replaced, with what it held.
    pub fn extend(&mut self, replaced: Option<(File, Vec<u8>)>) {
        self.0.extend(replaced.map(|(file, held)| Old {
            mark: fingerprint(&held),
            stamp: stamp(&file),
            file,
        }));
        while self.0.len() > MOST {
            self.0.pop_front();
        }
    }

    /// Keeps beside the session what somebody has written into one of them; where. Each is read if it looks changed, or in
    /// any case where this is the last look.
    pub fn keep_changed(&mut self, session: &Path, is_last: bool) -> io::Result<Vec<PathBuf>> {
        let mut kept = Vec::new();
        for old in &mut self.0 {
            let now = stamp(&old.file);
            if !is_last && now == old.stamp {
                continue;
            }
            let Ok(bytes) = disk::read_open(&old.file) else {
                continue;
            };
            let mark = fingerprint(&bytes);
            // An editor empties a file before it writes; what it writes comes after that.
            if mark != old.mark && !bytes.is_empty() {
                kept.push(disk::keep_beside(session, &bytes, THEIRS)?);
                old.mark = mark;
            }
            old.stamp = now;
        }
        Ok(kept)
    }
}

fn stamp(file: &File) -> Option<Stamp> {
    let about = file.metadata().ok()?;
    Some((
        about.len(),
        about.mtime(),
        about.mtime_nsec(),
        about.ctime(),
        about.ctime_nsec(),
    ))
}
