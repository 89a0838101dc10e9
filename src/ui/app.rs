//! The whole program as one value: `update` takes a message and answers with effects, `view` draws it.

use std::path::PathBuf;
use std::time::Duration;

use ratatui::Frame;

use crate::domain::language::Language;
use crate::domain::workshop::WorkshopKind;

use super::key::Key;
use super::msg::{Effect, Moment, Msg, Size};

/// How the program was started.
#[derive(Clone, Debug)]
pub enum Start {
    /// On the home screen.
    Home,
    /// On one session; quitting it ends the program, and Home is never shown.
    Session(PathBuf),
    /// On a new session for a team, preparing its first workshop.
    New {
        /// The team.
        team: String,
        /// The kind of its first workshop.
        kind: WorkshopKind,
        /// The planned length in minutes, if said.
        minutes: Option<u16>,
        /// The team's language.
        language: Language,
    },
    /// On samples; nothing is saved.
    Rehearse,
}

/// The program.
#[derive(Debug)]
pub struct App {}

impl App {
    /// The program at its beginning, with the effects it needs first. `folder` is the sessions folder; `seed` makes identities.
    pub fn new(start: Start, folder: PathBuf, seed: u64, size: Size, now: Moment) -> (Self, Vec<Effect>) {
        let _ = (start, folder, seed, size, now);
        (Self {}, Vec::new())
    }

    /// Takes a message.
    #[allow(clippy::needless_pass_by_value)] // Stands in until the real one is here.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let _ = now;
        match msg {
            Msg::Key(key) if key == Key::char('q') => vec![Effect::Quit],
            Msg::End => vec![Effect::Quit],
            _ => Vec::new(),
        }
    }

    /// Draws the present state.
    pub fn view(&mut self, frame: &mut Frame<'_>) {
        frame.render_widget(ratatui::text::Line::from("Norming"), frame.area());
    }

    /// When it wants a `Tick`, counted since the program began; none while nothing is to happen by itself.
    pub fn next_wake(&self) -> Option<Duration> {
        None
    }
}
