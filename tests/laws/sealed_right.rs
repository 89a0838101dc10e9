//! What a review found about sealing and about changes between workshops stays mended.

use norming::domain::action::ActionField;
use norming::domain::id::NormId;
use norming::domain::norm::{Event, Status};
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::revision::Noted;
use norming::domain::tally::{Counts, Vote};
use norming::domain::unknown::UnknownField;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, day, today};

/// A team whose first workshop agreed to try a norm until this day, now in another workshop.
fn trying(until: &str) -> (Team, NormId) {
    let mut team = Team::meeting(WorkshopKind::First);
    let draft = team.draft("We answer");
    team.vote(&draft, "4455");
    let until = day(until);
    team.session
        .decide(&draft, Outcome::Trial { until })
        .expect("decided");
    team.seal();
    team.open(WorkshopKind::Routine);
    let norm = team.norm(0).id.clone();
    (team, norm)
}

#[test]
fn a_revision_nobody_decided_on_leaves_the_norm_as_it_was() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let before = team.norm(0).clone();
    let revision = team.revision(&before.id, "We answer at once");
    team.vote(&revision, "4455");
    team.seal();
    assert_eq!(*team.norm(0), before);
}

#[test]
fn a_parked_norm_stays_parked_as_it_was_when_nobody_decides_on_its_new_words() {
    let mut team = Team::meeting(WorkshopKind::First);
    let draft = team.draft("We meet");
    let reason = "Too early".to_owned();
    team.session
        .decide(&draft, Outcome::Parked { reason })
        .expect("parked");
    team.seal();
    team.open(WorkshopKind::Routine);
    let before = team.norm(0).clone();
    team.session
        .draft_revision(&mut team.mint, &before.id, "We meet on Mondays")
        .expect("drafted");
    team.seal();
    assert_eq!(*team.norm(0), before);
}

#[test]
fn what_is_kept_after_its_trial_is_adopted() {
    let (mut team, norm) = trying("2027-03-01");
    team.session.set_call(&norm, Call::Keep).expect("said");
    team.session.set_reason(&norm, "It works").expect("said");
    team.seal();
    assert_eq!(team.norm(0).status, Status::Adopted);
    let station = team.norm(0).lineage.last().expect("a station");
    assert_eq!((station.event, station.on), (Event::Adopted, today()));
    assert_eq!(station.reason, "It works");
    assert_eq!(team.norm(0).lineage.len(), 2);
}

#[test]
fn what_is_kept_during_its_trial_is_still_tried() {
    let (mut team, norm) = trying("2027-06-01");
    let before = team.norm(0).clone();
    team.session.set_call(&norm, Call::Keep).expect("said");
    team.seal();
    assert_eq!(*team.norm(0), before);
}

#[test]
fn frictions_that_one_workshop_kept_outlast_the_next() {
    let mut team = Team::meeting(WorkshopKind::First);
    let topic = team.topic("Chat");
    let (session, mint) = (&mut team.session, &mut team.mint);
    let friction = session.add_friction(mint, "Three tools").expect("added");
    session
        .cluster_friction(mint, &friction, "Chat")
        .expect("clustered");
    session.set_keep_frictions(true).expect("said");
    let draft = session
        .draft(mint, Some(&topic), "One channel", None)
        .expect("drafted");
    team.adopt(&draft);
    team.seal();
    team.open(WorkshopKind::Routine);
    team.session
        .add_friction(&mut team.mint, "No agenda")
        .expect("added");
    team.session.set_keep_frictions(false).expect("said");
    team.seal();
    assert_eq!(team.norm(0).links.frictions, [friction]);
}

#[test]
fn changes_to_norms_in_force_are_noted_even_during_a_workshop() {
    let (mut team, norm) = trying("2027-06-01");
    let (session, mint) = (&mut team.session, &mut team.mint);
    session.add_person(mint, "Eve", today()).expect("joined");
    let notes = session.notes.len();
    let steward = session.team_now().next().expect("somebody").id.clone();
    session.set_steward(&norm, Some(steward), today()).expect("set");
    session.correct_norm(&norm, "We reply.", today()).expect("mended");
    let late = Counts::of([Vote::Fingers(4)]);
    session.add_late_votes(&norm, late, today()).expect("added");
    let review = Some(day("2027-10-01"));
    session.move_review(review, today()).expect("moved");
    let added: Vec<_> = session.notes[notes..].iter().map(|note| note.noted).collect();
    assert_eq!(
        added,
        [Noted::Steward, Noted::Typo, Noted::LateVotes, Noted::ReviewOn]
    );
}

#[test]
fn what_the_revision_tells_is_not_noted_as_well() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Routine);
    let notes = team.session.notes.len();
    let (session, mint) = (&mut team.session, &mut team.mint);
    let unknown = session.add_unknown(mint, "Lockers?").expect("added");
    let answer = UnknownField::Answer("Yes".into());
    session.set_unknown(&unknown, answer, today()).expect("set");
    let action = session.add_action(mint, "Ask", today()).expect("added");
    let done = ActionField::Done(Some(today()));
    session.set_action(&action, done, today()).expect("set");
    assert_eq!(session.notes.len(), notes);
}

#[test]
fn a_norm_that_is_put_off_says_why() {
    let escalated = Outcome::Escalated {
        to: "Marta".into(),
        by: None,
    };
    let reason = "Too early".to_owned();
    for (outcome, event, said) in [
        (Outcome::Parked { reason }, Event::Parked, "Too early"),
        (escalated, Event::Escalated, "Waiting costs us"),
    ] {
        let mut team = Team::meeting(WorkshopKind::First);
        let draft = team.draft("We answer");
        let why = ProposalField::Why("Waiting costs us".into());
        team.session.set_proposal(&draft, why).expect("set");
        team.session.decide(&draft, outcome).expect("decided");
        team.seal();
        let station = team.norm(0).lineage.last().expect("a station");
        assert_eq!((station.event, station.reason.as_str()), (event, said));
    }
}
