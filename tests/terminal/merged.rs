//! Files in which a merge left something to choose: recorded in them, or as git's marks.

use std::fs;
use std::path::{Path, PathBuf};

use super::walk::{Walk, file_of, session_in};

const NOW: &str = "2028-01-10T14:00";

/// Two things were changed by both sides: the words of a norm, and somebody's name.
const RECORDED: &str = include_str!("../golden/v1/conflicts.ron");

/// The same as git leaves it.
const MARKED: &str = include_str!("../merge/fixtures/diff3.ron");

fn put(folder: &Path, text: &str) -> PathBuf {
    let file = file_of(folder, "harbour-lights");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    file
}

#[test]
fn what_a_merge_recorded_is_chosen_one_by_one_and_what_is_left_waits_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = put(folder.path(), RECORDED);
    let mut walk = Walk::start(folder.path(), NOW, &["harbour-lights"]);
    walk.see("Both sides of a merge changed this").see("2 to choose");
    walk.see("1 Ours (so far): Fridays are free")
        .see("2 Theirs: Mondays are for building");
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        RECORDED,
        "looking changes nothing"
    );
    walk.press("2").see("Person \"Bob\"").saved();
    walk.press("Esc")
        .see("1 thing was changed by both sides of a merge");
    walk.quit();
    let session = session_in(&file);
    assert_eq!(session.conflicts.len(), 1);
    assert!(
        session
            .norms
            .iter()
            .any(|norm| norm.text.starts_with("Mondays are"))
    );
    walk.start_again(&["harbour-lights"]);
    walk.see("2 Theirs: Bobby")
        .press("1")
        .see("Everything of the merge is chosen")
        .saved();
    // Each choice is a change with a name, also from one run to the next.
    walk.press("u").see("Undone: side chosen: Person \"Bob\"").saved();
    walk.press("u").see("Undone: side chosen: Norm").saved();
    walk.press("ctrl-s").see("1 Ours").press("Esc").see_no("1 Ours");
    walk.press("U U").see("Redone").saved();
    walk.quit();
    let session = session_in(&file);
    assert!(session.conflicts.is_empty());
    assert!(session.roster.iter().any(|person| person.name == "Bob"));
}

#[test]
fn what_git_left_is_shown_and_saved_only_when_somebody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = put(folder.path(), MARKED);
    let mut walk = Walk::start(folder.path(), NOW, &["harbour-lights"]);
    walk.see("Git left a conflict in this file").press("Esc");
    walk.see("? help").see("Ctrl-S asks what to do");
    walk.press("Tab n").see("READ-ONLY");
    walk.quit();
    assert_eq!(fs::read_to_string(&file).unwrap(), MARKED);
    walk.start_again(&["harbour-lights"]);
    walk.see("Git left a conflict in this file");
    walk.term.kill9();
    assert_eq!(fs::read_to_string(&file).unwrap(), MARKED);
    walk.start_again(&["harbour-lights"]);
    walk.see("and ask about 2 things")
        .press("Enter")
        .see("ending in .before")
        .saved();
    let kept = file.with_extension("ron.before");
    assert_eq!(fs::read_to_string(&kept).unwrap(), MARKED);
    walk.see("1 Ours (so far): Fridays are")
        .press("2")
        .see("Person \"Bo")
        .press("2");
    walk.see("Everything of the merge is chosen").saved();
    walk.quit();
    let session = session_in(&file);
    assert!(session.conflicts.is_empty());
    assert!(
        session
            .norms
            .iter()
            .any(|norm| norm.text.starts_with("Mondays are"))
    );
}

#[test]
fn a_file_that_is_mended_meanwhile_is_taken_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = put(folder.path(), MARKED);
    let mut walk = Walk::start(folder.path(), NOW, &["harbour-lights"]);
    walk.see("Git left a conflict in this file");
    let mended = include_str!("../golden/v1/sealed.ron");
    let other = folder.path().join("mended");
    fs::write(&other, mended).unwrap();
    fs::rename(&other, &file).unwrap();
    walk.see("Something else has mended the file").see_no("READ-ONLY");
    walk.quit();
    assert_eq!(fs::read_to_string(&file).unwrap(), mended);
}

#[test]
fn a_side_that_cannot_be_read_is_told_with_its_line_and_the_file_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let broken = MARKED.replacen("text: \"Mondays are", "texd: \"Mondays are", 1);
    let line = broken.lines().position(|line| line.contains("texd")).unwrap() + 1;
    let file = put(folder.path(), &broken);
    let mut walk = Walk::start(folder.path(), NOW, &["harbour-lights"]);
    walk.see(&format!("line {line},"))
        .see("the second side of a git conflict");
    walk.see("keep the other side and delete git's marks");
    assert_eq!(walk.term.end(), 3);
    assert_eq!(fs::read_to_string(&file).unwrap(), broken);
    let stray = MARKED
        .replacen("||||||| ", "|||||| ", 1)
        .replacen("=======\n", "", 1);
    put(folder.path(), &stray);
    walk.start_again(&["harbour-lights"]);
    walk.see("a mark of a git conflict stands here alone");
    assert_eq!(walk.term.end(), 3);
    assert_eq!(fs::read_to_string(&file).unwrap(), stray);
}
