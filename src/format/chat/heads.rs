//! The heads of messages: the lines that say who wrote what follows.
//! Must not know what is done with the words.

use std::cell::OnceCell;

use super::lines::Given;
use super::names::{Roster, Whom};
use super::{Source, caption, plain, stamped, zoom};

/// The head of a message.
#[derive(Debug)]
pub struct Head {
    /// Who wrote it.
    pub from: String,
    /// The words on the same line.
    pub text: String,
    /// Whether the next line is its time.
    pub two_lines: bool,
    /// Whether it is surely a head.
    pub sure: bool,
    /// Whether the message was for one person.
    pub private: bool,
}

/// What is read.
pub struct Paste<'a> {
    /// All lines.
    pub lines: &'a [Given],
    /// The people of the team, where they are known.
    roster: Roster,
    mostly_heads: OnceCell<bool>,
}

impl<'a> Paste<'a> {
    /// These lines, of these people.
    pub fn of(lines: &'a [Given], roster: &[&str]) -> Self {
        Self {
            lines,
            roster: Roster::of(roster),
            mostly_heads: OnceCell::new(),
        }
    }

    /// The words of a line; none beyond the end.
    pub fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", Given::words)
    }

    /// Whether a name is on the roster.
    pub fn knows(&self, name: &str) -> bool {
        self.roster.whom(name) != Whom::Nobody
    }

    /// Whether at least every second line may be the head of a plain line.
    pub fn has_mostly_heads(&self) -> bool {
        *self.mostly_heads.get_or_init(|| plain::has_mostly_heads(self))
    }
}

/// The head at a line, as a program would have written it.
pub fn head(source: Source, paste: &Paste<'_>, at: usize) -> Option<Head> {
    let found = match source {
        Source::Zoom => zoom::head(paste.words(at)),
        Source::Teams => stamped::first(paste.words(at)).or_else(|| stamped::last(paste, at)),
        Source::Meet => caption::head(paste, at).or_else(|| stamped::last(paste, at)),
        Source::Slack => stamped::last(paste, at),
        Source::Plain => plain::head(paste, at),
    };
    found.or_else(|| alone(paste, at))
}

/// A name of the roster on a line of its own.
fn alone(paste: &Paste<'_>, at: usize) -> Option<Head> {
    let name = paste.words(at).trim_end_matches([':', '：']).trim_end();
    (!paste.lines.get(at)?.is_indented() && paste.roster.has_whole(name)).then(|| Head {
        from: name.to_owned(),
        text: String::new(),
        two_lines: false,
        sure: true,
        private: false,
    })
}

/// Whether another program, or a plain line with a vote, would surely have a head here.
pub fn is_elsewhere(source: Source, paste: &Paste<'_>, at: usize) -> bool {
    let others = [Source::Zoom, Source::Teams, Source::Slack, Source::Plain];
    let sure = |other: &Source| head(*other, paste, at).is_some_and(|head| head.sure);
    others.iter().filter(|other| **other != source).any(sure)
}
