//! What is asked for before the first frame is done, whatever becomes of that frame.

use norming::domain::session::Session;

use super::ferry::{TEAM, file};
use super::screen::Term;
use super::walk::session_in;

/// What is in the file after the program has ended.
fn saved(folder: &std::path::Path) -> Session {
    assert!(file(folder).exists(), "the new session was not saved");
    session_in(&file(folder))
}

/// A terminal that is opened to be read alone takes no byte.
#[test]
fn a_new_session_is_saved_where_the_terminal_cannot_be_drawn_on() {
    let folder = tempfile::tempdir().unwrap();
    let shell = r#"exec "$0" new 'Night Ferry' 1< "$(tty)""#;
    let program = env!("CARGO_BIN_EXE_norming");
    let mut term = Term::start_command(folder.path(), "sh", &["-c", shell, program]);
    assert_eq!(term.end(), 3, "{}", term.raw_output());
    assert_eq!(saved(folder.path()).team, TEAM);
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_new_session_is_saved_where_the_first_frame_is_a_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let draw = [("NORMING_PANIC", "draw")];
    let mut term = Term::start_with(folder.path(), 80, 24, &["new", TEAM], &draw);
    assert_eq!(term.end(), 101);
    assert_eq!(saved(folder.path()).team, TEAM);
}

/// Nothing of a session that is merely opened is to be saved, so nobody is kept waiting for it.
#[cfg(debug_assertions)]
#[test]
fn a_session_that_cannot_be_shown_ends_at_once() {
    let folder = tempfile::tempdir().unwrap();
    super::ferry::new_session(folder.path()).quit();
    let before = std::fs::read(file(folder.path())).unwrap();
    let draw = [("NORMING_PANIC", "draw")];
    let mut term = Term::start_with(folder.path(), 80, 24, &[TEAM], &draw);
    assert_eq!(term.end(), 101);
    assert!(!term.raw_output().contains("waiting for the disk"));
    assert_eq!(std::fs::read(file(folder.path())).unwrap(), before);
}
