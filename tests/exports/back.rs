//! What is exported comes back by import: norms with all that a draft has a place for, and dates as lines put aside.

use norming::domain::language::Language;
use norming::domain::norm::{Norm, Translation};
use norming::domain::session::{Facts, Session};
use norming::format::export::{Format, Include, Options, export};
use norming::format::import::{Form, Understood, read};
use proptest::prelude::*;

use super::fixture::{SAMPLES, options, sample};

/// A norm as words: topic, text, why, signal, steward.
type Words = [String; 5];

fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_session(session: &Session) -> Vec<Words> {
    let words = |norm: &Norm| {
        let steward = norm.steward.as_ref().and_then(|id| session.roster.get(id));
        // An export does not name somebody who left.
        let steward = steward.filter(|person| person.left.is_none());
        let steward = steward.map(|person| person.name.clone()).unwrap_or_default();
        [&norm.topic, &norm.text, &norm.why, &norm.signal, &steward].map(|text| in_a_line(text))
    };
    let mut words: Vec<Words> = session.in_force().map(words).collect();
    words.sort();
    words
}

fn of_import(understood: &Understood) -> Vec<Words> {
    let mut words: Vec<Words> = Vec::new();
    for topic in &understood.topics {
        for norm in &topic.norms {
            assert!(!norm.is_doubtful, "{norm:?}");
            words.push(
                [&topic.name, &norm.text, &norm.why, &norm.signal, &norm.steward].map(|text| in_a_line(text)),
            );
        }
    }
    words.sort();
    words
}

/// What a format has no place for, or tells in other words, is not compared.
fn carried(format: Format, words: Vec<Words>) -> Vec<Words> {
    let mut words: Vec<Words> = words
        .into_iter()
        .map(|words| {
            if format == Format::Handout {
                [
                    String::new(),
                    words[1].clone(),
                    String::new(),
                    String::new(),
                    String::new(),
                ]
            } else {
                words
            }
        })
        .collect();
    words.sort();
    words
}

const WHOLE: &[(Format, Form)] = &[(Format::Markdown, Form::Markdown), (Format::Json, Form::Json)];
const WRAPPED: &[(Format, Form)] = &[(Format::Text, Form::Plain), (Format::Handout, Form::Plain)];

fn comes_back(session: &Session, language: Language, formats: &[(Format, Form)]) {
    for (format, form) in formats.iter().copied() {
        let options = Options {
            languages: vec![language],
            ..options(Include::default())
        };
        let text = export(session, format, &options).unwrap();
        let understood = read(&text, form).understood();
        let expected = carried(format, of_session(session));
        let back = carried(format, of_import(&understood));
        let lost: Vec<&Words> = expected.iter().filter(|words| !back.contains(words)).collect();
        let made: Vec<&Words> = back.iter().filter(|words| !expected.contains(words)).collect();
        assert!(back == expected, "{format:?}: lost {lost:#?}, made {made:#?}");
        let dated = session.in_force().filter(|norm| norm.review_on.is_some()).count();
        if dated > 0 && format != Format::Handout {
            let year = understood
                .rest
                .iter()
                .filter(|rest| rest.text.contains("20"))
                .count();
            assert!(year >= dated, "{format:?} {:?}", understood.rest);
        }
    }
}

#[test]
fn samples_come_back_in_both_languages() {
    for name in SAMPLES {
        for language in [Language::En, Language::ZhHans] {
            comes_back(&sample(name), language, WHOLE);
            comes_back(&sample(name), language, WRAPPED);
        }
    }
}

/// Norms with what they are in Chinese.
fn bilingual() -> Session {
    let mut facts: Facts = (*sample("harbour-lights")).clone();
    for norm in facts.norms.edit_all() {
        let (text, of) = ("下班前把没结的事写进交接频道".to_owned(), norm.text.clone());
        norm.translations
            .insert(Language::ZhHans, Translation { text, of });
    }
    facts.into()
}

#[test]
fn translations_are_put_aside() {
    let session = bilingual();
    for (format, form) in WHOLE.iter().copied() {
        let languages = [Language::En, Language::ZhHans];
        let languages = languages.into_iter().filter(|_| format.may_be_bilingual());
        let options = Options {
            languages: languages.collect(),
            ..options(Include::default())
        };
        let told = export(&session, format, &options).expect("told");
        let understood = read(&told, form).understood();
        assert_eq!(of_import(&understood), of_session(&session), "{format:?}\n{told}");
        let aside = understood.rest.iter().filter(|rest| rest.text.contains("下班前"));
        assert_eq!(aside.count(), session.in_force().count(), "{format:?}");
    }
}

/// Signs that mean something in Markdown.
const SIGNS: &[&str] = &[
    "值班",
    "1.",
    "a)",
    "*knot*",
    "#quay",
    "- rope",
    "R&D",
    "[log]",
    "o",
    "Q:",
    "(2)",
    "<b>",
    "“fog”",
    "|",
    "~~",
    "`x`",
    "_lee_",
    "\\",
];

fn sentence(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let word = prop::sample::select(words);
    prop::collection::vec(word, 1..20).prop_map(|words| format!("We {}.", words.join(" ")))
}

fn norms(words: &[&'static str]) -> impl Strategy<Value = Vec<(String, String, String, usize)>> {
    let words = [&["buoy", "lamp", "tide's", "rope", "harbour"], words].concat();
    let one = || sentence(words.clone());
    prop::collection::vec((one(), one(), one(), 0..4_usize), 1..6)
}

fn changed(norms: &[(String, String, String, usize)]) -> Session {
    let mut facts: Facts = (*sample("harbour-lights")).clone();
    let topics = ["Radio", "Night watch", "Moorings", "船坞"];
    let mut said = norms.iter().cycle();
    for norm in facts.norms.edit_all() {
        let Some((text, why, signal, topic)) = said.next() else {
            break;
        };
        norm.text.clone_from(text);
        norm.why.clone_from(why);
        norm.signal.clone_from(signal);
        topics[*topic].clone_into(&mut norm.topic);
        norm.review_on = "2027-03-01".parse().ok();
    }
    facts.into()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn generated_sessions_come_back_whole(norms in norms(SIGNS)) {
        comes_back(&changed(&norms), Language::En, WHOLE);
    }

    #[test]
    fn generated_sessions_come_back_wrapped(norms in norms(&[])) {
        comes_back(&changed(&norms), Language::En, WRAPPED);
    }
}
