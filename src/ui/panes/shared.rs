//! What several panes need: people to choose from, a few words for a label, and moving or deleting in a list.
//! Must not know any one pane.

use crate::domain::id::PersonId;
use crate::domain::rule::CONSENT;
use crate::domain::tally::Tally;
use crate::text::clip;

use super::super::keymap::Action;
use super::super::sheet::{Bars, Piece};
use super::Cx;

/// The first words of a text, for the name of a change.
pub fn few(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    clip(line, 40).into_owned()
}

/// Names to choose from, behind these first options, and where the given person stands among them.
pub fn people(cx: &Cx<'_>, first: &[&str], chosen: Option<&PersonId>) -> (Vec<String>, Option<usize>) {
    let names = cx.session.team_now().map(|person| person.name.clone());
    let options: Vec<String> = first.iter().map(|&text| text.to_owned()).chain(names).collect();
    let at = chosen
        .and_then(|chosen| cx.session.team_now().position(|person| person.id == *chosen))
        .map(|at| at + first.len());
    (options, at)
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

/// By how many places an action moves a row, if it does.
pub fn moves(action: Action) -> Option<isize> {
    match action {
        Action::MoveUp => Some(-1),
        Action::MoveDown => Some(1),
        _ => None,
    }
}
