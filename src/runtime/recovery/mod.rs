//! What can be recovered of a session: snapshots of its states, and undo and redo from one run to the next.
//! Must not know the screens. Nothing here may ever keep a session from being saved: what fails is left out.

mod restore;
mod shelf;
mod undo;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::domain::document::is_same;
use crate::domain::forget::Item;
use crate::domain::history::History;
use crate::domain::label::Label;
use crate::domain::loss::large_loss;
use crate::domain::session::Session;
use crate::format::ron;

use super::moved::kin;
use super::state::State;
use super::trouble::trouble;
use crate::ui::msg::{Fault, Trouble};

pub use restore::{present, restore, write_new};
pub use shelf::{Shelf, Snapshot, Why};

use undo::Undo;

/// Keeps what can be recovered, for the sessions this process has open.
#[derive(Debug, Default)]
pub struct Keeper {
    files: HashMap<PathBuf, Kept>,
    /// How it went, until somebody asks.
    went: Option<Result<(), Fault>>,
}

/// What is known of one session.
#[derive(Debug, Default)]
struct Kept {
    /// The state that was kept last.
    last: Option<Session>,
    undo: Undo,
    /// What was forgotten since it was opened.
    forgotten: Vec<Item>,
    /// The number of a state from before a large loss that nobody was told of yet.
    untold: Option<u32>,
}

impl Keeper {
    /// How it went with what was to be kept or read last; none where there was nothing.
    pub fn how_it_went(&mut self) -> Option<Result<(), Fault>> {
        self.went.take()
    }

    /// Notes how it went with something that was to be kept; the first failure counts.
    fn note<T>(&mut self, kept: io::Result<T>) -> Option<T> {
        let failed = matches!(self.went, Some(Err(_)));
        match &kept {
            Err(error) if !failed => self.went = Some(Err(Fault::Unkept(trouble(error)))),
            Ok(_) if !failed => self.went = Some(Ok(())),
            _ => {}
        }
        kept.ok()
    }

    /// A session was read from these bytes: what undo can bring back, where it still fits.
    pub fn opened(
        &mut self,
        snapshots: Option<&Shelf>,
        file: &Path,
        session: &Session,
        bytes: &[u8],
    ) -> History {
        let kept = self.files.entry(file.to_path_buf()).or_default();
        *kept = Kept::default();
        let unread = match snapshots.map_or(Ok(None), Shelf::history) {
            Ok(None) => return History::default(),
            Ok(Some(text)) => match kept.undo.read(&text, session, bytes) {
                Some(history) => return history,
                None => Trouble::Damaged,
            },
            Err(error) => trouble(&error),
        };
        self.went = Some(Err(Fault::Unread(unread)));
        History::default()
    }

    /// A session that was read from these bytes is kept. The number of what never came into the file, to be told.
    pub fn keep_opened(
        &mut self,
        state: &State,
        file: &Path,
        session: &Session,
        bytes: &[u8],
        at: NaiveDateTime,
    ) -> Option<u32> {
        let snapshots = Shelf::of(state, file)?;
        snapshots.tidy();
        let unsaved = snapshots.unsaved(bytes);
        if snapshots.is_damaged() {
            self.went = Some(Err(Fault::Unread(Trouble::Damaged)));
        }
        let put = snapshots.put(bytes, Why::Saved, at);
        if let Err(error) = &put {
            self.went = Some(Err(Fault::Unkept(trouble(error))));
        } else {
            self.files.entry(file.to_path_buf()).or_default().last = Some(session.clone());
        }
        unsaved
    }

    /// A state is about to be saved: where it has lost much, the one before it is kept first.
    pub fn before_save(
        &mut self,
        state: &State,
        file: &Path,
        next: &Session,
        history: &History,
        at: NaiveDateTime,
    ) {
        let kept = self.files.entry(file.to_path_buf()).or_default();
        // Sealing takes frictions away on purpose; what was undone can be redone.
        let on_purpose = |label: &Label| matches!(label, Label::Sealed);
        let edit = history.past.last();
        if !history.future.is_empty() || edit.is_some_and(|(label, _)| on_purpose(label)) {
            return;
        }
        let before = edit.map(|(_, state)| state).into_iter().chain(&kept.last);
        let Some(lost) = before.into_iter().find(|one| large_loss(one, next).is_some()) else {
            return;
        };
        // The last state that was kept has it all already, and is only marked.
        if let (Some(snapshots), Ok(text)) = (Shelf::of(state, file), ron::text(lost)) {
            let put = snapshots.put(text.as_bytes(), Why::Loss, at);
            if let Ok(number) = put {
                kept.untold = Some(number);
                kept.last = Some(lost.clone());
            }
            self.note(put);
        }
    }

    /// A state was saved: it is kept, with what undo and redo can bring back from there.
    /// The number of a state from before a large loss, to be told.
    pub fn saved(
        &mut self,
        state: &State,
        file: &Path,
        mut session: Session,
        mut history: History,
        at: NaiveDateTime,
    ) -> Option<u32> {
        let snapshots = Shelf::of(state, file)?;
        let kept = self.files.entry(file.to_path_buf()).or_default();
        if !kept.forgotten.is_empty() {
            // It was handed over before something was forgotten.
            for item in &kept.forgotten {
                session.forget(item);
            }
            history.forget(&kept.forgotten);
        }
        let text = ron::text(&session).ok()?;
        // Minutes that pass are no state of their own.
        let is_known = kept.last.as_ref().is_some_and(|last| is_same(last, &session));
        let mut went = Ok(());
        if !is_known {
            went = snapshots.put(text.as_bytes(), Why::Saved, at).map(|_| ());
            if went.is_ok() {
                kept.last = Some(session.clone());
            }
        }
        if let Some(history) = kept.undo.write(&session, &text, &history) {
            went = went.and(snapshots.keep_history(&history));
        }
        let untold = kept.untold.take();
        self.note(went);
        untold
    }

    /// Keeps a state that could not be saved; whether it is kept.
    pub fn rescue(&mut self, state: &State, file: &Path, session: &Session, at: NaiveDateTime) -> bool {
        let (snapshots, text) = (Shelf::of(state, file), ron::text(session));
        let (Some(snapshots), Ok(text)) = (snapshots, text) else {
            return false;
        };
        self.note(snapshots.rescue(text.as_bytes(), at)).is_some()
    }

    /// Takes items out of everything that is kept: how many snapshots held them, and what could not be read.
    pub fn forget(&mut self, state: &State, file: &Path, items: &[Item]) -> (usize, Vec<String>) {
        let kept = self.files.entry(file.to_path_buf()).or_default();
        kept.forgotten = items.to_vec();
        kept.undo = Undo::default();
        // What it was before says whose the snapshots under other names are.
        let before = kept.last.clone();
        if let Some(last) = &mut kept.last {
            for item in items {
                last.forget(item);
            }
        }
        let Some(own) = state.of_file(file) else {
            return (0, Vec::new());
        };
        let snapshots = Shelf::beside(&own);
        let before = before.or_else(|| snapshots.newest());
        let others = before.map_or_else(Vec::new, |before| kin(state, &own, &before, &[]));
        let (mut mended, mut left) = (0, Vec::new());
        for shelf in others.iter().chain([&snapshots]) {
            let (some, unread) = shelf.forget(items);
            mended += some;
            left.extend(unread);
        }
        for name in others.iter().filter_map(Shelf::name) {
            let other = own.named(name, file);
            // Half-typed text under a name that nobody opens is nobody's any more, and may be of that.
            let _ = other.keep_drafts(Vec::new());
            left.extend(other.set_aside());
        }
        left.extend(own.set_aside());
        (mended, left)
    }
}
