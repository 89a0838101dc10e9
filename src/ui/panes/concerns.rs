//! What worries leaders and the team, and the needs under it.

use crate::domain::concern::{Concern, ConcernField, Known, Whose};
use crate::domain::forget::Item;
use crate::domain::id::ConcernId;
use crate::domain::label::{Label, Noun};
use crate::domain::rejected::Rejected;
use crate::domain::team::Inner;
use crate::flow::counts;

use super::shared::{few, moves};
use super::{Cx, Panel, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Go, Mark, Menu, Outcome, Pane, PaneKind, Row, Then, Value};

/// The concerns of leaders, or of the team.
pub struct Concerns {
    id: PaneId,
    whose: Whose,
}

/// What worries leaders.
pub const LEADERS: Concerns = Concerns {
    id: PaneId::LeaderConcerns,
    whose: Whose::Leaders,
};
/// What worries the team.
pub const TEAM: Concerns = Concerns {
    id: PaneId::TeamConcerns,
    whose: Whose::Team,
};

/// Says something of a concern otherwise. What was agreed changes in a workshop: on the way there it is put on its list.
pub(super) fn say(cx: &Cx<'_>, concern: &Concern, noun: Noun, field: ConcernField) -> Outcome {
    let (id, today) = (concern.id.clone(), cx.today);
    let label = Label::changed(noun, few(&concern.text));
    let (Some(difference), ConcernField::Text(text) | ConcernField::Need(text)) =
        (cx.session.new_meaning(concern, &field), &field)
    else {
        return Change::new(label, move |s, _| s.set_concern(&id, field, today)).into();
    };
    let parked = (cx.words.concerns.reword_parked)(&concern.text, text);
    let label = Label::added(Noun::Parked, few(&parked));
    let park = Change::new(label, move |s, m| s.park(m, &parked).map(|_| ()))
        .then(Then::Say(cx.words.frame_words.parked_question));
    let items = vec![
        (cx.words.concerns.reword.to_owned(), park.into()),
        (cx.words.norms.type_on.to_owned(), Outcome::Stay),
    ];
    let why = (cx.words.rejected)(&Rejected::NewMeaning(difference));
    Outcome::Offer(Menu::new(why, items).over_typing())
}

fn row(cx: &Cx<'_>, concern: &Concern) -> Row {
    let words = &cx.words.concerns;
    let closed = !concern.is_open();
    let mut fields = vec![
        Field::line(FieldId::Text, "", &concern.text, ""),
        Field::line(FieldId::Need, words.need, &concern.need, words.need_ghost),
    ];
    // What worries the team itself is known: only of others one can ask how we know.
    if concern.whose == Whose::Leaders {
        let known = words.known.iter().map(|&text| text.to_owned()).collect();
        let at = Some(concern.known as usize);
        fields.push(Field::choice(FieldId::Known, words.how, known, at, ""));
    }
    let more = if concern.need.is_empty() {
        Vec::new()
    } else {
        vec![(words.need_line)(&concern.need)]
    };
    Row {
        key: concern.id.to_string(),
        sign: match (closed, concern.need.is_empty()) {
            (true, _) => "-",
            (false, true) => "?",
            (false, false) => "+",
        },
        state: match concern.whose {
            _ if closed => words.closed.into(),
            Whose::Leaders => words.known[concern.known as usize].to_owned(),
            Whose::Team => String::new(),
        },
        text: concern.text.clone(),
        more,
        fields,
        ..Row::default()
    }
}

impl Panel for Concerns {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Concern(ConcernId::from(row)))
    }

    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        vec![Item::Concern(ConcernId::from(row))]
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.concerns;
        let here = cx.workshop().map(|workshop| &workshop.id);
        let mine = |concern: &&Concern| {
            concern.whose == self.whose && (concern.is_open() || Some(&concern.raised_in) == here)
        };
        let rows: Vec<Row> = cx
            .session
            .concerns
            .iter()
            .filter(mine)
            .map(|one| row(cx, one))
            .collect();
        let (title, empty) = match self.whose {
            Whose::Leaders => (words.leaders, words.leaders_empty),
            Whose::Team => (words.team, words.team_empty),
        };
        Pane {
            id: self.id,
            title: title.into(),
            summary: if rows.is_empty() {
                String::new()
            } else {
                let count = counts::needs(cx.session, self.whose);
                (words.count)(count.of, count.left())
            },
            kind: PaneKind::List,
            rows,
            empty: empty.into(),
        }
    }

    fn add(&self, _cx: &Cx<'_>, text: String) -> Outcome {
        let whose = self.whose;
        Change::making(Label::added(Noun::Concern, few(&text)), move |s, m| {
            s.add_concern(m, whose, &text)
        })
        .into()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let Some(concern) = cx.session.concerns.get(&ConcernId::from(row)) else {
            return Outcome::Stay;
        };
        let field = match (field, value) {
            (FieldId::Text, Value::Text(text)) => ConcernField::Text(text),
            (FieldId::Need, Value::Text(text)) => ConcernField::Need(text),
            (FieldId::Known, Value::Choice(at)) => match Known::ALL.get(at) {
                Some(known) => ConcernField::Known(*known),
                None => return Outcome::Stay,
            },
            _ => return Outcome::Stay,
        };
        say(cx, concern, Noun::Concern, field)
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let (id, today) = (ConcernId::from(row), cx.today);
        let Some(concern) = cx.session.concerns.get(&id) else {
            return Outcome::Stay;
        };
        let words = few(&concern.text);
        match action {
            Action::Enter if cx.workshop().is_none_or(|one| one.id != concern.raised_in) => {
                let label = Label::changed(Noun::Concern, words.clone());
                let closed = concern.is_open().then_some(today);
                let close = Change::new(label, move |s, _| {
                    s.set_concern(&id, ConcernField::Closed(closed), today)
                });
                let texts = &cx.words.concerns;
                let rest = if closed.is_some() {
                    texts.put_to_rest
                } else {
                    texts.open_again
                };
                let edit = match cx.session.room_for_typos(concern) {
                    Some(limit) => (cx.words.norms.typo)(limit.most(), limit.of),
                    None => texts.edit.to_owned(),
                };
                let mut items = vec![
                    (edit, Outcome::Open(FieldId::Text)),
                    (texts.write_need.to_owned(), Outcome::Open(FieldId::Need)),
                    (rest.to_owned(), close.into()),
                    (
                        cx.words.forget.offer.to_owned(),
                        Outcome::Go(Go::Forget(Item::Concern(concern.id.clone()))),
                    ),
                ];
                items.extend(team::item(cx, Inner::Concern(concern.id.clone())));
                let menu = Menu::new(concern.text.clone(), items);
                Outcome::Offer(menu.at(usize::from(concern.need.is_empty())))
            }
            Action::Enter | Action::Edit => Outcome::Open(FieldId::Text),
            Action::Mark if concern.whose == Whose::Leaders => {
                let next = Known::ALL[(concern.known as usize + 1) % Known::ALL.len()];
                let label = Label::changed(Noun::Concern, words);
                Change::new(label, move |s, _| {
                    s.set_concern(&id, ConcernField::Known(next), today)
                })
                .then(Then::Marked(Mark::NextValue))
                .into()
            }
            Action::Delete => Change::new(Label::removed(Noun::Concern, words), move |s, _| {
                s.remove_concern(&id, today)
            })
            .into(),
            _ => moves(action).map_or(Outcome::Stay, |by| {
                Change::new(Label::moved(Noun::Concern, words), move |s, _| {
                    s.move_concern(&id, by)
                })
                .into()
            }),
        }
    }
}
