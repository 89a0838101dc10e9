//! Line breaks that people typed: in Markdown a text is one item or one paragraph, as a reader of `CommonMark` takes it.

use norming::format::export::{Format, Include};
use norming::text::in_one_line;
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};

use super::fixture::{EVERYTHING, SAMPLES, filled, sample, told};

const MARKDOWN: [Format; 2] = [Format::Markdown, Format::Brief];

/// The text of each paragraph, item and heading, as it is shown.
fn blocks(text: &str) -> Vec<String> {
    let body = text.split_once("\n---\n").map_or(text, |(_, body)| body);
    let mut blocks: Vec<String> = Vec::new();
    for event in Parser::new(body) {
        match event {
            Event::Start(Tag::Item | Tag::Paragraph | Tag::Heading { .. }) => blocks.push(String::new()),
            Event::Text(text) => blocks.last_mut().expect("a block").push_str(&text),
            Event::SoftBreak | Event::HardBreak => panic!("a line break in {:?}", blocks.last()),
            Event::Start(_) | Event::End(_) => {}
            other => panic!("{other:?}"),
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn has_a_mark_at_its_end(line: &str) -> bool {
    let marks = line.len() - line.trim_end_matches('\\').len();
    marks % 2 == 1 || line.ends_with(' ')
}

fn stays_whole(words: &str) {
    let plain: Vec<String> = MARKDOWN
        .map(|format| told(&filled("x"), format, EVERYTHING))
        .to_vec();
    for (format, plain) in MARKDOWN.into_iter().zip(plain) {
        let text = told(&filled(words), format, EVERYTHING);
        let found = text.lines().find(|line| has_a_mark_at_its_end(line));
        assert_eq!(found, None, "{words:?} as {format:?}");
        let (blocks, plain) = (blocks(&text), blocks(&plain));
        assert_eq!(blocks.len(), plain.len(), "{words:?} as {format:?} in\n{text}");
        // A topic has a space where Chinese was parted: it is one line before it comes here.
        let bare = |text: &str| text.replace(' ', "");
        let whole = bare(&in_one_line(words));
        let with = blocks.iter().filter(|block| bare(block).contains(&whole)).count();
        let of_plain = plain.iter().filter(|block| block.contains('x')).count();
        assert!(with > 5 && with <= of_plain, "{words:?} as {format:?} in\n{text}");
        // Words of ours are around it at most, and nothing of it stands alone.
        let ends = words.lines().last().unwrap_or_default().trim();
        let last = blocks.iter().filter(|block| block.ends_with(ends));
        assert!(
            last.clone().all(|block| bare(block).contains(&whole)),
            "{words:?} as {format:?}"
        );
    }
}

#[test]
fn typed_breaks_leave_no_orphan() {
    for words in [
        "We come together for ideas;\nwe stay apart\nto work",
        "Three things:\n- agenda\n-\nnotes\n\u{2022} owner",
        "First part.\n\n\nSecond part\n    code",
        "1. one\n2. two\n# three\n---\n> four",
        "一行\n接着一行",
    ] {
        stays_whole(words);
    }
}

#[test]
fn samples_have_one_line_a_text() {
    for name in SAMPLES {
        for format in MARKDOWN {
            let text = told(&sample(name), format, Include::default());
            assert_eq!(
                text.lines().find(|line| has_a_mark_at_its_end(line)),
                None,
                "{name}"
            );
            blocks(&text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_typed_is_one_block(
        lines in prop::collection::vec("[a-z]{1,9}( [-+*#>.a-z0-9]{1,6}){0,3}|[-*+#>]|[0-9][.)]|[ ]{0,5}", 1..6),
    ) {
        stays_whole(&format!("we {}\nend", lines.join("\n")));
    }
}
