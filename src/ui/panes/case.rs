//! The case: for each concern of the leaders the norms that answer it, evidence, benefit, owner, date.

use std::collections::HashSet;

use crate::domain::concern::{Concern, ConcernField, Whose};
use crate::domain::due::{What, When};
use crate::domain::forget::Item;
use crate::domain::id::{ConcernId, NormId};
use crate::domain::label::{Label, Noun};
use crate::domain::team::Inner;
use crate::flow::counts;

use super::choices::From;
use super::shared::{few, people, person_at};
use super::{Cx, Panel, concerns, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Value};

/// What answers the leaders' concerns.
pub struct CasePane;

/// Norms one can point to: those in force and those proposed, with their words.
fn norms(cx: &Cx<'_>) -> Vec<(NormId, String)> {
    let mut all: Vec<(NormId, String)> = cx
        .session
        .in_force()
        .map(|norm| (norm.id.clone(), few(&norm.text)))
        .collect();
    let mut known: HashSet<NormId> = all.iter().map(|(id, _)| id.clone()).collect();
    for proposal in cx
        .workshop()
        .into_iter()
        .flat_map(|workshop| workshop.proposals.iter())
    {
        if known.insert(proposal.norm.clone()) {
            all.push((proposal.norm.clone(), few(&proposal.text)));
        }
    }
    all
}

fn row(cx: &Cx<'_>, concern: &Concern) -> Row {
    let words = &cx.words.case;
    let case = &concern.case;
    let answered = cx.session.is_answered(concern);
    let due = concern
        .case_date()
        .map(|on| (on, When::of(on, cx.today)))
        .filter(|(_, when)| when.is_due());
    let warning = due.map(|(on, when)| (cx.words.due.warning)(What::Case, when, &cx.date(on)));
    let mut about: Vec<Piece> = warning.map(Piece::Warning).into_iter().collect();
    about.push(Piece::Words(words.need.into(), concern.need.clone()));
    for norm in cx.session.answers(concern) {
        if let Some(text) = cx.session.words_of(&norm) {
            about.push(Piece::Words(words.norm.into(), few(text)));
        }
    }
    if case.conceded {
        about.push(Piece::Words(String::new(), words.conceded.into()));
    }
    let known = cx.choices(From::Norms, &[words.no_norm], || {
        let all = norms(cx).into_iter();
        all.map(|(id, text)| (id.to_string(), text)).collect()
    });
    let at = case.norms.first().and_then(|id| known.place(id.as_ref()));
    let (owners, owner) = people(cx, &[cx.words.actions.nobody], case.owner.as_ref());
    Row {
        key: concern.id.to_string(),
        sign: match (due, answered) {
            (Some(_), _) => "!",
            (None, true) => "+",
            (None, false) => "?",
        },
        state: match (case.conceded, answered) {
            (true, _) => words.state_conceded.into(),
            (false, true) => words.state_answered.into(),
            (false, false) => words.state_open.into(),
        },
        text: concern.text.clone(),
        more: Vec::new(),
        about,
        fields: vec![
            Field::line(FieldId::Text, "", &concern.text, ""),
            Field::choice(
                FieldId::Concern,
                words.link,
                known.options,
                at.or(Some(0)),
                words.no_norm,
            ),
            Field::text(
                FieldId::Evidence,
                words.evidence,
                &case.evidence,
                words.evidence_ghost,
            ),
            Field::text(
                FieldId::Benefit,
                words.benefit,
                &case.benefit,
                words.benefit_ghost,
            ),
            Field::choice(
                FieldId::Owner,
                words.owner,
                owners,
                owner,
                cx.words.actions.owner_ghost,
            )
            .or_first(),
            Field::date(FieldId::By, words.by, case.by, cx.words.date_ghost),
        ],
    }
}

fn change(cx: &Cx<'_>, concern: &Concern, field: ConcernField) -> Change {
    let (id, today) = (concern.id.clone(), cx.today);
    Change::new(Label::changed(Noun::Case, few(&concern.text)), move |s, _| {
        s.set_concern(&id, field, today)
    })
}

impl Panel for CasePane {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Concern(ConcernId::from(row)))
    }

    fn items(&self, _cx: &Cx<'_>, row: &str) -> Vec<Item> {
        vec![Item::Concern(ConcernId::from(row))]
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.case;
        let leaders = |one: &&Concern| one.is_open() && one.whose == Whose::Leaders;
        let rows: Vec<Row> = cx
            .session
            .concerns
            .iter()
            .filter(leaders)
            .map(|one| row(cx, one))
            .collect();
        let count = counts::answered(cx.session);
        Pane {
            id: PaneId::Case,
            title: words.title.into(),
            summary: if count.of == 0 {
                String::new()
            } else {
                (words.summary)(count.done, count.of)
            },
            kind: PaneKind::Record,
            rows,
            empty: words.empty.into(),
        }
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let Some(concern) = cx.session.concerns.get(&ConcernId::from(row)) else {
            return Outcome::Stay;
        };
        let field = match (field, value) {
            (FieldId::Text, Value::Text(text)) => ConcernField::Text(text),
            (FieldId::Evidence, Value::Text(text)) => ConcernField::Evidence(text),
            (FieldId::Benefit, Value::Text(text)) => ConcernField::Benefit(text),
            (FieldId::Owner, Value::Choice(at)) => ConcernField::Owner(person_at(cx, 1, at)),
            (FieldId::By, Value::Date(by)) => ConcernField::By(by),
            (FieldId::Concern, Value::Choice(at)) => {
                let chosen = at
                    .checked_sub(1)
                    .and_then(|at| norms(cx).into_iter().nth(at))
                    .map(|(id, _)| id);
                let (id, today) = (concern.id.clone(), cx.today);
                let old = concern.case.norms.clone();
                let label = Label::changed(Noun::Case, few(&concern.text));
                return Change::new(label, move |s, _| {
                    for norm in old {
                        s.set_concern(&id, ConcernField::Norm(norm, false), today)?;
                    }
                    match chosen {
                        Some(norm) => s.set_concern(&id, ConcernField::Norm(norm, true), today),
                        None => Ok(()),
                    }
                })
                .into();
            }
            _ => return Outcome::Stay,
        };
        concerns::say(cx, concern, Noun::Case, field)
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let Some(concern) = cx.session.concerns.get(&ConcernId::from(row)) else {
            return Outcome::Stay;
        };
        let words = &cx.words.case;
        let concede = concern.case.conceded;
        match action {
            Action::Edit => Outcome::Open(FieldId::Evidence),
            Action::Enter => {
                let presented = change(cx, concern, ConcernField::By(None));
                let presented = concern
                    .case_date()
                    .map(|_| (words.presented.to_owned(), presented.into()));
                let mut items: Vec<(String, Outcome)> = vec![
                    (words.write_evidence.to_owned(), Outcome::Open(FieldId::Evidence)),
                    (words.link_norm.to_owned(), Outcome::Open(FieldId::Concern)),
                    (
                        (if concede {
                            words.not_conceded
                        } else {
                            words.concede
                        })
                        .to_owned(),
                        change(cx, concern, ConcernField::Conceded(!concede)).into(),
                    ),
                ];
                items.extend(presented);
                items.extend(team::item(cx, Inner::Concern(concern.id.clone())));
                Outcome::Offer(Menu::new(concern.text.clone(), items))
            }
            _ => Outcome::Stay,
        }
    }
}
