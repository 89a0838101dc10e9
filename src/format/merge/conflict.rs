//! What two sides did that cannot both be, and where.
//! Must not know sentences: nouns and fields are called as in the session file, the screen has its own words.

pub use crate::domain::conflict::{Kind, Side};
use crate::format::tree::Value;

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

impl Choice {
    /// What somebody chose from a conflict.
    pub fn of(conflict: &Conflict, side: Side) -> Self {
        Self {
            path: conflict.place.path.clone(),
            kind: conflict.kind,
            side,
        }
    }
}
