//! What could not be saved when the program ends: kept beside its file, among what can be recovered, or where it can be.
//! Must not know why the program ends, nor how that is told.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::domain::session::Session;
use crate::format::ron::encode;
use crate::ui::msg::Trouble;

use super::clock::Clock;
use super::disk::{self, Copied};
use super::home::home;
use super::recovery::Shelf;
use super::saver::Saver;
use super::state::State;
use super::store;

/// The names of what was typed and not kept end so.
const TYPED: &str = ".typed.txt";

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
    /// In this file.
    File(PathBuf),
    /// In this file, of which the disk does not say that it has it.
    Perhaps(PathBuf),
    /// As the snapshot with this number.
    Snapshot(u32),
}

/// Keeps all that could not be saved, once, whoever asks for it.
fn keep_all(saver: &Saver, state: &State) -> BTreeMap<PathBuf, Unsaved> {
    let keep = |(file, (trouble, session)): (PathBuf, (Trouble, Session))| {
        let kept = encode(&session)
            .ok()
            .and_then(|text| keep(&file, text.as_bytes(), state));
        if matches!(kept, Some(Kept::File(_) | Kept::Snapshot(_))) {
            saver.is_kept(&file);
        }
        (file, Unsaved { trouble, kept })
    };
    saver.take_unsaved().into_iter().map(keep).collect()
}

/// The same, but at most for so long: a disk that does not answer must not keep the program from ending. None where it takes
/// longer.
pub fn keep_all_within(saver: &Saver, state: &State, time: Duration) -> Option<BTreeMap<PathBuf, Unsaved>> {
    let (outbox, inbox) = mpsc::channel();
    let (papers, place) = (saver.clone(), state.clone());
    let keeper = thread::Builder::new()
        .name("keeper".to_owned())
        .spawn(move || outbox.send(keep_all(&papers, &place)));
    match keeper {
        Ok(_) => inbox.recv_timeout(time).ok(),
        // Where there is no thread to be had, it is done here.
        Err(_) => Some(keep_all(saver, state)),
    }
}

/// Keeps a session beside its file; where that fails, among what can be recovered, and then wherever a disk takes it.
/// Nothing is looked for by the path of the file: that may be what has failed.
pub fn keep(file: &Path, text: &[u8], state: &State) -> Option<Kept> {
    let place = state.of_file(file);
    let mut perhaps = None;
    let mut take = |kept: io::Result<Copied>| match kept {
        Ok(Copied {
            path,
            is_flushed: true,
        }) => Some(Kept::File(path)),
        Ok(Copied { path, .. }) => {
            if perhaps.is_none() {
                perhaps = Some(path);
            } else {
                // One that nobody confirms is enough.
                let _ = fs::remove_file(path);
            }
            None
        }
        Err(_) => None,
    };
    if let Some(kept) = take(store::keep_ours(file, place.as_ref(), text)) {
        return Some(kept);
    }
    let shelf = place.as_ref().map(Shelf::beside);
    let number = shelf.and_then(|shelf| shelf.rescue(text, Clock::start().now().wall).ok());
    if let Some(number) = number {
        return Some(Kept::Snapshot(number));
    }
    let found = elsewhere().find_map(|folder| take(store::keep_in(&folder, file, text)));
    found.or(perhaps.map(Kept::Perhaps))
}

/// Keeps what was typed and is in no session yet, for the user alone; where it is.
pub fn keep_words(file: &Path, words: &str, state: &State) -> Option<PathBuf> {
    let name = file.file_name().unwrap_or_default();
    let beside = state.of_file(file);
    let beside = beside.and_then(|place| place.file().parent().map(Path::to_path_buf));
    // What is private goes beside the session only where no folder of the user takes it.
    elsewhere().chain(beside).find_map(|folder| {
        Some(
            disk::keep_at_last(&folder.join(name), words.as_bytes(), TYPED)
                .ok()?
                .path,
        )
    })
}

/// Where something can be kept when the folders that are for it are not there.
fn elsewhere() -> impl Iterator<Item = PathBuf> {
    home().into_iter().chain([env::temp_dir()])
}
