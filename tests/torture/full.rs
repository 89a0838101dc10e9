//! A disk that is really full, one that becomes read-only, and a file that is mounted by itself: told, the old file left
//! whole, and saved once it can be.

use std::process::Command;

use super::tools::{has, saver};

/// Mounts a disk of 64 kilobytes, and saves there under all circumstances; what there is to see is printed.
const SCRIPT: &str = r#"
set -u
mount -t tmpfs -o size=64k none "$1" || exit 9
cd "$1"
try() { said=$("$0" harbour.ron once 2>&1 | grep -v begin | cut -d'(' -f1); echo "$1: $said [$(ls -A | tr '\n' ' ')]"; }
try "new"
try "replaced"
cat /dev/zero > filling 2> /dev/null
try "full"
rm filling
try "room again"
ln harbour.ron other
cat /dev/zero > filling 2> /dev/null
try "full, two names"
rm filling other
mount -o remount,ro "$1"
try "read-only"
mount -o remount,rw "$1"
try "writable again"
mount --bind harbour.ron harbour.ron
try "mounted by itself"
umount harbour.ron
try "no more"
"#;

/// The ways to get a place of one's own for a disk: as root, as somebody who may be root there, as one who may ask.
const WAYS: [&[&str]; 3] = [
    &["unshare", "-m"],
    &["unshare", "-rm"],
    &["sudo", "-n", "unshare", "-m"],
];

#[test]
fn a_disk_that_is_full_or_read_only_is_told_and_what_was_there_stays() {
    let works = |way: &&&[&str]| {
        let mut command = Command::new(way[0]);
        let folder = tempfile::tempdir().unwrap();
        command
            .args(&way[1..])
            .args(["mount", "-t", "tmpfs", "none"])
            .arg(folder.path());
        command.output().is_ok_and(|output| output.status.success())
    };
    let Some(way) = WAYS.iter().find(works) else {
        // Told, and a failure where it has to be tried.
        assert!(!has("mount", &["--no-such-option"]));
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(way[0]);
    command
        .args(&way[1..])
        .args(["sh", "-c", SCRIPT])
        .arg(saver())
        .arg(folder.path());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let wanted = [
        "new: 1 [harbour.ron ]",
        "replaced: 2 [harbour.ron ]",
        "full: NOT SAVED: Full [filling harbour.ron ]",
        "room again: 3 [harbour.ron ]",
        "full, two names: NOT SAVED: Full [filling harbour.ron other ]",
        "read-only: NOT SAVED: ReadOnly [harbour.ron ]",
        "writable again: 4 [harbour.ron ]",
        "mounted by itself: NOT SAVED: Other [harbour.ron ]",
        "no more: 5 [harbour.ron ]",
    ];
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines, wanted, "{}", String::from_utf8_lossy(&output.stderr));
}
