//! The mind map stays as small as Mermaid wants it, and says what it leaves out.

use std::sync::Arc;

use norming::domain::session::{Facts, Session};
use norming::format::export::{Format, Include};
use proptest::prelude::*;

use super::fixture::{SAMPLES, sample, told};

/// The sample with so many norms, each of so many words.
fn grown(norms: usize, words: usize, word: &str, is_open: bool) -> Session {
    let mut facts: Facts = (*sample("millrace")).clone();
    let first = facts.norms.first().expect("a norm").clone();
    for number in 0..norms {
        let mut norm = first.clone();
        norm.id = format!("n-{number}").as_str().into();
        norm.topic = format!("Topic {}", number % 40);
        norm.text = format!("{number} {}", format!("{word} ").repeat(words));
        facts.norms.push(norm);
    }
    if is_open {
        let workshop = Arc::make_mut(facts.workshop.as_mut().expect("open"));
        for proposal in workshop.proposals.edit_all() {
            proposal.text = format!("{word} ").repeat(words);
        }
    } else {
        facts.workshop = None;
    }
    facts.into()
}

fn map(session: &Session) -> String {
    told(session, Format::Mermaid, Include::default())
}

fn nodes(map: &str, kind: &str) -> usize {
    map.lines().filter(|line| line.trim().starts_with(kind)).count()
}

#[test]
fn five_hundred_norms_are_all_in_the_map() {
    let text = map(&grown(500, 30, "rope", false));
    assert!(text.encode_utf16().count() < 50_000);
    assert!(nodes(&text, "norm") > 500 && nodes(&text, "topic") >= 40);
    assert!(text.contains("Some texts are cut short"), "{text}");
    assert!(!text.contains("too many to draw"));
}

#[test]
fn norms_that_do_not_fit_are_counted() {
    let text = map(&grown(900, 60, "tide:", true));
    assert!(text.encode_utf16().count() < 50_000);
    let told = nodes(&text, "norm");
    assert!(told > 300, "{told}");
    let all = 900 + sample("millrace").in_force().count();
    let left = all - told;
    assert!(text.contains(&format!("And {left} norms and ")), "{left}");
    assert_eq!(nodes(&text, "proposal"), 0);
}

#[test]
fn a_small_map_leaves_nothing_out() {
    for name in SAMPLES {
        let text = map(&sample(name));
        assert_eq!(nodes(&text, "cut") + nodes(&text, "more"), 0, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_map_is_always_small_enough(
        norms in 0..500_usize,
        words in 1..90_usize,
        word in prop::sample::select(vec!["rope", "值班", "🦀", "#;:", "\"]"]),
        is_open in any::<bool>(),
    ) {
        let text = map(&grown(norms, words, word, is_open));
        prop_assert!(text.encode_utf16().count() < 50_000);
        prop_assert!(text.starts_with("mindmap\n"));
    }
}
