//! The user's home folder.
//! Must not know what is kept in it.

use std::path::PathBuf;

/// The home folder, as the environment says or else as the system does; an empty `HOME` says nothing.
pub fn home() -> Option<PathBuf> {
    let home = etcetera::home_dir().ok()?;
    Some(home).filter(|home| !home.as_os_str().is_empty())
}
