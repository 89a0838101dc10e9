//! The coach against sentences as teams write them: how often it is right, and whether the documentation says so.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod figures;
mod found;
mod held_out;
mod table;
mod tuned;
mod zh_hans;

use norming::domain::language::Language;

use self::figures::Figures;
use self::found::FOUND;
use self::held_out::HELD_OUT;
use self::tuned::TUNED;

#[test]
fn the_shipped_words_can_be_read() {
    let texts = [
        include_str!("../../src/flow/coach/en.ron"),
        include_str!("../../src/flow/coach/zh_hans.ron"),
    ];
    for (language, text) in Language::ALL.into_iter().zip(texts) {
        let lexicon = norming::format::coach::decode_lexicon(text);
        assert_eq!(lexicon.as_ref(), Ok(norming::format::coach::shipped(language)));
        let unnamed = |list: &norming::flow::coach::List| !list.words.is_empty() && list.source.is_empty();
        assert!(!lexicon.expect("read").lists().any(unnamed), "{language:?}");
    }
}

#[test]
fn the_coach_is_right_as_often_as_the_documentation_says() {
    let documented = include_str!("../../docs/coach.md");
    let tables = [
        ("English, tuned on", Language::En, &TUNED),
        ("English, held out", Language::En, &HELD_OUT),
        ("English, found", Language::En, &FOUND),
        ("Chinese, tuned on", Language::ZhHans, &zh_hans::tuned::TUNED),
        (
            "Chinese, held out",
            Language::ZhHans,
            &zh_hans::held_out::HELD_OUT,
        ),
        ("Chinese, found", Language::ZhHans, &zh_hans::found::FOUND),
    ];
    let mut differing = Vec::new();
    for (name, language, table) in tables {
        let figures = Figures::of(table, language);
        println!("{}\n{}\n", figures.row(name), figures.confusion());
        for line in &figures.astray {
            println!("  {name}: {line}");
        }
        if !documented.contains(&figures.row(name)) || figures.precision() < 90 || figures.recall() < 80 {
            differing.push(figures.row(name));
        }
    }
    assert!(differing.is_empty(), "docs/coach.md differs: {differing:#?}");
}

#[test]
fn a_text_is_read_by_the_words_of_its_script() {
    use norming::flow::coach::look;
    use norming::format::coach::lexicon_for;
    let vague = |word: &str| Some(norming::flow::coach::Finding::Vague(word.into()));
    for language in Language::ALL {
        let asked = |text: &str| look(text, lexicon_for(text, language), &[]);
        assert_eq!(asked("We answer within a day."), None, "{language:?}");
        assert_eq!(asked("We answer asap."), vague("asap"), "{language:?}");
        assert_eq!(asked("我们一天内答复。"), None, "{language:?}");
        assert_eq!(asked("我们尽快答复。"), vague("尽快"), "{language:?}");
        assert_eq!(asked("每个 PR 由一位同事在一天内 review。"), None, "{language:?}");
        assert_eq!(asked("Мы отвечаем."), None, "nothing is known of {language:?}");
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
    check("答复时间", Some("response-times"));
    check("", None);
}

#[test]
fn a_topic_is_known_in_every_language_and_by_what_teams_call_it_in_chinese() {
    for language in Language::ALL {
        let topics = &norming::format::library::shipped(language).topics;
        for other in Language::ALL {
            let theirs = norming::format::library::shipped(other);
            for topic in topics {
                let found = theirs.topic_for(&topic.name).map(|found| &found.id);
                assert_eq!(found, Some(&topic.id), "{} in {other:?}", topic.name);
            }
        }
    }
    let library = norming::format::library::shipped(Language::ZhHans);
    let check = |name: &str, expected: Option<&str>| {
        let found = library.topic_for(name).map(|topic| topic.id.as_str());
        assert_eq!(found, expected, "{name}");
    };
    check("多久回消息", Some("response-times"));
    check("飞书怎么用", Some("channels"));
    check("混合会议里的远程发言", Some("hybrid-meetings"));
    check("开会太多", Some("meetings"));
    check("交接班", Some("time-off"));
    check("浮标", None);
}

#[test]
fn the_library_in_the_documentation_can_be_read() {
    let (_, chapter) = include_str!("../../docs/files.md")
        .split_once("## Libraries")
        .expect("a chapter");
    let (_, example) = chapter.split_once("```ron\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let library = norming::format::library::decode_library(example).expect("decoded");
    assert_eq!(library.topics.len(), 2);
}

#[test]
fn each_library_has_the_seventeen_topics_with_five_norms_and_the_coach_has_nothing_to_ask() {
    let ids = |language| -> Vec<&str> {
        let topics = &norming::format::library::shipped(language).topics;
        topics.iter().map(|topic| topic.id.as_str()).collect()
    };
    let mut asked = Vec::new();
    for language in Language::ALL {
        assert_eq!(ids(language), ids(Language::En));
        assert_eq!(ids(language).len(), 17);
        for topic in &norming::format::library::shipped(language).topics {
            assert!(topic.norms.len() >= 5, "{topic:?}");
            for norm in &topic.norms {
                let lexicon = norming::format::coach::lexicon_for(norm, language);
                asked.extend(norming::flow::coach::look(norm, lexicon, &[]).map(|finding| (finding, norm)));
            }
        }
    }
    assert!(asked.is_empty(), "{asked:#?}");
}
