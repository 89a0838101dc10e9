//! The outcomes of a proposal: what the rule proposes, what else can be taken, who watches it.
//! Must not know how objections are worked on.

use chrono::NaiveDate;

use crate::domain::day;
use crate::domain::id::{PersonId, ProposalId};
use crate::domain::label::{Label, Noun};
use crate::domain::objection::{Objection, Way};
use crate::domain::proposal::{Kind, Outcome as Decided, Proposal, ProposalField};
use crate::domain::rule::Says;
use crate::domain::tally::Late;
use crate::domain::team::Inner;

use super::card::{rule, says};
use super::objections;
use crate::ui::date;
use crate::ui::names::FieldId;
use crate::ui::panes::Cx;
use crate::ui::panes::shared::{few, late_vote, people};
use crate::ui::panes::team;
use crate::ui::sheet::{Ask, Change, Menu, Outcome, Then};
use crate::ui::strings::Strings;

fn ahead(cx: &Cx<'_>, days: u16) -> NaiveDate {
    day::later(cx.today, u64::from(days))
}

/// Who decides where the team cannot: as the agenda says, or as it was done last.
fn decider(cx: &Cx<'_>) -> String {
    let Some(workshop) = cx.workshop() else {
        return String::new();
    };
    let escalated = workshop.proposals.iter().filter_map(|one| match one.outcome() {
        Some(Decided::Escalated { to, .. }) => Some(to.clone()),
        _ => None,
    });
    escalated.last().unwrap_or_else(|| workshop.decider.clone())
}

/// Whether what the proposal says stays in the team.
fn staying(cx: &Cx<'_>, proposal: &Proposal) -> Option<(String, Outcome)> {
    team::item(cx, Inner::Proposal(proposal.id.clone()))
}

/// What is offered once objections have taken their time: a trial, a narrower text, parking, somebody who decides.
pub(super) fn when_spent(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
    let words = &cx.words.decide;
    let mut items: Vec<(String, Outcome)> = Vec::new();
    let unheard = proposal.open_objections().any(Objection::is_unheard);
    if !unheard && proposal.tally().is_some() && matches!(proposal.kind, Kind::New | Kind::Revise) {
        let days = proposal.trial_days.unwrap_or(rule(cx).trial_days);
        let until = ahead(cx, days);
        let (id, label) = (
            proposal.id.clone(),
            Label::changed(Noun::Decision, few(&proposal.text)),
        );
        let change = Change::new(label, move |s, _| {
            s.try_with_objections_noted(&id, Decided::Trial { until })
        });
        items.push((
            (words.try_noted)(&cx.date(until)),
            change.then(Then::Offer).into(),
        ));
    }
    if let Some(objection) = objections::current(proposal) {
        let narrowed = objections::change_for(cx, proposal, &objection.id, Way::Narrowed);
        items.push((words.ways[Way::Narrowed as usize].to_owned(), narrowed));
    }
    items.extend(handing_on(cx, proposal));
    items.push((words.go_on.to_owned(), objections::offers(cx, proposal)));
    items.extend(voting(cx, proposal));
    items.extend(staying(cx, proposal));
    let rule = rule(cx);
    Menu::new((words.spent)(rule.rounds, rule.minutes, &decider(cx)), items).seen_first()
}

fn take(proposal: &Proposal, outcome: Decided) -> Outcome {
    let id = proposal.id.clone();
    let then = if outcome.takes_effect() && proposal.kind != Kind::Retire {
        Then::Offer
    } else {
        Then::NextOpen
    };
    let label = Label::changed(Noun::Decision, few(&proposal.text));
    Change::new(label, move |s, _| s.decide(&id, outcome))
        .then(then)
        .into()
}

fn ask_park(cx: &Cx<'_>, proposal: &Proposal) -> Ask {
    let proposal = proposal.clone();
    Ask::new(cx.words.decide.why_parked, move |reason| {
        take(&proposal, Decided::Parked { reason })
    })
}

/// What leads to votes: the first, a new one after talking about it, or one that comes late.
fn voting(cx: &Cx<'_>, proposal: &Proposal) -> Vec<(String, Outcome)> {
    let words = &cx.words.decide;
    let vote = if proposal.voided().is_some() {
        words.vote_again
    } else if proposal.tally().is_some() {
        words.discuss_again
    } else {
        words.take_votes
    };
    let mut items = vec![(vote.to_owned(), Outcome::Open(FieldId::Fingers))];
    items.extend(late(cx, proposal));
    items
}

/// A vote that comes after the reveal.
fn late(cx: &Cx<'_>, proposal: &Proposal) -> Option<(String, Outcome)> {
    let tally = proposal.tally()?;
    let (id, about) = (proposal.id.clone(), few(&proposal.text));
    let take = move |late: Late| -> Outcome {
        let (id, label) = (id.clone(), Label::added(Noun::LateVotes, about.clone()));
        Change::new(label, move |s, m| s.vote_late(m, &id, &late)).into()
    };
    Some((cx.words.tally.add_late.to_owned(), late_vote(cx, tally, take)))
}

/// Parking it, and letting somebody else decide; offered at any time.
fn handing_on(cx: &Cx<'_>, proposal: &Proposal) -> Vec<(String, Outcome)> {
    let words = &cx.words.decide;
    let mut items = vec![(words.park.to_owned(), Outcome::Ask(ask_park(cx, proposal)))];
    let decider = decider(cx);
    if !decider.is_empty() {
        let text = (words.hand_over)(&decider);
        let ask = ask_by_when(
            cx.words,
            proposal.clone(),
            decider,
            cx.today,
            words.by_when.into(),
        );
        items.push((text, Outcome::Ask(ask)));
    }
    items.push((
        words.escalate.to_owned(),
        Outcome::Ask(ask_escalate(cx, proposal)),
    ));
    items
}

fn ask_escalate(cx: &Cx<'_>, proposal: &Proposal) -> Ask {
    let (proposal, today, words) = (proposal.clone(), cx.today, cx.words);
    let mut ask = Ask::new(words.decide.to_whom, move |to| {
        // Whoever says the date along is not asked for it as well.
        match date::apart(&to, today) {
            (to, Some(by)) => escalate(words, &proposal, to.to_owned(), Some(by), today),
            (_, None) => Outcome::Ask(ask_by_when(
                words,
                proposal,
                to,
                today,
                words.decide.by_when.into(),
            )),
        }
    });
    ask.given = decider(cx);
    ask
}

/// Hands it to somebody; a day that has passed is taken, and said.
fn escalate(
    words: &'static Strings,
    proposal: &Proposal,
    to: String,
    by: Option<NaiveDate>,
    today: NaiveDate,
) -> Outcome {
    take(proposal, Decided::Escalated { to, by }).remarking(words.if_passed(by, today))
}

/// Asks by when somebody decides, again and again until it is a date or nothing.
fn ask_by_when(
    words: &'static Strings,
    proposal: Proposal,
    to: String,
    today: NaiveDate,
    question: String,
) -> Ask {
    Ask::new(question, move |when| match date::parse(&when, today) {
        Ok(by) => escalate(words, &proposal, to, by, today),
        Err(why) => {
            let again = words.unread(why, today);
            Outcome::Ask(ask_by_when(words, proposal, to, today, again))
        }
    })
}

/// What can be decided as it stands: nothing before a vote, nor while an objection or a low vote is open.
fn decisions(cx: &Cx<'_>, proposal: &Proposal, says: Says) -> Vec<(String, Outcome)> {
    if matches!(says, Says::NoVote | Says::Voided | Says::Open(_)) {
        return Vec::new();
    }
    let words = &cx.words.decide;
    let rule = rule(cx);
    let days = proposal.trial_days.unwrap_or(rule.trial_days);
    let (trial, confirm) = (ahead(cx, days), ahead(cx, rule.confirm_days));
    let adopt = match proposal.kind {
        Kind::New | Kind::Revise => words.adopt,
        Kind::Keep => words.keep,
        Kind::Retire => words.retire,
    };
    let mut items = vec![(adopt.to_owned(), take(proposal, Decided::Adopted))];
    if matches!(proposal.kind, Kind::New | Kind::Revise) {
        items.push((
            (words.trial)(&cx.date(trial)),
            take(proposal, Decided::Trial { until: trial }),
        ));
        items.push((
            (words.provisional)(&cx.date(confirm)),
            take(proposal, Decided::Provisional { until: confirm }),
        ));
    }
    items
}

/// What can be done with a proposal, the likely thing under the cursor: vote, hear who is low, decide, or hand it on.
pub(super) fn offers(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
    let words = &cx.words.decide;
    let rule_says = rule(cx).says(proposal);
    let mut items = Vec::new();
    if proposal.decision.is_some() {
        items.push(reopened(cx, proposal));
    }
    if proposal.voided().is_some() || proposal.tally().is_none() {
        items.extend(voting(cx, proposal));
    }
    if let Some(objection) = objections::current(proposal) {
        let text = if objection.is_unheard() {
            words.hear
        } else {
            words.go_on
        };
        items.push((text.to_owned(), objections::offers(cx, proposal)));
    }
    let decisions = decisions(cx, proposal, rule_says);
    let last = decisions.len().saturating_sub(1);
    let at = match rule_says {
        Says::Weak | Says::Trial(_) => last.min(1),
        Says::NoQuorum { .. } | Says::Silent(_) => last.min(2),
        Says::NoVote | Says::Voided | Says::Open(_) | Says::Adopt | Says::AdoptHeard(_) => 0,
    };
    items.extend(decisions);
    if proposal.tally().is_some() {
        items.extend(voting(cx, proposal));
    }
    items.extend(handing_on(cx, proposal));
    items.extend(staying(cx, proposal));
    Menu::new((words.proposal_title)(&says(cx, proposal)), items)
        .at(at)
        .seen_first()
}

/// Takes the decision back, to talk about it again.
fn reopened(cx: &Cx<'_>, proposal: &Proposal) -> (String, Outcome) {
    let id = proposal.id.clone();
    let label = Label::changed(Noun::Decision, few(&proposal.text));
    let change = Change::new(label, move |s, _| s.undecide(&id));
    (cx.words.decide.again.to_owned(), change.into())
}

/// Who watches the fewest norms so far; the first such on the roster.
fn likely_steward(cx: &Cx<'_>, except: &ProposalId) -> Option<PersonId> {
    let load = |person: &PersonId| {
        let norms = cx
            .session
            .in_force()
            .filter(|norm| norm.steward.as_ref() == Some(person))
            .count();
        let proposals = cx.workshop().map_or(0, |workshop| {
            let mine = |one: &&Proposal| one.steward.as_ref() == Some(person) && one.id != *except;
            workshop.proposals.iter().filter(mine).count()
        });
        norms + proposals
    };
    cx.session
        .team_now()
        .min_by_key(|person| load(&person.id))
        .map(|person| person.id.clone())
}

/// Who watches it; asked when it was adopted.
pub(super) fn stewards(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
    let words = &cx.words.decide;
    let likely = proposal
        .steward
        .clone()
        .or_else(|| likely_steward(cx, &proposal.id));
    let (options, at) = people(cx, &[], likely.as_ref());
    let set = |person: Option<PersonId>| -> Outcome {
        let id = proposal.id.clone();
        let label = Label::changed(Noun::Steward, few(&proposal.text));
        Change::new(label, move |s, _| {
            s.set_proposal(&id, ProposalField::Steward(person))
        })
        .then(Then::NextOpen)
        .into()
    };
    let team = cx.session.team_now().map(|person| Some(person.id.clone()));
    let mut items: Vec<(String, Outcome)> = options
        .iter()
        .zip(team)
        .map(|(name, person)| (name.clone(), set(person)))
        .collect();
    items.push((words.no_steward.to_owned(), set(None)));
    items.push(reopened(cx, proposal));
    items.extend(late(cx, proposal));
    items.extend(staying(cx, proposal));
    Menu::new(words.who_stewards, items).at(at.unwrap_or(0))
}
