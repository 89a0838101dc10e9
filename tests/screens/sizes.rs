//! Sizes at the edges: too small to read, and a whole wall.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check;
use super::screen::Screen;

#[test]
fn a_terminal_that_is_too_small_says_so() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Arrive));
    for size in [(59, 20), (60, 19), (12, 4), (1, 1)] {
        screen.resize(size);
        check("too-small", &mut screen);
    }
    screen.resize((60, 20));
    assert!(screen.dump().contains("[ARRIVE]"));
}

#[test]
fn keys_do_nothing_that_nobody_can_see() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Arrive));
    let saved = screen.saved.len();
    screen.resize((40, 10));
    screen = screen.press("Space D a").text("x").press("Enter");
    assert_eq!(screen.saved.len(), saved);
    assert!(screen.press("q").ended, "but the program can be ended");
}

#[test]
fn what_nobody_can_see_is_not_ended_by_one_key_too_many_nor_kept_open_by_typing() {
    let begun = || Screen::meeting(Stage::begun().at(StepId::Arrive));
    let mut screen = begun();
    screen.resize((40, 10));
    assert!(
        !screen.press("Ctrl-C x Ctrl-C x").ended,
        "Ctrl-C wants to be pressed twice"
    );
    let mut screen = begun();
    screen.resize((40, 10));
    assert!(screen.press("Ctrl-C Ctrl-C").ended);
    let mut screen = begun().press("a").text("Ad");
    screen.resize((40, 10));
    assert!(screen.press("q").ended, "q ends it although somebody was typing");
}
