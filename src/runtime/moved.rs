//! What is kept for a session goes with it when its file gets another name, and not to another session that takes its place.
//! Must not know what is kept.

use std::path::Path;

use crate::domain::kin::is_kin;
use crate::domain::session::Session;
use crate::format::ron::decode_bytes;

use super::clock::Clock;
use super::lock::{self, Lock};
use super::recovery::Shelf;
use super::state::{FileState, State};
use super::store::read_mended;
use crate::ui::msg::Draft;

/// A session was found in a file: from now on, what is kept under the name of that file is what belongs to it. What was
/// there of another session is set aside, and comes back with that.
pub fn settle(state: &State, own: &FileState, session: &Session, bytes: &[u8]) {
    let shelf = Shelf::beside(own);
    if !shelf.list().is_empty() {
        if belongs(&shelf, session, bytes) != Some(false) {
            return;
        }
        let Some(aside) = own.free_name() else { return };
        shelf.move_to(&aside, own.file());
        own.move_to(&aside);
    }
    let others = kin(state, own, session, bytes);
    let Some(newest) = others
        .into_iter()
        .max_by_key(|shelf| shelf.list().last().map(|one| one.at))
    else {
        return;
    };
    let Some(name) = newest.name() else { return };
    let before = own.named(name, newest.file());
    // Who has it open under the other name goes on there.
    if let Ok(Lock::Held(_held)) = lock::take(&before.lock_place(), Clock::start().now().wall) {
        newest.move_to(own, own.file());
        before.move_to(own);
    }
}

/// What is kept of the session under other names it had comes to its own, where that has something already. Answers all
/// half-typed texts and notes, where anything came: whoever has read them before doesn't know.
pub fn gather(
    state: &State,
    own: &FileState,
    session: &Session,
    bytes: &[u8],
) -> Option<(Vec<Draft>, String)> {
    let shelf = Shelf::beside(own);
    if belongs(&shelf, session, bytes) != Some(true) {
        return None;
    }
    let mut has_come = false;
    for other in kin(state, own, session, bytes) {
        let Some(name) = other.name() else { continue };
        let before = own.named(name, other.file());
        // Who has it open under the other name goes on there.
        if let Ok(Lock::Held(_held)) = lock::take(&before.lock_place(), Clock::start().now().wall)
            && shelf.absorb(&other).is_ok()
        {
            before.move_to(own);
            has_come = true;
        }
    }
    has_come.then(|| (own.drafts().unwrap_or_default(), own.notes().unwrap_or_default()))
}

/// What is kept for a session file that a command is about, also where it has had another name until now.
pub fn found(state: &State, file: &Path) -> Option<FileState> {
    state.tidy();
    let own = state.of_file(file)?;
    if state.recovery().is_some_and(|folder| folder.exists())
        && let Ok(bytes) = read_mended(file)
        && let Ok(decoded) = decode_bytes(&bytes)
        // Who has it open has found all that is kept for it.
        && let Ok(Lock::Held(_held)) = lock::take(&own.lock_place(), Clock::start().now().wall)
    {
        settle(state, &own, &decoded.session, &bytes);
        gather(state, &own, &decoded.session, &bytes);
    }
    Some(own)
}

/// What was kept of a session under names that its file no longer has.
pub fn kin(state: &State, own: &FileState, session: &Session, bytes: &[u8]) -> Vec<Shelf> {
    let mut all = Shelf::all(state);
    all.retain(|shelf| {
        let is_own = shelf.name() == Some(own.name());
        let is_left = shelf.file() == own.file() || !is_there(shelf.file());
        !is_own && is_left && belongs(shelf, session, bytes) == Some(true)
    });
    all
}

/// Whether snapshots are of this session; none where nothing says so.
fn belongs(shelf: &Shelf, session: &Session, bytes: &[u8]) -> Option<bool> {
    if shelf.has(bytes) {
        return Some(true);
    }
    let newest = shelf.newest()?;
    is_kin(&newest, session)
}

fn is_there(file: &Path) -> bool {
    file.symlink_metadata().is_ok()
}
