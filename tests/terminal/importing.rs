//! An agreement from elsewhere on a real terminal: it is shown before anything is written.

use std::fs;

use super::screen::Term;
use super::walk::session_in;

fn importing(folder: &std::path::Path, more: &[&str]) -> Term {
    fs::write(
        folder.join("old.md"),
        "# Quay\n\n## Radio\n\n- We ring before six\n",
    )
    .unwrap();
    let arguments = [&["import", "old.md", "--team", "Night Ferry"], more].concat();
    Term::start(folder, 80, 24, &arguments)
}

#[test]
fn import_is_reviewed_and_then_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut term = importing(folder.path(), &[]);
    term.wait_for("We ring before six");
    let file = folder.path().join("sessions/night-ferry.ron");
    assert!(!file.exists());
    term.keys("\r");
    term.wait_for("1 draft imported");
    term.keys("qq");
    assert_eq!(term.end(), 0);
    assert_eq!(session_in(&file).open_workshop().unwrap().proposals.len(), 1);
}

#[test]
fn review_that_is_left_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut term = importing(folder.path(), &[]);
    term.wait_for("We ring before six");
    term.keys("\u{1b}");
    assert_eq!(term.end(), 0);
    assert!(
        term.raw_output().contains("nothing was imported"),
        "{}",
        term.raw_output()
    );
    assert!(!folder.path().join("sessions/night-ferry.ron").exists());
}

#[test]
fn no_review_writes_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut term = importing(folder.path(), &["--no-review"]);
    assert_eq!(term.end(), 0);
    assert!(folder.path().join("sessions/night-ferry.ron").exists());
}
