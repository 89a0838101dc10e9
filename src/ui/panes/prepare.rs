//! Preparing a workshop: begin the meeting, the steps as planned, the lead's private notes.

use crate::domain::label::{Label, Noun};
use crate::domain::workshop::{Planned, StepId};

use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Go, Mark, Outcome, Pane, PaneKind, Row, Then, Value};

/// Begin the meeting, and on which agenda.
pub struct Start;

impl Panel for Start {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.prepare;
        let kind = cx.workshop().map(|workshop| workshop.kind);
        let names = cx.agendas.iter().filter(|agenda| Some(agenda.kind) == kind);
        let options: Vec<String> = names.clone().map(|agenda| agenda.name.clone()).collect();
        let plan = cx
            .workshop()
            .map(|workshop| workshop.plan.as_slice())
            .unwrap_or_default();
        let at = names.clone().position(|agenda| agenda.plan() == plan);
        let mut rows = vec![Row {
            key: "start".into(),
            sign: "*",
            text: words.start.into(),
            ..Row::default()
        }];
        if options.len() > 1 {
            let chosen = at.and_then(|at| options.get(at)).cloned();
            rows.push(Row {
                key: "agenda".into(),
                text: chosen.unwrap_or_else(|| words.own_plan.to_owned()),
                fields: vec![Field::choice(
                    FieldId::Class,
                    words.agenda,
                    options.into(),
                    at,
                    words.own_plan,
                )],
                ..Row::default()
            });
        }
        Pane {
            id: PaneId::Start,
            title: words.start_title.into(),
            summary: cx
                .workshop()
                .map(|one| (words.total)(one.planned_minutes()))
                .unwrap_or_default(),
            kind: PaneKind::Record,
            rows,
            empty: String::new(),
        }
    }

    fn set(&self, cx: &Cx<'_>, _row: &str, _field: FieldId, value: Value) -> Outcome {
        let Value::Choice(at) = value else {
            return Outcome::Stay;
        };
        let kind = cx.workshop().map(|workshop| workshop.kind);
        let Some(agenda) = cx
            .agendas
            .iter()
            .filter(|agenda| Some(agenda.kind) == kind)
            .nth(at)
        else {
            return Outcome::Stay;
        };
        let agenda = agenda.clone();
        Change::new(Label::changed(Noun::Plan, ""), move |s, _| agenda.plan_anew(s)).into()
    }

    fn act(&self, _cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        match (row, action) {
            ("start", Action::Enter) => Outcome::Go(Go::OfferStart),
            ("agenda", Action::Enter | Action::Edit) => Outcome::Open(FieldId::Class),
            _ => Outcome::Stay,
        }
    }
}

/// The steps as planned.
pub struct Plan;

fn planned(cx: &Cx<'_>, row: &str) -> Option<Planned> {
    cx.workshop()?
        .plan
        .iter()
        .find(|planned| planned.step.name() == row)
        .copied()
}

fn minutes(step: StepId, minutes: u16) -> Change {
    Change::new(Label::changed(Noun::Plan, ""), move |s, _| {
        s.plan_minutes(step, minutes)
    })
}

impl Panel for Plan {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.prepare;
        let row = |planned: &Planned| {
            let name = cx.words.steps[planned.step as usize];
            Row {
                key: planned.step.name().into(),
                sign: if planned.on { "+" } else { "-" },
                state: name.into(),
                text: if planned.on {
                    (words.minutes)(planned.minutes)
                } else {
                    words.left_out.into()
                },
                fields: vec![Field::number(
                    FieldId::Minutes,
                    words.minutes_label,
                    Some(planned.minutes),
                    "",
                )],
                ..Row::default()
            }
        };
        Pane {
            id: PaneId::Plan,
            title: words.plan.into(),
            summary: cx
                .workshop()
                .map(|one| (words.total)(one.planned_minutes()))
                .unwrap_or_default(),
            kind: PaneKind::Record,
            rows: cx
                .workshop()
                .map(|one| one.plan.iter().map(row).collect())
                .unwrap_or_default(),
            empty: String::new(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        match (planned(cx, row), value) {
            (Some(planned), Value::Number(number)) if number > 0 => minutes(planned.step, number).into(),
            (Some(_), Value::Number(_)) => Outcome::Refuse(cx.words.prepare.no_minutes.to_owned()),
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let Some(planned) = planned(cx, row) else {
            return Outcome::Stay;
        };
        match action {
            Action::Mark => {
                let (step, on) = (planned.step, !planned.on);
                Change::new(Label::changed(Noun::Plan, ""), move |s, _| s.take_step(step, on))
                    .then(Then::Marked(Mark::OnOff))
                    .into()
            }
            Action::Right => minutes(planned.step, planned.minutes.saturating_add(1)).into(),
            Action::Left if planned.minutes > 1 => minutes(planned.step, planned.minutes - 1).into(),
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Minutes),
            _ => Outcome::Stay,
        }
    }
}

/// The lead's private notes, which are in no session file.
pub struct Notes;

impl Panel for Notes {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.prepare;
        Pane {
            id: PaneId::Notes,
            title: words.notes.into(),
            // Folded, the heading is all there is.
            summary: (words.notes_private)(cx.notes),
            kind: PaneKind::Record,
            rows: vec![Row {
                key: "notes".into(),
                text: match cx.notes {
                    0 => String::new(),
                    lines => (words.notes_lines)(lines),
                },
                fields: vec![Field::private(FieldId::Text, words.notes_ghost)],
                ..Row::default()
            }],
            empty: String::new(),
        }
    }

    fn set(&self, _cx: &Cx<'_>, _row: &str, _field: FieldId, value: Value) -> Outcome {
        match value {
            Value::Text(text) => Outcome::Go(Go::Notes(text)),
            _ => Outcome::Stay,
        }
    }

    fn act(&self, _cx: &Cx<'_>, _row: &str, action: Action) -> Outcome {
        match action {
            Action::Enter => Outcome::Go(Go::OpenNotes),
            _ => Outcome::Stay,
        }
    }
}
