//! Lines of styled words, wrapped before they are drawn so that wide characters are never cut.
//! Must not know screens.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{clip, is_simple, width, wrap, wrapped};

use super::hit::{Hit, Hits};
use crate::ui::theme::{Role, Theme};

/// Behind words that go on out of sight.
const CUT: &str = " ..";

/// One line on the screen: pieces of text and what they are.
#[derive(Clone, Debug, Default)]
pub struct Styled {
    /// The pieces.
    pub pieces: Vec<(String, Role)>,
    /// What the line is of, where a click means something.
    pub hit: Option<Hit>,
    /// Whether its words go on in the next line.
    pub goes_on: bool,
}

impl Styled {
    /// A line of one piece.
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        Self::from(vec![(text.into(), role)])
    }

    /// An empty line.
    pub fn empty() -> Self {
        Self::default()
    }

    /// The line with one more piece at its end.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, role: Role) -> Self {
        self.pieces.push((text.into(), role));
        self
    }

    /// Says with two dots that its words go on where nobody sees them.
    pub fn cut(&mut self, cells: usize) {
        let used = self.width();
        let Some((text, _)) = self.pieces.last_mut() else {
            return;
        };
        let room = (cells + width(text)).saturating_sub(used);
        let mut kept = text.trim_end();
        while width(kept) + CUT.len() > room {
            let Some((before, _)) = kept.rsplit_once(' ') else {
                // Where no word has room, and where words have no spaces between them.
                *text = clip(text, width(text).saturating_sub(1)).into_owned();
                return;
            };
            kept = before.trim_end();
        }
        *text = format!("{kept}{CUT}");
    }

    /// How wide it is, in cells.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|(text, _)| width(text)).sum()
    }
}

impl From<Vec<(String, Role)>> for Styled {
    fn from(pieces: Vec<(String, Role)>) -> Self {
        Self {
            pieces,
            hit: None,
            goes_on: false,
        }
    }
}

/// Says of lines what they are of.
pub fn mark(lines: &mut [Styled], hit: &Hit) {
    for line in lines {
        line.hit = Some(hit.clone());
    }
}

/// Notes where lines stand that are of something.
pub fn note(hits: &mut Hits, area: Rect, lines: &[Styled]) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        if let Some(hit) = &line.hit {
            hits.note(Rect { y, height: 1, ..area }, hit);
        }
    }
}

/// Words wrapped to a width, each line behind the same indentation; the first has `head` in it instead.
pub fn block(head: &[(String, Role)], text: &str, role: Role, cells: usize) -> Vec<Styled> {
    let (indent, room) = beside(head, cells);
    let mut lines: Vec<Styled> = wrapped(text, room)
        .enumerate()
        .map(|(at, line)| {
            let mut pieces = if at == 0 {
                head.to_vec()
            } else {
                vec![(" ".repeat(indent), Role::Body)]
            };
            pieces.push((line.to_owned(), role));
            Styled {
                goes_on: true,
                ..Styled::from(pieces)
            }
        })
        .collect();
    if let Some(last) = lines.last_mut() {
        last.goes_on = false;
    }
    lines
}

/// How many lines words take behind a head.
pub fn height(head: &[(String, Role)], text: &str, cells: usize) -> usize {
    wrap(text, beside(head, cells).1).len()
}

/// How wide a head is, and what room is left for words beside it.
fn beside(head: &[(String, Role)], cells: usize) -> (usize, usize) {
    let indent: usize = head.iter().map(|(text, _)| width(text)).sum();
    (indent, cells.saturating_sub(indent).max(8))
}

/// Draws lines from the top of an area; what has no room below or to the right is left out.
pub fn draw(buffer: &mut Buffer, area: Rect, lines: &[Styled], theme: Theme) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        draw_line(buffer, Rect { y, height: 1, ..area }, line, theme);
    }
}

/// Draws one line.
pub fn draw_line(buffer: &mut Buffer, area: Rect, line: &Styled, theme: Theme) {
    let right = area.right().min(buffer.area.right());
    let mut x = area.x;
    for (text, role) in &line.pieces {
        let room = usize::from(right.saturating_sub(x));
        let text = theme.text(*role, text);
        let shown = clip(&text, room);
        // On a full row there is no cell any more in which it could begin.
        if !shown.is_empty() {
            x = put(buffer, (x, area.y), &shown, room, theme.style(*role));
        }
    }
}

/// Puts text that fits into the room on its row into cells; where the next would be.
fn put(buffer: &mut Buffer, (mut x, y): (u16, u16), text: &str, room: usize, style: Style) -> u16 {
    if !is_simple(text) {
        return buffer.set_stringn(x, y, text, room, style).0;
    }
    // Most of a screen is this, and looking for graphemes in it takes most of the time of a frame.
    let at = buffer.index_of(x, y);
    for (cell, c) in buffer.content[at..].iter_mut().zip(text.chars()) {
        cell.set_char(c).set_style(style);
        x += 1;
    }
    x
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Position;

    use super::*;
    use crate::format::settings::ThemeChoice;
    use crate::ui::theme::Display;

    #[test]
    fn what_has_no_room_left_on_a_full_row_is_left_out() {
        let area = Rect::new(0, 0, 4, 1);
        for (first, shown) in [("abcd", "abcd"), ("会议", "会 议 "), ("abcdef", "ab..")] {
            let mut buffer = Buffer::empty(area);
            let line = Styled::of(first, Role::Body)
                .and("", Role::Title)
                .and("e", Role::Title)
                .and("议", Role::Title);
            draw_line(
                &mut buffer,
                area,
                &line,
                Theme::new(ThemeChoice::Auto, None, Display::default()),
            );
            let cells = (0..4).map(|x| buffer[Position::new(x, 0)].symbol());
            assert_eq!(cells.collect::<String>(), shown);
        }
    }
}
