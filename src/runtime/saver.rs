//! The thread that works on the disk, so that the screen never waits for it.
//! Must not know what the screens make of the answers.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::domain::session::Session;
use crate::ui::msg::{Draft, Faults, Msg, SaveAs, Trouble};

use super::work::{Job, Worker};

/// The name of the thread, by which a panic on it is told from others.
pub const THREAD: &str = "saver";

/// Where work is left for the thread; every clone is the same desk.
#[derive(Clone, Debug, Default)]
pub struct Saver {
    desk: Arc<Desk>,
}

#[derive(Debug, Default)]
struct Desk {
    papers: Mutex<Papers>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Papers {
    waiting: VecDeque<Job>,
    is_working: bool,
    /// Who does the work and hears the answers, while they are not at it.
    hired: Option<(Worker, Sender<Vec<Msg>>)>,
    /// Whether the thread was started.
    has_begun: bool,
    /// Files whose last save failed, with why and what was to be saved.
    unsaved: BTreeMap<PathBuf, (Trouble, Session)>,
    /// Those of which what was to be saved is on no disk. Half-typed text that was kept for them may be all there is.
    at_risk: BTreeSet<PathBuf>,
    /// The file that is being saved.
    saving: Option<PathBuf>,
    /// What is half-typed in each open file, newest state.
    typed: BTreeMap<PathBuf, HalfTyped>,
    /// Where something else's words were kept when sessions were left.
    late: Vec<PathBuf>,
    /// What is wrong in the state folder.
    faults: Faults,
}

/// What is half-typed for a file.
#[derive(Debug, Default)]
struct HalfTyped {
    now: Vec<Draft>,
    /// What is so no longer: the edits that were made of it are on no disk yet.
    taken: Vec<Draft>,
}

impl Saver {
    /// Hires who does the work; answers go to `outbox`. They begin when they are told to or when somebody waits for
    /// what was submitted, but at once where something must not wait.
    pub fn hire(&self, worker: Worker, outbox: Sender<Vec<Msg>>) -> io::Result<()> {
        let mut papers = self.desk.papers();
        papers.hired = Some((worker, outbox));
        let is_urgent = papers.waiting.iter().any(|job| !job.can_wait());
        drop(papers);
        if is_urgent { self.begin() } else { Ok(()) }
    }

    /// Starts the thread, once.
    pub fn begin(&self) -> io::Result<()> {
        let mut papers = self.desk.papers();
        if papers.has_begun || papers.hired.is_none() {
            return Ok(());
        }
        let desk = Arc::clone(&self.desk);
        // It takes the worker itself, who is not lost where there is no thread to be had.
        let thread = thread::Builder::new().name(THREAD.to_owned()).spawn(move || {
            let hired = desk.papers().hired.take();
            let Some((mut worker, outbox)) = hired else { return };
            loop {
                let job = desk.take();
                #[cfg(debug_assertions)]
                super::panics::provoke(THREAD);
                desk.perform(job, &mut worker, &outbox);
            }
        });
        papers.has_begun = thread.is_ok();
        thread.map(|_| ())
    }

    /// Does what is left without a thread, as much as fits into this time.
    fn work_here(&self, time: Duration) {
        let hired = self.desk.papers().hired.take();
        let Some((mut worker, outbox)) = hired else { return };
        let until = Instant::now() + time;
        while Instant::now() < until {
            let Some(job) = self.desk.begun() else { break };
            self.desk.perform(job, &mut worker, &outbox);
        }
        self.desk.papers().hired = Some((worker, outbox));
    }

    /// Leaves work; the newest state of a file takes the place of an older one that is still waiting.
    pub fn submit(&self, job: Job) {
        self.desk.papers().put(job);
        self.desk.changed.notify_all();
    }

    /// Waits until nothing is left to do, at most so long; whether that was reached.
    pub fn finish_within(&self, time: Duration) -> bool {
        if self.begin().is_err() {
            self.work_here(time);
        }
        let waited = self
            .desk
            .changed
            .wait_timeout_while(self.desk.papers(), time, |papers| papers.has_work());
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    /// Files whose last save failed, why, and what was to be saved; for whoever asks first.
    pub fn take_unsaved(&self) -> BTreeMap<PathBuf, (Trouble, Session)> {
        mem::take(&mut self.desk.papers().unsaved)
    }

    /// What was to be saved in a file is on a disk, if not in the file.
    pub fn is_kept(&self, file: &Path) {
        self.desk.papers().is_safe(file);
        self.desk.changed.notify_all();
    }

    /// What is wrong in the state folder; for whoever asks first.
    pub fn take_faults(&self) -> Faults {
        mem::take(&mut self.desk.papers().faults)
    }

    /// Where something else's words were kept when sessions were left; for whoever asks first.
    pub fn take_late(&self) -> Vec<PathBuf> {
        mem::take(&mut self.desk.papers().late)
    }
}

impl Desk {
    fn papers(&self) -> MutexGuard<'_, Papers> {
        // A panic elsewhere does not make what is waiting worth less.
        self.papers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job, which is begun with this; none where nothing is left to do.
    fn begun(&self) -> Option<Job> {
        self.papers().begin()
    }

    fn take(&self) -> Job {
        let mut papers = self.papers();
        loop {
            if let Some(job) = papers.begin() {
                return job;
            }
            papers = self.changed.wait(papers).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn perform(&self, job: Job, worker: &mut Worker, outbox: &Sender<Vec<Msg>>) {
        let saved = job
            .saved()
            .map(|(file, session)| (file.to_path_buf(), session.clone()));
        let keep = job.to_keep();
        let answer = worker.perform(job);
        self.done(saved, keep, answer.as_ref());
        // Nobody listens any more once the program is ending; what is left is done all the same.
        let _ = answer.map(|answer| outbox.send(vec![answer]));
    }

    fn done(&self, saved: Option<(PathBuf, Session)>, keep: Option<Job>, answer: Option<&Msg>) {
        let mut papers = self.papers();
        papers.is_working = false;
        papers.saving = None;
        if let (Some((file, session)), Some(Msg::Saved { result, .. })) = (saved, answer) {
            match result {
                Ok(()) => {
                    papers.unsaved.remove(&file);
                    papers.is_safe(&file);
                    if let Some(keep) = keep {
                        papers.put(keep);
                    }
                }
                Err(trouble) => {
                    if *trouble == Trouble::ChangedOnDisk {
                        // Where nothing tells of changes in a folder, this is how they are heard of.
                        papers.put(Job::Look(file.clone()));
                    }
                    // What another has the name of is saved under one of its own.
                    if *trouble != Trouble::Exists {
                        papers.at_risk.insert(file.clone());
                        papers.put(Job::Rescue(file.clone(), session.clone()));
                    }
                    papers.unsaved.insert(file, (trouble.clone(), session));
                }
            }
        }
        if let Some(Msg::Left(late)) = answer {
            papers.late.extend(late.iter().cloned());
        }
        if let Some(Msg::Faults(faults)) = answer {
            papers.faults.clone_from(faults);
        }
        drop(papers);
        self.changed.notify_all();
    }
}

impl Papers {
    fn has_work(&self) -> bool {
        self.is_working || !self.waiting.is_empty()
    }

    /// Whether an edit of a file may be on no disk yet.
    fn is_unsure(&self, file: &Path) -> bool {
        let waits = |job: &Job| job.saved_file() == Some(file);
        self.at_risk.contains(file) || self.saving.as_deref() == Some(file) || self.waiting.iter().any(waits)
    }

    /// What was to be saved in a file is on a disk: half-typed text that came into it is needed no longer.
    fn is_safe(&mut self, file: &Path) {
        self.at_risk.remove(file);
        if self.is_unsure(file) {
            return;
        }
        if let Some(typed) = self.typed.get_mut(file)
            && !typed.taken.is_empty()
        {
            typed.taken.clear();
            let now = typed.now.clone();
            self.put(Job::KeepDrafts(file.to_path_buf(), now));
        }
    }

    /// Notes what is half-typed now. What is so no longer is kept until the edit that was made of it is on a disk.
    fn note_typed(&mut self, file: &Path, drafts: &[Draft]) {
        let is_unsure = self.is_unsure(file);
        let typed = self.typed.entry(file.to_path_buf()).or_default();
        let mut before = std::mem::replace(&mut typed.now, drafts.to_vec());
        for draft in drafts {
            // The same text, a moment later.
            if let Some(at) = before.iter().position(|one| one.is_at_the_place_of(draft)) {
                before.remove(at);
            }
        }
        if is_unsure {
            before.retain(|draft| !typed.taken.contains(draft));
            typed.taken.extend(before);
        }
    }

    fn begin(&mut self) -> Option<Job> {
        let mut job = self.next()?;
        self.is_working = true;
        self.saving = job.saved_file().map(Path::to_path_buf);
        if let Job::KeepDrafts(file, drafts) = &mut job
            && let Some(typed) = self.typed.get(file)
        {
            drafts.extend(typed.taken.iter().cloned());
        }
        Some(job)
    }

    /// What is next; what was saved is kept for recovery once nothing else waits, so that no save waits for that.
    fn next(&mut self) -> Option<Job> {
        let urgent = |job: &Job| !matches!(job, Job::Keep(..));
        let next = self.waiting.iter().position(urgent);
        self.waiting.remove(next.unwrap_or(0))
    }

    fn put(&mut self, job: Job) {
        if let Job::KeepDrafts(file, drafts) = &job {
            self.note_typed(file, drafts);
        }
        // A save that was waiting knows nothing of what was taken over after it; the newer one comes after that.
        let accepts = |waiting: &Job| match (waiting, &job) {
            (Job::Accept(one, _) | Job::KeepTheirs(one, _), Job::Save { file: other, .. }) => one == other,
            _ => false,
        };
        if self.waiting.iter().any(accepts) {
            self.waiting
                .retain(|waiting| !(waiting.saved_file().is_some() && waiting.is_about_the_same(&job)));
            self.waiting.push_back(job);
            return;
        }
        match self
            .waiting
            .iter_mut()
            .find(|waiting| waiting.is_about_the_same(&job))
        {
            Some(waiting) => waiting.renew(job),
            None => self.waiting.push_back(job),
        }
    }
}

impl Job {
    /// Whether nothing is lost where this is never done.
    fn can_wait(&self) -> bool {
        matches!(
            self,
            Self::Watch(_) | Self::Gather(_) | Self::KeepOpened(_) | Self::Probe(_) | Self::Tell(_)
        )
    }

    fn saved_file(&self) -> Option<&Path> {
        self.saved().map(|(file, _)| file)
    }

    /// What is saved by this, and where.
    fn saved(&self) -> Option<(&Path, &Session)> {
        match self {
            Self::Save { file, session, .. } => Some((file, session)),
            _ => None,
        }
    }

    /// What is to be kept for recovery once this is done.
    fn to_keep(&self) -> Option<Self> {
        match self {
            Self::Save {
                file,
                session,
                history,
                ..
            } => Some(Self::Keep(file.clone(), session.clone(), history.clone())),
            _ => None,
        }
    }

    fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Save { file: one, .. }, Self::Save { file: other, .. })
            | (Self::KeepDrafts(one, _), Self::KeepDrafts(other, _))
            | (Self::Keep(one, ..), Self::Keep(other, ..))
            | (Self::Rescue(one, _), Self::Rescue(other, _))
            | (Self::KeepNotes(one, _), Self::KeepNotes(other, _))
            | (Self::Look(one), Self::Look(other)) => one == other,
            _ => false,
        }
    }

    /// Takes the newer state, but still as carefully as the older one was to be saved.
    fn renew(&mut self, newer: Self) {
        let careful = match self {
            Self::Save { how, .. } => Some(*how),
            _ => None,
        };
        *self = newer;
        if let (
            Self::Save {
                how: how @ SaveAs::Same,
                ..
            },
            Some(careful),
        ) = (self, careful)
        {
            *how = careful;
        }
    }
}

#[cfg(test)]
mod tests;
