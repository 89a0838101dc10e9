//! The sessions folder: which files are in it and what they hold.
//! Must not know how they are saved.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::domain::session::Session;
use crate::format::error::Problem;
use crate::format::merge::decode_marked;
use crate::format::ron::{self, Decoded};
use crate::format::text_of;
use crate::ui::msg::{Entry, Folder, Trouble};

use super::{AGENDA, LIBRARY, own_in};
use crate::runtime::disk;
use crate::runtime::panics;
use crate::runtime::trouble::trouble;

/// The name of the threads that read session files.
const READER: &str = "reader";

/// Which sessions are in a folder, and what stands beside them; no session is read yet.
pub fn list(folder: &Path) -> Folder {
    let listed = match session_files(folder) {
        Ok(files) => Folder {
            unread: files.into_iter().collect(),
            ..Folder::default()
        },
        Err(error) => unlisted(folder, &error),
    };
    Folder {
        own: own_in(folder),
        ..listed
    }
}

/// A folder of which it cannot be said what is in it.
pub fn unlisted(folder: &Path, error: &io::Error) -> Folder {
    Folder {
        entries: vec![Entry {
            file: folder.to_path_buf(),
            session: Err(trouble(error)),
            good: None,
        }],
        ..Folder::default()
    }
}

/// The session files in a folder, by name; a folder that is missing is empty.
pub fn session_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed?,
    };
    let mut files = Vec::new();
    for listed in listed {
        let path = listed?.path();
        if is_session_file(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file in the sessions folder is a session by its name; hidden files are not.
pub fn is_session_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|ending| ending == "ron")
        && !name.starts_with('.')
        && name != AGENDA
        && name != LIBRARY
}

/// The bytes of a file, to look at what is wrong with them.
pub fn read_bytes(file: &Path) -> Result<Vec<u8>, Trouble> {
    disk::read(file).map_err(|error| trouble(&error))
}

/// Reads a session to look at, not to change it.
pub fn read_session(file: &Path) -> Result<Session, Trouble> {
    let bytes = read_bytes(file)?;
    let decoded = ron::decode_bytes(&bytes).map_err(Trouble::Content)?;
    Ok(decoded.session)
}

/// What a file said when it was found that it can be opened, so that the same bytes are not decoded once more.
#[derive(Debug)]
pub struct Opened {
    pub(super) bytes: Vec<u8>,
    pub(super) decoded: Decoded,
}

/// Whether a file can be opened: it is a session, which comes back, or git left a conflict of two in it.
pub fn may_open(file: &Path) -> Result<Option<Opened>, Trouble> {
    let bytes = read_bytes(file)?;
    let read = match ron::decode_bytes(&bytes) {
        Ok(decoded) => Ok(Some(Opened { bytes, decoded })),
        Err(error) if error.problem == Problem::ConflictMarkers => {
            text_of(&bytes).and_then(decode_marked).map(|_| None)
        }
        Err(error) => Err(error),
    };
    read.map_err(Trouble::Content)
}

/// Reads many sessions to look at, side by side; they come in the order of their files.
pub fn read_sessions(files: &[PathBuf]) -> Vec<Result<Session, Trouble>> {
    let read = |file| (file, read_session(file));
    let mut sessions: HashMap<&Path, _> = read_each(files, read, |arriving| arriving.iter().collect());
    let session = |file: &PathBuf| sessions.remove(file.as_path()).unwrap_or(Err(Trouble::Mistake));
    files.iter().map(session).collect()
}

/// Reads many files side by side. Each arrives as soon as it is read, in whatever order, but for one at which the program
/// itself fails. Once nobody takes what arrives any more, no further file is read.
pub fn read_each<'a, T: Send, R>(
    files: &'a [PathBuf],
    read: impl Fn(&'a Path) -> T + Sync,
    take: impl FnOnce(Receiver<T>) -> R,
) -> R {
    let next = AtomicUsize::new(0);
    let work = |outbox: Sender<T>| {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let read = panics::carefully(|| {
                #[cfg(debug_assertions)]
                panics::provoke(READER);
                read(file)
            });
            if read.is_some_and(|read| outbox.send(read).is_err()) {
                return;
            }
        }
    };
    let most = match files.len() {
        // One alone takes no other thread.
        0 | 1 => 0,
        many => thread::available_parallelism().map_or(1, usize::from).min(many),
    };
    let (outbox, arriving) = mpsc::channel();
    thread::scope(|scope| {
        let hand = |_: &usize| {
            let (work, outbox) = (&work, outbox.clone());
            let reader = thread::Builder::new().name(READER.to_owned());
            reader.spawn_scoped(scope, move || work(outbox)).is_ok()
        };
        if (0..most).take_while(hand).count() == 0 {
            work(outbox.clone());
        }
        drop(outbox);
        take(arriving)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<PathBuf> {
        (0..50).map(|at| PathBuf::from(format!("{at:02}.ron"))).collect()
    }

    #[test]
    fn each_file_is_read_once_and_a_mistake_hides_no_other() {
        let files = files();
        let read = |file: &Path| {
            assert_ne!(file, Path::new("07.ron"), "this one is a mistake");
            file.to_path_buf()
        };
        let mut read: Vec<PathBuf> = read_each(&files, read, |arriving| arriving.iter().collect());
        read.sort();
        let expected: Vec<PathBuf> = files
            .into_iter()
            .filter(|file| file != Path::new("07.ron"))
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn nothing_is_read_once_nobody_listens() {
        let files = files();
        let (go_on, wait) = mpsc::channel::<()>();
        let wait = std::sync::Mutex::new(wait);
        let count = AtomicUsize::new(0);
        let read = |_: &Path| {
            // Until it is let go, and then never again.
            let _ = wait.lock().map(|wait| wait.recv());
            count.fetch_add(1, Ordering::Relaxed)
        };
        read_each(&files, read, |arriving| {
            drop(arriving);
            drop(go_on);
        });
        let most = thread::available_parallelism().map_or(1, usize::from);
        assert!(count.into_inner() <= most);
    }
}
