//! The loop: messages in, effects out, one frame for all that has arrived.
//! Must not know what is on the screen.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use thiserror::Error;

use crate::ui::app::{App, InVain, Setup, Start};
use crate::ui::look::Look;
use crate::ui::msg::{Apart, Effect, Fault, Faults, Msg, Size, Trouble};

use super::claims::Claims;
use super::clock::Clock;
use super::health::Health;
use super::input::Keys;
use super::recovery::Keeper;
use super::saver::Saver;
use super::scan::{Scanner, Source};
use super::state::State;
use super::store::{Opened, Store};
use super::terminal::{self, Aside, Terminal};
use super::unsaved::{self, Unsaved, keep_all_within};
use super::work::{Job, OnDisk, Worker};
use super::{display, input, panics, signals};

/// After this long the user is told what the program waits for.
const PATIENCE: Duration = Duration::from_millis(500);

/// Where keys come faster than they can be handled, what came of them is shown this often.
const LONGEST_FRAME: Duration = Duration::from_millis(50);

/// No disk answers after this long, and a program asked to end must not stay for ever.
const LAST_WAIT: Duration = Duration::from_secs(30);

/// Why the program did not run, or did not end well.
#[derive(Debug, Error)]
pub enum RunError {
    /// There is no terminal to read from or to draw on.
    #[error("this needs a terminal to read from and to draw on, not one that is dumb (TERM)")]
    NoTerminal,
    /// The terminal, or a thread, could not be had.
    #[error("the terminal could not be used: {0}")]
    Terminal(#[from] io::Error),
    /// Some files are not as they were on the screen.
    #[error("not everything was saved")]
    NotSaved(BTreeMap<PathBuf, Unsaved>),
    /// The disk did not answer.
    #[error("the disk did not answer, and the last changes may be lost")]
    NoAnswer,
}

/// What the screen could not tell any more.
#[derive(Debug, Default)]
pub struct Untold {
    /// Where something else's words were kept.
    pub late: Vec<PathBuf>,
    /// What was typed and didn't get into the state folder.
    pub unkept: Option<Unkept>,
}

/// Whether the program can be shown: on a terminal that can put a character where it is told to.
pub fn can_show() -> bool {
    Terminal::is_there() && display::has_a_screen()
}

/// What was typed and didn't get into the state folder.
#[derive(Debug)]
pub struct Unkept {
    /// How many half-typed texts.
    pub texts: usize,
    /// Whether the notes are among it.
    pub notes: bool,
    /// Why not.
    pub trouble: Trouble,
    /// Where it is instead.
    pub kept: Option<PathBuf>,
}

/// Runs the program on the terminal until it ends. Notes what came too late to be told on the screen. `folder` is the sessions
/// folder, `opened` what is known of the file, `unusable` why the settings don't hold.
pub fn run(
    start: Start,
    folder: PathBuf,
    look: Look,
    unusable: Option<Trouble>,
    opened: Option<Opened>,
    untold: &mut Untold,
) -> Result<(), RunError> {
    if !can_show() {
        return Err(RunError::NoTerminal);
    }
    let saver = Saver::default();
    // Known before anything can fail.
    let state = State::of_user();
    panics::install(saver.clone(), state.clone());
    let clock = Clock::start();
    let (worker, source) = if matches!(start, Start::Rehearse) {
        (Worker::Rehearsal(clock), Source::Samples(clock))
    } else {
        let source = Source::Folder(folder.clone(), state.clone());
        let worker = OnDisk {
            folder: folder.clone(),
            store: Store::new(opened),
            state: state.clone(),
            keeper: Keeper::default(),
            clock,
            claims: Claims::new(saver.clone()),
            open: None,
            health: Health::default(),
        };
        (Worker::Disk(Box::new(worker)), source)
    };
    let size = terminal::size();
    let setup = Setup {
        unusable,
        start,
        folder,
        seed: fastrand::u64(..),
        size,
        look,
        display: display::display(),
    };
    let asks = display::may_ask(setup.display);
    let (app, effects) = App::new(setup, clock.now());
    let ran = Program {
        app,
        clock,
        size,
        saver: saver.clone(),
        state: state.clone(),
        scanner: Scanner::new(source),
        asks,
        is_suspended: false,
        aside: Vec::new(),
    }
    .run(worker, effects);
    // What was to be saved is, also where the terminal was none.
    let ended = end(&saver, &state);
    untold.late = saver.take_late();
    let ran = ran.map(|typed| {
        untold.unkept = keep_typed(typed, &saver.take_faults(), &state);
    });
    ended.and(ran.map_err(RunError::from))
}

/// Keeps what the state folder did not take to the end, where there is room for it.
fn keep_typed(typed: InVain, faults: &Faults, state: &State) -> Option<Unkept> {
    let why = |what| match faults.get(&what) {
        Some(Fault::Unkept(trouble)) => Some(trouble.clone()),
        Some(Fault::Unread(_)) | None => None,
    };
    let (no_texts, no_notes) = (why(Apart::HalfTyped), why(Apart::Notes));
    let texts = if no_texts.is_some() {
        typed.texts
    } else {
        Vec::new()
    };
    let notes = typed.notes.filter(|_| no_notes.is_some());
    if texts.is_empty() && notes.is_none() {
        return None;
    }
    let (count, has_notes) = (texts.len(), notes.is_some());
    let all: Vec<String> = texts.into_iter().chain(notes).map(|text| text + "\n").collect();
    Some(Unkept {
        texts: count,
        notes: has_notes,
        trouble: no_texts.or(no_notes)?,
        kept: unsaved::keep_words(&typed.file, &all.join("\n"), state),
    })
}

struct Program {
    app: App,
    clock: Clock,
    /// As it was when the program began.
    size: Size,
    saver: Saver,
    /// What is kept for the user.
    state: State,
    scanner: Scanner,
    /// Whether the terminal is asked for its background.
    asks: bool,
    /// Whether the terminal is somebody else's for now.
    is_suspended: bool,
    /// What the terminal is to be told besides the next frame.
    aside: Vec<Aside>,
}

impl Program {
    /// From the first frame to the last; the terminal is given back at the end. What was typed in vain as far as is known.
    fn run(mut self, mut worker: Worker, effects: Vec<Effect>) -> io::Result<InVain> {
        let (outbox, inbox) = mpsc::channel();
        let mut is_ending = self.open(&mut worker, effects, &outbox);
        self.saver.hire(worker, outbox.clone())?;
        // Before the terminal is taken: no request to end may come while nobody would give it back.
        signals::start(&outbox, &self.saver, &self.state)?;
        let mut terminal = Terminal::take(self.size, self.asks)?;
        // The sessions were being read meanwhile.
        let read = inbox.recv_timeout(self.scanner.patience()).unwrap_or_default();
        is_ending |= self.take_all(read, &mut terminal, &outbox);
        self.draw(&mut terminal)?;
        // What waits until now is work that the first frame need not wait for, not even for its processor.
        self.saver.begin()?;
        let mut keys = self.listen(&outbox)?;
        while !is_ending {
            let messages = self.wait(&inbox, &mut keys);
            is_ending = self.take_all(messages, &mut terminal, &outbox)
                || self.take_keys(&mut keys, &inbox, &mut terminal, &outbox);
            // A terminal that cannot be written to is gone: that ends the program like being asked to.
            if !is_ending && self.draw(&mut terminal).is_err() {
                self.take(Msg::End, &outbox);
                is_ending = true;
            }
        }
        // Whoever reads must not wait for us to handle more: the end of what the terminal is sending may be in it.
        drop(keys);
        drop(terminal);
        Ok(self.app.typed_in_vain())
    }

    /// What the program asks for first is read before the first frame, so that this frame is complete.
    fn open(&mut self, worker: &mut Worker, effects: Vec<Effect>, outbox: &Sender<Vec<Msg>>) -> bool {
        let mut is_ending = false;
        let mut effects: Vec<Effect> = effects.into_iter().rev().collect();
        while let Some(effect) = effects.pop() {
            if matches!(effect, Effect::Scan) {
                self.scanner.start(outbox);
                continue;
            }
            match job(effect) {
                None => is_ending = true,
                Some(job @ (Job::List | Job::Load(_) | Job::Probe(_))) => {
                    let answer = worker.perform(job);
                    let more = answer.map(|answer| self.app.update(answer, self.clock.now()));
                    effects.extend(more.unwrap_or_default().into_iter().rev());
                }
                Some(job) => self.saver.submit(job),
            }
        }
        is_ending
    }

    /// Draws the present state, unless the terminal is somebody else's.
    fn draw(&mut self, terminal: &mut Terminal) -> io::Result<()> {
        if self.is_suspended {
            return Ok(());
        }
        terminal.tell(&mut self.aside, self.app.has_mouse());
        terminal.draw(&mut self.app)
    }

    /// Listens to the terminal, whose size may have changed since it was asked for first.
    fn listen(&self, outbox: &Sender<Vec<Msg>>) -> io::Result<Keys> {
        let size = terminal::size();
        if size != self.size {
            // It changed while nobody was watching.
            let _ = outbox.send(vec![Msg::Resize(size)]);
        }
        input::start(outbox.clone())
    }

    /// Blocks until something has arrived or the program wants to be woken; takes all that has arrived but keys.
    fn wait(&self, inbox: &Receiver<Vec<Msg>>, keys: &mut Keys) -> Vec<Msg> {
        let mut messages = Vec::new();
        while messages.is_empty() && !keys.is_waiting() {
            let first = match self.app.next_wake() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wake) => inbox.recv_timeout(self.clock.until(wake)),
            };
            messages = match first {
                Ok(messages) => messages,
                Err(RecvTimeoutError::Timeout) => vec![Msg::Tick],
                Err(RecvTimeoutError::Disconnected) => vec![Msg::End],
            };
        }
        messages.extend(inbox.try_iter().flatten());
        let wake = self.app.next_wake().map(|wake| self.clock.until(wake));
        if messages.is_empty() && wake.is_some_and(|left| left.is_zero()) {
            // However many keys come.
            messages.push(Msg::Tick);
        }
        #[cfg(debug_assertions)]
        panics::provoke("main");
        messages
    }

    /// Handles the keys that have arrived, until it is time to show what came of them. Anything else is done before the
    /// next key, so that no flood of keys keeps a request to end waiting. Whether the program is to end.
    fn take_keys(
        &mut self,
        keys: &mut Keys,
        inbox: &Receiver<Vec<Msg>>,
        terminal: &mut Terminal,
        outbox: &Sender<Vec<Msg>>,
    ) -> bool {
        let begun = Instant::now();
        while let Some(key) = keys.take() {
            let mut messages = vec![key];
            messages.extend(inbox.try_iter().flatten());
            if self.take_all(messages, terminal, outbox) {
                return true;
            }
            if self.is_suspended || begun.elapsed() > LONGEST_FRAME {
                return false;
            }
        }
        false
    }

    /// Gives the terminal and the program all that has arrived; whether the program is to end.
    fn take_all(&mut self, messages: Vec<Msg>, terminal: &mut Terminal, outbox: &Sender<Vec<Msg>>) -> bool {
        let mut is_ending = false;
        for message in messages {
            match message {
                Msg::Resize(size) => is_ending |= terminal.resize(size).is_err(),
                Msg::Resumed => {
                    self.is_suspended = false;
                    is_ending |= terminal.take_again().is_err();
                }
                _ => {}
            }
            is_ending |= self.take(message, outbox);
        }
        is_ending
    }

    /// Gives the program a message and does what it asks for; whether it is to end.
    fn take(&mut self, message: Msg, outbox: &Sender<Vec<Msg>>) -> bool {
        let mut is_ending = matches!(message, Msg::End);
        for effect in self.app.update(message, self.clock.now()) {
            let effect = match effect {
                Effect::Scan => {
                    self.scanner.start(outbox);
                    continue;
                }
                Effect::Suspend => {
                    self.suspend(outbox);
                    continue;
                }
                Effect::Bell => {
                    self.aside.push(Aside::Bell);
                    continue;
                }
                Effect::Clip(text) => {
                    self.aside.push(Aside::Clip(text));
                    continue;
                }
                effect => effect,
            };
            match job(effect) {
                Some(job) => self.saver.submit(job),
                None => is_ending = true,
            }
        }
        is_ending
    }

    /// Gives the terminal to the shell, once all is saved or the disk has had its time; `Msg::Resumed` follows.
    fn suspend(&mut self, outbox: &Sender<Vec<Msg>>) {
        if !signals::has_shell() {
            self.app.update(Msg::NoShell, self.clock.now());
            return;
        }
        // A program that is stopped saves nothing, and nobody knows for how long.
        self.saver.finish_within(LAST_WAIT);
        terminal::lend();
        self.is_suspended = signals::stop();
        if !self.is_suspended {
            // Nothing stopped it, and nothing else brings the terminal back.
            let _ = outbox.send(vec![Msg::Resumed]);
        }
    }
}

/// The work behind an effect; none behind the wish to end.
fn job(effect: Effect) -> Option<Job> {
    Some(match effect {
        Effect::List => Job::List,
        Effect::Load(file) => Job::Load(file),
        Effect::Sample(language) => Job::Sample(language),
        Effect::Save {
            file,
            session,
            version,
            how,
            history,
        } => Job::Save {
            file,
            session,
            version,
            how,
            history,
        },
        Effect::SaveCopy(path, session) => Job::SaveCopy(path, session),
        Effect::Export(file, how, session) => Job::Export(file, how, session),
        Effect::KeepDrafts(file, drafts) => Job::KeepDrafts(file, drafts),
        Effect::KeepAgain(file) => Job::KeepAgain(file),
        Effect::KeepNotes(file, text) => Job::KeepNotes(file, text),
        Effect::Accept(file, mark) => Job::Accept(file, mark),
        Effect::KeepTheirs(file, mark) => Job::KeepTheirs(file, mark),
        Effect::Close(file) => Job::Close(file),
        Effect::ForgetBeside(file, items) => Job::ForgetBeside(file, items),
        Effect::Probe(file) => Job::Probe(file),
        Effect::KeepChosen(chosen) => Job::KeepChosen(chosen),
        // The others are done before this is asked; none of them is work for the disk.
        Effect::Scan | Effect::Suspend | Effect::Bell | Effect::Clip(_) | Effect::Quit => return None,
    })
}

/// Waits for the last saves; nothing ends before it is known how they went.
fn end(saver: &Saver, state: &State) -> Result<(), RunError> {
    saver.submit(Job::Leave);
    if !saver.finish_within(PATIENCE) {
        let _ = writeln!(io::stderr(), "norming: waiting for the disk");
        if !saver.finish_within(LAST_WAIT) {
            return Err(RunError::NoAnswer);
        }
    }
    let unsaved = keep_all_within(saver, state, LAST_WAIT).ok_or(RunError::NoAnswer)?;
    // Half-typed text may be kept now that the rest is.
    saver.finish_within(PATIENCE);
    if unsaved.is_empty() {
        Ok(())
    } else {
        Err(RunError::NotSaved(unsaved))
    }
}
