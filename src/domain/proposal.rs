//! Proposals: what a workshop may change in the guidelines, with its votes, objections and outcome.
//! Must not know what is in force; the norm a proposal would change is only named.

use chrono::NaiveDate;

use super::id::{ClusterId, NormId, ObjectionId, PersonId, ProposalId};
use super::list::{Keyed, List};
use super::norm::Links;
use super::rule::Rule;
use super::tally::Tally;

/// What a proposal would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Add a norm.
    New,
    /// Give a norm other words.
    Revise,
    /// Keep a norm, because somebody asked to talk about it.
    Keep,
    /// Retire a norm, because somebody asked to talk about it.
    Retire,
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
    /// What harm or gap is seen; empty until it was heard.
    pub harm: String,
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
    /// Whether it still stands in the way.
    pub fn is_open(&self) -> bool {
        self.closing == Closing::Open
    }
}

/// One vote on one wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The words that were voted on.
    pub text: String,
    /// The votes.
    pub tally: Tally,
}

/// What the team decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Agreed.
    Adopted,
    /// Agreed to try.
    Trial {
        /// Until then.
        until: NaiveDate,
    },
    /// Agreed by those present, to be confirmed by the others.
    Provisional {
        /// Until then.
        until: NaiveDate,
    },
    /// Not now.
    Parked {
        /// Why not.
        reason: String,
    },
    /// Handed to somebody to decide.
    Escalated {
        /// To whom.
        to: String,
        /// By when.
        by: Option<NaiveDate>,
    },
}

impl Outcome {
    /// Whether the proposal takes effect at sealing.
    pub fn takes_effect(&self) -> bool {
        matches!(
            self,
            Self::Adopted | Self::Trial { .. } | Self::Provisional { .. }
        )
    }
}

/// An outcome and the rule it was reached by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// The rule that was in use.
    pub rule: Rule,
}

/// What a workshop may change in the guidelines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Identity.
    pub id: ProposalId,
    /// What it would do.
    pub kind: Kind,
    /// The norm it would change, or the identity the new norm will have.
    pub norm: NormId,
    /// The norms it is split or merged from; they retire when it is adopted.
    pub from: Vec<NormId>,
    /// The topic it was drafted for.
    pub cluster: Option<ClusterId>,
    /// The wording.
    pub text: String,
    /// What it is about.
    pub topic: String,
    /// Why.
    pub why: String,
    /// How we will see it.
    pub signal: String,
    /// What it is tied to.
    pub links: Links,
    /// Who watches it.
    pub steward: Option<PersonId>,
    /// Votes so far, oldest first.
    pub rounds: Vec<Round>,
    /// Objections and low voices.
    pub objections: List<Objection>,
    /// What the team decided.
    pub decision: Option<Decision>,
}

impl Keyed for Proposal {
    type Id = ProposalId;
    fn id(&self) -> &ProposalId {
        &self.id
    }
}

/// One thing of a proposal to be set.
#[derive(Clone, Debug)]
pub enum ProposalField {
    /// The wording.
    Text(String),
    /// Why.
    Why(String),
    /// How we will see it.
    Signal(String),
    /// What it is tied to.
    Links(Links),
    /// Who watches it.
    Steward(Option<PersonId>),
}

impl Proposal {
    /// A proposal with nothing but its words.
    pub fn new(id: ProposalId, kind: Kind, norm: NormId, text: String, topic: String) -> Self {
        Self {
            id,
            kind,
            norm,
            from: Vec::new(),
            cluster: None,
            text,
            topic,
            why: String::new(),
            signal: String::new(),
            links: Links::default(),
            steward: None,
            rounds: Vec::new(),
            objections: List::default(),
            decision: None,
        }
    }

    /// Changes one thing of it; other words take a decision back, because they have not been voted on.
    pub fn set(&mut self, field: ProposalField) {
        match field {
            ProposalField::Text(text) => {
                if self.text != text {
                    self.text = text;
                    self.decision = None;
                }
            }
            ProposalField::Why(why) => self.why = why,
            ProposalField::Signal(signal) => self.signal = signal,
            ProposalField::Links(links) => self.links = links,
            ProposalField::Steward(steward) => self.steward = steward,
        }
    }

    /// The vote that counts: the last one, unless the wording has changed since.
    pub fn tally(&self) -> Option<&Tally> {
        self.rounds
            .last()
            .filter(|round| round.text == self.text)
            .map(|round| &round.tally)
    }

    /// The last vote, if a change of wording has voided it.
    pub fn voided(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.text != self.text)
    }

    /// Objections that still stand in the way.
    pub fn open_objections(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|objection| objection.is_open())
    }

    /// What was decided.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.decision.as_ref().map(|decision| &decision.outcome)
    }
}
