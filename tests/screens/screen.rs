//! The program without terminal, clock or disk: keys go in, effects are answered at once from memory.

mod answers;

pub use answers::sample;
mod outside;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use norming::domain::session::Session;
use norming::format::settings::ThemeChoice;
use norming::ui::app::{App, Setup, Start};
use norming::ui::burst::gathered;
use norming::ui::key::{Code, Key};
use norming::ui::look::{Chosen, Look};
use norming::ui::msg::{Draft, Effect, Exporting, Good, Holder, Moment, Msg, Own, Size, Theirs, Trouble};
use norming::ui::theme::Display;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::dump::dump;
use super::golden::USUAL;
use super::keys::keys;

/// What is in the sessions folder.
type Disk = BTreeMap<PathBuf, Result<Session, Trouble>>;

/// A program that is running, and everything it asked of the outside.
pub struct Screen {
    pub app: App,
    now: Moment,
    size: Size,
    disk: Disk,
    /// What the team has put beside its sessions.
    own: Own,
    /// Why every save fails, if it does.
    full: Option<Trouble>,
    /// Whether saves wait until they are let go.
    slow: bool,
    /// What was saved meanwhile, oldest first.
    waiting: Vec<Msg>,
    /// The files that take long to read.
    later: BTreeSet<PathBuf>,
    /// The last good state of what cannot be read, if there is one.
    good: Option<Good>,
    /// Half-typed texts from last time.
    left: Vec<Draft>,
    /// The lead's private notes as they are kept.
    pub notes: String,
    /// Every session handed over to be saved, oldest first.
    pub saved: Vec<Session>,
    /// Half-typed text handed over to be kept, oldest first; of several, the uppermost. And all that is kept now.
    pub drafts: Vec<Draft>,
    pub half_typed: Vec<Draft>,
    /// Every copy that was to be written elsewhere, and where.
    pub copies: Vec<(String, Session)>,
    /// The formats that were exported.
    pub exports: Vec<Exporting>,
    /// How many lines an export for the clipboard has.
    pub clipped: usize,
    /// What was put into the clipboard.
    pub clips: Vec<String>,
    /// How often the terminal rang.
    pub rung: usize,
    /// Every choice of looks that was to be kept.
    pub looks: Vec<Chosen>,
    /// How often half-typed text was dropped, because it was taken.
    pub dropped: usize,
    /// How often the copies beside the file were to be looked through for what was forgotten.
    pub looked_beside: usize,
    /// What came from outside and was taken over, by its mark.
    pub accepted: Vec<u64>,
    /// How often the other file was to be kept beside.
    pub kept: usize,
    /// Who is working on every session already.
    held_by: Option<Holder>,
    /// Whether the program asked to end.
    pub ended: bool,
}

/// The afternoon on which every screen is shown.
pub fn afternoon() -> NaiveDateTime {
    "2027-03-04T14:00:00".parse().expect("a date and time")
}

/// The file of the session that is opened by name.
pub fn file() -> PathBuf {
    PathBuf::from("sessions/tidewater.ron")
}

fn disk(files: Vec<(&str, Result<Session, Trouble>)>) -> Disk {
    let file = |(name, session)| (Path::new("sessions").join(name), session);
    files.into_iter().map(file).collect()
}

impl Screen {
    fn start(start: Start, disk: Disk, own: Own) -> Self {
        Self::start_with(start, disk, own, Vec::new(), None)
    }

    /// The program on a file that is broken and of which a good state was kept, at home or by its name.
    pub fn broken(trouble: Trouble, good: Good, at_home: bool) -> Self {
        let start = if at_home {
            Start::Home
        } else {
            Start::Session(file())
        };
        let disk = Disk::from([(file(), Err(trouble))]);
        Self::start_with(start, disk, Own::default(), Vec::new(), Some(good))
    }

    fn start_with(start: Start, disk: Disk, own: Own, left: Vec<Draft>, good: Option<Good>) -> Self {
        let look = Look {
            theme: ThemeChoice::Mono,
            ..Look::default()
        };
        Self::start_as(start, disk, own, left, good, look)
    }

    /// A session in its meeting, for a user who wants the bell.
    pub fn ringing(session: Session) -> Self {
        let look = Look {
            theme: ThemeChoice::Mono,
            bell: true,
            ..Look::default()
        };
        let disk = Disk::from([(file(), Ok(session))]);
        Self::start_as(
            Start::Session(file()),
            disk,
            Own::default(),
            Vec::new(),
            None,
            look,
        )
        .press("t g")
    }

    fn start_as(
        start: Start,
        disk: Disk,
        own: Own,
        left: Vec<Draft>,
        good: Option<Good>,
        look: Look,
    ) -> Self {
        let now = Moment {
            wall: afternoon(),
            since: Duration::ZERO,
        };
        let size = Size {
            width: USUAL.0,
            height: USUAL.1,
        };
        let setup = Setup {
            unusable: None,
            start,
            folder: PathBuf::from("sessions"),
            seed: 7,
            size,
            look,
            display: Display {
                draws_lines: true,
                ..Display::default()
            },
        };
        let (app, effects) = App::new(setup, now);
        let mut screen = Self {
            app,
            now,
            size,
            disk,
            own,
            full: None,
            slow: false,
            waiting: Vec::new(),
            later: BTreeSet::new(),
            good,
            left,
            notes: String::new(),
            saved: Vec::new(),
            drafts: Vec::new(),
            half_typed: Vec::new(),
            copies: Vec::new(),
            exports: Vec::new(),
            clipped: 2,
            clips: Vec::new(),
            rung: 0,
            looks: Vec::new(),
            dropped: 0,
            looked_beside: 0,
            accepted: Vec::new(),
            kept: 0,
            held_by: None,
            ended: false,
        };
        screen.answer(effects);
        screen
    }

    /// The home screen over a folder of these files.
    pub fn home(files: Vec<(&str, Result<Session, Trouble>)>) -> Self {
        Self::start(Start::Home, disk(files), Own::default())
    }

    /// The same where these files take long to be read.
    pub fn reading(files: Vec<(&str, Result<Session, Trouble>)>, later: &[&str]) -> Self {
        let mut screen = Self::home(Vec::new());
        screen.disk = disk(files);
        screen.scan(later)
    }

    /// The folder is read anew, and these files take long.
    pub fn scan(mut self, later: &[&str]) -> Self {
        let place = |name: &&str| Path::new("sessions").join(name);
        self.later = later.iter().map(place).collect();
        self.send(Msg::Scanned(self.folder()));
        self
    }

    /// These files are read by now.
    pub fn read(mut self, names: &[&str]) -> Self {
        let place = |name: &&str| Path::new("sessions").join(name);
        let files: Vec<PathBuf> = names.iter().map(place).collect();
        self.later.retain(|file| !files.contains(file));
        self.send(Msg::Read(files.iter().map(|file| self.entry(file)).collect()));
        self
    }

    /// A session opened by name, where it was left.
    pub fn of(session: Session) -> Self {
        Self::beside(session, Own::default())
    }

    /// The same with what the team has put beside it.
    pub fn beside(session: Session, own: Own) -> Self {
        let disk = Disk::from([(file(), Ok(session))]);
        Self::start(Start::Session(file()), disk, own)
    }

    /// The same with texts that were half typed when the program ended last, the uppermost first.
    pub fn with_drafts(session: Session, left: Vec<Draft>) -> Self {
        let disk = Disk::from([(file(), Ok(session))]);
        Self::start_with(Start::Session(file()), disk, Own::default(), left, None)
    }

    /// A session on which the lead has private notes, and perhaps half-typed text from last time.
    pub fn noted(session: Session, notes: &str, left: Option<Draft>) -> Self {
        let mut screen = Self::home(vec![("tidewater.ron", Ok(session))]);
        (screen.notes, screen.left) = (notes.to_owned(), left.into_iter().collect());
        screen.press("Enter")
    }

    /// A session that somebody else is working on.
    pub fn held(session: Session, holder: Holder) -> Self {
        let mut screen = Self::home(vec![("tidewater.ron", Ok(session))]);
        screen.held_by = Some(holder);
        screen.press("Enter")
    }

    /// Something else makes this of the file; `base` is what was there before.
    pub fn outside(mut self, base: &Session, result: Result<Session, Trouble>) -> Self {
        let theirs = |session| Theirs {
            session,
            base: base.clone(),
            mark: 7,
        };
        self.send(Msg::ChangedOutside {
            file: file(),
            result: result.map(theirs),
        });
        self
    }

    /// A session in its meeting, with the clock running and nothing else said below.
    pub fn meeting(session: Session) -> Self {
        Self::of(session).press("t g")
    }

    /// Presses the keys of a sentence.
    pub fn press(mut self, sentence: &str) -> Self {
        for key in keys(sentence) {
            self.key(key);
        }
        self
    }

    /// Types words.
    pub fn text(mut self, words: &str) -> Self {
        for letter in words.chars() {
            self.key(Key::char(letter));
        }
        self
    }

    /// Pastes words in one piece.
    pub fn paste(mut self, words: &str) -> Self {
        self.send(Msg::Paste(words.to_owned()));
        self
    }

    /// What is pasted by a terminal without brackets: all its keys at once.
    pub fn burst(mut self, words: &str) -> Self {
        let key = |letter| match letter {
            '\n' => Key::plain(Code::Enter),
            '\t' => Key::plain(Code::Tab),
            letter => Key::char(letter),
        };
        let keys = words.chars().map(|letter| Msg::Key(key(letter)));
        for msg in gathered(keys.collect()) {
            self.send(msg);
        }
        self
    }

    /// Lets so many seconds pass; the program is woken as often as it asked for.
    pub fn wait(mut self, seconds: u64) -> Self {
        self.pass(Duration::from_secs(seconds));
        self
    }

    /// From now on every save fails.
    pub fn failing(mut self, trouble: Trouble) -> Self {
        self.full = Some(trouble);
        self
    }

    /// From now on saves succeed or fail.
    pub fn set_trouble(&mut self, trouble: Option<Trouble>) {
        self.full = trouble;
    }

    /// From now on saves take until they are let go.
    pub fn slowly(mut self) -> Self {
        self.slow = true;
        self
    }

    /// Lets every save that waits come to its end.
    pub fn let_go(mut self) -> Self {
        self.slow = false;
        for msg in std::mem::take(&mut self.waiting) {
            self.send(msg);
        }
        self
    }

    /// Something else takes a file out of the folder.
    pub fn take_out(mut self, name: &str) -> Self {
        self.disk.remove(&Path::new("sessions").join(name));
        self
    }

    /// Something else puts a session into the folder.
    pub fn put(mut self, name: &str, session: Session) -> Self {
        self.disk.insert(Path::new("sessions").join(name), Ok(session));
        self
    }

    /// The team in every file of the folder.
    pub fn teams(&self) -> Vec<(String, &str)> {
        let name = |file: &PathBuf| file.file_name().expect("a name").to_string_lossy().into_owned();
        self.disk
            .iter()
            .map(|(file, session)| (name(file), session.as_ref().map_or("", |one| one.team.as_str())))
            .collect()
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.size = Size { width, height };
        self.send(Msg::Resize(self.size));
    }

    /// One key.
    pub fn key(&mut self, key: Key) {
        self.send(Msg::Key(key));
        if self.app.waits_to_be_seen() {
            self.dump();
        }
    }

    /// Leaves any field, menu or question; what is no date or number is cleared, because Esc does not leave it.
    pub fn escape(&mut self) {
        for key in keys("Esc Esc End Ctrl-U Esc Esc Esc") {
            self.key(key);
        }
    }

    /// Lets time pass in steps no longer than the program asked for.
    pub fn pass(&mut self, time: Duration) {
        let end = self.now.since + time;
        for _ in 0..1_000 {
            let Some(wake) = self.app.next_wake().filter(|wake| *wake <= end) else {
                break;
            };
            self.advance(wake.max(self.now.since + Duration::from_millis(1)));
            self.send(Msg::Tick);
        }
        self.advance(end.max(self.now.since));
    }

    fn advance(&mut self, to: Duration) {
        let more = to.saturating_sub(self.now.since);
        self.now.since = to;
        self.now.wall += TimeDelta::from_std(more).expect("small");
    }

    /// One message, and everything that follows from it.
    pub fn send(&mut self, msg: Msg) {
        let effects = self.app.update(msg, self.now);
        self.answer(effects);
    }

    /// What a message asks for; none of it is done.
    pub fn effects(&mut self, msg: Msg) -> Vec<Effect> {
        self.app.update(msg, self.now)
    }

    /// The session as it was handed over last.
    pub fn session(&self) -> &Session {
        self.saved.last().expect("something was saved")
    }

    /// The size in the names of golden files.
    pub fn size_name(&self) -> String {
        format!("{}x{}", self.size.width, self.size.height)
    }

    /// The screen as text.
    pub fn dump(&mut self) -> String {
        dump(&self.drawn())
    }

    /// The same program in other words.
    pub fn speak(&mut self, words: &'static norming::ui::strings::Strings) {
        self.app.speak(words);
    }

    /// The screen as its cells.
    pub fn drawn(&mut self) -> TestBackend {
        let backend = TestBackend::new(self.size.width, self.size.height);
        let mut terminal = Terminal::new(backend).expect("a terminal in memory");
        terminal.draw(|frame| self.app.view(frame)).expect("drawn");
        terminal.backend().clone()
    }
}
