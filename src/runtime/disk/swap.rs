//! Putting new content in the place of known content, so that an edit made in between is never lost unseen.
//! Must not know what the content means, nor what becomes of a refusal.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags};
use rustix::io::Errno;

use super::alike::make_alike;
use super::ours::is_same;
use super::temporary::{Temporary, hidden_beside};
use super::{PRIVATE_FILE, in_place, keep_beside, open, read, read_open, sync_folder_of};

/// How a swap went.
#[derive(Debug)]
pub enum Swapped {
    /// The new content is in place and on the disk. Where the file itself was replaced, this is the one that was
    /// there: somebody who had it open may still be writing to it.
    Done(Option<File>),
    /// The file did not hold what was known; what it holds is left there.
    NotAsKnown,
}

/// How two names are given each other's files.
type Exchange = fn(&Path, &Path) -> rustix::io::Result<()>;

/// Puts new content in the place of what is known to be in a file. Mode, owner, group and links stay.
///
/// What takes the place is flushed before, and the folder after. Content that came into the file in between is put
/// back; where even that was overtaken, the one of the two that has no place is kept beside under `ending`.
pub fn swap(file: &Path, bytes: &[u8], known: &[u8], ending: &str) -> io::Result<Swapped> {
    swap_while(file, bytes, known, ending, exchange, || ())
}

fn swap_while(
    file: &Path,
    bytes: &[u8],
    known: &[u8],
    ending: &str,
    exchange: Exchange,
    meanwhile: impl FnOnce(),
) -> io::Result<Swapped> {
    let old = open(file)?;
    let about = old.metadata()?;
    if about.nlink() > 1 {
        meanwhile();
        return in_place::write(file, bytes, known);
    }
    // What comes out of the file is seen to be in use as long as its writer lives.
    let _ = old.try_lock();
    let mut new = Temporary::beside(file, PRIVATE_FILE)?;
    make_alike(new.file(), &old)?;
    new.write(bytes)?;
    new.mark(file, known)?;
    meanwhile();
    match exchange(new.path(), file) {
        Ok(()) => settle(file, new, bytes, known, ending, exchange),
        Err(Errno::NOSYS | Errno::INVAL | Errno::XDEV | Errno::OPNOTSUPP) => {
            rename_over(file, &new, bytes, known)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> rustix::io::Result<()> {
    rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> rustix::io::Result<()> {
    Err(Errno::NOSYS)
}

/// Gives a file the name of another only if that name is free.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn take_free_name(file: &Path, name: &Path) -> rustix::io::Result<()> {
    rustix::fs::renameat_with(CWD, file, CWD, name, RenameFlags::NOREPLACE)
}

/// Gives a file the name of another only if that name is free.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn take_free_name(_: &Path, _: &Path) -> rustix::io::Result<()> {
    Err(Errno::NOSYS)
}

/// Looks at what was swapped out, which has the hidden name now, and puts it back if nobody knows it.
fn settle(
    file: &Path,
    new: Temporary,
    bytes: &[u8],
    known: &[u8],
    ending: &str,
    exchange: Exchange,
) -> io::Result<Swapped> {
    let out = open(new.path()).and_then(|out| Ok((read_open(&out)?, out)));
    if let Ok((content, out)) = &out
        && content == known
    {
        sync_folder_of(file)?;
        return Ok(Swapped::Done(Some(out.try_clone()?)));
    }
    let hidden = new.path().to_path_buf();
    if let Err(error) = exchange(&hidden, file) {
        // The file is gone or cannot be reached; what was swapped out must not go with it.
        new.leave();
        if let Ok((content, _)) = &out {
            keep_beside(file, content, ending)?;
            fs::remove_file(hidden)?;
        }
        return Err(error.into());
    }
    // Ours again, unless somebody was quicker once more.
    match read(&hidden) {
        Ok(back) if back == bytes => {}
        Ok(back) => {
            keep_beside(file, &back, ending)?;
        }
        Err(error) => {
            new.leave();
            return Err(error);
        }
    }
    sync_folder_of(file)?;
    out.map(|_| Swapped::NotAsKnown)
}

/// Where names cannot be exchanged: the old file is held by a second name while the new one takes the first.
fn rename_over(file: &Path, new: &Temporary, bytes: &[u8], known: &[u8]) -> io::Result<Swapped> {
    let aside = hidden_beside(file, Some(known));
    // Some file systems have no second names; there the look before has to do.
    let held = fs::hard_link(file, &aside).is_ok();
    let result = rename_if_known(file, new, held.then_some(&aside), known);
    if held {
        let _ = fs::remove_file(&aside);
    }
    match result {
        // A file that is mounted by itself cannot be replaced at all.
        Err(error) if matches!(error.kind(), ErrorKind::CrossesDevices | ErrorKind::ResourceBusy) => {
            in_place::write(file, bytes, known)
        }
        result => result,
    }
}

fn rename_if_known(
    file: &Path,
    new: &Temporary,
    aside: Option<&PathBuf>,
    known: &[u8],
) -> io::Result<Swapped> {
    let old = open(file)?;
    // Over sshfs a second name seems to be another file: then what it holds has to do.
    let holds_it = |aside: &PathBuf| is_same(aside, &old) || read(aside).is_ok_and(|held| held == known);
    if read_open(&old)? != known || !aside.is_none_or(holds_it) {
        return Ok(Swapped::NotAsKnown);
    }
    fs::rename(new.path(), file)?;
    if let Some(aside) = aside
        && read(aside)? != known
    {
        fs::rename(aside, file)?;
        sync_folder_of(file)?;
        return Ok(Swapped::NotAsKnown);
    }
    sync_folder_of(file)?;
    Ok(Swapped::Done(Some(old)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unsupported(_: &Path, _: &Path) -> rustix::io::Result<()> {
        Err(Errno::INVAL)
    }

    struct Desk(tempfile::TempDir);

    impl Desk {
        fn with(content: &str) -> Self {
            let desk = Self(tempfile::tempdir().unwrap());
            fs::write(desk.file(), content).unwrap();
            desk
        }

        fn file(&self) -> PathBuf {
            self.0.path().join("a.ron")
        }

        /// Another program replaces the file.
        fn replace(&self, content: &str) {
            let other = self.0.path().join("other");
            fs::write(&other, content).unwrap();
            fs::rename(other, self.file()).unwrap();
        }

        /// Everything in the folder, by name, with its content.
        fn all(&self) -> Vec<(String, String)> {
            let listed = fs::read_dir(self.0.path()).unwrap();
            let mut all: Vec<_> = listed
                .map(|entry| entry.unwrap().path())
                .map(|path| {
                    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                    (name, fs::read_to_string(path).unwrap())
                })
                .collect();
            all.sort();
            all
        }

        fn swap(&self, how: Exchange, meanwhile: impl FnOnce()) -> io::Result<Swapped> {
            swap_while(&self.file(), b"ours", b"known", ".theirs", how, meanwhile)
        }
    }

    fn only(content: &str) -> Vec<(String, String)> {
        vec![("a.ron".to_owned(), content.to_owned())]
    }

    #[test]
    fn second_name_that_seems_another_file_is_no_change() {
        let desk = Desk::with("old");
        let new = Temporary::beside(&desk.file(), PRIVATE_FILE).unwrap();
        fs::write(new.path(), "new").unwrap();
        let aside = desk.0.path().join("aside");
        for (held, is_done) in [("other", false), ("old", true)] {
            fs::write(&aside, held).unwrap();
            let swapped = rename_if_known(&desk.file(), &new, Some(&aside), b"old").unwrap();
            assert_eq!(matches!(swapped, Swapped::Done(_)), is_done, "{held}");
        }
        assert_eq!(fs::read_to_string(desk.file()).unwrap(), "new");
    }

    #[test]
    fn known_content_is_replaced_and_nothing_is_left_beside() {
        for how in [exchange as Exchange, unsupported] {
            let desk = Desk::with("known");
            assert!(matches!(desk.swap(how, || ()), Ok(Swapped::Done(Some(_)))));
            assert_eq!(desk.all(), only("ours"));
        }
    }

    #[test]
    fn an_edit_in_the_very_last_moment_stays() {
        for how in [exchange as Exchange, unsupported] {
            let desk = Desk::with("known");
            let replaced = desk.swap(how, || desk.replace("theirs"));
            assert!(matches!(replaced, Ok(Swapped::NotAsKnown)));
            assert_eq!(desk.all(), only("theirs"));

            let desk = Desk::with("known");
            let rewritten = desk.swap(how, || fs::write(desk.file(), "their").unwrap());
            assert!(matches!(rewritten, Ok(Swapped::NotAsKnown)));
            assert_eq!(desk.all(), only("their"));
        }
    }

    #[test]
    fn a_second_edit_while_the_first_is_put_back_is_kept_beside() {
        // Each exchange is followed by an edit of somebody else.
        fn overtaken(one: &Path, other: &Path) -> rustix::io::Result<()> {
            let before = fs::read(other).unwrap_or_default();
            exchange(one, other)?;
            if before == b"first" {
                let next = other.with_file_name("next");
                fs::write(&next, "second").map_err(|_| Errno::IO)?;
                fs::rename(next, other).map_err(|_| Errno::IO)?;
            }
            Ok(())
        }
        let desk = Desk::with("known");
        let swapped = desk.swap(overtaken, || desk.replace("first"));
        assert!(matches!(swapped, Ok(Swapped::NotAsKnown)));
        assert_eq!(
            desk.all(),
            [
                ("a.ron".to_owned(), "first".to_owned()),
                ("a.ron.theirs".to_owned(), "second".to_owned())
            ]
        );
    }

    #[test]
    fn a_file_that_vanishes_in_the_very_last_moment_is_not_made_again() {
        for how in [exchange as Exchange, unsupported] {
            let desk = Desk::with("known");
            let swapped = desk.swap(how, || fs::remove_file(desk.file()).unwrap());
            assert_eq!(swapped.map(|_| ()).unwrap_err().kind(), ErrorKind::NotFound);
            assert_eq!(desk.all(), []);
        }
    }
}
