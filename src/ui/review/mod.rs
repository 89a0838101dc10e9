//! An agreement from elsewhere before anything of it is taken: what each line would become, and how it is put right.
//! Must not know keys, nor how it is taken.

mod draw;

use crate::format::import::{Becomes, Counts, Reading, Unfit};
use crate::text::Editor;

pub use draw::{column, elsewhere, fate, lines};

/// An agreement that was read, and what is to become of each line.
#[derive(Clone, Debug)]
pub struct Review {
    /// The team it is for.
    pub team: String,
    /// What the agreement is called.
    pub name: String,
    reading: Reading,
    /// The lines that have words.
    shown: Vec<usize>,
    at: usize,
    editing: Option<Editor>,
    /// Whether somebody said what becomes of a line.
    is_changed: bool,
    /// Whether it was said that leaving drops that.
    is_warned: bool,
}

impl Review {
    /// A review with the cursor on the first line that may mean something else.
    pub fn new(team: String, name: String, reading: Reading) -> Self {
        let lines = reading.lines();
        let shown: Vec<usize> = (0..lines.len())
            .filter(|at| !lines[*at].text.is_empty())
            .collect();
        let doubtful = shown.iter().position(|at| lines[*at].is_doubtful);
        Self {
            team,
            name,
            shown,
            at: doubtful.unwrap_or(0),
            reading,
            editing: None,
            is_changed: false,
            is_warned: false,
        }
    }

    /// What was read, as it was put right.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// How many lines become what.
    pub fn counts(&self) -> Counts {
        self.reading.counts()
    }

    /// The line with the cursor.
    fn here(&self) -> Option<usize> {
        self.shown.get(self.at).copied()
    }

    /// Goes to the line above or below.
    pub fn step(&mut self, down: bool) {
        self.at = if down {
            (self.at + 1).min(self.shown.len().saturating_sub(1))
        } else {
            self.at.saturating_sub(1)
        };
    }

    /// Goes to a line; whether the cursor was there already.
    pub fn put(&mut self, at: usize) -> bool {
        std::mem::replace(&mut self.at, at) == at
    }

    /// Goes to the first or the last line.
    pub fn go_to_end(&mut self, last: bool) {
        self.at = if last {
            self.shown.len().saturating_sub(1)
        } else {
            0
        };
    }

    /// Says what becomes of the line with the cursor.
    pub fn set(&mut self, becomes: Becomes) -> Result<(), Unfit> {
        let at = self.here().ok_or(Unfit::NoWords)?;
        self.reading.set(at, becomes)?;
        self.is_changed = true;
        Ok(())
    }

    /// Takes the line with the cursor, or puts it aside: what is doubtful or aside is a norm from now on.
    pub fn mark(&mut self) -> Result<(), Unfit> {
        let at = self.here().ok_or(Unfit::NoWords)?;
        let is_aside = matches!(self.reading.becomes(at), Becomes::Parked | Becomes::LeftOut);
        let is_taken = is_aside || self.reading.lines()[at].is_doubtful;
        self.set(if is_taken { Becomes::Norm } else { Becomes::Parked })
    }

    /// Opens the words of the line with the cursor.
    pub fn edit(&mut self) {
        let line = self.here().map(|at| &self.reading.lines()[at]);
        self.editing = line.map(|line| Editor::multiline(&line.said()));
    }

    /// Takes the words that were put right; a line without words keeps those it had.
    pub fn end_edit(&mut self) {
        let (Some(editor), Some(at)) = (self.editing.take(), self.here()) else {
            return;
        };
        let text = editor.text().trim();
        if !text.is_empty() && text != self.reading.lines()[at].said() {
            self.reading.reword(at, text);
            self.is_changed = true;
        }
    }

    /// Whether the words of a line are being put right.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// The words being put right.
    pub fn editor(&mut self) -> Option<&mut Editor> {
        self.editing.as_mut()
    }

    /// Whether leaving would drop what somebody put right, and nobody has said so yet.
    pub fn warn(&mut self) -> bool {
        self.is_changed && !std::mem::replace(&mut self.is_warned, true)
    }

    /// Another key than the one that leaves: it is said again.
    pub fn calm(&mut self) {
        self.is_warned = false;
    }
}
