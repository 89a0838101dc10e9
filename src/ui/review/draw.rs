//! A review as lines: how many become what, and each with its sign, what it becomes and its words.
//! Must not know what the keys do.

use super::Review;
use crate::format::import::{Becomes, Reading};
use crate::text::{bracketed, pad, width};
use crate::ui::strings::{ReviewWords, Strings};
use crate::ui::theme::Role;
use crate::ui::widgets::entries::{Drawn, entries};
use crate::ui::widgets::lines::block;
use crate::ui::widgets::typed::typed;

/// The lines of a review for so many rows, and the caret where words are changed.
pub fn lines(words: &Strings, review: &Review, cells: usize, rows: usize) -> Drawn {
    let said = &words.review;
    let head = [(" ".to_owned(), Role::Body)];
    let mut lines = block(&head, &(said.counts)(&review.counts()), Role::Title, cells);
    lines.extend(block(&head, hint(words, review), Role::Body, cells));
    let shown = Shown {
        words,
        review,
        topics: review.reading.topics(),
        above: topics_above(review),
        column: column(said),
    };
    entries(lines, review.at, review.shown.len(), cells, rows, |at| {
        shown.row(at, cells)
    })
}

/// What can be done about the line with the cursor.
fn hint(words: &Strings, review: &Review) -> &'static str {
    let said = &words.review;
    let Some(at) = review.here() else { return "" };
    match review.reading.becomes(at) {
        Becomes::Norm if review.reading.lines()[at].is_doubtful => said.doubtful_hint,
        Becomes::Parked | Becomes::LeftOut => said.aside_hint,
        _ => said.taken_hint,
    }
}

/// What a line becomes, in a word.
pub fn fate(words: &ReviewWords, reading: &Reading, at: usize) -> &'static str {
    match reading.becomes(at) {
        Becomes::Norm if reading.lines()[at].is_doubtful => words.doubtful,
        becomes => (words.fate)(becomes),
    }
}

/// How wide the column of these words is.
pub fn column(words: &ReviewWords) -> usize {
    let fates = Becomes::ALL.map(words.fate).into_iter().chain([words.doubtful]);
    fates.map(width).max().unwrap_or(0)
}

/// Of which topic a norm is, where another one stands above it.
pub fn elsewhere(
    words: &ReviewWords,
    reading: &Reading,
    at: usize,
    topics: &[Option<usize>],
    above: Option<usize>,
) -> Option<String> {
    if reading.becomes(at) != Becomes::Norm {
        return None;
    }
    let lines = reading.lines();
    match topics[at] {
        topic if topic == above => None,
        Some(topic) => Some((words.under)(&lines[topic].text)),
        None => Some(words.no_topic.to_owned()),
    }
}

/// The topic that stands over each line on the screen.
fn topics_above(review: &Review) -> Vec<Option<usize>> {
    let mut last = None;
    let lines = 0..review.reading.lines().len();
    let above = lines.map(|at| {
        if review.reading.becomes(at) == Becomes::Topic {
            last = Some(at);
        }
        last
    });
    above.collect()
}

/// What rows are made from.
struct Shown<'a> {
    words: &'a Strings,
    review: &'a Review,
    topics: Vec<Option<usize>>,
    above: Vec<Option<usize>>,
    column: usize,
}

impl Shown<'_> {
    fn row(&self, at: usize, cells: usize) -> Drawn {
        let said = &self.words.review;
        let here = at == self.review.at;
        let at = self.review.shown[at];
        let line = &self.review.reading.lines()[at];
        let becomes = self.review.reading.becomes(at);
        let is_doubtful = becomes == Becomes::Norm && line.is_doubtful;
        let sign = match becomes {
            _ if is_doubtful => "?",
            Becomes::Topic => "#",
            Becomes::Norm | Becomes::Person => "+",
            // A part of the norm above.
            Becomes::Why | Becomes::Signal | Becomes::Steward => " ",
            Becomes::Parked | Becomes::LeftOut => ".",
        };
        let mark = if here { " > " } else { "   " };
        let state = format!("{}  ", pad(fate(said, &self.review.reading, at), self.column));
        if here && let Some(editor) = &self.review.editing {
            let mut lines = Vec::new();
            let caret = typed(&mut lines, editor, &format!("{mark}{sign} {state}"), cells);
            return (lines, Some(caret));
        }
        let head = [
            (mark.to_owned(), Role::Cursor),
            (format!("{sign} "), Role::Now),
            (state, Role::Body),
        ];
        let role = match becomes {
            _ if here => Role::Selected,
            Becomes::Topic => Role::Title,
            _ => Role::Body,
        };
        let mut text = line.said();
        if let Some(note) = elsewhere(said, &self.review.reading, at, &self.topics, self.above[at]) {
            text.extend(["  ", &bracketed(&note)]);
        }
        (block(&head, &text, role, cells), None)
    }
}
