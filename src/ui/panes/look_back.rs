//! The look back: each norm in force with how far it was lived, and keep, revise or retire.

use crate::domain::due::{self, Due};
use crate::domain::id::NormId;
use crate::domain::label::{Label, Noun};
use crate::domain::norm::{Norm, Status};
use crate::domain::proposal::Kind;
use crate::domain::tally::{Scale, Tally};
use crate::domain::team::Inner;
use crate::domain::workshop::{Call, Verdict};
use crate::flow::queue;

use super::super::keymap::Action;
use super::super::names::{FieldId, PaneId};
use super::super::sheet::{Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use super::due::stands;
use super::shared::{few, late_vote, workshop_id};
use super::{Cx, Panel};

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

fn about(cx: &Cx<'_>, norm: &Norm, due: &[Due<'_>]) -> Vec<Piece> {
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
    if let Some(steward) = &norm.steward {
        let left = cx
            .session
            .roster
            .get(steward)
            .is_some_and(|person| person.left.is_some());
        let name = cx.session.name_of(steward);
        let text = if left {
            (cx.words.norms.steward_left)(name)
        } else {
            name.to_owned()
        };
        about.push(Piece::Words(cx.words.norms.steward.into(), text));
    }
    about
}

fn asked(cx: &Cx<'_>, norm: &NormId) -> bool {
    cx.workshop()
        .and_then(|workshop| workshop.proposal_for(norm))
        .is_some_and(|proposal| matches!(proposal.kind, Kind::Keep | Kind::Retire))
}

fn row(cx: &Cx<'_>, norm: &Norm, due: &[Due<'_>]) -> Row {
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
        about: about(cx, norm, due),
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

fn offers(cx: &Cx<'_>, norm: &Norm) -> Menu {
    let words = &cx.words.look_back;
    let verdict = cx.workshop().and_then(|workshop| workshop.verdict(&norm.id));
    let mut items: Vec<(String, Outcome)> = CALLS
        .iter()
        .map(|call| {
            (
                words.offers[*call as usize].to_owned(),
                call_change(norm, *call).into(),
            )
        })
        .collect();
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
    let lived = lived.map(Tally::counts);
    let doubtful = cx.session.is_flagged(&norm.links)
        || lived.is_some_and(|counts| counts.lowest().is_some_and(|lowest| lowest < 3));
    Menu::new(norm.text.clone(), items).at(usize::from(doubtful))
}

impl Panel for LookBack {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Norm(NormId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.look_back;
        let due = due::of_norms(cx.session, cx.today);
        let due_of = |norm: &Norm| due.get(norm.id.as_ref()).map_or(&[][..], Vec::as_slice);
        let norms = queue::look_back(cx.session, cx.today);
        let done = norms.iter().filter(|norm| norm.is_in_force()).filter(|norm| {
            cx.workshop()
                .and_then(|one| one.verdict(&norm.id))
                .is_some_and(|verdict| verdict.call.is_some())
        });
        Pane {
            id: PaneId::LookBack,
            title: words.title.into(),
            summary: (words.summary)(
                done.count(),
                norms.iter().filter(|norm| norm.is_in_force()).count(),
            ),
            kind: PaneKind::Record,
            rows: norms
                .into_iter()
                .map(|norm| row(cx, norm, due_of(norm)))
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
