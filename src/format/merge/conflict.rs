//! What two sides did that cannot both be, and where.
//! Must not know sentences: nouns and fields are called as in the session file, the screen has its own words.

use crate::format::tree::Value;

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The one that is asked first: what is open here, or the branch one is on.
    Ours,
    /// The other one.
    Theirs,
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Theirs => Self::Ours,
        }
    }
}

/// Why both cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Both sides changed the same to something else.
    Changed,
    /// One side took out what the other changed, or tied something new to. It stays until somebody chooses.
    Removed,
    /// Each side opened a workshop of its own.
    Opened,
    /// One side sealed the workshop, the other went on with it. It stays sealed until somebody chooses.
    Sealed,
    /// One side decided, the other changed what was decided on. It stays undecided until somebody chooses.
    Decided,
    /// Each side made a proposal for the same norm.
    Twice,
}

/// A step on the way from the session to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a field of a record.
    Field(&'static str),
    /// To a member of a list or a table, by what it is known by, and which of several equal ones.
    Member(String, usize),
    /// To a field of a row.
    At(usize),
}

/// Which thing, and what of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// What kind of thing, as the session file calls it: `Norm`, `Person`; `Session` for the session itself.
    pub noun: &'static str,
    /// The words people know it by, of our side where it has some.
    pub words: String,
    /// The fields on the way from the thing to the value; none where it is about the whole thing.
    pub fields: Vec<&'static str>,
    /// The whole way from the session.
    pub path: Vec<Step>,
}

/// Something that two sides did and that cannot both be. Identities of things in it are their words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub place: Place,
    /// Why.
    pub kind: Kind,
    /// What it was; none where it was not there, or nothing is known of it.
    pub base: Option<Value>,
    /// What it is with us; none where it is not there.
    pub ours: Option<Value>,
    /// What it is with them; none where it is not there.
    pub theirs: Option<Value>,
    /// Whose the merged session has until somebody chooses.
    pub taken: Side,
}

/// What somebody chose at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub path: Vec<Step>,
    pub kind: Kind,
    pub side: Side,
}
