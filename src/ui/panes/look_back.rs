//! The look back: each norm in force with how far it was lived, and keep, revise or retire.

use chrono::NaiveDate;

use crate::domain::due::{self, Due};
use crate::domain::forget::Item;
use crate::domain::id::{NormId, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::norm::{Norm, Status};
use crate::domain::proposal::Kind;
use crate::domain::tally::{Scale, Tally};
use crate::domain::team::Inner;
use crate::domain::workshop::{Call, Verdict};
use crate::flow::{counts, queue};

use super::due::stands;
use super::in_force::to_forget;
use super::shared::{few, late_vote, workshop_id};
use super::{Cx, Panel, team};
use crate::ui::date;
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Ask, Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use crate::ui::strings::Strings;

/// The look back on norms in force.
pub struct LookBack;

const CALLS: [Call; 3] = [Call::Keep, Call::Revise, Call::Retire];

fn state(cx: &Cx<'_>, verdict: Option<&Verdict>, asked: bool) -> (&'static str, String) {
    let words = &cx.words.look_back;
    match verdict.and_then(|verdict| verdict.call) {
        None => ("?", words.open.to_owned()),
        Some(_) if asked => ("o", words.asked.to_owned()),
        Some(call) => ("+", words.calls[call as usize].to_owned()),
    }
}

/// Where a norm stands, in words; nothing where it is simply in force.
pub fn standing(cx: &Cx<'_>, norm: &Norm) -> Option<String> {
    let words = &cx.words.norms;
    match &norm.status {
        Status::Adopted => None,
        Status::Trial { until } => Some((words.trial)(&cx.date(*until))),
        Status::Provisional { until } => Some((words.provisional)(&cx.date(*until))),
        Status::Parked { reason } => Some((words.parked)(reason)),
        Status::Escalated { to, by } => Some(cx.who_decides(to, *by)),
        Status::Retired { reason, on } => Some((words.retired)(&cx.date(*on), reason)),
    }
}

/// That the steward has left, with the question who follows.
pub(super) fn steward_left(cx: &Cx<'_>, steward: &PersonId) -> Piece {
    Piece::Warning((cx.words.norms.steward_left)(cx.session.name_of(steward)))
}

fn about(cx: &Cx<'_>, norm: &Norm, due: &[Due<'_>], lost: Option<&PersonId>) -> Vec<Piece> {
    let words = &cx.words.look_back;
    let mut about = stands(cx, norm, due, words.standing);
    if !norm.proposed.is_empty() {
        about.push(Piece::Words(
            cx.words.norms.proposed.into(),
            norm.proposed.clone(),
        ));
    }
    if cx.session.is_flagged(&norm.links) {
        about.push(Piece::Warning(words.flagged.to_owned()));
    }
    if !norm.why.is_empty() {
        about.push(Piece::Words(cx.words.norms.why.into(), norm.why.clone()));
    }
    if let Some(left) = lost {
        about.push(steward_left(cx, left));
    } else if let Some(steward) = &norm.steward {
        let name = cx.session.name_of(steward).to_owned();
        about.push(Piece::Words(cx.words.norms.steward.into(), name));
    }
    about
}

fn asked(cx: &Cx<'_>, norm: &NormId) -> bool {
    cx.workshop()
        .and_then(|workshop| workshop.proposal_for(norm))
        .is_some_and(|proposal| matches!(proposal.kind, Kind::Keep | Kind::Retire))
}

fn row(cx: &Cx<'_>, norm: &Norm, due: &[Due<'_>], lost: Option<&PersonId>) -> Row {
    let words = &cx.words.look_back;
    let verdict = cx.workshop().and_then(|workshop| workshop.verdict(&norm.id));
    let (sign, state) = state(cx, verdict, asked(cx, &norm.id));
    let reason = verdict.map(|verdict| verdict.reason.as_str()).unwrap_or_default();
    let lived = verdict.and_then(|verdict| verdict.lived.clone());
    let calls = words.calls.iter().map(|&text| text.to_owned()).collect();
    let call = verdict.and_then(|verdict| verdict.call).map(|call| call as usize);
    Row {
        key: norm.id.to_string(),
        sign: if verdict.is_some_and(|one| one.call.is_some() && !one.is_complete()) {
            "?"
        } else {
            sign
        },
        state,
        text: norm.text.clone(),
        more: Vec::new(),
        about: about(cx, norm, due, lost),
        fields: vec![
            Field::reading(&norm.text),
            Field::tally(
                FieldId::Fingers,
                words.lived,
                Scale::LivedV1,
                lived,
                words.lived_ghost,
            )
            .given_for(&format!("{} {}", workshop_id(cx), norm.text)),
            Field::choice(FieldId::Call, words.call, calls, call, words.call_ghost),
            Field::text(FieldId::Reason, words.reason, reason, words.reason_ghost),
        ],
    }
}

fn call_change(norm: &Norm, call: Call) -> Change {
    let id = norm.id.clone();
    let then = if call == Call::Keep {
        Then::NextOpen
    } else {
        Then::Open(FieldId::Reason)
    };
    Change::new(Label::changed(Noun::Verdict, few(&norm.text)), move |s, _| {
        s.set_call(&id, call)
    })
    .then(then)
}

/// Revises a norm in the words that somebody proposed since the last workshop.
fn revise_as_proposed(norm: &Norm) -> Change {
    let (id, text) = (norm.id.clone(), norm.proposed.clone());
    Change::new(Label::changed(Noun::Verdict, few(&norm.text)), move |s, m| {
        s.set_call(&id, Call::Revise)?;
        s.draft_revision(m, &id, &text).map(|_| ())
    })
    .then(Then::Open(FieldId::Reason))
}

/// What keeping a norm means that was agreed for a time only: it is asked, and each answer says what happens.
fn keepings(cx: &Cx<'_>, norm: &Norm) -> Vec<(String, Outcome)> {
    let words = &cx.words.norms;
    let Some(until) = norm.status.until() else {
        let keep = call_change(norm, Call::Keep).into();
        return vec![(cx.words.look_back.offers[0].to_owned(), keep)];
    };
    let adopt = (words.adopt.to_owned(), adopt(cx, norm));
    let extend = (words.extend.to_owned(), Outcome::Ask(ask_extend(cx, norm)));
    if is_over(cx, norm) {
        return vec![adopt, extend];
    }
    let on = (words.keep_trial)(&cx.date(until));
    vec![(on, call_change(norm, Call::Keep).into()), adopt, extend]
}

/// Keeping it, however that is said: what was agreed for a time only is asked about.
fn keep(cx: &Cx<'_>, norm: &Norm) -> Outcome {
    if norm.status.until().is_none() {
        return call_change(norm, Call::Keep).then(Then::Stay).into();
    }
    let mut items = keepings(cx, norm);
    items.push(ending(cx, norm));
    Outcome::Offer(Menu::new(norm.text.clone(), items))
}

/// Retiring it; of what was agreed for a time only it is said that it ends.
fn ending(cx: &Cx<'_>, norm: &Norm) -> (String, Outcome) {
    let text = if norm.status.until().is_some() {
        cx.words.norms.end_it
    } else {
        cx.words.look_back.offers[2]
    };
    (text.to_owned(), call_change(norm, Call::Retire).into())
}

/// Whether the time is over for which a norm was agreed; sealing then takes a keep for good.
fn is_over(cx: &Cx<'_>, norm: &Norm) -> bool {
    norm.status.until().is_some_and(|until| until <= cx.today)
}

/// It is kept, and from now on simply in force; where its time is over, sealing says so itself.
fn adopt(cx: &Cx<'_>, norm: &Norm) -> Outcome {
    if is_over(cx, norm) {
        return call_change(norm, Call::Keep).into();
    }
    let (id, today) = (norm.id.clone(), cx.today);
    Change::new(Label::changed(Noun::Verdict, few(&norm.text)), move |s, _| {
        s.set_call(&id, Call::Keep)?;
        s.confirm_norm(&id, today)
    })
    .then(Then::NextOpen)
    .into()
}

/// Asks until when it goes on for a time, and keeps it until then.
fn ask_extend(cx: &Cx<'_>, norm: &Norm) -> Ask {
    ask_until(cx.words, norm.clone(), cx.today, cx.words.norms.until_when)
}

fn ask_until(words: &'static Strings, norm: Norm, today: NaiveDate, question: &'static str) -> Ask {
    let mut ask = Ask::new(question, move |answer| match date::parse(&answer, today) {
        Ok(Some(until)) if until > today => {
            let id = norm.id.clone();
            Change::new(Label::changed(Noun::Verdict, few(&norm.text)), move |s, _| {
                s.set_call(&id, Call::Keep)?;
                s.set_norm_date(&id, Some(until), today)
            })
            .then(Then::NextOpen)
            .into()
        }
        _ => Outcome::Ask(ask_until(words, norm, today, words.norms.until_later)),
    });
    "+30".clone_into(&mut ask.given);
    ask.replaced = true;
    ask.firmly()
}

fn offers(cx: &Cx<'_>, norm: &Norm) -> Menu {
    let words = &cx.words.look_back;
    let verdict = cx.workshop().and_then(|workshop| workshop.verdict(&norm.id));
    let mut items = keepings(cx, norm);
    let revise = items.len();
    items.push((words.offers[1].to_owned(), call_change(norm, Call::Revise).into()));
    items.push(ending(cx, norm));
    let has_draft = cx
        .workshop()
        .is_some_and(|one| one.proposal_for(&norm.id).is_some());
    if !norm.proposed.is_empty() && !has_draft {
        items.push((words.revise_as.to_owned(), revise_as_proposed(norm).into()));
    }
    let called = verdict.and_then(|verdict| verdict.call);
    if matches!(called, Some(Call::Keep | Call::Retire)) {
        let id = norm.id.clone();
        let text = if asked(cx, &norm.id) {
            words.not_asked
        } else {
            words.ask
        };
        let label = Label::changed(Noun::Verdict, few(&norm.text));
        items.push((
            text.to_owned(),
            Change::new(label, move |s, m| s.ask_about(m, &id)).into(),
        ));
    }
    let lived = verdict.and_then(|verdict| verdict.lived.as_ref());
    if let Some(lived) = lived {
        let (id, about) = (norm.id.clone(), few(&norm.text));
        let late = late_vote(cx, lived, move |late| {
            let (id, label) = (id.clone(), Label::added(Noun::LateVotes, about.clone()));
            Change::new(label, move |s, _| s.set_lived_late(&id, &late)).into()
        });
        items.push((cx.words.tally.add_late.to_owned(), late));
    }
    items.extend(team::item(cx, Inner::Norm(norm.id.clone())));
    let lived = lived.map(Tally::counts);
    let doubtful = cx.session.is_flagged(&norm.links)
        || lived.is_some_and(|counts| counts.lowest().is_some_and(|lowest| lowest < 3));
    Menu::new(norm.text.clone(), items).at(if doubtful { revise } else { 0 })
}

impl Panel for LookBack {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Norm(NormId::from(row)))
    }

    fn items(&self, cx: &Cx<'_>, row: &str) -> Vec<Item> {
        let norm = cx.session.norms.get(&NormId::from(row));
        norm.and_then(to_forget).into_iter().collect()
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.look_back;
        let due = due::of_norms(cx.session, cx.today);
        let due_of = |norm: &Norm| due.get(norm.id.as_ref()).map_or(&[][..], Vec::as_slice);
        let lost = cx.session.lost_stewards();
        let norms = queue::look_back(cx.session, cx.today);
        let count = cx.workshop().map(|one| counts::looked_back(cx.session, one));
        Pane {
            id: PaneId::LookBack,
            title: words.title.into(),
            summary: count.map_or(String::new(), |count| (words.summary)(count.done, count.of)),
            kind: PaneKind::Record,
            rows: norms
                .into_iter()
                .map(|norm| row(cx, norm, due_of(norm), lost.get(&norm.id).copied()))
                .collect(),
            empty: words.empty.into(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = NormId::from(row);
        let Some(norm) = cx.session.norms.get(&id) else {
            return Outcome::Stay;
        };
        let label = Label::changed(Noun::Verdict, few(&norm.text));
        match (field, value) {
            (FieldId::Fingers, Value::Tally(tally)) => {
                Change::new(label, move |s, _| s.set_lived(&id, tally)).into()
            }
            (FieldId::Call, Value::Choice(at)) => match CALLS.get(at) {
                Some(Call::Keep) => keep(cx, norm),
                Some(call) => call_change(norm, *call).then(Then::Stay).into(),
                None => Outcome::Stay,
            },
            (FieldId::Reason, Value::Text(text)) => {
                Change::new(label, move |s, _| s.set_reason(&id, &text)).into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let Some(norm) = cx.session.norms.get(&NormId::from(row)) else {
            return Outcome::Stay;
        };
        match action {
            Action::Enter => Outcome::Offer(offers(cx, norm)),
            Action::Edit => Outcome::Open(FieldId::Reason),
            _ => Outcome::Stay,
        }
    }
}
