//! Writing into a file that has several names, with a copy beside until it is whole again.
//! Must not know what the content means.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use super::swap::Swapped;
use super::temporary::{Hidden, Temporary, is_dead};
use crate::format::history::fingerprint;

use super::{PRIVATE_FILE, keep_beside, read, read_open, sync_folder_of};

/// The names of copies end like this, behind the fingerprint of what is being written.
const ENDING: &str = ".old";
const DIGITS: usize = 16;

/// Writes new content into a file itself if it holds what is known; the old content is on the disk meanwhile.
pub fn write(file: &Path, bytes: &[u8], known: &[u8]) -> io::Result<Swapped> {
    let place = OpenOptions::new().read(true).write(true).open(file)?;
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

/// Mends what a writer left that died over it, among the hidden files beside a file. Content that `is_whole` is never
/// touched: the copy is kept beside it.
pub fn mend(
    file: &Path,
    hidden: &[Hidden],
    ending: &str,
    is_whole: impl Fn(&[u8]) -> bool,
) -> io::Result<()> {
    let is_backup = |rest: &[u8]| {
        rest.strip_suffix(ENDING.as_bytes())
            .is_some_and(|digits| digits.len() == DIGITS && digits.iter().all(u8::is_ascii_hexdigit))
    };
    for Hidden { path: backup, rest } in hidden {
        if !is_backup(rest) || !is_dead(backup, file) {
            continue;
        }
        let (there, before) = (read(file)?, read(backup)?);
        let is_done = backup_of(file, &there) == *backup || there == before;
        // A copy that is not whole was never finished, and before it is, nothing is written into the file.
        if !is_done && is_whole(&before) {
            if is_whole(&there) {
                keep_beside(file, &before, ending)?;
            } else {
                fill(&OpenOptions::new().write(true).open(file)?, &before)?;
            }
        }
        fs::remove_file(backup)?;
    }
    Ok(())
}

/// Makes this the content of an open file and flushes it.
///
/// Until the first byte is there at the very end, nobody takes the file for whole, whatever parts of old and new a disk
/// may have kept of it. It is never made shorter first: others could take the room that it needs.
fn fill(place: &File, bytes: &[u8]) -> io::Result<()> {
    let (first, rest) = bytes.split_at(bytes.len().min(1));
    place.write_all_at(&[0], 0)?;
    place.sync_all()?;
    place.write_all_at(rest, 1)?;
    place.set_len(bytes.len() as u64)?;
    place.sync_all()?;
    place.write_all_at(first, 0)?;
    place.sync_all()
}

fn backup_of(file: &Path, bytes: &[u8]) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{:0DIGITS$x}{ENDING}", fingerprint(bytes)))
}

#[cfg(test)]
mod tests {
    use super::super::temporary::hidden_files_of;
    use super::*;

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
            ("torn", "(new", "(old)", &alone),
            ("somebody else's since", "(theirs)", "(theirs)", &both),
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
