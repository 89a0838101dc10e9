//! How many terminal cells a string takes, and cutting or padding to a count.
//!
//! The measure has to agree with the buffer the program draws into, or text
//! would run over its frame. It must not know about lines or wrapping.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a cut text ends in; ASCII, as the width of an ellipsis is ambiguous.
const CUT: &str = "..";

/// The terminal cells that `s` takes on one row.
///
/// Control characters take none, since the drawing buffer leaves them out.
pub fn width(s: &str) -> usize {
    if is_plain(s) {
        return s.len();
    }
    s.graphemes(true).map(cells).sum()
}

/// Whether each byte is a character of one cell, as in most Latin text; finding graphemes takes much longer.
pub(super) fn is_plain(s: &str) -> bool {
    // Without a way out, many bytes are looked at in one step.
    !s.bytes()
        .fold(false, |is_other, byte| is_other | !matches!(byte, b' '..=b'~'))
}

/// Whether each character takes one cell, whatever stands beside it: Latin text without accents, and lines and blocks.
pub fn is_simple(s: &str) -> bool {
    is_plain(s)
        || s.chars()
            .all(|c| matches!(c, ' '..='~' | '\u{2500}'..='\u{259f}'))
}

/// `s` in at most `cells` cells, ending in `..` when something had to go.
pub fn clip(s: &str, cells: usize) -> Cow<'_, str> {
    if width(s) <= cells {
        return Cow::Borrowed(s);
    }
    let dots: String = CUT.chars().take(cells).collect();
    Cow::Owned(start(s, cells.saturating_sub(CUT.len())).to_owned() + &dots)
}

/// `s` in exactly `cells` cells: clipped when longer, filled with spaces when shorter.
pub fn pad(s: &str, cells: usize) -> String {
    let mut padded = clip(s, cells).into_owned();
    let missing = cells.saturating_sub(width(&padded));
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// `s` in the brackets of its script: full-width ones where it has a character of two cells.
pub fn bracketed(s: &str) -> String {
    if s.graphemes(true).any(|grapheme| cells(grapheme) > 1) {
        format!("（{s}）")
    } else {
        format!("({s})")
    }
}

/// The terminal cells of one grapheme.
pub(super) fn cells(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    // Terminals give the half-width voiced sound marks a cell of their own,
    // although they extend the grapheme before them; the buffer counts so too.
    let sound_marks = grapheme
        .chars()
        .filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'))
        .count();
    grapheme.width() + sound_marks
}

/// The longest start of `s` that fits in `room` cells.
fn start(s: &str, room: usize) -> &str {
    if is_plain(s) {
        return s.get(..room).unwrap_or(s);
    }
    let mut used = 0;
    let end = s
        .grapheme_indices(true)
        .find(|(_, grapheme)| {
            used += cells(grapheme);
            used > room
        })
        .map_or(s.len(), |(at, _)| at);
    s.get(..end).unwrap_or(s)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_in_cells() {
        let check = |given: &str, expected: usize| assert_eq!(width(given), expected, "{given:?}");
        check("", 0);
        check("abc", 3);
        check("你好", 4);
        check("ｆｕｌｌ", 8);
        check("e\u{301}", 1);
        check("👨‍👩‍👧‍👦", 2);
        check("🇩🇪🇫🇷", 4);
        check("👍🏽", 2);
        check("❤", 1);
        check("❤\u{fe0f}", 2);
        check("한국어", 6);
        check("a\nb\u{1b}", 2);
        check("⟨U+001B⟩", 8);
    }

    #[test]
    fn plain_text_is_measured_as_any_other() {
        let plain: String = (' '..='~').collect();
        assert_eq!(width(&plain), plain.graphemes(true).map(cells).sum::<usize>());
        assert_eq!(width("a\u{7f}b"), 2);
        assert_eq!(start(&plain, 10).len(), 10);
        assert_eq!(start("abc", 10), "abc");
    }

    #[test]
    fn clips_whole_graphemes() {
        let check = |given: &str, cells: usize, expected: &str| {
            assert_eq!(clip(given, cells), expected, "{given:?} in {cells}");
        };
        check("hello", 5, "hello");
        check("hello", 4, "he..");
        check("hello", 2, "..");
        check("hello", 1, ".");
        check("hello", 0, "");
        check("", 0, "");
        check("你好世界", 8, "你好世界");
        check("你好世界", 7, "你好..");
        check("你好世界", 5, "你..");
        check("👨‍👩‍👧 family", 4, "👨‍👩‍👧..");
        check("👨‍👩‍👧 family", 3, "..");
        check("e\u{301}e\u{301}e\u{301}e\u{301}", 3, "e\u{301}..");
    }

    #[test]
    fn text_that_fits_is_borrowed() {
        assert!(matches!(clip("你好", 4), Cow::Borrowed(_)));
    }

    #[test]
    fn pads_to_the_cell() {
        let check = |given: &str, cells: usize, expected: &str| {
            assert_eq!(pad(given, cells), expected, "{given:?} in {cells}");
        };
        check("", 3, "   ");
        check("ab", 4, "ab  ");
        check("你", 3, "你 ");
        check("你好世界", 6, "你好..");
        check("你好世界", 5, "你.. ");
        check("abc", 0, "");
    }
}
