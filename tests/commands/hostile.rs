//! Texts and names that would have a terminal do something, and a reader that goes away.

use std::io::Read;
use std::process::Stdio;

use crate::fixture::{Folder, PIER};

#[test]
fn no_foreign_text_is_obeyed() {
    let text = PIER
        .replace("\"Pier\"", "\"\\u{1b}]0;x\\u{7}Pi\\u{202e}er\"")
        .replace("Waiting costs.", "\\u{9b}31mred\\u{1b}[2J");
    let folder = Folder::with(&[
        ("pier.ron", text.as_str()),
        (
            "b\u{1b}[31m\u{202e}.ron",
            "(format: 1, team: \"\\u{1b}[5m\", \u{1b}: 2)",
        ),
    ]);
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["show", "sessions/pier.ron"],
        &["show", "pier", "--json"],
        &["log", "pier"],
        &["log", "pier", "--norm", "\u{1b}[31mn"],
        &["diff", "pier"],
        &["diff", "pier", "\u{1b}[31m..\u{202e}"],
        &["check"],
        &["show", "\u{1b}[31m\u{202e}"],
    ] {
        let said = folder.run(arguments);
        let bad = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
        let all = format!("{}{}", said.out, said.err);
        assert!(!all.contains(bad), "{arguments:?}: {all:?}");
        assert!(!all.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    let long = PIER.replace("Waiting costs.", &"Waiting costs. ".repeat(40_000));
    let folder = Folder::with(&[("pier.ron", &long)]);
    let mut child = folder
        .command(&["show", "pier"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((err.as_str(), child.wait().unwrap().code()), ("", Some(0)));
}

#[test]
fn what_is_too_much_is_refused_with_little_memory() {
    let brackets = format!("(format: 1, team: {}", "[".repeat(1_000_000));
    let empties = format!("(format: 1, norms: [{}", "\"\",".repeat(5_000_000));
    let huge = "x".repeat(50_000_000);
    let files = [
        ("brackets.ron", &*brackets),
        ("empties.ron", &*empties),
        ("huge.ron", &*huge),
    ];
    let folder = Folder::with(&files);
    let said = folder.run_within(1_000_000, &["check"]);
    // One is not even read, the others are.
    assert_eq!(said.code, 3, "{}", said.err);
    assert!(
        said.err.contains("huge.ron: it is larger than 16 MB"),
        "{}",
        said.err
    );
    for name in ["brackets.ron", "empties.ron"] {
        assert!(said.out.contains(name), "{name}: {}", said.out);
    }
}
