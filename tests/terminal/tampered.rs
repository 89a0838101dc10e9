//! A state folder in which something was put in the place of something else: each file and folder of it, in each way.
//! The session opens, is changed and saved, and ends in good order; what is wrong is told, and nobody's words are touched.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::runtime::recovery::{Keeper, Shelf};
use norming::runtime::state::State;
use norming::runtime::store::Store;
use norming::ui::look::Chosen;
use norming::ui::msg::SaveAs;

use super::ferry::{NOW, TEAM};
use super::walk::{Walk, file_of, run, session_in};

/// What belongs to somebody else and stays as it is.
const PRIVATE: &str = "(text: \"somebody's own\")";

/// A file that is not this program's: larger than any that is read.
const HUGE: u64 = 17 * 1024 * 1024;

/// A way to put something in an empty place.
type Put = fn(&Path, &Path);

/// In the place of a file or of a folder: what is none.
const ODD: [(&str, Put); 7] = [
    ("gone", |_, _| {}),
    ("pipe", |place, _| {
        assert!(Command::new("mkfifo").arg(place).status().unwrap().success());
    }),
    ("socket", |place, _| {
        // The path of a socket is short; its folder need not be.
        let folder = fs::File::open(place.parent().unwrap()).unwrap();
        let fd = std::os::fd::AsRawFd::as_raw_fd(&folder);
        let name = place.file_name().unwrap().to_str().unwrap();
        drop(UnixListener::bind(format!("/proc/self/fd/{fd}/{name}")).unwrap());
    }),
    ("link to nothing", |place, other| {
        symlink(other.with_file_name("nothing"), place).unwrap();
    }),
    ("link to itself", |place, _| symlink(place, place).unwrap()),
    ("link to a device", |place, _| {
        symlink("/dev/zero", place).unwrap();
    }),
    ("link to a full device", |place, _| {
        symlink("/dev/full", place).unwrap();
    }),
];

/// In the place of a file: another kind of thing, or a content that means nothing.
const BAD: [(&str, Put); 9] = [
    ("folder", |place, _| {
        fs::create_dir(place).unwrap();
        fs::write(place.join("inside"), PRIVATE).unwrap();
    }),
    ("link to a file", |place, other| symlink(other, place).unwrap()),
    ("second name of a file", |place, other| {
        fs::hard_link(other, place).unwrap();
    }),
    ("empty", |place, _| fs::write(place, "").unwrap()),
    ("huge", |place, _| {
        fs::File::create(place).unwrap().set_len(HUGE).unwrap();
    }),
    ("no text", |place, _| {
        fs::write(place, [0xff, 0xfe, 0, 0x80]).unwrap();
    }),
    ("deep", |place, _| fs::write(place, "[(".repeat(100_000)).unwrap()),
    ("overflowing", |place, _| {
        let text = "(format: 99999999999999999999, pid: -1, file: \"a\\nb/../..\", since: \"+262142-12-31T25:61:00\")";
        fs::write(place, text).unwrap();
    }),
    ("forbidden", |place, _| {
        fs::write(place, "").unwrap();
        fs::set_permissions(place, fs::Permissions::from_mode(0o0)).unwrap();
    }),
];

/// In the place of a folder: a file.
const FILE: [(&str, Put); 1] = [("file", |place, _| fs::write(place, PRIVATE).unwrap())];

/// A session with notes, snapshots and undo; where what is kept for it is.
fn kept(folder: &Path) -> (PathBuf, State) {
    let file = file_of(folder, "night-ferry");
    fs::create_dir(file.parent().unwrap()).unwrap();
    let state = State::in_folder(folder.join("state"));
    let mut document = Document::new(Session::new(TEAM, Language::En), Mint::new(3), false);
    let now = "2027-03-04T13:00:00".parse().unwrap();
    let (mut store, mut keeper) = (Store::default(), Keeper::default());
    store.save(&file, document.session(), SaveAs::New).unwrap();
    let label = norming::domain::label::Label::Started;
    let park = |session: &mut Session, mint: &mut Mint| session.park(mint, "Lamps").map(|_| ());
    document.edit(label, park).unwrap();
    store.save(&file, document.session(), SaveAs::Same).unwrap();
    let session = document.session().clone();
    keeper.saved(&state, &file, session, document.history(9), now);
    let own = state.of_file(&file).unwrap();
    own.keep_notes("Ask Mia".to_owned()).unwrap();
    state.keep_chosen(Chosen::default()).unwrap();
    (file, state)
}

/// Tries each of these in the place that is named; `is_told` says which have to be told.
fn try_all(name: &str, ways: &[(&str, Put)], is_told: fn(&str) -> bool) {
    for (way, put) in ways {
        let folder = tempfile::tempdir().unwrap();
        let (file, state) = kept(folder.path());
        let own = state.of_file(&file).unwrap();
        let place = place(
            name,
            &folder.path().join("state"),
            own.name(),
            &Shelf::beside(&own),
        );
        let other = folder.path().join("other.ron");
        fs::write(&other, PRIVATE).unwrap();
        if place.is_dir() {
            fs::remove_dir_all(&place).unwrap();
        } else if place.exists() {
            fs::remove_file(&place).unwrap();
        }
        put(&place, &other);
        println!("{name}: {way}");

        let mut walk = Walk::start(folder.path(), NOW, &[TEAM]);
        walk.see(TEAM);
        if is_told(way) {
            walk.see("state folder");
        }
        walk.press("!").text("Desks").press("Enter").see("Parked").saved();
        walk.quit();
        let parked: Vec<String> = session_in(&file)
            .parking
            .iter()
            .map(|one| one.text.clone())
            .collect();
        assert_eq!(parked, ["Lamps", "Desks"], "{name}: {way}");
        for command in ["notes", "recover", "list", "check"] {
            ends(folder.path(), command, &format!("{command}, {name}: {way}"));
        }
        assert_eq!(fs::read_to_string(&other).unwrap(), PRIVATE, "{name}: {way}");
    }
}

/// Where something of a session is in the state folder.
fn place(name: &str, state: &Path, session: &str, shelf: &Shelf) -> PathBuf {
    let recovery = state.join("recovery").join(session);
    match name {
        "state" => state.to_path_buf(),
        "draft" | "notes" => state.join(format!("{session}.{name}.ron")),
        "lock" => {
            fs::create_dir_all(state.join("locks")).unwrap();
            state.join("locks").join(format!("{session}.lock"))
        }
        "snapshots" => recovery,
        "history.ron" | "session.ron" => recovery.join(name),
        "snapshot" => {
            assert_eq!(shelf.list().len(), 1);
            let names = fs::read_dir(&recovery)
                .unwrap()
                .map(|entry| entry.unwrap().path());
            let is_one = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with('0');
            names.into_iter().find(is_one).unwrap()
        }
        other => state.join(other),
    }
}

/// A command ends soon, in good order, and obeys nothing of what it read.
fn ends(folder: &Path, command: &str, what: &str) {
    let mut called = Command::new(env!("CARGO_BIN_EXE_norming"));
    called.arg(command).env_clear().env("HOME", folder);
    if command != "list" && command != "check" {
        called.arg(TEAM);
    }
    called
        .env("NORMING_SESSIONS", folder.join("sessions"))
        .env("NORMING_STATE", folder.join("state"))
        .env("NORMING_NOW", NOW)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = called.spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if Instant::now() > deadline {
            let _ = child.kill();
            panic!("{what} hangs");
        }
        std::thread::yield_now();
    };
    let output = child.wait_with_output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    assert!(
        status.code().is_some_and(|code| code <= 3),
        "{what}: {}",
        String::from_utf8_lossy(&told)
    );
    assert!(!told.contains(&0x1b), "{what}");
}

fn unless_gone(way: &str) -> bool {
    way != "gone"
}

fn never(_: &str) -> bool {
    false
}

#[test]
fn tampered_drafts_and_notes_are_told() {
    for name in ["draft", "notes"] {
        try_all(name, &ODD, unless_gone);
        // Nobody has a wrong content in a session file's format there; the superuser may read what is forbidden.
        try_all(name, &BAD, |_| true);
    }
}

#[test]
fn tampered_choices_are_told() {
    try_all("chosen.ron", &ODD, unless_gone);
    try_all("chosen.ron", &BAD, |way| way != "overflowing");
}

/// The settings of the user, in each way, and nothing else.
#[test]
fn tampered_settings_are_told() {
    for (way, put) in ODD.iter().chain(&BAD) {
        let folder = tempfile::tempdir().unwrap();
        let (file, _) = kept(folder.path());
        let other = folder.path().join("other.ron");
        fs::write(&other, PRIVATE).unwrap();
        let place = folder.path().join(".config/norming/config.ron");
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        put(&place, &other);
        println!("settings: {way}");
        let mut walk = Walk::start(folder.path(), NOW, &[TEAM]);
        walk.see(TEAM);
        if *way != "gone" {
            walk.see("Can't use your settings").see("norming config");
        }
        walk.press("!").text("Desks").press("Enter").see("Parked").saved();
        walk.quit();
        assert_eq!(session_in(&file).parking.len(), 2, "{way}");
        let (code, _, words) = run(folder.path(), NOW, &["config"], &[]);
        let is_told = *way == "gone" || code == 3 && words.contains("config.ron");
        assert!(is_told, "{way}: {words}");
        assert_eq!(fs::read_to_string(&other).unwrap(), PRIVATE, "{way}");
    }
}

#[test]
fn tampered_lock_is_told() {
    try_all("lock", &ODD, unless_gone);
    try_all("lock", &BAD, |way| {
        ["folder", "link to a file", "second name of a file"].contains(&way)
    });
}

#[test]
fn tampered_undo_is_told() {
    try_all("history.ron", &ODD, unless_gone);
    try_all("history.ron", &BAD, |_| true);
}

#[test]
fn tampered_snapshots_are_told() {
    try_all("snapshot", &ODD, unless_gone);
    try_all("snapshot", &BAD, |_| true);
}

#[test]
fn tampered_owner_of_snapshots_is_written_anew() {
    try_all("session.ron", &ODD, never);
    try_all("session.ron", &BAD, never);
}

#[test]
fn something_else_in_place_of_a_folder_is_told() {
    for name in ["state", "locks", "recovery", "snapshots"] {
        try_all(name, &ODD, unless_gone);
        try_all(name, &FILE, unless_gone);
    }
}
