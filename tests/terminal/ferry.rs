//! The session that most walks begin with: a team that is being prepared, with one person on its roster.
//! Must not know what is tried on it.

use std::path::{Path, PathBuf};

use super::walk::{Walk, file_of, session_in};

/// The team.
pub const TEAM: &str = "Night Ferry";
/// By the clock on the wall.
pub const NOW: &str = "2027-03-04T14:00";

/// A new session, its first workshop being prepared.
pub fn new_session(folder: &Path) -> Walk {
    let mut walk = Walk::start(folder, NOW, &["new", TEAM]);
    walk.see(TEAM).saved();
    walk
}

/// The same with one person on its roster.
pub fn with_ada(folder: &Path) -> Walk {
    let mut walk = new_session(folder);
    walk.press("a").text("Ada").press("Enter Enter");
    walk.see("1 person:").saved();
    walk
}

/// The same session opened again.
pub fn again(folder: &Path) -> Walk {
    let mut walk = Walk::start(folder, NOW, &[TEAM]);
    walk.see(TEAM);
    walk
}

/// Its file.
pub fn file(folder: &Path) -> PathBuf {
    file_of(folder, "night-ferry")
}

/// Those on the roster of a file.
pub fn names_in(file: &Path) -> Vec<String> {
    let session = session_in(file);
    session.team_now().map(|person| person.name.clone()).collect()
}

/// Those on its roster.
pub fn roster(folder: &Path) -> Vec<String> {
    names_in(&file(folder))
}
