//! Two programs on one file, and a file that others change while it is open.

use std::fs;
use std::path::Path;

use norming::domain::session::Session;

use super::ferry::{NOW, TEAM, again, file, roster, with_ada};
use super::walk::{Walk, session_in};

/// Replaces words in the file, as an editor does, which writes another file first.
fn edit(folder: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file(folder)).unwrap();
    assert!(text.contains(from), "{text}");
    let new = folder.join("editor");
    fs::write(&new, text.replace(from, to)).unwrap();
    fs::rename(new, file(folder)).unwrap();
}

#[test]
fn the_second_program_looks_on_and_takes_over_when_the_first_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = with_ada(folder.path());
    let mut second = again(folder.path());
    second.see("READ-ONLY").see("14:00, by").see("Ada");
    second.press("Tab a").see("READ-ONLY: somebody else");
    // What the first saves is seen by the second.
    first
        .press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people")
        .saved();
    second.see("2 people").see("Bo").see("READ-ONLY");
    first.term.kill9();
    second.see("Whoever had it open has ended").see_no("READ-ONLY");
    second
        .press("a")
        .text("Cem")
        .press("Enter Enter")
        .see("3 people")
        .saved();
    second.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "Cem"]);
}

#[test]
fn a_session_that_was_left_is_free_for_others() {
    let folder = tempfile::tempdir().unwrap();
    let walk = with_ada(folder.path());
    drop(walk);
    let mut first = Walk::start(folder.path(), NOW, &[]);
    first.see(TEAM).press("Enter").see("1 person:");
    let mut second = again(folder.path());
    second.see("READ-ONLY");
    first.press("q").see("IN FORCE").press("q").see("Enter open");
    second.see("Whoever had it open has ended").see_no("READ-ONLY");
    first.press("Enter").see("READ-ONLY");
    second.quit();
    first.see("Whoever had it open has ended");
    first.quit();
}

/// The only file of a lock.
fn lock_file(folder: &Path) -> fs::File {
    let locks = fs::read_dir(folder.join("state/locks")).unwrap();
    let lock = locks.last().unwrap().unwrap().path();
    fs::File::options().read(true).write(true).open(lock).unwrap()
}

#[test]
fn foreign_lock_on_the_session_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let session = fs::File::options().write(true).open(file(folder.path())).unwrap();
    session.lock().unwrap();
    let mut walk = again(folder.path());
    walk.press("Tab a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people")
        .saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

#[test]
fn foreign_lock_on_ours_counts_as_another_window() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let lock = lock_file(folder.path());
    lock.lock().unwrap();
    let mut walk = again(folder.path());
    walk.see("READ-ONLY")
        .press("Tab a")
        .see("READ-ONLY: somebody else");
    drop(lock);
    walk.see("Whoever had it open has ended").see_no("READ-ONLY");
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people")
        .saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
}

#[test]
fn a_change_by_an_editor_is_taken_over_while_somebody_is_typing() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    walk.press("a").text("Bo hal").see("Bo hal");
    // As long as the old name, which size and date may not show.
    edit(folder.path(), "Ada", "Eva");
    walk.see("Something else changed the file")
        .see("Eva")
        .see("Bo hal");
    walk.text("fway").press("Enter Enter").see("2 people").saved();
    assert_eq!(roster(folder.path()), ["Eva", "Bo halfway"]);
    walk.press("u u").see("Undone: change of the file").saved();
    assert_eq!(roster(folder.path()), ["Ada"]);
    walk.quit();
}

#[test]
fn a_file_that_goes_is_asked_about_and_one_that_is_broken_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    let aside = folder.path().join("aside");
    fs::rename(file(folder.path()), &aside).unwrap();
    walk.see("NOT SAVED: the file is gone");
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people")
        .press("ctrl-s");
    walk.see("Leave it for now")
        .press("Enter")
        .see_no("Leave it for now");
    assert!(!file(folder.path()).exists());
    // Back again, it has what was there before, and what was done here meanwhile is joined to it.
    fs::rename(&aside, file(folder.path())).unwrap();
    walk.see_no("NOT SAVED").saved();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);

    let whole = fs::read_to_string(file(folder.path())).unwrap();
    let half = format!("<<<<<<< HEAD\n{whole}=======\n{whole}>>>>>>> other\n");
    fs::write(file(folder.path()), &half).unwrap();
    walk.see("NOT SAVED: line 1, column 1: a git conflict begins here");
    walk.press("a")
        .text("Cem")
        .press("Enter Enter")
        .see("3 people")
        .see("git conflict begins here");
    assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), half);
    fs::write(file(folder.path()), &whole).unwrap();
    walk.see_no("NOT SAVED").saved();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "Cem"]);
    fs::remove_file(file(folder.path())).unwrap();
    walk.see("the file is gone").press("ctrl-s Down Enter").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo", "Cem"]);
}

/// Makes a change here and one elsewhere of the same state: the file is away while it is made here.
fn both_change(walk: &mut Walk, folder: &Path, here: impl FnOnce(&mut Walk), from: &str, to: &str) {
    let aside = folder.join("aside");
    fs::rename(file(folder), &aside).unwrap();
    walk.see("NOT SAVED: the file is gone");
    here(walk);
    let text = fs::read_to_string(&aside).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(&aside, text.replace(from, to)).unwrap();
    fs::rename(&aside, file(folder)).unwrap();
}

#[test]
fn a_change_here_and_one_by_an_editor_are_joined() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    let add = |walk: &mut Walk| {
        walk.press("a").text("Bo").press("Enter Enter").see("2 people");
        walk.see("Leave it for now")
            .press("Enter")
            .see_no("Leave it for now");
        walk.press("a").text("Cem hal").see("Cem hal");
    };
    both_change(&mut walk, folder.path(), add, "Ada", "Eva");
    walk.see("Joined with a change from outside: 1 thing").saved();
    assert_eq!(roster(folder.path()), ["Eva", "Bo"]);
    walk.text("f").press("Enter Enter").see("3 people").saved();
    walk.press("u u").see("Undone: change of the file").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Ada", "Bo"]);
    assert!(!folder.path().join("night-ferry.ron.theirs").exists());
}

#[test]
fn what_both_changed_is_asked_about_and_both_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    let rename = |walk: &mut Walk| {
        walk.press("e ctrl-u")
            .text("Adele")
            .press("Enter")
            .see("Leave it for now");
        walk.press("Enter").see_no("Leave it for now").see("Adele");
    };
    both_change(&mut walk, folder.path(), rename, "Ada", "Eva");
    walk.see("whose holds?")
        .see("1 Here (so far): Adele")
        .see("2 There: Eva")
        .see("night-ferry.ron.theirs")
        .saved();
    assert_eq!(roster(folder.path()), ["Adele"]);
    let theirs = file(folder.path()).with_extension("ron.theirs");
    let kept: Session = session_in(&theirs);
    assert!(kept.team_now().any(|person| person.name == "Eva"));
    // It can wait, and is asked again.
    walk.press("Esc")
        .see("Ctrl-S asks")
        .press("ctrl-s")
        .see("2 There: Eva");
    walk.press("2").see("Everything is decided").saved();
    assert_eq!(roster(folder.path()), ["Eva"]);
    walk.press("u").see("Undone: change of the file").saved();
    walk.quit();
    assert_eq!(roster(folder.path()), ["Adele"]);
}
