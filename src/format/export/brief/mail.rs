//! The page for leaders as the text of a mail, its subject first. A paragraph is one line, because a mail program breaks
//! lines to its own width, and lines that are broken already come out ragged, on phones most of all.
//! Must not know what is on the page, nor why.

use super::{Content, Part, Said, in_plain_words, parts, stamp, team};
use crate::text::wrapped;

/// The most octets of a line that mail may have (RFC 5322, 2.1.1), with room for the mark of an item.
const OCTETS: usize = 990;
/// Cells of a line that had more.
const CELLS: usize = 200;

pub(in crate::format::export) fn write(content: &Content) -> String {
    let words = &content.words;
    let title = words.say(|w| (w.brief.title)(&team(content)));
    let mut blocks = vec![
        format!("Subject: {title}"),
        words.say(|w| w.brief.hello),
        words.tell(|w| w.brief.opening),
    ];
    let mut head: Option<String> = None;
    for part in parts(content) {
        let text = match part {
            Part::Stamp => stamp(content, "", ""),
            Part::Own(text) | Part::Concern(text) => text,
            Part::Told(said) => said.plain(),
            Part::Heading(said) => {
                head = Some(upper(&said));
                continue;
            }
            Part::List(items) => {
                let items = items.iter().map(|item| in_plain_words(words, item));
                let items: Vec<String> = items.map(|item| format!("\u{2022} {item}")).collect();
                items.join("\n")
            }
        };
        blocks.extend(head.take());
        blocks.push(text);
    }
    blocks.push(words.say(|w| w.brief.regards) + "\n" + &team(content));
    let text = blocks.join("\n\n");
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if line.len() > OCTETS {
            for row in wrapped(line, CELLS) {
                out.push_str(row);
                out.push('\n');
            }
        } else {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// A heading without any mark stands out by its capitals.
fn upper(said: &Said) -> String {
    said.plain().to_uppercase()
}
