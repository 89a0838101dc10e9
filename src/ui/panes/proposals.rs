//! The proposals, one at a time and large: votes, objections, amending, the outcome, the steward.

use chrono::{Days, NaiveDate};

use crate::domain::id::{ObjectionId, PersonId, ProposalId};
use crate::domain::label::{Label, Noun};
use crate::domain::proposal::{Closing, Kind, Objection, Outcome as Decided, Proposal, ProposalField};
use crate::domain::rule::Says;
use crate::domain::tally::Scale;
use crate::flow::queue;

use super::super::date;
use super::super::keymap::Action;
use super::super::names::{FieldId, PaneId};
use super::super::sheet::{Ask, Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use super::super::strings::Strings;
use super::shared::{few, people, person_at};
use super::{Cx, Panel};

/// The proposals to decide.
pub struct Proposals;

/// What the rule says of a proposal, in a sentence.
pub fn says(cx: &Cx<'_>, proposal: &Proposal) -> String {
    let words = &cx.words.decide;
    let rule = cx.workshop().map(|workshop| workshop.rule).unwrap_or_default();
    match rule.says(proposal) {
        Says::NoVote => words.no_vote.to_owned(),
        Says::Voided => words.voided.to_owned(),
        Says::Open(open) => (words.open)(open),
        Says::Adopt => words.adopt_because.to_owned(),
        Says::Weak => words.weak.to_owned(),
        Says::NoQuorum { votes, needed } => (words.no_quorum)(votes, needed),
    }
}

/// An outcome in words.
pub fn outcome(cx: &Cx<'_>, outcome: &Decided) -> String {
    let words = &cx.words.norms;
    match outcome {
        Decided::Adopted => words.adopted.to_owned(),
        Decided::Trial { until } => (words.trial)(&cx.date(*until)),
        Decided::Provisional { until } => (words.provisional)(&cx.date(*until)),
        Decided::Parked { reason } => (words.parked)(reason),
        Decided::Escalated { to, by } => (words.escalated)(to, by.map(|by| cx.date(by)).as_deref()),
    }
}

fn objection_words(cx: &Cx<'_>, objection: &Objection) -> String {
    let words = &cx.words.decide;
    let harm = if objection.harm.is_empty() {
        words.unheard
    } else {
        &objection.harm
    };
    match &objection.closing {
        Closing::Open => harm.to_owned(),
        Closing::Integrated { how } => (words.integrated_line)(harm, how),
        Closing::Withdrawn => (words.withdrawn_line)(harm),
        Closing::Noted => (words.noted_line)(harm),
    }
}

fn about(cx: &Cx<'_>, proposal: &Proposal) -> Vec<Piece> {
    let words = &cx.words.decide;
    let mut about = vec![Piece::Large(proposal.text.clone())];
    match proposal.kind {
        Kind::Keep => about.push(Piece::Words(words.asked.into(), words.keep_question.into())),
        Kind::Retire => about.push(Piece::Words(words.asked.into(), words.retire_question.into())),
        Kind::New | Kind::Revise => {}
    }
    about.push(Piece::Gap);
    if proposal.voided().is_some() {
        about.push(Piece::Warning(words.void_notice.into()));
    }
    if let Some(tally) = proposal.tally() {
        about.push(Piece::Bars(tally.clone()));
    }
    for objection in &proposal.objections {
        let open = objection.is_open();
        let text = objection_words(cx, objection);
        if open {
            about.push(Piece::Warning((words.objection_open)(&text)));
        } else {
            about.push(Piece::Words(words.objection.into(), text));
        }
    }
    match proposal.outcome() {
        Some(decided) => {
            about.push(Piece::Words(words.outcome.into(), outcome(cx, decided)));
            if let Some(steward) = &proposal.steward {
                about.push(Piece::Words(
                    cx.words.norms.steward.into(),
                    cx.session.name_of(steward).to_owned(),
                ));
            }
        }
        None => about.push(Piece::Words(words.proposed.into(), says(cx, proposal))),
    }
    if let Some(norm) = cx
        .session
        .norms
        .get(&proposal.norm)
        .filter(|norm| norm.text != proposal.text)
    {
        about.push(Piece::Words(words.in_force.into(), norm.text.clone()));
    }
    if !proposal.why.is_empty() {
        about.push(Piece::Words(cx.words.norms.why.into(), proposal.why.clone()));
    }
    about
}

fn row(cx: &Cx<'_>, proposal: &Proposal) -> Row {
    let words = &cx.words.draft;
    let (stewards, steward) = people(cx, &[words.none_yet], proposal.steward.as_ref());
    Row {
        key: proposal.id.to_string(),
        sign: match proposal.outcome() {
            Some(_) => "+",
            None => "?",
        },
        state: String::new(),
        text: proposal.text.clone(),
        more: Vec::new(),
        about: about(cx, proposal),
        fields: vec![
            Field::text(FieldId::Text, words.norm, &proposal.text, words.ghost),
            Field::tally(
                FieldId::Fingers,
                cx.words.decide.fingers,
                Scale::ConsentV1,
                proposal.tally().cloned(),
                cx.words.decide.fingers_ghost,
            ),
            Field::choice(FieldId::Steward, words.steward, stewards, steward, words.none_yet),
        ],
    }
}

fn close(cx: &Cx<'_>, proposal: &Proposal, objection: &ObjectionId, closing: Closing) -> Outcome {
    let (id, slot) = (proposal.id.clone(), objection.clone());
    let last = proposal.open_objections().count() <= 1 && proposal.tally().is_some();
    let label = Label::changed(Noun::Objection, few(&proposal.text));
    let then = if last && cx.workshop().is_some() {
        Then::Offer
    } else {
        Then::Stay
    };
    Change::new(label, move |s, _| s.close_objection(&id, &slot, closing))
        .then(then)
        .into()
}

/// Asks what harm is seen; a low voice may also be withdrawn or noted without one.
fn ask_harm(cx: &Cx<'_>, proposal: &Proposal) -> Ask {
    let words = &cx.words.decide;
    let unheard = proposal
        .open_objections()
        .find(|one| one.harm.is_empty())
        .map(|one| one.id.clone());
    let id = proposal.id.clone();
    let label = Label::added(Noun::Objection, few(&proposal.text));
    let last = proposal.open_objections().count() <= 1;
    let slot = unheard.clone();
    let mut ask = Ask::new(words.ask_harm, move |answer| {
        let closing = match (answer.trim(), &slot) {
            ("1", Some(_)) => Some(Closing::Withdrawn),
            ("2", Some(_)) => Some(Closing::Noted),
            _ => None,
        };
        match (closing, slot) {
            (Some(closing), Some(slot)) => {
                let then = if last { Then::Offer } else { Then::Stay };
                Change::new(label, move |s, _| s.close_objection(&id, &slot, closing))
                    .then(then)
                    .into()
            }
            _ => Change::new(label, move |s, m| s.object(m, &id, &answer).map(|_| ())).into(),
        }
    });
    if unheard.is_some() {
        ask.offers = vec![words.withdrawn.to_owned(), words.noted.to_owned()];
    }
    ask
}

fn ask_words(cx: &Cx<'_>, proposal: &Proposal, objection: &Objection) -> Ask {
    let (id, slot) = (proposal.id.clone(), objection.id.clone());
    let label = Label::changed(Noun::Objection, few(&proposal.text));
    let mut ask = Ask::new(cx.words.decide.ask_harm, move |answer| {
        Change::new(label, move |s, _| s.set_harm(&id, &slot, &answer)).into()
    });
    ask.given.clone_from(&objection.harm);
    ask
}

/// What can be done with objections: hear the next low voice, or close one that was heard.
fn objections(cx: &Cx<'_>, proposal: &Proposal) -> Outcome {
    let words = &cx.words.decide;
    let heard = proposal.open_objections().find(|one| !one.harm.is_empty());
    let unheard = proposal.open_objections().any(|one| one.harm.is_empty());
    let Some(objection) = heard else {
        return Outcome::Ask(ask_harm(cx, proposal));
    };
    let slot = &objection.id;
    let how = Closing::Integrated { how: String::new() };
    let next = if unheard { words.hear_next } else { words.another };
    let items = vec![
        (words.integrated.to_owned(), close(cx, proposal, slot, how)),
        (
            words.withdrawn.to_owned(),
            close(cx, proposal, slot, Closing::Withdrawn),
        ),
        (words.noted.to_owned(), close(cx, proposal, slot, Closing::Noted)),
        (
            words.integrated_how.to_owned(),
            Outcome::Ask(ask_how(cx, proposal, slot)),
        ),
        (next.to_owned(), Outcome::Ask(ask_harm(cx, proposal))),
        (
            words.reword.to_owned(),
            Outcome::Ask(ask_words(cx, proposal, objection)),
        ),
    ];
    let fresh = unheard && proposal.tally().is_some_and(|tally| tally.counts().low() > 0);
    Outcome::Offer(Menu::new(objection.harm.clone(), items).at(if fresh { 4 } else { 0 }))
}

fn ask_how(cx: &Cx<'_>, proposal: &Proposal, slot: &ObjectionId) -> Ask {
    let (id, slot) = (proposal.id.clone(), slot.clone());
    let last = proposal.open_objections().count() <= 1 && proposal.tally().is_some();
    let label = Label::changed(Noun::Objection, few(&proposal.text));
    Ask::new(cx.words.decide.ask_how, move |how| {
        let then = if last { Then::Offer } else { Then::Stay };
        let closing = Closing::Integrated { how };
        Change::new(label, move |s, _| s.close_objection(&id, &slot, closing))
            .then(then)
            .into()
    })
}

fn decide(proposal: &Proposal, outcome: Decided) -> Outcome {
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
        decide(&proposal, Decided::Parked { reason })
    })
}

fn ask_escalate(cx: &Cx<'_>, proposal: &Proposal) -> Ask {
    let (proposal, today, words) = (proposal.clone(), cx.today, cx.words);
    Ask::new(words.decide.to_whom, move |to| {
        Outcome::Ask(ask_by_when(words, proposal, to, today, words.decide.by_when))
    })
}

/// Asks by when somebody decides, again and again until it is a date or nothing.
fn ask_by_when(
    words: &'static Strings,
    proposal: Proposal,
    to: String,
    today: NaiveDate,
    question: &'static str,
) -> Ask {
    Ask::new(question, move |when| match date::parse(&when, today) {
        Ok(by) => decide(&proposal, Decided::Escalated { to, by }),
        Err(_) => Outcome::Ask(ask_by_when(words, proposal, to, today, words.not_a_date)),
    })
}

/// The outcomes, the one the rule proposes under the cursor.
fn outcomes(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
    let words = &cx.words.decide;
    let rule = cx.workshop().map(|workshop| workshop.rule).unwrap_or_default();
    let ahead = |days: u16| {
        cx.today
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(cx.today)
    };
    let (trial, confirm) = (ahead(rule.trial_days), ahead(rule.confirm_days));
    let adopt = match proposal.kind {
        Kind::New | Kind::Revise => words.adopt,
        Kind::Keep => words.keep,
        Kind::Retire => words.retire,
    };
    let mut items = vec![(adopt.to_owned(), decide(proposal, Decided::Adopted))];
    let words_change = matches!(proposal.kind, Kind::New | Kind::Revise);
    if words_change {
        items.push((
            (words.trial)(&cx.date(trial)),
            decide(proposal, Decided::Trial { until: trial }),
        ));
        items.push((
            (words.provisional)(&cx.date(confirm)),
            decide(proposal, Decided::Provisional { until: confirm }),
        ));
    }
    items.push((words.park.to_owned(), Outcome::Ask(ask_park(cx, proposal))));
    items.push((
        words.escalate.to_owned(),
        Outcome::Ask(ask_escalate(cx, proposal)),
    ));
    let at = match rule.says(proposal) {
        Says::Weak if words_change => 1,
        Says::NoQuorum { .. } if words_change => 2,
        Says::Adopt | Says::Weak | Says::NoQuorum { .. } => 0,
        _ => items.len() - 2,
    };
    Menu::new((words.proposal_title)(&says(cx, proposal)), items).at(at)
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
fn stewards(cx: &Cx<'_>, proposal: &Proposal) -> Menu {
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
    let mut items: Vec<(String, Outcome)> = options
        .into_iter()
        .enumerate()
        .map(|(at, name)| (name, set(person_at(cx, 0, at))))
        .collect();
    items.push((words.no_steward.to_owned(), set(None)));
    let id = proposal.id.clone();
    let label = Label::changed(Noun::Decision, few(&proposal.text));
    items.push((
        words.again.to_owned(),
        Change::new(label, move |s, _| s.undecide(&id)).into(),
    ));
    Menu::new(words.who_stewards, items).at(at.unwrap_or(0))
}

impl Panel for Proposals {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.decide;
        Pane {
            id: PaneId::Proposals,
            title: words.title.into(),
            summary: String::new(),
            kind: PaneKind::Cards,
            rows: cx
                .workshop()
                .map(|workshop| queue::proposals(workshop).map(|one| row(cx, one)).collect())
                .unwrap_or_default(),
            empty: words.empty.into(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = ProposalId::from(row);
        let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
            return Outcome::Stay;
        };
        let words = few(&proposal.text);
        match (field, value) {
            (FieldId::Fingers, Value::Tally(tally)) => {
                let open = proposal.open_objections().count() > 0;
                let then = if tally.counts().low() > 0 || open {
                    Then::Stay
                } else {
                    Then::Offer
                };
                Change::new(Label::added(Noun::Vote, words), move |s, m| s.vote(m, &id, tally))
                    .then(then)
                    .into()
            }
            (FieldId::Text, Value::Text(text)) => {
                Change::new(Label::changed(Noun::Proposal, words), move |s, _| {
                    s.set_proposal(&id, ProposalField::Text(text))
                })
                .into()
            }
            (FieldId::Steward, Value::Choice(at)) => {
                let person = person_at(cx, 1, at);
                let label = Label::changed(Noun::Steward, words);
                Change::new(label, move |s, _| {
                    s.set_proposal(&id, ProposalField::Steward(person))
                })
                .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = ProposalId::from(row);
        let Some(proposal) = cx.workshop().and_then(|one| one.proposals.get(&id)) else {
            return Outcome::Stay;
        };
        match action {
            Action::Object => objections(cx, proposal),
            Action::Edit if matches!(proposal.kind, Kind::New | Kind::Revise) => Outcome::Open(FieldId::Text),
            Action::Enter if proposal.outcome().is_some_and(Decided::takes_effect) => {
                Outcome::Offer(stewards(cx, proposal))
            }
            Action::Enter if proposal.open_objections().next().is_some() => objections(cx, proposal),
            Action::Enter if proposal.tally().is_none() => Outcome::Open(FieldId::Fingers),
            Action::Enter => Outcome::Offer(outcomes(cx, proposal)),
            _ => Outcome::Stay,
        }
    }
}
