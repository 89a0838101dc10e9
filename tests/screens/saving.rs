//! When nothing can be saved, the screen says so until it can; half-typed text is kept meanwhile.

use norming::domain::workshop::StepId;
use norming::ui::msg::Trouble;

use super::fixture::Stage;
use super::golden::{SMALL, check_both};
use super::screen::Screen;

fn arrive() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Arrive))
}

#[test]
fn nothing_is_saved_and_the_screen_says_so() {
    let mut screen = arrive().failing(Trouble::Full).press("Space k");
    check_both("not-saved", &mut screen);
    screen.set_trouble(None);
    assert!(!screen.wait(3).dump().contains("NOT SAVED"), "it is tried again");
}

#[test]
fn the_longest_header_still_says_so() {
    let screen = Screen::meeting(Stage::reopened().at(StepId::LookBack)).failing(Trouble::Full);
    let mut screen = screen.press("Tab Space Esc").wait(14 * 60);
    check_both("not-saved-look-back", &mut screen);
    screen.resize(SMALL);
    let header = screen.dump().lines().next().map(str::to_owned);
    assert!(header.is_some_and(|line| line.ends_with("NOT SAVED")));
}

#[test]
fn a_file_that_something_else_changed_is_left_alone() {
    let mut screen = arrive().failing(Trouble::ChangedOnDisk).press("Space k");
    check_both("changed-on-disk", &mut screen);
    let before = screen.saved.len();
    screen = screen.wait(5);
    assert_eq!(screen.saved.len(), before, "only a person can mend that");
}

#[test]
fn half_typed_text_is_kept_after_a_moment() {
    let screen = arrive().press("!").text("Who pays for").wait(1);
    assert_eq!(
        screen.drafts.last().map(|draft| draft.text.as_str()),
        Some("Who pays for")
    );
}
