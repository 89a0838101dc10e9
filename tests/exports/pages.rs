//! The HTML page read as a tree: whose words stand in which language and direction, and what its charts say.

use norming::domain::guardrail::Class;
use norming::domain::language::Language;
use norming::domain::session::{Facts, Session};
use norming::format::export::{Format, Include, Options, export};
use roxmltree::{Document, Node};

use super::fixture::{EVERYTHING, filled, options, sample, told};

/// What stands on the page, as XML.
fn body(html: &str) -> String {
    let body = html.split_once("<main>").expect("a body").1;
    let body = body.split_once("</main>").expect("its end").0;
    format!("<main>{}</main>", body.replace("<br>", "<br/>"))
}

fn nearest<'a>(node: Node<'a, '_>, attribute: &str) -> Option<&'a str> {
    node.ancestors().find_map(|one| one.attribute(attribute))
}

fn texts<'a, 'b>(page: &'a Document<'b>) -> impl Iterator<Item = (Node<'a, 'b>, &'a str)> {
    let texts = page.descendants().filter(Node::is_text);
    texts.map(|node| (node, node.text().unwrap_or_default().trim()))
}

fn with_class<'a>(page: &'a Document<'_>, class: &str) -> Vec<Node<'a, 'a>> {
    let nodes = page.descendants();
    nodes
        .filter(|one| one.attribute("class") == Some(class))
        .collect()
}

fn words_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|one| one.text()).collect()
}

fn page_in(session: &Session, languages: &[Language]) -> String {
    let options = Options {
        languages: languages.to_vec(),
        ..options(EVERYTHING)
    };
    body(&export(session, Format::Html, &options).expect("told"))
}

#[test]
fn what_people_write_runs_in_its_own_direction() {
    let page = body(&told(&filled("שלום"), Format::Html, EVERYTHING));
    let page = Document::parse(&page).expect("a tree");
    let mut seen = 0;
    for (node, text) in texts(&page).filter(|(_, text)| text.contains("שלום")) {
        assert_eq!(nearest(node, "dir"), Some("auto"), "{text}");
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn each_part_of_a_bilingual_page_has_its_language() {
    for languages in [&[Language::En, Language::ZhHans][..], &[Language::ZhHans]] {
        for name in ["harbour-lights", "kestrel-atlas", "millrace"] {
            let page = page_in(&sample(name), languages);
            let page = Document::parse(&page).expect("a tree");
            for (node, text) in texts(&page) {
                let language = nearest(node, "lang").unwrap_or("en");
                let expected = if is_chinese(text) { "zh-Hans" } else { language };
                assert_eq!(language, expected, "{name}: {text}");
                let is_english = text.is_ascii() && text.split(' ').count() > 3;
                assert!(!is_english || language == "en", "{name}: {text}");
            }
        }
    }
}

#[test]
fn a_page_in_one_language_marks_none() {
    for name in ["harbour-lights", "云台天文馆节目组"] {
        assert!(!page_in(&sample(name), &[]).contains("lang="), "{name}");
    }
}

#[test]
fn a_chart_has_a_caption_and_says_what_its_ends_mean() {
    for session in ["harbour-lights", "kestrel-atlas", "millrace", "云台天文馆节目组"].map(sample) {
        let page = page_in(&session, &[]);
        let page = Document::parse(&page).expect("a tree");
        let charts = with_class(&page, "tally");
        assert!(charts.len() > 8);
        for chart in charts {
            let named = chart.children().find(|one| one.has_tag_name("figcaption"));
            assert!(!words_of(named.expect("a caption")).trim().is_empty());
            let ends = chart
                .children()
                .find(|one| one.attribute("class") == Some("ends"));
            let ends = words_of(ends.expect("what the ends mean"));
            let (none, all) = ends.split_once('5').expect("both ends");
            assert!(none.starts_with('0') && none.len() > 5 && all.len() > 5, "{ends}");
        }
    }
}

#[test]
fn the_timeline_says_in_words_what_it_draws() {
    let page = page_in(&sample("kestrel-atlas"), &[]);
    let page = Document::parse(&page).expect("a tree");
    let rows = page.descendants().filter(|one| one.has_tag_name("tr")).skip(1);
    let mut rows = rows.map(words_of);
    let of =
        "When we are stuck for half an hour, we ask in the one joint channel, unless it is about a person.";
    let row = rows.find(|row| row.starts_with(of)).expect("a row");
    assert_eq!(
        &row[of.len()..],
        "agreed 12 March 2025, reworded 5 November 2025, reworded 17 June 2026"
    );
}

#[test]
fn the_timeline_numbers_no_more_workshops_than_a_phone_shows() {
    let mut facts: Facts = (*sample("kestrel-atlas")).clone();
    let last = facts.revisions.last().expect("a revision").clone();
    for at in 0..60_u32 {
        let mut next = last.clone();
        next.workshop.id = format!("w-{at}").as_str().into();
        facts.revisions.push(next);
    }
    let page = page_in(&facts.into(), &[]);
    let page = Document::parse(&page).expect("a tree");
    let head = page.descendants().find(|one| one.has_tag_name("thead"));
    let head = head.expect("a head").descendants();
    assert!(head.filter(|one| one.has_tag_name("text")).count() <= 15);
}

#[test]
fn nothing_unclear_is_called_decided() {
    let mut facts: Facts = (*sample("harbour-lights")).clone();
    for guardrail in facts.guardrails.edit_all() {
        guardrail.terms.class = Some(Class::Unknown);
    }
    let session: Session = facts.into();
    for format in [Format::Html, Format::Markdown, Format::Text] {
        let text = told(&session, format, Include::default());
        assert!(!text.contains("What is decided"), "{format:?}");
        assert!(text.contains("Still unclear"), "{format:?}");
        assert!(!text.contains("not known yet"), "{format:?}");
    }
}
