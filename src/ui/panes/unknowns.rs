//! What nobody knows yet: owner, find out by, meanwhile, and the answer once there is one.

use crate::domain::due::When;
use crate::domain::forget::Item;
use crate::domain::id::UnknownId;
use crate::domain::label::{Label, Noun};
use crate::domain::team::Inner;
use crate::domain::unknown::{Owner, Unknown, UnknownField};
use crate::flow::counts;

use super::due::state;
use super::shared::{few, moves, people, person_at};
use super::{Cx, Panel, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Go, Menu, Outcome, Pane, PaneKind, Row, Value};

/// The unknowns: all open ones, or those whose date has come.
pub struct Unknowns {
    id: PaneId,
    due: bool,
}

/// What nobody knows yet.
pub const ALL: Unknowns = Unknowns {
    id: PaneId::Unknowns,
    due: false,
};
/// Unknowns whose date has come.
pub const DUE: Unknowns = Unknowns {
    id: PaneId::DueUnknowns,
    due: true,
};

fn owner_words(cx: &Cx<'_>, owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Person(id) => cx.session.name_of(id).to_owned(),
        Owner::NotKnowable => cx.words.unknowns.not_knowable.to_owned(),
    }
}

fn row(cx: &Cx<'_>, unknown: &Unknown) -> Row {
    let words = &cx.words.unknowns;
    let person = match &unknown.owner {
        Owner::Person(id) => Some(id),
        _ => None,
    };
    let (options, at) = people(cx, &[words.nobody, words.not_knowable], person);
    let at = match unknown.owner {
        Owner::Nobody => Some(0),
        Owner::NotKnowable => Some(1),
        Owner::Person(_) => at,
    };
    let mut owner = Field::choice(FieldId::Owner, words.owner, options, at, words.owner_ghost);
    owner.value = owner_words(cx, &unknown.owner);
    let answer = unknown
        .answer
        .as_ref()
        .map(|answer| answer.text.as_str())
        .unwrap_or_default();
    let state = match (&unknown.answer, unknown.owner == Owner::Nobody) {
        (Some(_), _) => words.answered.to_owned(),
        (None, _) if unknown.is_due(cx.today) => state(cx, unknown.by),
        (None, true) => words.no_owner.to_owned(),
        (None, false) => words.open.to_owned(),
    };
    let mut more = Vec::new();
    if let Some(answer) = &unknown.answer {
        more.push((words.answer_line)(&answer.text));
    } else if unknown.owner != Owner::Nobody {
        let by = unknown.by.map(|by| cx.date(by));
        more.push((words.owner_line)(
            &owner_words(cx, &unknown.owner),
            by.as_deref(),
        ));
    }
    Row {
        key: unknown.id.to_string(),
        sign: match (&unknown.answer, &unknown.owner) {
            (Some(_), _) => "+",
            (None, _) if unknown.is_due(cx.today) => "!",
            (None, Owner::Nobody) => "?",
            (None, _) => ".",
        },
        state,
        text: unknown.question.clone(),
        more,
        about: Vec::new(),
        fields: vec![
            Field::line(FieldId::Text, "", &unknown.question, ""),
            owner,
            Field::date(FieldId::By, words.by, unknown.by, cx.words.date_ghost),
            Field::text(
                FieldId::Meanwhile,
                words.meanwhile,
                &unknown.meanwhile,
                words.meanwhile_ghost,
            ),
            Field::text(FieldId::Answer, words.answer, answer, words.answer_ghost),
        ],
    }
}

/// What can be done with a question from earlier; first its answer, or somebody who finds it out.
fn offers(cx: &Cx<'_>, unknown: &Unknown) -> Menu {
    let words = &cx.words.unknowns;
    let items = [
        (words.write_answer, Outcome::Open(FieldId::Answer)),
        (words.choose_owner, Outcome::Open(FieldId::Owner)),
        (words.set_date, Outcome::Open(FieldId::By)),
        (words.edit, Outcome::Open(FieldId::Text)),
        (
            cx.words.forget.offer,
            Outcome::Go(Go::Forget(Item::Unknown(unknown.id.clone()))),
        ),
    ];
    let items = items.into_iter().map(|(text, then)| (text.to_owned(), then));
    let items = items
        .chain(team::item(cx, Inner::Unknown(unknown.id.clone())))
        .collect();
    let ownerless = unknown.owner == Owner::Nobody && unknown.is_open();
    Menu::new(unknown.question.clone(), items).at(usize::from(ownerless))
}

impl Panel for Unknowns {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Unknown(UnknownId::from(row)))
    }

    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        vec![Item::Unknown(UnknownId::from(row))]
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.unknowns;
        let here = cx.workshop().map(|workshop| &workshop.id);
        let answered_here = |unknown: &Unknown| match &unknown.answer {
            Some(answer) => answer.in_workshop.as_ref() == here && (here.is_some() || answer.on == cx.today),
            None => false,
        };
        let shown = |unknown: &&Unknown| {
            if self.due {
                unknown.is_due(cx.today)
                    || answered_here(unknown) && unknown.by.is_some_and(|by| When::of(by, cx.today).is_due())
            } else {
                unknown.is_open() || answered_here(unknown)
            }
        };
        let rows: Vec<Row> = cx
            .session
            .unknowns
            .iter()
            .filter(shown)
            .map(|one| row(cx, one))
            .collect();
        let due = cx
            .session
            .unknowns
            .iter()
            .filter(|one| one.is_due(cx.today))
            .count();
        let owners = counts::owners(cx.session);
        let (open, ownerless) = if self.due {
            (due, 0)
        } else {
            (owners.of, owners.left())
        };
        let (title, empty) = if self.due {
            (words.due_title, words.due_empty)
        } else {
            (words.title, words.empty)
        };
        Pane {
            id: self.id,
            title: title.into(),
            summary: if rows.is_empty() {
                String::new()
            } else {
                (words.summary)(open, ownerless, due)
            },
            kind: if self.due {
                PaneKind::Record
            } else {
                PaneKind::List
            },
            rows,
            empty: empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        Change::making(Label::added(Noun::Unknown, few(&text)), move |s, m| {
            s.add_unknown(m, &text)
        })
        .into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let (id, today) = (UnknownId::from(row), cx.today);
        let Some(unknown) = cx.session.unknowns.get(&id) else {
            return Outcome::Stay;
        };
        let label = Label::changed(Noun::Unknown, few(&unknown.question));
        let field = match (field, value) {
            (FieldId::Text, Value::Text(text)) => UnknownField::Question(text),
            (FieldId::Owner, Value::Choice(0)) => UnknownField::Owner(Owner::Nobody),
            (FieldId::Owner, Value::Choice(1)) => UnknownField::Owner(Owner::NotKnowable),
            (FieldId::Owner, Value::Choice(at)) => match person_at(cx, 2, at) {
                Some(person) => UnknownField::Owner(Owner::Person(person)),
                None => return Outcome::Stay,
            },
            (FieldId::By, Value::Date(by)) => UnknownField::By(by),
            (FieldId::Meanwhile, Value::Text(text)) => UnknownField::Meanwhile(text),
            (FieldId::Answer, Value::Text(text)) => UnknownField::Answer(text),
            _ => return Outcome::Stay,
        };
        Change::new(label, move |s, _| s.set_unknown(&id, field, today)).into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = UnknownId::from(row);
        let Some(unknown) = cx.session.unknowns.get(&id) else {
            return Outcome::Stay;
        };
        let words = few(&unknown.question);
        match action {
            Action::Enter
                if cx
                    .workshop()
                    .is_none_or(|one| unknown.raised_in.as_ref() != Some(&one.id)) =>
            {
                Outcome::Offer(offers(cx, unknown))
            }
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            Action::Delete => Change::new(Label::removed(Noun::Unknown, words), move |s, _| {
                s.remove_unknown(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Unknown, words), move |s, _| {
                    s.move_unknown(&id, by)
                })
                .into()
            }),
        }
    }
}
