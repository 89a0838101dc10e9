//! Opening what this program itself has made, and nothing that somebody else put in its place.
//! Must not know what is in it.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;

/// Opens a file of this user, or of `owner`, for reading: never through a link, no pipe, nothing with a second name
/// under which it could be private.
pub fn open_ours(path: &Path, owner: Option<u32>) -> io::Result<File> {
    check(OpenOptions::new().read(true), path, owner)
}

/// Opens a file of this user for reading and writing, or makes it, as careful as that.
pub fn open_or_make(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(mode);
    check(&mut options, path, None)
}

/// Whether a path names an open file itself.
pub fn is_same(path: &Path, open: &File) -> bool {
    let ids = |about: Metadata| (about.dev(), about.ino());
    fs::symlink_metadata(path).ok().map(ids) == open.metadata().ok().map(ids)
}

fn check(options: &mut OpenOptions, path: &Path, owner: Option<u32>) -> io::Result<File> {
    // A pipe would be waited for.
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = options.custom_flags(flags.bits().cast_signed()).open(path)?;
    // What was opened is looked at, and not what has the name by now.
    let about = file.metadata()?;
    let owners = [Some(rustix::process::geteuid().as_raw()), owner];
    if about.is_file() && about.nlink() == 1 && owners.contains(&Some(about.uid())) {
        Ok(file)
    } else {
        Err(ErrorKind::PermissionDenied.into())
    }
}
