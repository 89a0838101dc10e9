//! How session files are saved: what is never overwritten, what stays as it was, and what is listed.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod alike;
mod folder;
mod hidden;
mod outside;
mod raced;
mod unchanged;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::format::ron::encode;
use norming::runtime::store::{self, Store};
use norming::ui::msg::{SaveAs, Trouble};

struct Desk {
    folder: tempfile::TempDir,
    store: Store,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            store: Store::default(),
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("harbour.ron")
    }

    /// A file that something else wrote.
    fn with_theirs(team: &str) -> Self {
        let desk = Self::new();
        desk.write_theirs(team);
        desk
    }

    fn write_theirs(&self, team: &str) {
        // Another program, in a store of its own.
        let _ = fs::remove_file(self.file());
        Store::default()
            .save(&self.file(), &session(team), SaveAs::New)
            .unwrap();
    }

    fn save(&mut self, team: &str, how: SaveAs) -> Result<(), Trouble> {
        let file = self.file();
        self.store.save(&file, &session(team), how)
    }

    fn load(&mut self) {
        let file = self.file();
        self.store.load(&file).unwrap();
    }

    /// The team in the file, as somebody else reads it.
    fn team(&self) -> String {
        team_in(&self.file())
    }

    /// The names of all files, hidden ones too.
    fn names(&self) -> Vec<String> {
        let listed = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = listed
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn session(team: &str) -> Session {
    Session::new(team, Language::En)
}

fn team_in(file: &Path) -> String {
    Store::default().load(file).unwrap().session.team.clone()
}

fn mode(file: &Path) -> u32 {
    fs::metadata(file).unwrap().permissions().mode() & 0o7777
}

#[test]
fn a_new_file_is_private_and_never_takes_the_place_of_another() {
    let mut desk = Desk::new();
    desk.save("Ours", SaveAs::New).unwrap();
    assert_eq!(desk.team(), "Ours");
    assert_eq!(mode(&desk.file()), 0o600);
    assert_eq!(desk.save("Ours again", SaveAs::New), Err(Trouble::Exists));
    assert_eq!(
        (desk.team(), desk.names()),
        ("Ours".to_owned(), vec!["harbour.ron".to_owned()])
    );
}

#[test]
fn a_folder_that_is_missing_is_created_for_the_user_alone() {
    let mut desk = Desk::new();
    let folder = desk.folder.path().join("one/two");
    let file = folder.join("harbour.ron");
    desk.store.save(&file, &session("Ours"), SaveAs::New).unwrap();
    assert_eq!((team_in(&file).as_str(), mode(&folder)), ("Ours", 0o700));
}

#[test]
fn a_file_that_was_read_is_saved_and_saved_again() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    desk.save("Once", SaveAs::Same).unwrap();
    desk.save("Twice", SaveAs::Same).unwrap();
    assert_eq!(
        (desk.team(), desk.names()),
        ("Twice".to_owned(), vec!["harbour.ron".to_owned()])
    );
}

#[test]
fn what_something_else_changed_is_left_alone() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    desk.write_theirs("Theirs!");
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    assert_eq!(desk.save("Ours", SaveAs::KeepOld), Err(Trouble::ChangedOnDisk));
    assert_eq!(
        (desk.team(), desk.names()),
        ("Theirs!".to_owned(), vec!["harbour.ron".to_owned()])
    );
}

#[test]
fn what_was_never_read_is_left_alone() {
    let mut desk = Desk::with_theirs("Theirs");
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    assert_eq!(desk.team(), "Theirs");
}

#[test]
fn a_file_that_vanished_is_told_and_made_again_when_asked() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    fs::remove_file(desk.file()).unwrap();
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::Vanished));
    assert!(desk.names().is_empty());
    desk.save("Ours", SaveAs::Over).unwrap();
    assert_eq!(desk.team(), "Ours");
}

#[test]
fn saving_over_keeps_what_something_else_wrote() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    for team in ["Theirs one", "Theirs two"] {
        desk.write_theirs(team);
        desk.save(&format!("Over {team}"), SaveAs::Over).unwrap();
    }
    assert_eq!(desk.team(), "Over Theirs two");
    assert_eq!(
        desk.names(),
        ["harbour.ron", "harbour.ron.theirs", "harbour.ron.theirs-2"]
    );
    assert_eq!(
        team_in(&desk.folder.path().join("harbour.ron.theirs")),
        "Theirs one"
    );
    // Nobody else wrote since, so that there is nothing to keep.
    desk.save("Over again", SaveAs::Over).unwrap();
    assert_eq!(desk.names().len(), 3);
    assert_eq!(store::session_files(desk.folder.path()).unwrap().len(), 1);
}

#[test]
fn a_file_with_comments_is_kept_beside_the_new_one() {
    let mut desk = Desk::with_theirs("As read");
    let before = format!(
        "// Mia asked for this.\n{}",
        fs::read_to_string(desk.file()).unwrap()
    );
    fs::write(desk.file(), &before).unwrap();
    assert!(desk.store.load(&desk.file()).unwrap().has_comments);
    desk.save("Ours", SaveAs::KeepOld).unwrap();
    desk.save("Ours again", SaveAs::Same).unwrap();
    assert_eq!(desk.names(), ["harbour.ron", "harbour.ron.before"]);
    assert_eq!(
        fs::read_to_string(desk.folder.path().join("harbour.ron.before")).unwrap(),
        before
    );
    assert_eq!(store::session_files(desk.folder.path()).unwrap().len(), 1);
}

#[test]
fn what_has_not_changed_is_not_written() {
    let mut desk = Desk::with_theirs("As read");
    desk.load();
    let about = || {
        let about = fs::metadata(desk.folder.path().join("harbour.ron")).unwrap();
        (about.ino(), about.mtime(), about.mtime_nsec())
    };
    let before = about();
    for how in [SaveAs::Same, SaveAs::Over, SaveAs::KeepOld] {
        desk.store
            .save(&desk.folder.path().join("harbour.ron"), &session("As read"), how)
            .unwrap();
        assert_eq!(about(), before, "{how:?}");
    }
    assert_eq!(desk.names(), ["harbour.ron"]);
}

#[test]
fn the_mode_of_a_file_stays() {
    let mut desk = Desk::with_theirs("As read");
    fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o664)).unwrap();
    desk.load();
    desk.save("Ours", SaveAs::Same).unwrap();
    assert_eq!(mode(&desk.file()), 0o664);
}

#[test]
fn a_file_that_may_only_be_read_is_not_replaced() {
    let mut desk = Desk::with_theirs("As read");
    fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o444)).unwrap();
    desk.load();
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::Denied));
    assert_eq!(desk.team(), "As read");
}

#[test]
fn a_link_stays_a_link() {
    let mut desk = Desk::with_theirs("As read");
    let links = tempfile::tempdir().unwrap();
    let (near, far) = (links.path().join("near.ron"), links.path().join("far.ron"));
    symlink(desk.file(), &near).unwrap();
    symlink("near.ron", &far).unwrap();
    desk.store.load(&far).unwrap();
    desk.store.save(&far, &session("Ours"), SaveAs::Same).unwrap();
    assert_eq!(desk.team(), "Ours");
    assert!(
        [&near, &far]
            .iter()
            .all(|link| link.symlink_metadata().unwrap().is_symlink())
    );
    assert_eq!(fs::read_dir(links.path()).unwrap().count(), 2);
    // By either name it is the same file.
    desk.save("By its own name", SaveAs::Same).unwrap();
}

#[test]
fn a_link_to_nothing_yet_gets_its_file() {
    let mut desk = Desk::new();
    let link = desk.folder.path().join("link.ron");
    symlink("harbour.ron", &link).unwrap();
    desk.store.save(&link, &session("Ours"), SaveAs::New).unwrap();
    assert_eq!(desk.team(), "Ours");
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn file_gone_behind_a_link_is_not_made_again() {
    let by_file = |desk: &Desk, link: &Path| {
        symlink(desk.file(), link).unwrap();
        desk.file()
    };
    let by_folder = |desk: &Desk, link: &Path| {
        let stick = desk.folder.path().join("stick");
        symlink(desk.folder.path(), &stick).unwrap();
        symlink(stick.join("harbour.ron"), link).unwrap();
        stick
    };
    for way in [by_file as fn(&Desk, &Path) -> PathBuf, by_folder] {
        let mut desk = Desk::with_theirs("As read");
        let links = tempfile::tempdir().unwrap();
        let link = links.path().join("link.ron");
        let goes = way(&desk, &link);
        desk.store.load(&link).unwrap();
        fs::rename(goes, desk.folder.path().join("gone")).unwrap();
        let aside = desk.folder.path().join("harbour.ron");
        let _ = fs::rename(&aside, links.path().join("aside"));
        for how in [SaveAs::Same, SaveAs::KeepOld] {
            assert_eq!(
                desk.store.save(&link, &session("Ours"), how),
                Err(Trouble::Vanished)
            );
        }
        assert!(!aside.exists(), "made without asking");
    }
}

#[test]
fn link_that_leads_to_another_file_is_a_change() {
    let mut desk = Desk::with_theirs("As read");
    let links = tempfile::tempdir().unwrap();
    let (link, other) = (links.path().join("link.ron"), links.path().join("other.ron"));
    symlink(desk.file(), &link).unwrap();
    desk.store.load(&link).unwrap();
    let _ = fs::remove_file(&link);
    symlink(&other, &link).unwrap();
    assert_eq!(desk.store.look(&link), Some(Err(Trouble::Vanished)));
    assert_eq!(
        desk.store.save(&link, &session("Ours"), SaveAs::Same),
        Err(Trouble::Vanished)
    );
    fs::write(&other, encode(&session("Theirs")).unwrap()).unwrap();
    assert_eq!(
        desk.store.save(&link, &session("Ours"), SaveAs::Same),
        Err(Trouble::ChangedOnDisk)
    );
    let theirs = desk.store.look(&link).unwrap().unwrap();
    let told: [&str; 2] = [&theirs.base.team, &theirs.session.team];
    assert_eq!(told, ["As read", "Theirs"]);
    desk.store.accept(&link, theirs.mark);
    desk.store.save(&link, &session("Both"), SaveAs::Same).unwrap();
    assert_eq!(
        (team_in(&other).as_str(), desk.team().as_str()),
        ("Both", "As read")
    );
}
