//! The sessions folder: what is in it, how it is read for the home screen, and that nothing in it keeps anybody waiting.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use norming::runtime::scan::{Scanner, Source};
use norming::runtime::state::State;
use norming::runtime::store;
use norming::ui::msg::{Entry, Folder, Msg, Trouble};

use super::Desk;

/// A slow machine gets this long; nothing that works takes it.
const DEADLINE: Duration = Duration::from_secs(20);

/// A pipe that nobody will ever write into.
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn scanner(folder: &Path) -> Scanner {
    Scanner::new(Source::Folder(
        folder.to_path_buf(),
        State::in_folder(folder.join("state")),
    ))
}

/// What is told first, and the batches behind it, until every file was read.
fn told(inbox: &Receiver<Vec<Msg>>) -> (Folder, Vec<Vec<Entry>>) {
    let mut messages = std::iter::from_fn(|| inbox.recv_timeout(DEADLINE).ok()).flatten();
    let Some(Msg::Scanned(folder)) = messages.next() else {
        panic!("the folder is told first");
    };
    let mut unread = folder.unread.clone();
    let mut batches = Vec::new();
    while !unread.is_empty() {
        let Some(Msg::Read(batch)) = messages.next() else {
            panic!("{unread:?} never came");
        };
        for entry in &batch {
            assert!(unread.remove(&entry.file), "{entry:?} came twice");
        }
        batches.push(batch);
    }
    (folder, batches)
}

/// A folder that was read to its end, by file.
fn scan(path: &Path) -> Folder {
    let (outbox, inbox) = mpsc::channel();
    scanner(path).start(&outbox);
    let (mut folder, batches) = told(&inbox);
    folder.entries.extend(batches.into_iter().flatten());
    folder.entries.sort_by(|one, other| one.file.cmp(&other.file));
    folder
}

#[test]
fn a_folder_is_listed_by_name_and_nothing_hides_anything() {
    let desk = Desk::with_theirs("Harbour");
    let folder = desk.folder.path();
    fs::write(folder.join("broken.ron"), "(team: ").unwrap();
    fs::create_dir(folder.join("folder.ron")).unwrap();
    pipe(&folder.join("pipe.ron"));
    for other in [
        "agenda.txt",
        "library.ron",
        ".harbour.ron.Ab3xY9",
        ".hidden.ron",
        "harbour.ron.before",
    ] {
        fs::write(folder.join(other), "").unwrap();
    }
    let scanned = scan(folder);
    let listed: Vec<_> = scanned
        .entries
        .iter()
        .map(|entry| {
            (
                entry.file.file_name().unwrap().to_str().unwrap(),
                entry.session.is_ok(),
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            ("broken.ron", false),
            ("folder.ron", false),
            ("harbour.ron", true),
            ("pipe.ron", false)
        ]
    );
    assert!(matches!(scanned.entries[0].session, Err(Trouble::Content(_))));
    for no_file in [1, 3] {
        assert_eq!(scanned.entries[no_file].session, Err(Trouble::NoFile));
    }
    assert_eq!(scanned.own.agendas, Ok(Vec::new()));
}

#[test]
fn a_missing_folder_is_empty_and_what_cannot_be_used_beside_the_sessions_is_told() {
    let desk = Desk::new();
    let missing = scan(&desk.folder.path().join("nowhere"));
    assert!(missing.entries.is_empty());
    fs::write(desk.folder.path().join("agenda.ron"), "no agenda").unwrap();
    let scanned = scan(desk.folder.path());
    assert!(scanned.entries.is_empty());
    assert!(matches!(scanned.own.agendas, Err(Trouble::Content(_))));
    assert_eq!(
        scanned.own.library,
        Ok(None),
        "one that is not there is no trouble"
    );
    for wrong in [&b"(format: 1, topics: [\xff"[..], b"(format: 1, topics: [])", b""] {
        fs::write(desk.folder.path().join("library.ron"), wrong).unwrap();
        let scanned = scan(desk.folder.path());
        assert!(matches!(scanned.own.library, Err(Trouble::Content(_))));
    }
}

#[test]
fn a_teams_own_library_is_read_beside_its_sessions() {
    let desk = Desk::new();
    let own = r#"(format: 1, topics: [(id: "tides", name: "Tides", norms: ["We look at the tide table."])])"#;
    fs::write(desk.folder.path().join("library.ron"), own).unwrap();
    let library = scan(desk.folder.path()).own.library.unwrap().unwrap();
    assert_eq!(library.topics[0].name, "Tides");
}

/// A folder with as many names for one session.
fn many(desk: &Desk, count: usize) -> BTreeSet<PathBuf> {
    let name = |at| desk.folder.path().join(format!("team-{at:04}.ron"));
    let names: BTreeSet<PathBuf> = (0..count).map(name).collect();
    for name in &names {
        symlink(desk.file(), name).unwrap();
    }
    names
}

#[test]
fn many_sessions_are_told_together_and_none_is_left_out() {
    let desk = Desk::with_theirs("Harbour");
    let mut files = many(&desk, 500);
    files.insert(desk.file());
    let (outbox, inbox) = mpsc::channel();
    scanner(desk.folder.path()).start(&outbox);
    let (folder, batches) = told(&inbox);
    assert!(batches.len() < 100, "{} batches", batches.len());
    let read = folder.entries.iter().chain(batches.iter().flatten());
    let read: BTreeSet<PathBuf> = read
        .inspect(|entry| assert!(entry.session.is_ok()))
        .map(|entry| entry.file.clone())
        .collect();
    assert_eq!(read, files);
}

#[test]
fn of_an_older_reading_not_a_word_comes_behind_a_newer_one() {
    let desk = Desk::with_theirs("Harbour");
    many(&desk, 500);
    let mut scanner = scanner(desk.folder.path());
    let (older, old) = mpsc::channel();
    let (newer, new) = mpsc::channel();
    scanner.start(&older);
    scanner.start(&newer);
    // Nobody else has it any more once the older one is not listened to.
    drop(older);
    let words = old.try_iter().flatten().count();
    told(&new);
    assert_eq!(old.iter().flatten().count(), 0, "{words} had come before");
}

#[test]
fn a_list_knows_every_name_and_reads_nothing() {
    let desk = Desk::with_theirs("Harbour");
    let mut files = many(&desk, 3);
    files.insert(desk.file());
    let listed = store::list(desk.folder.path());
    assert_eq!(listed.unread, files);
    assert!(listed.entries.is_empty());
}
