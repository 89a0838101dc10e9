//! An agreement line by line, in the order of its source: what each line would become, and how a reader puts it there.
//! Must not know any form, nor what becomes of it in a session.

use std::collections::{HashMap, HashSet};

use super::fields::person;
use super::{Norm, clean, shortened};
use crate::text::Shape;
use crate::text::editor::{LINE_LIMIT, TEXT_LIMIT};

/// What a line would become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A topic of norms.
    Topic,
    /// A draft of a norm.
    Norm,
    /// The reason of the norm it stands under.
    Why,
    /// How that norm can be seen.
    Signal,
    /// Who keeps an eye on it.
    Steward,
    /// Somebody of the team.
    Person,
    /// Something put aside.
    Parked,
    /// Nothing: it is told, and kept nowhere.
    LeftOut,
}

impl Becomes {
    /// Everything that a line can become.
    pub const ALL: [Self; 8] = [
        Self::Topic,
        Self::Norm,
        Self::Why,
        Self::Signal,
        Self::Steward,
        Self::Person,
        Self::Parked,
        Self::LeftOut,
    ];
}

/// A line, or a few that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words that only say what the rest is, such as `Why:`.
    pub label: String,
    /// What it says, without its label; never empty.
    pub text: String,
    /// Whether it could as well be no norm: a paragraph.
    pub is_doubtful: bool,
    /// What it would become by itself.
    pub(super) becomes: Becomes,
    /// The heading it stands under.
    pub(super) under: Option<usize>,
    /// The norm of which it tells a part.
    pub(super) of: Option<usize>,
    /// Of a heading, how high it stands: the lower, the more it stands over.
    pub(super) level: Option<u8>,
}

/// An agreement that was read. Every word of the source is in one of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub(super) lines: Vec<Line>,
    /// The heading that the next line stands under.
    topic: Option<usize>,
    /// The last heading, whether anything stands under it or not.
    heading: Option<usize>,
    /// The norm that a line with a part of one, such as its why, belongs to.
    norm: Option<usize>,
    /// The first heading of each name.
    named: HashMap<String, usize>,
    /// Everybody who is there already.
    people: HashSet<String>,
}

impl Reading {
    /// In the order of the source.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    fn push(&mut self, becomes: Becomes, label: &str, text: String) -> usize {
        self.lines.push(Line {
            label: label.to_owned(),
            text,
            is_doubtful: false,
            becomes,
            under: self.topic,
            of: None,
            level: None,
        });
        self.lines.len() - 1
    }

    /// The next norms are under this heading; the lower its level, the more it stands over.
    pub(super) fn heading(&mut self, level: u8, text: &str) {
        let name = clean(text, Shape::Line);
        let (short, is_whole) = shortened(&name, LINE_LIMIT);
        let mut over = self.heading;
        while let Some(at) = over.filter(|at| self.lines[*at].level.is_none_or(|over| over >= level)) {
            over = self.lines[at].under;
        }
        self.topic = over;
        let at = self.push(Becomes::Topic, "", short.to_owned());
        self.lines[at].level = Some(level);
        self.named.entry(short.to_owned()).or_insert(at);
        (self.topic, self.heading) = (Some(at), Some(at));
        if !is_whole {
            self.keep(&name[short.len()..]);
        }
    }

    /// The last heading names a section that holds no norms, unless one comes.
    pub(super) fn leave_heading(&mut self) {
        if let Some(line) = self.topic.and_then(|at| self.lines.get_mut(at)) {
            line.becomes = Becomes::LeftOut;
        }
    }

    /// The next norms are of this topic, which may be there already.
    pub(super) fn topic(&mut self, name: &str) {
        match self.named.get(name) {
            Some(at) => self.topic = Some(*at),
            None => self.heading(u8::MAX, name),
        }
    }

    pub(super) fn at(&self) -> Option<usize> {
        self.topic
    }

    pub(super) fn back_to(&mut self, topic: Option<usize>) {
        self.topic = topic;
    }

    /// A bullet, which is a norm unless it says nothing or more than a norm can.
    pub(super) fn bullet(&mut self, text: &str) {
        self.norm(Norm::from(text));
    }

    /// Takes a norm, and tells whether it is one.
    pub(super) fn norm(&mut self, norm: Norm) -> bool {
        let text = clean(&norm.text, Shape::Text);
        let is_norm = is_fit(&text);
        if is_norm {
            let at = self.push(Becomes::Norm, "", text);
            self.lines[at].is_doubtful = norm.is_doubtful;
            if let Some(topic) = self.topic.filter(|topic| !self.lines[*topic].text.is_empty()) {
                self.lines[topic].becomes = Becomes::Topic;
            }
            self.norm = Some(at);
        } else {
            self.keep(&text);
        }
        for (becomes, label, text) in norm.parts {
            let shape = if becomes == Becomes::Steward {
                Shape::Line
            } else {
                Shape::Text
            };
            let text = clean(&text, shape);
            if is_norm && becomes != Becomes::Parked {
                let at = self.push(becomes, &label, text);
                self.lines[at].of = self.norm;
            } else {
                self.keep(&format!("{label}{text}"));
            }
        }
        is_norm
    }

    /// Another line of the last norm, which may tell one part of it.
    pub(super) fn more_of_norm(&mut self, text: &str) {
        let Some(at) = self.norm else {
            return self.keep(text);
        };
        let mut more = Norm::default();
        more.add(text);
        if !more.text.is_empty() {
            let whole = format!("{}\n{}", self.lines[at].text, clean(&more.text, Shape::Text));
            if is_fit(&whole) {
                self.lines[at].text = whole;
            } else {
                self.keep(&more.text);
            }
        }
        for (becomes, label, text) in more.parts {
            if becomes == Becomes::Parked {
                self.keep(&format!("{label}{text}"));
            } else {
                let part = self.push(becomes, &label, clean(&text, Shape::Text));
                self.lines[part].of = Some(at);
            }
        }
    }

    /// Whether a norm stands under the heading that the next line stands under.
    pub(super) fn has_norm(&self) -> bool {
        self.norm.is_some_and(|at| self.lines[at].under == self.topic)
    }

    /// Somebody of the team.
    pub(super) fn person(&mut self, name: &str) {
        let name = clean(name, Shape::Line);
        let (name, is_whole) = shortened(&name, LINE_LIMIT);
        if !is_whole || !self.people.insert(name.to_owned()) {
            return self.leave(name);
        }
        self.push(Becomes::Person, "", name.to_owned());
    }

    /// Whoever a line of a list of people names, and what else it says of them; false where it names nobody.
    pub(super) fn person_in(&mut self, text: &str) -> bool {
        let Some(name) = person(text) else { return false };
        let (before, after) = text.split_once(name).unwrap_or_default();
        self.person(name);
        self.leave(&[before, after].concat());
        true
    }

    /// Tells a line and keeps it nowhere.
    pub(super) fn leave(&mut self, text: &str) {
        let text = clean(text, Shape::Line);
        if text.chars().any(char::is_alphanumeric) {
            self.push(Becomes::LeftOut, "", text);
        }
    }

    /// Hands on what was not understood, line by line.
    pub(super) fn keep(&mut self, text: &str) {
        for piece in pieces(text) {
            self.push(Becomes::Parked, "", piece);
        }
    }

    /// A heading over nothing is no topic, but its words are told.
    pub(super) fn settle(&mut self) {
        let mut levels = self.lines.iter().filter_map(|line| line.level);
        let has_title = levels.next().is_some_and(|title| {
            let mut below = levels.peekable();
            below.peek().is_some() && below.all(|level| level > title)
        });
        let (mut over_norms, mut over_words) = (vec![false; self.lines.len()], vec![false; self.lines.len()]);
        for line in &self.lines {
            let Some(under) = line.under else { continue };
            over_norms[under] |= line.becomes == Becomes::Norm;
            over_words[under] |= line.becomes == Becomes::Parked;
        }
        let title = self.lines.iter().position(|line| line.level.is_some());
        let title = title.filter(|_| has_title);
        for (at, line) in self.lines.iter_mut().enumerate() {
            let is_topic = over_norms[at] || over_words[at] && title != Some(at);
            if line.level.is_some() && !is_topic {
                line.becomes = Becomes::LeftOut;
            }
        }
        // A heading without words parts two things and says nothing.
        for line in &mut self.lines {
            if line.level.is_some() && line.text.is_empty() {
                line.becomes = Becomes::LeftOut;
            }
        }
    }
}

/// Whether words can be a norm.
pub(super) fn is_fit(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric) && shortened(text, TEXT_LIMIT).1
}

/// Words as lines that can be put aside each.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for line in clean(text, Shape::Text).lines() {
        let mut left = line.trim();
        // A line that parts two things says nothing.
        while left.chars().any(char::is_alphanumeric) {
            let (piece, _) = shortened(left, LINE_LIMIT);
            pieces.push(piece.trim().to_owned());
            left = left[piece.len()..].trim_start();
        }
    }
    pieces
}
