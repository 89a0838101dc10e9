//! The end of a workshop: what changes, the review date, the team's yes, worth it, what is missing, and sealing.

use crate::domain::agreement::AgreementField;
use crate::domain::day;
use crate::domain::id::{NormId, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::tally::Scale;
use crate::domain::workshop::StepId;
use crate::flow::gaps::{Gap, gaps};

use super::shared::{few, late_vote, workshop_id};
use super::{Cx, Panel};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Go, Mark, Menu, Outcome, Pane, PaneKind, Row, Then, Value};
use crate::ui::widgets::tally;

/// What changes in the guidelines when the workshop is sealed.
pub struct ReadBackPane;

impl Panel for ReadBackPane {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.close;
        let read_back = cx.session.read_back();
        let mut rows = Vec::new();
        let mut say = |state: &str, sign: &'static str, norms: &[NormId]| {
            for norm in norms {
                rows.push(Row {
                    key: norm.to_string(),
                    sign,
                    state: state.to_owned(),
                    text: cx.session.words_of(norm).unwrap_or_default().to_owned(),
                    ..Row::default()
                });
            }
        };
        // What is different is read first.
        say(words.new, "+", &read_back.new);
        say(words.revised, "~", &read_back.revised);
        say(words.retired, "-", &read_back.retired);
        say(words.open, "?", &read_back.open);
        say(words.kept, "=", &read_back.kept);
        Pane {
            id: PaneId::ReadBack,
            title: words.read_back.into(),
            summary: (words.counts)(
                read_back.kept.len(),
                read_back.revised.len(),
                read_back.retired.len(),
                read_back.new.len(),
            ),
            kind: PaneKind::Record,
            rows,
            empty: words.read_back_empty.into(),
        }
    }
}

/// Review date, the team's yes, worth it, raw frictions, seal.
pub struct Ending;

fn review_menu(cx: &Cx<'_>) -> Menu {
    let words = &cx.words.close;
    let offer = |days: u64| -> (String, Outcome) {
        let on = day::later(cx.today, days);
        let set = Change::new(Label::changed(Noun::ReviewDate, ""), move |s, _| {
            s.set_agreement(AgreementField::ReviewOn(Some(on)))
        });
        ((words.in_days)(days, &cx.date(on)), set.then(Then::Down).into())
    };
    let mut items: Vec<(String, Outcome)> = [30, 90, 180].map(offer).into();
    items.push((words.other_date.to_owned(), Outcome::Open(FieldId::Until)));
    Menu::new(words.when_review, items).at(usize::from(!cx.session.revisions.is_empty()))
}

/// What can be done about whether it was worth the time.
fn worth(cx: &Cx<'_>) -> Outcome {
    let fingers = Outcome::Open(FieldId::Fingers);
    let Some(tally) = cx.workshop().and_then(|one| one.worth_it.as_ref()) else {
        return fingers;
    };
    let late = late_vote(cx, tally, |late| {
        Change::new(Label::added(Noun::LateVotes, ""), move |s, _| {
            s.set_worth_it_late(&late)
        })
        .into()
    });
    let items = vec![
        (cx.words.worth.again.to_owned(), fingers),
        (cx.words.tally.add_late.to_owned(), late),
    ];
    Outcome::Offer(Menu::new(cx.words.close.worth, items))
}

impl Panel for Ending {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.close;
        let review = cx.session.agreement_now().review_on;
        let workshop = cx.workshop();
        let sign_off = workshop.and_then(|one| one.sign_off);
        let worth = workshop.and_then(|one| one.worth_it.clone());
        let keep = workshop.is_some_and(|one| one.keep_frictions);
        let row = |key: &str, sign: &'static str, label: &str, text: String, field: Option<Field>| Row {
            key: key.into(),
            sign,
            state: label.into(),
            text,
            fields: field.into_iter().collect(),
            ..Row::default()
        };
        let sign = |done: bool| if done { "+" } else { "?" };
        let yes_no = vec![words.frictions_go.to_owned(), words.frictions_stay.to_owned()];
        let kept = yes_no.get(usize::from(keep)).cloned().unwrap_or_default();
        Pane {
            id: PaneId::Ending,
            title: words.ending.into(),
            summary: String::new(),
            kind: PaneKind::Record,
            rows: vec![
                row(
                    "review",
                    sign(review.is_some()),
                    words.review,
                    review.map(|on| cx.date(on)).unwrap_or_default(),
                    Some(Field::date(
                        FieldId::Until,
                        words.review,
                        review,
                        words.review_ghost,
                    )),
                ),
                row(
                    "yes",
                    sign(sign_off.is_some()),
                    words.sign_off,
                    sign_off
                        .map(|one| (words.yes_of)(one.yes, one.of))
                        .unwrap_or_default(),
                    Some(Field::number(
                        FieldId::Answer,
                        words.sign_off,
                        sign_off.map(|one| one.yes),
                        words.sign_off_ghost,
                    )),
                ),
                row(
                    "worth",
                    sign(worth.is_some()),
                    words.worth,
                    worth
                        .as_ref()
                        .map(|worth| tally::line(cx.words, worth))
                        .unwrap_or_default(),
                    Some(
                        Field::tally(
                            FieldId::Fingers,
                            words.worth,
                            Scale::WorthV1,
                            worth.clone(),
                            words.worth_ghost,
                        )
                        .given_for(&workshop_id(cx)),
                    ),
                ),
                row(
                    "frictions",
                    "",
                    words.frictions,
                    kept,
                    Some(Field::choice(
                        FieldId::Class,
                        words.frictions,
                        yes_no.into(),
                        Some(usize::from(keep)),
                        "",
                    )),
                ),
                row("seal", "*", words.seal, words.seal_ghost.to_owned(), None),
            ],
            empty: String::new(),
        }
    }

    fn set(&self, _cx: &Cx<'_>, row: &str, _field: FieldId, value: Value) -> Outcome {
        match (row, value) {
            ("review", Value::Date(on)) => Change::new(Label::changed(Noun::ReviewDate, ""), move |s, _| {
                s.set_agreement(AgreementField::ReviewOn(on))
            })
            .into(),
            ("yes", Value::Number(yes)) => {
                Change::new(Label::changed(Noun::SignOff, ""), move |s, _| s.sign_off(yes)).into()
            }
            ("worth", Value::Tally(tally)) => Change::new(Label::changed(Noun::WorthIt, ""), move |s, _| {
                s.set_worth_it(tally)
            })
            .then(Then::Down)
            .into(),
            ("frictions", Value::Choice(at)) => {
                Change::new(Label::changed(Noun::KeepFrictions, ""), move |s, _| {
                    s.set_keep_frictions(at == 1)
                })
                .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        match (row, action) {
            ("review", Action::Enter) => Outcome::Offer(review_menu(cx)),
            ("review", Action::Edit) => Outcome::Open(FieldId::Until),
            ("yes", Action::Enter | Action::Edit) => Outcome::Open(FieldId::Answer),
            ("worth", Action::Enter | Action::Edit) => worth(cx),
            ("frictions", Action::Enter | Action::Edit) => Outcome::Open(FieldId::Class),
            ("frictions", Action::Mark) => {
                let keep = cx.workshop().is_some_and(|one| !one.keep_frictions);
                Change::new(Label::changed(Noun::KeepFrictions, ""), move |s, _| {
                    s.set_keep_frictions(keep)
                })
                .then(Then::Marked(Mark::OnOff))
                .into()
            }
            ("seal", Action::Enter) => Outcome::Go(Go::Seal),
            _ => Outcome::Stay,
        }
    }
}

/// Who watches the next norm whose steward has left.
fn next_steward(cx: &Cx<'_>) -> Outcome {
    let lost = cx.session.lost_stewards();
    let Some((&norm, _)) = lost.first_key_value() else {
        return Outcome::Stay;
    };
    let text = cx.session.words_of(norm).unwrap_or_default();
    let set = |steward: Option<PersonId>| -> Outcome {
        let (id, today) = (norm.clone(), cx.today);
        let label = Label::changed(Noun::Steward, few(text));
        Change::new(label, move |s, _| s.replace_steward(&id, steward, today)).into()
    };
    let mut items: Vec<(String, Outcome)> = cx
        .session
        .team_now()
        .map(|person| (person.name.clone(), set(Some(person.id.clone()))))
        .collect();
    items.push((cx.words.decide.no_steward.to_owned(), set(None)));
    Outcome::Offer(Menu::new((cx.words.close.next_steward)(text), items))
}

/// What is still missing, step by step.
pub struct Gaps;

impl Panel for Gaps {
    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.close;
        let mut rows = Vec::new();
        for planned in cx
            .workshop()
            .into_iter()
            .flat_map(crate::domain::workshop::Workshop::steps)
        {
            for (at, gap) in gaps(cx.session, planned.step).into_iter().enumerate() {
                rows.push(Row {
                    key: format!("{}-{at}", planned.step.name()),
                    sign: "?",
                    state: cx.words.steps[planned.step as usize].to_owned(),
                    text: (cx.words.gap)(gap),
                    ..Row::default()
                });
            }
        }
        Pane {
            id: PaneId::Gaps,
            title: words.gaps.into(),
            summary: if rows.is_empty() {
                String::new()
            } else {
                (words.gap_count)(rows.len())
            },
            kind: PaneKind::Record,
            rows,
            empty: words.no_gaps.into(),
        }
    }

    /// Where it can be filled in; who follows a steward is asked here, because no step asks for it.
    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let (name, at) = row.rsplit_once('-').unwrap_or_default();
        let step = StepId::ALL.into_iter().find(|step| step.name() == name);
        if let (Action::Enter, Some(step), Ok(at)) = (action, step, at.parse::<usize>())
            && let Some(Gap::StewardsLost(_)) = gaps(cx.session, step).get(at)
        {
            return next_steward(cx);
        }
        match (action, step) {
            (Action::Enter, Some(step)) => Outcome::Go(Go::Step(step)),
            _ => Outcome::Stay,
        }
    }
}
