//! The focus view: one item over the whole screen.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::{check, check_both};
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

#[test]
fn a_norm_has_the_whole_screen_and_the_minutes_are_big() {
    check_both("focus-norm", &mut decide().press("z"));
}

#[test]
fn fingers_are_counted_and_revealed_there() {
    check_both("focus-counting", &mut decide().press("z").text("44533"));
    check_both(
        "focus-result",
        &mut decide().press("z").text("4453351").press("Enter"),
    );
    check_both(
        "focus-menu",
        &mut decide().press("z").text("4453353").press("Enter"),
    );
}

#[test]
fn with_room_the_result_is_big_and_lines_stand_apart() {
    let mut screen = decide().press("z").text("4453351").press("Enter");
    screen.resize((120, 40));
    check("focus-result", &mut screen);
}

#[test]
fn the_next_item_is_a_key_away_and_another_shows_all_again() {
    let screen = decide().press("z Down");
    check_both("focus-next", &mut { screen });
    for leave in ["z", "q", "Esc"] {
        assert_eq!(
            decide().press("z").press(leave).dump(),
            decide().dump(),
            "{leave}"
        );
    }
}

#[test]
fn what_is_typed_or_asked_is_shown_with_all_the_rest() {
    check_both(
        "focus-objection",
        &mut decide().press("z").text("4453351").press("Enter o"),
    );
    let amended = decide().press("z e").text(" Always.").press("Enter");
    check_both("focus-amended", &mut { amended });
}

#[test]
fn questions_ratings_and_plain_lines_can_have_the_screen_too() {
    let value = Screen::meeting(Stage::begun().at(StepId::Value));
    check_both("focus-rating", &mut value.press("z").text("4433").press("Enter"));
    let concerns = Screen::meeting(Stage::begun().at(StepId::Concerns));
    check_both("focus-unknown", &mut concerns.press("Tab Tab z"));
    let close = Screen::meeting(Stage::proposed().at(StepId::Close));
    check_both("focus-read-back", &mut close.press("Tab Tab z"));
    let page = Screen::of(Stage::sealed().session);
    check_both("focus-page", &mut page.press("z"));
}

#[test]
fn over_time_is_said_in_words_too() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Concerns)).wait(60 * 9);
    check_both("focus-over-time", &mut screen.press("Tab z"));
}

#[test]
fn a_text_that_is_too_long_ends_in_dots() {
    let long = "We say what we need. ".repeat(40);
    let screen = decide().press("e Ctrl-A").text(&long).press("Enter z");
    check_both("focus-long", &mut { screen });
}

#[test]
fn another_item_is_offered_only_where_there_is_one() {
    let concerns = || Screen::meeting(Stage::begun().at(StepId::Concerns));
    // The pane of the team's own worries has one row.
    let mut one = concerns().press("Tab z");
    assert!(!one.dump().contains("next item"), "{}", one.dump());
    let mut two = concerns().press("z");
    assert!(two.dump().contains("next item"), "{}", two.dump());
}

#[test]
fn the_words_stay_where_a_menu_leaves_little_room() {
    let mut screen = decide().press("z").text("4453351").press("Enter o");
    screen.resize(super::golden::SMALL);
    let shown = screen.dump();
    assert!(shown.contains("hours, or say by when."), "{shown}");
}
