//! A session whose file cannot be written: told before anybody types, and no key is offered that is refused then.

use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::msg::{Msg, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::{Screen, file};

fn unwritable(session: Session) -> Screen {
    let mut screen = Screen::of(session);
    screen.send(Msg::Probed(file(), Err(Trouble::Denied)));
    screen
}

/// The last line, with the keys.
fn footer(screen: &mut Screen) -> String {
    let shown = screen.dump();
    let line = shown.lines().rev().find(|line| line.contains("help"));
    line.unwrap_or_else(|| panic!("no keys on\n{shown}")).to_owned()
}

#[test]
fn it_is_told_before_anybody_types_and_nothing_is_taken_or_saved() {
    let mut screen = unwritable(Stage::begun().at(StepId::Concerns));
    check_both("cannot-write", &mut screen);
    // Refused at the key, not once it was typed; and no key is a letter of it.
    for keys in ["!", "a", "e", "o", "D", "v", "w", "t", "u"] {
        screen = screen.press(keys);
        let shown = screen.dump();
        assert!(shown.contains("* READ-ONLY: not allowed"), "{keys}: {shown}");
        assert!(shown.contains("?  help"), "{keys}: {shown}");
    }
    screen = screen.paste("Who pays\nfor it");
    assert!(
        screen.dump().contains("* READ-ONLY: not allowed"),
        "{}",
        screen.dump()
    );
    let mut screen = screen.press("u U n n p q q").wait(400);
    assert!(screen.saved.is_empty());
    screen.send(Msg::Probed(file(), Ok(())));
    assert!(screen.dump().contains("can be written now"), "{}", screen.dump());
    let screen = screen.press("!").text("Who pays").press("Enter");
    assert_eq!(screen.saved.len(), 1);
}

#[test]
fn no_key_is_offered_that_is_refused() {
    let sessions = [
        Stage::prepared().at(StepId::Arrive),
        Stage::begun().at(StepId::Frame),
        Stage::begun().at(StepId::Concerns),
        Stage::begun().at(StepId::Value),
        Stage::gathered().at(StepId::Gather),
        Stage::drafted().at(StepId::Draft),
        Stage::proposed().at(StepId::Decide),
        Stage::proposed().at(StepId::Close),
    ];
    for session in sessions {
        for way in ["g", "q q"] {
            for tabs in 0..9 {
                let reach = || {
                    let screen = unwritable(session.clone()).press(way);
                    (0..tabs).fold(screen, |screen, _| screen.press("Tab"))
                };
                let mut screen = reach();
                let keys = footer(&mut screen);
                for refused in [" a ", " e ", " o ", " m ", " D ", " v ", " 0-5 ", " Space "] {
                    assert!(
                        !keys.contains(refused),
                        "{refused:?} in {keys:?} of\n{}",
                        screen.dump()
                    );
                }
                let mut refused = reach().press("a");
                assert!(!refused.dump().contains("F1  help"), "{}", refused.dump());
                let mut refused = reach().press("e 4");
                assert!(!refused.dump().contains("F1  help"), "{}", refused.dump());
                if keys.contains(" Enter ") {
                    let mut entered = reach().press("Enter");
                    let shown = entered.dump();
                    assert!(!shown.contains("* READ-ONLY"), "{shown}");
                }
            }
        }
    }
}
