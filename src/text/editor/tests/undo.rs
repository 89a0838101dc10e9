//! What undo and redo do in a text field.

use super::*;

/// Acts on an empty field and undoes step by step, then redoes it all.
fn undone(act: impl Fn(&mut Editor), expected: &[&str]) {
    let mut editor = Editor::multiline("");
    act(&mut editor);
    let mut seen = vec![marked(&editor)];
    while editor.undo() {
        seen.push(marked(&editor));
    }
    assert_eq!(seen, expected);
    while editor.redo() {
        seen.pop();
        assert_eq!(seen.last(), Some(&marked(&editor)));
    }
    assert_eq!(seen.len(), 1);
}

#[test]
fn undo_goes_by_words_runs_and_pastes() {
    undone(typed("two words"), &["two words|", "two |", "|"]);
    undone(typed("👩\u{200d}👧"), &["👩\u{200d}👧|", "|"]);
    undone(typed("a\nb"), &["a\nb|", "a\n|", "a|", "|"]);
    undone(
        |e| {
            typed("ab")(e);
            e.insert("pasted");
            e.insert("twice");
            typed("c")(e);
        },
        &["abpastedtwicec|", "abpastedtwice|", "abpasted|", "ab|", "|"],
    );
    undone(
        |e| {
            e.insert("some words");
            e.backspace();
            e.backspace();
            e.delete_word_left();
            typed("x")(e);
        },
        &["some x|", "some |", "some words|", "|"],
    );
}

#[test]
fn a_motion_ends_a_step() {
    undone(
        |e| {
            typed("ab")(e);
            e.go(Motion::Left, false, WIDE);
            typed("c")(e);
        },
        &["ac|b", "a|b", "|"],
    );
}

#[test]
fn undo_brings_the_selection_back() {
    undone(
        |e| {
            e.insert("ab");
            e.select_all();
            typed("xy")(e);
        },
        &["xy|", "[ab]|", "|"],
    );
}

#[test]
fn an_edit_after_undo_forgets_what_was_undone() {
    let mut editor = Editor::line("");
    typed("a b")(&mut editor);
    assert!(editor.undo());
    typed("c")(&mut editor);
    assert!(!editor.redo());
    assert_eq!(editor.text(), "a c");
}

#[test]
fn nothing_done_is_nothing_to_undo() {
    let mut editor = Editor::multiline("text");
    editor.delete();
    editor.insert("");
    editor.go(Motion::Left, true, WIDE);
    assert!(!editor.undo());
    assert!(!editor.redo());
}
