//! What a text field does, shown with `|` for the caret and `[` `]` for a selection.

use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::text::width::width;

mod random;
mod undo;

/// Wide enough that nothing wraps.
const WIDE: usize = 80;

/// A field from `a[b]|`: the caret is the bar, the selection reaches to the far bracket.
fn field(marked: &str, shape: Shape) -> Editor {
    assert!(marked.contains('|'), "{marked:?} has no caret");
    let plain = |s: &str| s.replace(['|', '[', ']'], "");
    let before = |mark| marked.find(mark).map(|at| plain(&marked[..at]).len());
    let mut editor = Editor::new(&plain(marked), shape);
    editor.state.caret = before('|').unwrap_or_default();
    editor.state.anchor = before('[')
        .filter(|start| *start != editor.state.caret)
        .or(before(']'));
    editor
}

fn marked(editor: &Editor) -> String {
    let mut marked = editor.text().to_owned();
    match editor.selection() {
        Some(range) if range.start == editor.caret() => {
            marked.insert(range.end, ']');
            marked.insert_str(range.start, "|[");
        }
        Some(range) => {
            marked.insert_str(range.end, "]|");
            marked.insert(range.start, '[');
        }
        None => marked.insert(editor.caret(), '|'),
    }
    marked
}

fn check(given: &str, act: impl Fn(&mut Editor), expected: &str) {
    let mut editor = field(given, Shape::Text);
    act(&mut editor);
    assert_eq!(marked(&editor), expected, "from {given:?}");
}

fn insert(s: &str) -> impl Fn(&mut Editor) {
    move |editor| {
        assert_eq!(editor.insert(s), Inserted::All);
    }
}

fn go(motion: Motion) -> impl Fn(&mut Editor) {
    go_in(motion, WIDE)
}

fn go_in(motion: Motion, cells: usize) -> impl Fn(&mut Editor) {
    move |editor| {
        editor.go(motion, false, cells);
    }
}

fn extend(motion: Motion) -> impl Fn(&mut Editor) {
    move |editor| {
        editor.go(motion, true, WIDE);
    }
}

fn erase(eraser: fn(&mut Editor) -> bool) -> impl Fn(&mut Editor) {
    move |editor| {
        eraser(editor);
    }
}

/// Types `keys` one code point at a time, as a terminal delivers them.
fn typed(keys: &str) -> impl Fn(&mut Editor) {
    move |editor| {
        for c in keys.chars() {
            editor.insert(c.encode_utf8(&mut [0; 4]));
        }
    }
}

#[test]
fn inserts_at_the_caret() {
    check("a|c", insert("b"), "ab|c");
    check("|", insert("你好"), "你好|");
    check("a|", insert(""), "a|");
    check("|\u{1b}", insert("\u{202e}"), "⟨U+202E⟩|⟨U+001B⟩");
}

#[test]
fn pasted_line_breaks_are_made_uniform() {
    check("|", insert("a\r\nb\rc\nd"), "a\nb\nc\nd|");
    let mut line = Editor::line("x\ny");
    line.insert("a\r\nb\rc\n");
    assert_eq!(line.text(), "x ya b c ");
    // A line break that is typed, or pasted without brackets, parts words as well, and nothing else.
    assert_eq!(line.newline(), Inserted::All);
    assert_eq!(line.text(), "x ya b c ");
    line.insert("d");
    line.newline();
    line.insert("e");
    assert_eq!(line.text(), "x ya b c d e");
    let mut empty = Editor::line("");
    empty.newline();
    assert!(empty.is_empty());
}

#[test]
fn a_selection_is_replaced() {
    check("a[bc]|d", insert("x"), "ax|d");
    check("a|[bc]d", insert("x"), "ax|d");
    check("[abc]|", insert("你"), "你|");
    check("a[b]|c", insert(""), "a[b]|c");
    check(
        "a[b]|c",
        |e| {
            e.newline();
        },
        "a\n|c",
    );
}

#[test]
fn code_points_that_arrive_alone_join_up() {
    check(
        "a|b",
        typed("👨\u{200d}👩\u{200d}👧"),
        "a👨\u{200d}👩\u{200d}👧|b",
    );
    check("|", typed("❤\u{fe0f}"), "❤\u{fe0f}|");
    check("|", typed("🇩🇪"), "🇩🇪|");
    check("|", typed("👍🏽"), "👍🏽|");
    check("|", typed("e\u{301}"), "e\u{301}|");
    check(
        "|",
        typed("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"),
        "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}|",
    );
    check("|", typed("می\u{200c}خواهم"), "می\u{200c}خواهم|");
}

#[test]
fn the_caret_passes_what_an_insertion_joins() {
    check("👩|👧", insert("\u{200d}"), "👩\u{200d}👧|");
    check("🇩|x🇪", erase(Editor::delete), "🇩🇪|");
    check("🇫|🇩🇪", insert("🇷"), "🇫🇷|🇩🇪");
}

#[test]
fn backspace_and_delete_take_whole_graphemes() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    check(&format!("a{family}|b"), erase(Editor::backspace), "a|b");
    check(&format!("a|{family}b"), erase(Editor::delete), "a|b");
    check("🇩🇪🇫🇷|", erase(Editor::backspace), "🇩🇪|");
    check("e\u{301}|", erase(Editor::backspace), "|");
    check("❤\u{fe0f}|", erase(Editor::backspace), "|");
    check("你好|", erase(Editor::backspace), "你|");
    check("a\n|b", erase(Editor::backspace), "a|b");
    check("a[bc]|d", erase(Editor::backspace), "a|d");
    check("a|[bc]d", erase(Editor::delete), "a|d");
    assert!(!field("|a", Shape::Text).backspace());
    assert!(!field("a|", Shape::Text).delete());
}

#[test]
fn deletes_words_and_lines() {
    check("one two  |", erase(Editor::delete_word_left), "one |");
    check("one| two", erase(Editor::delete_word_right), "one|");
    check("你好世|界", erase(Editor::delete_word_left), "你好|界");
    check("a\n  |b", erase(Editor::delete_word_left), "a\n|b");
    check("a\n|b", erase(Editor::delete_word_left), "a|b");
    check("a\nb c|d", erase(Editor::delete_to_start), "a\n|d");
    check("a\n|b", erase(Editor::delete_to_start), "a|b");
    check("a|b c\nd", erase(Editor::delete_to_end), "a|\nd");
    check("a|\nd", erase(Editor::delete_to_end), "a|d");
    check("a[b c]|\nd", erase(Editor::delete_to_end), "a|\nd");
}

#[test]
fn goes_by_graphemes() {
    check(
        "a👨\u{200d}👩\u{200d}👧|",
        go(Motion::Left),
        "a|👨\u{200d}👩\u{200d}👧",
    );
    check("|🇩🇪🇫🇷", go(Motion::Right), "🇩🇪|🇫🇷");
    check("|e\u{301}a", go(Motion::Right), "e\u{301}|a");
    check("|a", go(Motion::Left), "|a");
    check("a|", go(Motion::Right), "a|");
    check("ab\nc|d", go(Motion::TextStart), "|ab\ncd");
    check("a|b\ncd", go(Motion::TextEnd), "ab\ncd|");
}

#[test]
fn goes_by_words() {
    check("one, two|", go(Motion::WordLeft), "one, |two");
    check("one|, two", go(Motion::WordRight), "one, two|");
    check("今天meeting|", go(Motion::WordLeft), "今天|meeting");
    check("今天|", go(Motion::WordLeft), "今|天");
    check("a|\nb", go(Motion::WordRight), "a\n|b");
}

#[test]
fn a_selection_grows_shrinks_and_lets_go() {
    check("a|bc", extend(Motion::Right), "a[b]|c");
    check("a[b]|c", extend(Motion::Right), "a[bc]|");
    check("a[b]|c", extend(Motion::Left), "a|bc");
    check("ab|c", extend(Motion::WordLeft), "|[ab]c");
    check("a[bc]|d", go(Motion::Left), "a|bcd");
    check("a|[bc]d", go(Motion::Right), "abc|d");
    check("a[bc]|d", go(Motion::TextEnd), "abcd|");
    check("ab|c", Editor::select_all, "[abc]|");
    check("a[bc]|d", |e| e.set_caret(1), "a|bcd");
    assert_eq!(field("a[bc]|d", Shape::Text).selected(), Some("bc"));
    assert_eq!(field("a|", Shape::Text).selected(), None);
}

#[test]
fn the_caret_is_set_on_a_bound() {
    let mut editor = Editor::multiline("a👨\u{200d}👩\u{200d}👧b");
    for (at, expected) in [(0, 0), (1, 1), (3, 1), (18, 1), (19, 19), (99, 20)] {
        editor.set_caret(at);
        assert_eq!(editor.caret(), expected);
    }
}

#[test]
fn rows_are_gone_through_up_and_down() {
    check("hello wo|rld", go_in(Motion::Up, 6), "he|llo world");
    check("he|llo world", go_in(Motion::Down, 6), "hello wo|rld");
    check("hello| a", go_in(Motion::Down, 6), "hello a|");
    check("你好|世界", go_in(Motion::Up, 4), "|你好世界");
    check("a你|\nabcd", go(Motion::Down), "a你\nabc|d");
    check("abcd\na你|", go(Motion::Up), "abc|d\na你");
    check("abc|d\n你你", go(Motion::Down), "abcd\n你|你");
    check("a|b", go(Motion::Up), "a|b");
    check("a|b", go(Motion::Down), "a|b");
}

#[test]
fn the_goal_column_is_kept_past_short_rows() {
    let mut editor = field("long|er\na\nlonger", Shape::Text);
    assert!(editor.go(Motion::Down, false, WIDE));
    assert_eq!(marked(&editor), "longer\na|\nlonger");
    assert!(editor.go(Motion::Down, false, WIDE));
    assert_eq!(marked(&editor), "longer\na\nlong|er");
    assert!(!editor.go(Motion::Down, false, WIDE));
    editor.go(Motion::Up, false, WIDE);
    editor.go(Motion::Left, false, WIDE);
    editor.go(Motion::Down, false, WIDE);
    assert_eq!(marked(&editor), "longer\na\n|longer");
}

#[test]
fn a_row_has_a_start_and_an_end() {
    check("hello wor|ld", go_in(Motion::LineStart, 6), "hello |world");
    check("he|llo world", go_in(Motion::LineEnd, 6), "hello| world");
    check("he|llo world", go_in(Motion::LineEnd, 5), "hello| world");
    check("ab\nc|d\ne", go(Motion::LineStart), "ab\n|cd\ne");
    check("ab\n|cd\ne", go(Motion::LineEnd), "ab\ncd|\ne");
    check("abc|", go_in(Motion::LineStart, 3), "|abc");
}

#[test]
fn the_end_of_a_full_row_stays_on_its_row() {
    let mut editor = field("|你好世界", Shape::Text);
    editor.go(Motion::LineEnd, false, 5);
    assert_eq!(marked(&editor), "你好|世界");
    assert_eq!(editor.layout(5).caret, (0, 4));
    assert!(!editor.go(Motion::LineEnd, false, 5));
    editor.go(Motion::LineStart, false, 5);
    assert_eq!(marked(&editor), "|你好世界");
}

/// Lays `given` out and shows the rows, with the caret drawn as `|` in its cell.
fn drawn(given: &str, cells: usize, expected: &str) {
    let editor = field(given, Shape::Text);
    let layout = editor.layout(cells);
    let rows = layout.rows.iter().enumerate().map(|(index, row)| {
        let shown = &editor.text()[row.range.clone()];
        let mut drawn = String::new();
        let mut column = 0;
        for grapheme in shown.graphemes(true) {
            if layout.caret == (index, column) {
                drawn.push('|');
            }
            drawn.push_str(grapheme);
            column += width(grapheme);
        }
        if layout.caret.0 == index && layout.caret.1 >= column {
            drawn.push('|');
        }
        drawn
    });
    let rows: Vec<String> = rows.collect();
    assert_eq!(rows.join("/"), expected, "{given:?} in {cells}");
}

#[test]
fn the_caret_is_drawn_at_every_bound() {
    drawn("|", 5, "|");
    drawn("|ab cd", 4, "|ab /cd");
    drawn("ab| cd", 4, "ab| /cd");
    drawn("ab |cd", 4, "ab /|cd");
    drawn("ab cd|", 4, "ab /cd|");
    drawn("你|好世界", 4, "你|好/世界");
    drawn("你好|世界", 4, "你好/|世界");
    drawn("a\n|", 4, "a/|");
    drawn("a|\n", 4, "a|/");
}

#[test]
fn a_caret_after_a_full_row_is_drawn() {
    drawn("abcd|", 4, "abcd/|");
    drawn("你好|", 4, "你好/|");
    drawn("abcd|\nx", 4, "abcd/|/x");
    drawn("abcd |", 4, "abcd/|");
    // White space that hangs out of sight keeps the caret at the edge.
    drawn("abcd| ef", 4, "abc|d/ef");
    drawn("abcd | ef", 4, "abc|d/ef");
    drawn("abcd  |ef", 4, "abcd/|ef");
    drawn("中|", 1, "中/|");
}

#[test]
fn the_extra_row_is_left_upwards_and_downwards() {
    check("abcd|\nx", go_in(Motion::Up, 4), "|abcd\nx");
    check("abcd|\nx", go_in(Motion::Down, 4), "abcd\n|x");
}

#[test]
fn selected_bytes_are_given_row_by_row() {
    let check = |given: &str, cells: usize, expected: &[Option<&str>]| {
        let editor = field(given, Shape::Text);
        let layout = editor.layout(cells);
        let selected = layout
            .rows
            .iter()
            .map(|row| Some(&editor.text()[row.selected.clone()?]));
        assert_eq!(selected.collect::<Vec<_>>(), expected, "{given:?} in {cells}");
    };
    check("a[bc]|d", 10, &[Some("bc")]);
    check("h[ello wor]|ld", 6, &[Some("ello "), Some("wor")]);
    check("h[ello wor]|ld", 5, &[Some("ello"), Some("wor")]);
    check("a[b\n\nc]|d", 5, &[Some("b"), None, Some("c")]);
    check("abc|", 5, &[None]);
}

#[test]
fn the_limit_cuts_what_has_no_room() {
    let mut line = Editor::line(&"a".repeat(LINE_LIMIT - 3));
    assert_eq!(line.insert("12345"), Inserted::Cut { lost: 2 });
    assert!(line.text().ends_with("a123"));
    assert_eq!(line.insert("x"), Inserted::Cut { lost: 1 });
    line.select_all();
    assert_eq!(line.insert(&"你".repeat(LINE_LIMIT)), Inserted::All);

    let mut text = Editor::multiline(&"a".repeat(TEXT_LIMIT - 4));
    assert_eq!(text.insert("👨\u{200d}👩\u{200d}👧"), Inserted::Cut { lost: 5 });
    assert_eq!(text.insert("👨\u{200d}👩👧"), Inserted::All);
    assert_eq!(text.newline(), Inserted::Cut { lost: 1 });
    assert_eq!(text.text().chars().count(), TEXT_LIMIT);
}

#[test]
fn a_text_over_the_limit_is_kept_and_can_shrink() {
    let mut line = Editor::line(&"a".repeat(LINE_LIMIT + 2));
    assert_eq!(line.text().len(), LINE_LIMIT + 2);
    assert!(line.backspace());
    assert_eq!(line.insert("x"), Inserted::Cut { lost: 1 });
}
