//! The guidelines in force with what may change between workshops, and the norms put off or retired.

use crate::domain::due::{self, Due, What, When};
use crate::domain::forget::Item;
use crate::domain::id::{NormId, PersonId};
use crate::domain::label::{Label, Noun};
use crate::domain::language::Language;
use crate::domain::norm::{Event, Norm};
use crate::domain::rejected::Rejected;
use crate::domain::small::Difference;
use crate::domain::tally::Scale;
use crate::domain::team::Inner;
use crate::domain::unknown::is_question;

use super::deciding::heard_of;
use super::due::stands;
use super::look_back::{standing, steward_left};
use super::shared::{few, people, person_at};
use super::{Cx, Panel, team};
use crate::ui::keymap::Action;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::{Change, Field, Menu, Outcome, Pane, PaneKind, Piece, Row, Then, Value};
use crate::ui::strings::strings;
use crate::ui::widgets::tally;

/// The guidelines in force.
pub struct InForce;

/// The languages a norm can be said in besides the team's.
fn others(cx: &Cx<'_>) -> impl Iterator<Item = Language> {
    let own = cx.session.language;
    Language::ALL.into_iter().filter(move |language| *language != own)
}

/// The field of a norm in a language.
fn said_in(language: Language) -> FieldId {
    match language {
        Language::En => FieldId::InEnglish,
        Language::ZhHans => FieldId::InChinese,
    }
}

/// The life of a norm, station by station.
pub(super) fn life(cx: &Cx<'_>, norm: &Norm) -> Vec<Piece> {
    let words = &cx.words.norms;
    let mut pieces = Vec::new();
    for station in &norm.lineage {
        let event = words.events[match station.event {
            Event::Adopted => 0,
            Event::Reworded => 1,
            Event::Corrected => 2,
            Event::Retired => 3,
            Event::Parked => 4,
            Event::Escalated => 5,
            Event::Amended => 6,
        }];
        pieces.push(Piece::Words(
            cx.date(station.on),
            (words.station)(event, &station.text, &station.reason),
        ));
    }
    pieces
}

fn about(cx: &Cx<'_>, norm: &Norm, due: &[Due<'_>], lost: Option<&PersonId>) -> Vec<Piece> {
    let words = &cx.words.norms;
    let mut about = stands(cx, norm, due, cx.words.look_back.standing);
    about.extend(lost.map(|left| steward_left(cx, left)));
    if !norm.proposed.is_empty() {
        about.push(Piece::Words(words.proposed.into(), norm.proposed.clone()));
    }
    if !norm.why.is_empty() {
        about.push(Piece::Words(words.why.into(), norm.why.clone()));
    }
    if !norm.signal.is_empty() {
        about.push(Piece::Words(words.signal.into(), norm.signal.clone()));
    }
    for concern in norm
        .links
        .concerns
        .iter()
        .filter_map(|id| cx.session.concerns.get(id))
    {
        about.push(Piece::Words(words.answers.into(), concern.text.clone()));
    }
    for guardrail in norm
        .links
        .guardrails
        .iter()
        .filter_map(|id| cx.session.guardrails.get(id))
    {
        about.push(Piece::Words(words.within.into(), guardrail.terms.text.clone()));
    }
    if let Some(agreed) = &norm.tally {
        about.push(Piece::Words(
            words.agreed_by.into(),
            tally::line(cx.words, agreed),
        ));
    }
    let outgrown = norm
        .translations
        .iter()
        .filter(|(language, said)| **language != cx.session.language && norm.has_outgrown(said));
    about.extend(
        outgrown.map(|(language, _)| Piece::Warning((words.older_words)(strings(*language).own_name))),
    );
    about.extend(past(cx, norm));
    about
}

/// The last change of a norm: what it said before, and why that changed. Words that were voted on and then amended were
/// never in force.
fn past(cx: &Cx<'_>, norm: &Norm) -> Vec<Piece> {
    let words = &cx.words.norms;
    let Some((last, before)) = norm.lineage.split_last() else {
        return Vec::new();
    };
    let held = |event: Event| matches!(event, Event::Adopted | Event::Reworded | Event::Corrected);
    let Some(before) = before.iter().rfind(|station| held(station.event)) else {
        return Vec::new();
    };
    let mut past = Vec::new();
    if before.text != norm.text {
        past.push(Piece::Words(
            (words.until)(&cx.date(last.on)),
            before.text.clone(),
        ));
    }
    if !last.reason.is_empty() {
        past.push(Piece::Words(words.because.into(), last.reason.clone()));
    }
    past
}

/// The proposed words of a norm as what can be forgotten, if there are any.
pub(super) fn to_forget(norm: &Norm) -> Option<Item> {
    (!norm.proposed.is_empty()).then(|| Item::Proposed(norm.id.clone()))
}

fn drop_proposed(norm: &Norm) -> Change {
    let id = norm.id.clone();
    let label = Label::removed(Noun::Proposal, few(&norm.proposed));
    Change::new(label, move |s, _| s.propose_words(&id, ""))
}

/// What was typed is more than a typo: it can be proposed in the next workshop, so that no word is lost.
fn next_time(cx: &Cx<'_>, norm: &Norm, text: String, difference: Difference) -> Menu {
    let words = &cx.words.norms;
    let id = norm.id.clone();
    let label = Label::added(Noun::Proposal, few(&text));
    let propose =
        Change::new(label, move |s, _| s.propose_words(&id, &text)).then(Then::Say(words.is_proposed));
    let items = vec![
        (words.propose.to_owned(), propose.into()),
        (words.type_on.to_owned(), Outcome::Stay),
    ];
    let why = (cx.words.rejected)(&Rejected::NewMeaning(difference));
    Menu::new(why, items).over_typing()
}

fn row(cx: &Cx<'_>, number: &str, norm: &Norm, due: &[Due<'_>], lost: Option<&PersonId>) -> Row {
    let words = &cx.words.norms;
    let (stewards, steward) = people(cx, &[cx.words.draft.none_yet], norm.steward.as_ref());
    let date = norm.status.until().or(norm.review_on);
    let mut fields = vec![
        Field::text(FieldId::Text, "", &norm.text, ""),
        Field::choice(
            FieldId::Steward,
            words.steward,
            stewards,
            steward,
            cx.words.draft.none_yet,
        )
        .or_first()
        .or_showing(norm.steward.as_ref().map_or("", |id| cx.session.name_of(id))),
        Field::date(FieldId::Until, words.look_again, date, words.look_again_ghost),
    ];
    for language in others(cx) {
        let said = norm.translations.get(&language);
        fields.push(Field::extra(
            said_in(language),
            strings(language).own_name,
            said.map_or("", |said| &said.text),
        ));
    }
    if norm.status.until().is_some() && norm.tally.is_some() {
        // What is typed here comes on top of the votes above.
        let late = Field::tally(
            FieldId::Fingers,
            words.late,
            Scale::ConsentV1,
            None,
            words.late_ghost,
        );
        fields.push(late.given_for(&norm.text));
    }
    Row {
        key: norm.id.to_string(),
        sign: match (!due.is_empty() || lost.is_some(), norm.status.until()) {
            (true, _) => "!",
            (false, Some(_)) => "~",
            (false, None) => "+",
        },
        state: format!("{number} {}", crate::text::clip(&norm.topic, 18))
            .trim_end()
            .to_owned(),
        text: norm.text.clone(),
        more: Vec::new(),
        about: about(cx, norm, due, lost),
        fields,
    }
}

impl Panel for InForce {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Norm(NormId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.page;
        let due = due::of_norms(cx.session, cx.today);
        let due_of = |norm: &Norm| due.get(norm.id.as_ref()).map_or(&[][..], Vec::as_slice);
        let lost = cx.session.lost_stewards();
        // The numbers that the command line takes.
        let cells = cx.session.in_force().count().to_string().len();
        let norms = cx.session.in_force().zip(1..);
        let rows: Vec<Row> = norms
            .map(|(norm, number): (_, usize)| {
                let number = format!("{number:>cells$}");
                row(cx, &number, norm, due_of(norm), lost.get(&norm.id).copied())
            })
            .collect();
        let vacant = rows
            .iter()
            .filter(|row| lost.contains_key(&NormId::from(row.key.as_str())))
            .count();
        let review = cx.session.agreement.review_on;
        let is_due = review.is_some_and(|on| When::of(on, cx.today).is_due());
        let review = review.map(|on| match When::of(on, cx.today) {
            When::Ahead => (words.review_on)(&cx.date(on)),
            when => format!("! {}", (cx.words.due.item)(What::Review, when, &cx.date(on))),
        });
        let vacant = (vacant > 0).then(|| format!("! {}", (words.need_stewards)(vacant)));
        let mut summary = [Some((words.norms)(rows.len())), vacant, review];
        if is_due {
            // On a narrow screen the end is cut.
            summary.reverse();
        }
        Pane {
            id: PaneId::InForce,
            title: words.in_force.into(),
            summary: summary.into_iter().flatten().collect::<Vec<_>>().join("  "),
            kind: PaneKind::Record,
            rows,
            empty: words.in_force_empty.into(),
        }
    }

    fn items(&self, cx: &Cx<'_>, row: &str) -> Vec<Item> {
        let id = NormId::from(row);
        let norm = cx.session.norms.get(&id);
        let proposed = norm.and_then(to_forget);
        let proposals = cx.session.workshops().flat_map(|one| one.proposals.iter());
        let heard = proposals.filter(|one| one.norm == id).flat_map(heard_of);
        proposed.into_iter().chain(heard).collect()
    }

    fn set(&self, cx: &Cx<'_>, row: &str, field: FieldId, value: Value) -> Outcome {
        let (id, today) = (NormId::from(row), cx.today);
        let Some(norm) = cx.session.norms.get(&id) else {
            return Outcome::Stay;
        };
        let label = Label::changed(Noun::Norm, few(&norm.text));
        match (field, value) {
            (FieldId::Text, Value::Text(text)) => {
                let difference = Difference::between(norm.agreed_words(), &text);
                if text.trim() != norm.text && !text.trim().is_empty() && !difference.is_small() {
                    return Outcome::Offer(next_time(cx, norm, text, difference));
                }
                Change::new(label, move |s, _| s.correct_norm(&id, &text, today)).into()
            }
            (field, Value::Text(text)) => {
                let Some(language) = others(cx).find(|language| said_in(*language) == field) else {
                    return Outcome::Stay;
                };
                let label = Label::changed(Noun::Translation, few(&norm.text));
                Change::new(label, move |s, _| s.translate_norm(&id, language, &text)).into()
            }
            (FieldId::Steward, Value::Choice(at)) => {
                let person = person_at(cx, 1, at);
                let label = Label::changed(Noun::Steward, few(&norm.text));
                Change::new(label, move |s, _| s.set_steward(&id, person, today)).into()
            }
            (FieldId::Until, Value::Date(on)) => {
                let label = Label::changed(Noun::ReviewDate, few(&norm.text));
                Change::new(label, move |s, _| s.set_norm_date(&id, on, today)).into()
            }
            (FieldId::Fingers, Value::Tally(late)) => {
                let label = Label::added(Noun::LateVotes, few(&norm.text));
                let counts = late.counts();
                Change::new(label, move |s, _| s.add_late_votes(&id, counts, today))
                    .then(Then::Offer)
                    .into()
            }
            _ => Outcome::Stay,
        }
    }

    fn act(&self, cx: &Cx<'_>, row: &str, action: Action) -> Outcome {
        let (id, today) = (NormId::from(row), cx.today);
        let Some(norm) = cx.session.norms.get(&id) else {
            return Outcome::Stay;
        };
        let words = &cx.words.norms;
        match action {
            Action::Edit => Outcome::Open(FieldId::Text),
            Action::Enter => {
                let mut items = Vec::new();
                if norm.status.until().is_some() {
                    let label = Label::changed(Noun::Norm, few(&norm.text));
                    let confirm = Change::new(label, move |s, _| s.confirm_norm(&id, today));
                    items.push((words.confirm.to_owned(), confirm.into()));
                    if norm.tally.is_some() {
                        items.push((words.add_late.to_owned(), Outcome::Open(FieldId::Fingers)));
                    }
                }
                let at = items.len();
                items.push((words.set_steward.to_owned(), Outcome::Open(FieldId::Steward)));
                let date = if norm.status.until().is_some() {
                    words.extend
                } else {
                    words.set_date
                };
                items.push((date.to_owned(), Outcome::Open(FieldId::Until)));
                let limit = Difference::between(norm.agreed_words(), &norm.text);
                let typo = (words.typo)(limit.most(), limit.of);
                items.push((typo, Outcome::Open(FieldId::Text)));
                if !norm.proposed.is_empty() {
                    items.push((words.drop_proposed.to_owned(), drop_proposed(norm).into()));
                }
                items.extend(others(cx).map(|language| {
                    let name = (words.translate)(strings(language).own_name);
                    (name, Outcome::Open(said_in(language)))
                }));
                items.extend(team::item(cx, Inner::Norm(norm.id.clone())));
                if norm.status.until().is_some() {
                    items.push((words.end_next.to_owned(), end_next(cx, norm)));
                }
                // Who left is replaced first.
                let is_lost = cx.session.lost_stewards().contains_key(&norm.id);
                Outcome::Offer(Menu::new(norm.text.clone(), items).at(if is_lost { at } else { 0 }))
            }
            _ => Outcome::Stay,
        }
    }
}

/// Ending a norm changes what is in force, so it waits for a workshop: until then it is on the list.
fn end_next(cx: &Cx<'_>, norm: &Norm) -> Outcome {
    let text = (cx.words.norms.end_parked)(&few(&norm.text));
    let label = Label::added(Noun::Parked, few(&norm.text));
    let landed = if is_question(&text) {
        cx.words.frame_words.parked_question
    } else {
        cx.words.frame_words.parked_item
    };
    let norm = Inner::Norm(norm.id.clone());
    Change::new(label, move |s, m| s.park_from(m, &norm, &text).map(|_| ()))
        .then(Then::Say(landed))
        .into()
}

/// Norms put off or retired, with their reasons.
pub struct Aside;

impl Panel for Aside {
    fn inner(&self, _cx: &Cx<'_>, row: &str) -> Option<Inner> {
        Some(Inner::Norm(NormId::from(row)))
    }

    fn pane(&self, cx: &Cx<'_>) -> Pane {
        let words = &cx.words.page;
        let due = due::of_norms(cx.session, cx.today);
        let due_of = |norm: &Norm| due.get(norm.id.as_ref()).map_or(&[][..], Vec::as_slice);
        let row = |norm: &Norm| Row {
            key: norm.id.to_string(),
            sign: if due_of(norm).is_empty() { "-" } else { "!" },
            state: crate::text::clip(&norm.topic, 18).into_owned(),
            text: norm.text.clone(),
            more: standing(cx, norm).into_iter().collect(),
            about: {
                let mut about = stands(cx, norm, due_of(norm), "");
                about.extend(life(cx, norm));
                about
            },
            fields: Vec::new(),
        };
        let rows: Vec<Row> = cx
            .session
            .norms
            .iter()
            .filter(|norm| !norm.is_in_force())
            .map(row)
            .collect();
        Pane {
            id: PaneId::Aside,
            title: words.aside.into(),
            summary: (words.norms)(rows.len()),
            kind: PaneKind::Record,
            rows,
            empty: words.aside_empty.into(),
        }
    }
}
