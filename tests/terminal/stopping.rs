//! A program that is stopped for a while, one that ends with a file it cannot save, and a file that cannot be written.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::ferry::{NOW, TEAM, again, file, names_in, with_ada};
use super::screen::Term;
use super::walk::wait_for_file;

fn beside(folder: &Path, ending: &str) -> PathBuf {
    folder.join("sessions").join(format!("night-ferry.ron{ending}"))
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let Output { status, stderr, .. } = Command::new(env!("CARGO_BIN_EXE_norming"))
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("NORMING_SESSIONS", folder.join("sessions"))
        .env("NORMING_STATE", folder.join("state"))
        .env("NORMING_NOW", "2027-03-05T09:00")
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (status.code().unwrap(), String::from_utf8(stderr).unwrap())
}

/// A shell with job control that starts the program, says when that stopped, and brings it back on Enter.
const SHELL: &str = r#"set -m; stty -a | tr ' ' '\n' | grep -x -e '-*icanon' -e '-*echo' | tr '\n' ' '; "$0" new 'Night Ferry'
echo "stopped, $?"; stty -a | tr ' ' '\n' | grep -x -e '-*icanon' -e '-*echo' | tr '\n' ' '; echo in the shell
read line; fg > /dev/null; echo "ended, $?""#;

#[test]
fn suspending_saves_gives_the_terminal_back_and_comes_again_with_every_cell() {
    for by_signal in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut shell = Term::start_command(
            folder.path(),
            "bash",
            &["-c", SHELL, env!("CARGO_BIN_EXE_norming")],
        );
        shell.wait_for(TEAM);
        shell.keys("a");
        shell.wait_for_caret();
        shell.keys("Ada\rBo ha");
        shell.wait_for("Bo ha");
        // The lock is there with the file.
        shell.wait_for("Saved");
        if by_signal {
            let lock = fs::read_dir(folder.path().join("state/locks"))
                .unwrap()
                .next()
                .unwrap();
            let lock = fs::read_to_string(lock.unwrap().path()).unwrap();
            let pid: String = lock
                .chars()
                .skip_while(|c| !c.is_ascii_digit())
                .take_while(char::is_ascii_digit)
                .collect();
            assert!(
                Command::new("kill")
                    .args(["-TSTP", &pid])
                    .status()
                    .unwrap()
                    .success()
            );
        } else {
            shell.press("ctrl-p");
            shell.keys("suspend\r");
        }
        shell.wait_for("in the shell");
        let raw = shell.raw_output();
        assert!(raw.contains("^[?2004l^[?25h^[?1049l"), "{raw}");
        let modes: Vec<&str> = raw.matches("icanon echo").collect();
        assert_eq!(modes.len(), 2, "{raw}");
        assert_eq!(names_in(&file(folder.path())), ["Ada"]);
        wait_for_file(&folder.path().join("state"), "Bo ha");
        shell.keys("\r");
        shell.wait_for("Bo ha");
        shell.keys("lf\r\r");
        shell.wait_for("2 people");
        shell.keys("\x03\x03");
        shell.wait_for("ended, 0");
        assert_eq!(names_in(&file(folder.path())), ["Ada", "Bo half"]);
    }
}

#[test]
fn where_there_is_no_shell_to_go_back_to_suspending_says_so_and_does_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    walk.press("ctrl-p")
        .text("suspend")
        .press("Enter")
        .see("There is no shell");
    walk.term.signal("TSTP");
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .saved();
    walk.quit();
}

#[test]
fn a_program_that_was_stopped_from_outside_draws_everything_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    let frames = walk.term.frames();
    walk.term.signal("STOP");
    walk.term.signal("CONT");
    walk.term.wait_for_frame_after(frames);
    let raw = walk.term.raw_output();
    let last = &raw[raw.rfind("^[?1049h").unwrap()..];
    assert!(last.contains("Ada") && last.contains("^[2J"), "{last}");
    walk.quit();
}

#[test]
fn what_cannot_be_saved_into_a_broken_file_is_kept_beside_it_when_the_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    fs::write(beside(folder.path(), ".ours"), "of last week").unwrap();
    fs::write(file(folder.path()), "(format: 1, half a mer").unwrap();
    walk.see("NOT SAVED");
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .see("NOT SAVED");
    walk.press("ctrl-c").see("kept apart").press("ctrl-c");
    assert_eq!(walk.term.end(), 3);
    let said = walk.term.raw_output();
    let last = said.trim_end().lines().last().unwrap().to_owned();
    assert!(
        last.contains("what you had is kept in") && last.ends_with("night-ferry.ron.ours-2"),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(file(folder.path())).unwrap(),
        "(format: 1, half a mer"
    );
    assert_eq!(
        fs::read_to_string(beside(folder.path(), ".ours")).unwrap(),
        "of last week"
    );
    assert_eq!(names_in(&beside(folder.path(), ".ours-2")), ["Ada", "Bo"]);
    let mode = fs::metadata(beside(folder.path(), ".ours-2"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn a_request_to_end_keeps_it_beside_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    fs::write(file(folder.path()), "<<<<<<< ours").unwrap();
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .see("NOT SAVED");
    walk.term.signal("TERM");
    assert_eq!(walk.term.end(), 3);
    assert_eq!(names_in(&beside(folder.path(), ".ours")), ["Ada", "Bo"]);
}

#[test]
fn a_file_that_cannot_be_written_is_told_before_anybody_types() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let before = fs::read(file(folder.path())).unwrap();
    fs::set_permissions(file(folder.path()), fs::Permissions::from_mode(0o440)).unwrap();
    let mut walk = again(folder.path());
    walk.see("READ-ONLY: not allowed")
        .see("Save a copy")
        .see_no("a add")
        .see_no("Saved");
    walk.press("Tab a").see("* READ-ONLY: not allowed").see("? help");
    // It can be saved elsewhere, and is left as it is.
    walk.press("ctrl-p")
        .text("save a copy")
        .press("Enter")
        .text("copy.ron")
        .press("Enter");
    walk.see("A copy is in");
    assert_eq!(names_in(&folder.path().join("copy.ron")), ["Ada"]);
    assert_eq!(fs::read(file(folder.path())).unwrap(), before);

    fs::set_permissions(file(folder.path()), fs::Permissions::from_mode(0o640)).unwrap();
    // Nobody has to ask: it is noticed.
    walk.see("can be written now").see_no("READ-ONLY").see("a add");
    walk.press("a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .saved();
    walk.quit();
    assert_eq!(names_in(&file(folder.path())), ["Ada", "Bo"]);
}

#[test]
fn rights_that_are_lost_and_given_back_are_noticed_before_anything_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = with_ada(folder.path());
    let allow = |mode| fs::set_permissions(file(folder.path()), fs::Permissions::from_mode(mode)).unwrap();
    walk.press("a").text("Bo").see("Bo");
    allow(0o440);
    walk.see("READ-ONLY: not allowed");
    // What is being typed stays, and can be taken once it can be saved.
    walk.press("Enter").see("* READ-ONLY: not allowed").see("Bo");
    allow(0o640);
    walk.see("can be written now")
        .press("Enter Enter")
        .see("2 people:")
        .saved();
    walk.quit();
    assert_eq!(names_in(&file(folder.path())), ["Ada", "Bo"]);
}

#[test]
fn nothing_is_restored_under_an_open_window() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let mut walk = again(folder.path());
    walk.press("Tab a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .saved();
    let (code, said) = run(folder.path(), &["recover", TEAM, "1", "--yes"]);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("is open in another window (process"), "{said}");
    assert_eq!(names_in(&file(folder.path())), ["Ada", "Bo"]);
    // Looking, and writing elsewhere, harm nobody.
    assert_eq!(run(folder.path(), &["recover", TEAM]).0, 0);
    assert_eq!(run(folder.path(), &["recover", TEAM, "1", "-o", "one.ron"]).0, 0);
    walk.quit();
    let (code, said) = run(folder.path(), &["recover", TEAM, "1", "--yes"]);
    assert_eq!(code, 0, "{said}");
}

/// A mistake can be provoked in the builds for tests only.
#[cfg(debug_assertions)]
#[test]
fn a_mistake_in_the_program_keeps_it_beside_as_well() {
    let folder = tempfile::tempdir().unwrap();
    with_ada(folder.path()).quit();
    let mut walk = again(folder.path());
    let later = [("NORMING_NOW", NOW), ("NORMING_PANIC", "main@panic-now")];
    walk.term.kill9();
    walk.term = Term::start_with(folder.path(), 80, 24, &[TEAM], &later);
    walk.see("1 person:");
    fs::write(file(folder.path()), "<<<<<<< ours").unwrap();
    walk.press("Tab a")
        .text("Bo")
        .press("Enter Enter")
        .see("2 people:")
        .see("NOT SAVED");
    fs::write(folder.path().join("panic-now"), "").unwrap();
    walk.press("j");
    assert_eq!(walk.term.end(), 101);
    let said = walk.term.raw_output();
    assert!(said.contains("what could not be saved is kept in"), "{said}");
    assert_eq!(names_in(&beside(folder.path(), ".ours")), ["Ada", "Bo"]);
}
