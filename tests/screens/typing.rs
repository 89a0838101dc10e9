//! Screens while somebody types: long texts that wrap, wide characters, new rows, dates, choices.

use norming::domain::workshop::StepId;

use super::fixture::{Stage, wide};
use super::golden::check_both;
use super::screen::Screen;

#[test]
fn a_long_draft_wraps_while_it_is_typed() {
    let mut screen = Screen::meeting(Stage::drafted().at(StepId::Draft)).press("j e");
    screen = screen.text(
        "When one of us joins from home, everybody in the room joins from their own laptop too, \
         with the room microphone on and everything said at the whiteboard typed into the chat by \
         the room advocate, within a minute, unless we are at lunch or on a walk",
    );
    check_both("typing-draft", &mut screen);
}

#[test]
fn a_norm_is_amended_in_front_of_everybody() {
    let mut screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).press("e End");
    screen = screen.text(" Urgent means: by phone.");
    check_both("typing-amend", &mut screen);
}

#[test]
fn wide_characters_keep_their_cells() {
    let mut screen = Screen::meeting(wide()).press("a");
    screen = screen.text("会議の後で決まったことが、自宅の人には届かない 🙈 次の日まで誰も知らなかった");
    check_both("typing-wide", &mut screen);
}

#[test]
fn names_of_any_script_stand_in_line() {
    let screen = Screen::meeting(wide()).press("p p p p");
    check_both("roster-wide", &mut screen.press("G"));
}

#[test]
fn a_new_row_is_typed() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Frame)).press("Tab a");
    screen = screen.text("Core hours are ten to three");
    check_both("typing-new", &mut screen);
}

#[test]
fn the_fields_of_a_new_row_follow() {
    let mut screen = Screen::meeting(Stage::begun().at(StepId::Frame)).press("Tab a");
    screen = screen.text("Core hours are ten to three").press("Tab");
    check_both("typing-choice", &mut screen);
    screen = screen.press("Space Tab").text("Handbook").press("Tab");
    check_both("typing-date", &mut screen.text("31 dec"));
}

#[test]
fn what_is_no_date_is_not_taken() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Arrive)).press("Tab Tab j j e");
    check_both(
        "typing-no-date",
        &mut screen.press("Ctrl-A").text("soonish").press("Enter"),
    );
}

#[test]
fn selected_words_are_replaced() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Frame)).press("e Ctrl-A");
    let mut screen = screen.text("Maps that bring people home").press("Esc");
    assert!(screen.dump().contains("Maps that bring people home"));
    assert!(!screen.dump().contains("Sailors"));
}

#[test]
fn the_caret_stands_behind_what_was_typed() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Frame)).press("Tab a");
    let shown = screen.text("会議 ab").dump();
    let line = shown.lines().position(|line| line.ends_with("会議 ab"));
    let row = line.expect("on the screen") + 1;
    let column = norming::text::width(shown.lines().nth(row - 1).expect("a line")) + 1;
    assert!(shown.ends_with(&format!("~ caret {column},{row}\n")), "{shown}");
}

#[test]
fn a_pasted_list_becomes_rows() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Gather)).press("a");
    let mut screen = screen.paste("- Chat at night\n- No agenda\n\n* Cameras off");
    check_both("pasted", &mut screen);
    let screen = screen.press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    assert_eq!(workshop.frictions.len(), 5);
}

#[test]
fn pasted_rows_are_as_clean_as_typed_ones() {
    let screen = Screen::meeting(Stage::begun().at(StepId::Gather));
    let screen = screen.paste("red \u{1b}[31mtext\nbell\u{7}").press("Enter");
    let workshop = screen.session().open_workshop().expect("open");
    let hidden = workshop
        .frictions
        .iter()
        .any(|one| one.text.contains(char::is_control));
    assert!(!hidden);
}

/// The field with the date of the next review, emptied.
fn review() -> Screen {
    Screen::of(Stage::sealed().session).press("Tab Tab G Enter Ctrl-U")
}

#[test]
fn date_is_shown_as_it_was_understood() {
    for (typed, shown) in [
        ("11 Jan", "Tue 11 Jan 2028"),
        ("11.1.2028", "Tue 11 Jan 2028"),
        ("next tuesday", "Tue 9 Mar"),
        ("１１ Ｊａｎ", "Tue 11 Jan 2028"),
        ("下周二", "Tue 9 Mar"),
    ] {
        let screen = review().text(typed).press("Enter").dump();
        assert!(screen.contains(&format!(" {shown}")), "{typed}\n{screen}");
    }
}

#[test]
fn date_with_two_readings_is_asked_about() {
    let mut screen = review().text("11/01/2028").press("Enter");
    check_both("date-either", &mut screen);
    assert!(screen.saved.is_empty(), "nothing is taken");
    let screen = screen.press("Ctrl-U").text("11 Jan 2028").press("Enter");
    let on = screen.session().agreement.review_on.map(|on| on.to_string());
    assert_eq!(on.as_deref(), Some("2028-01-11"));
}

#[test]
fn past_date_is_taken_and_said() {
    let mut screen = review().text("11 Jan 2027").press("Enter");
    check_both("date-past", &mut screen);
    let on = screen.session().agreement.review_on.map(|on| on.to_string());
    assert_eq!(on.as_deref(), Some("2027-01-11"));
}

#[test]
fn the_first_letter_takes_the_place_of_a_date() {
    let open = || {
        let screen = Screen::of(Stage::sealed().session);
        screen.press("e Tab Tab")
    };
    let on = |screen: &Screen| {
        let norm = screen.session().in_force().next().expect("a norm");
        norm.status
            .until()
            .or(norm.review_on)
            .expect("a date")
            .to_string()
    };
    let screen = open().text("2027-05-06").press("Enter");
    assert_eq!(on(&screen), "2027-05-06");
    let again = |screen: Screen| screen.press("g e Tab Tab");
    let screen = again(screen).text("7 May").press("Enter");
    assert_eq!(on(&screen), "2027-05-07");
    // An arrow key keeps it, to mend it.
    let screen = again(screen).press("End Backspace").text("8").press("Enter");
    assert_eq!(on(&screen), "2027-05-08");
}
