//! What a cut of the power leaves is decided by the order in which things are flushed: that order, as the system saw it.
//! And with which rights things are made.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use super::tools::{has_strace, saver};
use super::ways::old_state;

#[test]
fn the_new_file_is_flushed_before_it_takes_the_place_and_the_folder_before_it_is_told() {
    if !has_strace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (inside, log) = (folder.path().join("sessions"), folder.path().join("log"));
    fs::create_dir(&inside).unwrap();
    let file = inside.join("harbour.ron");
    fs::write(&file, old_state()).unwrap();
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-e", "trace=write,fsync,renameat2", "-o"]);
    let strace = strace.arg(&log).arg(saver()).arg(&file).arg("once");
    assert!(strace.output().unwrap().status.success());
    let log = fs::read_to_string(log).unwrap();
    let seen: Vec<&str> = log
        .lines()
        .filter_map(|line| match line {
            _ if line.contains("write(1") && line.contains("begin") => None,
            _ if line.contains("write(1") => Some("told"),
            _ if line.contains(" write(") => Some("written"),
            _ if line.contains("fsync(") && line.contains("/.harbour.ron.") => Some("file flushed"),
            _ if line.contains("fsync(") => Some("folder flushed"),
            _ if line.contains("RENAME_EXCHANGE") => Some("exchanged"),
            _ => None,
        })
        .collect();
    let wanted = ["written", "file flushed", "exchanged", "folder flushed", "told"];
    assert_eq!(seen, wanted, "{log}");
}

#[test]
fn new_folders_are_flushed_before_it_is_told() {
    if !has_strace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let file = folder.path().join("one/two/harbour.ron");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-e", "trace=write,fsync,mkdir,mkdirat", "-o"]);
    let strace = strace.arg(&log).arg(saver()).arg(&file).arg("once");
    assert!(strace.output().unwrap().status.success());
    let log = fs::read_to_string(log).unwrap();
    let outer = folder.path().to_str().unwrap();
    let seen: Vec<&str> = log
        .lines()
        .filter_map(|line| match line {
            _ if line.contains("write(1") && line.contains("begin") => None,
            _ if line.contains("write(1") => Some("told"),
            _ if line.contains("mkdir") => Some("made"),
            _ if line.contains("fsync(") && line.contains(&format!("<{outer}>")) => Some("outer"),
            _ if line.contains("fsync(") && line.contains("/one>") => Some("one"),
            _ if line.contains("fsync(") && line.contains("/two>") => Some("two"),
            _ => None,
        })
        .collect();
    assert_eq!(seen, ["made", "outer", "made", "one", "two", "told"], "{log}");
}

#[test]
fn what_is_being_written_is_for_the_user_alone_whatever_the_umask() {
    if !has_strace() {
        return;
    }
    for (umask, is_new) in [("000", true), ("000", false), ("022", false), ("077", true)] {
        let folder = tempfile::tempdir().unwrap();
        let (inside, log) = (folder.path().join("sessions"), folder.path().join("log"));
        fs::create_dir(&inside).unwrap();
        let file = inside.join("harbour.ron");
        if !is_new {
            fs::write(&file, old_state()).unwrap();
        }
        let script = format!("umask {umask}; exec strace -f -e trace=openat -o \"$0\" \"$1\" \"$2\" once");
        let mut shell = Command::new("sh");
        shell.env_remove("LD_LIBRARY_PATH");
        let shell = shell.args(["-c", &script]).arg(&log).arg(saver()).arg(&file);
        assert!(shell.output().unwrap().status.success());
        let log = fs::read_to_string(log).unwrap();
        let mut created = log.lines().filter(|line| line.contains("O_CREAT")).peekable();
        assert!(created.peek().is_some(), "{log}");
        let is_for_us = |line: &str| line.contains("O_EXCL") && line.contains(", 0600)");
        assert!(created.all(is_for_us), "umask {umask}: {log}");
        let mode = fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert!(!is_new || mode == 0o600, "umask {umask}: {mode:o}");
    }
}
