//! The mouse: off until it is switched on; then a click means what a key means where it falls.

use norming::domain::workshop::StepId;
use norming::ui::msg::Msg;

use super::fixture::Stage;
use super::screen::Screen;

fn with_mouse(screen: Screen) -> Screen {
    screen.press(":").text("mouse").press("Enter")
}

fn arrive() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Arrive))
}

/// Presses the mouse on the first place where these words are shown.
fn click(mut screen: Screen, words: &str) -> Screen {
    let shown = screen.dump();
    let found = shown.lines().enumerate().find_map(|(row, line)| {
        let at = line.find(words)?;
        Some((line[..at].chars().count(), row))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("{words:?} is not shown:\n{shown}"));
    let place = |number| u16::try_from(number).expect("on the screen");
    screen.send(Msg::Click(place(column), place(row)));
    screen
}

/// The line with the cursor.
fn here(screen: &mut Screen) -> String {
    let shown = screen.dump();
    let line = shown.lines().find(|line| line.starts_with(" > "));
    line.unwrap_or_default().to_owned()
}

#[test]
fn without_being_switched_on_it_does_nothing() {
    let mut screen = arrive();
    let before = screen.dump();
    screen = click(screen, "Bashir");
    screen.send(Msg::Wheel { up: false });
    assert_eq!(screen.dump(), before);
}

#[test]
fn the_wheel_is_the_arrows() {
    let mut screen = with_mouse(arrive());
    screen.send(Msg::Wheel { up: false });
    assert_eq!(screen.dump(), with_mouse(arrive()).press("Down").dump());
    screen.send(Msg::Wheel { up: true });
    assert_eq!(screen.dump(), with_mouse(arrive()).press("Down Up").dump());
}

#[test]
fn a_click_puts_the_cursor_and_a_second_one_is_enter() {
    let mut screen = click(with_mouse(arrive()), "Bashir");
    assert!(here(&mut screen).contains("Bashir"), "{}", screen.dump());
    screen = click(screen, "Bashir");
    let by_key = with_mouse(arrive()).press("g j Enter").dump();
    assert_eq!(screen.dump(), by_key);
}

#[test]
fn a_click_on_an_item_of_a_menu_takes_it() {
    let mut opened = with_mouse(arrive()).press("g j Enter");
    let shown = opened.dump();
    let second = shown
        .lines()
        .find(|line| line.starts_with("   2 "))
        .expect("a second item");
    let mut screen = click(opened, second.trim());
    let by_key = with_mouse(arrive()).press("g j Enter 2").dump();
    assert_eq!(screen.dump(), by_key);
}

#[test]
fn a_click_on_a_key_of_the_last_line_is_that_key() {
    let mut screen = click(with_mouse(arrive()), "?  help");
    assert_eq!(screen.dump(), with_mouse(arrive()).press("?").dump());
    screen = click(screen, "Esc  leave");
    assert_eq!(screen.dump(), with_mouse(arrive()).press("? Esc").dump());
}

#[test]
fn a_click_elsewhere_keeps_what_is_typed() {
    let mut screen = with_mouse(Screen::meeting(Stage::begun().at(StepId::Frame)));
    screen = screen.press("Tab a").text("Lunch at noon");
    screen = click(screen, "Three days a week");
    assert!(
        screen
            .session()
            .guardrails
            .iter()
            .any(|one| one.terms.text == "Lunch at noon")
    );
    assert!(here(&mut screen).contains("Three days"), "{}", screen.dump());
}

#[test]
fn on_the_home_screen_it_opens_what_has_the_cursor() {
    let files = [("a.ron", Stage::team("Anchor")), ("b.ron", Stage::team("Buoy"))];
    let screen = Screen::home(files.map(|(name, stage)| (name, Ok(stage.session))).into());
    let mut screen = click(with_mouse(screen), "Buoy");
    assert!(here(&mut screen).contains("Buoy"));
    screen = click(screen, "Buoy");
    assert!(screen.dump().starts_with(" Guidelines"), "{}", screen.dump());
}

#[test]
fn where_nothing_stands_nothing_happens() {
    let mut screen = with_mouse(arrive());
    let before = screen.dump();
    for place in [(0, 0), (79, 2), (500, 500), (u16::MAX, u16::MAX)] {
        screen.send(Msg::Click(place.0, place.1));
    }
    assert_eq!(screen.dump(), before);
}

#[test]
fn in_a_go_round_a_click_gives_somebody_the_turn_and_a_second_one_hears_them() {
    let mut screen = with_mouse(arrive()).press("w");
    screen = click(screen, "Bashir");
    assert!(here(&mut screen).contains("Bashir"), "{}", screen.dump());
    screen = click(screen, " > ");
    let shown = screen.dump();
    let bashir = shown.lines().find(|line| line.contains("Bashir")).expect("there");
    assert!(bashir.contains("+ heard"), "{shown}");
}

#[test]
fn in_a_chat_a_click_goes_to_a_line_and_a_second_one_leaves_it_out() {
    let mut screen = with_mouse(Screen::meeting(Stage::gathered().at(StepId::Gather)));
    screen.send(Msg::Paste("Three tools\nZebras at night\nNo agenda".into()));
    screen = click(screen, "Zebras at night");
    let shown = screen.dump();
    let there = shown
        .lines()
        .any(|line| line.starts_with(" > + take") && line.ends_with("Zebras at night"));
    assert!(there && shown.contains("3 items to take"), "{shown}");
    screen = click(screen, "Zebras at night");
    assert!(screen.dump().contains("2 items to take"), "{}", screen.dump());
}
