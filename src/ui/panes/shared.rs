//! What several panes need: people to choose from, a few words for a label, late votes, moving or deleting in a list.
//! Must not know any one pane.

use crate::domain::guardrail::Review;
use crate::domain::id::PersonId;
use crate::domain::people::Person;
use crate::domain::rule::CONSENT;
use crate::domain::tally::{Late, Mode, Scale, Tally};
use crate::text::clip;

use super::Cx;
use super::choices::From;
use crate::ui::keymap::Action;
use crate::ui::names::FieldId;
use crate::ui::sheet::pad::Pad;
use crate::ui::sheet::{Ask, Bars, Change, Menu, Options, Outcome, Piece, Row, Then};
use crate::ui::strings::Strings;
use crate::ui::widgets::tally;

/// The first words of a text, for the name of a change.
pub fn few(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    clip(line, 40).into_owned()
}

/// Marks a line from earlier by how it stands now; one that nobody asks about stays as it is.
pub fn reviewed(cx: &Cx<'_>, row: Row, review: Option<Review>) -> Row {
    let [to_confirm, still_true, changed, ..] = cx.words.frame.reviews;
    let (sign, state) = match review {
        Some(Review::ToConfirm) => ("?", to_confirm),
        Some(Review::StillTrue) => ("+", still_true),
        Some(Review::Changed) => ("~", changed),
        Some(Review::Gone | Review::New) | None => return row,
    };
    Row {
        sign,
        state: state.to_owned(),
        ..row
    }
}

/// A line from earlier is asked about as a difference: still true, or other words.
pub fn difference(cx: &Cx<'_>, text: &str, confirm: Change) -> Menu {
    let words = &cx.words.frame;
    let items = vec![
        (words.still_true.to_owned(), confirm.then(Then::NextOpen).into()),
        (words.changed.to_owned(), Outcome::Open(FieldId::Text)),
    ];
    Menu::new(text, items)
}

/// Names to choose from, behind these first options, and where the given person stands among them.
pub fn people(cx: &Cx<'_>, first: &[&'static str], chosen: Option<&PersonId>) -> (Options, Option<usize>) {
    let all = || {
        let team = cx.session.team_now();
        team.map(|person| (person.id.to_string(), person.name.clone()))
            .collect()
    };
    let team = cx.choices(From::Team, first, all);
    let at = chosen.and_then(|chosen| team.place(chosen.as_ref()));
    (team.options, at)
}

/// The person at this place of what [`people`] offered behind so many first options.
pub fn person_at(cx: &Cx<'_>, first: usize, at: usize) -> Option<PersonId> {
    let at = at.checked_sub(first)?;
    cx.session.team_now().nth(at).map(|person| person.id.clone())
}

/// A revealed tally as bars, with three fingers as the line.
pub fn bars(cx: &Cx<'_>, tally: &Tally) -> Piece {
    bars_from(cx, tally, CONSENT)
}

/// A revealed tally as bars, with so many fingers as the line, and names where it was open.
pub fn bars_from(cx: &Cx<'_>, tally: &Tally, at_least: u8) -> Piece {
    let names = tally
        .by_name()
        .iter()
        .map(|(person, vote)| (cx.session.name_of(person).to_owned(), *vote));
    Piece::Bars(Bars {
        tally: tally.clone(),
        at_least,
        names: names.collect(),
    })
}

/// Which workshop is on: votes on what has no words of its own are for this one.
pub fn workshop_id(cx: &Cx<'_>) -> String {
    cx.workshop().map(|one| one.id.to_string()).unwrap_or_default()
}

/// Asks for a vote that comes after the reveal: for whose in an open tally, and for the answer; then it is taken.
pub fn late_vote(cx: &Cx<'_>, tally: &Tally, take: impl Fn(Late) -> Outcome + Clone + 'static) -> Outcome {
    let words = cx.words;
    if tally.mode != Mode::Open {
        return Outcome::Ask(ask_late(words, words.tally.late_vote, tally.scale, None, take));
    }
    let voted = |person: &Person| {
        let mut named = tally.by_name().iter();
        named
            .find(|(voter, _)| *voter == person.id)
            .map(|(_, vote)| *vote)
    };
    let mut here: Vec<&Person> = cx
        .session
        .team_now()
        .filter(|person| !cx.session.is_absent(&person.id))
        .collect();
    here.sort_by_key(|person| voted(person).is_some());
    let items = here.into_iter().map(|person| {
        let text = match voted(person) {
            Some(vote) => (words.tally.late_replaces)(&person.name, vote),
            None => person.name.clone(),
        };
        let question = (words.tally.late_vote_of)(&person.name);
        let ask = ask_late(
            words,
            &question,
            tally.scale,
            Some(person.id.clone()),
            take.clone(),
        );
        (text, Outcome::Ask(ask))
    });
    Outcome::Offer(Menu::new(words.tally.late_whose, items.collect()))
}

/// Asks for one answer, again and again until it is one.
fn ask_late(
    words: &'static Strings,
    question: &str,
    scale: Scale,
    by: Option<PersonId>,
    take: impl Fn(Late) -> Outcome + 'static,
) -> Ask {
    let legend = tally::legend(words, scale);
    Ask::new(format!("{question}\n{legend}"), move |answer| {
        let mut characters = answer.trim().chars();
        match (characters.next().and_then(Pad::vote_of), characters.next()) {
            (Some(vote), None) => take(Late { by, vote }),
            _ => Outcome::Ask(ask_late(words, words.not_a_vote, scale, by, take)),
        }
    })
    .firmly()
}

/// By how many places an action moves a row, if it does.
pub fn moves(action: Action) -> Option<isize> {
    match action {
        Action::MoveUp => Some(-1),
        Action::MoveDown => Some(1),
        _ => None,
    }
}
