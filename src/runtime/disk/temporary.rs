//! Hidden files beside the one that is being written, and what is done about those whose writer has died.
//! Must not know what is in them, nor how one takes the place of another.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::format::history::fingerprint;

use super::ours::{is_same, open_ours};
use super::{read_if_there, read_open};

/// The digits that tell one hidden file from another.
const DIGITS: usize = 8;

/// The digits of a fingerprint.
pub const MARK_DIGITS: usize = 16;

/// The names of copies of a file that is written in place end like this, behind the fingerprint of what is written.
pub const COPY_ENDING: &str = ".old";

/// A hidden file beside another. It is removed with this value, unless it was given a name of its own.
#[derive(Debug)]
pub struct Temporary {
    path: PathBuf,
    file: File,
}

impl Temporary {
    /// A new, empty one with this mode.
    pub fn beside(file: &Path, mode: u32) -> io::Result<Self> {
        loop {
            match Self::at(hidden_beside(file, None), mode) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                new => return new,
            }
        }
    }

    /// A new, empty one of this name.
    pub fn at(path: PathBuf, mode: u32) -> io::Result<Self> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .mode(mode)
            .open(&path)?;
        // Whoever sweeps sees by the lock that its writer is alive. It dies with the writer.
        let _ = file.try_lock();
        Ok(Self { path, file })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The open file; it stays the one that was made, whatever has its name.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Writes all of it and flushes it to the disk. After a failure this file is given up, never flushed again.
    pub fn write(&self, bytes: &[u8]) -> io::Result<()> {
        (&self.file).write_all(bytes)?;
        self.file.sync_all()
    }

    /// Gives it a name that says what it is to change places with. Whatever has that name once the writer has died is
    /// either whole, or was in the file and came out of it.
    pub fn mark(&mut self, file: &Path, known: &[u8]) -> io::Result<()> {
        let marked = hidden_beside(file, Some(known));
        fs::rename(&self.path, &marked)?;
        self.path = marked;
        Ok(())
    }

    /// Leaves what has its name now where it is.
    pub fn leave(mut self) {
        self.path = PathBuf::new();
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.path != Path::new("") {
            // It may have become the file itself.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// A free hidden name beside a file, most likely; it carries the mark of what it takes the place of, if that is known.
pub fn hidden_beside(file: &Path, known: Option<&[u8]>) -> PathBuf {
    let mut name = prefix(file);
    name.push(format!("{:0DIGITS$x}", fastrand::u32(..)));
    if let Some(known) = known {
        name.push(format!("-{:0MARK_DIGITS$x}", fingerprint(known)));
    }
    file.with_file_name(name)
}

/// What a hidden file is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was being written, and may be half of something.
    Written,
    /// It is whole, or it was in the file and came out of it. The fingerprint is that of what was to come out.
    Swapped(u64),
    /// It is what was in a file of several names while that was written. The fingerprint is that of the new content.
    Copy(u64),
}

impl Kind {
    /// The kind of the hidden file whose name has this behind that of the other.
    fn of(rest: &[u8]) -> Option<Self> {
        let rest = std::str::from_utf8(rest).ok()?;
        let hex = |text: &str, digits: usize| {
            let is_hex = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_hex.then(|| u64::from_str_radix(text, 16).ok()).flatten()
        };
        if let Some(digits) = rest.strip_suffix(COPY_ENDING) {
            return hex(digits, MARK_DIGITS).map(Self::Copy);
        }
        match rest.split_once('-') {
            Some((number, mark)) => {
                hex(number, DIGITS)?;
                hex(mark, MARK_DIGITS).map(Self::Swapped)
            }
            None => hex(rest, DIGITS).map(|_| Self::Written),
        }
    }
}

/// A hidden file beside another, by its name.
#[derive(Debug)]
pub struct Hidden {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
}

impl Hidden {
    /// The file itself, if its writer has died: this user's, or of whom the file beside it is.
    pub fn dead(&self, file: &Path) -> Option<File> {
        // Root gives the file that is written to the owner of the one it replaces.
        let owner = fs::metadata(file).map(|about| about.uid()).ok();
        let opened = open_ours(&self.path, owner).or_else(|error| {
            // One that is the file itself by a second name holds nothing that the file does not.
            let opened = File::open(&self.path).ok().filter(|one| is_same(file, one));
            opened.ok_or(error)
        });
        let opened = opened.ok()?;
        (!matches!(opened.try_lock(), Err(TryLockError::WouldBlock))).then_some(opened)
    }
}

/// The hidden files beside a file that may have been made by this program.
pub fn hidden_files_of(file: &Path) -> Vec<Hidden> {
    let prefix = prefix(file);
    let Some(Ok(listed)) = file.parent().map(fs::read_dir) else {
        return Vec::new();
    };
    let ours = |entry: fs::DirEntry| {
        let name = entry.file_name();
        Some(Hidden {
            path: entry.path(),
            kind: Kind::of(name.as_bytes().strip_prefix(prefix.as_bytes())?)?,
        })
    };
    listed.flatten().filter_map(ours).collect()
}

/// Removes those of the hidden files beside a file whose writers have died. What one of them holds that is nowhere else
/// is given to `rescue` first, and stays where that fails.
pub fn sweep(
    file: &Path,
    hidden: &[Hidden],
    is_whole: impl Fn(&[u8]) -> bool,
    rescue: &mut dyn FnMut(&[u8]) -> bool,
) {
    let mut present = None;
    for one in hidden {
        if matches!(one.kind, Kind::Copy(_)) {
            continue;
        }
        let Some(dead) = one.dead(file) else { continue };
        let Ok(bytes) = read_open(&dead) else { continue };
        let present = present.get_or_insert_with(|| read_if_there(file).ok().flatten());
        let is_spare = bytes.is_empty()
            || present.as_ref() == Some(&bytes)
            || match one.kind {
                Kind::Written => !is_whole(&bytes),
                Kind::Swapped(known) => fingerprint(&bytes) == known,
                Kind::Copy(_) => false,
            };
        if is_spare || rescue(&bytes) {
            let _ = fs::remove_file(&one.path);
        }
    }
}

/// Clears up what killed writers left in a folder that is the user's own. What is whole, and no older than what has the
/// name it was written for, gets that name; the rest is removed. `is_whole` judges content by that name, and says
/// nothing where such a name is none of ours.
pub fn finish_in(folder: &Path, is_whole: impl Fn(&str, &[u8]) -> Option<bool>) {
    let written = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let (of, digits) = name.strip_prefix('.')?.rsplit_once('.')?;
        (Kind::of(digits.as_bytes()) == Some(Kind::Written)).then(|| (entry.path(), of.to_owned()))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for (path, name) in entries.filter_map(written) {
        let Ok(dead) = open_ours(&path, None) else {
            continue;
        };
        if matches!(dead.try_lock(), Err(TryLockError::WouldBlock)) {
            continue;
        }
        let Ok(bytes) = read_open(&dead) else { continue };
        let Some(is_whole) = is_whole(&name, &bytes) else {
            continue;
        };
        let place = folder.join(name);
        let changed = |about: fs::Metadata| about.modified().ok();
        let there = fs::symlink_metadata(&place).ok().map(changed);
        let is_news = there.is_none_or(|there| there <= dead.metadata().ok().and_then(changed));
        // What cannot be cleared up is in nobody's way.
        let _ = if is_whole && is_news {
            fs::rename(&path, &place)
        } else {
            fs::remove_file(&path)
        };
    }
}

fn prefix(file: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".");
    name
}
