//! What others changed and what was changed here are joined; only where both cannot be, somebody is asked.

use std::fs;

use norming::domain::concern::Whose;
use norming::domain::forget::Item;
use norming::domain::session::Session;
use norming::domain::workshop::StepId;
use norming::ui::msg::{Effect, Msg, Theirs, Trouble};

use super::fixture::Stage;
use super::golden::check_both;
use super::screen::{Screen, file};

const WORRY: &str = "Nobody can tell what people at home are working on";
const OURS: &str = "We are not sure what people at home are working on, and neither are they of us";
const THEIRS: &str =
    "Whoever is in the office does not see what people at home are doing all day, so that questions wait";

fn session() -> Session {
    Stage::begun().at(StepId::Concerns)
}

/// The session with other words in it.
fn with(session: &Session, changes: &[(&str, &str)]) -> Session {
    let mut text = norming::format::ron::encode(session).expect("encoded");
    for (from, to) in changes {
        assert!(text.contains(from), "{from:?} is there");
        text = text.replace(from, to);
    }
    norming::format::ron::decode(&text).expect("decoded").session
}

fn worries(session: &Session) -> Vec<&str> {
    let leaders = session.concerns.iter().filter(|one| one.whose == Whose::Leaders);
    leaders.map(|one| one.text.as_str()).collect()
}

/// The worry in our words, on a disk that takes its time.
fn reworded() -> Screen {
    let screen = Screen::of(session()).slowly().press("g e Ctrl-U");
    screen.text(OURS).press("Enter k k Esc")
}

fn assert_shows(screen: &mut Screen, text: &str) {
    let shown = screen.dump();
    assert!(shown.contains(text), "no {text:?} on\n{shown}");
}

#[test]
fn changes_of_different_things_are_joined_around_what_is_being_typed() {
    let before = session();
    let theirs = with(
        &before,
        &[
            ("Will there be lockers?", "How many lockers?"),
            ("Bashir", "Basheer"),
        ],
    );
    let screen = reworded().press("a").text("Half a wor");
    let mut screen = screen.outside(&before, Ok(theirs)).let_go();
    check_both("joined", &mut screen);
    assert_eq!((screen.accepted.as_slice(), screen.kept), (&[7][..], 0));
    assert_eq!(worries(screen.session())[0], OURS);
    assert!(
        screen
            .session()
            .unknowns
            .iter()
            .any(|one| one.question == "How many lockers?")
    );
    let mut screen = screen.text("ry").press("Enter Esc u u");
    assert_shows(&mut screen, "Undone: change of the file");
    assert_eq!(worries(screen.session())[0], OURS);
    assert!(
        screen
            .session()
            .unknowns
            .iter()
            .any(|one| one.question == "Will there be lockers?")
    );
}

#[test]
fn what_was_taken_over_is_known_before_it_is_saved_over() {
    for (to, keeps) in [("How many lockers?", false), (THEIRS, true)] {
        let before = session();
        let from = if keeps { WORRY } else { "Will there be lockers?" };
        let mut screen = reworded();
        let theirs = Theirs {
            session: with(&before, &[(from, to)]),
            base: before,
            mark: 9,
        };
        let effects = screen.effects(Msg::ChangedOutside {
            file: file(),
            result: Ok(theirs),
        });
        match effects.as_slice() {
            [Effect::Accept(_, 9), Effect::Save { .. }, ..] if !keeps => {}
            [Effect::KeepTheirs(_, 9), Effect::Save { .. }, ..] if keeps => {}
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_both_changed_is_asked_about_and_everything_else_is_joined() {
    let before = session();
    let theirs = with(
        &before,
        &[(WORRY, THEIRS), ("Will there be lockers?", "How many lockers?")],
    );
    let mut screen = reworded().outside(&before, Ok(theirs)).let_go();
    check_both("both-changed", &mut screen);
    assert_eq!((screen.accepted.as_slice(), screen.kept), (&[7][..], 1));
    assert_eq!(
        worries(screen.session())[0],
        OURS,
        "ours holds until somebody decides"
    );
    screen = screen.press("Esc k");
    check_both("both-changed-later", &mut screen);
    screen = screen.press("Ctrl-S 2");
    assert_shows(&mut screen, "Everything is decided");
    assert_eq!(worries(screen.session())[0], THEIRS);
    // It is one change.
    screen = screen.press("u");
    assert_eq!(worries(screen.session())[0], OURS);
    assert!(
        screen
            .session()
            .unknowns
            .iter()
            .any(|one| one.question == "Will there be lockers?")
    );
    screen = screen.press("u");
    assert_eq!(worries(screen.session())[0], WORRY);
}

#[test]
fn questions_come_one_after_the_other_and_ours_may_stay() {
    let before = session();
    let theirs = with(
        &before,
        &[(WORRY, THEIRS), ("To see progress without asking", "To be seen")],
    );
    let screen = reworded()
        .press("g e Tab Ctrl-U")
        .text("To sleep")
        .press("Enter Esc Esc");
    let mut screen = screen.outside(&before, Ok(theirs)).let_go();
    assert_shows(&mut screen, "2 to decide");
    screen = screen.press("1");
    check_both("both-changed-second", &mut screen);
    screen = screen.press("2");
    assert_shows(&mut screen, "Everything is decided");
    let session = screen.session();
    assert_eq!(worries(session)[0], OURS);
    assert!(session.concerns.iter().any(|one| one.need == "To be seen"));
}

#[test]
fn nobody_is_asked_in_the_middle_of_typing_and_what_is_done_meanwhile_stays() {
    let before = session();
    let screen = reworded().press("a").text("Half a wor");
    let mut screen = screen
        .outside(&before, Ok(with(&before, &[(WORRY, THEIRS)])))
        .let_go();
    assert!(!screen.dump().contains("whose holds?"));
    screen = screen.text("ry").press("Enter Esc k");
    assert_shows(&mut screen, "Ctrl-S asks whose holds");
    screen = screen.press("Ctrl-S 2");
    assert!(worries(screen.session()).starts_with(&[THEIRS]));
    assert!(worries(screen.session()).contains(&"Half a worry"));
}

#[test]
fn what_one_took_out_and_the_other_changed_stays_until_somebody_says_otherwise() {
    let before = session();
    let worry = before.concerns.iter().find(|one| one.text == WORRY);
    let mut after = before.clone();
    after.forget(&Item::Concern(worry.expect("there").id.clone()));
    let mut screen = reworded().outside(&before, Ok(after)).let_go();
    check_both("taken-out-there", &mut screen);
    assert!(worries(screen.session()).contains(&OURS));
    screen = screen.press("2");
    assert!(!worries(screen.session()).contains(&OURS));
    screen = screen.press("u");
    assert!(worries(screen.session()).contains(&OURS));
}

#[test]
fn a_long_question_can_be_read_whole() {
    let before = session();
    let long = format!("It begins here, {}and it ends here", "and goes on, ".repeat(90));
    let mut screen = reworded()
        .outside(&before, Ok(with(&before, &[(WORRY, &long)])))
        .let_go();
    screen.resize((60, 20));
    assert!(!screen.dump().contains("it ends here"));
    for _ in 0..60 {
        screen = screen.press("Down");
    }
    assert_shows(&mut screen, "it ends here");
    screen = screen.press("Up");
    assert!(
        !screen.dump().contains("it ends here"),
        "it does not go on below its end"
    );
}

#[test]
fn what_cannot_be_kept_beside_is_told() {
    let before = session();
    let screen = reworded().failing(Trouble::Denied);
    let mut screen = screen.outside(&before, Ok(with(&before, &[(WORRY, THEIRS)])));
    assert_shows(&mut screen, "could not be kept");
}

#[test]
fn what_was_forgotten_does_not_come_back_from_outside() {
    let before = session();
    let lockers = before
        .unknowns
        .iter()
        .find(|one| one.question == "Will there be lockers?");
    let item = Item::Unknown(lockers.expect("there").id.clone());
    let mut after = before.clone();
    after.forget(&item);
    let mut screen = reworded().press("Tab Tab Ctrl-P").text("forget").press("Enter");
    screen = screen.text("forget").press("Enter").let_go();
    screen = screen.outside(&before, Ok(with(&before, &[(WORRY, THEIRS)])));
    let text = norming::format::ron::encode(screen.session()).expect("encoded");
    assert!(!text.contains("lockers"), "{text}");
}

/// Every record the session file declares, and its fields.
fn declared() -> Vec<(String, Vec<String>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/format/ron/v1");
    let mut records = Vec::new();
    for entry in fs::read_dir(folder).expect("there") {
        let path = entry.expect("listed").path();
        let text = fs::read_to_string(path).unwrap_or_default();
        for block in text.split("\nrecord! {\n").skip(1) {
            let block = block.split("\n}").next().unwrap_or_default();
            let name = block.split(" =").next().unwrap_or_default().trim();
            let fields = block.lines().filter_map(|line| line.trim().split_once(": "));
            records.push((
                name.to_owned(),
                fields.map(|(field, _)| field.to_owned()).collect(),
            ));
        }
    }
    records
}

#[test]
fn every_kind_of_thing_and_field_has_words() {
    let words = norming::ui::strings::strings(norming::domain::language::Language::En);
    let records = declared();
    assert!(records.len() > 25, "{records:?}");
    for (noun, fields) in records {
        let told = norming::ui::app::noun(words, &noun);
        assert!(!told.chars().skip(1).any(char::is_uppercase), "{noun}: {told}");
        for name in fields {
            let told = norming::ui::app::field(words, &name);
            assert!(!told.is_empty() && !told.contains('_'), "{name}: {told}");
        }
    }
}
