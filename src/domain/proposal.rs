//! Proposals: what a workshop may change in the guidelines, with its votes and outcome.
//! Must not know what is in force; the norm a proposal would change is only named.

use chrono::NaiveDate;

use super::id::{ClusterId, NormId, PersonId, ProposalId};
use super::list::{Keyed, List};
use super::norm::Links;
use super::objection::{Closing, Objection};
use super::people::{Here, Place};
use super::rule::Rule;
use super::tally::{Mode, Tally};

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

/// One vote on one wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The words that were voted on.
    pub text: String,
    /// The votes.
    pub tally: Tally,
    /// Who could vote then.
    pub here: Here,
    /// Places of which, as far as can be told, nobody voted.
    pub silent: Vec<Place>,
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
    /// How many days it is tried, where that was shortened for an objection.
    pub trial_days: Option<u16>,
    /// Votes so far, oldest first.
    pub rounds: Vec<Round>,
    /// Whether something besides the words was changed for an objection since the last vote, which voids it.
    pub changed: bool,
    /// Objections and low votes.
    pub objections: List<Objection>,
    /// What the team decided.
    pub decision: Option<Decision>,
    /// Whether the new norm will stay in the team. Of one that is there, the norm itself says so.
    pub stays_in_team: bool,
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
    /// What it is about.
    Topic(String),
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
            trial_days: None,
            rounds: Vec::new(),
            changed: false,
            objections: List::default(),
            decision: None,
            stays_in_team: false,
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
            ProposalField::Topic(topic) => self.topic = topic,
            ProposalField::Why(why) => self.why = why,
            ProposalField::Signal(signal) => self.signal = signal,
            ProposalField::Links(links) => self.links = links,
            ProposalField::Steward(steward) => self.steward = steward,
        }
    }

    /// The round that counts: the last one, unless the proposal has changed since.
    pub fn round(&self) -> Option<&Round> {
        self.rounds
            .last()
            .filter(|round| !self.changed && round.text == self.text)
    }

    /// The vote that counts.
    pub fn tally(&self) -> Option<&Tally> {
        self.round().map(|round| &round.tally)
    }

    /// The last vote, if a change of the proposal has voided it.
    pub fn voided(&self) -> Option<&Round> {
        match self.round() {
            Some(_) => None,
            None => self.rounds.last(),
        }
    }

    /// The strictest mode it was voted on in; the next vote is not looser.
    pub fn strictest(&self) -> Mode {
        self.rounds
            .iter()
            .map(|round| round.tally.mode)
            .max()
            .unwrap_or(Mode::Open)
    }

    /// How often the proposal was changed and voted on again.
    pub fn integrations(&self) -> usize {
        self.rounds.len().saturating_sub(1)
    }

    /// Wordings that were voted on and are no longer the one, oldest first, each once.
    pub fn earlier_wordings(&self) -> Vec<&str> {
        let mut earlier: Vec<&str> = Vec::new();
        for round in &self.rounds {
            let text = round.text.as_str();
            if text != self.text && !earlier.contains(&text) {
                earlier.push(text);
            }
        }
        earlier
    }

    /// The objections for which these words of it were amended, in a line.
    pub fn amended_for(&self, wording: &str) -> String {
        let integrated =
            |one: &&Objection| one.wording == wording && matches!(one.closing, Closing::Integrated { .. });
        let harms = self
            .objections
            .iter()
            .filter(integrated)
            .map(|one| one.harm.as_str());
        harms
            .filter(|harm| !harm.is_empty())
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// Objections that still stand in the way.
    pub fn open_objections(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|objection| objection.is_open())
    }

    /// Whether what was changed for an objection was voted on, so that it can be closed as integrated.
    pub fn answers(&self, objection: &Objection) -> bool {
        self.was_changed_for(objection) && self.tally().is_some()
    }

    /// Whether something was changed since an objection was raised: what is to show in the words does show there.
    pub fn was_changed_for(&self, objection: &Objection) -> bool {
        let unknown = objection.wording.is_empty();
        let reworded = !unknown && objection.wording != self.text;
        reworded || objection.way.is_some_and(|way| unknown || !way.is_wording())
    }

    /// What was decided.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.decision.as_ref().map(|decision| &decision.outcome)
    }
}
