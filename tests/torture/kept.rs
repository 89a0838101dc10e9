//! Opening a session and keeping what can be recovered of it, with every call in that killed and made to fail: what is on
//! the disk is whole, what was told is there, and no snapshot is ever half of one.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};

use norming::runtime::recovery::Shelf;
use norming::runtime::state::State;

use super::calls::CALLS;
use super::log::numbered;
use super::tools::{has_strace, names, number_in, quick_folder, saver, scale};
use super::ways::{EXCHANGED, FILE, old_state, strace};

#[test]
fn what_is_opened_and_kept_is_whole_whatever_fails() {
    if !has_strace() {
        return;
    }
    let old = old_state();
    let trial = Trial::of(&old, "all", None);
    assert_eq!(trial.output.status.code(), Some(0), "{}", trial.said());
    assert_eq!(trial.snapshots(), 2, "one as it was opened, one as it was saved");
    let points = numbered(&trial.log(), &CALLS);
    assert!(points.len() > 30, "{points:?}");
    let mut tried = 0;
    for (at, (call, number)) in points.iter().enumerate() {
        let mut faults = vec![format!("signal=SIGKILL:when={number}")];
        // The long form tries each error both ways; otherwise they take turns. The standard library gives up where a
        // folder that was listed cannot be closed, which no system does.
        let errors = ["EIO", "ENOSPC", "EROFS", "EACCES"].into_iter();
        let ways =
            errors.flat_map(|error| ["", "+"].map(|plus| format!("error={error}:when={number}{plus}")));
        let chosen = ways
            .enumerate()
            .filter(|(turn, _)| scale() > 1 || at % 8 == *turn);
        faults.extend(chosen.filter(|_| call != "close").map(|(_, fault)| fault));
        for fault in faults {
            Trial::of(&old, call, Some(&format!("{call}:{fault}"))).judge();
            tried += 1;
        }
    }
    println!(
        "opening, saving and keeping: {} calls, {tried} runs",
        points.len()
    );
}

/// A session that was opened, saved and kept, with something done to one call.
struct Trial {
    folder: tempfile::TempDir,
    what: String,
    output: Output,
}

impl Trial {
    fn of(old: &[u8], calls: &str, inject: Option<&str>) -> Self {
        let folder = quick_folder();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        fs::write(folder.path().join("sessions").join(FILE), old).unwrap();
        let all = CALLS.map(|call| format!("?{call}")).join(",");
        let calls = inject.map_or(all.as_str(), |_| calls);
        let output = run(folder.path(), calls, inject);
        Self {
            folder,
            what: inject.unwrap_or("nothing").to_owned(),
            output,
        }
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("sessions").join(FILE)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    fn said(&self) -> String {
        let said = String::from_utf8_lossy(&self.output.stderr);
        format!("{}: {:?} {said}", self.what, self.output.status)
    }

    /// How many snapshots there are; each has to be whole.
    fn snapshots(&self) -> usize {
        let state = State::in_folder(self.folder.path().join("state"));
        let snapshots = Shelf::of(&state, &self.file()).unwrap();
        let listed = snapshots.list();
        for snapshot in &listed {
            assert!(
                snapshots.session(snapshot).is_some(),
                "a torn snapshot: {}",
                self.said()
            );
        }
        listed.len()
    }

    fn judge(self) {
        let of = self.said();
        let status = self.output.status;
        let is_killed = status.signal() == Some(9);
        assert_eq!(is_killed, self.what.contains("KILL"), "{of}");
        assert!(
            is_killed || matches!(status.code(), Some(0 | 3)),
            "no panic: {of}"
        );
        let told = String::from_utf8_lossy(&self.output.stdout)
            .lines()
            .any(|line| line == "2");
        let found = number_in(&self.file());
        let is_fine = status.success();
        assert!(found == 2 || found == 1 && !told && !is_fine, "{found}: {of}");
        let could_tell = self.what.starts_with("write");
        assert!(
            is_killed || is_fine || could_tell || of.contains("NOT SAVED"),
            "{of}"
        );
        self.snapshots();
        // The next run finds nothing in its way, and keeps again.
        let mut again = Command::new(saver());
        again
            .arg(self.file())
            .arg("once")
            .arg(self.folder.path().join("state"));
        let again = again.output().unwrap();
        assert!(again.status.success(), "{of}, then {again:?}");
        assert_eq!(number_in(&self.file()), found + 1, "{of}");
        assert!(self.snapshots() >= 1, "nothing is kept any more: {of}");
        let left = names(&self.folder.path().join("sessions"));
        assert_eq!(left, [FILE], "strays: {of}");
    }
}

fn run(folder: &Path, calls: &str, inject: Option<&str>) -> Output {
    let mut strace = strace(&folder.join("log"), calls, EXCHANGED.without, inject);
    strace.arg(saver()).arg(folder.join("sessions").join(FILE));
    strace.arg("once").arg(folder.join("state")).output().unwrap()
}
