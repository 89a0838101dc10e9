//! What can be recovered: snapshots, undo from one run to the next, and what leaves them when it is forgotten.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod killed;
mod loss;
mod moved;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDateTime, TimeDelta};
use norming::domain::document::Document;
use norming::domain::forget::Item;
use norming::domain::id::Mint;
use norming::domain::label::{Label, Noun};
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::{decode_bytes, encode};
use norming::runtime::recovery::{Keeper, Shelf, Why};
use norming::runtime::state::State;
use norming::runtime::store::Store;
use norming::ui::msg::SaveAs;

const SECRET: &str = "Mara reads mail at night";

/// A session being worked on, with a disk of its own.
struct Desk {
    folder: tempfile::TempDir,
    state: State,
    keeper: Keeper,
    store: Store,
    document: Document,
    now: NaiveDateTime,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Self {
            state: State::in_folder(folder.path().join("state")),
            folder,
            keeper: Keeper::default(),
            store: Store::default(),
            document: Document::new(Session::new("Harbour", Language::En), Mint::new(3), false),
            now: "2027-03-04T14:00:00".parse().unwrap(),
        };
        desk.store
            .save(&desk.file(), desk.document.session(), SaveAs::New)
            .unwrap();
        desk.keep();
        desk
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("harbour.ron")
    }

    fn shelf(&self) -> Shelf {
        Shelf::of(&self.state, &self.file()).unwrap()
    }

    fn park(&mut self, text: &str) {
        let label = Label::added(Noun::Parked, text);
        let park = |session: &mut Session, mint: &mut Mint| session.park(mint, text).map(|_| ());
        self.document.edit(label, park).unwrap();
    }

    /// Saves as the program does it: the session first, then what can be recovered.
    fn save(&mut self) -> Option<u32> {
        let history = self.document.history(200);
        let session = self.document.session().clone();
        self.keeper
            .before_save(&self.state, &self.file(), &session, &history, self.now);
        self.store.save(&self.file(), &session, SaveAs::Same).unwrap();
        self.keep()
    }

    fn keep(&mut self) -> Option<u32> {
        let (session, history) = (self.document.session().clone(), self.document.history(200));
        self.keeper
            .saved(&self.state, &self.file(), session, history, self.now)
    }

    fn parked(&mut self, text: &str) -> Option<u32> {
        self.park(text);
        self.save()
    }

    /// The program was ended, and is started again.
    fn reopen(&mut self) {
        self.keeper = Keeper::default();
        self.store = Store::default();
        let session = self.store.load(&self.file()).unwrap().session;
        let bytes = fs::read(self.file()).unwrap();
        let (state, file) = (&self.state, &self.file());
        let history = self.keeper.opened(Some(&self.shelf()), file, &session, &bytes);
        self.keeper.keep_opened(state, file, &session, &bytes, self.now);
        self.document = Document::new(session, Mint::new(9), true).with_history(history);
    }

    fn numbers(&self) -> Vec<u32> {
        self.shelf().list().iter().map(|one| one.number).collect()
    }

    fn texts(&self) -> Vec<&str> {
        let parking = &self.document.session().parking;
        parking.iter().map(|one| one.text.as_str()).collect()
    }

    fn item(&self, text: &str) -> Item {
        let parking = &self.document.session().parking;
        let item = parking.iter().find(|one| one.text == text).unwrap();
        Item::Parked(item.id.clone())
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn every_state_is_kept_once_and_for_the_user_alone() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    desk.parked("Lockers");
    assert_eq!(desk.numbers(), [1, 2, 3]);
    desk.keep();
    assert_eq!(desk.numbers(), [1, 2, 3], "the same again is not kept again");
    // A state that comes back keeps its number, and is the newest.
    desk.document.undo();
    desk.save();
    assert_eq!(desk.numbers(), [1, 3, 2]);
    assert_eq!(desk.shelf().good().unwrap().number, 2);
    let newest = desk.shelf().list().pop().unwrap();
    assert_eq!(
        desk.shelf().read(&newest).unwrap(),
        fs::read(desk.file()).unwrap(),
        "a snapshot is a session file"
    );
    let state = desk.folder.path().join("state");
    for file in files(&state) {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
        assert_eq!(mode(file.parent().unwrap()), 0o700, "{}", file.display());
    }
    assert_eq!((mode(&state), files(&state).len()), (0o700, 5));
}

#[test]
fn fifty_states_and_one_a_day_stay_whatever_the_clock_says() {
    let mut desk = Desk::new();
    for day in 0..10 {
        for at in 0..20 {
            // The clock runs backwards.
            desk.now = "2027-03-04T14:00:00".parse::<NaiveDateTime>().unwrap() - Days::new(day)
                + TimeDelta::minutes(at);
            desk.parked(&format!("{day} {at}"));
        }
    }
    let kept = desk.numbers();
    assert!(kept.is_sorted(), "{kept:?}");
    assert_eq!(kept.len(), 50 + 7, "{kept:?}");
    assert_eq!(kept[kept.len() - 50..], (152..=201).collect::<Vec<u32>>());
    assert_eq!(kept[..7], [21, 41, 61, 81, 101, 121, 141]);
}

#[test]
fn undo_and_redo_outlive_the_program() {
    let mut desk = Desk::new();
    for text in ["Desks", "Lockers", "Bikes"] {
        desk.parked(text);
    }
    desk.document.undo();
    desk.save();
    desk.reopen();
    assert_eq!(desk.texts(), ["Desks", "Lockers"]);
    assert_eq!(desk.document.redo(), Some(Label::added(Noun::Parked, "Bikes")));
    assert_eq!(desk.texts(), ["Desks", "Lockers", "Bikes"]);
    for text in ["Bikes", "Lockers", "Desks"] {
        assert_eq!(desk.document.undo(), Some(Label::added(Noun::Parked, text)));
    }
    assert!(desk.texts().is_empty() && !desk.document.can_undo());
    // What was restored goes on being kept.
    desk.document.redo();
    desk.save();
    desk.reopen();
    assert_eq!(desk.texts(), ["Desks"]);
    assert_eq!(desk.document.redo(), Some(Label::added(Noun::Parked, "Lockers")));
    desk.document.undo();
    desk.document.undo();
    assert!(desk.texts().is_empty());
}

#[test]
fn undo_is_used_for_the_very_state_it_was_kept_for_and_for_no_other() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    let ours = fs::read_to_string(desk.file()).unwrap();
    let theirs = ours.replace("Desks", "Chairs");
    fs::write(desk.file(), &theirs).unwrap();
    desk.reopen();
    assert!(!desk.document.can_undo());
    assert_eq!(
        fs::read_to_string(desk.file()).unwrap(),
        theirs,
        "nothing is applied"
    );
    assert_eq!(
        desk.numbers(),
        [1, 2, 3],
        "what was dropped is there as snapshots"
    );
    // Where the file is as it was, undo is there again.
    fs::write(desk.file(), &ours).unwrap();
    desk.reopen();
    assert!(desk.document.can_undo());
}

#[test]
fn a_crash_between_file_and_history_leaves_both_valid() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    desk.park("Lockers");
    let session = desk.document.session().clone();
    desk.store.save(&desk.file(), &session, SaveAs::Same).unwrap();
    // The program dies here: the file is newer than the history.
    desk.reopen();
    assert_eq!(desk.texts(), ["Desks", "Lockers"]);
    assert!(!desk.document.can_undo());
}

#[test]
fn a_damaged_history_is_used_as_far_as_it_goes_or_not_at_all() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    desk.parked("Lockers");
    let history = files(&desk.folder.path().join("state"))
        .into_iter()
        .find(|file| file.ends_with("history.ron"))
        .unwrap();
    let whole = fs::read_to_string(&history).unwrap();
    for at in (0..whole.len()).step_by(7) {
        fs::write(&history, &whole[..at]).unwrap();
        desk.reopen();
        assert!(!desk.document.can_undo(), "cut at {at}");
    }
}

#[test]
fn undo_keeps_two_hundred_steps() {
    let mut desk = Desk::new();
    for at in 0..230 {
        desk.park(&format!("Item {at}"));
    }
    desk.save();
    desk.reopen();
    let mut steps = 0;
    while desk.document.undo().is_some() {
        steps += 1;
    }
    assert_eq!((steps, desk.texts().len()), (200, 30));
}

#[test]
fn what_is_forgotten_leaves_every_snapshot_and_the_history_for_good() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    desk.parked(SECRET);
    desk.parked("Lockers");
    let item = desk.item(SECRET);
    // A program that was killed left something half-written.
    let folder = files(&desk.folder.path().join("state"))[0]
        .parent()
        .unwrap()
        .to_owned();
    fs::write(folder.join(".000009.tmp"), SECRET).unwrap();

    // What was handed over before comes after.
    let old = (desk.document.session().clone(), desk.document.history(200));
    desk.document.forget(&item).unwrap();
    let session = desk.document.session().clone();
    desk.store.save(&desk.file(), &session, SaveAs::Same).unwrap();
    let (mended, left) = desk
        .keeper
        .forget(&desk.state, &desk.file(), std::slice::from_ref(&item));
    assert_eq!((mended, left.len()), (2, 0));
    desk.keeper
        .saved(&desk.state, &desk.file(), old.0, old.1, desk.now);
    let holding = |desk: &Desk| -> Vec<PathBuf> {
        let mut all = files(desk.folder.path());
        all.retain(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).contains("Mara"));
        all
    };
    assert_eq!(holding(&desk), Vec::<PathBuf>::new());
    desk.reopen();
    assert_eq!(desk.texts(), ["Desks", "Lockers"]);
    while let Some(label) = desk.document.undo() {
        assert!(!format!("{label:?}").contains("Mara"), "{label:?}");
        assert!(!desk.texts().contains(&SECRET));
    }
    assert!(desk.texts().is_empty());
}

#[test]
fn a_snapshot_that_cannot_be_read_is_named_when_something_is_forgotten() {
    let mut desk = Desk::new();
    desk.parked(SECRET);
    desk.shelf()
        .put(b"( Mara reads", Why::Restored, desk.now)
        .unwrap();
    let item = desk.item(SECRET);
    let (mended, left) = desk.keeper.forget(&desk.state, &desk.file(), &[item]);
    assert_eq!((mended, left.len()), (1, 1));
    assert!(left[0].starts_with("recovery/000003-"), "{left:?}");
    assert_eq!(desk.shelf().good().unwrap().number, 2);
}

#[test]
fn nothing_is_kept_and_nothing_fails_where_nothing_can_be_written() {
    let mut desk = Desk::new();
    fs::remove_dir_all(desk.folder.path().join("state")).unwrap();
    fs::write(desk.folder.path().join("state"), "no folder").unwrap();
    desk.parked("Desks");
    desk.reopen();
    assert_eq!(desk.texts(), ["Desks"]);
    assert_eq!(desk.shelf().list(), []);
}

#[test]
fn a_history_is_small() {
    let folder = tempfile::tempdir().unwrap();
    let state = State::in_folder(folder.path().join("state"));
    let file = folder.path().join("kestrel.ron");
    let bytes = fs::read("sessions/kestrel-atlas.ron").unwrap();
    let mut document = Document::new(decode_bytes(&bytes).unwrap().session, Mint::new(3), true);
    for at in 0..200 {
        let text = format!("Item {at}");
        let label = Label::added(Noun::Parked, text.clone());
        document
            .edit(label, |session, mint| session.park(mint, &text).map(|_| ()))
            .unwrap();
    }
    let (session, history) = (document.session().clone(), document.history(200));
    let text = encode(&session).unwrap();
    let at = "2027-03-04T14:00:00".parse().unwrap();
    let mut keeper = Keeper::default();
    let began = std::time::Instant::now();
    keeper.saved(&state, &file, session.clone(), history.clone(), at);
    let first = began.elapsed();
    keeper.saved(&state, &file, session.clone(), history, at);
    let both = began.elapsed();
    let bytes = files(folder.path())
        .iter()
        .find(|file| file.ends_with("history.ron"))
        .map_or(0, |file| fs::metadata(file).unwrap().len());
    let again = std::time::Instant::now();
    let shelf = Shelf::of(&state, &file);
    let read = Keeper::default().opened(shelf.as_ref(), &file, &session, text.as_bytes());
    // Shown by `cargo test --test recovery small -- --nocapture`.
    println!(
        "{} bytes of session, {bytes} of history; first {first:?}, then again until {both:?}, read {:?}",
        text.len(),
        again.elapsed()
    );
    // Eight megabytes of states are read at most, so that opening takes no time.
    assert_eq!((read.past.len(), bytes < 50_000), (120, true));
}
