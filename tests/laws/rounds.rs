//! Go-rounds: whom they ask in which order, what is refused, who counts as heard, and what undo takes back.

use norming::domain::document::Document;
use norming::domain::id::{Mint, PersonId};
use norming::domain::label::{Label, Noun};
use norming::domain::people::Place;
use norming::domain::rejected::Rejected;
use norming::domain::round::Mark;
use norming::domain::session::Session;
use norming::domain::workshop::{Sitting, WorkshopKind};
use norming::flow::round::Round;

use super::team::{Team, today};

/// A meeting of seven: Ana, Chidi and Ema remote, Bo and Dara in the room, Fay async, Gus absent.
struct Table {
    team: Team,
    people: Vec<PersonId>,
}

impl Table {
    fn new() -> Self {
        let mut team = Team::meeting(WorkshopKind::First);
        for name in ["Ema", "Fay", "Gus"] {
            team.session
                .add_person(&mut team.mint, name, today())
                .expect("added");
        }
        let people: Vec<PersonId> = team.session.team_now().map(|one| one.id.clone()).collect();
        for (at, place) in [
            (1, Place::InRoom),
            (3, Place::InRoom),
            (5, Place::Async),
            (6, Place::Absent),
        ] {
            team.session.set_place(&people[at], place).expect("set");
        }
        Self { team, people }
    }

    fn mark(&mut self, who: usize, mark: Mark) -> Result<(), Rejected> {
        self.team.session.mark_turn(&self.people[who], mark)
    }

    /// Everybody who is here is heard, in order.
    fn go_round(&mut self) {
        while let Some(at) = self.round().next() {
            let person = self.round().seats[at].person.clone();
            self.team.session.mark_turn(&person, Mark::Heard).expect("marked");
        }
    }

    fn round(&self) -> Round {
        Round::of(&self.team.session).expect("a meeting")
    }

    fn sitting(&self) -> &Sitting {
        self.team.workshop().sitting().expect("a sitting")
    }

    fn name(&self, id: &PersonId) -> &str {
        self.team.session.name_of(id)
    }

    /// The names in order.
    fn order(&self) -> Vec<String> {
        let seats = self.round().seats;
        seats
            .iter()
            .map(|seat| self.name(&seat.person).to_owned())
            .collect()
    }

    /// Who is asked later.
    fn later(&self) -> Vec<String> {
        let later = self.round().later;
        later.iter().map(|(id, _)| self.name(id).to_owned()).collect()
    }
}

#[test]
fn remote_people_are_asked_first_and_who_is_not_here_later() {
    let table = Table::new();
    assert_eq!(table.order(), ["Ana", "Chidi", "Ema", "Bo", "Dara"]);
    assert_eq!(table.later(), ["Fay", "Gus"]);
    assert_eq!(table.round().number, 1);
    assert!(table.sitting().rounds.is_empty(), "looking begins nothing");
}

#[test]
fn in_each_place_somebody_else_starts_in_the_next_round() {
    let mut table = Table::new();
    let mut firsts = Vec::new();
    for number in 1..=4 {
        assert_eq!(table.round().number, number);
        let order = table.order();
        firsts.push((order[0].clone(), order[3].clone()));
        table.go_round();
        table.team.session.begin_round().expect("begun");
    }
    let expected = [("Ana", "Bo"), ("Chidi", "Dara"), ("Ema", "Bo"), ("Ana", "Dara")];
    assert_eq!(
        firsts,
        expected.map(|(one, two)| (one.to_owned(), two.to_owned()))
    );
    assert_eq!(table.sitting().rounds.len(), 5);
}

#[test]
fn the_rotation_goes_on_in_another_sitting_and_the_count_begins_anew() {
    let mut table = Table::new();
    table.go_round();
    assert_eq!(table.sitting().heard_at(Place::Remote), (3, 3));
    let next = today().and_hms_opt(16, 0, 0).expect("a time");
    table.team.session.start_sitting(next).expect("started");
    assert_eq!(table.round().number, 2);
    assert_eq!(table.order()[0], "Chidi");
    let heard = table.sitting().heard_at(Place::Remote);
    assert_eq!(heard.0, 0, "nobody was heard today");
}

#[test]
fn a_round_in_which_nobody_had_a_turn_is_not_followed_by_another() {
    let mut table = Table::new();
    table.go_round();
    table.team.session.begin_round().expect("begun");
    let begun = table.team.session.clone();
    table.team.session.begin_round().expect("nothing to do");
    assert_eq!(table.team.session, begun);
}

#[test]
fn whoever_passes_had_a_turn_and_was_not_heard() {
    let mut table = Table::new();
    table.mark(0, Mark::Passed).expect("marked");
    table.mark(3, Mark::Heard).expect("marked out of order");
    let round = table.round();
    assert_eq!((round.next(), round.waiting()), (Some(1), 3));
    assert_eq!(table.sitting().heard_at(Place::Remote), (0, 3));
    assert_eq!(table.sitting().heard_at(Place::InRoom), (1, 2));
    // What was said last counts, and nobody has two turns.
    table.mark(0, Mark::Heard).expect("heard after all");
    assert_eq!(table.sitting().heard_at(Place::Remote), (1, 3));
    assert_eq!(table.sitting().rounds[0].turns.len(), 2);
}

#[test]
fn who_was_heard_counts_over_all_rounds_and_besides_them() {
    let mut table = Table::new();
    table.mark(0, Mark::Heard).expect("marked");
    table.go_round();
    table.team.session.begin_round().expect("begun");
    table.mark(0, Mark::Passed).expect("marked");
    let ana = table.people[0].clone();
    assert!(table.sitting().is_heard(&ana), "in the first round");
    assert_eq!(table.sitting().heard_at(Place::Remote), (3, 3));
    assert_eq!(table.sitting().unheard().count(), 0, "Arrive knows it, too");
    let besides = table.sitting().attendance_of(&ana).expect("there").heard;
    assert!(!besides, "and it is kept once");
}

#[test]
fn heard_in_a_round_is_taken_back_in_the_round() {
    let mut table = Table::new();
    table.mark(0, Mark::Heard).expect("marked");
    let ana = table.people[0].clone();
    let session = &mut table.team.session;
    assert_eq!(session.set_heard(&ana, true), Ok(()));
    let refused = session.set_heard(&ana, false);
    assert_eq!(refused, Err(Rejected::HeardInRound("Ana".into())));
    assert_eq!(session.take_back_turn(), Ok(ana.clone()));
    assert!(!table.sitting().is_heard(&ana));
    assert_eq!(table.team.session.take_back_turn(), Err(Rejected::NotThere));
}

#[test]
fn who_is_not_here_has_no_turn() {
    let mut table = Table::new();
    for (who, name) in [(5, "Fay"), (6, "Gus")] {
        assert_eq!(
            table.mark(who, Mark::Heard),
            Err(Rejected::AskedLater(name.into()))
        );
    }
    // Somebody who had a turn and leaves the call keeps it and is not asked later.
    table.mark(2, Mark::Heard).expect("marked");
    let chidi = table.people[2].clone();
    table.team.session.set_place(&chidi, Place::Absent).expect("gone");
    assert_eq!(table.order(), ["Ana", "Ema", "Bo", "Dara"]);
    assert_eq!(table.later(), ["Fay", "Gus"]);
    let turn = table.sitting().rounds[0].turns[0].clone();
    assert_eq!((turn.person, turn.place), (chidi, Place::Remote));
}

#[test]
fn who_is_taken_off_the_roster_leaves_no_turn() {
    let mut table = Table::new();
    table.mark(0, Mark::Heard).expect("marked");
    let ana = table.people[0].clone();
    table.team.session.remove_person(&ana, today()).expect("removed");
    assert!(table.sitting().rounds[0].turns.is_empty());
}

#[test]
fn without_a_meeting_or_anybody_in_it_nobody_is_asked() {
    let none = Err(Rejected::NoMeeting);
    let mut team = Team::new();
    assert_eq!(team.session.begin_round(), none);
    assert_eq!(Round::of(&team.session), None);
    let plan = Team::meeting(WorkshopKind::First).workshop().plan.clone();
    team.session
        .open(&mut team.mint, WorkshopKind::First, plan)
        .expect("opened");
    assert_eq!(team.session.begin_round(), none, "only prepared");
    assert_eq!(Round::of(&team.session), None);

    let mut table = Table::new();
    for id in &table.people {
        table.team.session.set_place(id, Place::Async).expect("set");
    }
    assert_eq!(table.team.session.begin_round(), Err(Rejected::NobodyHere));
    assert!(table.round().seats.is_empty());
}

#[test]
fn each_turn_is_undone_by_itself() {
    let table = Table::new();
    let people = table.people.clone();
    let mut document = Document::new(table.team.session, Mint::new(1), true);
    let before = document.session().clone();
    for id in &people[..2] {
        let label = Label::added(Noun::Turn, document.session().name_of(id));
        document
            .edit(label, |session, _| session.mark_turn(id, Mark::Heard))
            .expect("marked");
    }
    let turns = |session: &Session| {
        let rounds = &session.open_workshop()?.sitting()?.rounds;
        rounds.last().map(|round| round.turns.len())
    };
    assert_eq!(turns(document.session()), Some(2));
    assert_eq!(document.undo(), Some(Label::added(Noun::Turn, "Bo")));
    assert_eq!(turns(document.session()), Some(1));
    document.undo();
    assert_eq!(*document.session(), before, "the round went with its first turn");
    document.redo();
    assert_eq!(turns(document.session()), Some(1));
}
