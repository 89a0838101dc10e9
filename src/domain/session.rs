//! A session: everything about one team's norms, for years, and what can be read from it.
//! Must not know files or screens. It is changed by the methods in `edit` alone.

use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::text::name;

use super::action::{Action, Parked};
use super::agreement::{Agreement, Line};
use super::concern::Concern;
use super::conflict::Recorded;
use super::guardrail::{Guardrail, Review};
use super::id::{NormId, PersonId};
use super::language::Language;
use super::list::List;
use super::norm::{Links, Norm};
use super::people::{Attendance, Person, Place};
use super::proposal::Kind;
use super::rejected::{Outcome, Rejected};
use super::revision::{Note, Revision};
use super::unknown::Unknown;
use super::workshop::{Workshop, WorkshopKind};

/// What a session holds; free to read and to build, but a [`Session`] is changed only by its methods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The team's name.
    pub team: String,
    /// The team's language.
    pub language: Language,
    /// What two sides of a merge did that cannot both be, and nobody has chosen from yet.
    pub conflicts: Vec<Recorded>,
    /// What is agreed besides the norms.
    pub agreement: Arc<Agreement>,
    /// Norms in force, put off and retired.
    pub norms: List<Norm>,
    /// Everybody who is or was on the team.
    pub roster: List<Person>,
    /// What leaders have decided.
    pub guardrails: List<Guardrail>,
    /// What worries leaders and team, with our case.
    pub concerns: List<Concern>,
    /// What nobody knows yet, and what came to be known.
    pub unknowns: List<Unknown>,
    /// What somebody will do or has done.
    pub actions: List<Action>,
    /// What was put aside.
    pub parking: List<Parked>,
    /// Changes made between workshops, oldest first.
    pub notes: Arc<Vec<Note>>,
    /// The workshop in progress.
    pub workshop: Option<Arc<Workshop>>,
    /// Sealed workshops, oldest first.
    pub revisions: List<Revision>,
}

/// One team's session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session(pub(super) Facts);

impl Deref for Session {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.0
    }
}

impl From<Facts> for Session {
    fn from(facts: Facts) -> Self {
        Self(facts)
    }
}

impl Session {
    /// A session of a team that has not met yet.
    pub fn new(team: &str, language: Language) -> Self {
        Self(Facts {
            team: name::tidy(team),
            language,
            ..Facts::default()
        })
    }

    /// Takes over from another state what is the same in both, so that it is in memory once.
    pub fn share_with(&mut self, other: &Self) {
        let (mine, theirs) = (&mut self.0, &other.0);
        mine.norms.share_with(&theirs.norms);
        mine.roster.share_with(&theirs.roster);
        mine.guardrails.share_with(&theirs.guardrails);
        mine.concerns.share_with(&theirs.concerns);
        mine.unknowns.share_with(&theirs.unknowns);
        mine.actions.share_with(&theirs.actions);
        mine.parking.share_with(&theirs.parking);
        mine.revisions.share_with(&theirs.revisions);
        share(&mut mine.agreement, &theirs.agreement);
        share(&mut mine.notes, &theirs.notes);
        if let (Some(mine), Some(theirs)) = (&mut mine.workshop, &theirs.workshop) {
            if mine == theirs {
                mine.clone_from(theirs);
                return;
            }
            let mine = Arc::make_mut(mine);
            mine.frictions.share_with(&theirs.frictions);
            mine.clusters.share_with(&theirs.clusters);
            mine.proposals.share_with(&theirs.proposals);
            mine.verdicts.share_with(&theirs.verdicts);
        }
    }

    /// The workshop in progress.
    pub fn open_workshop(&self) -> Option<&Workshop> {
        self.workshop.as_deref()
    }

    /// Every workshop: the one in progress, and those that were sealed.
    pub fn workshops(&self) -> impl Iterator<Item = &Workshop> {
        let sealed = self.revisions.iter().map(|revision| &revision.workshop);
        self.open_workshop().into_iter().chain(sealed)
    }

    pub(super) fn workshop_mut(&mut self) -> Outcome<&mut Workshop> {
        self.0
            .workshop
            .as_mut()
            .map(Arc::make_mut)
            .ok_or(Rejected::NoWorkshop)
    }

    /// What is agreed, or, while a workshop is open, what it would agree.
    pub fn agreement_now(&self) -> &Agreement {
        self.open_workshop()
            .map_or(&self.agreement, |workshop| &workshop.agreement)
    }

    /// The guidelines in force.
    pub fn in_force(&self) -> impl Iterator<Item = &Norm> {
        self.norms.iter().filter(|norm| norm.is_in_force())
    }

    /// The people on the team now.
    pub fn team_now(&self) -> impl Iterator<Item = &Person> {
        self.roster.iter().filter(|person| person.left.is_none())
    }

    /// How many people are on the team now.
    pub fn team_size(&self) -> u16 {
        u16::try_from(self.team_now().count()).unwrap_or(u16::MAX)
    }

    /// Who has a name, however it is typed; somebody who left only where nobody on the team has it.
    pub fn person_called(&self, name: &str) -> Option<&Person> {
        let wanted = name::key(name);
        let called = |person: &&Person| name::key(&person.name) == wanted;
        let left = || self.roster.iter().filter(&called).last();
        self.team_now().find(&called).or_else(left)
    }

    /// A person's name; empty when nobody has this identity.
    pub fn name_of(&self, person: &PersonId) -> &str {
        self.roster.get(person).map_or("", |person| &person.name)
    }

    /// Where a person is today: as the meeting says, or where they usually are.
    pub fn place_of(&self, person: &Person) -> Place {
        self.attendance_of(&person.id)
            .map_or(person.place, |attendance| attendance.place)
    }

    /// The attendance of a person in the present meeting.
    pub fn attendance_of(&self, person: &PersonId) -> Option<&Attendance> {
        self.open_workshop()?.sitting()?.attendance_of(person)
    }

    /// Whether somebody is marked as absent in the present meeting.
    pub fn is_absent(&self, person: &PersonId) -> bool {
        self.attendance_of(person)
            .is_some_and(|attendance| attendance.place == Place::Absent)
    }

    /// Whether somebody is expected later in the present meeting, or in the one that is prepared.
    pub fn is_expected(&self, person: &PersonId) -> bool {
        self.open_workshop()
            .is_some_and(|workshop| workshop.late.contains(person))
    }

    /// Guardrails that have not gone, or went only in the open workshop.
    pub fn guardrails_now(&self) -> impl Iterator<Item = &Guardrail> {
        let here = self.open_workshop().map(|workshop| &workshop.id);
        self.guardrails.iter().filter(move |guardrail| {
            guardrail.gone_in.is_none() || here.is_some() && guardrail.gone_in.as_ref() == here
        })
    }

    /// How a guardrail stands in the open workshop.
    pub fn review_of(&self, guardrail: &Guardrail) -> Option<Review> {
        let workshop = self.open_workshop()?;
        Some(guardrail.review(&workshop.id, workshop.still_true.contains(&guardrail.id)))
    }

    /// The open workshop, if it is one in which what was agreed earlier is asked about anew.
    fn transition_now(&self) -> Option<&Workshop> {
        self.open_workshop()
            .filter(|workshop| workshop.kind == WorkshopKind::Transition)
    }

    /// How the invitation from earlier stands at a transition.
    pub fn review_of_invitation(&self) -> Option<Review> {
        let workshop = self.transition_now()?;
        let now = &workshop.agreement.invitation;
        let before = &self.agreement.invitation;
        (!before.is_empty() && !now.is_empty()).then(|| reviewed(before, now, workshop.invitation_holds))
    }

    /// How a trigger from earlier stands at a transition.
    pub fn review_of_trigger(&self, line: &Line) -> Option<Review> {
        let workshop = self.transition_now()?;
        let before = self.agreement.triggers.get(&line.id)?;
        let holds = workshop.triggers_hold.contains(&line.id);
        Some(reviewed(&before.text, &line.text, holds))
    }

    /// Triggers from earlier of which nobody has said whether they are still true.
    pub fn triggers_to_confirm(&self) -> impl Iterator<Item = &Line> {
        let all = self.open_workshop().into_iter();
        all.flat_map(|workshop| workshop.agreement.triggers.iter())
            .filter(|line| self.review_of_trigger(line) == Some(Review::ToConfirm))
    }

    /// Whether a guardrail that these links name has changed or gone in the open workshop.
    pub fn is_flagged(&self, links: &Links) -> bool {
        links
            .guardrails
            .iter()
            .filter_map(|id| self.guardrails.get(id))
            .any(|guardrail| matches!(self.review_of(guardrail), Some(Review::Changed | Review::Gone)))
    }

    /// Norms in force that answer a concern: linked by themselves, by a proposal, or in the case.
    pub fn answers(&self, concern: &Concern) -> Vec<NormId> {
        let proposals: Vec<_> = self
            .open_workshop()
            .into_iter()
            .flat_map(|workshop| workshop.proposals.iter())
            .filter(|proposal| matches!(proposal.kind, Kind::New | Kind::Revise))
            .collect();
        let stands = |norm: &&NormId| {
            self.norms.get(norm).is_some_and(Norm::is_in_force)
                || proposals.iter().any(|one| one.norm == **norm)
        };
        let by_themselves = self
            .in_force()
            .filter(|norm| norm.links.concerns.contains(&concern.id));
        let proposed = proposals
            .iter()
            .filter(|one| one.links.concerns.contains(&concern.id));
        let mut found: Vec<NormId> = Vec::new();
        let linked = by_themselves
            .map(|norm| &norm.id)
            .chain(proposed.map(|one| &one.norm))
            .chain(concern.case.norms.iter().filter(stands));
        for norm in linked {
            if !found.contains(norm) {
                found.push(norm.clone());
            }
        }
        found
    }

    /// Whether the case answers a concern.
    pub fn is_answered(&self, concern: &Concern) -> bool {
        concern.case.conceded || !concern.case.evidence.is_empty() || !self.answers(concern).is_empty()
    }

    /// The words of a norm: as proposed where the open workshop proposes other words, else as in force.
    pub fn words_of(&self, norm: &NormId) -> Option<&str> {
        self.open_workshop()
            .and_then(|workshop| workshop.proposal_for(norm))
            .map(|proposal| proposal.text.as_str())
            .or_else(|| self.norms.get(norm).map(|norm| norm.text.as_str()))
    }

    /// When the last workshop was sealed.
    pub fn last_sealed(&self) -> Option<NaiveDate> {
        self.revisions.last().map(|revision| revision.sealed_on)
    }

    /// Who facilitated last, so that somebody else can be suggested.
    pub fn last_facilitator(&self) -> Option<&PersonId> {
        self.revisions.last()?.workshop.sitting()?.facilitator.as_ref()
    }

    /// The next person to facilitate: the one after the last on the roster.
    pub fn suggested_facilitator(&self) -> Option<&Person> {
        let last = self.last_facilitator()?;
        let team: Vec<&Person> = self.team_now().collect();
        let after = team
            .iter()
            .position(|person| person.id == *last)
            .map_or(0, |at| at + 1);
        team.get(after % team.len().max(1)).copied()
    }
}

fn reviewed(before: &str, now: &str, holds: bool) -> Review {
    match (before == now, holds) {
        (false, _) => Review::Changed,
        (true, true) => Review::StillTrue,
        (true, false) => Review::ToConfirm,
    }
}

fn share<T: PartialEq>(mine: &mut Arc<T>, theirs: &Arc<T>) {
    if mine == theirs {
        mine.clone_from(theirs);
    }
}
