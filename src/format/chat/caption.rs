//! The transcript that Meet saves: a span of time on a line, and under it `Ama: the words`.
//! Must not know the chat of Meet.

use super::heads::{Head, Paste};
use super::likeness::{Likeness, likeness};

/// The head under a span of time.
pub fn head(paste: &Paste<'_>, at: usize) -> Option<Head> {
    if !is_span(paste.words(at.checked_sub(1)?)) {
        return None;
    }
    let (name, text) = paste.words(at).split_once([':', '：'])?;
    (likeness(name) != Likeness::Not).then(|| Head {
        from: name.trim().to_owned(),
        text: text.trim().to_owned(),
        two_lines: false,
        sure: true,
        private: false,
    })
}

/// `00:03:22.000,00:03:25.000`, also with an arrow.
pub fn is_span(line: &str) -> bool {
    let parted = line.split_once(" --> ").or_else(|| line.split_once(','));
    parted.is_some_and(|(from, to)| is_moment(from) && is_moment(to))
}

fn is_moment(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
    (8..=14).contains(&text.len()) && text.matches(':').count() == 2 && text.chars().all(sign)
}
