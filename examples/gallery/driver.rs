//! The program itself, on the shipped samples and a fixed afternoon: keys go in, cells come out.
//! Must not know which pictures there are, nor how one is drawn.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use norming::domain::history::History;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::import::{form_of, read};
use norming::format::ron::{decode, encode};
use norming::format::settings::ThemeChoice;
use norming::ui::app::{App, Import, Setup, Start};
use norming::ui::key::{Code, Key};
use norming::ui::look::Look;
use norming::ui::msg::{Effect, Entry, Folder, Loaded, Moment, Msg, Own, Size, Theirs, Trouble};
use norming::ui::theme::{Depth, Display};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// When every picture is taken: in the meeting that one of the samples is in.
const MOMENT: &str = "2026-11-18T10:24:00";

/// Sessions, by the files they are in.
pub type Samples = BTreeMap<PathBuf, Session>;

/// What happens on the way to a picture.
#[derive(Clone, Copy)]
pub enum Do {
    /// Keys as a sentence, `a Tab Ctrl-Z ?`; what stands in quotes is typed.
    Keys(&'static str),
    /// A paste in one piece.
    Paste(&'static str),
    /// Characters that come all at once, as from a paste without brackets.
    Burst(&'static str),
    /// The program is started anew on an agreement from elsewhere.
    Import(&'static str),
    /// The terminal has another size.
    Resize(u16, u16),
    /// It turns out that the file may not be written.
    Deny,
    /// Something else replaces words in the file of the session that is open, which is on a slow disk.
    Elsewhere(&'static str, &'static str),
}

/// A program that is running.
pub struct Driver {
    app: App,
    now: Moment,
    size: Size,
    theme: ThemeChoice,
    files: Samples,
    samples: Samples,
    open: Option<PathBuf>,
}

fn program(start: Start, theme: ThemeChoice, size: Size, now: Moment) -> (App, Vec<Effect>) {
    let setup = Setup {
        unusable: None,
        start,
        folder: PathBuf::from("sessions"),
        seed: 7,
        size,
        look: Look {
            theme,
            ..Look::default()
        },
        display: Display {
            depth: Depth::Many,
            draws_lines: true,
            ..Display::default()
        },
    };
    App::new(setup, now)
}

impl Driver {
    /// The home screen over the samples.
    pub fn new(samples: &Samples, (width, height): (u16, u16), theme: ThemeChoice) -> Result<Self, String> {
        let now = Moment {
            wall: MOMENT
                .parse::<NaiveDateTime>()
                .map_err(|error| error.to_string())?,
            since: Duration::ZERO,
        };
        let size = Size { width, height };
        let (app, effects) = program(Start::Home, theme, size, now);
        let mut driver = Self {
            app,
            now,
            size,
            theme,
            files: samples.clone(),
            samples: samples.clone(),
            open: None,
        };
        driver.answer(effects);
        Ok(driver)
    }

    /// Does one thing.
    pub fn act(&mut self, what: Do) -> Result<(), String> {
        match what {
            Do::Keys(sentence) => {
                for key in keys(sentence)? {
                    self.send(Msg::Key(key));
                    if self.app.waits_to_be_seen() {
                        self.cells()?;
                    }
                }
            }
            Do::Import(text) => {
                let import = Import {
                    team: "Millrace".into(),
                    name: "how-we-work.md".into(),
                    encoding: None,
                    reading: read(text, form_of(text)),
                    minutes: None,
                    language: Language::En,
                };
                let start = Start::Import(Box::new(import));
                let (app, effects) = program(start, self.theme, self.size, self.now);
                self.app = app;
                self.answer(effects);
            }
            Do::Paste(text) => self.send(Msg::Paste(text.to_owned())),
            Do::Burst(text) => self.send(Msg::Burst(text.chars().map(Key::char).collect())),
            Do::Resize(width, height) => {
                self.size = Size { width, height };
                self.send(Msg::Resize(self.size));
            }
            Do::Deny => {
                let file = self.open.clone().ok_or("no session is open")?;
                self.send(Msg::Probed(file, Err(Trouble::Denied)));
            }
            Do::Elsewhere(from, to) => {
                let file = self.open.clone().ok_or("no session is open")?;
                let base = self.samples.get(&file).ok_or("no sample is open")?.clone();
                let text = encode(&base).map_err(|error| format!("{error:?}"))?;
                if !text.contains(from) {
                    return Err(format!("{from:?} is not in {}", file.display()));
                }
                let session = decode(&text.replace(from, to)).map_err(|error| format!("{error:?}"))?;
                let theirs = Theirs {
                    session: session.session,
                    base,
                    mark: 1,
                };
                self.send(Msg::ChangedOutside {
                    file,
                    result: Ok(theirs),
                });
            }
        }
        Ok(())
    }

    /// The screen as it is now.
    pub fn cells(&mut self) -> Result<Buffer, String> {
        let backend = TestBackend::new(self.size.width, self.size.height);
        let mut terminal = Terminal::new(backend).map_err(|error| error.to_string())?;
        terminal
            .draw(|frame| self.app.view(frame))
            .map_err(|error| error.to_string())?;
        Ok(terminal.backend().buffer().clone())
    }

    fn send(&mut self, msg: Msg) {
        let effects = self.app.update(msg, self.now);
        self.answer(effects);
    }

    /// What the world answers: files are in memory, and nothing else is there.
    fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let msg = match effect {
                Effect::Scan | Effect::List => Msg::Scanned(Folder {
                    entries: self.entries(),
                    ..Folder::default()
                }),
                Effect::Load(file) => self.load(file),
                Effect::Save {
                    file,
                    session,
                    version,
                    ..
                } => {
                    self.open = Some(file.clone());
                    self.files.insert(file.clone(), session);
                    Msg::Saved {
                        file,
                        version,
                        result: Ok(()),
                    }
                }
                Effect::Probe(file) => Msg::Probed(file, Ok(())),
                _ => continue,
            };
            self.send(msg);
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(file, session): (&PathBuf, &Session)| Entry {
            file: file.clone(),
            session: Ok(session.clone()),
            good: None,
        };
        self.files.iter().map(entry).collect()
    }

    fn load(&mut self, file: PathBuf) -> Msg {
        let loaded = |session: &Session| Loaded {
            session: session.clone(),
            has_comments: false,
            history: History::default(),
            drafts: Vec::new(),
            notes: String::new(),
            held_by: None,
            has_marks: false,
        };
        let result = self.files.get(&file).map(loaded).ok_or(Trouble::NotThere);
        self.open = Some(file.clone());
        Msg::Loaded {
            file,
            result,
            own: Own::default(),
            good: None,
        }
    }
}

/// The shipped samples.
pub fn samples() -> Result<Samples, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut samples = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let Some(name) = path
            .file_name()
            .filter(|_| path.extension().is_some_and(|it| it == "ron"))
        else {
            continue;
        };
        let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let decoded = decode(&text).map_err(|error| format!("{error:?}"))?;
        samples.insert(Path::new("sessions").join(name), decoded.session);
    }
    Ok(samples)
}

/// The keys of a sentence.
fn keys(sentence: &str) -> Result<Vec<Key>, String> {
    let mut keys = Vec::new();
    for (at, part) in sentence.split('"').enumerate() {
        if at % 2 == 1 {
            keys.extend(part.chars().map(Key::char));
        } else {
            for word in part.split_whitespace() {
                keys.push(key(word)?);
            }
        }
    }
    Ok(keys)
}

fn key(word: &str) -> Result<Key, String> {
    let code = match word {
        "Enter" => Code::Enter,
        "Esc" => Code::Esc,
        "Tab" => Code::Tab,
        "Shift-Tab" => Code::BackTab,
        "Up" => Code::Up,
        "Down" => Code::Down,
        "Left" => Code::Left,
        "Right" => Code::Right,
        "Space" => Code::Char(' '),
        "Backspace" => Code::Backspace,
        _ => {
            let (held, letter) = match word.strip_prefix("Ctrl-") {
                Some(letter) => (true, letter.to_ascii_lowercase()),
                None => (false, word.to_owned()),
            };
            let mut letters = letter.chars();
            let (Some(letter), None) = (letters.next(), letters.next()) else {
                return Err(format!("{word} is no key"));
            };
            return Ok(if held {
                Key::ctrl(letter)
            } else {
                Key::char(letter)
            });
        }
    };
    Ok(Key::plain(code))
}
