//! The coach against sentences as teams write them: how often it is right, and whether the documentation says so.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod figures;
mod found;
mod held_out;
mod table;
mod tuned;

use norming::domain::language::Language;

use self::figures::Figures;
use self::found::FOUND;
use self::held_out::HELD_OUT;
use self::tuned::TUNED;

#[test]
fn the_shipped_words_can_be_read() {
    let lexicon = norming::format::coach::decode_lexicon(include_str!("../../src/flow/coach/en.ron"));
    assert_eq!(
        lexicon.as_ref(),
        Ok(norming::format::coach::shipped(Language::En))
    );
}

#[test]
fn the_coach_is_right_as_often_as_the_documentation_says() {
    let documented = include_str!("../../docs/coach.md");
    let tables = [("tuned on", &TUNED), ("held out", &HELD_OUT), ("found", &FOUND)];
    for (name, table) in tables {
        let figures = Figures::of(table);
        println!("{}\n{}\n", figures.row(name), figures.confusion());
        for line in &figures.astray {
            println!("  {name}: {line}");
        }
        assert!(
            documented.contains(&figures.row(name)),
            "docs/coach.md differs: {}",
            figures.row(name)
        );
        assert!(figures.precision() >= 90 && figures.recall() >= 80, "{name}");
    }
}

#[test]
fn a_topic_is_known_by_its_name_and_by_what_teams_call_it() {
    let library = norming::format::library::shipped(Language::En);
    let check = |name: &str, expected: Option<&str>| {
        let found = library.topic_for(name).map(|topic| topic.id.as_str());
        assert_eq!(found, expected, "{name}");
    };
    check("Response times", Some("response-times"));
    check("  RESPONSE TIMES ", Some("response-times"));
    check("Ｒésponse Times", Some("response-times"));
    check("How fast we answer", Some("response-times"));
    check("Slack", Some("channels"));
    check("Buoys", None);
    check("", None);
}

#[test]
fn the_library_in_the_documentation_can_be_read() {
    let (_, chapter) = include_str!("../../CONTRIBUTING.md")
        .split_once("## How a library is written")
        .expect("a chapter");
    let (_, example) = chapter.split_once("```ron\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let library = norming::format::library::decode_library(example).expect("decoded");
    assert_eq!(library.topics.len(), 2);
}

#[test]
fn the_library_has_seventeen_topics_of_five_norms_and_the_coach_has_nothing_to_ask() {
    let lexicon = norming::format::coach::shipped(Language::En);
    let topics = &norming::format::library::shipped(Language::En).topics;
    assert_eq!(topics.len(), 17);
    for topic in topics {
        assert!(topic.norms.len() >= 5, "{topic:?}");
        for norm in &topic.norms {
            assert_eq!(norming::flow::coach::look(norm, lexicon, &[]), None, "{norm}");
        }
    }
}
