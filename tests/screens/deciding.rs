//! Decide: from reading a proposal aloud to its outcome, a screen for each station.

use norming::domain::workshop::StepId;

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::Screen;

fn decide() -> Screen {
    Screen::meeting(Stage::proposed().at(StepId::Decide))
}

#[test]
fn before_the_vote() {
    check_both("decide-before", &mut decide());
}

#[test]
fn while_fingers_are_counted() {
    check_both("decide-counting", &mut decide().text("4453"));
}

#[test]
fn after_the_reveal_with_a_low_voice() {
    check_both("decide-low-voice", &mut decide().text("4453351").press("Enter"));
}

#[test]
fn a_low_voice_is_asked_what_it_needs() {
    check_both("decide-ask-harm", &mut decide().text("4453351").press("Enter o"));
}

#[test]
fn with_an_open_objection() {
    let mut screen = decide().text("4453351").press("Enter o");
    screen = screen
        .text("On release day four hours are too long")
        .press("Enter");
    check_both("decide-objection", &mut screen);
    check_both("decide-objection-menu", &mut screen.press("o"));
}

#[test]
fn a_tally_made_void_by_other_words() {
    let mut screen = decide().text("4453354").press("Enter Esc e End");
    screen = screen.text(" Not on Sundays.").press("Esc");
    check_both("decide-void", &mut screen);
    let shown = screen.press("u").dump();
    assert!(
        !shown.contains("void") && shown.contains("7 votes"),
        "undo brings the vote back\n{shown}"
    );
}

#[test]
fn the_outcomes_are_offered() {
    check_both("decide-outcomes", &mut decide().text("4453354").press("Enter"));
}

#[test]
fn too_few_votes_make_it_provisional() {
    check_both("decide-no-quorum", &mut decide().text("445").press("Enter Esc"));
}

#[test]
fn who_stewards_it() {
    check_both(
        "decide-steward",
        &mut decide().text("4453354").press("Enter Enter"),
    );
}

#[test]
fn after_the_outcome() {
    check_both(
        "decide-decided",
        &mut decide().text("4453354").press("Enter Enter Enter Left"),
    );
}
