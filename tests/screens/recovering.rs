//! What the screens say of recovering: a good state of a broken file, a copy elsewhere, text that no longer fits.

use norming::domain::workshop::StepId;
use norming::ui::msg::{Good, Msg, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::{Screen, file};

fn good() -> Good {
    Good {
        number: 12,
        at: "2027-03-03T16:20:00".parse().expect("a date and time"),
    }
}

#[test]
fn a_broken_file_says_that_a_good_state_exists_and_how_to_get_it() {
    for (name, at_home) in [("broken-home", true), ("broken-named", false)] {
        let mut screen = Screen::broken(Trouble::Other("not well-formed".into()), good(), at_home);
        check_both(name, &mut screen);
    }
    let mut screen = Screen::broken(Trouble::Full, good(), true).press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("norming recover tidewater 12"), "{shown}");
}

#[test]
fn a_large_loss_is_told_behind_what_was_said() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather));
    screen.send(Msg::KeptBefore(file(), 12));
    check_both("kept-before", &mut screen);
    let mut screen = screen.press("u");
    screen.send(Msg::KeptBefore("another.ron".into(), 13));
    assert!(!screen.dump().contains("13"));
}

#[test]
fn a_copy_goes_where_was_typed_and_the_session_stays_not_saved() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Arrive)).failing(Trouble::Full);
    let mut screen = screen.press("Space Ctrl-P").text("copy elsewhere").press("Enter");
    check_both("ask-copy", &mut screen);
    // Esc and an empty answer write nothing.
    screen = screen
        .text("~/x.ron")
        .press("Esc Ctrl-P")
        .text("copy elsewhere")
        .press("Enter Enter");
    assert!(screen.copies.is_empty());
    screen = screen
        .press("Ctrl-P")
        .text("copy elsewhere")
        .press("Enter")
        .text("~/x.ron")
        .press("Enter");
    assert_eq!(screen.copies.len(), 1);
    let shown = screen.dump();
    assert!(
        shown.contains("A copy is in ~/x.ron") && shown.contains("NOT SAVED"),
        "{shown}"
    );
    screen = screen
        .press("Ctrl-P")
        .text("copy elsewhere")
        .press("Enter")
        .text("/x.ron")
        .press("Enter");
    let shown = screen.dump();
    assert!(shown.contains("No copy was saved: the disk is full"), "{shown}");
    assert!(screen.drafts.is_empty(), "a path is no half-typed text");
}

#[test]
fn a_rehearsal_offers_no_copy() {
    let shown = Screen::home(Vec::new())
        .press("Ctrl-P")
        .text("copy elsewhere")
        .dump();
    assert!(!shown.contains("Save a copy"), "{shown}");
}

#[test]
fn half_typed_text_is_never_put_over_words_that_others_changed() {
    let stage = Stage::team("Pilots");
    let screen = Screen::of(stage.session.clone())
        .press("Tab Tab Tab Tab Tab e")
        .text(" Mensah")
        .wait(1);
    let draft = screen.drafts.last().expect("kept").clone();
    assert_eq!(
        (draft.before.as_deref(), draft.text.as_str()),
        (Some("Ama"), "Ama Mensah")
    );

    // As it was: the text is back in its field.
    let mut screen = Screen::with_drafts(stage.session.clone(), vec![draft.clone()]);
    assert!(screen.dump().contains("back in its field"));

    let mut session = stage.session;
    let id = session.roster.first().expect("somebody").id.clone();
    session.rename_person(&id, "Amandine").expect("renamed");
    let mut screen = Screen::with_drafts(session, vec![draft]);
    let shown = screen.dump();
    assert!(
        shown.contains("> Ama Mensah") && shown.contains("were changed since"),
        "{shown}"
    );
    screen = screen.press("Enter");
    let session = screen.session();
    assert_eq!(session.roster.first().expect("somebody").name, "Amandine");
    assert_eq!(session.parking.last().expect("parked").text, "Ama Mensah");
}
