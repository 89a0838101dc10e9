//! Writing into a file that has several names, with a copy beside until it is whole again.
//! Must not know what the content means.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use crate::format::history::fingerprint;

use super::alike::Rights;
use super::ours::is_same;
use super::swap::Swapped;
use super::temporary::{COPY_ENDING, Hidden, Kind, MARK_DIGITS, Temporary};
use super::{PRIVATE_FILE, keep_beside_as, open_soon, read_open, sync_folder_of};

/// What stands first in a file while it is written, and in no session.
const MARK: u8 = 0;

/// Writes new content into a file itself if it holds what is known; the old content is on the disk meanwhile.
pub fn write(file: &Path, bytes: &[u8], known: &[u8]) -> io::Result<Swapped> {
    let place = open_soon(OpenOptions::new().read(true).write(true), file)?;
    let backup = match Temporary::at(backup_of(file, bytes), PRIVATE_FILE) {
        // Another program is at the very same work, or has died over it; what it wrote is looked at first.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(Swapped::NotAsKnown),
        backup => backup?,
    };
    backup.write(known)?;
    sync_folder_of(file)?;
    if read_open(&place)? != known {
        return Ok(Swapped::NotAsKnown);
    }
    if let Err(error) = fill(&place, bytes) {
        if fill(&place, known).is_err() {
            backup.leave();
        }
        return Err(error);
    }
    Ok(Swapped::Done(None))
}

/// Whether a writer died over a file with this content, or is in the middle of writing it.
pub fn is_torn(bytes: &[u8]) -> bool {
    bytes.first() == Some(&MARK)
}

/// Mends what a writer left that died over it, among the hidden files beside a file. Only a file that begins with our
/// own mark is filled again; beside any other the copy is kept, where it `is_whole`.
pub fn mend(
    file: &Path,
    hidden: &[Hidden],
    ending: &str,
    is_whole: impl Fn(&[u8]) -> bool,
) -> io::Result<()> {
    for one in hidden {
        let Kind::Copy(new) = one.kind else { continue };
        let Some(copy) = one.dead(file) else { continue };
        let place = open_soon(OpenOptions::new().read(true).write(true), file)?;
        let (there, before) = (read_open(&place)?, read_open(&copy)?);
        let is_done = fingerprint(&there) == new || there == before;
        // A copy that is not whole was never finished, and before it is, nothing is written into the file.
        if !is_done && is_whole(&before) {
            if is_torn(&there) {
                fill(&place, &before)?;
            } else {
                keep_beside_as(file, &before, ending, &Rights::Private)?;
            }
        }
        if is_same(&one.path, &copy) {
            fs::remove_file(&one.path)?;
        }
    }
    Ok(())
}

/// Makes this the content of an open file and flushes it.
///
/// Until the first byte is there at the very end, nobody takes the file for whole, whatever parts of old and new a disk
/// may have kept of it. It is never made shorter first: others could take the room that it needs.
fn fill(place: &File, bytes: &[u8]) -> io::Result<()> {
    let (first, rest) = bytes.split_at(bytes.len().min(1));
    place.write_all_at(&[MARK], 0)?;
    place.sync_all()?;
    place.write_all_at(rest, 1)?;
    place.set_len(bytes.len() as u64)?;
    place.sync_all()?;
    place.write_all_at(first, 0)?;
    place.sync_all()
}

fn backup_of(file: &Path, bytes: &[u8]) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mark = fingerprint(bytes);
    file.with_file_name(format!(".{name}.{mark:0MARK_DIGITS$x}{COPY_ENDING}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::disk::temporary::hidden_files_of;

    /// What is in the file and beside it after mending, when a writer of `new` over `old` left `there`.
    fn mended(there: &str, old: &str, new: &str) -> (String, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        fs::write(&file, there).unwrap();
        fs::write(backup_of(&file, new.as_bytes()), old).unwrap();
        mend(&file, &hidden_files_of(&file), ".before", |bytes| {
            bytes.ends_with(b")")
        })
        .unwrap();
        let listed = fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = listed
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        (fs::read_to_string(file).unwrap(), names)
    }

    #[test]
    fn a_file_that_was_being_written_is_whole_again() {
        let alone = vec!["a.ron".to_owned()];
        let both = vec!["a.ron".to_owned(), "a.ron.before".to_owned()];
        for (what, there, content, names) in [
            ("not begun", "(old)", "(old)", &alone),
            ("done", "(new!)", "(new!)", &alone),
            ("torn", "\0new", "(old)", &alone),
            ("somebody else's since", "(theirs)", "(theirs)", &both),
            ("being edited since", "(thei", "(thei", &both),
        ] {
            let (found, beside) = mended(there, "(old)", "(new!)");
            assert_eq!((found.as_str(), &beside), (content, names), "{what}");
        }
    }

    #[test]
    fn a_copy_that_was_never_finished_is_kept_nowhere() {
        for copy in ["", "(ol"] {
            let (found, beside) = mended("(old)", copy, "(new!)");
            assert_eq!((found.as_str(), beside), ("(old)", vec!["a.ron".to_owned()]));
        }
    }
}
