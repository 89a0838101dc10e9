//! What is forgotten leaves the copies beside a session file as well; what else is in them stays.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use norming::domain::forget::Item;
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::encode;
use norming::runtime::store::{Store, forget_beside};
use norming::ui::msg::SaveAs;

const SECRET: &str = "Mara reads mail at night";

/// A session with two items in its parking lot, and the identity of the one to forget.
fn session() -> (Session, Item) {
    let mut mint = Mint::new(3);
    let mut session = Session::new("Harbour", Language::En);
    session.park(&mut mint, "Desk booking").unwrap();
    session.park(&mut mint, SECRET).unwrap();
    let id = session.parking.last().unwrap().id.clone();
    (session, Item::Parked(id))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// A path beside the file.
fn beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", file.display()))
}

#[test]
fn copies_lose_the_item_alone_and_other_files_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.ron");
    let (session, item) = session();
    let whole = encode(&session).unwrap();
    let commented = format!("// {SECRET}, says the minute book\n{whole}");
    for (ending, text) in [
        (".before", &commented),
        (".theirs", &whole),
        (".theirs-2", &whole),
        (".ours", &whole),
        (".bak", &whole),
        (".before-mine", &whole),
    ] {
        fs::write(beside(&file, ending), text).unwrap();
    }
    fs::write(folder.path().join("other.ron.before"), &whole).unwrap();
    let found = forget_beside(&file, std::slice::from_ref(&item));
    assert_eq!((found.mended, found.left.len()), (4, 0), "{found:?}");
    for ending in [".before", ".theirs", ".theirs-2", ".ours"] {
        let left = text(&beside(&file, ending));
        assert!(!left.contains(SECRET), "{ending}: {left}");
        assert!(left.contains("Desk booking"), "{ending}: {left}");
    }
    for other in [
        beside(&file, ".bak"),
        beside(&file, ".before-mine"),
        folder.path().join("other.ron.before"),
    ] {
        assert_eq!(text(&other), whole, "{}", other.display());
    }
    assert_eq!(
        forget_beside(&file, &[item]).mended,
        0,
        "there is nothing left to do"
    );
}

#[test]
fn a_copy_that_cannot_be_read_is_named_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.ron");
    let (_, item) = session();
    let broken = format!("( {SECRET}");
    fs::write(beside(&file, ".theirs"), &broken).unwrap();
    let found = forget_beside(&file, &[item]);
    assert_eq!(
        (found.mended, found.left),
        (0, vec!["harbour.ron.theirs".to_owned()])
    );
    assert_eq!(text(&beside(&file, ".theirs")), broken);
}

#[test]
fn a_copy_without_the_item_keeps_its_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.ron");
    let (mut session, item) = session();
    session.forget(&item);
    let commented = format!("// kept by hand\n{}", encode(&session).unwrap());
    fs::write(beside(&file, ".before"), &commented).unwrap();
    assert_eq!(forget_beside(&file, &[item]).mended, 0);
    assert_eq!(text(&beside(&file, ".before")), commented);
}

#[test]
fn the_copy_of_the_very_save_that_forgets_is_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbour.ron");
    let (mut session, item) = session();
    fs::write(&file, format!("// by hand\n{}", encode(&session).unwrap())).unwrap();
    let mut store = Store::default();
    store.load(&file).unwrap();
    session.forget(&item);
    store.save(&file, &session, SaveAs::KeepOld).unwrap();
    assert!(text(&beside(&file, ".before")).contains(SECRET));
    assert_eq!(forget_beside(&file, &[item]).mended, 1);
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert!(!text(&path).contains(SECRET), "{}", path.display());
    }
}
