//! Where the text, the selection and the caret of a field are drawn.
//!
//! The vertical motions of the caret go by the same rows. It must not know
//! how the text is edited, nor what draws it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::width::{cells as cells_of, width};
use crate::text::wrap::{Row, rows, with_hanging};

/// A field as it is drawn at one width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The display rows from the top; there is always at least one.
    pub rows: Vec<LayoutRow>,
    /// The caret's row, and its column in cells, which is less than the width.
    pub caret: (usize, usize),
}

/// One display row of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutRow {
    /// The bytes to draw, with trailing spaces as far as they fit.
    pub range: Range<usize>,
    /// The selected part of `range`.
    pub selected: Option<Range<usize>>,
}

/// A caret position in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) at: usize,
    /// Whether it belongs to the end of a full row, not the start of the next.
    pub(super) at_row_end: bool,
}

/// A text in rows, as the caret moves in it.
pub(super) struct Grid<'a> {
    text: &'a str,
    cells: usize,
    rows: Vec<Row>,
}

/// Where a caret is drawn.
struct Place {
    /// The row of the grid that holds the caret.
    row: usize,
    column: usize,
    /// Whether the row is full and the caret is drawn in an empty row below.
    below: bool,
}

impl<'a> Grid<'a> {
    pub(super) fn new(text: &'a str, cells: usize) -> Self {
        let cells = cells.max(1);
        let rows = rows(text, cells);
        Self { text, cells, rows }
    }

    /// The grid as something to draw.
    pub(super) fn layout(&self, caret: Spot, selection: Option<&Range<usize>>) -> Layout {
        let place = self.place(caret);
        let row = |row: &Row| {
            let range = row.shown.start..with_hanging(self.text, row, self.cells);
            let selected = selection
                .as_ref()
                .map(|selection| selection.start.max(range.start)..selection.end.min(range.end));
            LayoutRow {
                selected: selected.filter(|selected| !selected.is_empty()),
                range,
            }
        };
        let mut layout = Layout {
            rows: self.rows.iter().map(row).collect(),
            caret: (place.row, place.column),
        };
        if place.below {
            let end = layout.rows.get(place.row).map_or(0, |row| row.range.end);
            let empty = LayoutRow {
                range: end..end,
                selected: None,
            };
            layout.caret = (place.row + 1, 0);
            layout.rows.insert(place.row + 1, empty);
        }
        layout
    }

    /// The column in which `caret` is drawn.
    pub(super) fn column(&self, caret: Spot) -> usize {
        self.place(caret).column
    }

    /// The start of the row that holds `caret`.
    pub(super) fn row_start(&self, caret: Spot) -> Spot {
        let at = self.row(self.place(caret).row).map_or(0, |row| row.shown.start);
        Spot {
            at,
            at_row_end: false,
        }
    }

    /// The end of the row that holds `caret`.
    pub(super) fn row_end(&self, caret: Spot) -> Spot {
        self.spot_in(self.place(caret).row, usize::MAX).unwrap_or(caret)
    }

    /// The spot nearest to `column` in the row above `caret`, if there is one.
    pub(super) fn above(&self, caret: Spot, column: usize) -> Option<Spot> {
        let place = self.place(caret);
        let above = if place.below {
            place.row
        } else {
            place.row.checked_sub(1)?
        };
        self.spot_in(above, column)
    }

    /// The spot nearest to `column` in the row below `caret`, if there is one.
    pub(super) fn below(&self, caret: Spot, column: usize) -> Option<Spot> {
        self.spot_in(self.place(caret).row + 1, column)
    }

    fn row(&self, index: usize) -> Option<&Row> {
        self.rows.get(index)
    }

    fn place(&self, caret: Spot) -> Place {
        let after = self.rows.partition_point(|row| row.shown.start <= caret.at);
        let mut index = after.saturating_sub(1);
        if caret.at_row_end
            && let Some(before) = index.checked_sub(1)
            && self
                .row(before)
                .is_some_and(|row| row.soft && row.next == caret.at)
        {
            index = before;
        }
        let (start, soft) = self
            .row(index)
            .map_or((0, false), |row| (row.shown.start, row.soft));
        let column = width(self.text.get(start..caret.at).unwrap_or_default());
        let full = column >= self.cells;
        Place {
            row: index,
            column: match (full, soft) {
                (false, _) => column,
                // White space hangs here, so the caret waits at the edge.
                (true, true) => self.cells - 1,
                (true, false) => 0,
            },
            below: full && !soft,
        }
    }

    /// The last spot in a row that is not past `column`.
    fn spot_in(&self, index: usize, column: usize) -> Option<Spot> {
        let row = self.row(index)?;
        let shown = self.text.get(row.shown.start..self.stop(row)).unwrap_or_default();
        let mut used = 0;
        let before: usize = shown
            .graphemes(true)
            .take_while(|grapheme| {
                used += cells_of(grapheme);
                used <= column
            })
            .map(str::len)
            .sum();
        let at = row.shown.start + before;
        Some(Spot {
            at,
            at_row_end: row.soft && at == row.next,
        })
    }

    /// The last byte in `row` where a caret may stand.
    fn stop(&self, row: &Row) -> usize {
        if row.soft {
            return row.shown.end;
        }
        let all = self.text.get(row.shown.start..row.next).unwrap_or_default();
        row.shown.start + all.strip_suffix('\n').unwrap_or(all).len()
    }
}
