//! Every sample in every format, byte for byte, and what holds of them by eye.

use norming::domain::language::Language;
use norming::format::export::{Format, Include, Options, export};

use super::fixture::{EVERYTHING, SAMPLES, empty, filled, options, root, sample, told};

fn check(name: &str, text: &str) {
    let path = root().join("tests/golden/exports").join(name);
    if std::env::var_os("NORMING_BLESS").is_some() {
        std::fs::write(&path, text).expect("written");
    }
    let golden = std::fs::read_to_string(&path).expect("a golden file; NORMING_BLESS=1 writes it");
    assert!(text == golden, "{name} differs; NORMING_BLESS=1 writes it anew");
}

#[test]
fn the_samples_are_told_as_ever() {
    for name in SAMPLES {
        for format in Format::ALL {
            let text = told(&sample(name), format, Include::default());
            check(&format!("{name}-{}.{}", format.name(), format.ending()), &text);
        }
    }
}

#[test]
fn the_fixed_words_are_in_the_language_that_is_asked_for_and_may_stand_side_by_side() {
    let told = |format, languages: &[Language]| {
        let options = Options {
            languages: languages.to_vec(),
            ..options(Include::default())
        };
        export(&sample("millrace"), format, &options).expect("it has dates")
    };
    for format in Format::ALL {
        let text = told(format, &[Language::ZhHans]);
        check(&format!("zh-Hans-{}.{}", format.name(), format.ending()), &text);
    }
    for format in Format::ALL.into_iter().filter(|format| format.may_be_bilingual()) {
        let text = told(format, &[Language::En, Language::ZhHans]);
        check(
            &format!("en-zh-Hans-{}.{}", format.name(), format.ending()),
            &text,
        );
    }
    // What a program reads has the team's language, whatever its words are in.
    assert!(told(Format::Json, &[Language::ZhHans]).contains("\"language\": \"en\""));
}

#[test]
fn a_norm_is_told_in_its_other_language_too_where_that_is_asked_for() {
    let mut session = sample("harbour-lights");
    let norms: Vec<_> = session.in_force().map(|norm| norm.id.clone()).collect();
    let said = "有人在团队频道里提问，我们四个工作小时内回答，或说好什么时候答。";
    session
        .translate_norm(&norms[0], Language::ZhHans, said)
        .expect("said");
    session
        .translate_norm(&norms[1], Language::ZhHans, "旧的说法")
        .expect("said");
    let today = "2027-01-05".parse().expect("a date");
    let corrected = session
        .norms
        .get(&norms[1])
        .expect("there")
        .text
        .replacen(' ', " now ", 1);
    session
        .correct_norm(&norms[1], &corrected, today)
        .expect("mended");
    for format in Format::ALL.into_iter().filter(|format| format.may_be_bilingual()) {
        for (name, languages) in [
            ("team", &[][..]),
            ("other", &[Language::ZhHans]),
            ("both", &[Language::En, Language::ZhHans]),
        ] {
            let options = Options {
                languages: languages.to_vec(),
                ..options(Include::default())
            };
            let text = export(&session, format, &options).expect("told");
            let is_brief = matches!(format, Format::Brief | Format::BriefHtml | Format::BriefMail);
            let is_told = !languages.is_empty() && !is_brief;
            assert_eq!(text.contains(said), is_told, "{format:?}, {name}");
            assert_eq!(
                text.contains("旧的说法（译的还是旧说法）"),
                is_told,
                "{format:?}, {name}"
            );
        }
    }
    let both = Options {
        languages: vec![Language::En, Language::ZhHans],
        ..options(Include::default())
    };
    let text = export(&session, Format::Handout, &both).expect("told");
    check("translated-handout.txt", &text);
}

#[test]
fn everything_is_told_where_it_is_asked_for() {
    let text = told(&sample("millrace"), Format::Markdown, EVERYTHING);
    check("millrace-markdown-everything.md", &text);
}

#[test]
fn a_session_without_anything_can_be_exported() {
    for format in Format::ALL {
        let text = norming::format::export::export(&empty(), format, &options(EVERYTHING));
        assert_eq!(text.is_err(), format == Format::Ics, "{format:?}");
    }
}

#[test]
fn what_leaves_in_the_middle_of_a_workshop_is_stamped() {
    for format in Format::ALL {
        let stamp = |name| {
            let text = told(&sample(name), format, Include::default());
            // A calendar line may be folded anywhere.
            text.replace("\r\n ", "")
                .to_lowercase()
                .contains("proposed, not agreed")
                || text.replace("\r\n ", "").contains("Proposed\\, not agreed")
        };
        assert!(stamp("millrace"), "{format:?}");
        assert!(!stamp("harbour-lights"), "{format:?}");
    }
}

#[test]
fn text_keeps_to_its_columns_and_a_handout_to_its_page() {
    for words in ["x", &"word ".repeat(300), &"🦀".repeat(400), &"y".repeat(2000)] {
        let session = filled(words);
        let text = told(&session, Format::Text, EVERYTHING);
        for line in text.lines() {
            assert!(norming::text::width(line) <= 80, "{line}");
        }
    }
    for name in SAMPLES {
        let handout = told(&sample(name), Format::Handout, Include::default());
        assert!(handout.chars().count() <= 4_000 && norming::text::wrap(&handout, 80).len() <= 55);
        let numbered = handout
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        assert!(numbered.count() <= 10);
    }
}
