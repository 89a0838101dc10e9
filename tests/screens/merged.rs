//! A session in which a merge has recorded what could not both be: asked about when it is opened, kept until chosen.

use norming::domain::session::Session;
use norming::format::ron::decode;
use norming::ui::msg::{Msg, Theirs};

use super::golden::check_both;
use super::screen::{Screen, file};

const RECORDED: &str = include_str!("../golden/v1/conflicts.ron");

fn recorded() -> Session {
    decode(RECORDED).expect("decoded").session
}

#[test]
fn both_sides_are_shown_when_it_is_opened() {
    let mut screen = Screen::of(recorded());
    check_both("recorded", &mut screen);
    let mut screen = screen.press("2 Esc");
    check_both("recorded-later", &mut screen);
    assert_eq!(screen.session().conflicts.len(), 1);
}

#[test]
fn one_that_comes_from_outside_is_asked_about_where_nobody_is_typing() {
    let quiet = Session::clone(&recorded()).with_conflicts(Vec::new());
    let theirs = Theirs {
        session: recorded(),
        base: quiet.clone(),
        mark: 7,
    };
    let outside = || Msg::ChangedOutside {
        file: file(),
        result: Ok(theirs.clone()),
    };
    let mut screen = Screen::of(quiet.clone()).press("Tab");
    screen.send(outside());
    assert!(
        screen.dump().contains("Both sides of a merge"),
        "{}",
        screen.dump()
    );
    let mut typing = Screen::of(quiet).press("Tab Tab Tab a").text("Half a wor");
    typing.send(outside());
    assert!(!typing.dump().contains("which holds?"), "{}", typing.dump());
    let typing = typing.text("ry").press("Enter Esc");
    assert_eq!(typing.session().conflicts.len(), 2);
}

#[test]
fn a_side_that_fits_nowhere_is_refused_and_the_other_can_be_taken() {
    let wrong = RECORDED.replace("theirs: \"Bobby\"", "theirs: Trial(until: \"soon\")");
    let session = decode(&wrong).expect("decoded").session;
    let mut screen = Screen::of(session).press("1 2");
    assert!(
        screen.dump().contains("That side cannot be taken"),
        "{}",
        screen.dump()
    );
    assert_eq!(screen.session().conflicts.len(), 1);
    let screen = screen.press("1");
    assert!(screen.session().conflicts.is_empty());
}
