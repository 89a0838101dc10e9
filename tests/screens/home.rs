//! Home: the sessions of a folder, one that cannot be read among them, and an empty folder.

use norming::domain::session::Session;
use norming::domain::workshop::TransitionField;
use norming::format::ron::decode;
use norming::ui::msg::Trouble;

use super::fixture::{Stage, left_in_the_middle};
use super::golden::check_both;
use super::screen::Screen;

fn unreadable() -> Result<Session, Trouble> {
    let text = "(\n  format: 1,\n<<<<<<< ours\n  team: \"Quay\",\n";
    let error = decode(text).expect_err("a merge left its marks");
    Err(Trouble::Content(error))
}

fn folder() -> Screen {
    Screen::home(vec![
        ("night-desk.ron", Ok(left_in_the_middle())),
        ("quay.ron", unreadable()),
        ("pilots.ron", Ok(Stage::team("Pilots").session)),
        ("tidewater-maps.ron", Ok(Stage::sealed().session)),
        ("tidewater-next.ron", Ok(Stage::prepared().session)),
    ])
}

#[test]
fn sessions_at_a_glance() {
    check_both("home", &mut folder());
}

#[test]
fn no_session_yet() {
    check_both("home-empty", &mut Screen::home(Vec::new()));
}

#[test]
fn a_session_is_found_by_its_name() {
    check_both("home-filter", &mut folder().press("/").text("night"));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    check_both("home-unreadable", &mut folder().press("j j Enter"));
}

#[test]
fn a_team_is_named() {
    check_both("home-new", &mut folder().press("a").text("Lighthouse"));
}

#[test]
fn a_new_team_is_prepared_at_once() {
    let mut screen = folder().press("a").text("Lighthouse").press("Enter");
    check_both("prepare-new", &mut screen);
    assert_eq!(screen.session().team, "Lighthouse");
}

#[test]
fn a_session_opens_and_q_leads_back() {
    let mut screen = folder().press("G k Enter q q");
    assert!(!screen.ended);
    assert!(screen.dump().contains("Night Desk"));
    screen = screen.press("q");
    assert!(screen.ended);
}

/// From the row below the sessions into a rehearsal, with everything that is to be tried, and back.
#[test]
fn a_rehearsal_shows_what_to_try_saves_nothing_and_leads_back() {
    let mut screen = folder().press("G Enter");
    check_both("rehearsal", &mut screen);
    let tries = [
        ("", "TRY  This team votes"),
        ("4 4 3 5 4", "TRY  Enter shows the result"),
        ("Enter", "TRY  Somebody objects"),
        ("o Esc Enter Esc", "TRY  u takes the last thing back"),
        ("u", "TRY  z shows this alone"),
        ("z z", "TRY  n and p walk"),
    ];
    for (keys, shown) in tries {
        screen = screen.press(keys);
        assert!(screen.dump().contains(shown), "{shown}\n{}", screen.dump());
    }
    screen = screen.press("q q q");
    assert!(
        screen.dump().contains("Back from the rehearsal"),
        "{}",
        screen.dump()
    );
    assert!(screen.dump().contains("Night Desk"));
    assert!(screen.saved.is_empty() && screen.drafts.is_empty() && screen.exports.is_empty());
    screen = screen.press("g Enter");
    assert!(!screen.dump().contains("TRY"), "the next session is a real one");
}

#[test]
fn an_empty_folder_offers_the_rehearsal_at_once() {
    let mut screen = Screen::home(Vec::new()).press("Enter");
    assert!(screen.dump().contains("TRY"), "{}", screen.dump());
    assert!(screen.dump().contains("Rehearsal"));
}

#[test]
fn home_at_other_sizes() {
    let mut screen = folder();
    for size in [(120, 40), (200, 60)] {
        screen.resize(size);
        super::golden::check("home", &mut screen);
    }
}

#[test]
fn a_date_behind_the_change_is_said_once() {
    let mut session = Stage::begun().session;
    let to = TransitionField::To("three days in the office, from 1 Apr 2027".into());
    session.set_transition(to).expect("set");
    let text = Screen::home(vec![("a.ron", Ok(session))]).dump();
    assert_eq!(text.matches("1 Apr").count(), 1, "{text}");
}
