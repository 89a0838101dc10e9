//! The heads of messages: the lines that say who wrote what follows.
//! Must not know what is done with the words.

use super::lines::Given;
use super::{Source, caption, names, plain, stamped, zoom};

/// The head of a message.
#[derive(Debug)]
pub struct Head {
    /// Who wrote it.
    pub from: String,
    /// The words on the same line.
    pub text: String,
    /// Whether the next line is its time.
    pub two_lines: bool,
    /// Whether it is surely a head, and surely for all.
    pub sure: bool,
}

/// What is read.
pub struct Paste<'a> {
    /// All lines.
    pub lines: &'a [Given],
    /// The people of the team, where they are known.
    pub roster: &'a [&'a str],
}

impl Paste<'_> {
    /// The words of a line; none beyond the end.
    pub fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", Given::words)
    }

    /// Whether a name is on the roster.
    pub fn knows(&self, name: &str) -> bool {
        !self.roster.is_empty() && names::whom(name, self.roster) != names::Whom::Nobody
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
    (!paste.lines.get(at)?.is_indented() && names::is_whole(name, paste.roster)).then(|| Head {
        from: name.to_owned(),
        text: String::new(),
        two_lines: false,
        sure: true,
    })
}
