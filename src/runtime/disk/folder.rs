//! A folder that is held open, so that it stays to be had whatever becomes of the path to it.
//! Must not know what is in it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::OFlags;

/// A folder that is held open. Every copy is the same folder.
#[derive(Clone, Debug)]
pub struct Folder {
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "elsewhere it has no path of its own")
    )]
    open: Arc<File>,
    #[cfg_attr(
        target_os = "linux",
        expect(dead_code, reason = "there is a path that never goes")
    )]
    path: PathBuf,
}

impl Folder {
    /// Holds a folder.
    pub fn hold(path: &Path) -> io::Result<Self> {
        let flags = OFlags::DIRECTORY.bits().cast_signed();
        let open = OpenOptions::new().read(true).custom_flags(flags).open(path)?;
        Ok(Self {
            open: Arc::new(open),
            path: path.to_path_buf(),
        })
    }

    /// A path by which it is reached, also when a folder above cannot be read, has moved or is another by now.
    #[cfg(target_os = "linux")]
    pub fn path(&self) -> io::Result<PathBuf> {
        use std::os::fd::AsRawFd;
        let path = PathBuf::from(format!("/proc/self/fd/{}", self.open.as_raw_fd()));
        // Where the system does not say what is open, there is no such path.
        fs::symlink_metadata(&path)?;
        Ok(path)
    }

    /// Its path, unless that leads to another folder by now.
    #[cfg(not(target_os = "linux"))]
    pub fn path(&self) -> io::Result<PathBuf> {
        match super::ours::is_same(&self.path, &self.open) {
            true => Ok(self.path.clone()),
            false => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Where it is, for people.
    pub fn place(&self) -> io::Result<PathBuf> {
        let path = self.path()?;
        Ok(fs::read_link(&path).unwrap_or(path))
    }
}
