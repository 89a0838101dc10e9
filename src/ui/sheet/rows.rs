//! The rows of a pane as lines: those that can be in sight are drawn, of the others it is only known how long they are.
//! Must not know what the rows mean, nor which of them are in sight in the end.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{pad, width};

use super::draw::{INDENT, Sketch, ghost};
use super::state::{Mode, Sheet};
use super::{Pane, PaneKind, Panes, Piece, Row};
use crate::ui::theme::Role;
use crate::ui::widgets::chart::chart;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::{Styled, block, height, mark};

/// All that the lines of a row without the cursor depend on besides the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    /// The width.
    pub(super) cells: usize,
    /// The width of the states.
    pub(super) column: usize,
    /// Whether questions about the words are shown.
    pub(super) asks: bool,
}

/// A part of a row.
enum Part<'a> {
    /// Words behind a head.
    Words(Vec<(String, Role)>, Cow<'a, str>, Role),
    /// Lines.
    Lines(Vec<Styled>),
}

impl Room {
    /// What a row without the cursor consists of.
    fn parts(self, row: &Row) -> Vec<Part<'_>> {
        let (text, role) = words(row, Role::Body);
        let mut parts = vec![Part::Words(head(row, false, self.column), text, role)];
        let indent = match self.column {
            0 => INDENT + 1,
            column => INDENT + column + 3,
        };
        let margin = || (" ".repeat(indent), Role::Body);
        for line in &row.more {
            parts.push(Part::Words(vec![margin()], line.into(), Role::Body));
        }
        for piece in row.about.iter().filter(|_| self.asks) {
            match piece {
                Piece::Chart(lines) => parts.push(Part::Lines(chart(lines, INDENT + 1, self.cells))),
                Piece::Question(label, text) => {
                    let head = vec![margin(), (format!("{label}  "), Role::Label)];
                    parts.push(Part::Words(head, text.into(), Role::Body));
                }
                _ => {}
            }
        }
        parts
    }

    /// The lines of a row without the cursor.
    pub(super) fn lines(self, row: &Row) -> Vec<Styled> {
        let parts = self.parts(row).into_iter();
        let lines = parts.flat_map(|part| match part {
            Part::Words(head, text, role) => block(&head, &text, role, self.cells),
            Part::Lines(lines) => lines,
        });
        lines.collect()
    }

    /// How many lines that are.
    pub(super) fn height(self, row: &Row) -> usize {
        let parts = self.parts(row).into_iter();
        let heights = parts.map(|part| match part {
            Part::Words(head, text, _) => height(&head, &text, self.cells),
            Part::Lines(lines) => lines.len(),
        });
        heights.sum()
    }
}

/// What stands before the words of a row: whether the cursor is on it, its sign and its state.
pub(super) fn head(row: &Row, focused: bool, column: usize) -> Vec<(String, Role)> {
    let mark = if focused { " > " } else { "   " };
    let mut head = vec![(mark.to_owned(), Role::Cursor)];
    if !row.sign.is_empty() || column == 0 {
        head.push((pad(row.sign, 2), Role::Now));
    } else {
        head.push(("  ".to_owned(), Role::Body));
    }
    if column > 0 {
        head.push((format!("{}  ", pad(&row.state, column)), Role::Body));
    }
    head
}

/// The words of a row, in this role; what it asks for while there are none.
pub(super) fn words(row: &Row, role: Role) -> (Cow<'_, str>, Role) {
    match row.fields.first() {
        Some(field) if row.text.is_empty() => (ghost(field).into(), Role::Ghost),
        _ => (row.text.as_str().into(), role),
    }
}

/// Where the cursor is in a pane: on its row, or where that was before it had gone.
fn cursor(sheet: &Sheet, pane: &Pane) -> Option<usize> {
    let found = pane.rows.iter().position(|row| row.key == sheet.row);
    found.or_else(|| Some(sheet.index.min(pane.rows.len().checked_sub(1)?)))
}

/// The rows that can be in sight with the cursor on one of them, or behind the last, where so many lines are.
fn near(heights: &[usize], cursor: usize, lines: usize) -> Range<usize> {
    let reach = |heights: &mut dyn Iterator<Item = &usize>| {
        let mut used = 0;
        let within = heights.take_while(|height| {
            let is_within = used <= lines;
            used += **height;
            is_within
        });
        within.count()
    };
    let (before, after) = heights.split_at(cursor.min(heights.len()));
    let from = cursor - reach(&mut before.iter().rev());
    from..cursor + 1 + reach(&mut after.iter().skip(1))
}

impl Sketch<'_> {
    pub(super) fn pane(&mut self, panes: &Panes, at: usize, open: bool) {
        let Some(pane) = panes.get(at) else { return };
        let here = pane.id == self.sheet.pane;
        if pane.kind != PaneKind::Cards || !here {
            self.title(pane, here);
        }
        if !here && !open {
            return;
        }
        let adding = here && matches!(&self.sheet.mode, Mode::Typing(typing) if typing.new);
        let cursor = cursor(self.sheet, pane).filter(|_| here && !adding);
        let room = Room {
            cells: self.cells,
            column: panes.widest(at).min(self.cells / 3),
            asks: !matches!(&self.sheet.mode, Mode::Typing(typing) if !typing.is_untouched()),
        };
        match pane.kind {
            PaneKind::Cards if here => {
                self.some_rows(pane, cursor, cursor.map_or(0..0, |at| at..at + 1), room);
            }
            PaneKind::List | PaneKind::Record if here => {
                let heights = panes.heights(at, room);
                let near = near(&heights, cursor.unwrap_or(pane.rows.len()), self.near);
                let (above, below) = (near.start, near.end.min(heights.len()));
                self.some_rows(pane, cursor, above..below, room);
                self.unseen = (heights[..above].iter().sum(), heights[below..].iter().sum());
            }
            _ => self.some_rows(pane, cursor, 0..pane.rows.len(), room),
        }
        if adding {
            self.new_row(room.column);
        } else if pane.rows.is_empty() {
            self.nothing(pane, here);
        }
    }

    fn title(&mut self, pane: &Pane, here: bool) {
        let role = if here { Role::Cursor } else { Role::Title };
        let mut title = Styled::of(format!(" {}", pane.title), role);
        title.hit = Some(Hit::Row(pane.id, String::new()));
        // What has no room whole is left out; only the first thing that is said is cut.
        for (at, said) in pane
            .summary
            .split("  ")
            .filter(|said| !said.is_empty())
            .enumerate()
        {
            if at > 0 && title.width() + 2 + width(said) > self.cells {
                break;
            }
            title = title.and(format!("  {said}"), Role::Body);
        }
        self.lines.push(title);
    }

    /// Draws these rows of a pane.
    fn some_rows(&mut self, pane: &Pane, cursor: Option<usize>, which: Range<usize>, room: Room) {
        for (index, row) in pane.rows.iter().enumerate().take(which.end).skip(which.start) {
            let focused = cursor == Some(index);
            let from = self.lines.len();
            match pane.kind {
                PaneKind::Cards => self.card(row),
                _ if focused => self.row(row, room.column),
                _ => self.lines.extend(room.lines(row)),
            }
            mark(&mut self.lines[from..], &Hit::Row(pane.id, row.key.clone()));
            if focused {
                self.focus = (from, self.lines.len());
            }
        }
    }

    /// What to do while there are no rows.
    fn nothing(&mut self, pane: &Pane, here: bool) {
        let from = self.lines.len();
        let mark = if here { " > " } else { "   " };
        let head = [(mark.to_owned(), Role::Cursor)];
        self.lines
            .extend(block(&head, &pane.empty, Role::Ghost, self.cells));
        self.lines[from..]
            .iter_mut()
            .for_each(|line| line.hit = Some(Hit::Row(pane.id, String::new())));
        if here {
            self.focus = (from, self.lines.len());
        }
    }

    fn new_row(&mut self, column: usize) {
        let from = self.lines.len();
        if let Mode::Typing(typing) = &self.sheet.mode {
            let gap = if column > 0 {
                " ".repeat(column + 2)
            } else {
                String::new()
            };
            let head = vec![(" > + ".to_owned(), Role::Cursor), (gap, Role::Body)];
            self.editor(&head, typing);
        }
        self.focus = (from, self.lines.len());
    }
}
