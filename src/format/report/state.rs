//! What a team had agreed at one point of its history, put together from what its revisions have kept.
//! Must not know how it is shown, nor what an open workshop proposes and has not agreed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::agreement::{Agreement, FourC};
use crate::domain::guardrail::{Guardrail, Terms};
use crate::domain::id::{GuardrailId, NormId, UnknownId, WorkshopId};
use crate::domain::language::Language;
use crate::domain::norm::{Event, Links, Norm, Station, Status, Translation};
use crate::domain::proposal::{Outcome, Proposal};
use crate::domain::revision::Revision;
use crate::domain::session::Session;
use crate::domain::tally::Tally;
use crate::domain::unknown::Unknown;

/// A point of a team's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Right after the workshop of this number was sealed, counted from 1; 0 is before the first.
    Revision(usize),
    /// As it is now, with what was changed between two workshops.
    Now,
}

/// A norm in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Identity.
    pub id: NormId,
    /// The wording.
    pub text: String,
    /// What it is about.
    pub topic: String,
    /// Why.
    pub why: String,
    /// How it is seen.
    pub signal: String,
    /// Who watches it; empty where nobody does.
    pub steward: String,
    /// Adopted, trial or provisional.
    pub status: Status,
    /// When to look at it, if not with all the others.
    pub review_on: Option<NaiveDate>,
    /// What it is tied to.
    pub links: Links,
    /// The same in other languages, as they are now: earlier ones are not kept.
    pub translations: BTreeMap<Language, Translation>,
    /// Other words that somebody put on the next workshop's list; of earlier states none are kept.
    pub proposed: String,
    /// Whether it stays in the team, as is said of it now.
    pub stays_in_team: bool,
}

/// All that was agreed at one point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The team's name.
    pub team: String,
    /// Which revision it is of; 0 before the first.
    pub revision: usize,
    /// When that was sealed.
    pub sealed_on: Option<NaiveDate>,
    /// The norms in force.
    pub norms: Vec<InForce>,
    /// What was agreed besides.
    pub agreement: Arc<Agreement>,
    /// What leaders had decided.
    pub guardrails: Vec<(GuardrailId, Terms)>,
    /// How the four Cs were rated.
    pub ratings: BTreeMap<FourC, Tally>,
    /// What happened to each norm last.
    pub last: BTreeMap<NormId, Station>,
    /// Questions with the answers there were.
    pub unknowns: BTreeMap<UnknownId, (String, Option<String>)>,
}

/// What was agreed at a point; none where there is no such revision.
pub fn state(session: &Session, point: Point) -> Option<State> {
    let number = match point {
        Point::Revision(number) => number,
        Point::Now => session.revisions.len(),
    };
    let view = View {
        session,
        number,
        is_now: point == Point::Now,
    };
    let revision = match number.checked_sub(1) {
        None => None,
        Some(at) => Some(session.revisions.iter().nth(at)?),
    };
    let agreement = match revision {
        _ if view.is_now => Arc::clone(&session.agreement),
        None => Arc::default(),
        Some(revision) => Arc::clone(&revision.workshop.agreement),
    };
    let guardrails = session.guardrails.iter();
    Some(State {
        team: session.team.clone(),
        revision: number,
        sealed_on: revision.map(|revision| revision.sealed_on),
        norms: view.norms(),
        agreement,
        guardrails: guardrails.filter_map(|one| view.guardrail(one)).collect(),
        ratings: revision.map_or_else(BTreeMap::new, |revision| revision.workshop.ratings.clone()),
        last: view.last(),
        unknowns: session
            .unknowns
            .iter()
            .filter_map(|one| view.unknown(one))
            .collect(),
    })
}

/// A session as it was at a point.
struct View<'a> {
    session: &'a Session,
    number: usize,
    is_now: bool,
}

impl View<'_> {
    /// The number of a workshop: the open one comes after all that are sealed, and one nobody knows is the oldest.
    fn number_of(&self, workshop: &WorkshopId) -> usize {
        let sealed = &self.session.revisions;
        let is_open = self
            .session
            .open_workshop()
            .is_some_and(|one| one.id == *workshop);
        match sealed.position(workshop) {
            Some(at) => at + 1,
            None if is_open => sealed.len() + 1,
            None => 0,
        }
    }

    fn is_past(&self, workshop: &WorkshopId) -> bool {
        self.number_of(workshop) <= self.number
    }

    /// Whether something without a workshop had happened by then.
    fn is_past_day(&self, on: NaiveDate) -> bool {
        let sealed = self
            .number
            .checked_sub(1)
            .and_then(|at| self.session.revisions.iter().nth(at));
        self.is_now || sealed.is_some_and(|revision| on < revision.sealed_on)
    }

    fn has_happened(&self, station: &Station) -> bool {
        match &station.revision {
            Some(workshop) => self.is_past(workshop),
            None => self.is_past_day(station.on),
        }
    }

    fn norms(&self) -> Vec<InForce> {
        let session = self.session;
        if self.is_now {
            return session.in_force().map(|norm| self.present(norm)).collect();
        }
        let Some(revision) = self
            .number
            .checked_sub(1)
            .and_then(|at| session.revisions.iter().nth(at))
        else {
            return Vec::new();
        };
        let read_back = &revision.read_back;
        let in_force: BTreeSet<&NormId> = [&read_back.kept, &read_back.revised, &read_back.new]
            .into_iter()
            .flatten()
            .collect();
        let decided = self.decided();
        session
            .norms
            .iter()
            .filter(|norm| in_force.contains(&norm.id))
            .map(|norm| self.earlier(norm, decided.get(&norm.id).copied()))
            .collect()
    }

    /// The last proposal that took effect by then for each norm, and the revision it is of.
    fn decided(&self) -> HashMap<&NormId, (&Revision, &Proposal)> {
        let mut decided = HashMap::new();
        for revision in self.session.revisions.iter().take(self.number) {
            let mut here = HashSet::new();
            for one in &revision.workshop.proposals {
                // Of two for one norm the first counts.
                if one.outcome().is_some_and(Outcome::takes_effect) && here.insert(&one.norm) {
                    decided.insert(&one.norm, (revision, one));
                }
            }
        }
        decided
    }

    fn present(&self, norm: &Norm) -> InForce {
        let steward = norm.steward.as_ref().map_or("", |id| self.session.name_of(id));
        InForce {
            id: norm.id.clone(),
            text: norm.text.clone(),
            topic: norm.topic.clone(),
            why: norm.why.clone(),
            signal: norm.signal.clone(),
            steward: steward.to_owned(),
            status: norm.status.clone(),
            review_on: norm.review_on,
            links: norm.links.clone(),
            translations: norm.translations.clone(),
            proposed: norm.proposed.clone(),
            stays_in_team: norm.stays_in_team,
        }
    }

    /// A norm as the last proposal that took effect made it, in the words it had by then.
    fn earlier(&self, norm: &Norm, decided: Option<(&Revision, &Proposal)>) -> InForce {
        let mut told = self.present(norm);
        told.status = Status::Adopted;
        told.review_on = None;
        told.proposed.clear();
        if let Some((_, one)) = decided {
            told.text.clone_from(&one.text);
            told.topic.clone_from(&one.topic);
            told.why.clone_from(&one.why);
            told.signal.clone_from(&one.signal);
            told.links.clone_from(&one.links);
            let steward = one.steward.as_ref().map_or("", |id| self.session.name_of(id));
            steward.clone_into(&mut told.steward);
            told.status = match one.outcome() {
                Some(Outcome::Trial { until }) => Status::Trial { until: *until },
                Some(Outcome::Provisional { until }) => Status::Provisional { until: *until },
                _ => Status::Adopted,
            };
        }
        if let Some(station) = self.stations(norm).last() {
            told.text.clone_from(&station.text);
            let confirmed = |at| {
                self.session.revisions.position(at)
                    > decided.map(|(revision, _)| {
                        self.session
                            .revisions
                            .position(&revision.workshop.id)
                            .unwrap_or_default()
                    })
            };
            if station.event == Event::Adopted && station.revision.as_ref().is_some_and(confirmed) {
                told.status = Status::Adopted;
            }
        }
        told
    }

    /// What had happened to a norm by then, without words that were amended before they were agreed.
    fn stations<'a>(&'a self, norm: &'a Norm) -> impl Iterator<Item = &'a Station> {
        let all = norm.lineage.iter();
        all.filter(|one| one.event != Event::Amended && self.has_happened(one))
    }

    fn last(&self) -> BTreeMap<NormId, Station> {
        let norms = self.session.norms.iter();
        norms
            .filter_map(|norm| Some((norm.id.clone(), self.stations(norm).last()?.clone())))
            .collect()
    }

    /// What a guardrail said by then; none where it was not there.
    fn guardrail(&self, guardrail: &Guardrail) -> Option<(GuardrailId, Terms)> {
        let is_gone = guardrail.gone_in.as_ref().is_some_and(|at| self.is_past(at));
        if is_gone || !self.is_past(&guardrail.raised_in) {
            return None;
        }
        let mut later = guardrail
            .before
            .iter()
            .filter(|one| !self.is_past(&one.changed_in));
        let terms = later.next().map_or(&guardrail.terms, |before| &before.terms);
        Some((guardrail.id.clone(), terms.clone()))
    }

    fn unknown(&self, unknown: &Unknown) -> Option<(UnknownId, (String, Option<String>))> {
        if unknown.raised_in.as_ref().is_some_and(|at| !self.is_past(at)) {
            return None;
        }
        let answer = unknown
            .answer
            .as_ref()
            .filter(|answer| match &answer.in_workshop {
                Some(at) => self.is_past(at),
                None => self.is_past_day(answer.on),
            });
        let answer = answer.map(|answer| answer.text.clone());
        Some((unknown.id.clone(), (unknown.question.clone(), answer)))
    }
}
