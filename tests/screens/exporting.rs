//! Exporting from inside the program: the menu of formats, and what is said of where it went.

use norming::domain::language::Language;
use norming::domain::workshop::StepId;
use norming::format::export::{Format, Include};
use norming::ui::msg::{Exported, Msg, Trouble};

use super::fixture::Stage;
use super::golden::{USUAL, check_both};
use super::screen::Screen;

#[test]
fn a_format_is_chosen_and_the_path_is_told() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press("x");
    check_both("export-menu", &mut screen);
    let mut screen = screen.press("Down Enter");
    let formats = |screen: &Screen| -> Vec<Format> { screen.exports.iter().map(|how| how.format).collect() };
    assert_eq!(formats(&screen), [Format::Html]);
    assert!(
        screen
            .exports
            .iter()
            .all(|how| !how.to_clipboard && how.include == Include::default())
    );
    check_both("export-done", &mut screen);
    screen.send(Msg::Exported(Ok(Exported::NoDates)));
    assert!(screen.dump().contains("there is no date"));
    let mut screen = screen.press("x 8");
    assert_eq!(formats(&screen), [Format::Html, Format::Handout]);
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

#[test]
fn a_copy_goes_to_the_clipboard_instead_of_a_file() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press("x 9");
    check_both("export-clip", &mut screen);
    let mut screen = screen.press("3");
    assert_eq!(screen.clips, ["words\nwords\n"]);
    assert!(
        screen.dump().contains("for its clipboard: 2 lines"),
        "{}",
        screen.dump()
    );
    // What terminals would cut without a word is not handed to them.
    screen.clipped = 20_000;
    let mut screen = screen.press("x 9 3");
    assert_eq!(screen.clips.len(), 1);
    assert!(
        screen.dump().contains("Not copied: it has 120 KB"),
        "{}",
        screen.dump()
    );
}

#[test]
fn what_stays_out_is_told_only_when_it_is_asked_for() {
    let menu = "x Up Enter";
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather))
        .press(menu)
        .press("1 3");
    check_both("export-more", &mut screen);
    screen.resize(USUAL);
    screen.dump();
    let screen = screen.press("6 7").press("1");
    let how = screen.exports[0];
    assert!(how.front_matter && how.include.frictions);
    assert_eq!(how.beside, Some(Language::ZhHans));
    assert!(!how.include.voters && !how.include.sources && !how.include.team && !how.to_clipboard);
    // The next one begins anew.
    let screen = screen.press("x 1");
    assert_eq!(screen.exports[1].include, Include::default());
}
