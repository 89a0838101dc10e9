//! An agreement that was written elsewhere, read as topics and norms: headings are topics, bullets are norms.
//! Must not know files. What it does not understand it hands on in the words of the source; no word is lost.

mod block;
mod decode;
mod fields;
mod html;
mod json;
mod markdown;
mod marks;
mod plain;
mod sense;
mod sentence;
mod session;
mod table;
mod wiki;
mod words;

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::editor::{LINE_LIMIT, TEXT_LIMIT};
use crate::text::{Shape, sanitise};

pub use decode::{Decoded, Foreign, NoText, decode};
pub use session::drafted;

/// The most bytes that are read; an agreement is far smaller.
pub const MOST_BYTES: usize = 256 * 1024;

/// The most topics that are taken over; a whole wiki has fewer.
pub const MOST_TOPICS: usize = 500;

/// The most norms, and the most lines that are put aside.
pub const MOST_LINES: usize = 5_000;

/// In which form an agreement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `CommonMark`, with tables and lists of things to do.
    Markdown,
    /// Lines: what ends in a colon or stands over bullets is a heading.
    Plain,
    /// A page, as a wiki or a word processor saves it.
    Html,
    /// The headings and lists of Confluence and `MediaWiki`.
    Wiki,
    /// What this program exports for programs.
    Json,
}

/// What was understood of an agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The topics in the order of the source; norms without a heading are under one without a name.
    pub topics: Vec<Topic>,
    /// What is neither a topic nor a norm, in the words of the source.
    pub rest: Vec<Rest>,
    /// Who is in the team.
    pub people: Vec<String>,
    /// Lines that are told and kept nowhere: titles, signatures, what is struck through, what is said of a person.
    pub left_out: Vec<String>,
    /// The topic that the next norm belongs to.
    topic: Option<usize>,
}

/// A norm and what is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Norm {
    /// What the team would do.
    pub text: String,
    /// The reason that stands beside it.
    pub why: String,
    /// How it can be seen.
    pub signal: String,
    /// Who keeps an eye on it.
    pub steward: String,
    /// Whether it could as well be none: a paragraph.
    pub is_doubtful: bool,
    /// What a draft has no place for.
    rest: Vec<String>,
}

/// A topic and its norms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// Its norms.
    pub norms: Vec<Norm>,
    level: u8,
}

/// A line that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The heading it stands under; empty where there is none.
    pub under: String,
    /// The line.
    pub text: String,
}

impl Understood {
    /// How many norms there are.
    pub fn norms(&self) -> usize {
        self.topics.iter().map(|topic| topic.norms.len()).sum()
    }

    /// How many topics have a name.
    pub fn named(&self) -> usize {
        self.topics.iter().filter(|topic| !topic.name.is_empty()).count()
    }

    /// The next norms are under this heading; the lower its level, the more it stands over.
    fn heading(&mut self, level: u8, text: &str) {
        let name = clean(text, Shape::Line);
        let (short, is_whole) = shortened(&name, LINE_LIMIT);
        if !is_whole {
            self.keep(&name);
        }
        self.topic = Some(self.topics.len());
        self.topics.push(Topic {
            name: short.to_owned(),
            norms: Vec::new(),
            level,
        });
    }

    /// The next norms are of this topic, which may be there already.
    fn topic(&mut self, name: &str) {
        match self.topics.iter().position(|topic| topic.name == name) {
            Some(at) => self.topic = Some(at),
            None => self.heading(u8::MAX, name),
        }
    }

    fn at(&self) -> Option<usize> {
        self.topic
    }

    fn back_to(&mut self, topic: Option<usize>) {
        self.topic = topic;
    }

    /// A bullet, which is a norm unless it says nothing or more than a norm can.
    fn bullet(&mut self, text: &str) {
        self.norm(Norm::from(text));
    }

    /// Takes a norm, and tells whether it is one.
    fn norm(&mut self, mut norm: Norm) -> bool {
        let text = clean(&norm.text, Shape::Text);
        if !text.chars().any(char::is_alphanumeric) || !shortened(&text, TEXT_LIMIT).1 {
            for text in [&text, &norm.why, &norm.signal, &norm.steward] {
                self.keep(text);
            }
            norm.rest.iter().for_each(|rest| self.keep(rest));
            return false;
        }
        norm.text = text;
        for part in [&mut norm.why, &mut norm.signal] {
            *part = clean(part, Shape::Text);
        }
        norm.steward = clean(&norm.steward, Shape::Line);
        for rest in std::mem::take(&mut norm.rest) {
            self.keep(&rest);
        }
        let topic = self.topic.filter(|at| *at < self.topics.len());
        let topic = topic.unwrap_or_else(|| {
            self.topics.insert(0, Topic::default());
            0
        });
        self.topic = Some(topic);
        self.topics[topic].norms.push(norm);
        true
    }

    fn last_norm(&mut self) -> Option<&mut Norm> {
        let topic = self.topics.get_mut(self.topic?)?;
        topic.norms.last_mut()
    }

    fn has_norm(&self) -> bool {
        let topic = self.topic.and_then(|at| self.topics.get(at));
        topic.is_some_and(|topic| !topic.norms.is_empty())
    }

    /// Somebody of the team.
    fn person(&mut self, name: &str) {
        let name = clean(name, Shape::Line);
        let (name, _) = shortened(&name, LINE_LIMIT);
        if !self.people.iter().any(|one| one == name) {
            self.people.push(name.to_owned());
        }
    }

    /// Tells a line and keeps it nowhere.
    fn leave(&mut self, text: &str) {
        let text = clean(text, Shape::Line);
        if text.chars().any(char::is_alphanumeric) {
            self.left_out.push(text);
        }
    }

    /// Hands on what was not understood, line by line.
    fn keep(&mut self, text: &str) {
        let under = self.topic.and_then(|at| self.topics.get(at));
        let under = under.map_or("", |topic| &topic.name).to_owned();
        for line in clean(text, Shape::Text).lines() {
            let mut left = line.trim();
            // A line that parts two things says nothing.
            while left.chars().any(char::is_alphanumeric) {
                let (piece, _) = shortened(left, LINE_LIMIT);
                self.rest.push(Rest {
                    under: under.clone(),
                    text: piece.trim().to_owned(),
                });
                left = left[piece.len()..].trim_start();
            }
        }
    }

    /// A heading over nothing is no topic, but its words are told.
    fn settle(&mut self) {
        let mut levels = self.topics.iter().map(|topic| topic.level);
        let has_title = levels.next().is_some_and(|title| {
            let mut below = levels.peekable();
            below.peek().is_some() && below.all(|level| level > title)
        });
        let under: BTreeSet<&str> = self.rest.iter().map(|rest| rest.under.as_str()).collect();
        let (mut topics, mut titles) = (Vec::new(), Vec::new());
        for (at, topic) in std::mem::take(&mut self.topics).into_iter().enumerate() {
            let is_title = has_title && at == 0;
            let is_over_words = under.contains(topic.name.as_str());
            if !topic.norms.is_empty() || is_over_words && !is_title {
                topics.push(topic);
            } else {
                titles.push(topic.name);
            }
        }
        self.topics = topics;
        titles.retain(|title| !title.is_empty());
        self.left_out.splice(0..0, titles);
        for norm in self.topics.iter().flat_map(|topic| &topic.norms) {
            if !norm.steward.is_empty() && !self.people.contains(&norm.steward) {
                self.people.push(norm.steward.clone());
            }
        }
    }
}

/// The agreement a text says; what is hidden in it is made visible.
pub fn read(text: &str, form: Form) -> Understood {
    let text = sanitise(text.trim_start_matches('\u{feff}'), Shape::Text);
    let json = (form == Form::Json).then(|| json::understood(&text)).flatten();
    let mut understood = json.unwrap_or_else(|| {
        sense::understood(match form {
            Form::Markdown => markdown::blocks(&text),
            Form::Plain | Form::Json => plain::blocks(&text),
            Form::Html => html::blocks(&text),
            Form::Wiki => wiki::blocks(&text),
        })
    });
    understood.settle();
    understood
}

/// The form a text seems to have: its headings tell.
pub fn form_of(text: &str) -> Form {
    let is_heading = |line: &str| {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
    };
    if json::is_export(text) {
        return Form::Json;
    }
    let start: String = text.trim_start().chars().take(200).collect();
    let start = start.to_ascii_lowercase();
    if [
        "<!doctype html",
        "<html",
        "<body",
        "<h1",
        "<ul",
        "<div",
        "<p>",
        "<meta",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
    {
        Form::Html
    } else if text.lines().any(is_heading) && !wiki::is_wiki(text) {
        Form::Markdown
    } else if wiki::is_wiki(text) {
        Form::Wiki
    } else {
        Form::Plain
    }
}

/// Text as the session keeps it; a reader of Markdown makes characters of what stood there as an entity.
fn clean(text: &str, shape: Shape) -> String {
    sanitise(text, shape).trim().to_owned()
}

/// As much as fits, up to the end of a word where there is one; and whether that is all.
fn shortened(text: &str, most: usize) -> (&str, bool) {
    let Some((room, _)) = text.char_indices().nth(most) else {
        return (text, true);
    };
    let word = text[..room].rfind(char::is_whitespace).filter(|at| *at > 0);
    let whole = text
        .grapheme_indices(true)
        .map(|(at, _)| at)
        .take_while(|at| *at <= room)
        .last()
        .filter(|at| *at > 0);
    (&text[..word.or(whole).unwrap_or(room)], false)
}
