//! Somebody else edits the file all the time while it is saved: each of their edits is heard of.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use norming::runtime::store::Store;
use norming::ui::msg::{SaveAs, Trouble};

use super::{Desk, session};

/// How often; `NORMING_TORTURE=500` makes it a million.
fn edits() -> usize {
    let asked = std::env::var("NORMING_TORTURE").ok();
    2_000 * asked.and_then(|times| times.parse().ok()).unwrap_or(1_usize)
}

/// A folder in memory where there is one: thousands of flushed saves take their time on a disk.
fn quick_folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// The number in the name of the team, if somebody else wrote it.
fn edit_in(team: &str) -> Option<usize> {
    team.strip_prefix("Theirs ")?.parse().ok()
}

/// Replaces a file as an editor does that is in a hurry.
fn replace(file: &Path, text: &str) {
    let new = file.with_extension("editor");
    fs::write(&new, text).unwrap();
    fs::rename(new, file).unwrap();
}

/// Saves without pause and tells of every edit that came in between.
fn save_and_tell(mut store: Store, file: &Path, told: &Sender<usize>) {
    for number in 0.. {
        match store.save(file, &session(&format!("Ours {number}")), SaveAs::Same) {
            Ok(()) => {}
            Err(Trouble::ChangedOnDisk) => {
                let team = store.load(file).unwrap().session.team.clone();
                let edit = edit_in(&team).unwrap();
                if told.send(edit).is_err() || edit == edits() {
                    return;
                }
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn thousands_of_edits_in_the_middle_of_saves_and_none_is_lost() {
    let folder = quick_folder();
    let file: PathBuf = folder.path().join("harbour.ron");
    let mut store = Store::default();
    store.save(&file, &session("Harbour"), SaveAs::New).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let (told, heard) = mpsc::channel();
    let path = file.clone();
    let saver = thread::spawn(move || save_and_tell(store, &path, &told));
    for edit in 1..=edits() {
        // Each at another moment of a save.
        for _ in 0..edit * 37 % 5_000 {
            std::hint::spin_loop();
        }
        replace(&file, &text.replace("Harbour", &format!("Theirs {edit}")));
        // The next comes when this one was heard of. One that was lost would be waited for in vain.
        let found = heard.recv_timeout(Duration::from_secs(20));
        assert_eq!(found, Ok(edit), "there is {:?}", fs::read_to_string(&file));
    }
    saver.join().unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left beside"
    );
}

#[test]
fn what_an_editor_writes_into_the_file_that_was_replaced_is_kept() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    let mut editor: File = fs::OpenOptions::new().write(true).open(desk.file()).unwrap();
    desk.save("Ours", SaveAs::Same).unwrap();
    editor.set_len(0).unwrap();
    editor.write_all(b"an hour of work").unwrap();
    assert_eq!(desk.save("Ours again", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    let kept = desk.folder.path().join("harbour.ron.theirs");
    assert_eq!(fs::read_to_string(kept).unwrap(), "an hour of work");
    desk.save("Ours again", SaveAs::Over).unwrap();
    assert_eq!(desk.team(), "Ours again");
    assert_eq!(desk.names(), ["harbour.ron", "harbour.ron.theirs"]);
}

#[test]
fn late_write_into_any_replaced_file_is_kept() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    let open = |desk: &Desk| fs::OpenOptions::new().write(true).open(desk.file()).unwrap();
    let mut first = open(&desk);
    for number in 0..9 {
        desk.save(&format!("Ours {number}"), SaveAs::Same).unwrap();
    }
    first.set_len(0).unwrap();
    first.write_all(b"an hour of work").unwrap();
    assert_eq!(desk.save("Ours again", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    let kept = |desk: &Desk, number: &str| {
        let path = desk.folder.path().join(format!("harbour.ron.theirs{number}"));
        fs::read_to_string(path).unwrap()
    };
    assert_eq!(kept(&desk, ""), "an hour of work");
    // More of it comes when nothing is saved any more.
    first.write_all(b", and more").unwrap();
    assert_eq!(desk.store.last_look().len(), 1);
    assert_eq!(kept(&desk, "-2"), "an hour of work, and more");
    assert_eq!(desk.store.last_look(), Vec::<PathBuf>::new());
}
