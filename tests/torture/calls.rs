//! One save, with every system call in it killed and made to fail, once and from then on: the old file or the new one,
//! whole, nothing left beside it, and never a failure that is not told.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::log::numbered;
use super::tools::{has_strace, is_root, names, number_in, open_again, saver};
use super::ways::{
    EXCHANGED, FILE, NEW, NEW_BY_A_SECOND_NAME, OF_SOMEBODY_ELSE, RENAMED_OVER, TWO_NAMES, Way, old_state,
    strace,
};

/// The calls by which a file comes to be, by the names they have on one machine or another.
pub const CALLS: [&str; 19] = [
    "open",
    "openat",
    "read",
    "write",
    "pwrite64",
    "lseek",
    "close",
    "ftruncate",
    "fchmod",
    "fchown",
    "fsync",
    "flock",
    "renameat2",
    "rename",
    "renameat",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
];
const ERRORS: [&str; 4] = ["EIO", "ENOSPC", "EDQUOT", "EROFS"];
/// Where one of these fails, there is no saying that it was saved.
const VITAL: [&str; 7] = [
    "write",
    "pwrite64",
    "ftruncate",
    "fsync",
    "renameat2",
    "rename",
    "renameat",
];
#[test]
fn a_file_that_is_replaced() {
    try_all(&EXCHANGED);
}

#[test]
fn a_file_that_is_new() {
    try_all(&NEW);
}

#[test]
fn a_file_with_two_names() {
    try_all(&TWO_NAMES);
}

#[test]
fn a_file_of_somebody_else() {
    if is_root() {
        try_all(&OF_SOMEBODY_ELSE);
    } else {
        eprintln!("NOT TRIED: only root can give a file to somebody else");
    }
}

#[test]
fn a_file_where_names_cannot_be_exchanged() {
    try_all(&RENAMED_OVER);
}

#[test]
fn a_new_file_where_names_cannot_be_exchanged() {
    try_all(&NEW_BY_A_SECOND_NAME);
}

fn try_all(way: &Way) {
    if !has_strace() {
        return;
    }
    let old = old_state();
    let points = points(way, &old);
    assert!(points.len() > 8, "a save has more calls than {points:?}");
    let mut tried = 0;
    for (call, at) in &points {
        Trial::of(way, &old, call, &format!("signal=SIGKILL:when={at}")).judge();
        tried += 1;
        for error in ERRORS {
            for from_then_on in ["", "+"] {
                Trial::of(way, &old, call, &format!("error={error}:when={at}{from_then_on}")).judge();
                tried += 1;
            }
        }
    }
    println!("{}: {} calls in a save, {tried} runs", way.name, points.len());
}

/// Every call between the beginning of the save and its being told, each with its number among those of its name.
fn points(way: &Way, old: &[u8]) -> Vec<(String, usize)> {
    let trial = Trial::set_up(way, old);
    let log = trial.folder.path().join("log");
    let names = CALLS.map(|call| format!("?{call}")).join(",");
    let mut strace = strace(&log, &names, way.without, None);
    assert!(
        strace
            .arg(saver())
            .arg(&trial.file)
            .arg("once")
            .output()
            .unwrap()
            .status
            .success()
    );
    let mut points = numbered(&fs::read_to_string(log).unwrap(), &CALLS);
    points.retain(|(call, _)| way.without != Some(call.as_str()));
    points
}

/// One save to which something was done.
struct Trial<'a> {
    way: &'a Way,
    folder: tempfile::TempDir,
    file: PathBuf,
    call: &'a str,
    what: String,
    output: Option<Output>,
}

impl<'a> Trial<'a> {
    fn set_up(way: &'a Way, old: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("sessions");
        fs::create_dir(&inside).unwrap();
        let file = inside.join(FILE);
        fs::write(&file, old).unwrap();
        (way.prepare)(&file);
        Self {
            way,
            folder,
            file,
            call: "",
            what: String::new(),
            output: None,
        }
    }

    fn of(way: &'a Way, old: &[u8], call: &'a str, what: &str) -> Self {
        let mut trial = Self::set_up(way, old);
        trial.call = call;
        trial.what = format!("{call}:{what}");
        let mut strace = strace(Path::new("/dev/null"), call, way.without, Some(&trial.what));
        trial.output = Some(strace.arg(saver()).arg(&trial.file).arg("once").output().unwrap());
        trial
    }

    fn judge(self) {
        let output = self.output.as_ref().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let of = format!("{}, {}: {:?} {said}", self.way.name, self.what, output.status);
        let is_new_file = !self.way.others.is_empty() || self.file.exists();
        let told = String::from_utf8_lossy(&output.stdout)
            .lines()
            .any(|line| line != "begin");
        let is_killed = output.status.signal() == Some(9);
        let is_fine = output.status.success();
        assert_eq!(is_killed, self.what.contains("KILL"), "{of}");
        assert!(
            is_killed || is_fine || output.status.code() == Some(3),
            "no panic: {of}"
        );
        // A standard error that cannot be written either leaves the exit code.
        assert!(
            is_killed || is_fine || self.call == "write" || said.contains("NOT SAVED"),
            "{of}"
        );
        if VITAL.contains(&self.call) && !is_killed {
            assert!(!is_fine, "a failure that nobody was told of: {of}");
        }
        assert!(
            is_new_file || !(told || is_fine),
            "told to be saved and not there: {of}"
        );
        // What has two names is written in place, and whole again as soon as somebody opens it.
        if !self.way.others.is_empty() {
            norming::runtime::store::Store::default()
                .tidy(&self.file, &mut |_| true)
                .unwrap();
        }
        if self.file.exists() {
            let found = number_in(&self.file);
            assert!(found == 1 || found == 2, "{found}: {of}");
            let is_first = self.way.name.starts_with("new");
            assert!(
                !(told || is_fine) || found == if is_first { 1 } else { 2 },
                "{of}"
            );
        }
        for name in names(self.file.parent().unwrap()) {
            let is_hidden = name.starts_with(".harbour.ron.");
            assert!(
                name == FILE || self.way.others.contains(&&*name) || is_hidden,
                "{name} is beside it: {of}"
            );
        }
        open_again(&self.file, self.way.others);
    }
}
