//! What lies over a screen for a moment: keys, palette, menus, questions, and what is asked twice.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

fn arrive() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Arrive))
}

#[test]
fn help() {
    check_both("help", &mut arrive().press("?"));
}

#[test]
fn help_while_typing() {
    check_both("help-typing", &mut arrive().press("e F1"));
}

#[test]
fn palette() {
    check_both("palette", &mut arrive().press(":"));
}

#[test]
fn the_palette_finds_by_name() {
    check_both("palette-found", &mut arrive().press(":").text("un"));
}

#[test]
fn menu() {
    check_both("menu", &mut arrive().press("Enter"));
}

#[test]
fn ask() {
    check_both("ask", &mut arrive().press("!").text("Who pays for lunch?"));
}

#[test]
fn discarding_asks_for_a_word() {
    check_both(
        "ask-discard",
        &mut arrive().press(":").text("discard").press("Enter"),
    );
}

#[test]
fn what_is_missing_is_said_once() {
    let mut screen = arrive().press("n");
    check_both("missing", &mut screen);
    screen = screen.press("j n");
    assert!(screen.dump().contains("[ARRIVE]"), "any other key disarms");
    screen = screen.press("n p n");
    assert!(screen.dump().contains("[FRAME]"), "a gap is asked about once");
}

#[test]
fn leaving_is_asked_twice() {
    let mut screen = arrive().press("q");
    check_both("leave", &mut screen);
    check_both("left", &mut screen.press("q"));
}

#[test]
fn the_time_is_over() {
    check_both("over-time", &mut arrive().wait(7 * 60 + 10));
}

#[test]
fn the_clock_stands() {
    check_both("paused", &mut arrive().wait(70).press("t"));
}

#[test]
fn esc_leaves_a_question_that_would_do_more_than_keep_words() {
    let discard = |last: &str| {
        let asked = arrive().press(":").text("discard").press("Enter");
        let screen = asked.text("discard").press(last).press("Ctrl-S");
        let workshop = |session: &norming::domain::session::Session| session.open_workshop().is_some();
        screen.saved.last().is_none_or(workshop)
    };
    assert!(discard("Esc"), "Esc takes nothing away");
    assert!(!discard("Enter"));
    let folder = Screen::home(Vec::new())
        .press("a")
        .text("Lighthouse")
        .press("Esc");
    assert!(folder.saved.is_empty(), "and makes no team");
}

#[test]
fn esc_keeps_words_that_were_half_typed() {
    let screen = arrive().press("!").text("Who pays for lunch?").press("Esc");
    let questions = &screen.session().unknowns;
    assert!(questions.iter().any(|one| one.question == "Who pays for lunch?"));
}

#[test]
fn help_over_something_shows_its_keys_and_goes_back_to_it() {
    let preview = || Screen::meeting(Stage::begun().at(StepId::Gather)).paste("one\ntwo");
    let mut help = preview().press("F1");
    check_both("help-over-paste", &mut help);
    let back = help.press("Esc").dump();
    assert!(back.contains("2 items to take"), "{back}");
    // What is chosen there is done there.
    let marked = preview().press("F1").text("mark").press("Enter").dump();
    assert!(marked.contains("1 item to take"), "{marked}");
    let menu = Screen::meeting(Stage::proposed().at(StepId::Decide))
        .text("4453354")
        .press("Enter F1");
    let shown = {
        let mut menu = menu;
        menu.dump()
    };
    assert!(shown.contains("Keys") && !shown.contains("palette"), "{shown}");
}

#[test]
fn half_typed_words_are_kept_while_help_lies_over_them() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Gather))
        .press("!")
        .text("Who pays?")
        .press("F1");
    screen.pass(std::time::Duration::from_secs(2));
    assert_eq!(
        screen.drafts.last().map(|draft| draft.text.as_str()),
        Some("Who pays?")
    );
    assert_eq!(screen.dropped, 0);
    let shown = screen.press("Esc").dump();
    assert!(shown.contains("> Who pays?"), "{shown}");
}

#[test]
fn the_palette_goes_to_steps_and_norms() {
    let mut screen = arrive().press(":").text("godec").press("Enter");
    assert!(screen.dump().contains("[DECIDE]"), "{}", screen.dump());
    let sealed = Screen::of(Stage::sealed().session);
    screen = sealed.press("G :").text("wednesdays").press("Enter");
    let shown = screen.dump();
    let here = shown
        .lines()
        .find(|line| line.starts_with(" > "))
        .unwrap_or_default();
    assert!(here.contains("Wednesdays are free"), "{shown}");
}

#[test]
fn the_palette_opens_other_sessions_only_where_home_was_shown() {
    let files = || {
        vec![
            ("a.ron", Ok(Stage::team("Anchor").session)),
            ("b.ron", Ok(Stage::team("Buoy").session)),
        ]
    };
    let mut screen = Screen::home(files()).press("Enter :").text("buoy").press("Enter");
    assert!(
        screen
            .dump()
            .lines()
            .next()
            .is_some_and(|line| line.contains("Buoy")),
        "{}",
        screen.dump()
    );
    screen = screen.press(":").text("open");
    assert!(screen.dump().contains("Open Anchor"), "{}", screen.dump());
    let direct = Screen::of(Stage::team("Anchor").session).put("b.ron", Stage::team("Buoy").session);
    let mut direct = direct.press(":").text("buoy");
    assert!(direct.dump().contains("Nothing matches"), "{}", direct.dump());
}

#[test]
fn help_does_not_offer_itself() {
    let mut screen = arrive().press("?");
    assert!(!screen.dump().contains("help"), "{}", screen.dump());
}
