//! The words of one language against those of the other: what both say alike is on a list.

use std::collections::BTreeSet;

use norming::domain::label::{Label, Noun, Verb};
use norming::domain::language::Language;
use norming::flow::gaps::Gap;
use norming::ui::keymap::{BINDINGS, KEYLESS};
use norming::ui::strings::{Strings, strings};

/// What is the same in every language: the name of the program, and characters between words of file names.
const ALIKE: &[&str] = &["Norming"];

/// Every text that is no function, in the order of the fields. `Debug` writes texts in quotes and functions as numbers.
fn texts(words: &Strings) -> Vec<String> {
    let written = format!("{words:#?}");
    written
        .lines()
        .filter_map(|line| {
            let from = line.find('"')?;
            let to = line.rfind('"')?;
            line.get(from + 1..to).map(str::to_owned)
        })
        .collect()
}

/// What functions say of a few values, the same for each language.
fn said(words: &Strings) -> Vec<String> {
    let actions = BINDINGS
        .iter()
        .map(|one| one.action)
        .chain(KEYLESS.iter().copied());
    let actions =
        actions.flat_map(|action| [(words.hint)(action).to_owned(), (words.name)(action).to_owned()]);
    let verbs = [Verb::Added, Verb::Changed, Verb::Removed, Verb::Moved];
    let nouns = [
        Noun::Person,
        Noun::Guardrail,
        Noun::Concern,
        Noun::Dots,
        Noun::Vote,
        Noun::Norm,
        Noun::Language,
    ];
    let labels = nouns
        .into_iter()
        .flat_map(|noun| verbs.map(|verb| Label::Thing(verb, noun, String::new())));
    let labels = labels.map(|label| (words.label)(&label));
    let gaps = [
        Gap::NoRoster,
        Gap::NoTransition,
        Gap::Unheard(2),
        Gap::Undecided(1),
        Gap::NoReviewDate,
    ];
    let gaps = gaps.map(words.gap);
    actions.chain(labels).chain(gaps).collect()
}

#[test]
fn what_two_languages_say_alike_is_on_a_list() {
    let [english, chinese] = Language::ALL.map(|language| {
        let words = strings(language);
        let all: Vec<String> = texts(words).into_iter().chain(said(words)).collect();
        all
    });
    assert!(english.len() > 500, "only {} texts were found", english.len());
    assert_eq!(english.len(), chinese.len());
    let alike: BTreeSet<&str> = english
        .iter()
        .zip(&chinese)
        .filter(|(one, other)| one == other)
        .map(|(one, _)| one.as_str())
        .collect();
    assert_eq!(alike, ALIKE.iter().copied().collect());
}

#[test]
fn chinese_texts_have_chinese_words_and_chinese_marks() {
    let words = strings(Language::ZhHans);
    for text in texts(words).into_iter().chain(said(words)) {
        let known = ALIKE.contains(&text.as_str());
        let is_mark = matches!(text.as_str(), "；" | "，" | "：");
        let han = |character: char| ('\u{4e00}'..='\u{9fff}').contains(&character);
        assert!(known || is_mark || text.contains(han), "no Chinese in {text}");
        for mark in [',', ';', '?', '(', ')'] {
            let before = text.split(mark).rev().skip(1).find(|part| part.ends_with(han));
            assert!(before.is_none(), "a half-width {mark} in {text}");
        }
        // These are one cell wide in some terminals and two in others.
        assert!(
            !text.contains(['\u{201c}', '\u{201d}', '\u{2026}', '\u{2014}', '\u{00b7}']),
            "{text}"
        );
    }
}
