//! What is changing: from, to, from when, what set it off, and why now.

use crate::domain::label::{Label, Noun};
use crate::domain::workshop::{Transition, TransitionField, Trigger};

use super::{Cx, Panel};
use crate::ui::date;
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Outcome, Pane, PaneKind, Row, Value};

/// What is changing.
pub struct TransitionPane;

/// The transition in a sentence, as far as it has been said.
pub fn sentence(cx: &Cx<'_>, transition: &Transition) -> String {
    if transition.from.is_empty() && transition.to.is_empty() {
        return String::new();
    }
    (cx.words.transition.sentence)(
        &transition.from,
        transition
            .when
            .map_or(&transition.to, |_| date::apart(&transition.to, cx.today).0),
        transition.when.map(|when| cx.date(when)).as_deref(),
    )
}

impl Panel for TransitionPane {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.transition;
        let none = Transition::default();
        let transition = cx.workshop().map_or(&none, |workshop| &workshop.transition);
        let row = |key: &str, label: &str, text: &str, field: Field| Row {
            key: key.into(),
            state: label.into(),
            text: text.into(),
            fields: vec![field],
            ..Row::default()
        };
        let line = |key: &str, label: &str, text: &str, ghost: &str| {
            row(key, label, text, Field::line(FieldId::Text, label, text, ghost))
        };
        let triggers = words.triggers.iter().map(|&text| text.to_owned()).collect();
        let at = transition.trigger.map(|trigger| trigger as usize);
        let chosen = at.map(|at| words.triggers[at]).unwrap_or_default();
        let when = transition.when.map(|when| cx.date(when)).unwrap_or_default();
        Pane {
            id: PaneId::Transition,
            title: words.title.into(),
            summary: sentence(cx, transition),
            kind: PaneKind::Record,
            rows: vec![
                line("from", words.from, &transition.from, words.from_ghost),
                line("to", words.to, &transition.to, words.to_ghost),
                row(
                    "when",
                    words.when,
                    &when,
                    Field::date(FieldId::Until, words.when, transition.when, cx.words.date_ghost),
                ),
                row(
                    "trigger",
                    words.trigger,
                    chosen,
                    Field::choice(FieldId::Class, words.trigger, triggers, at, words.trigger_ghost),
                ),
                row(
                    "why",
                    words.why,
                    &transition.why,
                    Field::text(FieldId::Why, words.why, &transition.why, words.why_ghost),
                ),
            ],
            empty: String::new(),
        }
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let field = match (row, value) {
            ("from", Value::Text(text)) => TransitionField::From(text),
            ("to", Value::Text(text)) => TransitionField::To(text),
            ("when", Value::Date(when)) => TransitionField::When(when),
            ("trigger", Value::Choice(at)) => match Trigger::ALL.get(at) {
                Some(trigger) => TransitionField::Trigger(*trigger),
                None => return Outcome::Stay,
            },
            ("why", Value::Text(text)) => TransitionField::Why(text),
            _ => return Outcome::Stay,
        };
        Change::new(Label::changed(Noun::Transition, ""), move |s, _| {
            s.set_transition(field)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        if !matches!(action, Action::Enter | Action::Edit) {
            return Outcome::Stay;
        }
        let field = self
            .pane(cx)
            .rows
            .into_iter()
            .find(|one| one.key == row)
            .and_then(|one| one.fields.into_iter().next().map(|field| field.id));
        field.map_or(Outcome::Stay, Outcome::Open)
    }
}
