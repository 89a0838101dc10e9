//! The lock on a session: one program may write it, the others look on. It dies with its owner, whatever ends that.
//! Must not know the screens, nor what is in a session.

use std::env;
use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process;
use std::sync::Arc;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::text::{Shape, clip, sanitise};
use crate::ui::msg::Holder;

use super::disk;

/// No words of who holds a lock are longer.
const MOST_SPACES: usize = 4096;

/// A lock that is held here, until its last copy is dropped.
#[derive(Clone, Debug)]
pub struct Held(#[expect(dead_code, reason = "an open file is all there is to holding its lock")] Arc<File>);

/// A lock that somebody else holds.
#[derive(Debug)]
pub struct Waiting(File);

/// No name of who holds a lock is longer on the screen.
const MOST_CELLS: usize = 40;

/// What became of trying to get a lock.
#[derive(Debug)]
pub enum Lock {
    /// It is held here.
    Held(Held),
    /// Somebody else has it.
    Taken(Holder, Waiting),
}

/// What stands in the file of a lock, for those who do not get it.
#[derive(Serialize, Deserialize)]
struct Kept {
    pid: u32,
    user: String,
    host: String,
    since: NaiveDateTime,
}

/// Tries to get the lock in this file; `now` is told to those who do not get it.
pub fn take(place: &Path, now: NaiveDateTime) -> io::Result<Lock> {
    disk::create_folder_of(place)?;
    let file = disk::open_or_make(place, 0o600)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock::Held(sign(file, now))),
        Err(TryLockError::WouldBlock) => Ok(Lock::Taken(holder(&file), Waiting(file))),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Waiting {
    /// Blocks until its owner lets go of the lock or dies; `now` is asked for then.
    pub fn wait(self, now: impl FnOnce() -> NaiveDateTime) -> io::Result<Held> {
        loop {
            match self.0.lock() {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                locked => return locked.map(|()| sign(self.0, now())),
            }
        }
    }
}

/// Writes into the file of a lock who holds it. Only words: without them it is held all the same.
fn sign(file: File, since: NaiveDateTime) -> Held {
    let kept = Kept {
        pid: process::id(),
        user: env::var("USER")
            .or_else(|_| env::var("LOGNAME"))
            .unwrap_or_default(),
        host: rustix::system::uname().nodename().to_string_lossy().into_owned(),
        since,
    };
    if let Ok(mut text) = ron::to_string(&kept) {
        // Spaces over what is left of longer words: shortening a file makes some disks wait.
        let before = file.metadata().map_or(0, |about| about.len());
        let missing = usize::try_from(before).unwrap_or(0).saturating_sub(text.len());
        text.extend(std::iter::repeat_n(' ', missing.min(MOST_SPACES)));
        let _ = file.write_all_at(text.as_bytes(), 0);
    }
    Held(Arc::new(file))
}

/// Who holds a lock, as far as is known.
fn holder(file: &File) -> Holder {
    let bytes = disk::read_open(file).unwrap_or_default();
    let Ok(kept) = ron::de::from_bytes::<Kept>(&bytes) else {
        return Holder::default();
    };
    // Whoever can write there is not to write on the screen.
    let plain = |text: String| clip(&sanitise(text.trim(), Shape::Line), MOST_CELLS).into_owned();
    Holder {
        pid: Some(kept.pid),
        user: plain(kept.user),
        host: plain(kept.host),
        since: Some(kept.since),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::thread;

    use super::*;

    fn now() -> NaiveDateTime {
        "2027-03-04T14:00:00".parse().unwrap()
    }

    #[test]
    fn the_second_learns_who_holds_it_and_gets_it_when_the_first_lets_go() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("locks/harbour.lock");
        let Lock::Held(held) = take(&place, now()).unwrap() else {
            unreachable!("nobody has it")
        };
        let Lock::Taken(holder, waiting) = take(&place, now()).unwrap() else {
            unreachable!("it is held")
        };
        assert_eq!((holder.pid, holder.since), (Some(process::id()), Some(now())));
        let mode = std::fs::metadata(&place).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let waiter = thread::spawn(move || waiting.wait(now).unwrap());
        drop(held);
        let held = waiter.join().unwrap();
        assert!(matches!(take(&place, now()).unwrap(), Lock::Taken(..)));
        drop(held);
        assert!(matches!(take(&place, now()).unwrap(), Lock::Held(_)));
    }

    #[test]
    fn lock_behind_a_link_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let (place, other) = (home.path().join("harbour.lock"), home.path().join("other"));
        std::os::unix::fs::symlink(&other, &place).unwrap();
        assert!(take(&place, now()).is_err());
        assert!(!other.exists(), "nothing is made behind the link");
        std::fs::remove_file(&place).unwrap();
        std::fs::write(&other, "private").unwrap();
        std::fs::hard_link(&other, &place).unwrap();
        assert!(take(&place, now()).is_err());
        assert_eq!(std::fs::read(&other).unwrap(), b"private");
    }

    #[test]
    fn who_holds_it_is_read_where_longer_words_stood() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("harbour.lock");
        std::fs::write(&place, "x".repeat(300)).unwrap();
        let held = take(&place, now()).unwrap();
        let Lock::Taken(holder, _) = take(&place, now()).unwrap() else {
            unreachable!("it is held")
        };
        assert_eq!(holder.pid, Some(process::id()));
        drop(held);
    }
}
