//! Silent writing over a screen: what to write and how long still, with everything else out of sight.
//! Must not know how minutes are counted.

use crate::domain::workshop::StepId;
use crate::flow::silence::Silence;

use super::App;
use super::overlay::Overlay;
use crate::ui::key::Key;
use crate::ui::keymap::Action;
use crate::ui::msg::Effect;
use crate::ui::names::PaneId;
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{Styled, block};

/// The widest that the card is.
const WIDEST: usize = 64;

impl App {
    /// Begins silent writing in Gather; it is in no file, and ends with the program.
    pub(super) fn begin_silence(&mut self) {
        if self.at_step() == Some(StepId::Gather) {
            self.overlay = Some(Overlay::Silence(Silence::begin(self.now.since)));
        }
    }

    /// What was written is entered, one line after the other; whoever was typing goes on with that first.
    pub(super) fn collect(&mut self) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            if open.sheet.is_typing() {
                return Vec::new();
            }
            open.sheet.go_to(PaneId::Frictions);
        }
        self.act(Action::Add, None)
    }

    /// A key while people write.
    pub(super) fn silence_key(
        &mut self,
        mut silence: Silence,
        action: Option<Action>,
        key: Key,
    ) -> Vec<Effect> {
        match action {
            Some(Action::Stop) => return self.collect(),
            Some(Action::MinuteMore) => silence.more(self.now.since),
            _ => self.say_unknown(key),
        }
        self.overlay = Some(Overlay::Silence(silence));
        Vec::new()
    }
}

/// What to do now, and what the lead can say.
pub fn cue(app: &App, silence: Silence) -> (String, &'static str) {
    let words = &app.words.silence;
    if silence.left(app.now.since) == 0 {
        (words.now_up.to_owned(), words.say_up)
    } else {
        (words.now.to_owned(), words.say)
    }
}

/// The card, in the middle of so many rows.
pub fn lines(app: &App, silence: Silence, cells: usize, rows: usize) -> Vec<Styled> {
    let words = &app.words.silence;
    let margin = (cells.saturating_sub(WIDEST) / 2).max(1);
    let edge = || (" ".repeat(margin), Role::Body);
    let left = match silence.left(app.now.since) {
        0 => (words.up.to_owned(), Role::Warning),
        minutes => ((words.left)(minutes), Role::Now),
    };
    let title = (format!("{}   ", words.title), Role::Title);
    let mut card = vec![Styled::from(vec![edge(), title, left])];
    let room = margin + WIDEST.min(cells.saturating_sub(2 * margin));
    let what: Vec<Vec<Styled>> = words
        .what
        .iter()
        .map(|text| block(&[edge()], text, Role::Body, room))
        .collect();
    // Paragraphs stand apart where there is room for that.
    let apart = what.iter().map(|lines| lines.len() + 1).sum::<usize>() < rows;
    for lines in what {
        if apart {
            card.push(Styled::empty());
        }
        card.extend(lines);
    }
    let above = rows.saturating_sub(card.len()) / 3;
    let mut lines = vec![Styled::empty(); above];
    lines.append(&mut card);
    lines
}
