//! What is done for the screens outside: sessions read and saved, half-typed text and notes kept.
//! Must not know on which thread it runs, nor what the screens make of the answers.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::domain::forget::Item;
use crate::domain::history::History;
use crate::domain::session::Session;
use crate::format::export::Format;
use crate::format::ron::encode;
use crate::format::slug::slug;
use crate::ui::msg::{Draft, Good, Holder, Loaded, Msg, Own, SaveAs, Trouble};

use super::claims::Claims;
use super::clock::Clock;
use super::disk;
use super::export::beside;
use super::lock::Held;
use super::recovery::{Keeper, Shelf, write_new};
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
        /// What undo and redo can bring back from there.
        history: History,
    },
    /// Keep a state that was saved, to be recovered, with what undo and redo can bring back from there.
    Keep(PathBuf, Session, History),
    /// Write a copy of a session as a new file, to a path as it was typed.
    SaveCopy(String, Session),
    /// Write a session for other people, beside its file.
    Export(PathBuf, Format, Session),
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
    /// Look whether a session can be saved in its file.
    Probe(PathBuf),
    /// What was seen in a file, by its mark, is to be kept beside it, and was then taken over.
    KeepTheirs(PathBuf, u64),
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
        /// What can be recovered.
        keeper: Keeper,
        /// What time it is.
        clock: Clock,
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
                Self::Disk { folder, state, .. } => {
                    let mut scanned = store::scan(folder);
                    for entry in scanned.entries.iter_mut().filter(|one| one.session.is_err()) {
                        entry.good = good(state, &entry.file);
                    }
                    scanned
                }
                Self::Rehearsal => samples::folder(),
            })),
            Job::Load(file) => Some(self.load(file)),
            Job::Save {
                file,
                session,
                version,
                how,
                history,
            } => {
                let result = self.save(&file, &session, how, &history);
                Some(Msg::Saved {
                    file,
                    version,
                    result,
                })
            }
            Job::Keep(file, session, history) => {
                let Self::Disk {
                    state, keeper, clock, ..
                } = self
                else {
                    return None;
                };
                let number = keeper.saved(state, &file, session, history, clock.now().wall)?;
                Some(Msg::KeptBefore(file, number))
            }
            Job::SaveCopy(path, session) => match self {
                Self::Disk { .. } => Some(Msg::Copied(save_copy(&path, &session))),
                Self::Rehearsal => None,
            },
            Job::Export(file, format, session) => match self {
                Self::Disk { clock, .. } => {
                    let written = beside(&file, format, &session, clock.now().wall);
                    Some(Msg::Exported(written.map_err(|error| trouble(&error))))
                }
                Self::Rehearsal => None,
            },
            Job::KeepDraft(file, draft) => {
                // Half-typed text that cannot be kept is still on the screen; there is nobody to tell.
                if let Self::Disk { state, .. } = self {
                    let _ = state.keep_draft(&file, draft);
                }
                None
            }
            Job::ForgetBeside(file, items) => {
                let beside = self.forget(&file, &items);
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
            Job::Probe(file) => {
                let result = disk::may_replace(&file).map_err(|error| trouble(&error));
                Some(Msg::Probed(file, result))
            }
            Job::KeepTheirs(file, mark) => {
                let Self::Disk { store, .. } = self else {
                    return None;
                };
                let result = store.keep_theirs(&file, mark)?;
                Some(Msg::KeptTheirs { file, result })
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

    /// Saves a session; what a large deletion would take away is kept first.
    fn save(
        &mut self,
        file: &Path,
        session: &Session,
        how: SaveAs,
        history: &History,
    ) -> Result<(), Trouble> {
        let Self::Disk {
            store,
            state,
            keeper,
            clock,
            claims,
            open,
            ..
        } = self
        else {
            return Ok(());
        };
        keeper.before_save(state, file, session, history, clock.now().wall);
        // A new file that was made just now, while this was on its way, is ours.
        let is_made = how == SaveAs::New && open.as_deref() == Some(file);
        store.save(file, session, if is_made { SaveAs::Same } else { how })?;
        if open.as_deref() != Some(file) {
            // It is there only now.
            claims.open(file, state);
            *open = Some(file.to_path_buf());
        }
        Ok(())
    }

    /// Takes items out of the copies beside a file, and out of its snapshots.
    fn forget(&mut self, file: &Path, items: &[Item]) -> Beside {
        let Self::Disk { state, keeper, .. } = self else {
            return Beside::default();
        };
        let mut beside = store::forget_beside(file, items);
        let (mended, left) = keeper.forget(state, file, items);
        beside.mended += mended;
        beside.left.extend(left);
        beside
    }

    fn load(&mut self, file: PathBuf) -> Msg {
        let (result, own, good) = match self {
            Self::Disk {
                store,
                state,
                keeper,
                clock,
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
                let now = clock.now().wall;
                let result = read(store, state, keeper, now, &file, held_by);
                let good = result.as_ref().err().and_then(|_| good(state, &file));
                let folder = file.parent().unwrap_or(Path::new(""));
                (result, store::own_in(folder), good)
            }
            Self::Rehearsal => (samples::load(&file), Own::default(), None),
        };
        Msg::Loaded {
            file,
            result,
            own,
            good,
        }
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
            keeper,
            clock,
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
        let result = read(store, state, keeper, clock.now().wall, &file, None);
        Some(Msg::TakenOver { file, result })
    }
}

/// Reads a session; who only looks on has no history of their own, and keeps none.
fn read(
    store: &mut Store,
    state: &State,
    keeper: &mut Keeper,
    now: NaiveDateTime,
    file: &Path,
    held_by: Option<Holder>,
) -> Result<Loaded, Trouble> {
    store.load(file).map(|decoded| {
        let history = if held_by.is_none() {
            // Read once more: what is kept are the bytes themselves, with the comments in them.
            let bytes = disk::read(file).unwrap_or_default();
            keeper.opened(state, file, &decoded.session, &bytes, now)
        } else {
            History::default()
        };
        Loaded {
            history,
            session: decoded.session,
            has_comments: decoded.has_comments,
            draft: state.draft(file),
            notes: state.notes(file),
            held_by,
        }
    })
}

/// Writes a session as a new file, into a folder that is there.
fn save_copy(typed: &str, session: &Session) -> Result<PathBuf, Trouble> {
    let said = |error: std::io::Error| trouble(&error);
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let path = match (typed.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(typed),
    };
    let mut path = std::path::absolute(path).map_err(said)?;
    if path.is_dir() {
        path.push(format!("{}.ron", slug(&session.team)));
    }
    let text = encode(session).map_err(|error| Trouble::Other(error.to_string()))?;
    write_new(&path, text.as_bytes()).map_err(said)?;
    Ok(path)
}

/// The last state of a session that is known to be good.
fn good(state: &State, file: &Path) -> Option<Good> {
    Shelf::of(state, file)?.good()
}
