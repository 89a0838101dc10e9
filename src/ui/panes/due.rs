//! What is due, of every kind, by date; Enter leads to the thing itself.
//! Must not know what makes something due.

use chrono::NaiveDate;

use crate::domain::due::{self, Due as OneDue, What, When};
use crate::domain::id::NormId;
use crate::domain::norm::Norm;
use crate::domain::team::Inner;

use super::{Cx, Panel, look_back};
use crate::ui::keymap::Action;
use crate::ui::names::PaneId;
use crate::ui::sheet::{Field, Go, Outcome, Pane, PaneKind, Piece, Row};

/// Everything whose date has come.
pub struct Due;

/// How a norm stands, above all else that is said of it: what its dates ask for, and its status under this label, where
/// that says more.
pub(super) fn stands(cx: &Cx<'_>, norm: &Norm, due: &[OneDue<'_>], label: &str) -> Vec<Piece> {
    let warning = |one: &OneDue<'_>| {
        let said = cx.words.due.warning;
        Piece::Warning(said(one.what, one.when(cx.today), &cx.date(one.on)))
    };
    let is_told = due
        .iter()
        .any(|one| matches!(one.what, What::Trial | What::Provisional));
    let status = look_back::standing(cx, norm).filter(|_| !is_told);
    let status = status.map(|text| Piece::Words(label.to_owned(), text));
    due.iter().map(warning).chain(status).collect()
}

/// How one thing stands, in a line: `action overdue (27 Nov)`.
pub(super) fn standing(cx: &Cx<'_>, one: &OneDue<'_>) -> String {
    (cx.words.due.item)(one.what, one.when(cx.today), &cx.date(one.on))
}

/// How a date that has come stands, in a word or two.
pub(super) fn state(cx: &Cx<'_>, on: Option<NaiveDate>) -> String {
    on.map_or("", |on| (cx.words.due.state)(When::of(on, cx.today)))
        .to_owned()
}

fn key(one: &OneDue<'_>) -> String {
    format!("{} {}", one.what.name(), one.id)
}

fn row(cx: &Cx<'_>, one: &OneDue<'_>) -> Row {
    let standing = standing(cx, one);
    let (text, said) = if one.text.is_empty() {
        (standing, None)
    } else {
        let said = [standing.as_str(), one.who];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        (one.text.to_owned(), Some(said.join(cx.words.comma)))
    };
    Row {
        key: key(one),
        sign: "!",
        fields: vec![Field::reading(&text)],
        text,
        more: said.iter().cloned().collect(),
        about: said
            .map(|said| Piece::Words(String::new(), said))
            .into_iter()
            .collect(),
        ..Row::default()
    }
}

fn place(cx: &Cx<'_>, one: &OneDue<'_>) -> Go {
    let pane = match one.what {
        What::Review => PaneId::Next,
        What::Trial | What::Provisional | What::Norm => PaneId::InForce,
        What::Escalated => match cx.session.norms.get(&NormId::from(one.id)) {
            Some(norm) if norm.is_in_force() => PaneId::InForce,
            Some(_) => PaneId::Aside,
            // Only the open workshop knows it.
            None => return Go::Workshop,
        },
        What::Unknown => PaneId::Unknowns,
        What::Action => PaneId::Actions,
        What::Case => PaneId::Case,
    };
    Go::Row(pane, one.id.to_owned())
}

/// What of a row can stay in the team: what it leads to.
fn inner(cx: &Cx<'_>, row: &str) -> Option<Inner> {
    let (name, id) = row.split_once(' ')?;
    match What::ALL.into_iter().find(|what| what.name() == name)? {
        What::Review | What::Action => None,
        What::Trial | What::Provisional | What::Norm => Some(Inner::Norm(id.into())),
        What::Escalated if cx.session.norms.has(&id.into()) => Some(Inner::Norm(id.into())),
        What::Escalated => {
            let mut proposals = cx.workshop()?.proposals.iter();
            let proposal = proposals.find(|one| one.norm.as_ref() == id)?;
            Some(Inner::Proposal(proposal.id.clone()))
        }
        What::Unknown => Some(Inner::Unknown(id.into())),
        What::Case => Some(Inner::Concern(id.into())),
    }
}

impl Panel for Due {
    fn inner(&self, cx: &Cx<'_>, row: &str) -> Option<Inner> {
        inner(cx, row)
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.due;
        let due = due::due(cx.session, cx.today);
        let today = due.iter().filter(|one| one.when(cx.today) == When::Today).count();
        Pane {
            id: PaneId::Due,
            title: words.title.into(),
            summary: if due.is_empty() {
                String::new()
            } else {
                (words.summary)(due.len() - today, today)
            },
            kind: PaneKind::Record,
            rows: due.iter().map(|one| row(cx, one)).collect(),
            empty: words.empty.into(),
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let due = due::due(cx.session, cx.today);
        match due.iter().find(|one| key(one) == row) {
            Some(one) if action == Action::Enter => Outcome::Go(place(cx, one)),
            _ => Outcome::Stay,
        }
    }
}
