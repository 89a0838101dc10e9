//! The fixtures, torn and mixed at random, and messages in any order.

use norming::format::chat::read;
use proptest::prelude::*;

use super::{fixtures, invariants};

/// Parts that decide about each other.
const PARTS: [&str; 16] = [
    "\n",
    "\r\n",
    "\t",
    " ",
    ":",
    "4",
    "2:03 PM",
    "[",
    "]",
    "From ",
    " to Everyone",
    "\u{1b}",
    "\u{202e}",
    "👍",
    "Ama",
    "下午 2:03",
];

#[test]
fn every_fixture_holds() {
    for (_, text) in fixtures::all() {
        invariants::hold(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn torn_fixtures_hold(which in any::<prop::sample::Index>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..PARTS.len()), 0..8)) {
        let all = fixtures::all();
        let mut text: Vec<char> = which.get(&all).1.chars().collect();
        for (at, part) in cuts {
            if text.is_empty() {
                break;
            }
            let at = at.index(text.len());
            text.splice(at..(at + 1 + part % 3).min(text.len()), PARTS[part].chars());
        }
        invariants::hold(&text.into_iter().collect::<String>());
    }

    #[test]
    fn any_text_holds(text in "\\PC{0,60}|[\\s\\S]{0,60}") {
        invariants::hold(&text);
    }

    #[test]
    fn messages_in_any_order_give_the_same_counts(
        votes in prop::collection::vec(prop::sample::select(vec!["0", "1", "2", "3", "4", "5", "-", "4 or 5", "6", "fine"]), 1..12)
            .prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle())),
        form in 0usize..5,
    ) {
        let write = |votes: &[&str]| -> String {
            let one = |vote: &&str| match form {
                0 => format!("14:03:22 From Ama Owusu to Everyone:\n\t{vote}\n"),
                1 => format!("[14:03] Ama Owusu\n{vote}\n"),
                2 => format!("Ama Owusu\n2:03 PM\n{vote}\n"),
                3 => format!("Ama Owusu  [2:03 PM]\n{vote}\n"),
                _ => format!("Ama Owusu: {vote}\n"),
            };
            votes.iter().map(one).collect()
        };
        let count = |votes: &[&str]| invariants::counts(&read(&write(votes)).expect("small"));
        prop_assert_eq!(count(&votes.0), count(&votes.1));
    }
}
