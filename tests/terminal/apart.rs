//! A state folder that takes nothing: full, read-only, or none at all. It is told in the header and in a line, the session
//! is saved all the same, and what was typed is kept as soon as that is possible.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use norming::runtime::state::State;
use norming::ui::msg::Draft;

use super::ferry::{NOW, TEAM, file, names_in, with_ada};
use super::screen::Term;
use super::walk::{Walk, run, wait_until};

/// A disk of 64 kilobytes for the state folder. Once something is written into `go`, it has room or can be written.
const FULL: &str = r#"mount -t tmpfs -o size=64k none state || exit 9
cat /dev/zero > state/filling 2> /dev/null
(read line < go; rm state/filling; echo > done) &
exec "$0" "$@""#;
const READ_ONLY: &str = r#"mount -t tmpfs -o size=64k none state && mount -o remount,ro "$PWD/state" || exit 9
(read line < go; mount -o remount,rw "$PWD/state"; echo > done) &
exec "$0" "$@""#;

/// The ways to get a place of one's own for a disk.
const WAYS: [&[&str]; 2] = [&["unshare", "-m"], &["unshare", "-rm"]];

/// Starts the program with a state folder on a disk of its own; none where no disk is to be had.
fn on_disk(folder: &Path, script: &str) -> Option<Walk> {
    let works = |way: &&&[&str]| {
        let mut command = Command::new(way[0]);
        command
            .args(&way[1..])
            .args(["mount", "-t", "tmpfs", "none", "/mnt"]);
        command.output().is_ok_and(|output| output.status.success())
    };
    let Some(way) = WAYS.iter().find(works) else {
        let told = "NOT TRIED: no disk of one's own is to be had here";
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{told}");
        eprintln!("\n!!! {told} !!!\n");
        return None;
    };
    with_ada(folder).quit();
    fs::remove_dir_all(folder.join("state")).unwrap();
    fs::create_dir(folder.join("state")).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(folder.join("go"))
            .status()
            .unwrap()
            .success()
    );
    let program = env!("CARGO_BIN_EXE_norming");
    let arguments = [&way[1..], &["sh", "-c", script, program, TEAM]].concat();
    Some(Walk::start_command(folder, NOW, way[0], &arguments))
}

fn give_room(folder: &Path) {
    fs::write(folder.join("go"), "\n").unwrap();
    wait_until(|| folder.join("done").exists());
}

/// Half-typed text on a disk that takes none, and then some.
fn told_and_kept_later(script: &str, why: &str) {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut walk) = on_disk(folder.path(), script) else {
        return;
    };
    walk.see("Saved, no backup").see("NOT KEPT in the state folder");
    walk.see("snapshots and undo").see(why);
    walk.press("Tab a").text("Bo").see("half-typed text");
    // Told once: the next letters change nothing.
    walk.text(" Lindqvist").see_no("NOT KEPT");
    walk.press("Enter").text("Ce").see("Saved, no backup");
    wait_until(|| names_in(&file(folder.path())).len() == 2);
    walk.press("ctrl-c").see("NOT KEPT: what you are typing.");
    give_room(folder.path());
    walk.see("are kept again").saved().see_no("no backup");
    walk.press("Enter").see("3 people").saved();
    walk.quit();
    assert_eq!(names_in(&file(folder.path())), ["Ada", "Bo Lindqvist", "Ce"]);
}

#[test]
fn full_state_folder_is_told_and_kept_later() {
    told_and_kept_later(FULL, "the disk is full");
}

#[test]
fn read_only_state_folder_is_told_and_kept_later() {
    told_and_kept_later(READ_ONLY, "the disk can only be read");
}

#[test]
fn home_that_is_no_folder_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = [("HOME", "/dev/null"), ("NORMING_STATE", "")];
    let mut walk = Walk::start(folder.path(), NOW, &["new", TEAM]);
    walk.see(TEAM).saved();
    walk.quit();
    fs::remove_dir_all(folder.path().join("state")).unwrap();
    walk.term = Term::start_with(folder.path(), 80, 24, &[TEAM], &nowhere);
    walk.see("Saved, no backup").see("NOT KEPT in the state folder");
    walk.press("a")
        .text("Ada")
        .press("Enter Enter")
        .see("1 person")
        .saved();
    walk.quit();
    assert_eq!(names_in(&file(folder.path())), ["Ada"]);
    for command in [&["list"][..], &["notes", TEAM], &["recover", TEAM], &["config"]] {
        let (code, _, words) = run(folder.path(), NOW, command, &nowhere);
        assert!(code <= 1, "{command:?}: {words}");
    }
}

#[test]
fn lost_notes_are_told_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    fs::remove_dir_all(folder.path().join("state")).unwrap();
    fs::write(folder.path().join("state"), "a file").unwrap();
    let mut walk = Walk::start(folder.path(), NOW, &[TEAM]);
    walk.see("no backup");
    walk.press("Tab Tab Tab Tab Tab Tab Tab Tab Tab Enter");
    walk.text("Mara said so").press("Enter").see("your notes");
    // What is half-typed elsewhere is told as well, and not in its place.
    walk.press("!")
        .text("Who pays")
        .see("state folder: half-typed text");
    walk.press("ctrl-c")
        .see("NOT KEPT: what you are typing and your notes");
    walk.press("ctrl-c");
    assert_eq!(walk.term.end(), 0);
    let told = walk.term.raw_output();
    let (_, last) = told.rsplit_once("^[?1049l").unwrap();
    assert!(
        last.contains("norming: the half-typed text and what you added to your notes could not be kept"),
        "{last}"
    );
    assert!(!last.contains("Mara"), "{last}");
    // They are in the home folder, for the user alone.
    let kept = folder.path().join("night-ferry.ron.typed.txt");
    assert!(last.contains("copy it from"), "{last}");
    assert_eq!(fs::read_to_string(&kept).unwrap(), "Who pays\n\nMara said so\n");
    assert_eq!(fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn stored_words_are_printed_clean() {
    const HOSTILE: &str = "\u{1b}]0;owned\u{7}\u{202e}ti peek\u{9b}2J\r\nand on";
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let state = State::in_folder(folder.path().join("state"));
    let own = state.of_file(&file(folder.path())).unwrap();
    own.keep_notes(HOSTILE.to_owned()).unwrap();
    own.keep_drafts(vec![Draft {
        screen: HOSTILE.to_owned(),
        text: HOSTILE.to_owned(),
        ..Draft::default()
    }])
    .unwrap();
    for command in ["notes", "recover"] {
        let (code, out, words) = run(folder.path(), NOW, &[command, TEAM], &[]);
        assert_eq!((code, words.as_str()), (0, ""));
        let is_plain = |letter: char| letter == '\n' || !letter.is_control() && letter != '\u{202e}';
        assert!(out.chars().all(is_plain), "{out:?}");
        assert!(out.contains("and on") && out.contains("U+202E"), "{out:?}");
    }
    fs::write(own.notes_place(), "(text: \"\u{1b}[2J").unwrap();
    let (code, out, words) = run(folder.path(), NOW, &["notes", TEAM], &[]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(
        words.contains("could not read") && words.contains("damaged"),
        "{words}"
    );
}
