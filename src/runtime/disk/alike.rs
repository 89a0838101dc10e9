//! Owner, group, access list and mode: what is written is never for more people than what it comes from.
//! Must not know what is written, nor where.

use std::fs::{File, Metadata, Permissions};
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use rustix::fs::{Gid, Uid};

/// The bits of owner, group and others, and those beside them.
const ALL_BITS: u32 = 0o7777;
const GROUP_BITS: u32 = 0o070;

/// Whom a new file is for.
#[derive(Debug)]
pub enum Rights<'a> {
    /// The user alone.
    Private,
    /// Those whom another file is for, or the user alone where that cannot be done.
    Of(&'a File),
}

impl Rights<'_> {
    /// Gives these to a file that is for the user alone.
    pub fn give(&self, new: &File) -> io::Result<()> {
        let Self::Of(source) = self else { return Ok(()) };
        let (about, mine) = (source.metadata()?, new.metadata()?);
        if own_like(new, &about) && copy_access_list(new, source) {
            return set_mode(new, about.mode());
        }
        // Back to whose it was, with nobody else in it.
        let (owner, group) = (Uid::from_raw(mine.uid()), Gid::from_raw(mine.gid()));
        let _ = rustix::fs::fchown(new, Some(owner), Some(group));
        set_mode(new, mine.mode())
    }
}

/// Gives a file that takes the place of another the owner, group, access list and mode of that, as far as this user may.
/// Where the group or the list cannot be the same, nobody gets in by a group of ours.
pub fn make_alike(new: &File, old: &File) -> io::Result<()> {
    let about = old.metadata()?;
    let (same_group, same_list) = (own_like(new, &about), copy_access_list(new, old));
    let mut mode = about.mode();
    if !same_group || !same_list {
        // What everybody may do, a group of ours may as well.
        mode &= !GROUP_BITS | (mode & 0o007) << 3;
    }
    set_mode(new, mode)
}

fn set_mode(file: &File, mode: u32) -> io::Result<()> {
    file.set_permissions(Permissions::from_mode(mode & ALL_BITS))
}

/// Gives a file the owner and group of another; whether it has the group.
fn own_like(new: &File, about: &Metadata) -> bool {
    let Ok(mine) = new.metadata() else { return false };
    if (mine.uid(), mine.gid()) == (about.uid(), about.gid()) {
        return true;
    }
    let (owner, group) = (Uid::from_raw(about.uid()), Gid::from_raw(about.gid()));
    if rustix::fs::fchown(new, Some(owner), Some(group)).is_ok() {
        return true;
    }
    // Whoever is no owner may still give it to a group they are in; if not, it stays theirs.
    rustix::fs::fchown(new, None, Some(group)).is_ok()
}

/// Who else may do what, on systems that have such lists.
#[cfg(target_os = "linux")]
mod list {
    use std::fs::File;

    use rustix::fs::{XattrFlags, fgetxattr, fremovexattr, fsetxattr};
    use rustix::io::Errno;

    const NAME: &str = "system.posix_acl_access";
    const MOST_BYTES: usize = 4096;

    /// Gives a file the list of another, or none where that has none; whether it is the same now.
    pub fn copy_access_list(new: &File, old: &File) -> bool {
        let mut list = [0_u8; MOST_BYTES];
        match fgetxattr(old, NAME, &mut list) {
            Ok(length) => fsetxattr(new, NAME, &list[..length], XattrFlags::empty()).is_ok(),
            // A folder may give its files a list that the old one has not.
            Err(Errno::NODATA) => matches!(
                fremovexattr(new, NAME),
                Ok(()) | Err(Errno::NODATA | Errno::OPNOTSUPP)
            ),
            Err(Errno::OPNOTSUPP) => true,
            Err(_) => false,
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod list {
    use std::fs::File;

    pub fn copy_access_list(_: &File, _: &File) -> bool {
        true
    }
}

use list::copy_access_list;
