//! Which program a chat was copied from: the one whose heads and own words it has most of.
//! Must not know what is done with the messages.

use super::heads::{self, Paste};
use super::lines::Given;
use super::shapes::{Shape, Stamped};
use super::stamp::Gap;
use super::{Source, stamp};

/// The program, or plain lines where few have a time. Plain lines must be many more, as much else has a colon.
pub fn source(paste: &Paste<'_>) -> Source {
    let stamped = paste.stamped().count();
    let plain = (0..paste.lines.len()).filter(|at| heads::head(Source::Plain, paste, *at).is_some());
    if stamped == 0 || stamped * 4 < plain.count() {
        return Source::Plain;
    }
    let programs = [
        Source::Zoom,
        Source::Other,
        Source::Teams,
        Source::Meet,
        Source::Slack,
    ];
    let mut best = (Source::Other, (0, 0));
    for program in programs {
        let heads = paste.stamped().filter(|head| writes(program, head)).count();
        let lines = paste.lines.iter();
        let hints = lines.filter(|line| hints(program, line)).count();
        if (heads, hints) > best.1 {
            best = (program, (heads, hints));
        }
    }
    best.0
}

/// Whether a program writes such heads.
fn writes(program: Source, head: &Stamped) -> bool {
    match (program, head.shape) {
        (Source::Teams, Shape::Bracketed) => !head.colon,
        (Source::Other, Shape::Bracketed) => head.colon,
        (Source::Zoom, Shape::Zoom)
        | (Source::Meet, Shape::Span)
        | (Source::Other, Shape::Front | Shape::Dashed | Shape::Behind(Gap::Space))
        | (Source::Teams | Source::Slack | Source::Meet, Shape::Behind(_) | Shape::Under) => true,
        _ => false,
    }
}

/// Whether a program gives itself away by a line.
fn hints(source: Source, line: &Given) -> bool {
    let words = line.words();
    let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    match source {
        Source::Zoom => has(&["Reacted to \"", "Replying to \""]),
        Source::Teams => {
            has(&[
                "has context menu",
                "Meeting started",
                "会议已开始",
                "(External)",
                "(Guest)",
                "（来宾）",
            ]) || matches!(words, "Edited" | "已编辑")
                || words.to_lowercase().contains(" like")
        }
        Source::Meet => {
            gap(words) == Some(Gap::Glued)
                || has(&["Pin message", "固定消息", "in the call", "通话中"])
                || matches!(words, "You" | "您")
        }
        Source::Slack => {
            let bracketed = words.ends_with(']') && gap(words) == Some(Gap::Wide);
            let set_in = line.is_indented() && stamp::is_time(words);
            bracketed
                || set_in
                || has(&[
                    "(edited)",
                    "（已编辑）",
                    " replies",
                    "条回复",
                    "Last reply",
                    "joined #",
                    "加入了 #",
                    ":thumbsup:",
                    ":+1:",
                ])
                || words.ends_with(" APP")
        }
        Source::Other | Source::Plain => false,
    }
}

/// How what stands before a time is set apart from it.
fn gap(words: &str) -> Option<Gap> {
    stamp::before(words).map(|before| before.gap)
}
