//! Colours and lines on a real terminal: what it answers, what the environment says, what was chosen last time.

use crate::folder;
use crate::screen::Term;

/// The blue that marks what matters on a dark background, and on a light one.
const BLUE_ON_DARK: &str = "38;5;117";
const BLUE_ON_LIGHT: &str = "38;5;25;";

fn with(environment: &[(&str, &str)]) -> (tempfile::TempDir, Term) {
    let folder = folder();
    let mut term = Term::start_with(folder.path(), 80, 24, &[], environment);
    term.wait_until("home", |screen| screen.contains("Norming"));
    (folder, term)
}

fn wait_for_colour(term: &mut Term, colour: &str) {
    loop {
        let frames = term.frames();
        if term.raw_output().contains(colour) {
            return;
        }
        term.wait_for_frame_after(frames);
    }
}

#[test]
fn colours_follow_what_the_terminal_says_of_its_background() {
    for (answer, blue) in [
        ("\x1b]11;rgb:0000/2b2b/3636\x07", BLUE_ON_DARK),
        ("\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", BLUE_ON_LIGHT),
    ] {
        let (_folder, mut term) = with(&[]);
        assert!(
            !term.raw_output().contains("[38;5;"),
            "no colour before it is known"
        );
        term.keys(answer);
        wait_for_colour(&mut term, blue);
        term.keys("q");
        assert_eq!(term.end(), 0);
    }
}

#[test]
fn no_color_and_a_told_background_need_no_question() {
    let (_folder, mut term) = with(&[("NO_COLOR", "1")]);
    let raw = term.raw_output();
    assert!(!raw.contains("^]11;?") && !raw.contains("[38;5;"), "{raw}");
    let (_folder, mut term) = with(&[("COLORFGBG", "15;0")]);
    let raw = term.raw_output();
    assert!(!raw.contains("^]11;?") && raw.contains(BLUE_ON_DARK), "{raw}");
}

#[test]
fn lines_are_plain_where_the_locale_has_none() {
    let (_folder, mut term) = with(&[("LANG", "C")]);
    assert!(term.screen().contains("----------"));
    let (_folder, mut term) = with(&[]);
    assert!(term.screen().contains("──────────"));
}

#[test]
fn what_was_chosen_is_there_the_next_time() {
    let (folder, mut term) = with(&[]);
    term.keys(":colours\r3");
    wait_for_colour(&mut term, BLUE_ON_DARK);
    term.keys("q");
    assert_eq!(term.end(), 0);
    let mut term = Term::start(folder.path(), 80, 24, &[]);
    wait_for_colour(&mut term, BLUE_ON_DARK);
}

#[test]
fn a_dumb_terminal_is_told_so() {
    let folder = folder();
    let mut term = Term::start_with(folder.path(), 80, 24, &[], &[("TERM", "dumb")]);
    assert_eq!(term.end(), 2);
    assert!(term.raw_output().contains("not one that is dumb"));
}
