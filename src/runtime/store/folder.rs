//! The sessions folder: which files are in it and what they hold.
//! Must not know how they are saved.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::domain::session::Session;
use crate::format::error::Problem;
use crate::format::merge::decode_marked;
use crate::format::ron::{self, Decoded};
use crate::format::text_of;
use crate::ui::msg::{Entry, Folder, Trouble};

use super::{AGENDA, LIBRARY, mend, own_in};
use crate::runtime::disk;
use crate::runtime::trouble::trouble;

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
    read_mended(file).map_err(|error| trouble(&error))
}

/// The bytes of a file. One that a writer was killed over, in the middle of writing it in place, is mended first.
pub fn read_mended(file: &Path) -> io::Result<Vec<u8>> {
    let bytes = disk::read(file)?;
    if !disk::is_torn(&bytes) {
        return Ok(bytes);
    }
    let target = disk::resolve(file)?;
    match mend(&target, &disk::hidden_files_of(&target)) {
        Ok(()) => disk::read(&target),
        // What cannot be mended here is told as it is.
        Err(_) => Ok(bytes),
    }
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
