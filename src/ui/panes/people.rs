//! The roster with today's places, the roles of the meeting, and who came and left since last time.

use chrono::NaiveDate;

use crate::domain::id::{NormId, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::people::{Person, Place, Role};
use crate::domain::team::Inner;
use crate::flow::counts;
use crate::text::name::tidy;

use super::shared::{moves, people, person_at};
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Ask, Change, Field, Mark, Menu, Outcome, Pane, PaneKind, Row, Then, Value};

/// Who is on the team, where each is today, and who was heard.
pub struct Roster;

/// The place so many further on: most are remote or in the room, so these come one after the other.
fn place_at(place: Place, by: usize) -> Place {
    const ROUND: [Place; 4] = [Place::Remote, Place::InRoom, Place::Async, Place::Absent];
    let at = ROUND.iter().position(|one| *one == place).unwrap_or(0);
    ROUND[(at + by) % ROUND.len()]
}

fn set_place(person: &Person, place: Place) -> Change {
    let id = person.id.clone();
    Change::new(Label::changed(Noun::Place, person.name.clone()), move |s, _| {
        s.set_place(&id, place)
    })
}

fn expect_later(person: &Person) -> Change {
    let id = person.id.clone();
    Change::new(Label::changed(Noun::Place, person.name.clone()), move |s, _| {
        s.expect_later(&id)
    })
}

fn toggle_heard(cx: &Cx<'_>, person: &Person) -> Option<Change> {
    let sitting = cx.workshop()?.sitting()?;
    sitting.attendance_of(&person.id)?;
    let heard = sitting.is_heard(&person.id);
    let id = person.id.clone();
    let label = Label::changed(Noun::Heard, person.name.clone());
    Some(Change::new(label, move |s, _| s.set_heard(&id, !heard)))
}

fn hear_all() -> Change {
    Change::new(Label::changed(Noun::Heard, ""), |s, _| s.hear_all(Place::Remote))
}

fn set_role(person: &Person, role: Role) -> Change {
    let id = person.id.clone();
    Change::new(Label::changed(Noun::Role, person.name.clone()), move |s, _| {
        s.set_role(role, Some(id))
    })
}

fn add(today: NaiveDate, name: &str) -> Outcome {
    let name = tidy(name);
    let label = Label::added(Noun::Person, name.clone());
    Change::making(label, move |s, m| s.add_person(m, &name, today)).into()
}

/// Somebody who left has this name: is it them?
fn was_here(cx: &Cx<'_>, person: &Person, typed: &str) -> Menu {
    let words = &cx.words.people;
    let (id, today, typed) = (person.id.clone(), cx.today, tidy(typed));
    let label = Label::changed(Noun::Person, person.name.clone());
    let back = Change::making(label, move |s, _| s.bring_back(&id, today).map(|()| id));
    let ask = Ask {
        given: typed,
        ..Ask::new(words.ask_name, move |name| add(today, &name))
    };
    let day = person.left.map(|day| cx.date(day)).unwrap_or_default();
    let items = vec![
        ((words.bring_back)(&person.name), back.into()),
        (words.somebody_else.to_owned(), Outcome::Ask(ask)),
    ];
    Menu::new((words.was_here)(&person.name, &day), items)
}

fn remove(cx: &Cx<'_>, person: &Person) -> Change {
    let (id, today) = (person.id.clone(), cx.today);
    Change::new(Label::removed(Noun::Person, person.name.clone()), move |s, _| {
        s.remove_person(&id, today)
    })
}

fn offers(cx: &Cx<'_>, person: &Person) -> Menu {
    let words = &cx.words.people;
    let mut items: Vec<(String, Outcome)> = Place::ALL
        .iter()
        .map(|place| (words.place(*place).to_owned(), set_place(person, *place).into()))
        .collect();
    if cx.workshop().is_some() {
        items.push((words.late.to_owned(), expect_later(person).into()));
    }
    if let Some(heard) = toggle_heard(cx, person) {
        items.push((words.toggle_heard.to_owned(), heard.into()));
        items.push((words.hear_all.to_owned(), hear_all().into()));
        items.push((
            words.make_scribe.to_owned(),
            set_role(person, Role::Scribe).into(),
        ));
        items.push((
            words.make_advocate.to_owned(),
            set_role(person, Role::RoomAdvocate).into(),
        ));
    }
    items.push((
        words.make_facilitator.to_owned(),
        set_role(person, Role::Facilitator).into(),
    ));
    items.push((words.rename.to_owned(), Outcome::Open(FieldId::Text)));
    items.push((words.leave.to_owned(), remove(cx, person).into()));
    let place = cx.session.place_of(person);
    let here = if cx.session.is_expected(&person.id) {
        Place::ALL.len()
    } else {
        Place::ALL.iter().position(|one| *one == place).unwrap_or(0)
    };
    Menu::new(person.name.clone(), items).at(here)
}

impl Panel for Roster {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.people;
        let sitting = cx.workshop().and_then(|one| one.sitting());
        let row = |person: &Person| {
            let state = if cx.session.is_expected(&person.id) {
                words.late
            } else {
                words.place(cx.session.place_of(person))
            };
            let sign = match sitting {
                Some(sitting) if sitting.is_heard(&person.id) => "+",
                Some(sitting) if sitting.unheard().any(|id| *id == person.id) => "?",
                _ => "",
            };
            Row {
                key: person.id.to_string(),
                sign,
                state: state.to_owned(),
                text: person.name.clone(),
                fields: vec![Field::line(FieldId::Text, words.name, &person.name, words.name)],
                ..Row::default()
            }
        };
        let late = |person: &Person| cx.session.is_expected(&person.id);
        let count = |place| {
            let there = cx
                .session
                .team_now()
                .filter(|one| cx.session.place_of(one) == place);
            there.filter(|one| !late(one)).count()
        };
        let unheard = sitting.zip(cx.workshop()).map(|(sitting, workshop)| {
            let (heard, remote) = sitting.heard_at(Place::Remote);
            (words.heard)(heard, remote, counts::asked(workshop).done - heard)
        });
        let away = count(Place::Async)
            + count(Place::Absent)
            + cx.session.team_now().filter(|one| late(one)).count();
        let people = (words.summary)(
            cx.session.team_now().count(),
            count(Place::InRoom),
            count(Place::Remote),
            away,
        );
        Pane {
            id: PaneId::Roster,
            title: words.roster.into(),
            summary: [unheard, Some(people)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("  "),
            kind: PaneKind::List,
            rows: cx.session.team_now().map(row).collect(),
            empty: words.empty.into(),
        }
    }

    fn add(&self, cx: &Cx<'_>, text: String) -> Outcome {
        let was = cx.session.person_called(&text).filter(|one| one.left.is_some());
        match was {
            Some(person) => Outcome::Offer(was_here(cx, person, &text)),
            None => add(cx.today, &text),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let id = PersonId::from(row);
        if !cx.session.roster.has(&id) {
            return Outcome::Stay;
        }
        match (field, value) {
            (FieldId::Text, Value::Text(text)) => {
                Change::new(Label::changed(Noun::Person, text.clone()), move |s, _| {
                    s.rename_person(&id, &text)
                })
                .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let Some(person) = cx.session.roster.get(&PersonId::from(row)) else {
            return Outcome::Stay;
        };
        let place = cx.session.place_of(person);
        match action {
            Action::Mark => match toggle_heard(cx, person) {
                Some(heard) => heard.then(Then::Marked(Mark::OnOff)).into(),
                None => set_place(person, place_at(place, 1))
                    .then(Then::Marked(Mark::NextValue))
                    .into(),
            },
            Action::Right => set_place(person, place_at(place, 1)).into(),
            Action::Left => set_place(person, place_at(place, Place::ALL.len() - 1)).into(),
            Action::Enter => Outcome::Offer(offers(cx, person)),
            Action::Edit => Outcome::Open(FieldId::Text),
            Action::Delete => remove(cx, person).into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                let id = person.id.clone();
                let label = Label::moved(Noun::Person, person.name.clone());
                Change::new(label, move |s, _| s.move_person(&id, by)).into()
            }),
        }
    }
}

/// Facilitator, scribe and room advocate.
pub struct Roles;

const ROLES: [(Role, &str); 3] = [
    (Role::Facilitator, "facilitator"),
    (Role::Scribe, "scribe"),
    (Role::RoomAdvocate, "advocate"),
];

impl Panel for Roles {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.people;
        let sitting = cx.workshop().and_then(|one| one.sitting());
        let shown = if cx.in_meeting() { 3 } else { 1 };
        let rows = ROLES.iter().take(shown).map(|(role, key)| {
            let holder = match sitting {
                Some(sitting) => sitting.role(*role),
                None => cx.workshop().and_then(|workshop| workshop.facilitator.as_ref()),
            };
            let (options, at) = people(cx, &[words.nobody], holder);
            let ghost = match (role, cx.session.last_facilitator()) {
                (Role::Facilitator, Some(last)) => (words.last_facilitator)(cx.session.name_of(last)),
                _ => words.role_ghosts[*role as usize].to_owned(),
            };
            let label = words.roles[*role as usize];
            Row {
                key: (*key).to_owned(),
                state: label.to_owned(),
                text: holder
                    .map(|id| cx.session.name_of(id).to_owned())
                    .unwrap_or_default(),
                fields: vec![Field::choice(FieldId::Owner, label, options, at, &ghost).or_first()],
                ..Row::default()
            }
        });
        Pane {
            id: PaneId::Roles,
            title: words.roles_title.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows: rows.collect(),
            empty: String::new(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        let Some((role, _)) = ROLES.iter().find(|(_, key)| *key == row).copied() else {
            return Outcome::Stay;
        };
        let Value::Choice(at) = value else {
            return Outcome::Stay;
        };
        let person = person_at(cx, 1, at);
        let name = person
            .as_ref()
            .map(|id| cx.session.name_of(id).to_owned())
            .unwrap_or_default();
        Change::new(Label::changed(Noun::Role, name), move |s, _| {
            s.set_role(role, person)
        })
        .into()
    }

    fn act(&self, _cx: &Cx<'_>, _row: &str, action: Action) -> Outcome {
        match action {
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Owner),
            _ => Outcome::Stay,
        }
    }
}

/// Who joined and left since the last revision, and norms whose steward has left.
pub struct Since;

impl Panel for Since {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Norm(NormId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.people;
        let mut rows = Vec::new();
        let mut say = |key: &str, state: &str, text: String| {
            rows.push(Row {
                key: key.into(),
                state: state.into(),
                text,
                ..Row::default()
            });
        };
        if let Some(last) = cx.session.last_sealed() {
            for person in &cx.session.roster {
                if person.joined.is_some_and(|on| on > last) && person.left.is_none() {
                    say(person.id.as_ref(), words.joined, person.name.clone());
                } else if person.left.is_some_and(|on| on > last) {
                    say(person.id.as_ref(), words.left, person.name.clone());
                }
            }
        }
        let lost = cx.session.lost_stewards();
        // As the norms stand everywhere, and behind them what was adopted today.
        let known = cx.session.norms.iter().map(|norm| &norm.id);
        let known: Vec<&NormId> = known.filter(|id| lost.contains_key(id)).collect();
        let fresh = lost.keys().copied().filter(|id| !cx.session.norms.has(id));
        for norm in known.iter().copied().chain(fresh) {
            let text = cx.session.words_of(norm).unwrap_or_default();
            say(norm.as_ref(), words.vacant, text.to_owned());
        }
        Pane {
            id: PaneId::Since,
            title: words.since.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows,
            empty: words.since_empty.into(),
        }
    }
}
