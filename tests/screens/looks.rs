//! The looks of the program: colours chosen while it runs, lines that are drawn or written.

use norming::domain::workshop::StepId;
use norming::format::settings::ThemeChoice;
use norming::ui::look::Chosen;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

#[test]
fn colours_are_chosen_from_a_menu_that_marks_the_present_ones() {
    check_both(
        "look-colours",
        &mut decide().press(":").text("colours").press("Enter"),
    );
}

#[test]
fn a_choice_is_seen_at_once_and_kept() {
    let mut screen = decide().press(":").text("colours").press("Enter 4");
    let high = Chosen {
        theme: Some(ThemeChoice::HighContrast),
        ..Chosen::default()
    };
    assert_eq!(screen.looks, [high]);
    check_both("look-chosen", &mut screen);
}

#[test]
fn lines_and_bars_can_be_plain_characters() {
    let mut screen = decide()
        .text("4453351")
        .press("Enter :")
        .text("plain")
        .press("Enter");
    let chosen = screen.looks.last().and_then(|look| look.draws_lines);
    assert_eq!(chosen, Some(false), "{}", screen.dump());
    check_both("look-plain", &mut screen);
}

#[test]
fn the_looks_can_be_chosen_on_the_home_screen_too() {
    let screen = Screen::home(Vec::new())
        .press(":")
        .text("colours")
        .press("Enter 5");
    assert_eq!(
        screen.looks.last().and_then(|look| look.theme),
        Some(ThemeChoice::Mono)
    );
}
