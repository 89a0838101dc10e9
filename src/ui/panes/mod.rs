//! The panes, a file a noun: each shows its rows and turns typing and actions into changes.
//! Must not know where on the screen it stands, nor in which step. A pane reads the session and never writes it.

mod actions;
mod case;
mod choices;
mod close;
mod coach;
mod concerns;
mod deciding;
mod drafts;
mod due;
mod frame;
mod gather;
mod ground;
mod history;
mod in_force;
mod library;
mod lines;
mod look_back;
mod people;
mod pictures;
mod prepare;
mod shared;
pub mod team;
mod transition;
mod unknowns;
mod worth;

pub use choices::Choices;
pub use deciding::is_spent;
pub use ground::Ground;
pub use history::fitting;
pub use library::{shelf, to_read};

use std::time::Duration;

use chrono::NaiveDate;

use crate::domain::forget::Item;
use crate::domain::gather::Cluster;
use crate::domain::id::{ClusterId, ProposalId};
use crate::domain::session::Session;
use crate::domain::team::Inner;
use crate::domain::workshop::Workshop;
use crate::format::usable::{Agendas, Starter};

use super::date;
use super::keymap::Action;
use super::names::{FieldId, PaneId};
use super::sheet::{Outcome, Pane, Value};
use super::strings::Strings;

/// What a pane may read.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The session.
    pub session: &'a Session,
    /// The words of the language.
    pub words: &'static Strings,
    /// Today.
    pub today: NaiveDate,
    /// How many lines the lead's private notes have. Their words are in no pane, so that nothing can show them.
    pub notes: usize,
    /// The agendas that can be chosen.
    pub agendas: &'a Agendas,
    /// The starter library: the team's own, else the shipped one.
    pub library: Starter<'a>,
    /// For how long there have been open objections to proposals.
    pub objecting: Objecting<'a>,
    /// In which order clusters are listed, as far as that is held while dots are placed.
    pub listed: &'a [ClusterId],
    /// What rows can choose from, while panes are made.
    pub choices: Option<&'a Choices>,
}

/// Since when there have been open objections to proposals. It tells whole minutes, and no more of the time.
#[derive(Clone, Copy)]
pub struct Objecting<'a> {
    began: &'a [(ProposalId, Duration)],
    now: Duration,
}

impl<'a> Objecting<'a> {
    /// Since these moments, at this one; all as time since the program began.
    pub fn new(began: &'a [(ProposalId, Duration)], now: Duration) -> Self {
        Self { began, now }
    }

    /// Each proposal with the whole minutes there have been open objections to it.
    fn minutes(self) -> impl Iterator<Item = (&'a ProposalId, u16)> {
        self.began.iter().map(move |(proposal, began)| {
            let minutes = self.now.saturating_sub(*began).as_secs() / 60;
            (proposal, u16::try_from(minutes).unwrap_or(u16::MAX))
        })
    }
}

impl<'a> Cx<'a> {
    /// The workshop in progress.
    pub fn workshop(&self) -> Option<&'a Workshop> {
        self.session.open_workshop()
    }

    /// Whether a meeting has begun.
    pub fn in_meeting(&self) -> bool {
        self.workshop()
            .is_some_and(|workshop| !workshop.is_prepared_only())
    }

    /// The clusters as every list and menu numbers them: by dots, and in the order that is held while dots are placed.
    pub fn clusters(&self) -> Vec<&'a Cluster> {
        let mut all = self
            .workshop()
            .map(Workshop::clusters_by_dots)
            .unwrap_or_default();
        // Those that came since stand at the end.
        let place = |id: &ClusterId| self.listed.iter().position(|one| one == id);
        all.sort_by_key(|cluster| place(&cluster.id).unwrap_or(usize::MAX));
        all
    }

    /// For how many whole minutes there have been open objections to a proposal.
    pub fn minutes_on(&self, proposal: &ProposalId) -> u16 {
        let known = self.objecting.minutes().find(|(id, _)| *id == proposal);
        known.map_or(0, |(_, minutes)| minutes)
    }

    /// Who decides, and by when; a date that was written behind the name is not said a second time.
    pub fn who_decides(&self, to: &str, by: Option<NaiveDate>) -> String {
        let name = by.map_or(to, |_| date::apart(to, self.today).0);
        (self.words.norms.escalated)(name, by.map(|by| self.date(by)).as_deref())
    }

    /// A date as people say it.
    pub fn date(&self, date: NaiveDate) -> String {
        (self.words.date)(date, self.today)
    }
}

/// A pane. Everything it does is an outcome; `Stay` says that an action has no meaning on this row.
pub trait Panel: Sync {
    /// The pane as it is now.
    fn pane(&self, cx: &Cx<'_>) -> Pane;

    /// Words for a new row.
    fn add(&self, _cx: &Cx<'_>, _text: String) -> Outcome {
        Outcome::Stay
    }

    /// Something was filled in.
    fn set(&self, _cx: &Cx<'_>, _row: &str, _field: FieldId, _value: Value) -> Outcome {
        Outcome::Stay
    }

    /// What of a row can stay in the team.
    fn inner(&self, _cx: &Cx<'_>, _row: &str) -> Option<Inner> {
        None
    }

    /// What of a row can be forgotten for good.
    fn items(&self, _cx: &Cx<'_>, _row: &str) -> Vec<Item> {
        Vec::new()
    }

    /// An action on a row.
    fn act(&self, _cx: &Cx<'_>, _row: &str, _action: Action) -> Outcome {
        Outcome::Stay
    }
}

/// The pane of this name.
pub fn panel(id: PaneId) -> &'static dyn Panel {
    match id {
        PaneId::Roster => &people::Roster,
        PaneId::Roles => &people::Roles,
        PaneId::Since => &people::Since,
        PaneId::Transition => &transition::TransitionPane,
        PaneId::CarryForward => &lines::CARRY_FORWARD,
        PaneId::Ours => &lines::OURS,
        PaneId::Triggers => &lines::TRIGGERS,
        PaneId::Mission => &frame::Mission,
        PaneId::Guardrails => &frame::Guardrails,
        PaneId::LeaderConcerns => &concerns::LEADERS,
        PaneId::TeamConcerns => &concerns::TEAM,
        PaneId::Unknowns => &unknowns::ALL,
        PaneId::DueUnknowns => &unknowns::DUE,
        PaneId::Due => &due::Due,
        PaneId::FourCs => &worth::FourCs,
        PaneId::Sentence => &worth::SENTENCE,
        PaneId::Invitation => &worth::INVITATION,
        PaneId::Slips => &worth::SLIPS,
        PaneId::Actions => &actions::Actions,
        PaneId::Parking => &actions::Parking,
        PaneId::LookBack => &look_back::LookBack,
        PaneId::Frictions => &gather::Frictions,
        PaneId::Clusters => &gather::Clusters,
        PaneId::Dots => &gather::DotsPane,
        PaneId::Drafts => &drafts::Drafts,
        PaneId::Proposals => &deciding::Proposals,
        PaneId::Case => &case::CasePane,
        PaneId::ReadBack => &close::ReadBackPane,
        PaneId::Ending => &close::Ending,
        PaneId::Gaps => &close::Gaps,
        PaneId::Start => &prepare::Start,
        PaneId::Plan => &prepare::Plan,
        PaneId::Notes => &prepare::Notes,
        PaneId::Answers => &pictures::Answers,
        PaneId::Coverage => &pictures::Coverage,
        PaneId::ThenAndNow => &pictures::ThenAndNow,
        PaneId::Timeline => &pictures::Timeline,
        PaneId::InForce => &in_force::InForce,
        PaneId::Aside => &in_force::Aside,
        PaneId::History => &history::History,
        PaneId::Next => &history::Next,
    }
}
