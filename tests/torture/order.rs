//! What a cut of the power leaves is decided by the order in which things are flushed: that order, as the system saw it.

use std::fs;
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
