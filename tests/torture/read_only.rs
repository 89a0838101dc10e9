//! A file or folder that may only be read, tried by somebody who is not root: told, and every byte left as it was.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
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
