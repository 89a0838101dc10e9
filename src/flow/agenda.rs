//! An agenda: the ordered steps of a workshop, with minutes and the words to say.
//! Must not know the format it is written in, nor the session it is used for.

use crate::domain::id::{Mint, WorkshopId};
use crate::domain::language::Language;
use crate::domain::rejected::Outcome;
use crate::domain::rule::Rule;
use crate::domain::session::Session;
use crate::domain::tally::Mode;
use crate::domain::workshop::{Planned, StepId, WorkshopKind};

/// The shortest a step may be planned, in minutes.
pub const LEAST_MINUTES: u16 = 1;

/// The longest a step may be planned, in minutes.
pub const MOST_MINUTES: u16 = 480;

/// The ordered steps of one kind of workshop; each once, the last one `Close`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// For which kind of workshop.
    pub kind: WorkshopKind,
    /// The language of its words.
    pub language: Language,
    /// What it is called; empty in a team's own agenda that leaves it out.
    pub name: String,
    /// By which rule proposals are adopted.
    pub rule: Rule,
    /// Who decides where the team cannot; empty where nobody is named.
    pub decider: String,
    /// How votes on proposals are taken at first.
    pub mode: Mode,
    /// The steps in order.
    pub steps: Vec<AgendaStep>,
}

/// One step of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaStep {
    /// Which.
    pub step: StepId,
    /// How long, in minutes.
    pub minutes: u16,
    /// What it is for.
    pub purpose: String,
    /// What the lead can say, in order.
    pub say: Vec<String>,
    /// When it is done.
    pub done_when: String,
}

impl Agenda {
    /// All minutes together.
    pub fn total(&self) -> u16 {
        self.steps
            .iter()
            .fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// Its steps as a workshop plans them, each of them taken.
    pub fn plan(&self) -> Vec<Planned> {
        let planned = |step: &AgendaStep| Planned {
            step: step.step,
            minutes: step.minutes,
            on: true,
        };
        self.steps.iter().map(planned).collect()
    }

    /// Opens a workshop on this agenda, to be prepared.
    pub fn open(&self, session: &mut Session, mint: &mut Mint) -> Outcome<WorkshopId> {
        let id = session.open(mint, self.kind, self.plan())?;
        session.set_rule(self.rule, &self.decider, self.mode)?;
        Ok(id)
    }

    /// Plans the open workshop anew as this agenda has it.
    pub fn plan_anew(&self, session: &mut Session) -> Outcome {
        session.plan_as(self.plan())?;
        session.set_rule(self.rule, &self.decider, self.mode)
    }

    /// The step of this name.
    pub fn step(&self, step: StepId) -> Option<&AgendaStep> {
        self.steps.iter().find(|one| one.step == step)
    }

    /// This agenda with the words it leaves out taken from another, step by step, and in that one's language.
    ///
    /// A step that the other has not is left as it is; filling again from a third agenda may help.
    #[must_use]
    pub fn filled_from(mut self, shipped: &Self) -> Self {
        self.language = shipped.language;
        fill(&mut self.name, &shipped.name);
        for step in &mut self.steps {
            let Some(from) = shipped.step(step.step) else {
                continue;
            };
            fill(&mut step.purpose, &from.purpose);
            fill(&mut step.done_when, &from.done_when);
            if step.say.is_empty() {
                step.say.clone_from(&from.say);
            }
        }
        self
    }
}

fn fill(words: &mut String, from: &str) {
    if words.is_empty() {
        from.clone_into(words);
    }
}
