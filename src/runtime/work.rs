//! What is done for the screens outside: sessions read and saved, half-typed text and notes kept.
//! Must not know on which thread it runs, nor what the screens make of the answers.

use std::path::{Path, PathBuf};

use crate::domain::forget::Item;
use crate::domain::session::Session;
use crate::ui::msg::{Draft, Holder, Loaded, Msg, Own, SaveAs, Trouble};

use super::claims::Claims;
use super::lock::Held;
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
    /// Look whether something else has changed a session file.
    Look(PathBuf),
    /// What was seen in a file, by its mark, was taken over.
    Accept(PathBuf, u64),
    /// The lock of a file is held now.
    Gained(PathBuf, Held),
    /// A session is left.
    Close(PathBuf),
}

/// Who does it.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one of it in a program, so that its size is of no matter"
)]
pub enum Worker {
    /// On the disk.
    Disk {
        /// The sessions folder.
        folder: PathBuf,
        /// The session files.
        store: Store,
        /// The user's state folder.
        state: State,
        /// The file that is open.
        claims: Claims,
        /// Which one that is.
        open: Option<PathBuf>,
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
                    Self::Disk {
                        store,
                        state,
                        claims,
                        open,
                        ..
                    } => {
                        let saved = store.save(&file, &session, how);
                        if saved.is_ok() && open.as_ref() != Some(&file) {
                            // It is there only now.
                            claims.open(&file, state);
                            *open = Some(file.clone());
                        }
                        saved
                    }
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
            Job::Look(file) => self.look(file),
            Job::Accept(file, mark) => {
                if let Self::Disk { store, .. } = self {
                    store.accept(&file, mark);
                }
                None
            }
            Job::Gained(file, held) => self.gained(file, held),
            Job::Close(file) => {
                if let Self::Disk { claims, open, .. } = self
                    && open.as_ref() == Some(&file)
                {
                    *open = None;
                    claims.close();
                }
                None
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
            Self::Disk {
                store,
                state,
                claims,
                open,
                ..
            } => {
                *open = Some(file.clone());
                let held_by = claims.open(&file, state);
                if held_by.is_none() {
                    // What cannot be tidied up is no reason not to open it.
                    let _ = store.tidy(&file);
                }
                let result = read(store, state, &file, held_by);
                let folder = file.parent().unwrap_or(Path::new(""));
                (result, store::own_in(folder))
            }
            Self::Rehearsal => (samples::load(&file), Own::default()),
        };
        Msg::Loaded { file, result, own }
    }

    /// What something else has made of a file, if it has.
    fn look(&mut self, file: PathBuf) -> Option<Msg> {
        let Self::Disk { store, open, .. } = self else {
            return None;
        };
        let seen = open.as_ref().filter(|open| **open == file);
        let result = seen.and_then(|file| store.look(file))?;
        Some(Msg::ChangedOutside { file, result })
    }

    /// A lock that was waited for is held; without a session that waits for it, it is let go.
    fn gained(&mut self, file: PathBuf, held: Held) -> Option<Msg> {
        let Self::Disk {
            store,
            state,
            claims,
            open,
            ..
        } = self
        else {
            return None;
        };
        if open.as_ref() != Some(&file) {
            claims.gave_up(&file);
            return None;
        }
        claims.gained(&file, held);
        let _ = store.tidy(&file);
        let result = read(store, state, &file, None);
        Some(Msg::TakenOver { file, result })
    }
}

fn read(store: &mut Store, state: &State, file: &Path, held_by: Option<Holder>) -> Result<Loaded, Trouble> {
    store.load(file).map(|decoded| Loaded {
        session: decoded.session,
        has_comments: decoded.has_comments,
        draft: state.draft(file),
        notes: state.notes(file),
        held_by,
    })
}
