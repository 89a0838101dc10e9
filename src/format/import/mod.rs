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
mod reading;
mod sense;
mod sentence;
mod session;
mod sorted;
mod table;
mod wiki;
mod words;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::{Shape, sanitise};

pub use decode::{Decoded, Foreign, NoText, decode};
pub use reading::{Becomes, Line, Reading};
pub use session::{drafted, take};
pub use sorted::{Counts, Unfit};

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
    /// What is said of it while it is read, each with the words before it; what a draft has no place for is put aside.
    parts: Vec<(Becomes, String, String)>,
}

/// A topic and its norms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// Its norms.
    pub norms: Vec<Norm>,
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
}

/// The agreement a text says; what is hidden in it is made visible.
pub fn read(text: &str, form: Form) -> Reading {
    let text = sanitise(text.trim_start_matches('\u{feff}'), Shape::Text);
    let json = (form == Form::Json).then(|| json::read(&text)).flatten();
    let mut reading = json.unwrap_or_else(|| {
        sense::read(match form {
            Form::Markdown => markdown::blocks(&text),
            Form::Plain | Form::Json => plain::blocks(&text),
            Form::Html => html::blocks(&text),
            Form::Wiki => wiki::blocks(&text),
        })
    });
    reading.settle();
    reading
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
