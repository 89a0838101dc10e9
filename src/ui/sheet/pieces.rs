//! The pieces of a row as lines: what can be read about it, a choice, a text being typed.
//! Must not know how rows are stacked and scrolled.

use crate::text::{pad, width};

use super::draw::{Density, INDENT, Sketch};
use super::state::{Mode, Typing};
use super::{ChartLine, Field, Input, Piece, Row};
use crate::ui::theme::Role;
use crate::ui::widgets::chart::chart;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::tally;

impl Sketch<'_> {
    pub(super) fn about(&mut self, row: &Row, typing: Option<&Typing>) {
        let labels = self.label_column(row);
        for piece in &row.about {
            match piece {
                Piece::Gap if self.density != Density::Full => {}
                Piece::Aside(..) if matches!(self.density, Density::Dense | Density::Line) => {}
                Piece::Gap => self.lines.push(Styled::empty()),
                Piece::Chart(chart) => self.chart(chart),
                Piece::Sign(sign, text) => {
                    let head = [(format!("{}{sign} ", " ".repeat(INDENT + 1)), Role::Label)];
                    self.lines.extend(block(&head, text, Role::Body, self.cells));
                }
                Piece::Words(label, text) | Piece::Aside(label, text) => {
                    self.labelled(label, text, labels, Role::Body);
                }
                Piece::Question(label, text) => {
                    if matches!(self.sheet.mode, Mode::Browse | Mode::Choosing(_)) {
                        self.labelled(label, text, labels, Role::Body);
                    }
                }
                Piece::Warning(text) => {
                    let head = [(format!("{}! ", " ".repeat(INDENT - 1)), Role::Warning)];
                    self.lines.extend(block(&head, text, Role::Warning, self.cells));
                }
                Piece::Large(_) if typing.is_some() => {
                    if let Some(typing) = typing {
                        self.editor(&[(" ".repeat(INDENT + 2), Role::Body)], typing);
                    }
                }
                Piece::Large(text) => {
                    let head = [(" ".repeat(INDENT + 2), Role::Body)];
                    self.lines
                        .extend(block(&head, text, Role::Now, self.cells.min(76)));
                }
                Piece::Bars(bars) => {
                    let indent = " ".repeat(INDENT + 1);
                    let room = self.cells.saturating_sub(INDENT + 1);
                    let show = match self.density {
                        Density::Full => tally::Show::All,
                        Density::Given | Density::Dense => tally::Show::Given,
                        Density::Line => tally::Show::Short,
                    };
                    let asked = self.sheet.shows_counts(&row.key);
                    for line in tally::bars(self.words, bars, room, show, asked) {
                        let mut pieces = vec![(indent.clone(), Role::Body)];
                        pieces.extend(line.pieces);
                        self.lines.push(Styled::from(pieces));
                    }
                }
            }
        }
    }

    fn chart(&mut self, lines: &[ChartLine]) {
        self.lines.extend(chart(lines, INDENT + 1, self.cells));
    }

    pub(super) fn labelled(&mut self, label: &str, text: &str, column: usize, role: Role) {
        let head = [
            (" ".repeat(INDENT + 1), Role::Body),
            (format!("{}  ", pad(label, column)), Role::Label),
        ];
        self.lines.extend(block(&head, text, role, self.cells));
    }

    /// A choice as its options side by side, the one with the highlight marked by brackets, and by others what is set.
    pub(super) fn choice(&mut self, head: Vec<(String, Role)>, field: &Field, highlight: Option<usize>) {
        let Input::Choice { options, at } = &field.input else {
            return;
        };
        let from = self.lines.len();
        let indent: usize = head.iter().map(|(text, _)| width(text)).sum();
        let mut line = Styled::from(head);
        for (index, option) in options.iter().enumerate() {
            let chosen = highlight == Some(index);
            let text = if chosen {
                format!("[{option}]")
            } else if *at == Some(index) {
                format!("({option})")
            } else {
                format!(" {option} ")
            };
            if line.width() + width(&text) > self.cells && line.width() > indent {
                self.lines.push(std::mem::replace(
                    &mut line,
                    Styled::of(" ".repeat(indent), Role::Body),
                ));
            }
            line = line.and(text, if chosen { Role::Selected } else { Role::Body });
        }
        self.lines.push(line);
        self.caret = Some((indent, from));
    }

    /// Fingers for the row that stands alone: the pad, or before the vote what they will mean.
    pub(super) fn fingers(&mut self, row: &Row, field: &Field) {
        let label = pad(&field.label, self.label_column(row));
        let head = |role| [(format!("{}{label}  ", " ".repeat(INDENT + 1)), role)];
        match (&self.sheet.mode, &field.input) {
            (Mode::Counting(subject), _) if subject.field == field.id => self.on_pad(&head(Role::Cursor)),
            _ if self.waits(&head(Role::Cursor), row, field) => {}
            (_, Input::Tally { revealed: None, .. }) => {
                let lines = block(&head(Role::Label), &field.ghost, Role::Body, self.cells);
                self.lines.extend(lines);
            }
            _ => {}
        }
    }

    /// How many fingers are on the pad, if they are being counted for this field.
    pub(super) fn counting(&mut self, row: &Row) {
        let Some(field) = row.fields.first() else { return };
        let label = format!("{}{}  ", " ".repeat(INDENT + 1), field.label);
        let head = [(label, Role::Cursor)];
        match &self.sheet.mode {
            Mode::Counting(subject) if subject.field == field.id => self.on_pad(&head),
            _ => {
                self.waits(&head, row, field);
            }
        }
    }

    /// How many votes wait to be revealed, if any do for this field.
    pub(super) fn waits(&mut self, head: &[(String, Role)], row: &Row, field: &Field) -> bool {
        let Some(pad) = self.sheet.waits_for(row, field) else {
            return false;
        };
        let text = (self.words.tally.waiting)(pad.given(&self.voters.here));
        self.lines.extend(block(head, &text, Role::Warning, self.cells));
        true
    }

    /// What is on the pad, as far as it may be seen.
    pub(super) fn on_pad(&mut self, head: &[(String, Role)]) {
        let Some(pad) = self.sheet.counting() else { return };
        let indent: usize = head.iter().map(|(text, _)| width(text)).sum();
        let mut head = head.to_vec();
        for line in tally::typing(self.words, pad, &self.voters.here, self.voters.roster) {
            self.lines.extend(block(&head, &line, Role::Now, self.cells));
            head = vec![(" ".repeat(indent), Role::Body)];
        }
        // The caret keeps the pad in sight on a small screen; it stands still, so that it tells nothing of a vote.
        self.caret = Some((indent, self.lines.len().saturating_sub(1)));
    }

    /// A text being typed, with its caret.
    pub(super) fn editor(&mut self, head: &[(String, Role)], typing: &Typing) {
        let indent: usize = head.iter().map(|(text, _)| width(text)).sum();
        let room = self.cells.saturating_sub(indent + 1).max(8);
        let from = self.lines.len();
        self.text_cells = room;
        let layout = typing.editor.layout(room);
        let text = typing.editor.text();
        for (at, row) in layout.rows.iter().enumerate() {
            let mut line = if at == 0 {
                Styled::from(head.to_vec())
            } else {
                Styled::of(" ".repeat(indent), Role::Body)
            };
            let shown = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
            let (start, end) = (row.range.start, row.range.end);
            match &row.selected {
                Some(selected) => {
                    let (a, b) = (selected.start.clamp(start, end), selected.end.clamp(start, end));
                    line = line
                        .and(shown(start, a), Role::Now)
                        .and(shown(a, b), Role::Selected)
                        .and(shown(b, end), Role::Now);
                }
                None => line = line.and(shown(start, end), Role::Now),
            }
            self.lines.push(line);
        }
        let (row, column) = layout.caret;
        self.caret = Some((indent + column, from + row));
    }
}
