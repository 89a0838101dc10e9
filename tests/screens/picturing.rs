//! The work in pictures: what answers what, coverage, the four Cs then and now, the norms in time.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

fn pictures() -> Screen {
    let page = Screen::of(Stage::sealed().session);
    page.press(":").text("pictures").press("Enter")
}

#[test]
fn which_norm_answers_which_worry() {
    check_both("pictures-answers", &mut pictures());
}

#[test]
fn enter_goes_to_the_norm() {
    check_both("pictures-go-to", &mut pictures().press("Enter"));
    check_both("pictures-gone-to", &mut pictures().press("Enter Enter"));
}

#[test]
fn which_topics_have_norms_and_what_those_lack() {
    check_both("pictures-coverage", &mut pictures().press("Tab"));
}

#[test]
fn the_four_cs_then_and_now() {
    check_both("pictures-four-cs", &mut pictures().press("Tab Tab"));
}

#[test]
fn the_norms_across_the_workshops() {
    check_both("pictures-timeline", &mut pictures().press("Tab Tab Tab G"));
}

#[test]
fn back_is_where_they_were_asked_for_and_the_clock_runs_on() {
    let decide = || Screen::meeting(Stage::reopened().at(StepId::Value));
    let pictures = || decide().press(":").text("pictures").press("Enter Tab Tab");
    // What was rated last time would lead those who rate now.
    check_both("pictures-in-meeting", &mut pictures());
    assert_eq!(pictures().press("q").dump(), decide().dump());
}

#[test]
fn pictures_can_have_the_whole_screen_and_cannot_be_changed() {
    let mut large = pictures().press("Tab Tab z");
    check_both("pictures-large", &mut large);
    for key in ["e", "D", "m", "Space"] {
        let mut after = pictures().press(key);
        assert!(
            after.dump().contains(&format!("{key} does nothing here")),
            "{}",
            after.dump()
        );
        assert!(after.saved.is_empty());
    }
}

#[test]
fn back_is_the_page_where_the_workshop_was_undone_meanwhile() {
    let preparing = Screen::of(Stage::sealed().session).press("n Enter");
    let mut screen = preparing.press(":").text("pictures").press("Enter");
    assert!(screen.dump().starts_with(" Pictures"));
    let mut screen = screen.press("u q");
    assert!(screen.dump().starts_with(" Guidelines"), "{}", screen.dump());
}

#[test]
fn each_picture_says_what_to_look_for() {
    let first_line = |screen: &mut Screen| screen.dump().lines().nth(2).map(str::to_owned);
    let mut seen = Vec::new();
    for way in ["Up", "Tab", "Tab Tab", "Tab Tab Tab"] {
        seen.push(first_line(&mut pictures().press(way)));
    }
    seen.dedup();
    assert_eq!(seen.len(), 4, "{seen:?}");
}
