//! Hidden files beside the one that is being written, and sweeping those whose writer has died.
//! Must not know what is in them, nor how one takes the place of another.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The digits that tell one hidden file from another.
const DIGITS: usize = 8;

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
            match Self::at(hidden_beside(file), mode) {
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

/// A free hidden name beside a file, most likely.
pub fn hidden_beside(file: &Path) -> PathBuf {
    let mut name = prefix(file);
    name.push(format!("{:0DIGITS$x}", fastrand::u32(..)));
    file.with_file_name(name)
}

/// A hidden file beside another.
#[derive(Debug)]
pub struct Hidden {
    /// Where it is.
    pub path: PathBuf,
    /// What its name has behind that of the other.
    pub rest: Vec<u8>,
}

/// The hidden files beside a file.
pub fn hidden_files_of(file: &Path) -> Vec<Hidden> {
    let prefix = prefix(file);
    let Some(Ok(listed)) = file.parent().map(fs::read_dir) else {
        return Vec::new();
    };
    let ours = |entry: fs::DirEntry| {
        let name = entry.file_name();
        Some(Hidden {
            path: entry.path(),
            rest: name.as_bytes().strip_prefix(prefix.as_bytes())?.to_vec(),
        })
    };
    listed.flatten().filter_map(ours).collect()
}

/// Removes those of the hidden files beside a file whose writers have died; what is not ours or still in use stays.
pub fn sweep(file: &Path, hidden: &[Hidden]) {
    let is_ours = |rest: &[u8]| rest.len() == DIGITS && rest.iter().all(u8::is_ascii_hexdigit);
    for Hidden { path, rest } in hidden {
        if is_ours(rest) && is_dead(path, file) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether a hidden file beside another is this user's or of whom that one is, and nobody is writing it.
pub fn is_dead(path: &Path, file: &Path) -> bool {
    // Root gives the file that is written to the owner of the one it replaces.
    let owner = fs::metadata(file).map(|about| about.uid()).ok();
    let owners = [Some(rustix::process::geteuid().as_raw()), owner];
    let about = fs::symlink_metadata(path);
    let own = about.is_ok_and(|about| about.is_file() && owners.contains(&Some(about.uid())));
    own && File::open(path).is_ok_and(|file| !matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn prefix(file: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".");
    name
}
