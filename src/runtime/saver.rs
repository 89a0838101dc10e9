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
use crate::ui::msg::{Faults, Msg, SaveAs, Trouble};

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
    /// Where something else's words were kept when sessions were left.
    late: Vec<PathBuf>,
    /// What is wrong in the state folder.
    faults: Faults,
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
        self.desk.papers().at_risk.remove(file);
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
        if let (Some((file, session)), Some(Msg::Saved { result, .. })) = (saved, answer) {
            match result {
                Ok(()) => {
                    papers.unsaved.remove(&file);
                    papers.at_risk.remove(&file);
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
        self.is_working || self.waiting.iter().any(|job| !self.is_held(job))
    }

    /// Whether this has to wait: half-typed text stays as it was kept until the edit that was made of it is on a disk.
    fn is_held(&self, job: &Job) -> bool {
        let Job::KeepDraft(file, _) = job else {
            return false;
        };
        self.at_risk.contains(file) || self.waiting.iter().any(|one| one.saved_file() == Some(file))
    }

    fn begin(&mut self) -> Option<Job> {
        let job = self.next()?;
        self.is_working = true;
        Some(job)
    }

    /// What is next; what was saved is kept for recovery once nothing else waits, so that no save waits for that.
    fn next(&mut self) -> Option<Job> {
        let free = |job: &&Job| !self.is_held(job);
        let urgent = |job: &Job| free(&job) && !matches!(job, Job::Keep(..));
        let next = self.waiting.iter().position(urgent);
        let next = next.or_else(|| self.waiting.iter().position(|job| free(&job)));
        self.waiting.remove(next?)
    }

    fn put(&mut self, job: Job) {
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
            Self::Watch(_) | Self::KeepOpened(_) | Self::Probe(_) | Self::Tell(_)
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
            | (Self::KeepDraft(one, _), Self::KeepDraft(other, _))
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
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::domain::history::History;
    use crate::domain::language::Language;
    use crate::runtime::claims::Claims;
    use crate::runtime::clock::Clock;
    use crate::runtime::health::Health;
    use crate::runtime::recovery::Keeper;
    use crate::runtime::state::State;
    use crate::runtime::store::{self, Store};
    use crate::runtime::work::OnDisk;

    fn save(file: &Path, team: &str, version: u64, how: SaveAs) -> Job {
        Job::Save {
            file: file.into(),
            session: Session::new(team, Language::En),
            version,
            how,
            history: History::default(),
        }
    }

    fn worker(home: &Path) -> Worker {
        Worker::Disk(Box::new(OnDisk {
            folder: home.to_path_buf(),
            store: Store::default(),
            state: State::in_folder(home.join("state")),
            keeper: Keeper::default(),
            clock: Clock::start(),
            claims: Claims::default(),
            open: None,
            health: Health::default(),
        }))
    }

    #[test]
    fn the_newest_state_wins_and_is_as_careful_as_the_first() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("harbour.ron");
        let saver = Saver::default();
        saver.submit(save(&file, "Harbour", 1, SaveAs::New));
        saver.submit(save(&file, "Harbour crew", 2, SaveAs::Same));
        let (outbox, inbox) = mpsc::channel();
        saver.hire(worker(home.path()), outbox).unwrap();
        assert!(saver.finish_within(Duration::from_secs(20)));
        let first = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
        let answers: Vec<Msg> = first.into_iter().chain(inbox.try_iter().flatten()).collect();
        assert!(
            matches!(
                answers[..],
                [Msg::Saved {
                    version: 2,
                    result: Ok(()),
                    ..
                }]
            ),
            "{answers:?}"
        );
        assert_eq!(store::read_session(&file).unwrap().team, "Harbour crew");
    }

    #[test]
    fn a_save_begins_at_once_and_what_can_wait_when_somebody_waits_for_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("harbour.ron");
        let began = |saver: &Saver| saver.desk.papers().has_begun;
        let hire = |job: Job| {
            let saver = Saver::default();
            saver.submit(job);
            let (outbox, inbox) = mpsc::channel();
            saver.hire(worker(home.path()), outbox).unwrap();
            (saver, inbox)
        };
        let (saver, inbox) = hire(save(&file, "Harbour", 1, SaveAs::New));
        assert!(began(&saver));
        let answer = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(
            matches!(answer[..], [Msg::Saved { result: Ok(()), .. }]),
            "{answer:?}"
        );

        let (saver, inbox) = hire(Job::Probe(file));
        assert!(!began(&saver));
        assert!(saver.finish_within(Duration::from_secs(20)));
        let answer = inbox.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(matches!(answer[..], [Msg::Probed(_, Ok(()))]), "{answer:?}");
    }

    #[test]
    fn a_change_made_while_the_new_file_is_written_is_saved_into_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("harbour.ron");
        let saver = Saver::default();
        let (outbox, _inbox) = mpsc::channel();
        saver.hire(worker(home.path()), outbox).unwrap();
        for (version, team) in [(1, "Harbour"), (2, "Harbour crew")] {
            // Nobody has heard of the first save yet.
            saver.submit(save(&file, team, version, SaveAs::New));
            assert!(saver.finish_within(Duration::from_secs(20)));
        }
        assert!(saver.take_unsaved().is_empty());
        assert_eq!(store::read_session(&file).unwrap().team, "Harbour crew");
        // Once it is left, another session does not take its place.
        saver.submit(Job::Close(file.clone()));
        saver.submit(save(&file, "Others", 3, SaveAs::New));
        assert!(saver.finish_within(Duration::from_secs(20)));
        assert_eq!(saver.take_unsaved()[&file].0, Trouble::Exists);
    }

    #[test]
    fn a_failed_save_is_remembered_until_one_succeeds() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("harbour.ron");
        let theirs = Session::new("Theirs", Language::En);
        Store::default().save(&file, &theirs, SaveAs::New).unwrap();
        let saver = Saver::default();
        let (outbox, _inbox) = mpsc::channel();
        saver.hire(worker(home.path()), outbox).unwrap();
        saver.submit(save(&file, "Harbour", 1, SaveAs::Same));
        assert!(saver.finish_within(Duration::from_secs(20)));
        let unsaved = saver.take_unsaved();
        let (trouble, session) = &unsaved[&file];
        assert_eq!((trouble, &*session.team), (&Trouble::ChangedOnDisk, "Harbour"));
        saver.submit(save(&file, "Harbour", 1, SaveAs::Over));
        assert!(saver.finish_within(Duration::from_secs(20)));
        assert!(saver.take_unsaved().is_empty());
    }

    #[test]
    fn a_save_that_finds_another_file_says_what_is_in_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("harbour.ron");
        let written = |team: &str| crate::format::ron::encode(&Session::new(team, Language::En)).unwrap();
        std::fs::write(&file, written("Harbour")).unwrap();
        let saver = Saver::default();
        let (outbox, inbox) = mpsc::channel();
        saver.hire(worker(home.path()), outbox).unwrap();
        saver.submit(Job::Load(file.clone()));
        assert!(saver.finish_within(Duration::from_secs(20)));
        std::fs::write(&file, written("Theirs")).unwrap();
        saver.submit(save(&file, "Ours", 1, SaveAs::Same));
        let arriving = std::iter::from_fn(|| inbox.recv_timeout(Duration::from_secs(20)).ok());
        let told = arriving.flatten().find_map(|msg| match msg {
            Msg::ChangedOutside { result, .. } => Some(result.unwrap().session.team.clone()),
            _ => None,
        });
        assert_eq!(told.as_deref(), Some("Theirs"));
    }
}
