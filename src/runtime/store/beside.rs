//! The copies this program keeps beside a session file, and taking what was forgotten out of them.
//! Must not know when or why something is forgotten.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::forget::Item;
use crate::format::ron;

use super::{BEFORE, OURS, THEIRS};
use crate::runtime::disk::{self, Copied, Swapped};
use crate::runtime::state::FileState;

/// What became of the copies beside a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// How many held what was forgotten, and no longer do.
    pub mended: usize,
    /// The names of those that could not be read or written.
    pub left: Vec<String>,
}

/// Takes items out of every copy beside a file. What else is in a copy stays, but for its comments.
pub fn forget_beside(file: &Path, items: &[Item]) -> Beside {
    let mut beside = Beside::default();
    for copy in copies_of(file).unwrap_or_default() {
        match forget_in(&copy, items) {
            Ok(true) => beside.mended += 1,
            Ok(false) => {}
            Err(_) => {
                let name = copy.file_name().unwrap_or_default().to_string_lossy();
                beside.left.push(name.into_owned());
            }
        }
    }
    beside
}

/// Keeps beside a file what could not be saved in it, under the first free name; what is there stays as it is. The
/// folder is the one that the file was in when it was opened, wherever that is by now.
pub fn keep_ours(file: &Path, state: Option<&FileState>, text: &[u8]) -> io::Result<Copied> {
    let itself = state.map_or_else(|| disk::resolve(file), |state| Ok(state.file().to_path_buf()))?;
    let held = state.and_then(FileState::beside);
    let Some((folder, path)) = held.and_then(|folder| Some((folder, folder.path().ok()?))) else {
        return disk::keep_at_last(&itself, text, OURS);
    };
    let name = itself.file_name().unwrap_or_default();
    let kept = disk::keep_at_last(&path.join(name), text, OURS)?;
    let path = folder.place()?.join(kept.path.file_name().unwrap_or_default());
    Ok(Copied { path, ..kept })
}

/// Keeps in another folder what could not be saved in a file.
pub fn keep_in(folder: &Path, file: &Path, text: &[u8]) -> io::Result<Copied> {
    disk::keep_at_last(&folder.join(file.file_name().unwrap_or_default()), text, OURS)
}

/// The copies of a file that this program made, by their names.
fn copies_of(file: &Path) -> io::Result<Vec<PathBuf>> {
    let target = disk::resolve(file)?;
    let own = target
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let is_copy = |name: &str| {
        let ending = name.strip_prefix(&own).unwrap_or_default();
        [BEFORE, THEIRS, OURS].into_iter().any(|kind| {
            let rest = ending.strip_prefix(kind);
            rest.is_some_and(|rest| rest.is_empty() || is_number(rest))
        })
    };
    let mut copies = Vec::new();
    for entry in fs::read_dir(target.parent().unwrap_or(Path::new(".")))? {
        let path = entry?.path();
        if path
            .file_name()
            .is_some_and(|name| is_copy(&name.to_string_lossy()))
        {
            copies.push(path);
        }
    }
    copies.sort();
    Ok(copies)
}

/// Whether this is the number behind the ending of a second copy, such as `-2`.
fn is_number(rest: &str) -> bool {
    rest.strip_prefix('-')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a copy held one of these items; then it was written anew without them.
fn forget_in(copy: &Path, items: &[Item]) -> io::Result<bool> {
    let bytes = disk::read(copy)?;
    let before = ron::decode_bytes(&bytes)
        .map_err(|_| io::Error::other("it is no session"))?
        .session;
    let mut after = before.clone();
    for item in items {
        after.forget(item);
    }
    if after == before {
        return Ok(false);
    }
    let text = ron::encode(&after).map_err(io::Error::other)?;
    match disk::swap(copy, text.as_bytes(), &bytes, THEIRS)? {
        Swapped::Done(_) => Ok(true),
        Swapped::NotAsKnown => Err(io::Error::other("something else is changing it")),
    }
}
