//! The mission, and the guardrails: asked as they are at first, and as a difference when a session is reopened.

use crate::domain::agreement::AgreementField;
use crate::domain::guardrail::{Class, Guardrail, GuardrailField, Review};
use crate::domain::id::GuardrailId;
use crate::domain::label::{Label, Noun};
use crate::domain::norm::Norm;
use crate::flow::counts;

use super::shared::{few, moves};
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Mark, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};

/// What we are here for, and how we stay connected to it.
pub struct Mission;

impl Panel for Mission {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.frame;
        let agreement = cx.session.agreement_now();
        let row = |key: &str, label: &str, text: &str, ghost: &str| Row {
            key: key.into(),
            state: label.into(),
            text: text.into(),
            fields: vec![Field::text(FieldId::Text, label, text, ghost)],
            ..Row::default()
        };
        Pane {
            id: PaneId::Mission,
            title: words.mission_title.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows: vec![
                row("mission", words.mission, &agreement.mission, words.mission_ghost),
                row(
                    "connected",
                    words.connected,
                    &agreement.connected,
                    words.connected_ghost,
                ),
            ],
            empty: String::new(),
        }
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let field = match (row, value) {
            ("mission", Value::Text(text)) => AgreementField::Mission(text),
            ("connected", Value::Text(text)) => AgreementField::Connected(text),
            _ => return Outcome::Stay,
        };
        Change::new(Label::changed(Noun::Mission, ""), move |s, _| {
            s.set_agreement(field)
        })
        .into()
    }

    fn act(&self, _cx: &Cx<'_>, _row: &str, action: Action) -> Outcome {
        match action {
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            _ => Outcome::Stay,
        }
    }
}

/// What leaders have decided.
pub struct Guardrails;

fn class_sign(class: Option<Class>) -> &'static str {
    match class {
        Some(Class::Fixed) => "#",
        Some(Class::Flexible) => "~",
        Some(Class::Unknown) | None => "?",
    }
}

fn row(cx: &Cx<'_>, guardrail: &Guardrail) -> Row {
    let words = &cx.words.frame;
    let terms = &guardrail.terms;
    let reopened = !cx.session.revisions.is_empty();
    let review = cx.session.review_of(guardrail).filter(|_| reopened);
    let classes = words.classes.iter().map(|&text| text.to_owned()).collect();
    let at = terms.class.map(|class| class as usize);
    let state = match (review, at) {
        (Some(review), _) if review != Review::New => words.reviews[review as usize].to_owned(),
        (_, Some(at)) => words.classes[at].to_owned(),
        _ => words.class_open.to_owned(),
    };
    let mut about = Vec::new();
    if let Some(before) = guardrail
        .before
        .last()
        .filter(|_| review == Some(Review::Changed))
    {
        about.push(Piece::Words(words.before.into(), before.terms.text.clone()));
    }
    let linked: Vec<&Norm> = cx
        .session
        .in_force()
        .filter(|norm| norm.links.guardrails.contains(&guardrail.id))
        .collect();
    if matches!(review, Some(Review::Changed | Review::Gone)) && !linked.is_empty() {
        about.push(Piece::Warning((words.flagged)(linked.len())));
    }
    let mut more = Vec::new();
    if !terms.source.is_empty() {
        more.push((words.source_line)(
            &terms.source,
            terms.until.map(|until| cx.date(until)).as_deref(),
        ));
    }
    Row {
        key: guardrail.id.to_string(),
        sign: match review {
            Some(Review::ToConfirm) => "?",
            Some(Review::StillTrue) => "+",
            Some(Review::Changed) => "~",
            Some(Review::Gone) => "-",
            _ => class_sign(terms.class),
        },
        state,
        text: terms.text.clone(),
        more,
        about,
        fields: vec![
            Field::line(FieldId::Text, "", &terms.text, ""),
            Field::choice(FieldId::Class, words.class, classes, at, words.class_ghost),
            Field::line(FieldId::Source, words.source, &terms.source, words.source_ghost),
            Field::date(FieldId::Until, words.until, terms.until, words.until_ghost),
        ],
    }
}

fn confirm(guardrail: &Guardrail, still_true: bool) -> Change {
    let id = guardrail.id.clone();
    let label = Label::changed(Noun::Guardrail, few(&guardrail.terms.text));
    Change::new(label, move |s, _| s.confirm_guardrail(&id, still_true))
}

fn classify(guardrail: &Guardrail, class: Class) -> Change {
    let id = guardrail.id.clone();
    let label = Label::changed(Noun::Guardrail, few(&guardrail.terms.text));
    Change::new(label, move |s, _| {
        s.set_guardrail(&id, GuardrailField::Class(class))
    })
}

fn remove(guardrail: &Guardrail) -> Change {
    let id = guardrail.id.clone();
    let label = Label::removed(Noun::Guardrail, few(&guardrail.terms.text));
    Change::new(label, move |s, _| s.remove_guardrail(&id))
}

fn is_old(cx: &Cx<'_>, guardrail: &Guardrail) -> bool {
    cx.workshop()
        .is_some_and(|workshop| guardrail.raised_in != workshop.id)
}

/// A guardrail from earlier is asked about as a difference: still true, changed, gone.
fn difference(cx: &Cx<'_>, guardrail: &Guardrail) -> Menu {
    let words = &cx.words.frame;
    let mut items = vec![
        (
            words.still_true.to_owned(),
            confirm(guardrail, true).then(Then::NextOpen).into(),
        ),
        (words.changed.to_owned(), Outcome::Open(FieldId::Text)),
    ];
    if guardrail.gone_in.is_some() {
        let id = guardrail.id.clone();
        let label = Label::changed(Noun::Guardrail, few(&guardrail.terms.text));
        items.push((
            words.back.to_owned(),
            Change::new(label, move |s, _| s.bring_back_guardrail(&id)).into(),
        ));
    } else {
        items.push((
            words.gone.to_owned(),
            remove(guardrail).then(Then::NextOpen).into(),
        ));
    }
    items.push((words.edit_details.to_owned(), Outcome::Open(FieldId::Class)));
    Menu::new(guardrail.terms.text.clone(), items)
}

impl Panel for Guardrails {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.frame;
        let rows: Vec<Row> = cx
            .session
            .guardrails_now()
            .map(|guardrail| row(cx, guardrail))
            .collect();
        let count = |class| {
            let stand = counts::guardrails(cx.session);
            stand.filter(|one| one.terms.class == Some(class)).count()
        };
        let summary = if rows.is_empty() {
            String::new()
        } else {
            (words.guardrails_summary)(
                count(Class::Fixed),
                count(Class::Flexible),
                count(Class::Unknown),
                counts::incomplete(cx.session).count(),
            )
        };
        Pane {
            id: PaneId::Guardrails,
            title: words.guardrails.into(),
            summary,
            kind: PaneKind::List,
            rows,
            empty: words.guardrails_empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        Change::making(Label::added(Noun::Guardrail, few(&text)), move |s, m| {
            s.add_guardrail(m, &text)
        })
        .into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = GuardrailId::from(row);
        let Some(guardrail) = cx.session.guardrails.get(&id) else {
            return Outcome::Stay;
        };
        let label = Label::changed(Noun::Guardrail, few(&guardrail.terms.text));
        let field = match (field, value) {
            (FieldId::Text, Value::Text(text)) => GuardrailField::Text(text),
            (FieldId::Source, Value::Text(text)) => GuardrailField::Source(text),
            (FieldId::Until, Value::Date(until)) => GuardrailField::Until(until),
            (FieldId::Class, Value::Choice(at)) => match Class::ALL.get(at) {
                Some(class) => GuardrailField::Class(*class),
                None => return Outcome::Stay,
            },
            _ => return Outcome::Stay,
        };
        Change::new(label, move |s, _| s.set_guardrail(&id, field)).into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = GuardrailId::from(row);
        let Some(guardrail) = cx.session.guardrails.get(&id) else {
            return Outcome::Stay;
        };
        let old = is_old(cx, guardrail);
        let next = guardrail
            .terms
            .class
            .map_or(0, |class| (class as usize + 1) % Class::ALL.len());
        match action {
            Action::Enter if old => Outcome::Offer(difference(cx, guardrail)),
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            Action::Mark if old => {
                let still = cx.session.review_of(guardrail) != Some(Review::StillTrue);
                confirm(guardrail, still).then(Then::Marked(Mark::OnOff)).into()
            }
            Action::Mark | Action::Right => classify(guardrail, Class::ALL[next])
                .then(Then::Marked(Mark::NextValue))
                .into(),
            Action::Delete => remove(guardrail).into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                let label = Label::moved(Noun::Guardrail, few(&guardrail.terms.text));
                Change::new(label, move |s, _| s.move_guardrail(&id, by)).into()
            }),
        }
    }
}
