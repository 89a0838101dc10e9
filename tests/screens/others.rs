//! What others do with the file of a session that is open: they have it, they change it, they delete it.

use norming::domain::document::Document;
use norming::domain::id::Mint;
use norming::domain::label::Label;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::format::ron::decode;
use norming::ui::msg::{Holder, Loaded, Msg, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::{Screen, afternoon, file};

fn session() -> Session {
    Stage::begun().at(StepId::Concerns)
}

fn mia() -> Holder {
    Holder {
        user: "mia".to_owned(),
        host: "a-laptop-with-a-rather-long-name.example.org".to_owned(),
        pid: Some(4711),
        since: Some(afternoon()),
    }
}

/// The session with something parked by somebody else.
fn with_parked(session: &Session, text: &str) -> Session {
    let mut document = Document::new(session.clone(), Mint::new(99), true);
    document
        .edit(Label::FromOutside, |session, mint| {
            session.park(mint, text).map(|_| ())
        })
        .expect("parked");
    document.session().clone()
}

fn parked(session: &Session) -> Vec<&str> {
    session.parking.iter().map(|one| one.text.as_str()).collect()
}

/// Fails unless this is on the screen.
fn assert_shows(screen: &mut Screen, text: &str) {
    let shown = screen.dump();
    assert!(shown.contains(text), "no {text:?} on\n{shown}");
}

#[test]
fn a_session_somebody_else_has_open_is_shown_and_refuses_every_change() {
    let mut screen = Screen::held(session(), mia());
    check_both("read-only", &mut screen);
    let mut screen = screen.press("!");
    assert_shows(&mut screen, "READ-ONLY: somebody else");
    // Looking around is allowed, and so is everything that only shows something.
    let mut screen = screen.press("? Esc q q");
    assert_shows(&mut screen, "READ-ONLY");
    let screen = screen.press("u U").wait(400);
    assert!(screen.saved.is_empty() && screen.drafts.is_empty());
}

#[test]
fn what_the_other_saves_is_shown_and_when_they_end_it_can_be_changed() {
    let before = session();
    let after = with_parked(&before, "Desk booking");
    let mut screen = Screen::held(before.clone(), mia()).press("q q");
    screen = screen.outside(&before, Ok(after.clone()));
    assert_shows(&mut screen, "PARKING LOT  1 item");
    let loaded = Loaded {
        session: after,
        has_comments: false,
        drafts: Vec::new(),
        notes: String::new(),
        history: norming::domain::history::History::default(),
        held_by: None,
        has_marks: false,
    };
    screen.send(Msg::TakenOver {
        file: file(),
        result: Ok(loaded),
    });
    check_both("taken-over", &mut screen);
    let screen = screen.press("!").text("Lunch").press("Enter");
    assert_eq!(parked(screen.session()), ["Desk booking", "Lunch"]);
}

#[test]
fn a_change_from_outside_is_taken_over_around_what_is_being_typed_and_can_be_undone() {
    let before = session();
    let after = with_parked(&before, "Desk booking");
    let screen = Screen::of(before.clone()).press("g a").text("Half a wor");
    let mut screen = screen.outside(&before, Ok(after));
    check_both("changed-outside", &mut screen);
    assert_eq!((screen.accepted.as_slice(), screen.saved.len()), (&[7][..], 0));
    let mut screen = screen.text("ry").press("Enter Esc");
    assert_eq!(parked(screen.session()), ["Desk booking"]);
    screen = screen.press("u u");
    assert_shows(&mut screen, "Undone: change of the file");
    assert!(parked(screen.session()).is_empty());
}

#[test]
fn a_file_that_vanished_is_asked_about_and_never_made_again_in_silence() {
    let before = session();
    let mut screen = Screen::of(before.clone()).outside(&before, Err(Trouble::Vanished));
    assert_shows(&mut screen, "NOT SAVED");
    screen = screen.wait(30);
    assert!(screen.saved.is_empty(), "it waits for a person");
    screen = screen.press("Ctrl-S");
    check_both("vanished", &mut screen);
    // The first choice leaves everything as it is.
    screen = screen.press("Enter").wait(30);
    assert!(screen.saved.is_empty());
    screen = screen.press("Ctrl-S Down Enter k");
    assert_eq!(screen.session().team, before.team);
    assert_shows(&mut screen, "Saved");
}

#[test]
fn a_file_that_is_back_is_all_right_again() {
    let before = session();
    let screen = Screen::of(before.clone()).outside(&before, Err(Trouble::Vanished));
    let mut screen = screen.press("Ctrl-S").outside(&before, Ok(before.clone()));
    assert_shows(&mut screen, "as it was again");
    assert_shows(&mut screen, "Saved");
    assert!(!screen.dump().contains("Make the file anew"));
}

#[test]
fn half_a_merge_is_told_and_not_saved_over() {
    let before = session();
    let error = decode("(\n<<<<<<< ours\n").expect_err("no session");
    let mut screen = Screen::of(before.clone()).outside(&before, Err(Trouble::Content(error)));
    check_both("half-a-merge", &mut screen);
    screen = screen.press("Ctrl-S Ctrl-P").text("save over");
    assert!(
        !screen.dump().contains("Save over the changed file"),
        "{}",
        screen.dump()
    );
    assert!(screen.saved.is_empty());
}
