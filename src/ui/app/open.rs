//! The session that is open: its document, its file, its clock, the cursor, and what of it is kept where.
//! Must not know how saving is done.

mod made;
mod outside;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use chrono::NaiveDate;

use crate::domain::document::Document;
use crate::domain::forget::Item;
use crate::domain::id::{ClusterId, ProposalId};
use crate::domain::people::{Person, Place};
use crate::domain::session::Session;
use crate::domain::workshop::{Bookmark, Planned, StepId, Workshop};
use crate::flow::agenda::{Agenda, AgendaStep};
use crate::flow::clock::Clock;
use crate::flow::library::Library;
use crate::format::usable::{Agendas, Starter};

use self::made::Made;
use super::join::Asking;
use super::votes::Dropped;
use crate::ui::chat::Alias;
use crate::ui::msg::{Draft, Holder, Moment, SaveAs, Trouble};
use crate::ui::names::PaneId;
use crate::ui::panes::{Cx, Objecting};
use crate::ui::sheet::pad::Voter;
use crate::ui::sheet::pads::Subject;
use crate::ui::sheet::{Panes, Sheet, Voters};
use crate::ui::strings::Strings;

/// Which sheet of a session is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The session page.
    Page,
    /// Preparing a workshop.
    Prepare,
    /// A step of the meeting.
    Step(StepId),
    /// The work in pictures, over another sheet.
    Pictures,
}

/// How much of a sheet is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All panes.
    All,
    /// The row with the cursor, over the whole screen.
    One,
}

impl At {
    /// Its name in drafts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "Page",
            Self::Prepare => "Prepare",
            Self::Step(step) => step.name(),
            Self::Pictures => "Pictures",
        }
    }

    /// The one with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "Page" => Some(Self::Page),
            "Prepare" => Some(Self::Prepare),
            _ => StepId::ALL
                .into_iter()
                .find(|step| step.name() == name)
                .map(Self::Step),
        }
    }
}

/// The step of the meeting in which the team confirms what was prepared in a pane.
fn confirmed_in(pane: PaneId) -> Option<StepId> {
    match pane {
        PaneId::Roster | PaneId::Transition => Some(StepId::Arrive),
        PaneId::Guardrails => Some(StepId::Frame),
        PaneId::LeaderConcerns | PaneId::TeamConcerns => Some(StepId::Concerns),
        PaneId::Frictions => Some(StepId::Gather),
        _ => None,
    }
}

/// The session that is open.
#[derive(Debug)]
pub struct Open {
    /// Its file.
    pub file: PathBuf,
    /// The document.
    pub document: Document,
    /// The agendas it can use.
    pub agendas: Agendas,
    /// The team's own starter library; none where the shipped one is used.
    library: Option<Library>,
    /// The lead's private notes, and what of them was handed over to be kept.
    pub notes: String,
    kept_notes: String,
    notes_due: Option<Duration>,
    /// The meeting's clock.
    pub clock: Clock,
    /// Which sheet is shown.
    pub at: At,
    /// The cursor.
    pub sheet: Sheet,
    /// How much of the sheet is shown.
    pub view: View,
    /// Where the cursor was on other sheets.
    spots: Vec<(At, PaneId, String)>,
    made: Made,
    /// Steps whose gaps were asked about already.
    pub asked: BTreeSet<StepId>,
    /// Whether its first name was taken, so that it got another; a second refusal is for a person to see.
    pub renamed: bool,
    /// Whether somebody wants to leave it as soon as it is saved.
    pub leaving: bool,
    /// Who is working on it, while it can only be looked at here.
    pub held_by: Option<Holder>,
    /// Why it cannot be saved in its file, so that it can only be looked at.
    pub unwritable: Option<Trouble>,
    /// Whether git left a conflict in its file, and nobody has said yet that it may be written over.
    pub has_marks: bool,
    /// How the next save is done.
    pub how: SaveAs,
    /// Votes that were dropped, the last ones behind; undo brings them back.
    pub(super) dropped: Vec<Dropped>,
    /// What votes that were pasted are for, until they are taken.
    pub(super) pasted_for: Option<Subject>,
    /// The state in which it was looked last whether votes are still for the words that stand there.
    pub(super) votes_checked: u64,
    /// Which state was handed over to be saved last.
    handed: u64,
    /// Why the last save failed.
    pub trouble: Option<Trouble>,
    retry_at: Option<Duration>,
    draft_due: Option<Duration>,
    kept: Vec<Draft>,
    /// Half-typed texts from last time that can't be put back while git's marks are in the file.
    pub waiting: Vec<Draft>,
    /// When what the state folder did not take is tried anew.
    again_at: Option<Duration>,
    /// The width in which the text being typed was last wrapped.
    pub text_cells: usize,
    /// What was forgotten since the session was opened.
    forgotten: Vec<Item>,
    /// Since when there have been open objections to proposals.
    objecting: Vec<(ProposalId, Duration)>,
    /// In which order clusters are listed, and where the cursor was when that was last taken from their dots.
    listed: Vec<ClusterId>,
    listed_at: Option<(At, PaneId)>,
    /// Whom names in chats were said to mean.
    pub aliases: Vec<Alias>,
    /// What others changed, too, and nobody has decided yet.
    pub asking: Vec<Asking>,
}

impl Open {
    /// A session with its cursor on the session page.
    pub fn new(
        file: PathBuf,
        document: Document,
        agendas: Agendas,
        library: Option<Library>,
        how: SaveAs,
    ) -> Self {
        let clock = document
            .session()
            .open_workshop()
            .map(Clock::new)
            .unwrap_or_default();
        Self {
            file,
            document,
            agendas,
            library,
            notes: String::new(),
            kept_notes: String::new(),
            notes_due: None,
            clock,
            at: At::Page,
            sheet: Sheet::new(PaneId::InForce),
            view: View::All,
            spots: Vec::new(),
            made: Made::default(),
            asked: BTreeSet::new(),
            renamed: false,
            leaving: false,
            held_by: None,
            unwritable: None,
            has_marks: false,
            how,
            dropped: Vec::new(),
            pasted_for: None,
            votes_checked: 0,
            handed: 0,
            trouble: None,
            retry_at: None,
            draft_due: None,
            kept: Vec::new(),
            waiting: Vec::new(),
            again_at: None,
            text_cells: 60,
            forgotten: Vec::new(),
            objecting: Vec::new(),
            listed: Vec::new(),
            listed_at: None,
            aliases: Vec::new(),
            asking: Vec::new(),
        }
    }

    /// The session as it is now.
    pub fn session(&self) -> &Session {
        self.document.session()
    }

    /// Those who may vote today, and how many are on the team.
    pub fn voters(&self) -> Voters {
        let session = self.session();
        let voter = |person: &Person| Voter {
            id: person.id.clone(),
            name: person.name.clone(),
            is_here: session.place_of(person) != Place::Async,
        };
        Voters {
            roster: session.team_size(),
            here: session
                .team_now()
                .filter(|person| !session.is_absent(&person.id))
                .map(voter)
                .collect(),
        }
    }

    /// What panes may read.
    pub fn cx(&self, words: &'static Strings, now: Moment) -> Cx<'_> {
        Cx {
            session: self.document.session(),
            words,
            today: now.wall.date(),
            notes: self.notes.lines().filter(|line| !line.trim().is_empty()).count(),
            agendas: &self.agendas,
            library: Starter {
                own: self.library.as_ref(),
                language: words.language,
            },
            objecting: Objecting::new(&self.objecting, now.since),
            listed: &self.listed,
            choices: None,
        }
    }

    /// The panes of the sheet that is shown, from top to bottom, with what they hold.
    pub fn panes(&self, words: &'static Strings, now: Moment) -> Rc<Panes> {
        self.made.panes(self.at, &self.cx(words, now))
    }

    /// The words of the agenda for the step that is shown.
    pub fn script(&self) -> Option<&AgendaStep> {
        let At::Step(step) = self.at else { return None };
        let workshop = self.session().open_workshop()?;
        // Minutes may have been changed while preparing; the words are those of the agenda that is nearest.
        let minutes = |agenda: &Agenda, step| agenda.step(step).map_or(0, |step| step.minutes);
        let distance = |agenda: &&Agenda| {
            let apart =
                |planned: &Planned| u32::from(planned.minutes.abs_diff(minutes(agenda, planned.step)));
            workshop.plan.iter().map(apart).sum::<u32>()
        };
        self.agendas
            .iter()
            .filter(|agenda| agenda.kind == workshop.kind)
            .min_by_key(distance)?
            .step(step)
    }

    /// Shows another sheet, with the cursor where it was there.
    pub fn show(&mut self, at: At, words: &'static Strings, now: Moment) {
        self.spots.retain(|(other, _, _)| *other != self.at);
        self.spots
            .push((self.at, self.sheet.pane, self.sheet.row.clone()));
        self.at = at;
        let panes = self.panes(words, now);
        let first = match at {
            At::Prepare if self.session().team_size() == 0 => PaneId::Roster,
            _ => panes.first().map_or(PaneId::InForce, |pane| pane.id),
        };
        let spot = self.spots.iter().find(|(other, _, _)| *other == at);
        let (pane, row) = spot.map_or_else(
            || (first, self.first_row(at)),
            |(_, pane, row)| (*pane, row.clone()),
        );
        self.sheet.go_to(pane);
        self.sheet.row = row;
        self.sheet.settle(&panes);
        self.sheet.count_on(&panes);
        match at {
            At::Step(step) => self.clock.show(step, now.since),
            At::Page | At::Prepare => self.clock.pause(now.since),
            // The meeting looks at them in the time of its step.
            At::Pictures => {}
        }
        self.keep_place(now);
    }

    /// Whether a sheet can be shown: its step is still one of a workshop that is on.
    pub fn can_show(&self, at: At) -> bool {
        let workshop = self.session().open_workshop();
        match at {
            At::Page | At::Pictures => true,
            At::Prepare => workshop.is_some(),
            At::Step(step) => {
                let met = workshop.filter(|one| !one.is_prepared_only());
                met.is_some_and(|one| one.steps().any(|planned| planned.step == step))
            }
        }
    }

    /// The sheet that was shown before this one.
    pub fn before(&self) -> At {
        self.spots.last().map_or(At::Page, |(at, _, _)| *at)
    }

    /// Where the cursor stands at first: in Arrive on whom to hear first.
    fn first_row(&self, at: At) -> String {
        let sitting = self
            .session()
            .open_workshop()
            .and_then(|workshop| workshop.sitting());
        let unheard = sitting.and_then(|sitting| sitting.unheard().next());
        match at {
            At::Step(StepId::Arrive) => unheard.map(ToString::to_string).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// Puts the cursor where the bookmark of the workshop says.
    pub fn resume(&mut self, words: &'static Strings, now: Moment) {
        let Some(bookmark) = self
            .session()
            .open_workshop()
            .map(|workshop| workshop.bookmark.clone())
        else {
            return;
        };
        // Nothing is noted here: opening a session is no change to it.
        self.at = At::Step(bookmark.step);
        let panes = self.panes(words, now);
        let first = panes.first().map_or(PaneId::InForce, |pane| pane.id);
        self.sheet
            .go_to(PaneId::from_name(&bookmark.pane).unwrap_or(first));
        self.sheet.row = bookmark.item;
        self.sheet.settle(&panes);
        self.sheet.count_on(&panes);
        self.clock.show(bookmark.step, now.since);
    }

    /// Forgets what was asked and where the cursor was in an earlier workshop.
    pub fn begin_anew(&mut self) {
        self.asked.clear();
        self.spots.clear();
    }

    /// Lists clusters by their dots from now on. In between the order is held, so that none changes its place while dots
    /// are typed for one after the other.
    pub fn list_clusters_anew(&mut self) {
        let workshop = self.document.session().open_workshop();
        let by_dots = workshop.map(Workshop::clusters_by_dots).unwrap_or_default();
        self.listed = by_dots.iter().map(|one| one.id.clone()).collect();
        self.listed_at = Some((self.at, self.sheet.pane));
    }

    /// The same as soon as the cursor has gone to another pane.
    pub fn list_clusters_elsewhere(&mut self) {
        if self.listed_at != Some((self.at, self.sheet.pane)) {
            self.list_clusters_anew();
        }
    }

    /// The day of the last meeting, where it is over: it was on another day, and its clock stands.
    pub fn past_sitting(&self, now: Moment) -> Option<NaiveDate> {
        let day = self.session().open_workshop()?.sitting()?.began.date();
        (day != now.wall.date() && !self.clock.is_running()).then_some(day)
    }

    /// How many meetings the workshop has had.
    pub fn sittings(&self) -> usize {
        self.session()
            .open_workshop()
            .map_or(0, |workshop| workshop.sittings.len())
    }

    /// A clock for the meeting that is the last one now; it stands until somebody lets it run.
    pub fn restart_clock(&mut self, now: Duration) {
        self.clock = self.session().open_workshop().map(Clock::new).unwrap_or_default();
        if let At::Step(step) = self.at {
            self.clock.show(step, now);
        }
    }

    /// Notes since when there are objections to each proposal, and forgets those that have none.
    fn time_objections(&mut self, now: Duration) {
        let workshop = self.document.session().open_workshop();
        let open: Vec<ProposalId> = workshop
            .into_iter()
            .flat_map(|workshop| workshop.proposals.iter())
            .filter(|proposal| proposal.open_objections().next().is_some())
            .map(|proposal| proposal.id.clone())
            .collect();
        self.objecting.retain(|(id, _)| open.contains(id));
        for id in open {
            if !self.objecting.iter().any(|(known, _)| *known == id) {
                self.objecting.push((id, now));
            }
        }
    }

    /// Notes place and minutes in the document.
    pub fn keep_place(&mut self, now: Moment) {
        self.time_objections(now.since);
        let At::Step(step) = self.at else { return };
        let bookmark = Bookmark {
            step,
            pane: self.sheet.pane.name().to_owned(),
            item: self.sheet.row.clone(),
        };
        let in_meeting = self
            .session()
            .open_workshop()
            .is_some_and(|one| !one.is_prepared_only());
        self.document.keep_place(bookmark, in_meeting);
        for (step, minutes) in self.clock.spent(now.since) {
            self.document.keep_minutes(step, minutes);
        }
    }
}
