//! What something else makes of a file is seen, whatever its size and date, and known once it was taken over.

use std::fs;

use norming::domain::session::Session;
use norming::ui::msg::{SaveAs, Theirs, Trouble};

use super::{Desk, session};

fn look(desk: &mut Desk) -> Option<Result<Theirs, Trouble>> {
    let file = desk.file();
    desk.store.look(&file)
}

fn theirs(desk: &mut Desk) -> Theirs {
    look(desk).unwrap().unwrap()
}

fn accept(desk: &mut Desk, mark: u64) {
    let file = desk.file();
    desk.store.accept(&file, mark);
}

/// Puts other words into the file, and leaves its date as it was.
fn rewrite(desk: &Desk, from: &str, to: &str) {
    let date = fs::metadata(desk.file()).unwrap().modified().unwrap();
    let text = fs::read_to_string(desk.file()).unwrap().replace(from, to);
    fs::write(desk.file(), text).unwrap();
    let file = fs::OpenOptions::new().write(true).open(desk.file()).unwrap();
    file.set_modified(date).unwrap();
}

#[test]
fn an_edit_of_the_same_length_and_date_is_seen_once_and_known_when_taken_over() {
    let mut desk = Desk::with_theirs("Ada");
    desk.load();
    assert_eq!(look(&mut desk), None, "nothing has changed");
    rewrite(&desk, "Ada", "Eva");
    let seen = theirs(&mut desk);
    let told: [&Session; 2] = [&seen.base, &seen.session];
    assert_eq!(told, [&session("Ada"), &session("Eva")]);
    assert_eq!(look(&mut desk), None, "it was told");
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    accept(&mut desk, seen.mark);
    desk.save("Ours", SaveAs::Same).unwrap();
    assert_eq!(look(&mut desk), None, "our own saves are no news");
}

#[test]
fn what_was_overtaken_by_a_newer_edit_is_not_known() {
    let mut desk = Desk::with_theirs("Ada");
    desk.load();
    rewrite(&desk, "Ada", "Eva");
    let first = theirs(&mut desk).mark;
    rewrite(&desk, "Eva", "Mia");
    let second = theirs(&mut desk).mark;
    accept(&mut desk, first);
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    accept(&mut desk, second);
    desk.save("Ours", SaveAs::Same).unwrap();
}

#[test]
fn a_file_that_goes_breaks_and_comes_back_is_told_each_time() {
    let mut desk = Desk::with_theirs("Ada");
    desk.load();
    let text = fs::read(desk.file()).unwrap();
    fs::remove_file(desk.file()).unwrap();
    assert_eq!(look(&mut desk), Some(Err(Trouble::Vanished)));
    assert_eq!(look(&mut desk), None, "it was told");
    fs::write(desk.file(), "(").unwrap();
    assert!(matches!(look(&mut desk), Some(Err(Trouble::Content(_)))));
    fs::write(desk.file(), text).unwrap();
    let back = theirs(&mut desk);
    assert_eq!((&back.session, look(&mut desk)), (&back.base, None));
}

#[test]
fn what_is_to_be_kept_is_beside_the_file_before_anything_may_take_its_place() {
    let mut desk = Desk::with_theirs("Ada");
    desk.load();
    let file = desk.file();
    rewrite(&desk, "Ada", "Eva");
    let first = theirs(&mut desk).mark;
    rewrite(&desk, "Eva", "Mia");
    let second = theirs(&mut desk).mark;
    assert_eq!(
        desk.store.keep_theirs(&file, first),
        None,
        "something newer was seen"
    );
    assert_eq!(desk.save("Ours", SaveAs::Same), Err(Trouble::ChangedOnDisk));
    let there = fs::read(&file).unwrap();
    let kept = desk.store.keep_theirs(&file, second).unwrap().unwrap();
    assert_eq!(fs::read(&kept).unwrap(), there);
    assert!(kept.to_string_lossy().ends_with(".ron.theirs"));
    desk.save("Ours", SaveAs::Same).unwrap();
    assert_eq!(fs::read(&kept).unwrap(), there);
}
