//! Actions somebody took on, and the parking lot.

use crate::domain::action::{Action as Task, ActionField, Parked};
use crate::domain::forget::Item;
use crate::domain::id::{ActionId, ParkedId};
use crate::domain::label::{Label, Noun};
use crate::domain::team::Inner;
use crate::flow::counts;

use super::due::state;
use super::shared::{few, moves, people, person_at};
use super::{Cx, Panel, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Mark, Menu, Outcome, Pane, PaneKind, Row, Then, Value};

/// What somebody will do.
pub struct Actions;

fn task_row(cx: &Cx<'_>, task: &Task) -> Row {
    let words = &cx.words.actions;
    let (options, at) = people(cx, &[words.nobody], task.owner.as_ref());
    let owner = task
        .owner
        .as_ref()
        .map(|id| cx.session.name_of(id).to_owned())
        .unwrap_or_default();
    let mut field = Field::choice(FieldId::Owner, words.owner, options, at, words.owner_ghost).or_first();
    field.value.clone_from(&owner);
    let by = task.by.map(|by| cx.date(by));
    let more = if owner.is_empty() {
        Vec::new()
    } else {
        vec![(cx.words.unknowns.owner_line)(&owner, by.as_deref())]
    };
    Row {
        key: task.id.to_string(),
        sign: match (task.is_open(), task.is_due(cx.today)) {
            (false, _) => "+",
            (true, true) => "!",
            (true, false) => ".",
        },
        state: match (task.is_open(), task.is_due(cx.today)) {
            (false, _) => words.done.into(),
            (true, true) => state(cx, task.by),
            (true, false) => words.open.into(),
        },
        text: task.text.clone(),
        more,
        about: Vec::new(),
        fields: vec![
            Field::line(FieldId::Text, "", &task.text, ""),
            field,
            Field::date(FieldId::By, words.by, task.by, cx.words.date_ghost),
        ],
    }
}

impl Panel for Actions {
    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        vec![Item::Action(ActionId::from(row))]
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.actions;
        let shown = |task: &&Task| task.is_open() || task.done_on == Some(cx.today);
        let rows: Vec<Row> = cx
            .session
            .actions
            .iter()
            .filter(shown)
            .map(|one| task_row(cx, one))
            .collect();
        let open = counts::actions(cx.session).count();
        Pane {
            id: PaneId::Actions,
            title: words.title.into(),
            summary: if rows.is_empty() {
                String::new()
            } else {
                (words.count)(open)
            },
            kind: PaneKind::List,
            rows,
            empty: words.empty.into(),
        }
    }

    fn add(&self, cx: &Cx<'_>, text: String) -> Outcome {
        let today = cx.today;
        Change::making(Label::added(Noun::Action, few(&text)), move |s, m| {
            s.add_action(m, &text, today)
        })
        .into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let (id, today) = (ActionId::from(row), cx.today);
        let field = match (field, value) {
            (FieldId::Text, Value::Text(text)) => ActionField::Text(text),
            (FieldId::Owner, Value::Choice(at)) => ActionField::Owner(person_at(cx, 1, at)),
            (FieldId::By, Value::Date(by)) => ActionField::By(by),
            _ => return Outcome::Stay,
        };
        let words = cx
            .session
            .actions
            .get(&id)
            .map(|task| few(&task.text))
            .unwrap_or_default();
        Change::new(Label::changed(Noun::Action, words), move |s, _| {
            s.set_action(&id, field, today)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let (id, today) = (ActionId::from(row), cx.today);
        let Some(task) = cx.session.actions.get(&id) else {
            return Outcome::Stay;
        };
        let words = few(&task.text);
        match action {
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            Action::Mark => {
                let done = task.is_open().then_some(today);
                let label = Label::changed(Noun::Action, words);
                Change::new(label, move |s, _| {
                    s.set_action(&id, ActionField::Done(done), today)
                })
                .then(Then::Marked(Mark::OnOff))
                .into()
            }
            Action::Delete => Change::new(Label::removed(Noun::Action, words), move |s, _| {
                s.remove_action(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Action, words), move |s, _| {
                    s.move_action(&id, by)
                })
                .into()
            }),
        }
    }
}

/// What was put aside.
pub struct Parking;

impl Panel for Parking {
    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        vec![Item::Parked(ParkedId::from(row))]
    }

    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Parked(ParkedId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.actions;
        let row = |parked: &Parked| Row {
            key: parked.id.to_string(),
            text: parked.text.clone(),
            more: Some(parked.reason.clone())
                .filter(|reason| !reason.is_empty())
                .into_iter()
                .collect(),
            fields: vec![Field::line(FieldId::Text, "", &parked.text, "")],
            ..Row::default()
        };
        let rows: Vec<Row> = cx.session.parking.iter().map(row).collect();
        Pane {
            id: PaneId::Parking,
            title: words.parking.into(),
            summary: if rows.is_empty() {
                String::new()
            } else {
                (words.parked)(rows.len())
            },
            kind: PaneKind::List,
            rows,
            empty: words.parking_empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        let label = Label::added(Noun::Parked, few(&text));
        Change::new(label, move |s, m| s.park(m, &text).map(|_| ())).into()
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let Value::Text(text) = value else {
            return Outcome::Stay;
        };
        let id = ParkedId::from(row);
        Change::new(Label::changed(Noun::Parked, few(&text)), move |s, _| {
            s.set_parked(&id, &text)
        })
        .into()
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let id = ParkedId::from(row);
        let Some(parked) = cx.session.parking.get(&id) else {
            return Outcome::Stay;
        };
        let words = few(&parked.text);
        match action {
            Action::Enter if cx.workshop().is_some() => {
                let mut items = vec![
                    (
                        cx.words.actions.make_norm.to_owned(),
                        make_norm(cx, parked).into(),
                    ),
                    (cx.words.actions.reword.to_owned(), Outcome::Open(FieldId::Text)),
                ];
                items.extend(team::item(cx, Inner::Parked(id)));
                Outcome::Offer(Menu::new(parked.text.clone(), items))
            }
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            // Without a workshop it is refused, and said why.
            Action::MakeNorm => make_norm(cx, parked).into(),
            Action::Delete => Change::new(Label::removed(Noun::Parked, words), move |s, _| {
                s.remove_parked(&id)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Parked, words), move |s, _| {
                    s.move_parked(&id, by)
                })
                .into()
            }),
        }
    }
}

/// Makes a draft of what was put aside.
fn make_norm(cx: &Cx<'_>, parked: &Parked) -> Change {
    let id = parked.id.clone();
    let label = Label::added(Noun::Proposal, few(&parked.text));
    let change = Change::new(label, move |s, m| s.draft_parked(m, &id).map(|_| ()));
    change.then(Then::Say(cx.words.actions.made_norm))
}
