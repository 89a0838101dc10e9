//! A sheet as lines: the pane with the cursor open, the others open too where there is room, else as one line each.
//! Must not know what the rows mean.

use chrono::NaiveDate;

use crate::text::{bracketed, pad, width};

use super::state::{Mode, Sheet, Voters};
use super::{Field, Input, Pane, PaneKind, Panes, Piece, Row, rows};
use crate::ui::strings::Strings;
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::tally;

/// A sheet as lines, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The lines that fit.
    pub lines: Vec<Styled>,
    /// Where the caret is, as column and row in the area; none while nobody is typing.
    pub caret: Option<(usize, usize)>,
    /// The width in which the text being typed is wrapped.
    pub text_cells: usize,
    /// How many lines there are above those that fit.
    pub above: usize,
    /// How many there are below.
    pub below: usize,
}

/// Collects the lines of a sheet.
pub(super) struct Sketch<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) words: &'a Strings,
    pub(super) voters: &'a Voters,
    pub(super) today: NaiveDate,
    pub(super) cells: usize,
    /// Rows farther from the cursor than so many lines cannot be in sight.
    pub(super) near: usize,
    pub(super) lines: Vec<Styled>,
    /// How many lines stand above and below these that cannot be in sight.
    pub(super) unseen: (usize, usize),
    pub(super) caret: Option<(usize, usize)>,
    pub(super) focus: (usize, usize),
    pub(super) text_cells: usize,
    pub(super) density: Density,
}

/// How much room a row takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Density {
    /// A bar for each answer, and empty lines.
    Full,
    /// A bar for each answer that somebody gave, and no empty lines.
    Given,
    /// The same without what is said aside.
    Dense,
    /// A tally in two lines.
    Line,
}

/// How far the words of a row are indented.
pub(super) const INDENT: usize = 4;

/// What a sheet is drawn with besides its panes.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The words of the language.
    pub words: &'static Strings,
    /// Those who may vote.
    pub voters: &'a Voters,
    /// Today.
    pub today: NaiveDate,
}

/// Draws a sheet into so many cells and rows: everything open where there is room; else the pane with the cursor,
/// its tallies denser where they have to be, and as many of the others as fit.
pub fn draw(sheet: &Sheet, panes: &Panes, about: About<'_>, cells: usize, rows: usize) -> Drawn {
    // What is in sight begins at most a line above the cursor, or has it at its end.
    drawn(sheet, panes, about, (cells, rows), rows + 1)
}

/// The same, with rows farther from the cursor than so many lines left out.
fn drawn(
    sheet: &Sheet,
    panes: &Panes,
    about: About<'_>,
    (cells, rows): (usize, usize),
    near: usize,
) -> Drawn {
    // A pane is drawn once for what is asked of it: drawing all of a long one takes long.
    let empty = |density: Density| Sketch::new(sheet, about, (cells, near), density);
    let part = |at: usize, open: bool, density: Density| {
        let mut sketch = empty(density);
        sketch.pane(panes, at, open);
        sketch
    };
    let least: usize = panes.iter().map(least_lines).sum();
    if least <= rows {
        let parts: Vec<Sketch<'_>> = (0..panes.len()).map(|at| part(at, true, Density::Full)).collect();
        let gaps = parts.len().saturating_sub(1);
        if gaps + parts.iter().map(|part| part.lines.len()).sum::<usize>() <= rows {
            return joined(empty(Density::Full), parts, true).scrolled(rows);
        }
    }
    let here = panes.iter().position(|pane| pane.id == sheet.pane).unwrap_or(0);
    let mut parts: Vec<Sketch<'_>> = Vec::with_capacity(panes.len());
    let mut density = Density::Full;
    for at in 0..panes.len() {
        if at != here {
            parts.push(part(at, false, density));
            continue;
        }
        let denser = [Density::Given, Density::Dense, Density::Line];
        let mut drawn = part(at, false, density);
        for next in denser {
            if drawn.focus.1 - drawn.focus.0 <= rows {
                break;
            }
            density = next;
            drawn = part(at, false, density);
        }
        parts.push(drawn);
    }
    let mut total: usize = parts.iter().map(|part| part.lines.len()).sum();
    for at in (here + 1..panes.len()).chain(0..here) {
        let without = total - parts[at].lines.len();
        if without + least_lines(&panes[at]) > rows {
            continue;
        }
        let open = part(at, true, density);
        if without + open.lines.len() <= rows {
            total = without + open.lines.len();
            parts[at] = open;
        }
    }
    joined(empty(density), parts, false).scrolled(rows)
}

/// A pane that is open has no fewer lines: a title, and a line for each row unless they are shown one at a time.
fn least_lines(pane: &Pane) -> usize {
    match pane.kind {
        PaneKind::Cards => 0,
        PaneKind::List | PaneKind::Record => 1 + pane.rows.len(),
    }
}

/// Panes below one another, with an empty line between them where they are to be spaced.
fn joined<'a>(mut whole: Sketch<'a>, parts: Vec<Sketch<'a>>, spaced: bool) -> Sketch<'a> {
    for (at, mut part) in parts.into_iter().enumerate() {
        if at > 0 && spaced {
            whole.lines.push(Styled::empty());
        }
        let above = whole.lines.len();
        if part.focus != (0, 0) {
            whole.focus = (part.focus.0 + above, part.focus.1 + above);
        }
        if let Some((x, y)) = part.caret {
            whole.caret = Some((x, y + above));
            whole.text_cells = part.text_cells;
        }
        whole.lines.append(&mut part.lines);
        // Where there are some, there are enough others to fill the screen with, and all beyond them is out of sight, too.
        whole.unseen.0 += part.unseen.0;
        whole.unseen.1 += part.unseen.1;
    }
    whole
}

impl<'a> Sketch<'a> {
    /// An empty one.
    fn new(sheet: &'a Sheet, about: About<'a>, (cells, near): (usize, usize), density: Density) -> Self {
        Self {
            sheet,
            words: about.words,
            voters: about.voters,
            today: about.today,
            cells,
            near,
            density,
            lines: Vec::new(),
            unseen: (0, 0),
            caret: None,
            focus: (0, 0),
            text_cells: cells,
        }
    }
}

impl Sketch<'_> {
    /// The part that fits, moved so that the row with the cursor is in it, from its top, and the caret always.
    pub(super) fn scrolled(mut self, rows: usize) -> Drawn {
        let (from, to) = self.focus;
        let total = self.lines.len();
        let text_cells = self.text_cells;
        if total <= rows {
            return Drawn {
                lines: self.lines,
                caret: self.caret,
                text_cells,
                ..Drawn::default()
            };
        }
        // A title right above the cursor stays in sight.
        let mut start = to.saturating_sub(rows).min(from);
        if to - from >= rows {
            start = from;
        } else if start == from {
            start = start.saturating_sub(1);
        }
        if let Some((_, row)) = self.caret {
            start = start.max((row + 1).saturating_sub(rows)).min(row);
        }
        let start = start.min(total.saturating_sub(rows));
        let lines: Vec<Styled> = self.lines.drain(start..start + rows).collect();
        let caret = self
            .caret
            .and_then(|(x, y)| Some((x, y.checked_sub(start)?)))
            .filter(|(_, y)| *y < rows);
        Drawn {
            lines,
            caret,
            text_cells,
            above: start + self.unseen.0,
            below: total - start - rows + self.unseen.1,
        }
    }

    /// The row with the cursor: its words, what can be read about it, and what can be filled in.
    pub(super) fn row(&mut self, row: &Row, column: usize) {
        let head = rows::head(row, true, column);
        let first = row.fields.first();
        match (&self.sheet.mode, first) {
            (Mode::Typing(typing), Some(field)) if typing.field == field.id => self.editor(&head, typing),
            (Mode::Choosing(choosing), Some(field)) if choosing.field == field.id => {
                self.choice(head, field, choosing.at);
            }
            _ => {
                let (text, role) = rows::words(row, Role::Here);
                self.lines.extend(block(&head, &text, role, self.cells));
            }
        }
        self.counting(row);
        self.about(row, None);
        self.details(row);
    }

    /// One row alone, large: what can be read about it, its words where they are being typed, fingers being counted.
    pub(super) fn card(&mut self, row: &Row) {
        let typing = match &self.sheet.mode {
            Mode::Typing(typing) if row.fields.first().is_some_and(|field| field.id == typing.field) => {
                Some(typing)
            }
            _ => None,
        };
        self.about(row, typing);
        for field in &row.fields {
            self.fingers(row, field);
            if let Mode::Choosing(choosing) = &self.sheet.mode
                && choosing.field == field.id
            {
                let head = vec![(
                    format!("{}{}  ", " ".repeat(INDENT + 1), field.label),
                    Role::Cursor,
                )];
                self.choice(head, field, choosing.at);
            }
        }
    }

    /// How wide the labels of a row are: of what is drawn of it.
    pub(super) fn label_column(&self, row: &Row) -> usize {
        let is_typed =
            |field: &Field| matches!(&self.sheet.mode, Mode::Typing(typing) if typing.field == field.id);
        let is_drawn = |field: &&Field| {
            let is_extra = matches!(field.input, Input::Extra);
            !is_extra || !field.value.is_empty() || is_typed(field)
        };
        let fields = row.fields.iter().skip(1).filter(is_drawn);
        let fields = fields.map(|field| width(&field.label));
        let about = row.about.iter().map(|piece| match piece {
            Piece::Words(label, _) | Piece::Aside(label, _) | Piece::Question(label, _) => width(label),
            _ => 0,
        });
        fields.chain(about).max().unwrap_or(0).min(16)
    }

    /// The fields of the row with the cursor, but for its words, which stand above.
    pub(super) fn details(&mut self, row: &Row) {
        let column = self.label_column(row);
        for field in row.fields.iter().skip(1) {
            let head = |role| {
                vec![
                    (" ".repeat(INDENT + 1), Role::Body),
                    (format!("{}  ", pad(&field.label, column)), role),
                ]
            };
            match &self.sheet.mode {
                Mode::Typing(typing) if typing.field == field.id && !typing.new => {
                    self.editor(&head(Role::Cursor), typing);
                }
                Mode::Choosing(choosing) if choosing.field == field.id => {
                    self.choice(head(Role::Cursor), field, choosing.at);
                }
                Mode::Counting(subject) if subject.field == field.id => {
                    self.on_pad(&head(Role::Cursor));
                }
                _ if self.waits(&head(Role::Cursor), row, field) => {}
                _ => match &field.input {
                    Input::Tally {
                        revealed: Some(revealed),
                        ..
                    } => {
                        let text = tally::line(self.words, revealed);
                        self.lines
                            .extend(block(&head(Role::Label), &text, Role::Body, self.cells));
                    }
                    Input::Date if !field.value.is_empty() => {
                        let date = field
                            .value
                            .parse()
                            .map(|date| (self.words.dated)(date, self.today));
                        let text = date.unwrap_or_else(|_| field.value.clone());
                        self.lines
                            .extend(block(&head(Role::Label), &text, Role::Body, self.cells));
                    }
                    Input::Extra if field.value.is_empty() => {}
                    _ if field.value.is_empty() => {
                        self.lines
                            .extend(block(&head(Role::Label), &ghost(field), Role::Ghost, self.cells));
                    }
                    _ => self
                        .lines
                        .extend(block(&head(Role::Label), &field.value, Role::Body, self.cells)),
                },
            }
        }
    }
}

/// What stands in an empty field: in brackets, so that nobody takes it for something said.
pub(super) fn ghost(field: &Field) -> String {
    if field.ghost.is_empty() {
        String::new()
    } else {
        bracketed(&field.ghost)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::language::Language;
    use crate::ui::names::{FieldId, PaneId};
    use crate::ui::strings::strings;

    fn pane(id: PaneId, lengths: &[usize]) -> Pane {
        let row = |(at, length): (usize, &usize)| Row {
            key: at.to_string(),
            text: "word ".repeat(*length),
            more: vec!["more ".repeat(length % 5); length % 3],
            about: vec![Piece::Question("Ask".into(), "why ".repeat(*length))],
            fields: vec![Field::text(FieldId::Text, "", "", "")],
            ..Row::default()
        };
        Pane {
            id,
            title: "Title".into(),
            summary: String::new(),
            kind: PaneKind::List,
            rows: lengths.iter().enumerate().map(row).collect(),
            empty: "Nothing".into(),
        }
    }

    proptest! {
        #[test]
        fn what_is_in_sight_is_the_same_where_all_is_drawn(
            lengths in proptest::collection::vec(0usize..40, 0..60),
            others in proptest::collection::vec(0usize..4, 0..4),
            (row, index, adds) in (0usize..70, 0usize..70, any::<bool>()),
            (cells, rows) in (20usize..90, 3usize..40),
        ) {
            let mut sheet = Sheet::new(PaneId::InForce);
            (sheet.row, sheet.index) = (row.to_string(), index);
            if adds {
                sheet.open_new();
            }
            let voters = Voters::default();
            let about = About { words: strings(Language::En), voters: &voters, today: NaiveDate::MIN };
            let panes = Panes::from(vec![
                pane(PaneId::Next, &others),
                pane(PaneId::InForce, &lengths),
                pane(PaneId::Aside, &others),
            ]);
            let shown = draw(&sheet, &panes, about, cells, rows);
            let all = drawn(&sheet, &panes, about, (cells, rows), usize::MAX);
            prop_assert_eq!(format!("{shown:?}"), format!("{all:?}"));
        }
    }
}
