//! Sealing: the one moment in which the guidelines in force change.

use std::collections::{BTreeMap, BTreeSet};

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::gather::Choice;
use crate::domain::id::{Mint, NormId, WorkshopId};
use crate::domain::norm::{Event, Norm, Station, Status};
use crate::domain::proposal::{Kind, Outcome as Decided, Proposal};
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::revision::{ReadBack, Revision};
use crate::domain::session::Session;
use crate::domain::workshop::{Call, Workshop};

/// What an outcome makes of a norm.
fn status_of(outcome: Option<&Decided>) -> Status {
    match outcome {
        Some(Decided::Adopted) => Status::Adopted,
        Some(Decided::Trial { until }) => Status::Trial { until: *until },
        Some(Decided::Provisional { until }) => Status::Provisional { until: *until },
        Some(Decided::Parked { reason }) => Status::Parked {
            reason: reason.clone(),
        },
        Some(Decided::Escalated { to, by }) => Status::Escalated {
            to: to.clone(),
            by: *by,
        },
        None => Status::Parked {
            reason: String::new(),
        },
    }
}

pub(super) fn takes_effect(proposal: &Proposal) -> bool {
    proposal.outcome().is_some_and(Decided::takes_effect)
}

impl Session {
    /// What sealing the open workshop now would keep, revise, retire, add and leave open.
    pub fn read_back(&self) -> ReadBack {
        let mut read_back = ReadBack::default();
        let Some(workshop) = self.open_workshop() else {
            return read_back;
        };
        // Each norm is looked for among all proposals, and each proposal among all norms.
        let mut about: BTreeMap<&NormId, &Proposal> = BTreeMap::new();
        for proposal in &workshop.proposals {
            about.entry(&proposal.norm).or_insert(proposal);
        }
        let in_force: BTreeSet<&NormId> = self.in_force().map(|norm| &norm.id).collect();
        let retired: BTreeSet<NormId> = retired(workshop).into_iter().map(|(id, _)| id).collect();
        for norm in self.in_force() {
            let revised = about.get(&norm.id).is_some_and(|proposal| {
                proposal.kind == Kind::Revise && takes_effect(proposal) && proposal.text != norm.text
            });
            if retired.contains(&norm.id) {
                read_back.retired.push(norm.id.clone());
            } else if revised {
                read_back.revised.push(norm.id.clone());
            } else {
                read_back.kept.push(norm.id.clone());
            }
        }
        for proposal in &workshop.proposals {
            let asked = matches!(proposal.kind, Kind::Keep | Kind::Retire);
            if asked {
                continue;
            }
            if !takes_effect(proposal) {
                read_back.open.push(proposal.norm.clone());
            } else if !in_force.contains(&proposal.norm) {
                read_back.new.push(proposal.norm.clone());
            }
        }
        read_back
    }

    /// Seals the open workshop: the guidelines in force change, and it becomes a revision.
    pub fn seal(&mut self, mint: &mut Mint, today: NaiveDate) -> Outcome<WorkshopId> {
        let mut workshop = self.open_workshop().ok_or(Rejected::NoWorkshop)?.clone();
        if workshop.agreement.review_on.is_none() {
            return Err(Rejected::NoReviewDate);
        }
        let read_back = self.read_back();
        for proposal in &workshop.proposals {
            self.settle(&workshop, proposal, today);
        }
        for (id, reason) in retired(&workshop) {
            if let Some(norm) = self.0.norms.edit(&id) {
                retire(norm, &workshop.id, reason, today);
            }
        }
        for verdict in workshop
            .verdicts
            .iter()
            .filter(|verdict| verdict.call == Some(Call::Keep))
        {
            if let Some(norm) = self.0.norms.edit(&verdict.norm) {
                keep(norm, &workshop.id, &verdict.reason, today);
            }
        }
        // What was proposed since the last workshop was looked at with its norm.
        for verdict in workshop.verdicts.iter().filter(|one| one.call.is_some()) {
            if let Some(norm) = self.0.norms.edit(&verdict.norm) {
                norm.proposed.clear();
            }
        }
        for cluster in &workshop.clusters {
            let drafted = workshop
                .proposals
                .iter()
                .any(|proposal| proposal.cluster.as_ref() == Some(&cluster.id));
            if !drafted {
                let parked = crate::domain::action::Parked {
                    id: mint.id(),
                    text: cluster.name.clone(),
                    reason: match &cluster.choice {
                        Choice::Parked { reason } => reason.clone(),
                        Choice::Open | Choice::Chosen => String::new(),
                    },
                    raised_in: Some(workshop.id.clone()),
                    stays_in_team: workshop.cluster_stays_in_team(&cluster.id),
                };
                self.0.parking.push(parked);
            }
        }
        self.0.agreement = Arc::clone(&workshop.agreement);
        // Who never came was absent.
        workshop.late.clear();
        if !workshop.keep_frictions {
            self.drop_frictions(&mut workshop);
        }
        let id = workshop.id.clone();
        self.0.workshop = None;
        self.0.revisions.push(Revision {
            sealed_on: today,
            read_back,
            workshop,
        });
        self.drop_dead_links();
        Ok(id)
    }

    /// Lets a proposal take its effect on the norms.
    fn settle(&mut self, workshop: &Workshop, proposal: &Proposal, today: NaiveDate) {
        let effect = takes_effect(proposal);
        let status = status_of(proposal.outcome());
        let known = || self.norms.has(&proposal.norm);
        match proposal.kind {
            Kind::Keep | Kind::Retire => {}
            // Nobody decided on the new words, so the norm stays as it was.
            Kind::Revise if known() && proposal.decision.is_none() => {}
            Kind::Revise if known() => {
                let in_force = self.norms.get(&proposal.norm).is_some_and(Norm::is_in_force);
                if !effect && in_force {
                    return;
                }
                let reason = workshop
                    .verdict(&proposal.norm)
                    .map_or("", |verdict| &verdict.reason);
                if let Some(norm) = self.0.norms.edit(&proposal.norm) {
                    revise(norm, workshop, proposal, status, reason, today);
                }
            }
            Kind::New | Kind::Revise => self.0.norms.push(born(workshop, proposal, status, today)),
        }
    }

    fn drop_frictions(&mut self, workshop: &mut Workshop) {
        let gone = std::mem::take(&mut workshop.frictions);
        for proposal in workshop.proposals.edit_all() {
            proposal.links.frictions.clear();
        }
        for norm in self.0.norms.edit_all() {
            norm.links.frictions.retain(|friction| !gone.has(friction));
        }
    }

    /// Takes links out of cases that name no norm in force.
    pub(super) fn drop_dead_links(&mut self) {
        let known: Vec<NormId> = self.in_force().map(|norm| norm.id.clone()).collect();
        for concern in self.0.concerns.edit_all() {
            concern.case.norms.retain(|norm| known.contains(norm));
        }
    }
}

/// The norms this workshop retires, with reasons: by a verdict nobody asked about, by an adopted proposal to
/// retire, and as parents of what was split or merged.
pub(super) fn retired(workshop: &Workshop) -> Vec<(NormId, String)> {
    let mut retired = Vec::new();
    for verdict in &workshop.verdicts {
        if verdict.call == Some(Call::Retire) && workshop.proposal_for(&verdict.norm).is_none_or(takes_effect)
        {
            retired.push((verdict.norm.clone(), verdict.reason.clone()));
        }
    }
    for proposal in workshop
        .proposals
        .iter()
        .filter(|proposal| takes_effect(proposal))
    {
        for parent in &proposal.from {
            if !retired.iter().any(|(id, _)| id == parent) {
                let reason = workshop.verdict(parent).map_or("", |verdict| &verdict.reason);
                retired.push((parent.clone(), reason.to_owned()));
            }
        }
    }
    retired
}

fn retire(norm: &mut Norm, workshop: &WorkshopId, reason: String, today: NaiveDate) {
    norm.lineage.push(Station {
        on: today,
        revision: Some(workshop.clone()),
        event: Event::Retired,
        text: norm.text.clone(),
        reason: reason.clone(),
    });
    norm.status = Status::Retired { reason, on: today };
}

/// A norm that was agreed for a time is kept for good once that time is over.
fn keep(norm: &mut Norm, workshop: &WorkshopId, reason: &str, today: NaiveDate) {
    if norm.status.until().is_some_and(|until| until <= today) {
        norm.status = Status::Adopted;
        norm.lineage.push(Station {
            on: today,
            revision: Some(workshop.clone()),
            event: Event::Adopted,
            text: norm.text.clone(),
            reason: reason.to_owned(),
        });
    }
}

fn event_of(status: &Status) -> Event {
    match status {
        Status::Parked { .. } => Event::Parked,
        Status::Escalated { .. } => Event::Escalated,
        _ => Event::Adopted,
    }
}

/// Why a norm has the status it gets: the reason for putting it off, else why it is wanted.
fn reason_of(status: &Status, otherwise: &str) -> String {
    match status {
        Status::Parked { reason } => reason.clone(),
        _ => otherwise.to_owned(),
    }
}

/// The wordings that were voted on and amended before the last one, each with the objections it was amended for.
fn amended(workshop: &Workshop, proposal: &Proposal, today: NaiveDate) -> Vec<Station> {
    let station = |text: &str| Station {
        on: today,
        revision: Some(workshop.id.clone()),
        event: Event::Amended,
        text: text.to_owned(),
        reason: proposal.amended_for(text),
    };
    proposal.earlier_wordings().into_iter().map(station).collect()
}

fn born(workshop: &Workshop, proposal: &Proposal, status: Status, today: NaiveDate) -> Norm {
    let mut lineage = amended(workshop, proposal, today);
    lineage.push(Station {
        on: today,
        revision: Some(workshop.id.clone()),
        event: event_of(&status),
        text: proposal.text.clone(),
        reason: reason_of(&status, &proposal.why),
    });
    Norm {
        id: proposal.norm.clone(),
        text: proposal.text.clone(),
        topic: proposal.topic.clone(),
        why: proposal.why.clone(),
        signal: proposal.signal.clone(),
        links: proposal.links.clone(),
        steward: proposal.steward.clone(),
        status,
        review_on: None,
        tally: proposal.tally().cloned(),
        from: proposal.from.clone(),
        proposed: String::new(),
        translations: BTreeMap::new(),
        lineage,
        stays_in_team: proposal.stays_in_team,
    }
}

fn revise(
    norm: &mut Norm,
    workshop: &Workshop,
    proposal: &Proposal,
    status: Status,
    reason: &str,
    today: NaiveDate,
) {
    let event = if norm.is_in_force() {
        Event::Reworded
    } else {
        event_of(&status)
    };
    if norm.text != proposal.text || norm.is_in_force() != status.is_in_force() {
        norm.lineage.extend(amended(workshop, proposal, today));
        norm.lineage.push(Station {
            on: today,
            revision: Some(workshop.id.clone()),
            event,
            text: proposal.text.clone(),
            reason: reason.to_owned(),
        });
    }
    norm.text.clone_from(&proposal.text);
    norm.why.clone_from(&proposal.why);
    norm.signal.clone_from(&proposal.signal);
    norm.links.clone_from(&proposal.links);
    norm.steward.clone_from(&proposal.steward);
    norm.status = status;
    norm.tally = proposal.tally().cloned();
}
