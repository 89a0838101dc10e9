//! Go-rounds and silent writing, at both sizes of a meeting: whose turn it is, who was heard, what is hidden.

use norming::domain::id::PersonId;
use norming::domain::people::Place;
use norming::domain::round::Mark;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;

use super::fixture::{Stage, left_in_the_middle};
use super::golden::{LARGE, check, check_both};
use super::screen::Screen;

fn arrive() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Arrive))
}

/// A meeting of twelve, five of them in the room, one who answers in writing and one away.
fn twelve() -> Session {
    let mut stage = Stage::begun();
    let today = super::screen::afternoon().date();
    for name in ["Hideo", "Ines", "Jonas", "Kwame", "Lena"] {
        let Stage { session, mint } = &mut stage;
        session.add_person(mint, name, today).expect("added");
    }
    let people: Vec<PersonId> = stage
        .session
        .roster
        .iter()
        .map(|person| person.id.clone())
        .collect();
    for (at, place) in [(7, Place::InRoom), (8, Place::InRoom), (9, Place::Absent)] {
        stage.session.set_place(&people[at], place).expect("set");
    }
    stage.at(StepId::Gather)
}

/// The marks of the last go-round that was saved, with the names.
fn marks(screen: &Screen) -> Vec<(String, Mark)> {
    let session = screen.session();
    let sitting = session.open_workshop().and_then(|one| one.sitting());
    let round = sitting.and_then(|sitting| sitting.rounds.last());
    let turns = round.map(|round| round.turns.clone()).unwrap_or_default();
    turns
        .into_iter()
        .map(|turn| (session.name_of(&turn.person).to_owned(), turn.mark))
        .collect()
}

#[test]
fn remote_people_are_heard_first() {
    check_both("round", &mut arrive().press("w"));
    let mut screen = arrive().press("w Space - Space");
    check_both("round-room", &mut screen);
    let heard = |name: &str, mark| (name.to_owned(), mark);
    assert_eq!(
        marks(&screen),
        [
            heard("Chloe", Mark::Heard),
            heard("Dmitri", Mark::Passed),
            heard("Grace", Mark::Heard)
        ]
    );
}

#[test]
fn a_finished_round_says_so_and_offers_another() {
    let mut screen = arrive().press("w Space Space - Enter Space Space");
    check_both("round-done", &mut screen);
    screen = screen.press("Space a");
    check_both("round-another", &mut screen);
    assert!(marks(&screen).is_empty());
    screen = screen.press("Space");
    assert_eq!(marks(&screen), [("Dmitri".to_owned(), Mark::Heard)]);
}

#[test]
fn somebody_is_chosen_out_of_order_and_the_last_turn_is_taken_back() {
    let mut screen = arrive().press("w j j j Space k");
    check_both("round-chosen", &mut screen);
    screen = screen.press("Space Backspace");
    assert_eq!(marks(&screen), [("Ama".to_owned(), Mark::Heard)]);
    screen = screen.press("Backspace");
    assert!(screen.dump().contains("Hear Ama"), "it is their turn again");
    let mut screen = screen.press("Backspace");
    assert!(screen.dump().contains("Nobody has had a turn"));
}

#[test]
fn help_shows_the_keys_of_the_round_and_goes_back_to_it() {
    let mut screen = arrive().press("w j F1");
    check_both("round-help", &mut screen);
    let mut screen = screen.press("Esc");
    assert!(screen.dump().contains("Hear Dmitri"), "{}", screen.dump());
    let screen = screen.press("F1").text("heard").press("Enter");
    assert_eq!(marks(&screen), [("Dmitri".to_owned(), Mark::Heard)]);
}

#[test]
fn twelve_people_fit() {
    let mut screen = Screen::meeting(twelve()).press("w Space Space - Space Space Space");
    check_both("round-twelve", &mut screen);
    screen.resize(LARGE);
    check("round-twelve", &mut screen);
}

#[test]
fn what_is_marked_is_undone_there_and_elsewhere() {
    let screen = arrive().press("w Space Space Ctrl-Z");
    assert_eq!(marks(&screen).len(), 1);
    let mut screen = screen.press("q u");
    assert!(screen.dump().contains("Undone: turn taken: Chloe"));
    assert!(marks(&screen).is_empty());
}

#[test]
fn arrive_knows_who_was_heard_in_a_round() {
    let mut screen = arrive().press("w Space Space Space Esc G");
    assert!(screen.dump().contains("Heard 3 of 3 remote"), "{}", screen.dump());
    screen = screen.press("Space");
    check_both("round-heard-in-arrive", &mut screen);
}

#[test]
fn without_a_meeting_a_word_says_why() {
    check_both(
        "round-no-workshop",
        &mut Screen::of(Stage::sealed().session).press("w"),
    );
    check_both(
        "round-prepared",
        &mut Screen::of(Stage::prepared().session).press("w"),
    );
    let mut nobody = Stage::begun().session;
    let people: Vec<PersonId> = nobody.roster.iter().map(|person| person.id.clone()).collect();
    for id in &people {
        nobody.set_place(id, Place::Absent).expect("set");
    }
    check_both("round-nobody", &mut Screen::of(nobody).press("w"));
}

#[test]
fn a_meeting_of_another_day_is_shown_with_its_day_and_not_added_to() {
    let mut session = left_in_the_middle();
    let first = session.roster.first().expect("somebody").id.clone();
    session.mark_turn(&first, Mark::Heard).expect("marked");
    let mut screen = Screen::of(session).press("w Space");
    check_both("round-past", &mut screen);
    assert!(screen.saved.is_empty());
    // Another sitting begins today.
    let mut screen = screen.press("Esc t w");
    assert!(
        screen.dump().contains("Heard today: remote 0 of 3"),
        "{}",
        screen.dump()
    );
}

#[test]
fn a_round_goes_on_after_the_program_was_closed() {
    let closed = arrive().press("w Space -").session().clone();
    let mut screen = Screen::of(closed).press("w");
    assert!(screen.dump().contains("Hear Grace"), "{}", screen.dump());
}

/// In Gather, before anything is in a cluster.
fn gathering() -> Screen {
    Screen::meeting(Stage::begun().at(StepId::Gather))
}

/// Silent writing with items there already: it is in the palette.
fn silent() -> Screen {
    gathering().press(":").text("silent").press("Enter")
}

#[test]
fn silent_writing_hides_what_is_there_and_counts_down() {
    let mut screen = silent();
    check_both("silence", &mut screen);
    assert!(!screen.dump().contains("Waited two days"));
    screen = screen.press("F1");
    check_both("silence-help", &mut screen);
    assert!(!screen.dump().contains("Waited two days"));
    screen = screen.press("Esc");
    screen.resize(LARGE);
    check("silence", &mut screen);
    screen = screen.wait(61);
    assert!(screen.dump().contains("3 minutes left"), "{}", screen.dump());
    screen = screen.press("+");
    assert!(screen.dump().contains("4 minutes left"), "{}", screen.dump());
    screen = screen.wait(600);
    check_both("silence-up", &mut screen);
    assert!(screen.press("+").dump().contains("1 minute left"));
}

#[test]
fn silent_writing_ends_in_entering_what_was_written() {
    for end in ["Enter", "Esc", "q"] {
        let screen = silent().press(end);
        let screen = screen.text("Three tools for one question").press("Enter Esc");
        let workshop = screen.session().open_workshop().expect("open").clone();
        assert_eq!(workshop.frictions.len(), 3, "{end}");
    }
}

#[test]
fn where_nothing_is_gathered_enter_offers_silent_writing() {
    let mut session = Stage::begun().at(StepId::Gather);
    let frictions = session.open_workshop().expect("open").frictions.clone();
    for friction in &frictions {
        session.remove_friction(&friction.id).expect("removed");
    }
    let mut screen = Screen::meeting(session);
    check_both("silence-none", &mut screen);
    check_both("silence-none-menu", &mut screen.press("Enter"));
}

#[test]
fn it_wakes_once_a_minute_and_then_no_more() {
    let mut screen = gathering().press("t :").text("silent").press("Enter");
    let mut wakes = 0;
    while let Some(wake) = screen.app.next_wake() {
        wakes += 1;
        assert!(wakes < 20, "{wake:?}");
        screen = screen.wait(60);
    }
    assert_eq!(wakes, 4);
}

#[test]
fn silent_writing_is_in_no_file() {
    let screen = silent().wait(30).press("+ x u Ctrl-Z Ctrl-S");
    assert!(screen.saved.is_empty() && screen.drafts.is_empty());
}
