//! The sessions folder read for the home screen: side by side, on threads of their own, and told as it comes.
//! Must not know how a list of sessions is shown; must keep neither a save waiting nor the program from ending.

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::ui::msg::{Entry, Msg, Trouble};

use super::clock::Clock;
use super::recovery::Shelf;
use super::samples;
use super::side_by_side::as_they_come;
use super::state::State;
use super::store;

/// So long the first frame waits for the sessions, and as long again where half of them are read by then. Nobody notices
/// it, and a usual folder is read, so that its frame is whole and the only one.
const PATIENCE: Duration = Duration::from_millis(20);

/// What is read later is told together, this often: nobody follows a list that changes faster, and each frame takes a
/// processor from the reading.
const BEAT: Duration = Duration::from_millis(100);

/// Where the sessions are.
#[derive(Debug)]
pub enum Source {
    /// In a folder; the good states of those that cannot be read are in the state folder.
    Folder(PathBuf, State),
    /// Inside the program, with the dates of today.
    Samples(Clock),
}

/// Reads the sessions whenever it is asked to.
#[derive(Debug)]
pub struct Scanner {
    source: Source,
    /// When the last reading began.
    begun: Option<Instant>,
    /// Whom it tells.
    ear: Ear,
}

impl Scanner {
    /// Nothing is read yet.
    pub fn new(source: Source) -> Self {
        Self {
            source,
            begun: None,
            ear: Ear::default(),
        }
    }

    /// Begins to read, in the place of any reading that has not come to its end. `Msg::Scanned` comes once all is read, or
    /// after `PATIENCE` where that takes long; then `Msg::Read`, until all is.
    pub fn start(&mut self, outbox: &Sender<Vec<Msg>>) {
        self.ear.close();
        self.ear = Ear::of(outbox);
        self.begun = Some(Instant::now());
        match &self.source {
            Source::Samples(clock) => {
                let today = clock.now().wall.date();
                self.ear.tell(Msg::Scanned(samples::folder(today)));
            }
            Source::Folder(folder, state) => {
                let (ear, place, state) = (self.ear.clone(), folder.clone(), state.clone());
                let reading = thread::Builder::new()
                    .name("scan".to_owned())
                    .spawn(move || read(&place, &state, &ear));
                if let Err(error) = reading {
                    let folder = store::unlisted(folder, &error);
                    self.ear.tell(Msg::Scanned(folder));
                }
            }
        }
    }

    /// How long the first frame still waits for `Msg::Scanned`: not for ever where the folder itself takes long to list.
    pub fn patience(&self) -> Duration {
        let begun = self.begun.map(|begun| begun.elapsed());
        begun.map_or(Duration::ZERO, |passed| (3 * PATIENCE).saturating_sub(passed))
    }
}

/// Reads a folder, and tells of it until nobody listens.
fn read(folder: &Path, state: &State, ear: &Ear) {
    let mut until = Instant::now() + PATIENCE;
    let folder = store::list(folder);
    let files: Vec<PathBuf> = folder.unread.iter().cloned().collect();
    let mut unread = folder.unread.clone();
    let mut untold = Some(folder);
    let entry = |_: usize, file: &PathBuf| entry(file, state);
    as_they_come(&files, entry, |arriving| {
        let mut batch = Vec::new();
        loop {
            let mut is_over = gather(&mut batch, &arriving, until);
            if untold.is_some() && !is_over && 2 * batch.len() >= files.len() {
                // The rest takes no longer than that did, and one frame is calmer than two.
                is_over = gather(&mut batch, &arriving, until + PATIENCE);
            }
            for entry in &batch {
                unread.remove(&entry.file);
            }
            if is_over {
                batch.extend(mem::take(&mut unread).into_iter().map(mistaken));
            }
            let msg = match untold.take() {
                Some(mut folder) => {
                    folder.entries.append(&mut batch);
                    folder.unread.clone_from(&unread);
                    Msg::Scanned(folder)
                }
                None if batch.is_empty() => return,
                None => Msg::Read(mem::take(&mut batch)),
            };
            if !ear.tell(msg) || is_over {
                return;
            }
            // However long the next one takes, nothing happens until it is there.
            batch.extend(arriving.recv());
            until = Instant::now() + BEAT;
        }
    });
}

/// What a file is at home; of one that cannot be read, the last good state is told.
fn entry(file: &Path, state: &State) -> Entry {
    let session = store::read_session(file);
    let good = match session {
        Ok(_) => None,
        Err(_) => Shelf::of(state, file).and_then(|shelf| shelf.good()),
    };
    Entry {
        file: file.to_path_buf(),
        session,
        good,
    }
}

/// A file at which the program itself failed.
fn mistaken(file: PathBuf) -> Entry {
    Entry {
        file,
        session: Err(Trouble::Mistake),
        good: None,
    }
}

/// Adds what arrives up to this moment; whether that was all.
fn gather(batch: &mut Vec<Entry>, arriving: &Receiver<Entry>, until: Instant) -> bool {
    loop {
        match arriving.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(entry) => batch.push(entry),
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => return true,
        }
    }
}

/// Whom a reading tells, until another one takes its place: then not a word of it comes any more.
#[derive(Clone, Debug, Default)]
struct Ear(Arc<Mutex<Option<Sender<Vec<Msg>>>>>);

impl Ear {
    fn of(outbox: &Sender<Vec<Msg>>) -> Self {
        Self(Arc::new(Mutex::new(Some(outbox.clone()))))
    }

    /// Tells; whether anybody listens.
    fn tell(&self, msg: Msg) -> bool {
        let outbox = self.outbox();
        outbox
            .as_ref()
            .is_some_and(|outbox| outbox.send(vec![msg]).is_ok())
    }

    fn close(&self) {
        self.outbox().take();
    }

    fn outbox(&self) -> MutexGuard<'_, Option<Sender<Vec<Msg>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
