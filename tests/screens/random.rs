//! Random keys, pastes, sizes, waits and troubles: nothing panics, nothing is lost, and undo takes everything back.

use std::sync::Arc;

use norming::domain::session::{Facts, Session};
use norming::domain::workshop::{Bookmark, StepId};
use norming::format::ron::{decode, encode};
use norming::ui::key::Key;
use norming::ui::keymap::BINDINGS;
use norming::ui::msg::{Msg, Trouble};
use proptest::prelude::*;

use super::fixture::Stage;
use super::screen::Screen;

/// One thing that happens to the program.
#[derive(Clone, Debug)]
pub enum Move {
    Key(Key),
    Type(String),
    Paste(String),
    Size(u16, u16),
    Wait(u64),
    Trouble(Option<Trouble>),
}

pub fn play(screen: &mut Screen, moves: &[Move]) {
    for one in moves {
        if screen.ended {
            return;
        }
        match one {
            Move::Key(key) => screen.key(*key),
            Move::Type(text) => {
                for letter in text.chars() {
                    screen.key(Key::char(letter));
                }
            }
            Move::Paste(text) => screen.send(Msg::Paste(text.clone())),
            Move::Size(width, height) => screen.resize((*width, *height)),
            Move::Wait(seconds) => screen.pass(std::time::Duration::from_secs(*seconds)),
            Move::Trouble(trouble) => screen.set_trouble(trouble.clone()),
        }
    }
}

fn words() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "We answer within a day",
        "会議の後で 🙈",
        "when?",
        "0 3-5,44 １",
        "2027-04-01",
        "+30",
        "one\n- two\r\n* three\n\n",
        "e\u{301}👩\u{200d}🔬\u{7}\u{1b}[31m\u{202e}",
        "   ",
        "discard",
        "Hybrid meetings",
        "31",
    ])
    .prop_map(str::to_owned)
}

/// Any key that means something, and digits, which often count.
pub fn any_key() -> impl Strategy<Value = Key> {
    let bound: Vec<Key> = BINDINGS.iter().map(|binding| binding.key).collect();
    prop_oneof![
        6 => prop::sample::select(bound),
        2 => prop::sample::select("0123456789-".chars().collect::<Vec<_>>()).prop_map(Key::char),
        2 => prop::sample::select("njja".chars().collect::<Vec<_>>()).prop_map(Key::char),
        3 => Just(Key::plain(norming::ui::key::Code::Enter)),
    ]
}

pub fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        12 => any_key().prop_map(Move::Key),
        2 => words().prop_map(Move::Type),
        1 => words().prop_map(Move::Paste),
        1 => (1u16..=200, 1u16..=60).prop_map(|(width, height)| Move::Size(width, height)),
        2 => Just(Move::Size(80, 24)),
        1 => (0u64..200).prop_map(Move::Wait),
        1 => prop::sample::select(vec![
            None,
            None,
            Some(Trouble::Full),
            Some(Trouble::ChangedOnDisk),
            Some(Trouble::Exists),
        ]).prop_map(Move::Trouble),
    ]
}

/// How many stages of a session there are.
pub const STAGES: usize = 23;

/// A stage of a session: new, prepared, sealed, and every step of a first workshop and of a transition.
pub fn stage(at: usize) -> Session {
    let step = || StepId::ALL[(at - 3) % 10];
    match at {
        0 => Stage::team("Pilots").session,
        1 => Stage::prepared().session,
        2 => Stage::sealed().session,
        13.. => Stage::reopened().at(step()),
        _ => match step() {
            step @ (StepId::Arrive | StepId::Frame | StepId::Concerns) => Stage::begun().at(step),
            step @ (StepId::Value | StepId::Gather) => Stage::gathered().at(step),
            step @ (StepId::Draft | StepId::Case | StepId::LookBack) => Stage::drafted().at(step),
            step @ (StepId::Decide | StepId::Close) => Stage::proposed().at(step),
        },
    }
}

/// The session without its place in the agenda and the minutes spent, which undo leaves alone.
pub fn without_progress(session: &Session) -> Facts {
    let mut facts = Facts::clone(session);
    if let Some(workshop) = &mut facts.workshop {
        let workshop = Arc::make_mut(workshop);
        workshop.bookmark = Bookmark {
            step: StepId::Arrive,
            pane: String::new(),
            item: String::new(),
        };
        workshop.shown.clear();
        for sitting in &mut workshop.sittings {
            sitting.minutes.clear();
        }
    }
    facts
}

/// The lines in which two sessions differ; empty when they are the same.
fn difference(one: &Facts, other: &Facts) -> String {
    if one == other {
        return String::new();
    }
    let (one, other) = (format!("{one:#?}"), format!("{other:#?}"));
    let differs = |(one, other): &(&str, &str)| one != other;
    let lines = one.lines().zip(other.lines()).filter(differs).take(8);
    lines.fold(String::new(), |text, (one, other)| {
        format!("{text}{one} <> {other}\n")
    })
}

/// Undoes or redoes as long as that changes something; that a meeting began is undone by the second press.
fn press_out(screen: &mut Screen, letter: char) {
    // Votes that were dropped come back, and are taken back one by one before anything else is; random keys give many.
    let mut idle = 0;
    while idle < 100 {
        let saved = screen.saved.len();
        screen.key(Key::ctrl(letter));
        idle = if screen.saved.len() == saved { idle + 1 } else { 0 };
    }
}

/// Few, because each draws many screens; `PROPTEST_CASES` asks for more.
pub fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(16)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn nothing_panics_and_what_is_saved_can_be_read(
        at in 0..STAGES,
        moves in prop::collection::vec(any_move(), 1..50),
    ) {
        let mut screen = Screen::of(stage(at));
        for one in &moves {
            play(&mut screen, std::slice::from_ref(one));
            screen.dump();
        }
        if let Some(session) = screen.saved.last() {
            let text = encode(session).expect("what is saved can be written");
            prop_assert_eq!(&decode(&text).expect("and read").session, session);
        }
    }

    #[test]
    fn the_home_screen_takes_anything_too(moves in prop::collection::vec(any_move(), 1..40)) {
        let mut screen = Screen::home(vec![
            ("a.ron", Ok(Stage::sealed().session)),
            ("b.ron", Err(Trouble::Denied)),
        ]);
        for one in &moves {
            play(&mut screen, std::slice::from_ref(one));
            screen.dump();
        }
    }

    #[test]
    fn undo_takes_everything_back_and_redo_makes_it_again(
        at in 0..STAGES,
        moves in prop::collection::vec(any_move(), 1..40),
    ) {
        let session = stage(at);
        let mut screen = Screen::of(session.clone());
        play(&mut screen, &moves);
        screen.resize((80, 24));
        screen.set_trouble(None);
        screen.pass(std::time::Duration::from_secs(5));
        screen.escape();
        if screen.ended || screen.saved.is_empty() {
            return Ok(());
        }
        press_out(&mut screen, 'y');
        let after = without_progress(screen.session());
        press_out(&mut screen, 'z');
        let before = difference(&without_progress(screen.session()), &without_progress(&session));
        prop_assert_eq!(before, "", "undo leaves something");
        press_out(&mut screen, 'y');
        let again = difference(&without_progress(screen.session()), &after);
        prop_assert_eq!(again, "", "redo leaves something out");
    }
}
