//! What is done for the screens outside: sessions read and saved, half-typed text and notes kept.
//! Must not know on which thread it runs, nor what the screens make of the answers.

use std::path::{Path, PathBuf};

use crate::domain::forget::Item;
use crate::domain::session::Session;
use crate::ui::msg::{Draft, Loaded, Msg, Own, SaveAs};

use super::samples;
use super::state::State;
use super::store::{self, Beside, Store};
use super::trouble::trouble;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Job {
    /// Read the sessions folder.
    Scan,
    /// Read a session.
    Load(PathBuf),
    /// Save a session.
    Save {
        /// Where to.
        file: PathBuf,
        /// What.
        session: Session,
        /// Which state of it.
        version: u64,
        /// How.
        how: SaveAs,
    },
    /// Keep half-typed text, or drop it.
    KeepDraft(PathBuf, Option<Draft>),
    /// Take what was forgotten out of the copies beside a session file.
    ForgetBeside(PathBuf, Vec<Item>),
    /// Keep private notes.
    KeepNotes(PathBuf, String),
}

/// Who does it.
#[derive(Debug)]
pub enum Worker {
    /// On the disk.
    Disk {
        /// The sessions folder.
        folder: PathBuf,
        /// The session files.
        store: Store,
        /// The user's state folder.
        state: State,
    },
    /// On samples, in memory; nothing is kept.
    Rehearsal,
}

impl Worker {
    /// Does one thing and says how it went, where the screens are waiting for that.
    pub fn perform(&mut self, job: Job) -> Option<Msg> {
        match job {
            Job::Scan => Some(Msg::Scanned(match self {
                Self::Disk { folder, .. } => store::scan(folder),
                Self::Rehearsal => samples::folder(),
            })),
            Job::Load(file) => Some(self.load(file)),
            Job::Save {
                file,
                session,
                version,
                how,
            } => {
                let result = match self {
                    Self::Disk { store, .. } => store.save(&file, &session, how),
                    Self::Rehearsal => Ok(()),
                };
                Some(Msg::Saved {
                    file,
                    version,
                    result,
                })
            }
            Job::KeepDraft(file, draft) => {
                // Half-typed text that cannot be kept is still on the screen; there is nobody to tell.
                if let Self::Disk { state, .. } = self {
                    let _ = state.keep_draft(&file, draft);
                }
                None
            }
            Job::ForgetBeside(file, items) => {
                let beside = match self {
                    Self::Disk { .. } => store::forget_beside(&file, &items),
                    Self::Rehearsal => Beside::default(),
                };
                Some(Msg::Forgotten {
                    file,
                    mended: beside.mended,
                    left: beside.left,
                })
            }
            Job::KeepNotes(file, text) => {
                let Self::Disk { state, .. } = self else {
                    return None;
                };
                let kept = state.keep_notes(&file, text);
                kept.err().map(|error| Msg::NotesNotKept(trouble(&error)))
            }
        }
    }

    fn load(&mut self, file: PathBuf) -> Msg {
        let (result, own) = match self {
            Self::Disk { store, state, .. } => {
                // What cannot be tidied up is no reason not to open it.
                let _ = store.tidy(&file);
                let result = store.load(&file).map(|decoded| Loaded {
                    session: decoded.session,
                    has_comments: decoded.has_comments,
                    draft: state.draft(&file),
                    notes: state.notes(&file),
                });
                let folder = file.parent().unwrap_or(Path::new(""));
                (result, store::own_in(folder))
            }
            Self::Rehearsal => (samples::load(&file), Own::default()),
        };
        Msg::Loaded { file, result, own }
    }
}
