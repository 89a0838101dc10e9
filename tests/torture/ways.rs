//! The ways in which a file can be saved, and strace around a program that does it.
//! Must not know what is done to the calls.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::tools::saver;

/// The file that is saved.
pub const FILE: &str = "harbour.ron";
const OTHER: &str = "other name";

/// A way to save.
pub struct Way {
    pub name: &'static str,
    /// Makes the file what it is, from an old state.
    pub prepare: fn(&Path),
    /// What is beside it.
    pub others: &'static [&'static str],
    /// A call that this file system does not have.
    pub without: Option<&'static str>,
}

pub const EXCHANGED: Way = Way {
    name: "exchanged",
    prepare: |_| (),
    others: &[],
    without: None,
};

pub const NEW: Way = Way {
    name: "new",
    prepare: |file| fs::remove_file(file).unwrap(),
    ..EXCHANGED
};

pub const TWO_NAMES: Way = Way {
    name: "two names",
    prepare: |file| fs::hard_link(file, file.with_file_name(OTHER)).unwrap(),
    others: &[OTHER],
    ..EXCHANGED
};

pub const OF_SOMEBODY_ELSE: Way = Way {
    name: "of somebody else",
    prepare: |file| std::os::unix::fs::chown(file, Some(12_345), Some(12_345)).unwrap(),
    ..EXCHANGED
};

pub const RENAMED_OVER: Way = Way {
    name: "renamed over",
    without: Some("renameat2"),
    ..EXCHANGED
};

pub const NEW_BY_A_SECOND_NAME: Way = Way {
    name: "new, by a second name",
    prepare: |file| fs::remove_file(file).unwrap(),
    without: Some("renameat2"),
    ..EXCHANGED
};

/// A whole file with the state 1.
pub fn old_state() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(FILE);
    assert!(
        Command::new(saver())
            .arg(&file)
            .arg("once")
            .output()
            .unwrap()
            .status
            .success()
    );
    fs::read(file).unwrap()
}

/// strace that looks at some calls, and does something to one of them.
pub fn strace(log: &Path, calls: &str, without: Option<&str>, inject: Option<&str>) -> Command {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-o"]).arg(log);
    // Where cargo tells of libraries, they are looked for in many places first.
    strace.env_remove("LD_LIBRARY_PATH");
    let also = without.map_or(String::new(), |call| format!(",{call}"));
    strace.args(["-e", &format!("trace={calls}{also}")]);
    if let Some(call) = without {
        strace.args(["-e", &format!("inject={call}:error=EINVAL")]);
    }
    if let Some(inject) = inject {
        strace.args(["-e", &format!("inject={inject}")]);
    }
    strace
}
