//! A file or folder that may only be read, tried by somebody who is not root: told, and every byte left as it was.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use super::tools::{has, is_root, names, number_in, saver};
use super::ways::old_state;

const NOBODY: u32 = 65_534;

/// The saver as somebody to whom not everything is allowed; none where there is nobody.
fn saver_of_nobody(copy: &Path) -> Option<Command> {
    if !is_root() {
        return Some(Command::new(copy));
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
    let works: Vec<&str> = nobody.into_iter().chain(["true"]).collect();
    has("setpriv", &works).then(|| {
        let mut command = Command::new("setpriv");
        command.args(nobody).arg(copy);
        command
    })
}

#[test]
fn what_may_only_be_read_is_told_and_left() {
    for (what, file_mode, folder_mode) in [
        ("a file that may only be read", 0o444, 0o755),
        ("a folder that may only be read", 0o644, 0o555),
        ("both", 0o400, 0o500),
    ] {
        let outer = tempfile::tempdir().unwrap();
        // Somebody else has to get as far as this.
        fs::set_permissions(outer.path(), Permissions::from_mode(0o755)).unwrap();
        let copy = outer.path().join("saver");
        fs::copy(saver(), &copy).unwrap();
        let Some(mut command) = saver_of_nobody(&copy) else {
            return;
        };
        let folder = outer.path().join("sessions");
        fs::create_dir(&folder).unwrap();
        let file = folder.join("harbour.ron");
        fs::write(&file, old_state()).unwrap();
        fs::set_permissions(&file, Permissions::from_mode(file_mode)).unwrap();
        if is_root() {
            chown(&file, Some(NOBODY), Some(NOBODY)).unwrap();
            chown(&folder, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        fs::set_permissions(&folder, Permissions::from_mode(folder_mode)).unwrap();
        let output = command.arg(&file).arg("once").output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{what}: {said}");
        assert_eq!(said, "NOT SAVED: Denied\n", "{what}");
        assert_eq!((number_in(&file), names(&folder).len()), (1, 1), "{what}");
        // So that it can be cleared up by whoever is not root.
        fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    }
}

/// One other user may write, and no group of theirs (the form of Linux, version 2: tag, rights, whose).
fn list_for_nobody() -> Vec<u8> {
    let none = u32::MAX;
    let entries = [
        (1, 6, none),
        (2, 6, NOBODY),
        (4, 6, none),
        (16, 6, none),
        (32, 0, none),
    ];
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (tag, rights, whose) in entries {
        list.extend(u16::to_le_bytes(tag));
        list.extend(u16::to_le_bytes(rights));
        list.extend(u32::to_le_bytes(whose));
    }
    list
}

#[test]
fn file_of_a_foreign_group_opens_to_no_other() {
    if !is_root() {
        eprintln!("NOT TRIED: only root can give a file to somebody else");
        return;
    }
    let outer = tempfile::tempdir().unwrap();
    fs::set_permissions(outer.path(), Permissions::from_mode(0o755)).unwrap();
    let copy = outer.path().join("saver");
    fs::copy(saver(), &copy).unwrap();
    let Some(mut command) = saver_of_nobody(&copy) else {
        return;
    };
    let folder = outer.path().join("sessions");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
    let file = folder.join("harbour.ron");
    fs::write(&file, old_state()).unwrap();
    chown(&file, Some(0), Some(12_345)).unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o660)).unwrap();
    let list = list_for_nobody();
    let none = rustix::fs::XattrFlags::empty();
    if rustix::fs::setxattr(&file, "system.posix_acl_access", &list, none).is_err() {
        eprintln!("NOT TRIED: this disk has no access lists");
        return;
    }
    let output = command.arg(&file).arg("once").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    // Nobody is in no other group than their own, which was never allowed to look.
    let about = fs::metadata(&file).unwrap();
    assert_eq!((about.uid(), about.gid()), (NOBODY, NOBODY));
    assert_eq!(format!("{:o}", about.mode() & 0o777), "600");
}
