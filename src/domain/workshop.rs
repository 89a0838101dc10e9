//! A workshop: one run through an agenda, its sittings, and everything it holds until it is sealed.
//! Must not know what is in force, nor the prompts of the agenda.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::agreement::{Agreement, FourC, Line};
use super::gather::{Cluster, Friction};
use super::id::{ClusterId, GuardrailId, LineId, NormId, PersonId, WorkshopId};
use super::list::{Keyed, List};
use super::proposal::Proposal;
use super::rule::Rule;
use super::tally::{Mode, Tally};

pub use super::sitting::Sitting;

/// The kinds of workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkshopKind {
    /// A team's first.
    First,
    /// Something changes.
    Transition,
    /// Nothing changes; the date has come.
    Routine,
}

/// The steps of an agenda, in the order of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepId {
    /// Who is here, and what is changing.
    Arrive,
    /// Mission and guardrails.
    Frame,
    /// What worries leaders and team, and what nobody knows.
    Concerns,
    /// What coming together is worth.
    Value,
    /// The norms in force, one by one.
    LookBack,
    /// Frictions, clusters, topics.
    Gather,
    /// One text a norm.
    Draft,
    /// One proposal at a time.
    Decide,
    /// What answers the leaders' concerns.
    Case,
    /// Review date, read-back, seal.
    Close,
}

impl StepId {
    /// Every step, in the order of the script.
    pub const ALL: [Self; 10] = [
        Self::Arrive,
        Self::Frame,
        Self::Concerns,
        Self::Value,
        Self::LookBack,
        Self::Gather,
        Self::Draft,
        Self::Decide,
        Self::Case,
        Self::Close,
    ];

    /// Its name in files and code.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arrive => "Arrive",
            Self::Frame => "Frame",
            Self::Concerns => "Concerns",
            Self::Value => "Value",
            Self::LookBack => "LookBack",
            Self::Gather => "Gather",
            Self::Draft => "Draft",
            Self::Decide => "Decide",
            Self::Case => "Case",
            Self::Close => "Close",
        }
    }
}

/// What set a transition off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// Leaders changed the policy.
    Policy,
    /// A reorganisation.
    Reorganisation,
    /// People join or leave.
    People,
    /// A new tool.
    Tool,
    /// Nothing; the date has come.
    Routine,
}

impl Trigger {
    /// Every trigger, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Policy,
        Self::Reorganisation,
        Self::People,
        Self::Tool,
        Self::Routine,
    ];
}

/// What is changing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transition {
    /// How we have worked.
    pub from: String,
    /// How we will work.
    pub to: String,
    /// From when.
    pub when: Option<NaiveDate>,
    /// What set it off.
    pub trigger: Option<Trigger>,
    /// Why now.
    pub why: String,
}

impl Transition {
    /// Whether it can be said in one sentence.
    pub fn is_complete(&self) -> bool {
        !self.from.is_empty() && !self.to.is_empty() && self.when.is_some()
    }

    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One thing of a transition to be set.
#[derive(Clone, Debug)]
pub enum TransitionField {
    /// How we have worked.
    From(String),
    /// How we will work.
    To(String),
    /// From when.
    When(Option<NaiveDate>),
    /// What set it off.
    Trigger(Trigger),
    /// Why now.
    Why(String),
}

/// One step as planned for this workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub step: StepId,
    /// How long, in minutes.
    pub minutes: u16,
    /// Whether it is taken at all.
    pub on: bool,
}

/// What the team says of a norm in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// As it is.
    Keep,
    /// Other words.
    Revise,
    /// No longer.
    Retire,
}

/// The look back on one norm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Which norm.
    pub norm: NormId,
    /// How far it was lived.
    pub lived: Option<Tally>,
    /// Keep, revise or retire.
    pub call: Option<Call>,
    /// Why.
    pub reason: String,
}

impl Verdict {
    /// A verdict with nothing said yet.
    pub fn new(norm: NormId) -> Self {
        Self {
            norm,
            lived: None,
            call: None,
            reason: String::new(),
        }
    }

    /// Whether it is said, with a reason where one is needed.
    pub fn is_complete(&self) -> bool {
        match self.call {
            None => false,
            Some(Call::Keep) => true,
            Some(Call::Revise | Call::Retire) => !self.reason.is_empty(),
        }
    }
}

impl Keyed for Verdict {
    type Id = NormId;
    fn id(&self) -> &NormId {
        &self.norm
    }
}

/// The team's yes at the end, as one count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// How many said yes.
    pub yes: u16,
    /// Of how many.
    pub of: u16,
}

/// Where the workshop stands, so that it can be resumed at the very step and item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The step.
    pub step: StepId,
    /// The pane in it, by its name.
    pub pane: String,
    /// The item in the pane, by its identity; empty for the first.
    pub item: String,
}

/// One run through an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Identity; the revision it becomes keeps it.
    pub id: WorkshopId,
    /// Which agenda.
    pub kind: WorkshopKind,
    /// What is changing.
    pub transition: Transition,
    /// The steps as planned.
    pub plan: Vec<Planned>,
    /// The rule by which proposals are adopted.
    pub rule: Rule,
    /// Who decides where the team cannot; empty where nobody was named.
    pub decider: String,
    /// How votes on proposals are taken, as it was done last.
    pub mode: Mode,
    /// Where it stands.
    pub bookmark: Bookmark,
    /// Steps that were shown in a meeting; what belongs to the others is still to confirm.
    pub shown: BTreeSet<StepId>,
    /// Its meetings so far; none while it is being prepared.
    pub sittings: Vec<Sitting>,
    /// Who comes later to the present meeting, or to the first one while it is being prepared.
    pub late: BTreeSet<PersonId>,
    /// Who is to facilitate, chosen while preparing.
    pub facilitator: Option<PersonId>,
    /// What we did well last time and carry forward.
    pub carry_forward: List<Line>,
    /// Guardrails the team found still true.
    pub still_true: BTreeSet<GuardrailId>,
    /// Triggers from earlier the team found still true at a transition.
    pub triggers_hold: BTreeSet<LineId>,
    /// Whether the team found the invitation from earlier still true at a transition.
    pub invitation_holds: bool,
    /// What will be agreed besides the norms.
    pub agreement: Arc<Agreement>,
    /// The ratings of the four Cs.
    pub ratings: BTreeMap<FourC, Tally>,
    /// The look back.
    pub verdicts: List<Verdict>,
    /// Frictions and wishes.
    pub frictions: List<Friction>,
    /// How many frictions were taken out before the team saw them.
    pub removed: u16,
    /// Clusters and topics.
    pub clusters: List<Cluster>,
    /// What may change in the guidelines.
    pub proposals: List<Proposal>,
    /// Whether raw frictions stay in the file after sealing.
    pub keep_frictions: bool,
    /// The team's yes.
    pub sign_off: Option<SignOff>,
    /// Was it worth the time.
    pub worth_it: Option<Tally>,
}

impl Workshop {
    /// Whether no meeting has begun.
    pub fn is_prepared_only(&self) -> bool {
        self.sittings.is_empty()
    }

    /// The present or last meeting.
    pub fn sitting(&self) -> Option<&Sitting> {
        self.sittings.last()
    }

    /// The steps that are taken, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Planned> {
        self.plan.iter().filter(|planned| planned.on)
    }

    /// All planned minutes of the steps that are taken.
    pub fn planned_minutes(&self) -> u16 {
        self.steps()
            .fold(0, |sum, planned| sum.saturating_add(planned.minutes))
    }

    /// Whole minutes spent in a step over all sittings.
    pub fn spent(&self, step: StepId) -> u16 {
        self.sittings
            .iter()
            .filter_map(|sitting| sitting.minutes.get(&step))
            .fold(0, |sum, minutes| sum.saturating_add(*minutes))
    }

    /// The clusters, those with the most dots first; where they have as many, as they stand in the file.
    pub fn clusters_by_dots(&self) -> Vec<&Cluster> {
        let mut all: Vec<&Cluster> = self.clusters.iter().collect();
        all.sort_by_key(|cluster| std::cmp::Reverse(cluster.dots()));
        all
    }

    /// Topics of today, those with the most dots first.
    pub fn topics(&self) -> impl Iterator<Item = &Cluster> {
        let all = self.clusters_by_dots().into_iter();
        all.filter(|cluster| cluster.is_chosen())
    }

    /// The frictions in a cluster.
    pub fn frictions_of(&self, cluster: &ClusterId) -> impl Iterator<Item = &Friction> {
        self.frictions
            .iter()
            .filter(move |friction| friction.cluster.as_ref() == Some(cluster))
    }

    /// The proposal about a norm.
    pub fn proposal_for(&self, norm: &NormId) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.norm == *norm)
    }

    /// Every tally it holds.
    pub fn tallies(&self) -> impl Iterator<Item = &Tally> {
        let rounds = self.proposals.iter().flat_map(|one| &one.rounds);
        let lived = self.verdicts.iter().filter_map(|one| one.lived.as_ref());
        rounds
            .map(|round| &round.tally)
            .chain(lived)
            .chain(self.ratings.values())
            .chain(&self.worth_it)
    }

    /// What was said of a norm in the look back.
    pub fn verdict(&self, norm: &NormId) -> Option<&Verdict> {
        self.verdicts.get(norm)
    }
}
