//! Home: the sessions of a folder, one that cannot be read among them, and an empty folder.

use norming::domain::session::Session;
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
