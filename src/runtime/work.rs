//! What is done for the screens outside: sessions read and saved, half-typed text and notes kept.
//! Must not know on which thread it runs, nor what the screens make of the answers.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::forget::Item;
use crate::domain::history::History;
use crate::domain::language::Language;
use crate::domain::session::Session;
use crate::format::error::Problem;
use crate::ui::look::Chosen;
use crate::ui::msg::{Apart, Draft, Exporting, Faults, Holder, Loaded, Msg, SaveAs, Trouble};

use super::claims::Claims;
use super::clock::Clock;
use super::disk;
use super::export::{exported, save_copy};
use super::health::Health;
use super::lock::Held;
use super::moved;
use super::recovery::{Keeper, Shelf};
use super::samples;
use super::state::{FileState, State};
use super::store::{self, Beside, Store};
use super::trouble::trouble;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Job {
    /// Look which sessions are in the folder.
    List,
    /// Read a session.
    Load(PathBuf),
    /// Bring the sample for a rehearsal in a language.
    Sample(Language),
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
    /// Write a session for other people.
    Export(PathBuf, Exporting, Session),
    /// Keep half-typed texts, and no others.
    KeepDrafts(PathBuf, Vec<Draft>),
    /// Take what was forgotten out of the copies beside a session file.
    ForgetBeside(PathBuf, Vec<Item>),
    /// Keep private notes.
    KeepNotes(PathBuf, String),
    /// Try once more what the state folder did not take.
    KeepAgain(PathBuf),
    /// Keep what was chosen about the looks of the program.
    KeepChosen(Chosen),
    /// Fetch what was kept of a session under other names it had.
    Gather(PathBuf),
    /// Keep what was read of a session file that was opened.
    KeepOpened(PathBuf),
    /// Watch a session file that was opened.
    Watch(PathBuf),
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
    /// Keep a state that could not be saved, to be recovered.
    Rescue(PathBuf, Session),
    /// Tell what is wrong in the state folder.
    Tell(Faults),
    /// The program ends.
    Leave,
}

/// Who does it.
#[derive(Debug)]
pub enum Worker {
    /// On the disk.
    Disk(Box<OnDisk>),
    /// On samples, in memory; nothing is kept.
    Rehearsal(Clock),
}

/// What work on the disk needs.
#[derive(Debug)]
pub struct OnDisk {
    /// The sessions folder.
    pub folder: PathBuf,
    /// The session files.
    pub store: Store,
    /// The user's state folder.
    pub state: State,
    /// What can be recovered.
    pub keeper: Keeper,
    /// What time it is.
    pub clock: Clock,
    /// The file that is open.
    pub claims: Claims,
    /// Which one that is.
    pub open: Option<PathBuf>,
    /// What is wrong in the state folder.
    pub health: Health,
}

impl Worker {
    /// Does one thing and says how it went, where the screens are waiting for that.
    pub fn perform(&mut self, job: Job) -> Option<Msg> {
        match self {
            Self::Disk(disk) => {
                let answer = disk.perform(job);
                if let Some(faults) = disk.health.news() {
                    disk.claims.leave(Job::Tell(faults));
                }
                answer
            }
            Self::Rehearsal(clock) => samples::rehearse(job, clock.now().wall.date()),
        }
    }
}

impl OnDisk {
    fn perform(&mut self, job: Job) -> Option<Msg> {
        match job {
            Job::List => Some(Msg::Scanned(store::list(&self.folder))),
            Job::Load(file) => Some(self.load(file)),
            Job::Sample(language) => Some(samples::rehearsal(language, self.clock.now().wall.date())),
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
                let now = self.clock.now().wall;
                let number = self.keeper.saved(&self.state, &file, session, history, now);
                self.note_undo();
                Some(Msg::KeptBefore(file, number?))
            }
            Job::SaveCopy(path, session) => Some(Msg::Copied(save_copy(&path, &session))),
            Job::Export(file, how, session) => {
                let exported = exported(&file, how, &session, self.clock.now().wall);
                Some(Msg::Exported(exported.map_err(|error| trouble(&error))))
            }
            Job::ForgetBeside(file, items) => {
                let beside = self.forget(&file, &items);
                Some(Msg::Forgotten {
                    file,
                    mended: beside.mended,
                    left: beside.left,
                })
            }
            Job::Gather(file) => self.gather(file),
            Job::KeepOpened(file) => {
                let number = self.keep_opened(&file)?;
                Some(Msg::Unsaved(file, number))
            }
            Job::Watch(file) => {
                if self.open.as_ref() == Some(&file) {
                    self.claims.watch(&file);
                    // What was changed before it was watched is noticed, too.
                    self.claims.leave(Job::Probe(file.clone()));
                }
                self.look(file)
            }
            Job::Look(file) => self.look(file),
            Job::Accept(file, mark) => {
                self.store.accept(&file, mark);
                None
            }
            Job::Probe(file) => {
                let result = disk::may_replace(&file).map_err(|error| trouble(&error));
                Some(Msg::Probed(file, result))
            }
            Job::KeepTheirs(file, mark) => {
                let result = self.store.keep_theirs(&file, mark)?;
                Some(Msg::KeptTheirs { file, result })
            }
            Job::Gained(file, held) => self.gained(file, held),
            Job::Close(file) => {
                if self.open.as_ref() == Some(&file) {
                    self.open = None;
                    self.claims.close();
                }
                self.last_look()
            }
            Job::Rescue(file, session) => {
                if self
                    .keeper
                    .rescue(&self.state, &file, &session, self.clock.now().wall)
                {
                    self.claims.is_kept(&file);
                }
                self.note_undo();
                None
            }
            job @ (Job::KeepDrafts(..) | Job::KeepNotes(..) | Job::KeepChosen(_) | Job::KeepAgain(_)) => {
                self.keep_apart(job);
                None
            }
            Job::Tell(faults) => Some(Msg::Faults(faults)),
            Job::Leave => self.last_look(),
        }
    }

    /// Keeps something in the user's state folder, and notes how that went.
    fn keep_apart(&mut self, job: Job) {
        match job {
            Job::KeepDrafts(file, drafts) => {
                let is_text = !drafts.is_empty();
                let kept = self.apart(&file, |kept| kept.keep_drafts(drafts));
                // Where there is no text, none is lost, and nobody knows how it would have gone.
                if is_text {
                    self.health.keeps(Apart::HalfTyped, kept);
                }
            }
            Job::KeepNotes(file, text) => {
                let kept = self.apart(&file, |kept| kept.keep_notes(text));
                self.health.keeps(Apart::Notes, kept);
            }
            Job::KeepChosen(chosen) => {
                let kept = self.state.keep_chosen(chosen).map_err(|error| trouble(&error));
                self.health.keeps(Apart::Looks, kept);
            }
            Job::KeepAgain(file) => {
                if self.health.takes_back(Apart::Undo) {
                    self.keep_opened(&file);
                }
                if self.health.takes_back(Apart::Window) && self.open.as_ref() == Some(&file) {
                    self.claim(&file, self.state.of_file(&file).as_ref());
                }
            }
            _ => {}
        }
    }

    /// Does something in the user's state folder.
    fn apart(&self, file: &Path, what: impl FnOnce(&FileState) -> io::Result<()>) -> Result<(), Trouble> {
        let kept = self.state.of_file(file).ok_or(Trouble::NotThere)?;
        what(&kept).map_err(|error| trouble(&error))
    }

    /// Takes note of how it went with snapshots and undo.
    fn note_undo(&mut self) {
        if let Some(went) = self.keeper.how_it_went() {
            self.health.note(Apart::Undo, went);
        }
    }

    /// Keeps what somebody wrote into a file that was replaced while they had it open.
    fn last_look(&mut self) -> Option<Msg> {
        let late = self.store.last_look();
        (!late.is_empty()).then_some(Msg::Left(late))
    }

    /// Saves a session; what a large deletion would take away is kept first.
    fn save(
        &mut self,
        file: &Path,
        session: &Session,
        how: SaveAs,
        history: &History,
    ) -> Result<(), Trouble> {
        let now = self.clock.now().wall;
        self.keeper.before_save(&self.state, file, session, history, now);
        self.note_undo();
        // A new file that was made just now, while this was on its way, is ours.
        let is_made = how == SaveAs::New && self.open.as_deref() == Some(file);
        let how = if is_made { SaveAs::Same } else { how };
        self.store.save(file, session, how)?;
        if how == SaveAs::New
            && let (Some(kept), Some((bytes, _))) = (self.state.open_file(file), self.store.known(file))
        {
            moved::settle(&self.state, &kept, session, bytes);
        }
        if self.open.as_deref() != Some(file) {
            // It is there only now.
            self.claims.watch(file);
            self.claim(file, self.state.open_file(file).as_ref());
            self.open = Some(file.to_path_buf());
        }
        Ok(())
    }

    /// Takes items out of the copies beside a file, and out of its snapshots, whatever the file was called when they were
    /// made.
    fn forget(&mut self, file: &Path, items: &[Item]) -> Beside {
        let (mended, left) = self.keeper.forget(&self.state, file, items);
        let mut beside = Beside { mended, left };
        let earlier = Shelf::of(&self.state, file).map(|shelf| shelf.earlier());
        for name in [file.to_path_buf()].iter().chain(earlier.iter().flatten()) {
            let copies = store::forget_beside(name, items);
            beside.mended += copies.mended;
            beside.left.extend(copies.left);
        }
        beside
    }

    fn load(&mut self, file: PathBuf) -> Msg {
        self.open = Some(file.clone());
        // The system may take its time to watch it; what is changed until then is looked for.
        self.claims.leave(Job::Watch(file.clone()));
        let kept = self.state.open_file(&file);
        self.health.begin();
        self.health.reads(Apart::Looks, self.state.chosen().map(|_| ()));
        let held_by = self.claim(&file, kept.as_ref());
        let result = self.read(&file, kept.as_ref(), held_by);
        let good = result
            .as_ref()
            .err()
            .and_then(|_| Shelf::of(&self.state, &file)?.good());
        let own = store::own_in(file.parent().unwrap_or(Path::new("")));
        Msg::Loaded {
            file,
            result,
            own,
            good,
        }
    }

    /// Claims a file; who has it, if somebody has.
    fn claim(&mut self, file: &Path, kept: Option<&FileState>) -> Option<Holder> {
        match self.claims.open(file, kept) {
            Ok(holder) => holder,
            Err(error) => {
                self.health.keeps(Apart::Window, Err(trouble(&error)));
                None
            }
        }
    }

    /// What something else has made of a file, if it has.
    fn look(&mut self, file: PathBuf) -> Option<Msg> {
        let seen = self.open.as_ref().filter(|open| **open == file)?;
        let result = self.store.look(seen)?;
        Some(Msg::ChangedOutside { file, result })
    }

    /// A lock that was waited for is held; without a session that waits for it, it is let go.
    fn gained(&mut self, file: PathBuf, held: Held) -> Option<Msg> {
        if self.open.as_ref() != Some(&file) {
            self.claims.gave_up(&file);
            return None;
        }
        self.claims.gained(&file, held);
        let result = self.read(&file, self.state.of_file(&file).as_ref(), None);
        Some(Msg::TakenOver { file, result })
    }

    /// Reads a session, or both sides of what git left a conflict in; who only looks on has no history of their own, and
    /// keeps none.
    fn read(
        &mut self,
        file: &Path,
        kept: Option<&FileState>,
        held_by: Option<Holder>,
    ) -> Result<Loaded, Trouble> {
        let loaded = if held_by.is_some() {
            self.store.load(file)
        } else {
            let (snapshots, now) = (kept.map(Shelf::beside), self.clock.now().wall);
            let rescue = &mut |bytes: &[u8]| {
                let kept = snapshots.as_ref().map(|snapshots| snapshots.rescue(bytes, now));
                matches!(kept, Some(Ok(_)))
            };
            self.store.open(file, rescue)
        };
        let (session, has_comments, has_marks) = match loaded {
            Err(Trouble::Content(error)) if error.problem == Problem::ConflictMarkers => {
                (self.store.load_marked(file)?, false, true)
            }
            loaded => {
                let decoded = loaded?;
                (decoded.session, decoded.has_comments, false)
            }
        };
        if let (Some(kept), None, false) = (kept, &held_by, has_marks)
            && let Some((bytes, _)) = self.store.known(file)
        {
            moved::settle(&self.state, kept, &session, bytes);
        }
        // In what git left a conflict there is no state of the session yet, of which anything could be kept.
        let history = match self.store.known(file) {
            Some((bytes, _)) if held_by.is_none() && !has_marks => {
                self.claims.leave(Job::Gather(file.to_path_buf()));
                self.claims.leave(Job::KeepOpened(file.to_path_buf()));
                let snapshots = kept.map(Shelf::beside);
                self.keeper.opened(snapshots.as_ref(), file, &session, bytes)
            }
            _ => History::default(),
        };
        self.note_undo();
        if kept.is_none() {
            self.health.keeps(Apart::Undo, Err(Trouble::NotThere));
        }
        let drafts = kept.map_or(Ok(Vec::new()), FileState::drafts);
        let notes = kept.map_or(Ok(String::new()), FileState::notes);
        Ok(Loaded {
            history,
            session,
            has_comments,
            drafts: self.health.reads(Apart::HalfTyped, drafts),
            notes: self.health.reads(Apart::Notes, notes),
            held_by,
            has_marks,
        })
    }

    /// Fetches what was kept of a session under other names; notes and half-typed texts are told, where any came.
    fn gather(&mut self, file: PathBuf) -> Option<Msg> {
        let (bytes, session) = self.store.known(&file)?;
        let own = self.state.of_file(&file)?;
        let (drafts, notes) = moved::gather(&self.state, &own, session, bytes)?;
        Some(Msg::Gathered { file, drafts, notes })
    }

    /// Keeps a session as it was opened, the very bytes, before anything is written over it.
    fn keep_opened(&mut self, file: &Path) -> Option<u32> {
        let (bytes, session) = self.store.known(file)?;
        let now = self.clock.now().wall;
        let number = self.keeper.keep_opened(&self.state, file, session, bytes, now);
        self.note_undo();
        number
    }
}
