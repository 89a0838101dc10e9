//! Moving the caret of a field, with or without a selection behind it.
//!
//! It must not know about keys, nor change the text.

use super::layout::{Grid, Spot};
use super::{Editor, Layout};
use crate::text::bounds;

/// A way for the caret to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// A character to the left.
    Left,
    /// A character to the right.
    Right,
    /// To the start of a word; a line break is a stop of its own.
    WordLeft,
    /// To the end of a word; a line break is a stop of its own.
    WordRight,
    /// A display row up, keeping the column where the row is long enough.
    Up,
    /// A display row down, keeping the column where the row is long enough.
    Down,
    /// To the start of the display row.
    LineStart,
    /// To the end of the display row.
    LineEnd,
    /// To the start of the text.
    TextStart,
    /// To the end of the text.
    TextEnd,
}

impl Editor {
    /// Moves the caret in rows of `cells` cells, selecting what it passes if `extend`.
    ///
    /// False when nothing changed, as with `Up` in the first row.
    pub fn go(&mut self, motion: Motion, extend: bool, cells: usize) -> bool {
        self.history.end_run();
        let before = (self.spot(), self.state.anchor);
        let goal = self.goal.take();
        let to = match motion {
            Motion::Up | Motion::Down => self.vertical(motion, goal, cells),
            Motion::LineStart => Grid::new(self.text(), cells).row_start(self.spot()),
            Motion::LineEnd => Grid::new(self.text(), cells).row_end(self.spot()),
            _ => Spot {
                at: self.along(motion, extend),
                at_row_end: false,
            },
        };
        self.state.anchor = extend.then(|| self.state.anchor.unwrap_or(self.state.caret));
        self.state.caret = to.at;
        self.at_row_end = to.at_row_end;
        before != (self.spot(), self.state.anchor)
    }

    /// Puts the caret at the grapheme bound at or before byte `at`, selecting nothing.
    pub fn set_caret(&mut self, at: usize) {
        self.history.end_run();
        self.state.caret = bounds::floor(self.text(), at);
        self.state.anchor = None;
        self.forget_row();
    }

    /// Selects the whole text, with the caret at its end.
    pub fn select_all(&mut self) {
        self.history.end_run();
        self.state.anchor = Some(0);
        self.state.caret = self.text().len();
        self.forget_row();
    }

    /// The field as it is drawn in rows of `cells` cells.
    pub fn layout(&self, cells: usize) -> Layout {
        Grid::new(self.text(), cells).layout(self.spot(), self.selection().as_ref())
    }

    fn spot(&self) -> Spot {
        Spot {
            at: self.state.caret,
            at_row_end: self.at_row_end,
        }
    }

    fn vertical(&mut self, motion: Motion, goal: Option<usize>, cells: usize) -> Spot {
        let spot = self.spot();
        let grid = Grid::new(&self.state.text, cells);
        let column = goal.unwrap_or_else(|| grid.column(spot));
        self.goal = Some(column);
        let to = match motion {
            Motion::Up => grid.above(spot, column),
            _ => grid.below(spot, column),
        };
        to.unwrap_or(spot)
    }

    /// Where a motion that goes by the text alone leads.
    fn along(&self, motion: Motion, extend: bool) -> usize {
        let (text, caret) = (self.text(), self.state.caret);
        // A caret that lets go of a selection stops at the selection's end.
        let selection = self.selection().filter(|_| !extend);
        match (motion, selection) {
            (Motion::Left, Some(selection)) => selection.start,
            (Motion::Left, None) => bounds::before(text, caret),
            (Motion::Right, Some(selection)) => selection.end,
            (Motion::Right, None) => bounds::after(text, caret),
            (Motion::WordLeft, _) => bounds::word_before(text, caret),
            (Motion::WordRight, _) => bounds::word_after(text, caret),
            (Motion::TextStart, _) => 0,
            (Motion::TextEnd, _) => text.len(),
            (Motion::Up | Motion::Down | Motion::LineStart | Motion::LineEnd, _) => caret,
        }
    }
}
