//! The last resort when nothing could be saved, with a disk that never says that it has anything: what was written stays.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::tools::{has_strace, names, number_in, saver};
use super::ways::FILE;

/// Keeps the second state as what could not be saved; every one of these calls fails.
fn kept(folder: &Path, failing: &str) -> (Vec<String>, Output) {
    let (sessions, home) = (folder.join("sessions"), folder.join("home"));
    for made in [&sessions, &home] {
        fs::create_dir(made).unwrap();
    }
    let file = sessions.join(FILE);
    assert!(
        Command::new(saver())
            .arg(&file)
            .arg("once")
            .status()
            .unwrap()
            .success()
    );
    let mut strace = Command::new("strace");
    strace
        .env_remove("LD_LIBRARY_PATH")
        .env("HOME", &home)
        .env("TMPDIR", &home);
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={failing}")]);
    strace.args(["-e", &format!("inject={failing}:error=EIO:when=1+")]);
    strace
        .arg(saver())
        .arg(&file)
        .arg("last")
        .arg(folder.join("state"));
    let output = strace.output().unwrap();
    let told = String::from_utf8(output.stdout.clone()).unwrap();
    let told = told.lines().filter(|line| *line != "begin").map(str::to_owned);
    (told.collect(), output)
}

#[test]
fn what_no_disk_confirms_stays_and_is_named() {
    if !has_strace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (told, output) = kept(folder.path(), "fsync");
    let copy = folder.path().join("sessions/harbour.ron.ours");
    assert_eq!(told, [format!("perhaps {}", copy.display())], "{output:?}");
    assert_eq!(number_in(&copy), 2);
}

#[test]
fn what_the_disk_takes_is_beside_the_file() {
    if !has_strace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (told, output) = kept(folder.path(), "renameat");
    let copy = folder.path().join("sessions/harbour.ron.ours");
    assert_eq!(told, [format!("file {}", copy.display())], "{output:?}");
    assert_eq!(names(&folder.path().join("sessions")), [FILE, "harbour.ron.ours"]);
}
