//! The program with one session open, without terminal and disk.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::Duration;

use norming::domain::history::History;
use norming::domain::session::Session;
use norming::ui::app::{App, Setup, Start};
use norming::ui::key::{Code, Key};
use norming::ui::look::Look;
use norming::ui::msg::{Effect, Loaded, Moment, Msg, Own, Size};
use norming::ui::theme::Display;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// A program that is running.
pub struct Program {
    app: App,
    now: Moment,
    terminal: Terminal<TestBackend>,
}

impl Program {
    /// A session is opened and shown.
    pub fn open(session: Session, (width, height): (u16, u16)) -> Self {
        let now = Moment {
            wall: super::met::day().and_hms_opt(14, 5, 0).unwrap(),
            since: Duration::ZERO,
        };
        let file = PathBuf::from("made.ron");
        let setup = Setup {
            unusable: None,
            start: Start::Session(file.clone()),
            folder: PathBuf::from("."),
            seed: 7,
            size: Size { width, height },
            look: Look::default(),
            display: Display::default(),
        };
        let (app, _) = App::new(setup, now);
        let mut program = Self {
            app,
            now,
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
        };
        program.send(Msg::Loaded {
            file,
            result: Ok(Loaded {
                session,
                has_comments: false,
                history: History::default(),
                drafts: Vec::new(),
                notes: String::new(),
                held_by: None,
                has_marks: false,
            }),
            own: Own::default(),
            good: None,
        });
        program.draw();
        program
    }

    /// A key, and the screen that follows.
    pub fn press(&mut self, key: char) {
        self.key(Key::char(key));
    }

    /// The key that takes a letter out, and the screen that follows.
    pub fn rub_out(&mut self) {
        self.key(Key::plain(Code::Backspace));
    }

    fn key(&mut self, key: Key) {
        self.send(Msg::Key(key));
        self.draw();
    }

    fn send(&mut self, msg: Msg) {
        for effect in self.app.update(msg, self.now) {
            // A disk that is done at once.
            if let Effect::Save { file, version, .. } = effect {
                let saved = Msg::Saved {
                    file,
                    version,
                    result: Ok(()),
                };
                black_box(self.app.update(saved, self.now));
            }
        }
    }

    fn draw(&mut self) {
        self.terminal.draw(|frame| self.app.view(frame)).unwrap();
    }
}
