//! The chat of a meeting, pasted: who wrote what, and which lines were nobody's words.
//! Must not know the session, or what the messages are for; a message is read as a vote, as dots or as items elsewhere.
//!
//! A head is the line, or two lines, that say who wrote what follows. All lines together tell which of them are heads,
//! and which program they come from. Every line of the paste gets a fate, so that a preview can show what was taken, what
//! was left out and what is doubtful.

mod caption;
pub mod dots;
mod heads;
pub mod items;
mod likeness;
mod lines;
pub mod names;
mod noise;
mod plain;
mod program;
mod questions;
mod quote;
mod scan;
mod shapes;
mod stamp;
mod stamp_words;
mod tokens;
pub mod vote;
mod zoom;

/// Which meeting program a chat was copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Zoom: `14:03:22 From Ama Owusu to Everyone:` or `Ama Owusu to Everyone 2:03 PM`.
    Zoom,
    /// Teams: `[14:03] Ama Owusu`.
    Teams,
    /// Meet: a name and a time, each on a line, or glued together; its captions too.
    Meet,
    /// Slack: `Ama Owusu  [2:03 PM]`.
    Slack,
    /// Another program that writes names and times: `[04.03.27, 14:03:22] Ama: 4`, `Ama 3月4日 14:03`.
    Other,
    /// No program: `Ama: 4`, or lines without names.
    Plain,
}

/// The most bytes that are read.
pub const MOST_BYTES: usize = 256 * 1024;

/// The most lines that are read.
pub const MOST_LINES: usize = 2_000;

/// Why nothing was read: how much there was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// More than [`MOST_BYTES`].
    Bytes(usize),
    /// More than [`MOST_LINES`].
    Lines(usize),
}

/// What one person wrote in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The name as the program wrote it, where there was one.
    pub from: Option<String>,
    /// The words, without reactions and quotes; never empty, without hidden characters, lines joined by `\n`.
    pub text: String,
    /// The line in which it begins, as an index into [`Chat::lines`].
    pub line: usize,
    /// Whether it was for one person, so that it is nobody else's to read.
    pub private: bool,
    /// Whether it asks for what the others write.
    pub asks: bool,
}

/// Why a line was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is nothing on it.
    Empty,
    /// A name and a time, and nothing was said.
    Head,
    /// A name with no time and no words near it.
    Name,
    /// A time alone.
    Time,
    /// A reaction to a message.
    Reaction,
    /// The program speaks: who joined and left, recording, a date, its buttons.
    System,
    /// What somebody else wrote, quoted by a reply.
    Reply,
    /// Nothing that can be seen.
    Control,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It opens this message.
    Head(usize),
    /// It belongs to this message.
    Text(usize),
    /// It was left out.
    Ignored(Why),
    /// It was taken into this message, or opens it, but may be something else.
    Doubtful(usize),
}

/// A part of a line that was left out, while the rest was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Why it is nobody's words.
    pub why: Why,
    /// What was left out, as it stands on the line.
    pub text: String,
}

/// A line of the paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line for showing, its hidden characters made visible.
    pub text: String,
    /// What became of it.
    pub fate: Fate,
    /// What of it was left out all the same.
    pub aside: Option<Aside>,
}

/// A chat that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// The program it seems to come from.
    pub source: Source,
    /// The messages, in the order of the paste.
    pub messages: Vec<Message>,
    /// Every line of the paste.
    pub lines: Vec<Line>,
    /// The names in all heads, also of those under which nothing was said.
    pub names: Vec<String>,
}

impl Chat {
    /// The lines in which the words of a message stand, one for each line of its text.
    pub fn lines_of(&self, number: usize) -> Vec<usize> {
        let is_of = |line: &Line| match line.fate {
            Fate::Head(of) | Fate::Text(of) | Fate::Doubtful(of) => of == number,
            Fate::Ignored(_) => false,
        };
        let mut all: Vec<usize> = (0..)
            .zip(&self.lines)
            .filter(|(_, line)| is_of(line))
            .map(|(at, _)| at)
            .collect();
        let said = self
            .messages
            .get(number)
            .map_or(0, |message| message.text.lines().count());
        all.drain(..all.len().saturating_sub(said));
        all
    }
}

/// Reads a pasted chat; nothing is read of one that is too large.
pub fn read(text: &str) -> Result<Chat, TooMuch> {
    read_with(text, &[])
}

/// Reads a pasted chat of people that are known, which helps where a name stands on a line alone and without a time.
pub fn read_with(text: &str, roster: &[&str]) -> Result<Chat, TooMuch> {
    if text.len() > MOST_BYTES {
        return Err(TooMuch::Bytes(text.len()));
    }
    let lines = lines::split(text);
    if lines.len() > MOST_LINES {
        return Err(TooMuch::Lines(lines.len()));
    }
    Ok(scan::read(&lines, roster))
}
