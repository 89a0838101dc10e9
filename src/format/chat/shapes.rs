//! Lines with a time where a head stands, whatever the name looks like.
//! Must not know which of them are heads: that is told by all lines of the paste together.

use super::caption;
use super::likeness::{Likeness, likeness};
use super::lines::Given;
use super::noise;
use super::stamp::{self, Form, Gap};
use super::zoom;

/// Where the time stands in a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The words of Zoom around the name, with or without a time.
    Zoom,
    /// The time in brackets first: `[14:03] Ama`.
    Bracketed,
    /// The time first, a colon before the words: `14:03 Ama: 4`.
    Front,
    /// `04/03/2027, 14:03 - Ama: 4`.
    Dashed,
    /// The time behind the name: `Ama  14:03`.
    Behind(Gap),
    /// The time is on the next line.
    Under,
    /// A span of time is on the line before, as in captions.
    Span,
}

/// A line that may be a head.
#[derive(Debug)]
pub struct Stamped {
    pub shape: Shape,
    /// How the time is written; none where there is no time or it tells nothing.
    pub form: Option<Form>,
    pub from: String,
    pub text: String,
    pub private: bool,
    /// Whether a colon stands between name and words.
    pub colon: bool,
    /// Whether the name is set in from the left, or its time is.
    pub indent: bool,
    pub like: Likeness,
}

/// Marks of a program beside a name.
const BADGES: [&str; 7] = ["  APP", " APP", "  BOT", " BOT", " 应用", "  WORKFLOW", " 机器人"];

/// What may be a head at a line.
pub fn stamped(lines: &[Given], at: usize) -> Option<Stamped> {
    let given = lines.get(at)?;
    let line = given.words();
    let next = lines.get(at + 1).map_or("", Given::words);
    if line.is_empty() || stamp::is_time(line) || caption::is_span(line) || stamp::is_shred(line) {
        return None;
    }
    if let Some(found) = zoom::head(line) {
        return Some(of(Shape::Zoom, None, found.from, found.text, found.private));
    }
    let above = at
        .checked_sub(1)
        .and_then(|at| lines.get(at))
        .map_or("", Given::words);
    if caption::is_span(above) {
        let (name, text) = line.split_once([':', '：'])?;
        return Some(of(Shape::Span, None, name, text, false));
    }
    if let Some((time, rest)) = stamp::timed(line) {
        return first(time, rest);
    }
    if let Some(before) = stamp::before(line) {
        let name = unbadged(before.text);
        let shape = Shape::Behind(before.gap);
        return Some(of(shape, stamp::form(before.time), &name, "", false));
    }
    let form = stamp::form(next)?;
    let name = unbadged(line);
    let has_letter = name.chars().any(char::is_alphabetic);
    has_letter.then(|| Stamped {
        indent: lines.get(at + 1).is_some_and(Given::is_indented),
        ..of(Shape::Under, Some(form), &name, "", false)
    })
}

/// A head whose time stands first.
fn first(time: &str, rest: &str) -> Option<Stamped> {
    let bracketed = time.starts_with(['[', '【']);
    let dashed = ["- ", "– ", "— "].iter().find_map(|dash| rest.strip_prefix(dash));
    let shape = match dashed {
        _ if bracketed => Shape::Bracketed,
        Some(_) => Shape::Dashed,
        None => Shape::Front,
    };
    let rest = dashed.unwrap_or(rest).trim_start();
    let (name, text, colon) = match rest.split_once([':', '：']) {
        Some((name, text)) if !is_spelled(rest) => (name, text, true),
        _ => match rest.split_once('\t').filter(|_| shape == Shape::Front) {
            Some((name, text)) => (name, text, true),
            None => (rest, "", false),
        },
    };
    let name = unbadged(name);
    // A front time without a colon is a time somebody writes about.
    (colon || shape != Shape::Front).then(|| Stamped {
        colon,
        ..of(shape, stamp::form(time), &name, text, false)
    })
}

/// Whether the first colon opens an emoji as Slack spells it: `Bo:palm_tree:`.
fn is_spelled(rest: &str) -> bool {
    unbadged(rest) != *rest && !rest.contains(": ")
}

fn of(shape: Shape, form: Option<Form>, name: &str, text: &str, private: bool) -> Stamped {
    Stamped {
        shape,
        form,
        from: name.trim().to_owned(),
        text: text.trim().to_owned(),
        private,
        colon: false,
        indent: false,
        like: likeness(name),
    }
}

/// A name without the badge of a bot and without emoji as Slack spells them, glued or not.
pub fn unbadged(name: &str) -> String {
    let name = BADGES
        .iter()
        .find_map(|badge| name.strip_suffix(badge))
        .unwrap_or(name);
    let words = name.split_whitespace().map(|word| {
        let glued = word.strip_suffix(':').and_then(|word| word.rsplit_once(':'));
        let spelled = |emoji: &str| !emoji.is_empty() && emoji.chars().all(is_of_emoji);
        match glued {
            Some((bare, emoji)) if spelled(emoji) => bare,
            _ => word,
        }
    });
    let drawn = |word: &&str| !word.is_empty() && !noise::is_emoji(word);
    let bare = words.filter(drawn).collect::<Vec<_>>().join(" ");
    // A name of emoji alone is one, too.
    if bare.is_empty() {
        name.trim().to_owned()
    } else {
        bare
    }
}

fn is_of_emoji(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+')
}
