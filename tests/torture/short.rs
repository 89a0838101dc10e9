//! Calls that are interrupted and writes that come to their end too early: nobody notices. Where a file may not grow any
//! more, that is told, and the old one stays.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, prlimit};

use super::calls::CALLS;
use super::log::numbered;
use super::tools::{has, has_strace, names, number_in, saver};
use super::ways::{EXCHANGED, FILE, TWO_NAMES, Way, old_state, strace};

/// Less than the session needs.
const LIMIT: u64 = 3_000;

/// The system restarts the others by itself, or they are not interrupted.
const INTERRUPTED: [&str; 8] = [
    "open",
    "openat",
    "read",
    "write",
    "pwrite64",
    "ftruncate",
    "fchmod",
    "fsync",
];

fn folder_with(way: &Way, old: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(FILE);
    fs::write(&file, old).unwrap();
    (way.prepare)(&file);
    folder
}

#[test]
fn a_call_that_is_interrupted_is_made_again() {
    if !has_strace() {
        return;
    }
    let old = old_state();
    for way in [EXCHANGED, TWO_NAMES] {
        let log = tempfile::NamedTempFile::new().unwrap();
        let folder = folder_with(&way, &old);
        let names = CALLS.map(|call| format!("?{call}")).join(",");
        let mut plain = strace(log.path(), &names, way.without, None);
        let plain = plain.arg(saver()).arg(folder.path().join(FILE)).arg("once");
        assert!(plain.output().unwrap().status.success());
        let points = numbered(&fs::read_to_string(log.path()).unwrap(), &INTERRUPTED);
        assert!(points.len() > 4, "{points:?}");
        for (call, number) in points {
            let folder = folder_with(&way, &old);
            let file = folder.path().join(FILE);
            let what = format!("{call}:error=EINTR:when={number}");
            let mut strace = strace(Path::new("/dev/null"), &call, way.without, Some(&what));
            let output = strace.arg(saver()).arg(&file).arg("once").output().unwrap();
            assert!(output.status.success(), "{}, {what}: {output:?}", way.name);
            assert_eq!(number_in(&file), 2, "{}, {what}", way.name);
        }
    }
}

/// What `is_so` finds, before a slow machine would be done.
fn wait<T>(what: &str, is_so: impl Fn() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(found) = is_so() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        std::thread::yield_now();
    }
}

#[test]
fn what_was_written_in_part_is_written_to_its_end() {
    if !has_strace() || !has("prlimit", &["--fsize=3000:unlimited", "true"]) {
        return;
    }
    let folder = folder_with(&EXCHANGED, &old_state());
    let (file, log) = (folder.path().join(FILE), tempfile::NamedTempFile::new().unwrap());
    // Behind its second write, the first of the session, it stops: that write could not be whole.
    let mut strace = strace(log.path(), "write", None, Some("write:signal=SIGSTOP:when=2"));
    let limit = format!("--fsize={LIMIT}:unlimited");
    let mut child = strace
        .args(["prlimit", &limit])
        .arg(saver())
        .arg(&file)
        .arg("once")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let text = || fs::read_to_string(log.path()).unwrap();
    wait("it stops", || text().contains("stopped by SIGSTOP").then_some(()));
    let log = text();
    assert!(log.contains(&format!("= {LIMIT}\n")), "no short write: {log}");
    let pid = log.split_whitespace().next().unwrap().parse().unwrap();
    let pid = Pid::from_raw(pid).unwrap();
    let unlimited = Rlimit {
        current: None,
        maximum: None,
    };
    prlimit(Some(pid), Resource::Fsize, unlimited).unwrap();
    kill_process(pid, Signal::CONT).unwrap();
    assert!(child.wait().unwrap().success(), "{}", text());
    assert_eq!(number_in(&file), 2);
    assert_eq!(names(folder.path()), [FILE]);
}

#[test]
fn a_file_that_may_not_grow_is_told_and_the_old_one_stays() {
    if !has("prlimit", &["--fsize=3000", "true"]) {
        return;
    }
    for way in [EXCHANGED, TWO_NAMES] {
        let folder = folder_with(&way, &old_state());
        let file = folder.path().join(FILE);
        // The program takes the signal; the saver is started with it ignored.
        let command = format!("trap '' XFSZ; exec prlimit --fsize={LIMIT} \"$0\" \"$1\" once");
        let mut shell = Command::new("sh");
        let output = shell
            .args(["-c", &command])
            .arg(saver())
            .arg(&file)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with("NOT SAVED: "), "{said}");
        let mut wanted = vec![FILE];
        wanted.extend(way.others);
        assert_eq!(
            (number_in(&file), names(folder.path())),
            (1, wanted.iter().map(|name| (*name).to_owned()).collect()),
            "{said}"
        );
    }
}
