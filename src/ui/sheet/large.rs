//! The row with the cursor alone, large, for everybody to read: its words, its tally as bars, and a number in big digits.
//! Must not know what a row means, nor what time it is.

use crate::domain::rule::CONSENT;
use crate::text::bracketed;

use super::draw::About;
use super::state::Sheet;
use super::{Bars, Field, Input, Pane, PaneKind, Piece, Row};
use crate::ui::theme::Role;
use crate::ui::widgets::chart::chart as bars_of_parts;
use crate::ui::widgets::digits::{self, digits};
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::tally::{self, Show};

/// The widest that its words are, in cells.
const WIDEST: usize = 60;

/// The most lines of its words.
const MOST_LINES: usize = 8;

/// A number in big digits, with its words.
#[derive(Clone, Debug)]
pub struct Big {
    /// Digits, `+` and `/`.
    pub digits: String,
    /// What it says.
    pub words: String,
    /// What it is.
    pub role: Role,
}

/// The row with the cursor in so many cells and rows; `time` is shown where no result is and there is room.
pub fn large(
    sheet: &Sheet,
    panes: &[Pane],
    about: About<'_>,
    time: Option<&Big>,
    (cells, rows): (usize, usize),
) -> Vec<Styled> {
    let (Some(pane), Some(row)) = (sheet.pane_in(panes), sheet.row_in(panes)) else {
        return Vec::new();
    };
    let room = WIDEST.min(cells.saturating_sub(2));
    let words = block(&[], &words_of(row), Role::Now, room);
    let below: Vec<Vec<Styled>> = warnings(row)
        .map(|warning| block(&[("! ".into(), Role::Warning)], warning, Role::Warning, room))
        .collect();
    let bars = bars_of(row);
    let voters = about.voters;
    let counting = match (sheet.counting(), sheet.waiting(panes)) {
        (Some(pad), _) => tally::typing(about.words, pad, &voters.here, voters.roster),
        (None, Some(pad)) => vec![(about.words.tally.waiting)(pad.given(&voters.here))],
        (None, None) => Vec::new(),
    };
    let mut chart = Vec::new();
    for line in &counting {
        chart.extend(block(&[], line, Role::Now, room));
    }
    for piece in &row.about {
        if let Piece::Chart(lines) = piece {
            chart.extend(bars_of_parts(lines, 0, room));
        }
    }
    let mut card = Card {
        room,
        rows,
        lines: Vec::new(),
    };
    card.heading(pane, row);
    let left = rows.saturating_sub(card.lines.len() + below.iter().map(Vec::len).sum::<usize>());
    if let (Some(bars), true) = (&bars, counting.is_empty()) {
        let asked = sheet.shows_counts(&row.key);
        let shown = [Show::All, Show::Given, Show::Short]
            .map(|show| tally::bars(about.words, bars, room, show, asked));
        let fits = |lines: &Vec<Styled>| lines.len() + words.len().min(MOST_LINES) + 2 <= left;
        let short = shown[2].clone();
        chart = shown.into_iter().find(fits).unwrap_or(short);
    }
    let big = match &bars {
        Some(bars) if counting.is_empty() => result(about, bars),
        _ => time.cloned(),
    };
    card.fill(words, chart, &below, big);
    card.centred(cells)
}

/// What is drawn, in a column.
struct Card {
    room: usize,
    rows: usize,
    lines: Vec<Styled>,
}

impl Card {
    /// What it is, and which of how many.
    fn heading(&mut self, pane: &Pane, row: &Row) {
        let at = pane
            .rows
            .iter()
            .position(|other| other.key == row.key)
            .unwrap_or(0)
            + 1;
        let mut title = Styled::of(pane.title.clone(), Role::Title);
        if pane.rows.len() > 1 {
            title = title.and(format!("   {at}/{}", pane.rows.len()), Role::Body);
        }
        if pane.kind != PaneKind::Cards && !row.state.is_empty() {
            title = title.and(format!("   {} {}", row.sign, row.state), Role::Body);
        }
        self.lines.push(title);
        for piece in &row.about {
            if let Piece::Sign(sign, text) = piece {
                self.lines
                    .push(Styled::of(sign.clone(), Role::Label).and(format!(" {text}"), Role::Body));
            }
        }
        self.lines.push(Styled::empty());
    }

    /// Words first; lines stand apart where there is room, and what else there is room for comes below.
    fn fill(&mut self, mut words: Vec<Styled>, chart: Vec<Styled>, below: &[Vec<Styled>], big: Option<Big>) {
        let gaps = |lines: &[Styled]| usize::from(!lines.is_empty()) + lines.len();
        let left = self.rows.saturating_sub(self.lines.len() + gaps(&chart));
        // What has no room beside the words goes, the first said first.
        let lines = (0..=below.len()).map(|from| below[from..].concat());
        let below = lines
            .filter(|lines| words.len().min(MOST_LINES) + gaps(lines) <= left)
            .max_by_key(Vec::len)
            .unwrap_or_default();
        let others = gaps(&chart) + gaps(&below);
        let most = self
            .rows
            .saturating_sub(self.lines.len() + others)
            .clamp(1, MOST_LINES);
        if words.len() > most {
            words.truncate(most);
            if let Some((text, _)) = words.last_mut().and_then(|line| line.pieces.last_mut()) {
                text.push_str(" ..");
            }
        }
        let used = self.lines.len() + others + words.len();
        let apart = used + words.len() <= self.rows;
        for (at, line) in words.into_iter().enumerate() {
            if apart && at > 0 {
                self.lines.push(Styled::empty());
            }
            self.lines.push(line);
        }
        for part in [chart, below].into_iter().filter(|part| !part.is_empty()) {
            self.lines.push(Styled::empty());
            self.lines.extend(part);
        }
        if let Some(big) = big.filter(|_| self.lines.len() + digits::ROWS + 4 <= self.rows) {
            self.lines.extend([Styled::empty(), Styled::empty()]);
            self.lines.extend(digits(&big.digits, big.role));
            self.lines.push(Styled::empty());
            self.lines.push(Styled::of(big.words, Role::Body));
        }
    }

    /// In the middle, a little above.
    fn centred(self, cells: usize) -> Vec<Styled> {
        let margin = " ".repeat(cells.saturating_sub(self.room) / 2);
        let above = self.rows.saturating_sub(self.lines.len()) / 3;
        let lines = self.lines.into_iter().map(|line| {
            let mut pieces = vec![(margin.clone(), Role::Body)];
            pieces.extend(line.pieces);
            Styled::from(pieces)
        });
        std::iter::repeat_n(Styled::empty(), above).chain(lines).collect()
    }
}

/// The words of a row: what stands in it, else what is read out, else what it asks for.
fn words_of(row: &Row) -> String {
    let large = row.about.iter().find_map(|piece| match piece {
        Piece::Large(text) => Some(text.clone()),
        _ => None,
    });
    let first = row.fields.first();
    let ghost = || first.map(|field| bracketed(&field.ghost)).unwrap_or_default();
    large
        .or_else(|| Some(row.text.clone()).filter(|text| !text.is_empty()))
        .or_else(|| {
            first
                .map(|field| field.value.clone())
                .filter(|text| !text.is_empty())
        })
        .unwrap_or_else(ghost)
}

fn warnings(row: &Row) -> impl Iterator<Item = &str> {
    row.about.iter().filter_map(|piece| match piece {
        Piece::Warning(text) => Some(text.as_str()),
        _ => None,
    })
}

/// The tally of a row: as it is read there, or as a field has it.
fn bars_of(row: &Row) -> Option<Bars> {
    let read = row.about.iter().find_map(|piece| match piece {
        Piece::Bars(bars) => Some(bars.clone()),
        _ => None,
    });
    let counted = |field: &Field| match &field.input {
        Input::Tally {
            revealed: Some(tally),
            ..
        } => Some(Bars {
            tally: tally.clone(),
            at_least: CONSENT,
            names: Vec::new(),
        }),
        _ => None,
    };
    read.or_else(|| row.fields.iter().find_map(counted))
}

/// How many can live with it, of how many; nothing where that would tell who said what.
fn result(about: About<'_>, bars: &Bars) -> Option<Big> {
    let counts = bars.tally.counts();
    let shown = counts.shown();
    if bars.tally.identifies() || shown == 0 {
        return None;
    }
    let from = counts.from(bars.at_least);
    Some(Big {
        digits: format!("{from}/{shown}"),
        words: (about.words.focus.at_least)(bars.at_least),
        role: if from == shown {
            Role::Digit
        } else {
            Role::LowDigit
        },
    })
}
