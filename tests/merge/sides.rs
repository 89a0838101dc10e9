//! Two sides as text: the golden sessions with words exchanged, and a merge as lines that can be read.

use norming::domain::session::Session;
use norming::format::merge::{Conflict, Merged, merge};
use norming::format::ron::{decode, encode};

/// A sealed session, as text.
pub const SEALED: &str = include_str!("../golden/v1/sealed.ron");

/// A workshop in progress, as text.
pub const OPEN: &str = include_str!("../golden/v1/in-progress.ron");

pub fn session(text: &str) -> Session {
    decode(text).expect("decoded").session
}

pub fn text(session: &Session) -> String {
    encode(session).expect("encoded")
}

/// A text with some of it exchanged, each at its first place.
pub fn with(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from:?} is there");
        text.replacen(from, to, 1)
    })
}

/// The file without the lines of the thing that has an identity.
pub fn without(text: &str, id: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let own = format!("id: \"{id}\",");
    let at = lines.iter().position(|line| line.trim() == own).expect("there");
    let indent = lines[at - 1].len() - lines[at - 1].trim_start().len();
    let close = format!("{}),", " ".repeat(indent));
    let end = lines[at..]
        .iter()
        .position(|line| *line == close)
        .expect("closed");
    [&lines[..at - 1], &lines[at + end + 1..]].concat().join("\n") + "\n"
}

pub fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    merge(Some(&session(base)), &session(ours), &session(theirs))
}

/// A conflict on one line: why, what, and what it was, is with us, is with them.
pub fn line(conflict: &Conflict) -> String {
    let said = |value: &Option<_>| {
        value
            .as_ref()
            .map_or("-".to_owned(), norming::format::tree::Value::words)
    };
    let Conflict { place, kind, .. } = conflict;
    format!(
        "{kind:?} {} {:?} {}: {} | {} | {}",
        place.noun,
        place.words,
        place.fields.join("."),
        said(&conflict.base),
        said(&conflict.ours),
        said(&conflict.theirs)
    )
}

pub fn lines(merged: &Merged) -> Vec<String> {
    merged.conflicts.iter().map(line).collect()
}
