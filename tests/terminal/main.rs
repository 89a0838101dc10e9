//! The real program on a real terminal: how it starts, and that it always gives the terminal back.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod apart;
mod contested;
mod exporting;
mod ferry;
mod first_frame;
mod first_workshop;
mod forgotten;
mod importing;
mod looks;
mod many;
mod merged;
mod nine_people;
mod others;
mod recovery;
mod rest;
mod safety;
mod screen;
mod slow_line;
mod stopping;
mod storms;
mod tampered;
mod transition;
mod walk;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use screen::Term;

/// The other screen, pasted text in brackets.
const TAKEN: [&str; 2] = ["^[?1049h", "^[?2004h"];
/// The usual screen, a cursor, pasted text as it is.
const GIVEN_BACK: [&str; 3] = ["^[?1049l", "^[?25h", "^[?2004l"];

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The program at home, with its first frame on the screen.
fn at_home(folder: &Path) -> Term {
    let mut term = Term::start(folder, 80, 24, &[]);
    wait_for_a_frame(&mut term);
    term
}

fn wait_for_a_frame(term: &mut Term) {
    term.wait_until("a first frame", |screen| !screen.trim().is_empty());
}

fn assert_given_back(term: &mut Term) {
    let raw = term.raw_output();
    for mark in GIVEN_BACK {
        let at = raw.rfind(mark).unwrap_or_else(|| panic!("no {mark} in {raw}"));
        assert!(
            TAKEN.iter().all(|taken| raw.rfind(taken).unwrap() < at),
            "{mark} is not the last word: {raw}"
        );
    }
}

/// The text files of a folder and below, with hidden ones.
fn files(folder: &Path) -> Vec<String> {
    let Ok(listed) = fs::read_dir(folder) else {
        return Vec::new();
    };
    listed
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn it_starts_with_one_frame_and_waits_for_no_answer() {
    let folder = folder();
    let mut term = at_home(folder.path());
    let raw = term.raw_output();
    for mark in TAKEN {
        assert!(raw.contains(mark), "{raw}");
    }
    for question in ["^[c", "^[6n", "^[?u", "^P$q"] {
        assert!(!raw.contains(question), "asks {question}: {raw}");
    }
    // What is behind the words is asked for with the frame; this terminal never answers.
    assert_eq!(raw.matches("^]11;?").count(), 1, "{raw}");
    assert_eq!(raw.matches("^[?2026h").count(), 1, "one frame: {raw}");
    term.keys("q");
    assert_eq!(term.end(), 0);
    assert_given_back(&mut term);
}

#[test]
fn another_size_is_drawn() {
    let folder = folder();
    let mut term = at_home(folder.path());
    for (width, height) in [(60, 20), (1, 1), (200, 50), (80, 24)] {
        let frames = term.frames();
        term.resize(width, height);
        term.wait_for_frame_after(frames);
    }
    term.keys("q");
    assert_eq!(term.end(), 0);
}

#[test]
fn keys_and_pasted_text_that_mean_nothing_do_no_harm() {
    let folder = folder();
    let mut term = at_home(folder.path());
    term.paste("one\r\ntwo\x1b[31m\rq");
    term.press("F1 Esc Down Up");
    term.keys("\x1b[?1;2c\x1b[<0;1;1M");
    term.press("q");
    assert_eq!(term.end(), 0);
}

#[test]
fn more_keys_than_fit_into_a_kilobyte_all_arrive() {
    let folder = folder();
    let mut term = at_home(folder.path());
    term.keys(&format!("{}q", "\x1b[B".repeat(1_000)));
    assert_eq!(term.end(), 0);
}

#[test]
fn requests_to_end_give_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let folder = folder();
        let mut term = at_home(folder.path());
        term.signal(signal);
        assert_eq!(term.end(), 0, "SIG{signal}");
        assert_given_back(&mut term);
    }
}

#[test]
fn a_terminal_that_goes_away_ends_the_program() {
    let folder = folder();
    let mut term = at_home(folder.path());
    term.hang_up();
    assert_eq!(term.end(), 0);
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_mistake_in_the_program_gives_the_terminal_back() {
    let folder = folder();
    let mut term = Term::start_with(folder.path(), 80, 24, &[], &[("NORMING_PANIC", "main")]);
    wait_for_a_frame(&mut term);
    term.keys("x");
    assert_eq!(term.end(), 101);
    assert_given_back(&mut term);
    let after = term.raw_output();
    let after = after.rsplit("^[?1049l").next().unwrap();
    assert!(
        after.starts_with("norming: ended by a mistake in the program"),
        "{after}"
    );
    assert_eq!(after.trim().lines().count(), 1, "{after}");
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn mistake_beside_drawing_gives_the_terminal_back() {
    let assert_last_words = |term: &mut Term| {
        assert_eq!(term.end(), 101);
        let raw = term.raw_output();
        let taken = raw.rfind("^[?1049h");
        let after = raw.rsplit("^[?1049l").next().unwrap();
        let is_given_back =
            taken.is_none_or(|taken| raw.rfind("^[?1049l").is_some_and(|given| given > taken));
        assert!(is_given_back, "{raw}");
        // Not a cell of another frame: nothing but the one line.
        assert!(after.trim().starts_with("norming: ended by a mistake"), "{after}");
        assert!(!after.contains('^'), "{after}");
    };
    for _ in 0..10 {
        // Before the first frame, or in it.
        let folder = folder();
        let saver = [("NORMING_PANIC", "saver")];
        let mut term = Term::start_with(folder.path(), 80, 24, &["new", "Crew"], &saver);
        assert_last_words(&mut term);
    }
    for _ in 0..5 {
        // In the middle of many.
        let folder = folder();
        let saver = [("NORMING_PANIC", "saver@panic-now")];
        let mut term = Term::start_with(folder.path(), 80, 24, &["new", "Crew"], &saver);
        term.wait_for("Saved");
        fs::write(folder.path().join("panic-now"), "").unwrap();
        term.keys("a");
        let frames = term.frames();
        term.wait_for_frame_after(frames);
        term.flood("Ada\r\x1b[A\x1b[B".repeat(2_000).into_bytes());
        assert_last_words(&mut term);
    }
}

#[test]
fn being_killed_leaves_nothing_behind() {
    let folder = folder();
    let mut term = at_home(folder.path());
    term.kill9();
    assert_eq!(files(&folder.path().join("sessions")), Vec::<String>::new());
    at_home(folder.path()).keys("q");
}

#[test]
fn without_a_terminal_it_says_so() {
    let folder = folder();
    let output = Command::new(env!("CARGO_BIN_EXE_norming"))
        .env("HOME", folder.path())
        .env("NORMING_SESSIONS", folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let words = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        words,
        "norming: this needs a terminal to read from and to draw on, not one that is dumb (TERM)\n"
    );
}
