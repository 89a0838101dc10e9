//! Two wordings, compared word by word.
//! Must not know what they are the words of.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Words that stayed, or went and came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the first, and what is in its place in the second; either may be empty.
    Changed(String, String),
}

/// More words than this are not compared one by one.
const MOST_WORDS: usize = 5_000;

/// What makes the second wording of the first; all of it is changed where little is the same.
pub fn compare(old: &str, new: &str) -> Vec<Piece> {
    // Where lines break says nothing.
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let (old, new) = (&one_line(old), &one_line(new));
    let (before, after): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    let whole = || vec![Piece::Changed(old.clone(), new.clone())];
    if before.len().max(after.len()) > MOST_WORDS {
        return whole();
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (gone, came) = (before[op.old_range()].concat(), after[op.new_range()].concat());
        if matches!(op, DiffOp::Equal { .. }) {
            pieces.push(Piece::Same(gone));
        } else {
            change(&mut pieces, &gone, &came);
        }
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let same: usize = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Same(text) => letters(text),
            Piece::Changed(..) => 0,
        })
        .sum();
    if same * 3 < letters(old).max(letters(new)) {
        return whole();
    }
    pieces
}

/// Adds a change; where there is but a space between it and the last one, the two are one.
fn change(pieces: &mut Vec<Piece>, gone: &str, came: &str) {
    let blank = match pieces.last() {
        Some(Piece::Same(text)) if text.trim().is_empty() && pieces.len() > 1 => pieces.pop(),
        _ => None,
    };
    let between = match blank {
        Some(Piece::Same(text)) => text,
        _ => String::new(),
    };
    if let Some(Piece::Changed(old, new)) = pieces.last_mut() {
        *old += &(between.clone() + gone);
        *new += &(between + came);
    } else {
        pieces.push(Piece::Changed(gone.to_owned(), came.to_owned()));
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let marked = compare(old, new).into_iter().map(|piece| match piece {
            Piece::Same(text) => text,
            Piece::Changed(old, new) => format!("-{old}-+{new}+"),
        });
        marked.collect()
    }

    #[test]
    fn words_are_compared() {
        for (old, new, expected) in [
            ("We answer soon.", "We answer soon.", "We answer soon."),
            (
                "We answer soon.",
                "We answer within a day.",
                "We answer -soon-+within a day+.",
            ),
            ("We all answer.", "We answer.", "We -all -++answer."),
            ("We\nanswer.", "We answer.", "We answer."),
            ("", "We answer.", "--+We answer.+"),
            ("Cats sleep.", "We answer mail.", "-Cats sleep.-+We answer mail.+"),
            (
                "We talk one two here.",
                "We talk three four here.",
                "We talk -one two-+three four+ here.",
            ),
            (
                "\u{6211}\u{4eec}\u{4eca}\u{5929}\u{56de}\u{590d}",
                "\u{6211}\u{4eec}\u{660e}\u{5929}\u{56de}\u{590d}",
                "\u{6211}\u{4eec}-\u{4eca}-+\u{660e}+\u{5929}\u{56de}\u{590d}",
            ),
        ] {
            assert_eq!(marked(old, new), expected);
        }
    }
}
