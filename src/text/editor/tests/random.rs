//! Random keys in a text field: it never panics, and what it says of itself holds.

use proptest::prelude::*;

use super::*;

fn act(editor: &mut Editor, op: usize, piece: &str, extend: bool, cells: usize) {
    const MOTIONS: [Motion; 10] = [
        Motion::Left,
        Motion::Right,
        Motion::WordLeft,
        Motion::WordRight,
        Motion::Up,
        Motion::Down,
        Motion::LineStart,
        Motion::LineEnd,
        Motion::TextStart,
        Motion::TextEnd,
    ];
    match op {
        0..=9 => {
            editor.go(MOTIONS[op], extend, cells);
        }
        10 => {
            editor.newline();
        }
        11 => {
            editor.backspace();
        }
        12 => {
            editor.delete();
        }
        13 => {
            editor.delete_word_left();
        }
        14 => {
            editor.delete_word_right();
        }
        15 => {
            editor.delete_to_start();
        }
        16 => {
            editor.delete_to_end();
        }
        17 => {
            editor.undo();
        }
        18 => {
            editor.redo();
        }
        19 => editor.set_caret(cells * 3),
        20 => editor.select_all(),
        _ => {
            editor.insert(piece);
        }
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[a-c ,]{1,6}",
        1 => "[你好，。「」ー\u{3000}]{1,3}",
        2 => prop::sample::select(vec![
            "👩", "👧", "\u{200d}", "\u{fe0f}", "🇩", "🇪", "🏽", "\u{301}", "\n", "\r\n", "  ",
            "🏴", "\u{e0067}", "\u{e007f}", "\u{1b}", "\u{202e}", "각", "\u{1161}", "\u{d4e}",
            "क\u{94d}ष", "ที่", "ｶﾞ", "\u{600}", "\t",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_sequence_of_edits_leaves_a_sound_field(
        shape in prop::sample::select(vec![Shape::Line, Shape::Text]),
        ops in prop::collection::vec((0usize..40, piece(), any::<bool>(), 0usize..9), 1..40),
    ) {
        let mut editor = Editor::new("", shape);
        for (op, piece, extend, cells) in ops {
            act(&mut editor, op, &piece, extend, cells);
            let text = editor.text();
            prop_assert_eq!(&*sanitise(text, shape), text);
            for at in [Some(editor.caret()), editor.state.anchor].into_iter().flatten() {
                prop_assert_eq!(bounds::floor(text, at), at);
            }
            let layout = editor.layout(cells);
            prop_assert!(layout.caret.1 < cells.max(1));
            prop_assert!(layout.caret.0 < layout.rows.len());
            let mut end = 0;
            for row in &layout.rows {
                prop_assert!(row.range.start >= end);
                prop_assert!(text[end..row.range.start].chars().all(char::is_whitespace));
                let shown = &text[row.range.clone()];
                prop_assert!(width(shown) <= cells.max(1) || shown.graphemes(true).count() == 1);
                end = row.range.end;
            }
            prop_assert!(text[end..].chars().all(char::is_whitespace));
        }
    }
}
