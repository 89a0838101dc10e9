//! Exporting from inside the program: the menu of formats, and what is said of where it went.

use norming::domain::workshop::StepId;
use norming::format::export::Format;
use norming::ui::msg::{Msg, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

#[test]
fn a_format_is_chosen_and_the_path_is_told() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press("x");
    check_both("export-menu", &mut screen);
    let mut screen = screen.press("Down Enter");
    assert_eq!(screen.exports, [Format::Html]);
    check_both("export-done", &mut screen);
    screen.send(Msg::Exported(Ok(None)));
    assert!(screen.dump().contains("there is no date"));
    let mut screen = screen.press("x 8");
    assert_eq!(screen.exports, [Format::Html, Format::Handout]);
    screen = screen.press("x Esc");
    assert_eq!(screen.exports.len(), 2);
}

#[test]
fn what_cannot_be_written_is_told() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Gather)).failing(Trouble::Full);
    let shown = screen.press("x Enter").dump();
    assert!(
        shown.contains("Nothing was exported: the disk is full"),
        "{shown}"
    );
}

#[test]
fn the_key_is_a_letter_while_somebody_types() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press("a x");
    assert!(screen.exports.is_empty());
    assert!(Screen::home(Vec::new()).press("x").exports.is_empty());
}
