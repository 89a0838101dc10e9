//! The footer offers no key that does nothing, and nobody sees a vote before the reveal.

use norming::domain::workshop::StepId;
use norming::ui::key::Key;
use proptest::prelude::*;

use super::fixture::Stage;
use super::keys::key;
use super::random::{Move, STAGES, any_key, cases, play, stage};
use super::screen::Screen;

/// The keys that the footer offers while nobody is typing, help left aside.
fn offered(shown: &str) -> Vec<String> {
    let footer = shown.lines().rev().nth(1).unwrap_or_default();
    let Some((keys, _)) = footer.rsplit_once("  ?") else {
        return Vec::new();
    };
    keys.split("   ")
        .filter_map(|hint| hint.split_whitespace().next())
        // Any digit stands for all of them.
        .map(|key| if key == "0-5" { "4" } else { key })
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_keys_of_a_footer_are_read() {
    let shown = " Title\n Enter  open    Shift-Tab  back    /  filter          ?  help\n~ no caret\n";
    assert_eq!(offered(shown), ["Enter", "Shift-Tab", "/"]);
}

/// Everything but keys that end the program.
fn staying() -> impl Strategy<Value = Key> {
    any_key().prop_filter("it would end", |one| {
        *one != Key::ctrl('c') && *one != Key::char('q')
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases() / 2))]

    #[test]
    fn every_key_that_the_footer_offers_does_something(
        at in 0..STAGES,
        pressed in prop::collection::vec(staying(), 0..10),
    ) {
        let moves: Vec<Move> = pressed.into_iter().map(Move::Key).collect();
        let played = || {
            let mut screen = Screen::of(stage(at));
            play(&mut screen, &moves);
            screen
        };
        let before = played().dump();
        for hint in offered(&before) {
            let mut screen = played();
            screen.key(key(&hint));
            let idle = !screen.ended && screen.dump() == before;
            prop_assert!(!idle, "{} does nothing here:\n{}", hint, before);
        }
    }

    #[test]
    fn unrevealed_votes_are_seen_nowhere(
        votes in prop::collection::vec((prop::sample::select("012345-".chars().collect::<Vec<_>>()), 0u8..8), 1..7),
        others in prop::collection::vec(prop::sample::select("012345-".chars().collect::<Vec<_>>()), 7),
    ) {
        let count = |other: bool| {
            let mut screen = Screen::meeting(Stage::proposed().at(StepId::Decide));
            let mut shown = Vec::new();
            for (at, (vote, between)) in votes.iter().enumerate() {
                screen.key(Key::char(if other { others[at] } else { *vote }));
                match between {
                    0 => screen.key(Key::ctrl('s')),
                    1 => screen.pass(std::time::Duration::from_secs(61)),
                    2 => screen.resize((60, 20)),
                    3 => screen = std::mem::replace(&mut screen, Screen::home(Vec::new())).press("F1 Esc"),
                    _ => {}
                }
                shown.push(screen.dump());
            }
            (shown, screen)
        };
        let (shown, mine) = count(false);
        let (same, theirs) = count(true);
        prop_assert_eq!(shown, same, "the screen tells votes apart");
        prop_assert_eq!(&mine.saved, &theirs.saved, "the file tells votes apart");
        prop_assert_eq!(mine.drafts.len(), 0, "votes are kept as half-typed text");
        for session in &mine.saved {
            let workshop = session.open_workshop().expect("open");
            prop_assert!(workshop.proposals.iter().all(|one| one.rounds.is_empty()));
        }
    }
}

#[test]
fn a_crash_before_the_reveal_means_asking_again() {
    let mut screen = Screen::meeting(Stage::proposed().at(StepId::Decide)).text("44533541");
    screen.send(norming::ui::msg::Msg::End);
    let again = Screen::meeting(screen.session().clone()).dump();
    assert!(again.contains("Nobody has voted"), "{again}");
}
