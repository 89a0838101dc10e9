//! An edit of somebody else in the very moment of a save, whose program is killed before it can look: what they wrote is
//! kept when the session is opened again.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use norming::runtime::recovery::{Shelf, Why};
use norming::runtime::state::State;

use super::log::numbered;
use super::tools::{has_strace, names, saver};
use super::ways::{FILE, old_state, strace};

#[test]
fn edit_swapped_out_before_a_kill_is_kept() {
    if !has_strace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (inside, log) = (folder.path().join("sessions"), folder.path().join("log"));
    fs::create_dir(&inside).unwrap();
    let file = inside.join(FILE);
    // The call that looks at what came out is the first one to open anything after the names were exchanged.
    let opens = |log: &str| {
        let calls = numbered(log, &["openat", "renameat2"]);
        let at = calls.iter().rposition(|(call, _)| call == "renameat2").unwrap();
        calls[at..].iter().find(|(call, _)| call == "openat").unwrap().1
    };
    fs::write(&file, old_state()).unwrap();
    let mut plain = strace(&log, "openat,renameat2,write", None, None);
    let plain = plain.arg(saver()).arg(&file).arg("once").output().unwrap();
    assert!(plain.status.success(), "{plain:?}");
    let look = opens(&fs::read_to_string(&log).unwrap());

    fs::write(&file, old_state()).unwrap();
    // The exchange takes its time, and what comes after it never happens.
    let slow = "renameat2:delay_enter=2000000";
    let mut strace = strace(&log, "openat,renameat2", None, Some(slow));
    strace.args(["-e", &format!("inject=openat:signal=SIGKILL:when={look}")]);
    strace.arg(saver()).arg(&file).arg("once").stdout(Stdio::null());
    let mut child = strace.spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    while !names(&inside)
        .iter()
        .any(|name| name.starts_with('.') && name.contains('-'))
    {
        assert!(Instant::now() < deadline, "it never came to the exchange");
        std::thread::yield_now();
    }
    let edited = String::from_utf8(old_state())
        .unwrap()
        .replace("1 words", "1 other words");
    let editor = folder.path().join("editor");
    fs::write(&editor, &edited).unwrap();
    fs::rename(editor, &file).unwrap();
    assert_eq!(child.wait().unwrap().signal(), Some(9));
    assert_ne!(fs::read_to_string(&file).unwrap(), edited, "it was swapped out");

    let state = folder.path().join("state");
    let mut again = std::process::Command::new(saver());
    let again = again.arg(&file).arg("once").arg(&state).output().unwrap();
    assert!(again.status.success(), "{again:?}");
    let shelf = Shelf::of(&State::in_folder(state), &file).unwrap();
    let kept = |why: Why| shelf.list().into_iter().find(|one| one.why == why);
    let kept = shelf.read(&kept(Why::Unsaved).unwrap()).unwrap();
    assert_eq!(String::from_utf8(kept).unwrap(), edited);
    assert_eq!(names(&inside), [FILE]);
}
