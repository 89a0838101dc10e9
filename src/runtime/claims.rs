//! What is done about a session file while it is open: its lock, waiting for that, and watching for changes.
//! Must not know what is in the file.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;

use crate::ui::msg::Holder;

use super::clock::Clock;
use super::lock::{self, Held, Lock, Waiting};
use super::saver::Saver;
use super::state::FileState;
use super::watch::{Noticed, Watch};
use super::work::Job;

/// What is done about the one file that is open.
#[derive(Debug, Default)]
pub struct Claims {
    /// Where work is left for the thread that this is used on.
    desk: Saver,
    held: Option<(PathBuf, Held)>,
    /// Files whose lock a thread is blocked for.
    waiting: BTreeSet<PathBuf>,
    watch: Option<Watch>,
}

impl Claims {
    /// Nothing is open; what is noticed is left on this desk.
    pub fn new(desk: Saver) -> Self {
        Self {
            desk,
            ..Self::default()
        }
    }

    /// Leaves work for later, on the thread that this is used on.
    pub fn leave(&self, job: Job) {
        self.desk.submit(job);
    }

    /// What was to be saved in a file is on a disk, if not in the file.
    pub fn is_kept(&self, file: &Path) {
        self.desk.is_kept(file);
    }

    /// Opens a file in the place of any other: gets its lock or says who has it. It is watched by whoever opens it.
    ///
    /// Where there is nowhere to put a lock, or no watching, the checks of each save have to do.
    pub fn open(&mut self, file: &Path, state: Option<&FileState>) -> io::Result<Option<Holder>> {
        if self.held.as_ref().is_none_or(|(other, _)| other != file) {
            self.held = None;
            let Some(state) = state else {
                return Err(ErrorKind::NotFound.into());
            };
            match lock::take(&state.lock_place(), Clock::start().now().wall)? {
                Lock::Held(held) => self.held = Some((file.to_path_buf(), held)),
                Lock::Taken(holder, waiting) => {
                    self.wait(file, waiting);
                    return Ok(Some(holder));
                }
            }
        }
        Ok(None)
    }

    /// Keeps a lock that was waited for, if its file is still the one that is open.
    pub fn gained(&mut self, file: &Path, held: Held) {
        self.waiting.remove(file);
        self.held = Some((file.to_path_buf(), held));
    }

    /// Nobody waits for the lock of this file any more.
    pub fn gave_up(&mut self, file: &Path) {
        self.waiting.remove(file);
    }

    /// Lets go of everything.
    pub fn close(&mut self) {
        self.held = None;
        if let Some(watch) = &self.watch {
            watch.off();
        }
    }

    /// Watches a file in the place of any other.
    pub fn watch(&mut self, file: &Path) {
        if self.watch.is_none() {
            let desk = self.desk.clone();
            self.watch = Watch::start(move |file, noticed| {
                desk.submit(match noticed {
                    Noticed::Content => Job::Look(file),
                    Noticed::Rights => Job::Probe(file),
                });
            })
            .ok();
        }
        if let Some(watch) = &self.watch {
            watch.on(file);
        }
    }

    /// Leaves a thread blocked until the lock is free. It is left behind when the file is closed meanwhile, and then
    /// lets go of the lock as soon as it has it.
    fn wait(&mut self, file: &Path, waiting: Waiting) {
        if !self.waiting.insert(file.to_path_buf()) {
            return;
        }
        let (desk, file) = (self.desk.clone(), file.to_path_buf());
        let waited = thread::Builder::new().name("lock".to_owned()).spawn(move || {
            if let Ok(held) = waiting.wait(|| Clock::start().now().wall) {
                desk.submit(Job::Gained(file, held));
            }
        });
        // Without the thread it stays read-only, which is said.
        drop(waited);
    }
}
