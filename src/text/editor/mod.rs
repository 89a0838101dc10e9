//! A text field: a text, a caret, a selection and its own undo.
//!
//! The text is always as `sanitise` leaves it, and the caret always stands on
//! a grapheme bound. It must not know about keys, drawing or the document.

mod history;
mod layout;
mod motion;
#[cfg(test)]
mod tests;

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use self::history::{Edit, History, State};
pub use self::layout::{Layout, LayoutRow};
pub use self::motion::Motion;
use crate::text::bounds;
use crate::text::sanitise::{Shape, sanitise};

/// The most characters that can be entered in a single line.
pub const LINE_LIMIT: usize = 400;
/// The most characters that can be entered in a text of several lines.
pub const TEXT_LIMIT: usize = 4_000;

/// What became of an insertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// There was room for everything.
    All,
    /// The last `lost` characters had no room.
    Cut {
        /// How many.
        lost: usize,
    },
}

/// The core of a text field.
#[derive(Debug, Clone)]
pub struct Editor {
    shape: Shape,
    state: State,
    history: History,
    /// The column that vertical motions keep to.
    goal: Option<usize>,
    /// Whether the caret belongs to the end of a full row, not the next start.
    at_row_end: bool,
}

impl Editor {
    /// A field of a single line that holds `text`, with the caret at its end.
    ///
    /// A text that is longer than the limit is kept whole; it can only shrink.
    pub fn line(text: &str) -> Self {
        Self::new(text, Shape::Line)
    }

    /// A field of any number of lines that holds `text`, with the caret at its end.
    ///
    /// A text that is longer than the limit is kept whole; it can only shrink.
    pub fn multiline(text: &str) -> Self {
        Self::new(text, Shape::Text)
    }

    fn new(text: &str, shape: Shape) -> Self {
        let text = sanitise(text, shape).into_owned();
        Self {
            shape,
            state: State {
                caret: text.len(),
                text,
                anchor: None,
            },
            history: History::default(),
            goal: None,
            at_row_end: false,
        }
    }

    /// The whole text, always as `sanitise` leaves it.
    pub fn text(&self) -> &str {
        &self.state.text
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.state.text.is_empty()
    }

    /// The byte at which the caret stands.
    pub fn caret(&self) -> usize {
        self.state.caret
    }

    /// The selected text, when there is any.
    pub fn selected(&self) -> Option<&str> {
        self.text().get(self.selection()?)
    }

    /// Puts `s` in place of the selection or at the caret, as far as there is room.
    ///
    /// One grapheme at a time counts as typing, anything longer as a paste.
    pub fn insert(&mut self, s: &str) -> Inserted {
        let target = self.target();
        let before = self.text().get(..target.start).unwrap_or_default();
        // Judged behind what it follows, so that a joiner or an accent that
        // arrives on its own meets its base.
        let joined = before.to_owned() + s;
        let clean = sanitise(&joined, self.shape);
        let piece = clean.get(before.len()..).unwrap_or_default();
        let (kept, lost) = fit(piece, self.room(&target));
        let edit = match s.chars().next() {
            Some(first) if s.graphemes(true).nth(1).is_none() => Edit::Typed(first),
            _ => Edit::Pasted,
        };
        if !kept.is_empty() {
            self.replace(target, kept, edit);
        }
        match lost {
            0 => Inserted::All,
            _ => Inserted::Cut { lost },
        }
    }

    /// Starts a new line. In a field of a single line it parts words like a space, as it does in what is pasted there:
    /// terminals without bracketed paste send the lines of a text so, and two words must not become one.
    pub fn newline(&mut self) -> Inserted {
        let before = self.text().get(..self.target().start).unwrap_or_default();
        match self.shape {
            Shape::Line if before.is_empty() || before.ends_with(' ') => Inserted::All,
            Shape::Line => self.insert(" "),
            Shape::Text => self.insert("\n"),
        }
    }

    /// Removes the selection or the grapheme before the caret; false when there is none.
    pub fn backspace(&mut self) -> bool {
        self.erase(|text, caret| bounds::before(text, caret)..caret)
    }

    /// Removes the selection or the grapheme after the caret; false when there is none.
    pub fn delete(&mut self) -> bool {
        self.erase(|text, caret| caret..bounds::after(text, caret))
    }

    /// Removes the selection or back to the start of a word; false when there is nothing.
    pub fn delete_word_left(&mut self) -> bool {
        self.erase(|text, caret| bounds::word_before(text, caret)..caret)
    }

    /// Removes the selection or up to the end of a word; false when there is nothing.
    pub fn delete_word_right(&mut self) -> bool {
        self.erase(|text, caret| caret..bounds::word_after(text, caret))
    }

    /// Removes the selection or back to the last line break, or that line break itself.
    pub fn delete_to_start(&mut self) -> bool {
        self.erase(|text, caret| match bounds::line_start(text, caret) {
            start if start == caret => bounds::before(text, caret)..caret,
            start => start..caret,
        })
    }

    /// Removes the selection or up to the next line break, or that line break itself.
    pub fn delete_to_end(&mut self) -> bool {
        self.erase(|text, caret| match bounds::line_end(text, caret) {
            end if end == caret => caret..bounds::after(text, caret),
            end => caret..end,
        })
    }

    /// Takes back the last step; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.forget_row();
        self.history.undo(&mut self.state)
    }

    /// Brings back the step that was last undone; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.forget_row();
        self.history.redo(&mut self.state)
    }

    fn selection(&self) -> Option<Range<usize>> {
        let (anchor, caret) = (self.state.anchor?, self.state.caret);
        (anchor != caret).then(|| anchor.min(caret)..anchor.max(caret))
    }

    /// What an insertion replaces.
    fn target(&self) -> Range<usize> {
        self.selection().unwrap_or(self.state.caret..self.state.caret)
    }

    /// How many characters may take the place of `target`.
    fn room(&self, target: &Range<usize>) -> usize {
        let limit = match self.shape {
            Shape::Line => LINE_LIMIT,
            Shape::Text => TEXT_LIMIT,
        };
        let all = self.text().chars().count();
        let replaced = self.text().get(target.clone()).unwrap_or_default();
        limit.saturating_sub(all - replaced.chars().count())
    }

    fn erase(&mut self, reach: impl Fn(&str, usize) -> Range<usize>) -> bool {
        let range = self
            .selection()
            .unwrap_or_else(|| reach(self.text(), self.state.caret));
        if range.is_empty() {
            return false;
        }
        self.replace(range, "", Edit::Erased);
        true
    }

    fn replace(&mut self, range: Range<usize>, piece: &str, edit: Edit) {
        let mut text = self.text().get(..range.start).unwrap_or_default().to_owned() + piece;
        let caret = text.len();
        text.push_str(self.text().get(range.end..).unwrap_or_default());
        // What follows may be judged differently behind the new piece.
        let text = sanitise(&text, self.shape).into_owned();
        if self.selection().is_some() {
            self.history.end_run();
        }
        self.history.record(&self.state, edit);
        self.state = State {
            // The piece may have joined what follows into one grapheme.
            caret: bounds::ceil(&text, caret),
            text,
            anchor: None,
        };
        self.forget_row();
    }

    /// Forgets what only holds while the caret goes up and down or to a row's end.
    fn forget_row(&mut self) {
        self.goal = None;
        self.at_row_end = false;
    }
}

/// The start of `piece` that is at most `room` characters, and how many are left over.
fn fit(piece: &str, room: usize) -> (&str, usize) {
    let mut used = 0;
    let end: usize = piece
        .graphemes(true)
        .take_while(|grapheme| {
            used += grapheme.chars().count();
            used <= room
        })
        .map(str::len)
        .sum();
    let (kept, lost) = piece.split_at_checked(end).unwrap_or((piece, ""));
    (kept, lost.chars().count())
}
