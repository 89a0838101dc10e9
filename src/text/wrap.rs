//! Breaking a text into display rows of a given width.
//!
//! Rows are byte ranges, so that a caller can style, select or place a caret
//! in the text it already has. It must not know what is drawn in the rows.

use std::ops::Range;

use unicode_linebreak::{BreakClass, break_property, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::width::{cells as cells_of, is_plain, width};

/// The byte ranges of the display rows of `text`, each at most `cells` wide.
///
/// Only a grapheme wider than `cells` is wider than its row. White space at a
/// soft break belongs to no range: it hangs past the edge of its row.
pub fn wrap(text: &str, cells: usize) -> Vec<Range<usize>> {
    rows(text, cells).into_iter().map(|row| row.shown).collect()
}

/// The display rows of `text` as strings, each at most `cells` wide.
pub fn wrapped(text: &str, cells: usize) -> impl Iterator<Item = &str> {
    wrap(text, cells)
        .into_iter()
        .map(|range| text.get(range).unwrap_or_default())
}

/// One display row, with what a caret needs to know beyond what is shown.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    /// The bytes to draw.
    pub(super) shown: Range<usize>,
    /// Where the next row starts, past hanging white space and line break.
    pub(super) next: usize,
    /// Whether the row ends only for want of room.
    pub(super) soft: bool,
}

/// The display rows of `text`; there is always at least one.
pub(super) fn rows(text: &str, cells: usize) -> Vec<Row> {
    let cells = cells.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        let end = start + paragraph.len();
        for row in paragraph_rows(paragraph, cells) {
            rows.push(Row {
                shown: start + row.shown.start..start + row.shown.end,
                next: start + row.next,
                soft: row.soft,
            });
        }
        start = end + 1;
        if let Some(last) = rows.last_mut() {
            last.next = start.min(text.len());
        }
    }
    rows
}

/// Where `row` ends when it also shows the hanging white space that has room.
pub(super) fn with_hanging(text: &str, row: &Row, cells: usize) -> usize {
    let shown = text.get(row.shown.clone()).unwrap_or_default();
    let hanging = text.get(row.shown.end..row.next).unwrap_or_default();
    let mut used = width(shown);
    let fitting: usize = hanging
        .graphemes(true)
        .take_while(|grapheme| {
            used += cells_of(grapheme);
            hangs(grapheme) && used <= cells
        })
        .map(str::len)
        .sum();
    row.shown.end + fitting
}

/// A grapheme, with all that wrapping asks about it.
#[derive(Debug, PartialEq)]
struct Glyph {
    at: usize,
    cells: usize,
    hangs: bool,
    /// Whether the standard allows a row to start here.
    breakable: bool,
}

fn paragraph_rows(paragraph: &str, cells: usize) -> Vec<Row> {
    if !is_plain(paragraph) {
        return broken(paragraph, cells);
    }
    // Each byte is a grapheme of one cell; finding that out takes most of the time of any other text.
    if is_prose(paragraph) {
        let last_word = |first: usize, full: usize| {
            let words = paragraph.as_bytes().get(first..full)?;
            Some(first + words.iter().rposition(|byte| *byte == b' ')? + 1)
        };
        plain_rows(paragraph, cells, last_word)
    } else {
        let mut chances = linebreaks(paragraph).map(|(at, _)| at).peekable();
        let last_chance = |first: usize, full: usize| {
            let until = std::iter::from_fn(|| chances.next_if(|at| *at <= full));
            until.filter(|at| *at > first).last()
        };
        plain_rows(paragraph, cells, last_chance)
    }
}

/// The rows of a paragraph of plain characters; `chance` is the last place behind one and up to another where the
/// standard allows a row to start. It is asked in the order of the text.
fn plain_rows(
    paragraph: &str,
    cells: usize,
    mut chance: impl FnMut(usize, usize) -> Option<usize>,
) -> Vec<Row> {
    let bytes = paragraph.as_bytes();
    let hangs = |at: usize| bytes.get(at) == Some(&b' ');
    let visible = |first: usize, end: usize| (first..end).rfind(|at| !hangs(*at)).map_or(first, |at| at + 1);
    let mut rows = Vec::new();
    let mut first = 0;
    // The first character that has no room; white space has room everywhere.
    while let Some(full) = (first + cells..bytes.len()).find(|at| !hangs(*at)) {
        let closes = |at: usize| paragraph.get(at..).is_some_and(closes);
        let cut = chance(first, full).unwrap_or_else(|| forced_cut(first, full, hangs, closes));
        rows.push(Row {
            shown: first..visible(first, cut),
            next: cut,
            soft: true,
        });
        first = cut;
    }
    let end = visible(first, bytes.len());
    rows.push(Row {
        shown: first..end.max(bytes.len().min(first + cells)),
        next: bytes.len(),
        soft: false,
    });
    rows
}

/// Whether the standard allows a row to start behind white space and nowhere else, as in most sentences.
fn is_prose(plain: &str) -> bool {
    let mut before = b' ';
    // Between a quote and what opens a bracket it allows none.
    let mut last = b' ';
    plain.bytes().all(|byte| {
        let is_usual = match (before, byte) {
            (b' ', b'(') => !matches!(last, b'"' | b'\''),
            (b' ', b' ' | b'"' | b'\'' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z')
            | (b'(', b'"' | b'\'' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') => true,
            (b' ' | b'(', _) | (b'!' | b'?', b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') => false,
            (_, b' ' | b'"' | b'\'' | b',' | b'.' | b';' | b':' | b')' | b'!' | b'?') => true,
            (_, byte) => byte.is_ascii_alphanumeric(),
        };
        before = byte;
        if byte != b' ' {
            last = byte;
        }
        is_usual
    })
}

/// The rows of a paragraph, found by looking at each grapheme.
fn broken(paragraph: &str, cells: usize) -> Vec<Row> {
    let glyphs = glyphs(paragraph);
    let mut rows = Vec::new();
    let mut first = 0;
    let mut chance = None;
    let mut used: usize = 0;
    let mut i = 0;
    while let Some(glyph) = glyphs.get(i) {
        if glyph.breakable && i > first {
            chance = Some(i);
        }
        if glyph.hangs || i == first || used + glyph.cells <= cells {
            used += glyph.cells;
            i += 1;
            continue;
        }
        let cut = chance.unwrap_or_else(|| {
            let hangs = |at: usize| glyphs.get(at).is_some_and(|glyph| glyph.hangs);
            let closes = |at: usize| {
                paragraph
                    .get(offset(&glyphs, at, paragraph.len())..)
                    .is_some_and(closes)
            };
            forced_cut(first, i, hangs, closes)
        });
        rows.push(Row {
            shown: shown(&glyphs, first, cut, paragraph.len()),
            next: offset(&glyphs, cut, paragraph.len()),
            soft: true,
        });
        // What was already read past the cut is read again as the new row.
        (first, i, chance, used) = (cut, cut, None, 0);
    }
    let mut last = Row {
        shown: shown(&glyphs, first, glyphs.len(), paragraph.len()),
        next: paragraph.len(),
        soft: false,
    };
    last.shown.end = with_hanging(paragraph, &last, cells);
    rows.push(last);
    rows
}

fn glyphs(paragraph: &str) -> Vec<Glyph> {
    let mut chances = linebreaks(paragraph).map(|(at, _)| at).peekable();
    let glyph = |(at, grapheme)| {
        // The standard may allow a break inside a grapheme; those are passed over.
        while chances.next_if(|chance| *chance < at).is_some() {}
        Glyph {
            at,
            cells: cells_of(grapheme),
            hangs: hangs(grapheme),
            breakable: chances.peek() == Some(&at),
        }
    };
    paragraph.grapheme_indices(true).map(glyph).collect()
}

/// Where to cut a row without a break chance that begins with glyph `first` and has no room for glyph `full`.
///
/// Gives up a little room rather than start the next row with closing
/// punctuation, unless there is nothing else to cut before.
fn forced_cut(
    first: usize,
    full: usize,
    hangs: impl Fn(usize) -> bool,
    closes: impl Fn(usize) -> bool,
) -> usize {
    let better = (first + 1..=full)
        .rev()
        .take_while(|cut| !hangs(cut - 1))
        .find(|cut| !closes(*cut));
    better.unwrap_or(full)
}

/// The bytes of glyphs `first..cut` without the white space at their end.
fn shown(glyphs: &[Glyph], first: usize, cut: usize, len: usize) -> Range<usize> {
    let start = offset(glyphs, first, len);
    let visible = glyphs
        .get(first..cut)
        .unwrap_or_default()
        .iter()
        .rposition(|glyph| !glyph.hangs)
        .map_or(first, |last| first + last + 1);
    start..offset(glyphs, visible, len)
}

fn offset(glyphs: &[Glyph], index: usize, len: usize) -> usize {
    glyphs.get(index).map_or(len, |glyph| glyph.at)
}

/// Whether `grapheme` is white space that may hang past the edge of a row.
fn hangs(grapheme: &str) -> bool {
    grapheme
        .chars()
        .all(|c| c.is_whitespace() && c != '\n' && break_property(c.into()) != BreakClass::NonBreakingGlue)
}

/// Whether a row should rather not start with the beginning of `text`.
fn closes(text: &str) -> bool {
    text.chars().next().is_some_and(|c| {
        matches!(
            break_property(c.into()),
            BreakClass::ClosePunctuation
                | BreakClass::CloseParenthesis
                | BreakClass::Exclamation
                | BreakClass::InfixSeparator
                | BreakClass::Symbol
                | BreakClass::NonStarter
                | BreakClass::ConditionalJapaneseStarter
                | BreakClass::Inseparable
                | BreakClass::Hyphen
                | BreakClass::After
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(given: &str, cells: usize, expected: &str) {
        let lines: Vec<&str> = wrapped(given, cells).collect();
        assert_eq!(lines.join("|"), expected, "{given:?} in {cells}");
    }

    #[test]
    fn latin_words_stay_whole() {
        check("", 10, "");
        check("hello world", 11, "hello world");
        check("hello world", 10, "hello|world");
        check("hello world", 5, "hello|world");
        check("one two three", 7, "one two|three");
        check("well-known", 6, "well-|known");
        check("a\u{a0}b c", 4, "a\u{a0}b|c");
    }

    #[test]
    fn line_breaks_are_kept() {
        check("a\nb", 10, "a|b");
        check("a\n", 10, "a|");
        check("\n\n", 10, "||");
        check("one two\nthree", 5, "one|two|three");
    }

    #[test]
    fn long_words_break_at_graphemes() {
        check("abcdefgh", 3, "abc|def|gh");
        check("an abcdefgh", 4, "an|abcd|efgh");
        check("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}");
        check("🇩🇪🇫🇷", 3, "🇩🇪|🇫🇷");
        check("abc", 0, "a|b|c");
        check("你a", 1, "你|a");
    }

    #[test]
    fn cjk_breaks_between_characters() {
        check("今天的会议", 4, "今天|的会|议");
        check("今天的会议", 5, "今天|的会|议");
        check("今天meeting开始", 9, "今天|meeting开|始");
        check("ありがとう", 6, "ありが|とう");
        check("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧|👨‍👩‍👧");
    }

    #[test]
    fn no_row_starts_with_closing_punctuation() {
        check("今天会议，好", 8, "今天会|议，好");
        check("今天会议。", 8, "今天会|议。");
        check("他说「好」吗", 7, "他说|「好」|吗");
        check("你好（吗）", 8, "你好|（吗）");
        check("真的好吗！", 8, "真的好|吗！");
        check("aaaaa。", 5, "aaaa|a。");
        check("aaaaa!", 5, "aaaa|a!");
    }

    #[test]
    fn white_space_hangs_at_a_soft_break() {
        check("hello      world", 5, "hello|world");
        check("hello      world", 8, "hello|world");
        check("     a", 3, "|a");
        check("你好\u{3000}世界", 4, "你好|世界");
        check("hello       !", 8, "hello|!");
    }

    #[test]
    fn white_space_before_a_hard_break_shows_as_far_as_it_fits() {
        check("ab  \nc", 10, "ab  |c");
        check("ab    ", 4, "ab  ");
        check("abcd  ", 4, "abcd");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn plain_text_is_wrapped_as_any_other(
            text in "[ -~]{0,60}|([a-z.,!?)-]{0,9} {0,3}){0,9}|([A-Za-z0-9.,;:!?()'\"]{0,4} {0,2}){0,9}",
            cells in 1usize..40,
        ) {
            prop_assert_eq!(paragraph_rows(&text, cells), broken(&text, cells));
        }

        #[test]
        fn in_prose_a_row_starts_behind_white_space(text in "[a-c0-2.,;:!?()'\" ]{1,12}") {
            if is_prose(&text) {
                let chances: Vec<usize> = linebreaks(&text).map(|(at, _)| at).collect();
                let mut words: Vec<usize> = (1..text.len())
                    .filter(|at| text[..*at].ends_with(' ') && !text[*at..].starts_with(' '))
                    .collect();
                words.push(text.len());
                prop_assert_eq!(chances, words);
            }
        }

        #[test]
        fn rows_cover_the_text_and_keep_to_the_width(
            text in "([a-e ]{0,6}|[你好，。」「（）！\u{3000}]{0,5}|[👨‍👩‍👧🇩🇪❤\u{fe0f}e\u{301}]{0,6}|\n|\\PC{0,4}){0,8}",
            cells in 0usize..12,
        ) {
            let rows = rows(&text, cells);
            let mut expected = 0;
            for row in &rows {
                prop_assert_eq!(row.shown.start, expected);
                prop_assert!(row.shown.end <= row.next);
                let shown = &text[row.shown.clone()];
                prop_assert!(width(shown) <= cells.max(1) || shown.graphemes(true).count() == 1);
                let hidden = &text[row.shown.end..row.next];
                prop_assert!(hidden.chars().all(char::is_whitespace), "{:?}", hidden);
                expected = row.next;
            }
            prop_assert_eq!(expected, text.len());
            prop_assert_eq!(rows.iter().filter(|row| !row.soft).count(), text.split('\n').count());
        }
    }
}
