//! Files in which git left a conflict: told as such, and taken apart into the whole texts of the sides.

use norming::format::error::Problem;
use norming::format::markers::{Sides, first, split};
use norming::format::merge::{decode_marked, merge};
use norming::format::ron::decode;

use super::sides::{SEALED, session, text, with};

/// What `git merge` left of two rewordings of one norm, with `merge.conflictStyle` `merge` and `diff3`.
const PLAIN: &str = include_str!("fixtures/plain.ron");
const DIFF3: &str = include_str!("fixtures/diff3.ron");

fn reworded(words: &str) -> String {
    with(
        SEALED,
        &[
            ("Wednesdays are", words),
            ("name: \"Bo\"", &format!("name: \"Bo, {words}\"")),
        ],
    )
}

#[test]
fn what_git_left_comes_apart_into_the_files_that_were_merged() {
    let (ours, theirs) = (reworded("Fridays are"), reworded("Mondays are"));
    let plain = split(PLAIN).expect("conflicts");
    assert_eq!(
        (plain.ours.as_str(), plain.theirs.as_str()),
        (ours.as_str(), theirs.as_str())
    );
    assert_eq!((plain.base, plain.lines.len()), (None, 2));
    let diff3 = split(DIFF3).expect("conflicts");
    assert_eq!(diff3.base.as_deref(), Some(SEALED));
    assert_eq!((diff3.ours, diff3.theirs), (ours, theirs));
}

#[test]
fn its_sides_can_be_merged_by_meaning() {
    let sides = split(DIFF3).expect("conflicts");
    let base = sides.base.as_deref().map(session);
    let found = merge(base.as_ref(), &session(&sides.ours), &session(&sides.theirs));
    assert_eq!(found.conflicts.len(), 2);
    assert_eq!(text(&found.session), sides.ours);
}

#[test]
fn a_reader_is_told_where_the_conflict_begins() {
    for file in [PLAIN, DIFF3] {
        let lines = split(file).expect("conflicts").lines;
        let error = decode(file).expect_err("refused");
        assert_eq!((error.line, error.problem), (lines[0], Problem::ConflictMarkers));
    }
    // What is left of a conflict that somebody mended in part.
    for (mark, is_one) in [
        ("=======", true),
        ("=======\r", true),
        (">>>>>>> branch", true),
        ("||||||| 1234567", true),
        ("<<<<<<<", true),
        ("========", false),
        ("<<<<<<<HEAD", false),
        ("======= more", false),
        (" <<<<<<< HEAD", false),
        ("// <<<<<<< HEAD", false),
    ] {
        assert_eq!(first(&format!("(\n{mark}\n)")), is_one.then_some(2), "{mark}");
    }
}

#[test]
fn small_texts_come_apart() {
    let check = |text: &str, base: Option<&str>, ours: &str, theirs: &str, lines: &[usize]| {
        let expected = Sides {
            base: base.map(str::to_owned),
            ours: ours.to_owned(),
            theirs: theirs.to_owned(),
            lines: lines.to_vec(),
        };
        assert_eq!(split(text), Some(expected), "{text:?}");
        let windows = split(&text.replace('\n', "\r\n")).expect("conflicts");
        assert_eq!(windows.ours, ours.replace('\n', "\r\n"));
    };
    check(
        "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd\n",
        None,
        "a\nb\nd\n",
        "a\nc\nd\n",
        &[2],
    );
    check(
        "<<<<<<< HEAD\nb\n||||||| 12\nz\n=======\n>>>>>>> x\n",
        Some("z\n"),
        "b\n",
        "",
        &[1],
    );
    check(
        "<<<<<<<\n=======\nc\n>>>>>>>\n-\n<<<<<<<\nd\n|||||||\n=======\n>>>>>>>",
        None,
        "-\nd\n",
        "c\n-\n",
        &[1, 6],
    );
    for whole in [
        "",
        "a\n",
        "=======\n",
        "<<<<<<< a\nb\n",
        "<<<<<<< a\n=======\nb\n",
        "<<<<<<< a\n>>>>>>> b\n",
        "<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n",
        ">>>>>>> b\n",
    ] {
        assert_eq!(split(whole), None, "{whole:?}");
    }
}

#[test]
fn a_file_with_marks_is_one_session_with_what_both_changed_in_it() {
    for (file, before) in [(PLAIN, false), (DIFF3, true)] {
        let session = decode_marked(file).expect("decoded");
        let parts: Vec<_> = session.conflicts.iter().flat_map(|one| &one.parts).collect();
        assert!(!parts.is_empty());
        assert_eq!(parts.iter().all(|part| part.before.is_some()), before);
        let told = text(&session);
        assert!(
            told.contains("Fridays are") && told.contains("Mondays are"),
            "{told}"
        );
    }
}

#[test]
fn a_side_that_cannot_be_read_is_told_where_it_stands_in_the_file() {
    for (words, is_first) in [("Fridays are", true), ("Mondays are", false)] {
        let right = format!("text: \"{words}");
        for file in [PLAIN, DIFF3] {
            let broken = with(file, &[(&right, &right.replace("text", "texd"))]);
            let line = broken
                .lines()
                .position(|line| line.contains("texd"))
                .expect("there")
                + 1;
            let error = decode_marked(&broken).expect_err("refused");
            assert_eq!(error.line, line);
            let Problem::Side { first, problem } = error.problem else {
                panic!("{:?}", error.problem)
            };
            assert_eq!(first, is_first);
            assert!(matches!(*problem, Problem::UnknownField { .. }), "{problem:?}");
        }
    }
    let stray = DIFF3.replacen("=======\n", "", 1);
    let error = decode_marked(&stray).expect_err("refused");
    assert_eq!(error.problem, Problem::StrayMarkers);
}
