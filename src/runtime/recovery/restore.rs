//! Bringing a snapshot back: into the session file, or as a file of its own.
//! Must not know who asks, nor whether they are sure.

use std::io;
use std::path::Path;

use chrono::NaiveDateTime;

use super::{Shelf, Snapshot, Why};
use crate::runtime::disk;
use crate::runtime::store::{THEIRS, read_mended};

/// The bytes of a file that may be gone or broken.
pub fn present(file: &Path) -> io::Result<Option<Vec<u8>>> {
    match read_mended(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a snapshot in the place of the session file. What is there is kept first, under the number that this answers
/// with; nothing is written where that fails.
pub fn restore(
    shelf: &Shelf,
    file: &Path,
    snapshot: &Snapshot,
    now: NaiveDateTime,
) -> io::Result<Option<u32>> {
    let target = disk::resolve(file)?;
    let bytes = shelf.read(snapshot)?;
    let there = disk::read_if_there(&target)?;
    let kept = there
        .as_ref()
        .map(|there| shelf.put(there, Why::Restored, now))
        .transpose()?;
    if let Some(there) = &there {
        match disk::swap(&target, &bytes, there, THEIRS)? {
            disk::Swapped::Done(_) => {}
            disk::Swapped::NotAsKnown => {
                return Err(io::Error::other("something else changed it just now; try again"));
            }
        }
    } else {
        disk::create_folder_of(&target)?;
        disk::create(&target, &bytes)?;
    }
    // It is the newest state again; the file has it in any case.
    let _ = shelf.put(&bytes, Why::Saved, now);
    Ok(kept)
}

/// Writes bytes as a new file, in a folder that is there; never over a file that is there.
pub fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    disk::create(file, bytes)
}
