//! A session whose file gets another name keeps what was kept for it, and another session in its place gets none of it.

use std::fs;
use std::path::{Path, PathBuf};

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::{decode_bytes, encode};
use norming::runtime::lock;
use norming::runtime::moved::{gather, settle};
use norming::runtime::recovery::Shelf;
use norming::ui::msg::Draft;

use super::{Desk, SECRET, files};

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The file gets another name, as by `mv`, and is opened there.
    fn mv(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).unwrap();
        self.found(to);
    }

    /// A session is opened.
    fn found(&self, name: &str) {
        let bytes = fs::read(self.path(name)).unwrap();
        let session = decode_bytes(&bytes).unwrap().session;
        let own = self.state.open_file(&self.path(name)).unwrap();
        settle(&self.state, &own, &session, &bytes);
    }

    fn kept(&self, name: &str) -> (usize, String, Option<String>) {
        let own = self.state.of_file(&self.path(name)).unwrap();
        let draft = own.drafts().unwrap().pop().map(|draft| draft.text);
        (Shelf::beside(&own).list().len(), own.notes().unwrap(), draft)
    }

    /// Half-typed text and notes for the session.
    fn with_words(self) -> Self {
        let own = self.state.of_file(&self.file()).unwrap();
        own.keep_notes("Ask Mia first".to_owned()).unwrap();
        let text = "Waited two".to_owned();
        own.keep_drafts(vec![Draft {
            text,
            ..Draft::default()
        }])
        .unwrap();
        self
    }
}

fn words(count: usize) -> (usize, String, Option<String>) {
    (count, "Ask Mia first".to_owned(), Some("Waited two".to_owned()))
}

fn nothing() -> (usize, String, Option<String>) {
    (0, String::new(), None)
}

/// Another session, with things in it.
fn other() -> Session {
    let mut document = Document::new(Session::new("Lighthouse", Language::En), Mint::new(77), false);
    let label = norming::domain::label::Label::Started;
    let park = |session: &mut Session, mint: &mut Mint| session.park(mint, "Lamps").map(|_| ());
    document.edit(label, park).unwrap();
    document.session().clone()
}

#[test]
fn renamed_session_keeps_all_that_was_kept() {
    let mut desk = Desk::new().with_words();
    desk.parked("Desks");
    assert_eq!(desk.kept("harbour.ron"), words(2));
    desk.mv("harbour.ron", "port.ron");
    assert_eq!(desk.kept("port.ron"), words(2));
    assert_eq!(desk.kept("harbour.ron"), nothing());
    // Edited by hand meanwhile, and back.
    let text = fs::read_to_string(desk.path("port.ron")).unwrap();
    fs::write(desk.path("port.ron"), text.replace("Desks", "Chairs")).unwrap();
    desk.mv("port.ron", "harbour.ron");
    assert_eq!(desk.kept("harbour.ron"), words(2));
    assert_eq!(
        desk.shelf().earlier(),
        [desk.path("harbour.ron"), desk.path("port.ron")]
    );
}

#[test]
fn all_former_names_come_together() {
    let mut desk = Desk::new().with_words();
    desk.parked("Desks");
    for (from, to) in [("harbour.ron", "port.ron"), ("port.ron", "pier.ron")] {
        // Before names were followed, each name got snapshots of its own.
        fs::rename(desk.path(from), desk.path(to)).unwrap();
        desk.park(to);
        let session = desk.document.session().clone();
        let bytes = encode(&session).unwrap().into_bytes();
        fs::write(desk.path(to), &bytes).unwrap();
        let (state, path) = (desk.state.clone(), desk.path(to));
        state.of_file(&path).unwrap().keep_notes(to.to_owned()).unwrap();
        desk.keeper.keep_opened(&state, &path, &session, &bytes, desk.now);
    }
    assert_eq!(desk.kept("pier.ron").0, 1);
    let bytes = fs::read(desk.path("pier.ron")).unwrap();
    let session = decode_bytes(&bytes).unwrap().session;
    let own = desk.state.open_file(&desk.path("pier.ron")).unwrap();
    for _ in 0..2 {
        gather(&desk.state, &own, &session, &bytes);
        let (count, mut notes, draft) = desk.kept("pier.ron");
        assert_eq!((count, draft.as_deref()), (4, Some("Waited two")));
        for words in ["pier.ron", "port.ron", "Ask Mia first"] {
            assert!(notes.contains(words), "{notes}");
            notes = notes.replacen(words, "", 1);
        }
        assert_eq!(notes.trim(), "");
    }
    let shelf = Shelf::beside(&own);
    let list = shelf.list();
    let mut numbers: Vec<u32> = list.iter().map(|one| one.number).collect();
    assert_eq!(shelf.session(list.last().unwrap()), Some(session));
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 4);
    assert_eq!(shelf.earlier().len(), 2);
    assert_eq!(
        (desk.kept("port.ron"), desk.kept("harbour.ron")),
        (nothing(), nothing())
    );
}

#[test]
fn copy_of_a_session_begins_with_nothing() {
    let mut desk = Desk::new().with_words();
    desk.parked("Desks");
    fs::copy(desk.path("harbour.ron"), desk.path("copy.ron")).unwrap();
    desk.found("copy.ron");
    assert_eq!(desk.kept("copy.ron"), nothing());
    assert_eq!(desk.kept("harbour.ron"), words(2));
}

#[test]
fn another_session_in_its_place_gets_nothing() {
    let mut desk = Desk::new().with_words();
    desk.parked("Desks");
    let ours = fs::read(desk.path("harbour.ron")).unwrap();
    fs::write(desk.path("harbour.ron"), encode(&other()).unwrap()).unwrap();
    desk.found("harbour.ron");
    assert_eq!(desk.kept("harbour.ron"), nothing());
    // When the first one is back, so is what was kept for it.
    fs::write(desk.path("harbour.ron"), ours).unwrap();
    desk.found("harbour.ron");
    assert_eq!(desk.kept("harbour.ron"), words(2));
}

#[test]
fn session_that_is_open_under_its_old_name_is_left() {
    let mut desk = Desk::new();
    desk.parked("Desks");
    let place = desk.state.of_file(&desk.file()).unwrap().lock_place();
    let held = lock::take(&place, desk.now).unwrap();
    desk.mv("harbour.ron", "port.ron");
    assert_eq!((desk.kept("port.ron").0, desk.kept("harbour.ron").0), (0, 2));
    drop(held);
}

#[test]
fn forgetting_reaches_every_name_it_had() {
    let mut desk = Desk::new().with_words();
    desk.parked("Desks");
    desk.parked(SECRET);
    // Before names were followed, each name got snapshots of its own.
    fs::rename(desk.path("harbour.ron"), desk.path("port.ron")).unwrap();
    let bytes = fs::read(desk.path("port.ron")).unwrap();
    let session = decode_bytes(&bytes).unwrap().session;
    let (state, port) = (desk.state.clone(), desk.path("port.ron"));
    desk.keeper.keep_opened(&state, &port, &session, &bytes, desk.now);
    let holding = || {
        let mut all = files(&desk.folder.path().join("state"));
        all.retain(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).contains("Mara"));
        all
    };
    assert!(holding().len() > 2, "{:?}", holding());
    let item = desk.item(SECRET);
    let (mended, left) = desk.keeper.forget(&state, &port, &[item]);
    assert_eq!((mended, left), (2, Vec::new()));
    assert_eq!(holding(), Vec::<PathBuf>::new());
    assert!(!all_text(&desk.folder.path().join("state")).contains("Waited two"));
}

fn all_text(folder: &Path) -> String {
    let texts = files(folder).into_iter().map(|file| fs::read(file).unwrap());
    String::from_utf8_lossy(&texts.flatten().collect::<Vec<u8>>()).into_owned()
}
