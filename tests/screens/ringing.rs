//! The bell of the terminal: once when the time of a step is up, for those who want it; and the mouse in the palette.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::screen::Screen;

/// Longer than any step is planned.
const HOUR: u64 = 3_600;

#[test]
fn it_rings_once_when_the_time_of_a_step_is_up_and_again_after_more_time() {
    let session = Stage::begun().at(StepId::Gather);
    let plan = &session.open_workshop().expect("a workshop").plan;
    let planned = plan.iter().find(|one| one.step == StepId::Gather);
    let minutes = u64::from(planned.expect("the step").minutes);
    let screen = Screen::ringing(session);
    let screen = screen.wait(minutes * 60 - 1);
    assert_eq!(screen.rung, 0);
    let screen = screen.wait(1);
    assert_eq!(screen.rung, 1);
    let screen = screen.wait(59).press("a").text("half").wait(5);
    assert_eq!(screen.rung, 1);
    let screen = screen.press("Esc + +").wait(1).wait(HOUR);
    assert_eq!(screen.rung, 2);
}

#[test]
fn it_is_quiet_unless_it_was_asked_for_and_while_the_clock_stands() {
    assert_eq!(
        Screen::meeting(Stage::begun().at(StepId::Gather)).wait(HOUR).rung,
        0
    );
    let stands = Screen::ringing(Stage::begun().at(StepId::Gather)).press("t");
    assert_eq!(stands.wait(HOUR).rung, 0);
}

#[test]
fn the_mouse_is_switched_in_the_palette() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Gather));
    assert!(!screen.app.has_mouse());
    let mut screen = screen.press(":").text("mouse").press("Enter");
    assert!(screen.app.has_mouse());
    assert!(
        screen.dump().contains("The mouse does what keys do"),
        "{}",
        screen.dump()
    );
    let screen = screen.press(":").text("mouse").press("Enter");
    assert!(!screen.app.has_mouse());
    assert!(
        Screen::home(Vec::new())
            .press(":")
            .text("mouse")
            .press("Enter")
            .app
            .has_mouse()
    );
}
