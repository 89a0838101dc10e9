//! The guidelines as a Mermaid mind map: team, topics, norms.
//! Must not know sessions: it writes what the content holds.

use super::content::{Content, Inner, Standing};
use super::escape::mermaid::text;
use crate::text::{clip, in_one_line};

/// Mermaid draws no text of 50,000 characters or more, and counts them as JavaScript does.
const MOST: usize = 50_000;

/// Cells of one text, from the whole to the least: a norm that is cut says more than one that is left out.
const CELLS: [usize; 5] = [usize::MAX, 240, 120, 80, 48];

/// How much of the map is drawn.
#[derive(Clone, Copy)]
struct Drawn {
    cells: usize,
    norms: usize,
    proposals: usize,
}

/// The map, with the least left out that lets Mermaid draw it: first ends of long texts, then proposals, then the norms
/// that stand last.
pub(super) fn write(content: &Content) -> String {
    let (norms, proposals) = (content.norms.len(), content.proposed.len());
    let mut drawn = Drawn {
        cells: usize::MAX,
        norms,
        proposals,
    };
    let fits = |out: &str| out.encode_utf16().count() < MOST;
    for cells in CELLS {
        drawn.cells = cells;
        let out = map(content, drawn);
        if fits(&out) {
            return out;
        }
    }
    drawn.proposals = most(proposals, |proposals| {
        fits(&map(content, Drawn { proposals, ..drawn }))
    });
    drawn.norms = most(norms, |norms| fits(&map(content, Drawn { norms, ..drawn })));
    map(content, drawn)
}

/// The greatest number up to this one that fits; whatever is smaller than one that fits does, too.
fn most(all: usize, fits: impl Fn(usize) -> bool) -> usize {
    let (mut least, mut most) = (0, all);
    while least < most {
        let middle = most - (most - least) / 2;
        if fits(middle) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    least
}

fn map(content: &Content, drawn: Drawn) -> String {
    let words = &content.words;
    let no_topic = words.say(|w| w.no_topic);
    let mut is_cut = false;
    let mut some = |words: &str, after: &str, other: &str| {
        let line = in_one_line(words);
        let told = clip(&line, drawn.cells);
        is_cut |= told != line;
        let escaped = text(&format!("{told}{after}"));
        // A node cannot be empty.
        if escaped.is_empty() { text(other) } else { escaped }
    };
    let mut out = String::from("mindmap\n");
    put!(out, "  root((\"{}\"))\n", some(&content.team, "", &no_topic));
    if content.in_progress {
        put!(out, "    stamp{{{{\"{}\"}}}}\n", text(&words.say(|w| w.stamp)));
    }
    let mut norms = 0;
    for (topic, number) in content.topics().iter().zip(1..) {
        if norms == drawn.norms {
            break;
        }
        put!(
            out,
            "    topic{number}(\"{}\")\n",
            some(topic.name, "", &no_topic)
        );
        for norm in topic.norms.iter().take(drawn.norms - norms) {
            norms += 1;
            let until = match norm.standing {
                Standing::Agreed => String::new(),
                Standing::Trial(until) => words.aside(&words.say(|w| (w.trial)(until))),
                Standing::Provisional(until) => words.aside(&words.say(|w| (w.provisional)(until))),
            };
            let told = some(&norm.text, &until, "-");
            put!(out, "      norm{norms}[\"{told}\"]\n");
        }
    }
    if drawn.proposals > 0 {
        put!(out, "    proposed(\"{}\")\n", text(&words.say(|w| w.proposed)));
        for (one, number) in content.proposed.iter().take(drawn.proposals).zip(1..) {
            put!(out, "      proposal{number}[\"{}\"]\n", some(&one.text, "", "-"));
        }
    }
    if is_cut {
        put!(out, "    cut(\"{}\")\n", text(&words.tell(|w| w.map.cut)));
    }
    let left_out = (
        content.norms.len() - norms,
        content.proposed.len() - drawn.proposals,
    );
    if left_out != (0, 0) {
        let told = words.tell(|w| (w.map.left_out)(left_out.0, left_out.1));
        put!(out, "    more(\"{}\")\n", text(&told));
    }
    if let Some(stays) = content.stays(&[Inner::Norm, Inner::Proposal]) {
        put!(out, "    stays(\"{}\")\n", text(&stays));
    }
    out
}
