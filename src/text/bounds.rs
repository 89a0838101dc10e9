//! Where a caret may stand: grapheme bounds, and the ends of words.
//!
//! Offsets are bytes, and any offset may be asked about, even one inside a
//! character. It must not know about display rows.

use std::iter::once;

use unicode_linebreak::{BreakClass, break_property};
use unicode_segmentation::UnicodeSegmentation;

/// The last grapheme bound at or before `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    bounds(text).take_while(|bound| *bound <= at).last().unwrap_or(0)
}

/// The first grapheme bound at or after `at`.
pub(super) fn ceil(text: &str, at: usize) -> usize {
    bounds(text).find(|bound| *bound >= at).unwrap_or(text.len())
}

/// The grapheme bound before `at`, or the start of the text.
pub(super) fn before(text: &str, at: usize) -> usize {
    floor(text, at.saturating_sub(1))
}

/// The grapheme bound after `at`, or the end of the text.
pub(super) fn after(text: &str, at: usize) -> usize {
    ceil(text, at.saturating_add(1))
}

/// The start of the word before `at`; a line break is a stop of its own.
pub(super) fn word_before(text: &str, at: usize) -> usize {
    let line = line_start(text, at);
    if line == at {
        return before(text, at);
    }
    let start = text
        .get(line..at)
        .unwrap_or_default()
        .split_word_bound_indices()
        .rev()
        .find(|(_, piece)| is_word(piece))
        .map_or(line, |(start, _)| line + start);
    floor(text, start)
}

/// The end of the word after `at`; a line break is a stop of its own.
pub(super) fn word_after(text: &str, at: usize) -> usize {
    let line = line_end(text, at);
    if line == at {
        return after(text, at);
    }
    let end = text
        .get(at..line)
        .unwrap_or_default()
        .split_word_bound_indices()
        .find(|(_, piece)| is_word(piece))
        .map_or(line, |(start, piece)| at + start + piece.len());
    ceil(text, end)
}

/// The start of the line (between line breaks) that holds `at`.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at)
        .and_then(|head| head.rfind('\n'))
        .map_or(0, |newline| newline + 1)
}

/// The end of the line (between line breaks) that holds `at`.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text.get(at..)
        .and_then(|tail| tail.find('\n'))
        .map_or(text.len(), |newline| at + newline)
}

fn bounds(text: &str) -> impl Iterator<Item = usize> {
    text.grapheme_indices(true)
        .map(|(at, _)| at)
        .chain(once(text.len()))
}

/// Whether a caret that goes by words stops at `piece`: letters, digits, emoji.
fn is_word(piece: &str) -> bool {
    piece.chars().any(|c| {
        c.is_alphanumeric()
            || matches!(
                break_property(c.into()),
                BreakClass::Ideographic
                    | BreakClass::EmojiBase
                    | BreakClass::EmojiModifier
                    | BreakClass::RegionalIndicator
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "a👨‍👩‍👧b";

    #[test]
    fn graphemes_stay_whole() {
        let end = FAMILY.len() - 1;
        for inside in 2..end {
            assert_eq!(floor(FAMILY, inside), 1);
            assert_eq!(ceil(FAMILY, inside), end);
        }
        assert_eq!(before(FAMILY, end), 1);
        assert_eq!(after(FAMILY, 1), end);
        assert_eq!(before(FAMILY, 0), 0);
        assert_eq!(after(FAMILY, usize::MAX), FAMILY.len());
    }

    /// The stops of a caret that goes by words, as bars in the text.
    fn stops(text: &str, step: impl Fn(usize) -> usize, from: usize) -> String {
        let mut marked = text.to_owned();
        let mut found = vec![];
        let mut at = step(from);
        while found.last() != Some(&at) {
            found.push(at);
            at = step(at);
        }
        found.sort_unstable();
        for at in found.into_iter().rev() {
            marked.insert(at, '|');
        }
        marked
    }

    #[test]
    fn words_to_the_right_stop_at_their_end() {
        let check = |given: &str, expected: &str| {
            assert_eq!(stops(given, |at| word_after(given, at), 0), expected);
        };
        check("one  two, three.", "one|  two|, three|.|");
        check("it's 3.14", "it's| 3.14|");
        check("a\n\n  b", "a|\n|\n|  b|");
        check("你好，世界", "你|好|，世|界|");
        check("go 🇩🇪👨‍👩‍👧!", "go| 🇩🇪|👨‍👩‍👧|!|");
        check("カタカナ語", "カタカナ|語|");
    }

    #[test]
    fn words_to_the_left_stop_at_their_start() {
        let check = |given: &str, expected: &str| {
            assert_eq!(stops(given, |at| word_before(given, at), given.len()), expected);
        };
        check("one  two, three.", "|one  |two, |three.");
        check("a\n\n  b", "|a|\n|\n|  |b");
        check("你好，世界", "|你|好，|世|界");
        check("  e\u{301}a", "|  |e\u{301}a");
    }
}
