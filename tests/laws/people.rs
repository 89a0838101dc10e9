//! The roster: who is on the team, who has left, and what becomes of their roles.

use norming::domain::people::{Place, Role};
use norming::domain::proposal::ProposalField;
use norming::domain::rejected::Rejected;
use norming::domain::workshop::WorkshopKind;

use super::team::{Team, day, today};

#[test]
fn before_any_revision_somebody_who_goes_is_gone() {
    let mut team = Team::new();
    let ana = team.session.roster.first().expect("somebody").id.clone();
    team.session.remove_person(&ana, today()).expect("removed");
    assert_eq!(team.session.roster.len(), 3);
}

#[test]
fn after_a_revision_somebody_who_goes_is_kept_as_left() {
    let mut team = Team::agreed(&["We answer"]);
    let ana = team.session.roster.first().expect("somebody").id.clone();
    team.session.remove_person(&ana, today()).expect("left");
    assert_eq!(team.session.roster.len(), 4);
    assert_eq!(team.session.team_size(), 3);
    assert_eq!(team.session.name_of(&ana), "Ana");
    let person = team.session.roster.get(&ana).expect("kept");
    assert_eq!(person.left, Some(today()));
}

#[test]
fn a_name_stays_with_somebody_who_has_left() {
    let mut team = Team::agreed(&["We answer"]);
    let ana = team.session.roster.first().expect("somebody").id.clone();
    let taken = Err(Rejected::NameTaken("Ana".into()));
    let again = team.session.add_person(&mut team.mint, " ana ", today());
    assert_eq!(again.map(|_| ()), taken);
    team.session.remove_person(&ana, today()).expect("left");
    let again = team.session.add_person(&mut team.mint, "ANA", today());
    assert_eq!(again.map(|_| ()), Err(Rejected::NameOfLeft("Ana".into())));
    team.session
        .add_person(&mut team.mint, "Ana B.", today())
        .expect("another Ana");
}

#[test]
fn who_goes_in_a_meeting_leaves_attendance_and_roles() {
    let mut team = Team::meeting(WorkshopKind::First);
    let ana = team.session.roster.first().expect("somebody").id.clone();
    for role in [Role::Facilitator, Role::Scribe] {
        team.session.set_role(role, Some(ana.clone())).expect("given");
    }
    team.session.remove_person(&ana, today()).expect("removed");
    let sitting = team.workshop().sitting().expect("a sitting");
    assert!(sitting.attendance_of(&ana).is_none());
    assert_eq!((&sitting.facilitator, &sitting.scribe), (&None, &None));
}

#[test]
fn a_norm_that_loses_its_steward_needs_another() {
    let mut team = Team::agreed(&["We answer", "We say who is away"]);
    let norm = team.norm(0).id.clone();
    let [ana, bo] = [0, 1].map(|at| team.session.roster.iter().nth(at).expect("somebody").id.clone());
    let lost = |team: &Team| -> Vec<_> { team.session.lost_stewards().into_keys().cloned().collect() };
    assert!(lost(&team).is_empty(), "who chose no steward needs none");
    team.session
        .set_steward(&norm, Some(ana.clone()), today())
        .expect("given");
    team.open(WorkshopKind::Routine);
    let draft = team.adopted("We knock");
    let set = ProposalField::Steward(Some(ana.clone()));
    team.session.set_proposal(&draft, set).expect("given");
    let fresh = team.proposal(&draft).norm.clone();
    assert!(lost(&team).is_empty());
    team.session.remove_person(&ana, today()).expect("left");
    let mut both = vec![norm.clone(), fresh.clone()];
    both.sort();
    assert_eq!(lost(&team), both, "one in force, one adopted today");
    for id in [&norm, &fresh] {
        team.session
            .replace_steward(id, Some(bo.clone()), today())
            .expect("given");
    }
    assert!(lost(&team).is_empty());
    assert_eq!(team.proposal(&draft).steward.as_ref(), Some(&bo));
    team.seal();
    assert!(lost(&team).is_empty());
}

#[test]
fn the_next_to_facilitate_is_the_next_on_the_roster() {
    let mut team = Team::meeting(WorkshopKind::First);
    let people: Vec<_> = team.session.roster.iter().map(|one| one.id.clone()).collect();
    team.session
        .set_role(Role::Facilitator, Some(people[3].clone()))
        .expect("given");
    team.seal();
    let next = team.session.suggested_facilitator().expect("somebody");
    assert_eq!(next.id, people[0], "after the last comes the first");
}

#[test]
fn everybody_of_a_place_is_heard_at_once() {
    let mut team = Team::meeting(WorkshopKind::First);
    let ana = team.session.roster.first().expect("somebody").id.clone();
    team.session.set_place(&ana, Place::InRoom).expect("set");
    team.session.hear_all(Place::Remote).expect("heard");
    let sitting = team.workshop().sitting().expect("a sitting");
    assert_eq!(sitting.unheard().count(), 0);
    assert!(!sitting.attendance_of(&ana).expect("there").heard);
}

#[test]
fn late_votes_join_the_tally_up_to_the_size_of_the_team() {
    let mut team = Team::agreed(&["We answer"]);
    let norm = team.norm(0).id.clone();
    let late = super::team::fingers("4").counts();
    let added = team.session.add_late_votes(&norm, late, day("2027-03-08"));
    assert_eq!(added, Err(Rejected::TooManyVotes { votes: 5, roster: 4 }));
    team.session
        .add_person(&mut team.mint, "Ema", today())
        .expect("joined");
    let added = team.session.add_late_votes(&norm, late, day("2027-03-08"));
    assert_eq!(added, Ok(()));
}

#[test]
fn names_that_look_alike_are_refused() {
    let mut team = Team::new();
    let zoe = team
        .session
        .add_person(&mut team.mint, "  Zoe\u{308}\u{200b} Lima", today());
    let zoe = zoe.expect("added");
    assert_eq!(team.session.name_of(&zoe), "Zoë Lima", "kept composed and clean");
    for again in [
        "zoë lima",
        "Zoë  Lima",
        "Zoë\u{a0}Lima",
        "ＺＯË Lima",
        "Zo⟨U+200B⟩ë Lima",
    ] {
        let refused = Err(Rejected::NameTaken("Zoë Lima".into()));
        let added = team.session.add_person(&mut team.mint, again, today());
        assert_eq!(added.map(|_| ()), refused, "{again:?}");
        let bo = team.session.person_called("BO").expect("Bo").id.clone();
        assert_eq!(team.session.rename_person(&bo, again), refused, "{again:?}");
    }
    team.session
        .rename_person(&zoe, "Zoë LIMA")
        .expect("one's own name");
}

#[test]
fn somebody_who_left_comes_back_as_the_same_person() {
    let mut team = Team::agreed(&["We answer"]);
    let ana = team.session.person_called("Ana").expect("Ana").id.clone();
    team.session.remove_person(&ana, today()).expect("left");
    team.open(WorkshopKind::Routine);
    team.session.bring_back(&ana, day("2027-05-04")).expect("back");
    let person = team.session.roster.get(&ana).expect("kept");
    assert_eq!((person.left, person.joined), (None, Some(day("2027-05-04"))));
    assert!(
        team.session.attendance_of(&ana).is_some(),
        "and is in the meeting"
    );
}
