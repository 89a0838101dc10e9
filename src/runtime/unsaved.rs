//! What could not be saved when the program ends: kept beside its file, or among what can be recovered.
//! Must not know why the program ends, nor how that is told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::domain::session::Session;
use crate::format::ron::encode;
use crate::ui::msg::Trouble;

use super::clock::Clock;
use super::recovery::{Shelf, Why};
use super::saver::Saver;
use super::state::State;
use super::store;

/// What was not saved when the program ended.
#[derive(Debug)]
pub struct Unsaved {
    /// Why not.
    pub trouble: Trouble,
    /// Where it is instead.
    pub kept: Option<Kept>,
}

/// Where something is kept that could not be saved.
#[derive(Debug)]
pub enum Kept {
    /// In this file, beside the one that it is of.
    Beside(PathBuf),
    /// As the snapshot with this number.
    Snapshot(u32),
}

/// Keeps all that could not be saved, once, whoever asks for it.
pub fn keep_all(saver: &Saver) -> BTreeMap<PathBuf, Unsaved> {
    let keep = |(file, (trouble, session)): (PathBuf, (Trouble, Session))| {
        let kept = keep(&file, &session);
        (file, Unsaved { trouble, kept })
    };
    saver.take_unsaved().into_iter().map(keep).collect()
}

/// Keeps a session beside its file; where that fails, among what can be recovered.
fn keep(file: &Path, session: &Session) -> Option<Kept> {
    if let Ok(copy) = store::keep_ours(file, session) {
        return Some(Kept::Beside(copy));
    }
    let text = encode(session).ok()?;
    let shelf = Shelf::of(&State::of_user(), file)?;
    let number = shelf
        .put(text.as_bytes(), Why::Saved, Clock::start().now().wall)
        .ok()?;
    Some(Kept::Snapshot(number))
}
