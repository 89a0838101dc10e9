//! Home over very many sessions, some of them no files at all: there at once, whole in the end, and never in the way.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::ferry::{TEAM, file, new_session};
use super::screen::Term;

/// So many names for one session, whose file comes first, with a pipe, a folder and a broken file among them.
const NAMES: usize = 400;

fn fill(folder: &Path) {
    new_session(folder).quit();
    let sessions = folder.join("sessions");
    for at in 0..NAMES {
        symlink(file(folder), sessions.join(format!("ship-{at:04}.ron"))).unwrap();
    }
    let pipe = sessions.join("ship-a-pipe.ron");
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    fs::create_dir(sessions.join("ship-a-folder.ron")).unwrap();
    fs::write(sessions.join("ship-broken.ron"), "(").unwrap();
}

fn wait_for_all(term: &mut Term) {
    let header = format!("{} sessions", NAMES + 4);
    term.wait_until("all sessions", |screen| {
        screen.contains(&header) && !screen.contains("read so far")
    });
}

#[test]
fn very_many_sessions_are_all_there_in_a_few_frames_and_keys_work_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let mut term = Term::start(folder.path(), 80, 24, &[]);
    // The first file may be read by now or not.
    term.wait_for(TEAM);
    term.press("Enter");
    term.wait_for("Preparing");
    term.press("q");
    term.wait_for("Guidelines");
    term.press("q");
    wait_for_all(&mut term);
    assert!(term.frames() < NAMES / 2, "{} frames", term.frames());
    term.press("/");
    term.type_text("ship-a");
    term.wait_for("ship-a-pipe.ron");
    assert!(term.screen().contains("ship-a-folder.ron"));
    term.press("Enter Down Enter");
    term.wait_for("it is no file");
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}

#[test]
fn the_program_ends_at_once_while_it_reads() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let mut term = Term::start(folder.path(), 80, 24, &[]);
    super::wait_for_a_frame(&mut term);
    term.press("q");
    assert_eq!(term.end(), 0);
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_mistake_at_reading_is_told_of_its_file_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    new_session(folder.path()).quit();
    let reader = [("NORMING_PANIC", "hand")];
    let mut term = Term::start_with(folder.path(), 80, 24, &[], &reader);
    term.wait_for("night-ferry.ron");
    term.wait_for("a mistake in the program");
    term.press("Enter");
    term.wait_for("Preparing");
    term.press("ctrl-c ctrl-c");
    assert_eq!(term.end(), 0);
}
