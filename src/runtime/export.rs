//! Writes what was exported: into a named file, never over another unasked.
//! Must not know what is written.

use std::io;
use std::path::Path;

use super::disk;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is in the file.
    Done,
    /// Nothing was written, because something is there.
    IsThere,
}

/// Writes a file in a folder that is there; replaces one only when told to, and never a folder or a device.
pub fn write(file: &Path, bytes: &[u8], replace: bool) -> io::Result<Written> {
    if !replace {
        return match disk::create(file, bytes) {
            Ok(()) => Ok(Written::Done),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Written::IsThere),
            Err(error) => Err(error),
        };
    }
    let target = disk::resolve(file)?;
    match target.metadata() {
        Ok(there) if !there.is_file() => Err(io::Error::other("it is no file")),
        Ok(_) => disk::put(&target, bytes).map(|()| Written::Done),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            disk::create(&target, bytes).map(|()| Written::Done)
        }
        Err(error) => Err(error),
    }
}
