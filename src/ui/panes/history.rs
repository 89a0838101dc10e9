//! What the session page can start, and the revisions and notes so far.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::label::{Label, Noun};
use crate::domain::revision::{Note, Revision};
use crate::domain::workshop::WorkshopKind;

use super::transition::sentence;
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Go, Outcome, Pane, PaneKind, Piece, Row, Value};
use crate::ui::widgets::tally;

/// What comes next: go on with a workshop, open one, or look again on another date.
pub struct Next;

/// The agendas that fit: a first workshop until there is a revision, the others from then on.
pub fn fitting(cx: &Cx<'_>) -> Vec<usize> {
    let reopened = !cx.session.revisions.is_empty();
    let fits = |kind: WorkshopKind| (kind != WorkshopKind::First) == reopened;
    (0..cx.agendas.len())
        .filter(|at| cx.agendas.get(*at).is_some_and(|one| fits(one.kind)))
        .collect()
}

impl Panel for Next {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.page;
        let mut rows = Vec::new();
        let mut say = |key: String, text: &str| {
            rows.push(Row {
                key,
                sign: "*",
                text: text.to_owned(),
                ..Row::default()
            });
        };
        match cx.workshop() {
            Some(workshop) if workshop.is_prepared_only() => say("workshop".into(), words.prepare),
            Some(_) => say("workshop".into(), words.go_on),
            None => {
                for at in fitting(cx) {
                    let Some(agenda) = cx.agendas.get(at) else {
                        continue;
                    };
                    say(at.to_string(), &(words.open)(&agenda.name));
                }
            }
        }
        if cx.workshop().is_some() {
            say("discard".into(), words.discard);
        }
        if !cx.session.revisions.is_empty() {
            let on = cx.session.agreement.review_on;
            rows.push(Row {
                key: "review".into(),
                text: on
                    .map(|on| (words.review_on)(&(cx.words.dated)(on, cx.today)))
                    .unwrap_or_default(),
                fields: vec![Field::date(FieldId::Until, "", on, cx.words.close.review_ghost)],
                ..Row::default()
            });
        }
        Pane {
            id: PaneId::Next,
            title: words.next.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows,
            empty: String::new(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let today = cx.today;
        match (row, value) {
            ("review", Value::Date(on)) => Change::new(Label::changed(Noun::ReviewDate, ""), move |s, _| {
                s.move_review(on, today)
            })
            .into(),
            _ => Outcome::Stay,
        }
    }

    fn act(&self, _cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        match (row, action) {
            ("workshop", Action::Enter) => Outcome::Go(Go::Workshop),
            ("discard", Action::Enter) => Outcome::Go(Go::Discard),
            ("review", Action::Enter | Action::Edit) => Outcome::Open(FieldId::Until),
            (at, Action::Enter) => at.parse().map_or(Outcome::Stay, |at| Outcome::Go(Go::Open(at))),
            _ => Outcome::Stay,
        }
    }
}

/// Revisions and notes, newest first.
pub struct History;

fn revision_row(cx: &Cx<'_>, number: usize, revision: &Revision) -> Row {
    let words = &cx.words.page;
    let (workshop, read_back) = (&revision.workshop, &revision.read_back);
    let mut about = Vec::new();
    let mut say = |label: &str, text: String| {
        if !text.is_empty() {
            about.push(Piece::Words(label.to_owned(), text));
        }
    };
    say(words.changing, sentence(cx, &workshop.transition));
    say(words.changing_why, workshop.transition.why.clone());
    say(
        words.changed,
        (cx.words.close.counts)(
            read_back.kept.len(),
            read_back.revised.len(),
            read_back.retired.len(),
            read_back.new.len(),
        ),
    );
    for sitting in &workshop.sittings {
        say(
            words.met,
            (words.sitting)(&cx.date(sitting.began.date()), sitting.present()),
        );
    }
    if let Some(worth) = &workshop.worth_it {
        say(cx.words.close.worth, tally::line(cx.words, worth));
    }
    Row {
        key: workshop.id.to_string(),
        sign: "#",
        state: cx.date(revision.sealed_on),
        text: (words.revision)(number, &sentence(cx, &workshop.transition)),
        about,
        ..Row::default()
    }
}

fn note_row(cx: &Cx<'_>, at: usize, note: &Note) -> Row {
    let words = &cx.words.page;
    // A note keeps people by their identity and dates as a file writes them.
    let name = |text: &str| match cx.session.roster.get(&text.into()) {
        Some(person) => person.name.clone(),
        None => text.parse().map_or_else(|_| text.to_owned(), |day| cx.date(day)),
    };
    Row {
        key: format!("note-{at}"),
        sign: ".",
        state: cx.date(note.on),
        text: (words.note)(
            words.noted[note.noted as usize],
            &name(&note.from),
            &name(&note.to),
        ),
        ..Row::default()
    }
}

impl Panel for History {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.page;
        let revisions = cx.session.revisions.iter().enumerate();
        let revisions = revisions.map(|(at, one)| (one.sealed_on, revision_row(cx, at + 1, one)));
        let notes = cx.session.notes.iter().enumerate();
        let notes = notes.map(|(at, one)| (one.on, note_row(cx, at, one)));
        let mut rows: Vec<(NaiveDate, Row)> = revisions.chain(notes).collect();
        rows.sort_by_key(|(on, _)| Reverse(*on));
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        Pane {
            id: PaneId::History,
            title: words.history.into(),
            summary: (words.revisions)(cx.session.revisions.len()),
            kind: PaneKind::Record,
            rows,
            empty: words.history_empty.into(),
        }
    }
}
