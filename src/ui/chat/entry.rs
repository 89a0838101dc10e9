//! One entry of a chat preview: who wrote it, what it says, and what becomes of it.
//! Must not know the other entries.

use crate::domain::tally::Vote;
use crate::format::chat::Why;
use crate::format::chat::names::Whom;
use crate::format::chat::vote::{self, NotA};

/// What a message says, as far as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An item of a list.
    Item(String),
    /// A vote.
    Vote(Vote),
    /// Dots on each cluster.
    Dots(Vec<u16>),
    /// Nothing that can be taken; perhaps something that wants a look.
    Nothing(Option<Doubt>),
}

/// Why something is not taken until somebody has looked at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It has no name, and needs one.
    Whose,
    /// The name is nobody's on the roster.
    WhoIs,
    /// The name fits several people.
    WhichOf,
    /// Whoever wrote it is not here today.
    Away,
    /// It may mean something else.
    Unclear,
    /// There is no such number.
    NoSuchNumber,
    /// It says several things that do not go together.
    Several,
    /// It was for one person.
    Private,
    /// Somebody said two different things; whether this is the last of them.
    Twice(bool),
    /// More dots than one person has.
    TooManyDots,
    /// The session did not take it, for this reason.
    Refused(String),
}

/// Which of two different things that one person said counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Neither, unless somebody says which.
    Same,
    /// This one, for it corrects what was said before.
    Corrects,
}

/// Why something is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It says nothing that was asked for.
    Nothing,
    /// The same by the same person is taken already.
    Again,
    /// Whoever said it corrected it later.
    Replaced,
    /// Somebody who is not on the roster.
    Stranger,
    /// The meeting program's own words.
    Noise(Why),
    /// Somebody said so.
    ByHand,
}

/// What becomes of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is taken.
    Taken,
    /// It is left out unless somebody says otherwise.
    Doubtful(Doubt),
    /// It is left out.
    Left(Left),
}

/// A part of a chat that becomes one thing, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line of the paste in which it begins, and its place among those that begin there.
    pub line: (usize, usize),
    /// The lines of the paste that it stands for; none where it is only a part of one that is taken.
    pub lines: Vec<usize>,
    /// The name as written.
    pub from: Option<String>,
    /// Whom that means.
    pub who: Whom,
    /// Whether it was said that the name is nobody's on the roster.
    pub is_stranger: bool,
    /// The words as written.
    pub words: String,
    /// What they say.
    pub said: Said,
    /// Whether that is not sure.
    pub unclear: bool,
    /// Which of two different ones counts.
    pub weight: Weight,
    /// Whether it was for one person, so that it is shown only once somebody takes it.
    pub private: bool,
    /// Why it is no message, if it is none.
    pub noise: Option<Why>,
    /// Whether somebody said that it is to be taken, or left out.
    pub by_hand: Option<bool>,
    /// Why the session did not take it.
    pub refused: Option<String>,
}

impl Entry {
    /// Words of nobody, taken as they are.
    pub fn item(line: (usize, usize), words: String) -> Self {
        Self {
            line,
            lines: vec![line.0],
            from: None,
            who: Whom::Nobody,
            is_stranger: false,
            said: Said::Item(words.clone()),
            words,
            unclear: false,
            weight: Weight::Same,
            private: false,
            noise: None,
            by_hand: None,
            refused: None,
        }
    }

    /// It is known who wrote it, or that it is nobody of the team.
    pub(super) fn settle(&mut self, person: Option<usize>) {
        self.is_stranger = person.is_none();
        self.who = person.map_or(Whom::Nobody, Whom::One);
    }
}

impl Said {
    /// What was read of a message, and whether that is not sure.
    pub(super) fn of<T>(read: vote::Said<T>, clearly: impl FnOnce(T) -> Self) -> (Self, bool) {
        match read {
            vote::Said::Clearly(what) => (clearly(what), false),
            vote::Said::Perhaps(what) => (clearly(what), true),
            vote::Said::Not(NotA::Nothing) => (Self::Nothing(None), false),
            vote::Said::Not(NotA::OutOfRange) => (Self::Nothing(Some(Doubt::NoSuchNumber)), false),
            vote::Said::Not(NotA::Several) => (Self::Nothing(Some(Doubt::Several)), false),
        }
    }
}
