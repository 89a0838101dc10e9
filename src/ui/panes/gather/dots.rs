//! Dots by person: what is left to each, and where their dots are; whoever types places them for anybody.
//! Must not know the limits: the domain keeps them.

use crate::domain::gather::DOTS_EACH;
use crate::domain::id::{ClusterId, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::people::{Person, Place};

use super::marks::{self, Wrong};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::panes::{Cx, Panel};
use crate::ui::sheet::{Change, Field, Outcome, Pane, PaneKind, Piece, Row, Value};

/// Dots by person.
pub struct DotsPane;

/// Who can place dots today: remote first, then in the room, then in writing; last who has left dots and is away.
fn people<'a>(cx: &Cx<'a>) -> Vec<&'a Person> {
    let here = |person: &&Person| !cx.session.is_absent(&person.id) || cx.session.dots_placed(&person.id) > 0;
    let mut people: Vec<&Person> = cx.session.team_now().filter(here).collect();
    people.sort_by_key(|person| match cx.session.place_of(person) {
        Place::Remote => 0,
        Place::InRoom => 1,
        Place::Async => 2,
        Place::Absent => 3,
    });
    people
}

/// The numbers of the clusters with somebody's dots, one for each dot.
fn typed(cx: &Cx<'_>, person: &PersonId) -> String {
    let mut numbers = Vec::new();
    for (cluster, number) in cx.clusters().into_iter().zip(1_usize..) {
        numbers.extend((0..cluster.dots_of(person)).map(|_| number.to_string()));
    }
    numbers.join(" ")
}

/// The clusters with their numbers and totals, to be read while somebody places dots.
fn clusters(cx: &Cx<'_>) -> Piece {
    let words = &cx.words.dots;
    let all = cx.clusters().into_iter().zip(1..);
    let all: Vec<String> = all
        .map(|(cluster, number)| (words.cluster)(number, &cluster.name, cluster.dots()))
        .collect();
    Piece::Words(words.clusters.into(), all.join(cx.words.comma))
}

fn row(cx: &Cx<'_>, person: &Person) -> Row {
    let words = &cx.words.dots;
    let placed = cx.session.dots_placed(&person.id);
    let left = DOTS_EACH.saturating_sub(placed);
    let dots = typed(cx, &person.id);
    Row {
        key: person.id.to_string(),
        sign: if left == 0 { "+" } else { "." },
        state: (words.left)(left, DOTS_EACH),
        text: (words.line)(&person.name, &dots),
        more: Vec::new(),
        about: vec![clusters(cx)],
        fields: vec![
            Field::reading(&person.name),
            Field {
                label: words.title_short.into(),
                ..Field::marks(FieldId::Dots, &dots, words.ghost)
            },
        ],
    }
}

/// How many dots on each cluster these places are.
fn counted(cx: &Cx<'_>, places: &[usize]) -> Vec<(ClusterId, u16)> {
    let of = |at: usize| {
        let dots = places.iter().filter(|place| **place == at).count();
        u16::try_from(dots).unwrap_or(u16::MAX)
    };
    let ids = cx.clusters().into_iter().enumerate();
    ids.map(|(at, cluster)| (cluster.id.clone(), of(at))).collect()
}

fn place(cx: &Cx<'_>, person: PersonId, dots: Vec<(ClusterId, u16)>) -> Outcome {
    let label = Label::changed(Noun::Dots, cx.session.name_of(&person));
    Change::new(label, move |s, _| s.place_dots(&person, &dots)).into()
}

impl Panel for DotsPane {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.dots;
        let rows: Vec<Row> = people(cx).into_iter().map(|person| row(cx, person)).collect();
        let left = people(cx).into_iter().fold(0_u16, |sum, person| {
            sum.saturating_add(DOTS_EACH.saturating_sub(cx.session.dots_placed(&person.id)))
        });
        Pane {
            id: PaneId::Dots,
            title: words.title.into(),
            summary: (words.summary)(left, rows.len()),
            kind: PaneKind::Record,
            rows,
            empty: words.empty.into(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let (Some(workshop), FieldId::Dots, Value::Text(text)) = (cx.workshop(), field, value) else {
            return Outcome::Stay;
        };
        let words = &cx.words.dots;
        let count = workshop.clusters.len();
        match marks::places(&text, count) {
            Ok(places) => place(cx, PersonId::from(row), counted(cx, &places)),
            Err(Wrong::NotANumber(found)) => Outcome::Refuse((words.not_dots)(&found)),
            Err(Wrong::NoSuch(number)) => Outcome::Refuse((words.no_such)(&number, count)),
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let person = PersonId::from(row);
        match action {
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Dots),
            Action::Delete if cx.session.dots_placed(&person) > 0 => place(cx, person, Vec::new()),
            _ => Outcome::Stay,
        }
    }
}
