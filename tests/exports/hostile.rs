//! Words that are markup, commands or trouble elsewhere: whatever people write, an export keeps its shape.

use norming::format::export::Format;
use pulldown_cmark::{Event, Parser};

use super::calendar;
use super::fixture::{EVERYTHING, filled, told};

const HOSTILE: [&str; 34] = [
    "</title><script>alert(1)</script>",
    "</style></svg><img src=x onerror=y>",
    "' onmouseover='x\" onload=\"y",
    "<!-- x --> <![CDATA[ ]]> <?php",
    "&lt;b&gt; &#60; &amp;amp; &copy;",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "a;b,c\\d:e\\n\"f\"",
    "---\ntitle: x\n---",
    "# a\n## b\n- c\n> d",
    "1. a\n2) b\n    code\n\n***\n===",
    "```\ncode\n~~~",
    "[x](javascript:y) ![i](z) [r]: u",
    "<https://x.test> https://y.test www.z.test",
    "**bold** __x__ *y* _z_ ~~w~~ `v`",
    "* * *",
    "- - -",
    "===",
    "+ x",
    "#",
    "x #",
    "|a|b|\n|-|-|",
    "\\",
    "a\\\nb",
    "\"]\n  click A \"javascript:x\"",
    "%%{init: {\"theme\": \"x\"}}%%",
    "style x:#35;;",
    ":::class {{x}} ((y)) [z]",
    "=cmd|'/c calc'!A1",
    "@all <!here> $x^2$",
    "\u{202e}\u{0}\u{1b}[31m\u{7}\u{200b}",
    "a\u{2028}b\u{85}c\u{2029}d",
    "ends in a quote\"",
    "+1-2=3",
    "海港 🦀 e\u{301} ،",
];

/// The tags of a page, without what people wrote.
fn tags(html: &str) -> Vec<String> {
    html.split('<')
        .skip(1)
        .map(|tag| tag.split(['>', ' ']).next().unwrap_or_default().to_owned())
        .collect()
}

/// What a page of Markdown is made of, without its words.
fn blocks(text: &str) -> Vec<String> {
    let body = text.split_once("\n---\n").expect("front matter").1;
    Parser::new(body)
        .filter(|event| !matches!(event, Event::Text(_) | Event::SoftBreak | Event::HardBreak))
        .map(|event| format!("{event:?}"))
        .collect()
}

fn shown(text: &str) -> String {
    let body = text.split_once("\n---\n").map_or(text, |(_, body)| body);
    let told = Parser::new(body).map(|event| match event {
        Event::Text(text) => text.into_string(),
        Event::SoftBreak | Event::HardBreak | Event::End(_) => "\n".to_owned(),
        _ => String::new(),
    });
    told.collect()
}

#[test]
fn html_keeps_its_tags() {
    let plain = tags(&told(&filled("x"), Format::Html, EVERYTHING));
    for words in HOSTILE {
        let page = told(&filled(words), Format::Html, EVERYTHING);
        assert_eq!(tags(&page), plain, "{words:?}");
        assert!(!page.contains("<script") && page.contains("default-src 'none'"));
        let styles = page.matches("<style").count();
        assert_eq!((styles, page.matches(" style=").count()), (1, 0), "{words:?}");
    }
}

#[test]
fn markdown_keeps_its_blocks_and_tells_the_words() {
    let plain = blocks(&told(&filled("x"), Format::Markdown, EVERYTHING));
    for words in HOSTILE {
        let text = told(&filled(words), Format::Markdown, EVERYTHING);
        assert_eq!(blocks(&text), plain, "{words:?} in\n{text}");
        let first = norming::text::sanitise(words, norming::text::Shape::Text);
        let first = first.lines().next().unwrap_or_default().trim();
        assert!(shown(&text).contains(first), "{words:?} in\n{text}");
    }
}

#[test]
fn a_brief_keeps_its_blocks() {
    let blocks = |words: &str| -> Vec<String> {
        Parser::new(&told(&filled(words), Format::Brief, EVERYTHING))
            .filter(|event| !matches!(event, Event::Text(_) | Event::SoftBreak | Event::HardBreak))
            .map(|event| format!("{event:?}"))
            .collect()
    };
    let plain = blocks("x");
    for words in HOSTILE {
        assert_eq!(blocks(words), plain, "{words:?}");
    }
}

#[test]
fn a_brief_keeps_its_tags() {
    let plain = tags(&told(&filled("x"), Format::BriefHtml, EVERYTHING));
    for words in HOSTILE {
        let page = told(&filled(words), Format::BriefHtml, EVERYTHING);
        assert_eq!(tags(&page), plain, "{words:?}");
        assert!(!page.contains("<script") && page.contains("default-src 'none'"));
        assert_eq!(page.matches(" style=").count(), 0, "{words:?}");
    }
}

#[test]
fn a_mail_keeps_its_lines() {
    let mail = |words: &str| told(&filled(words), Format::BriefMail, EVERYTHING);
    let plain = mail("x").lines().count();
    for words in HOSTILE
        .into_iter()
        .chain([&*"z".repeat(3000), &"海 ".repeat(900)])
    {
        let mail = mail(words);
        assert!(mail.starts_with("Subject: "), "{mail}");
        assert_eq!(mail.matches("\nSubject: ").count(), 0, "{words:?}");
        assert!(mail.lines().all(|line| line.len() < 998), "{words:?}");
        if words.len() < 100 {
            assert_eq!(mail.lines().count(), plain, "{words:?}");
        }
    }
}

#[test]
fn front_matter_is_four_lines() {
    for words in HOSTILE {
        let text = told(&filled(words), Format::Markdown, EVERYTHING);
        let front: Vec<&str> = text
            .split_once("\n---\n")
            .expect("front matter")
            .0
            .lines()
            .collect();
        let names: Vec<&str> = front
            .iter()
            .map(|line| line.split(':').next().unwrap_or_default())
            .collect();
        assert_eq!(
            names,
            ["---", "title", "tags", "created", "modified"],
            "{words:?}"
        );
        let title = front[1].strip_prefix("title: ").expect("a title");
        serde_json::from_str::<String>(title).expect("one quoted scalar");
    }
}

#[test]
fn json_keeps_its_shape() {
    fn shape(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => text.clear(),
            serde_json::Value::Array(items) => items.iter_mut().for_each(shape),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(shape),
            _ => {}
        }
    }
    let read = |words: &str| {
        let text = told(&filled(words), Format::Json, EVERYTHING);
        let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        shape(&mut value);
        value
    };
    let plain = read("x");
    for words in HOSTILE {
        assert_eq!(read(words), plain, "{words:?}");
    }
}

#[test]
fn a_calendar_keeps_its_events() {
    let count = |words: &str| calendar::read(&told(&filled(words), Format::Ics, EVERYTHING)).len();
    let plain = count("x");
    for words in HOSTILE {
        assert_eq!(count(words), plain, "{words:?}");
    }
}

#[test]
fn a_mind_map_keeps_its_nodes() {
    let nodes = |words: &str| -> Vec<String> {
        let text = told(&filled(words), Format::Mermaid, EVERYTHING);
        let line = |line: &str| {
            let parts: Vec<&str> = line.split('"').collect();
            assert!(matches!(parts.len(), 1 | 3), "{words:?}: {line}");
            let inside = parts.get(1).copied().unwrap_or_default();
            assert!(
                !inside.contains(['<', '>', '`', '[', ']', '(', ')', '{', '}', '%', ':']),
                "{line}"
            );
            format!("{}{}", parts[0], parts.get(2).copied().unwrap_or_default())
        };
        text.lines().map(line).collect()
    };
    let plain = nodes("x");
    for words in HOSTILE {
        assert_eq!(nodes(words), plain, "{words:?}");
    }
}

#[test]
fn nothing_leaves_that_a_terminal_would_obey() {
    for words in HOSTILE {
        for format in Format::ALL {
            let text = told(&filled(words), format, EVERYTHING).replace("\r\n", "\n");
            let found = text
                .chars()
                .find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
            assert_eq!(found, None, "{words:?} as {format:?}");
        }
    }
}
