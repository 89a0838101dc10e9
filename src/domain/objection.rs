//! Objections and low votes: why a proposal is not safe to try yet, what was changed for it, how it was closed.
//! Must not know votes: a slot does not know whose it is.

use super::id::ObjectionId;
use super::list::Keyed;

/// What was changed so that the proposal takes care of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Other words.
    Amended,
    /// It holds for fewer people, times or things.
    Narrowed,
    /// It has an exception.
    Excepted,
    /// It is tried for a shorter time.
    ShorterTrial,
    /// It says what we look at to see whether harm is done.
    Measured,
    /// It is two proposals now.
    Split,
    /// Somebody else watches it.
    OtherSteward,
}

impl Way {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Amended,
        Self::Narrowed,
        Self::Excepted,
        Self::ShorterTrial,
        Self::Measured,
        Self::Split,
        Self::OtherSteward,
    ];

    /// Whether it shows in the words of the proposal.
    pub fn is_wording(self) -> bool {
        matches!(self, Self::Amended | Self::Narrowed | Self::Excepted)
    }
}

/// What the group found when it tested an objection.
///
/// After the questions of Sociocracy 3.0 and of Integrative Consent; access, care and safety count although they are
/// personal and lie in the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// It works against what the team is for.
    Purpose,
    /// It keeps somebody from doing their work.
    Work,
    /// It is against a guardrail.
    Guardrail,
    /// It is not safe to try until the next review.
    Unsafe,
    /// Access, caring duties or safety.
    Care,
}

impl Ground {
    /// Every ground, in the order in which they are asked for.
    pub const ALL: [Self; 5] = [
        Self::Purpose,
        Self::Work,
        Self::Guardrail,
        Self::Unsafe,
        Self::Care,
    ];
}

/// How an objection, or a low vote, was closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    /// It is open.
    #[default]
    Open,
    /// The proposal now takes care of it.
    Integrated {
        /// How.
        how: String,
    },
    /// Whoever raised it took it back.
    Withdrawn,
    /// Heard and noted; it does not stand in the way.
    Noted,
}

/// Why a norm is not safe to try yet; also the slot that each low vote opens until it was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Identity.
    pub id: ObjectionId,
    /// What harm or gap is seen, and whose need it is; empty until it was heard.
    pub harm: String,
    /// The words it is about.
    pub wording: String,
    /// What the group found when it tested it.
    pub ground: Option<Ground>,
    /// What was changed for it.
    pub way: Option<Way>,
    /// How it was closed.
    pub closing: Closing,
}

impl Keyed for Objection {
    type Id = ObjectionId;
    fn id(&self) -> &ObjectionId {
        &self.id
    }
}

impl Objection {
    /// A slot that waits to be heard.
    pub fn new(id: ObjectionId, wording: &str) -> Self {
        Self {
            id,
            harm: String::new(),
            wording: wording.to_owned(),
            ground: None,
            way: None,
            closing: Closing::Open,
        }
    }

    /// Whether it is open and nobody has said yet what it is about.
    pub fn is_unheard(&self) -> bool {
        self.is_open() && self.harm.is_empty()
    }

    /// Whether it still stands in the way.
    pub fn is_open(&self) -> bool {
        self.closing == Closing::Open
    }
}
