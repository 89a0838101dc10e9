//! The go-round over a screen: whose turn it is, what became of each turn, who was heard, who is asked later.
//! Must not know in which order people are asked, nor how that is kept.

use crate::domain::id::PersonId;
use crate::domain::label::{Label, Noun};
use crate::domain::people::Place;
use crate::domain::rejected::{Outcome, Rejected};
use crate::domain::round::Mark;
use crate::domain::session::Session;
use crate::flow::round::{ASKED, Round, Seat};
use crate::text::{pad, width};

use super::App;
use super::open::Open;
use super::overlay::Overlay;
use crate::ui::key::{Code, Key};
use crate::ui::keymap::Action;
use crate::ui::msg::Effect;
use crate::ui::strings::{HeardAt, Strings};
use crate::ui::theme::Role;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::{Styled, block};

/// Whose turn it is: somebody chosen out of order, else the first who waits; none when everybody was asked.
fn turn(round: &Round, chosen: Option<&PersonId>) -> Option<usize> {
    let at = chosen.and_then(|id| round.seats.iter().position(|seat| seat.person == *id));
    at.or_else(|| round.next())
}

impl App {
    /// The open session with its go-round.
    fn round(&self) -> Option<(&Open, Round)> {
        let open = self.open.as_ref()?;
        Some((open, Round::of(open.session())?))
    }

    /// Shows the go-round, or says why nobody can be asked. Nothing is noted before somebody has had a turn.
    pub(super) fn open_round(&mut self) {
        match self.round() {
            None => self.say((self.words.rejected)(&Rejected::NoMeeting)),
            Some((_, round)) if round.seats.is_empty() => {
                self.say((self.words.rejected)(&Rejected::NobodyHere));
            }
            Some(_) => self.overlay = Some(Overlay::Round(None)),
        }
    }

    /// A key while the go-round is shown.
    pub(super) fn round_key(
        &mut self,
        chosen: Option<PersonId>,
        action: Option<Action>,
        key: Key,
    ) -> Vec<Effect> {
        let chosen = match action {
            Some(Action::Stop) => return Vec::new(),
            Some(action @ (Action::Up | Action::Down)) => {
                self.seat_beside(chosen.as_ref(), action == Action::Down)
            }
            Some(Action::Heard) => self.mark_turn(chosen, Mark::Heard),
            Some(Action::Pass) => self.mark_turn(chosen, Mark::Passed),
            Some(Action::Backspace) => self.take_back_turn(chosen),
            Some(Action::AnotherRound) if self.round_permits(chosen.as_ref(), Action::AnotherRound) => {
                self.change_round(Label::added(Noun::GoRound, ""), Session::begin_round);
                None
            }
            _ => {
                self.say_unknown(key);
                chosen
            }
        };
        self.overlay = self.round().map(|_| Overlay::Round(chosen));
        Vec::new()
    }

    /// A seat was clicked: it is that person's turn, and once more they were heard.
    pub(super) fn clicked_seat(&mut self, at: usize, chosen: Option<&PersonId>) -> Vec<Effect> {
        let Some((_, round)) = self.round() else {
            return Vec::new();
        };
        if turn(&round, chosen) == Some(at) {
            return self.key(Key::plain(Code::Enter));
        }
        if let Some(seat) = round.seats.get(at) {
            self.overlay = Some(Overlay::Round(Some(seat.person.clone())));
        }
        Vec::new()
    }

    /// Whether a key would do something in the go-round.
    pub(super) fn round_permits(&self, chosen: Option<&PersonId>, action: Action) -> bool {
        let Some((open, round)) = self.round() else {
            return false;
        };
        let past = open.past_sitting(self.now).is_some();
        let begun = round.seats.iter().any(|seat| seat.mark.is_some());
        match action {
            Action::Heard | Action::Pass => !past && turn(&round, chosen).is_some(),
            Action::Backspace | Action::AnotherRound => !past && begun,
            Action::Undo => open.document.can_undo(),
            Action::Redo => open.document.can_redo(),
            Action::Up | Action::Down | Action::Stop | Action::Save | Action::Park | Action::Coming => true,
            _ => false,
        }
    }

    /// The person above or below whose turn it is.
    fn seat_beside(&self, chosen: Option<&PersonId>, below: bool) -> Option<PersonId> {
        let (_, round) = self.round()?;
        let last = round.seats.len().checked_sub(1)?;
        let at = match (turn(&round, chosen), below) {
            (Some(at), true) => (at + 1).min(last),
            (Some(at), false) => at.saturating_sub(1),
            (None, true) => 0,
            (None, false) => last,
        };
        Some(round.seats[at].person.clone())
    }

    /// Marks whose turn it is; the next in order follows. What is refused leaves the cursor where it is.
    fn mark_turn(&mut self, chosen: Option<PersonId>, mark: Mark) -> Option<PersonId> {
        let (open, round) = self.round()?;
        let seat = &round.seats[turn(&round, chosen.as_ref())?];
        let person = seat.person.clone();
        let name = open.session().name_of(&person).to_owned();
        let label = match seat.mark {
            None => Label::added(Noun::Turn, name),
            Some(_) => Label::changed(Noun::Turn, name),
        };
        let marked = self.change_round(label, |session| session.mark_turn(&person, mark));
        if marked.is_some() { None } else { chosen }
    }

    /// Takes the last turn back: it is that person's turn again.
    fn take_back_turn(&mut self, chosen: Option<PersonId>) -> Option<PersonId> {
        let last = self.round().and_then(|(open, _)| {
            let sitting = open.session().open_workshop()?.sitting()?;
            let turn = sitting.rounds.last()?.turns.last()?;
            Some(open.session().name_of(&turn.person).to_owned())
        });
        let Some(name) = last else {
            self.say(self.words.round.no_turn);
            return chosen;
        };
        self.change_round(Label::removed(Noun::Turn, name), Session::take_back_turn)
            .or(chosen)
    }

    /// Makes a change to the go-round of today's meeting; nothing is added to a meeting of another day.
    fn change_round<T>(
        &mut self,
        label: Label,
        change: impl FnOnce(&mut Session) -> Outcome<T>,
    ) -> Option<T> {
        let now = self.now;
        let open = self.open.as_mut()?;
        if open.past_sitting(now).is_some() {
            return None;
        }
        match open.document.edit(label, |session, _| change(session)) {
            Ok(done) => {
                open.keep_place(now);
                Some(done)
            }
            Err(rejected) => {
                self.say_refused(&rejected);
                None
            }
        }
    }
}

/// What to do now, and what the lead can say.
pub fn cue(app: &App, chosen: Option<&PersonId>) -> Option<(String, &'static str)> {
    let (open, round) = app.round()?;
    let words = app.words;
    let begun = round.seats.iter().any(|seat| seat.mark.is_some());
    let [first, others, last] = words.round.say;
    if let Some(day) = open.past_sitting(app.now) {
        return Some(((words.round.past)(&(words.date)(day, app.now.wall.date())), first));
    }
    Some(match turn(&round, chosen).and_then(|at| round.seats.get(at)) {
        Some(seat) => {
            let name = open.session().name_of(&seat.person);
            let place = words.people.places[seat.place as usize];
            ((words.round.now)(name, place), if begun { others } else { first })
        }
        None => (words.round.done.to_owned(), last),
    })
}

/// The go-round as lines, for so many rows: whom it asks, with a window on them where they do not all fit.
pub fn lines(app: &App, chosen: Option<&PersonId>, cells: usize, rows: usize) -> Vec<Styled> {
    let Some((open, round)) = app.round() else {
        return Vec::new();
    };
    let words = app.words;
    let at = turn(&round, chosen);
    let head = [(format!(" {}  ", (words.round.title)(round.number)), Role::Title)];
    let mut lines = block(&head, &heard(app, open), Role::Body, cells);
    let later = later(words, open, &round, cells);
    let room = rows.saturating_sub(lines.len() + later.len()).max(3);
    let of = round.seats.len();
    let start = at
        .map_or(0, |at| (at + 2).saturating_sub(room))
        .min(of.saturating_sub(room));
    let first = lines.len();
    let shown = round.seats.iter().enumerate().skip(start).take(room);
    lines.extend(shown.map(|(index, seat)| {
        let mut line = row(words, open, seat, at == Some(index));
        line.hit = Some(Hit::Item(index));
        line
    }));
    // Where not all fit, the rows at either end say how many more there are.
    let [above, below] = words.round.more;
    if let Some(row) = lines.get_mut(first).filter(|_| start > 0) {
        row.pieces.push((format!("  {}", above(start)), Role::Body));
    }
    if let Some(row) = lines.last_mut().filter(|_| start + room < of) {
        row.pieces
            .push((format!("  {}", below(of - start - room)), Role::Body));
    }
    if !later.is_empty() && lines.len() + later.len() < rows {
        lines.push(Styled::empty());
    }
    lines.extend(later);
    lines
}

/// How many of each place were heard in this meeting.
fn heard(app: &App, open: &Open) -> String {
    let words = app.words;
    let day = open
        .past_sitting(app.now)
        .map(|day| (words.date)(day, app.now.wall.date()));
    let sitting = open.session().open_workshop().and_then(|one| one.sitting());
    let places: Vec<HeardAt<'_>> = ASKED
        .into_iter()
        .filter_map(|place| {
            let (heard, of) = sitting?.heard_at(place);
            (of > 0).then_some((words.people.places[place as usize], heard, of))
        })
        .collect();
    (words.round.heard)(day.as_deref(), &places)
}

/// One person: a sign and a word for what became of their turn, where they are, and their name.
fn row(words: &Strings, open: &Open, seat: &Seat, here: bool) -> Styled {
    let [heard, passed, waiting] = words.round.states;
    let (sign, state) = match seat.mark {
        Some(Mark::Heard) => ("+", heard),
        Some(Mark::Passed) => ("-", passed),
        None => (".", waiting),
    };
    let widest = |all: &[&str]| all.iter().map(|text| width(text)).max().unwrap_or(0) + 2;
    let places = ASKED.map(|place: Place| words.people.places[place as usize]);
    let place = words.people.places[seat.place as usize];
    let name = open.session().name_of(&seat.person).to_owned();
    Styled::of(if here { " > " } else { "   " }, Role::Cursor)
        .and(pad(sign, 2), Role::Now)
        .and(pad(state, widest(&words.round.states)), Role::Body)
        .and(pad(place, widest(&places)), Role::Body)
        .and(name, if here { Role::Here } else { Role::Body })
}

/// Who is not here and is asked later.
fn later(words: &Strings, open: &Open, round: &Round, cells: usize) -> Vec<Styled> {
    if round.later.is_empty() {
        return Vec::new();
    }
    let people: Vec<(&str, &str)> = round
        .later
        .iter()
        .map(|(person, place)| {
            let place = if open.session().is_expected(person) {
                words.people.late
            } else {
                words.people.place(*place)
            };
            (open.session().name_of(person), place)
        })
        .collect();
    let text = (words.round.later)(&people);
    block(&[("   ".into(), Role::Body)], &text, Role::Body, cells)
}
