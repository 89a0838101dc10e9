//! The guidelines as a Mermaid mind map: team, topics, norms.
//! Must not know sessions: it writes what the content holds.

use super::content::{Content, Inner, Standing};
use super::escape::mermaid::text;

pub(super) fn write(content: &Content) -> String {
    let words = &content.words;
    let mut out = String::from("mindmap\n");
    put!(
        out,
        "  root((\"{}\"))\n",
        some(&content.team, &words.say(|w| w.no_topic))
    );
    if content.in_progress {
        put!(out, "    stamp{{{{\"{}\"}}}}\n", text(&words.say(|w| w.stamp)));
    }
    let mut norms = 0;
    for (topic, number) in content.topics().iter().zip(1..) {
        put!(
            out,
            "    topic{number}(\"{}\")\n",
            some(topic.name, &words.say(|w| w.no_topic))
        );
        for norm in &topic.norms {
            norms += 1;
            let until = match norm.standing {
                Standing::Agreed => String::new(),
                Standing::Trial(until) => words.aside(&words.say(|w| (w.trial)(until))),
                Standing::Provisional(until) => words.aside(&words.say(|w| (w.provisional)(until))),
            };
            let words = some(&format!("{}{until}", norm.text), "-");
            put!(out, "      norm{norms}[\"{words}\"]\n");
        }
    }
    if !content.proposed.is_empty() {
        put!(out, "    proposed(\"{}\")\n", text(&words.say(|w| w.proposed)));
        for (one, number) in content.proposed.iter().zip(1..) {
            put!(out, "      proposal{number}[\"{}\"]\n", some(&one.text, "-"));
        }
    }
    if let Some(stays) = content.stays(&[Inner::Norm, Inner::Proposal]) {
        put!(out, "    stays(\"{}\")\n", text(&stays));
    }
    out
}

/// The words in the grammar; something else where there are none, since a node cannot be empty.
fn some(words: &str, other: &str) -> String {
    let escaped = text(words);
    if escaped.is_empty() { text(other) } else { escaped }
}
