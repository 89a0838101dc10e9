//! Votes over several rounds and votes that come late: each counts once, and the last round decides.

use norming::domain::agreement::FourC;
use norming::domain::id::{PersonId, ProposalId};
use norming::domain::objection::Closing;
use norming::domain::people::Place;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::rejected::Rejected;
use norming::domain::rule::Says;
use norming::domain::tally::{Late, Mode, Scale, Tally, Vote};
use norming::domain::workshop::WorkshopKind;

use super::team::{Team, fingers, today};

fn says(team: &Team, id: &ProposalId) -> Says {
    team.workshop().rule.says(team.proposal(id))
}

#[test]
fn low_votes_are_counted_once_a_round() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    team.vote(&id, "4455");
    assert_eq!(says(&team, &id), Says::Adopt, "who was low has voted again");
    team.vote(&id, "1145");
    assert_eq!(says(&team, &id), Says::Open(2));
}

/// Closes every objection and low vote that is open.
fn close_all(team: &mut Team, id: &ProposalId, closing: &Closing) {
    let open: Vec<_> = team
        .proposal(id)
        .open_objections()
        .map(|one| one.id.clone())
        .collect();
    for slot in open {
        team.session
            .close_objection(id, &slot, closing.clone())
            .expect("closed");
    }
}

fn amend(team: &mut Team, id: &ProposalId, text: &str) {
    let text = ProposalField::Text(text.to_owned());
    team.session.set_proposal(id, text).expect("amended");
}

#[test]
fn two_objections_over_two_rounds() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "0145");
    let object = |team: &mut Team, harm| team.session.object(&mut team.mint, &id, harm).expect("heard");
    let night = object(&mut team, "Not at night");
    object(&mut team, "Not on days off");
    amend(&mut team, &id, "We answer within a working day");
    team.vote(&id, "0455");
    // Two from before, and the low vote of this round.
    assert_eq!(says(&team, &id), Says::Open(3));
    let how = String::new();
    team.session
        .close_objection(&id, &night, Closing::Integrated { how })
        .expect("closed");
    assert_eq!(
        says(&team, &id),
        Says::Open(2),
        "the low vote of this round is still to be heard"
    );
    let off = team.proposal(&id).open_objections().find(|one| !one.is_unheard());
    let off = off.expect("still open").id.clone();
    team.session.object_again(&id, &off).expect("the same person");
    assert_eq!(says(&team, &id), Says::Open(1));
    let adopt = team.session.decide(&id, Outcome::Adopted);
    assert_eq!(adopt, Err(Rejected::OpenObjections(1)));
    team.session
        .close_objection(&id, &off, Closing::Noted)
        .expect("closed");
    assert_eq!(
        says(&team, &id),
        Says::AdoptHeard(1),
        "one low vote in the last round"
    );
}

#[test]
fn objection_again_is_not_integrated_by_old_change() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let slot = team
        .session
        .object(&mut team.mint, &id, "Not at night")
        .expect("heard");
    amend(&mut team, &id, "We answer within a working day");
    team.vote(&id, "1445");
    team.session.object_again(&id, &slot).expect("still the same");
    let integrated = Closing::Integrated { how: String::new() };
    let closed = team.session.close_objection(&id, &slot, integrated);
    assert_eq!(closed, Err(Rejected::NothingChanged));
}

#[test]
fn only_last_round_is_counted_as_heard() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    for text in ["We answer within two days", "We answer within three days"] {
        team.vote(&id, "0112");
        close_all(&mut team, &id, &Closing::Noted);
        amend(&mut team, &id, text);
    }
    team.vote(&id, "0445");
    assert_eq!(says(&team, &id), Says::Open(1));
    close_all(&mut team, &id, &Closing::Withdrawn);
    assert_eq!(says(&team, &id), Says::AdoptHeard(1));
}

fn late(by: Option<&PersonId>, fingers: u8) -> Late {
    Late {
        by: by.cloned(),
        vote: Vote::Fingers(fingers),
    }
}

#[test]
fn late_vote_joins_counted_tally() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "44");
    assert_eq!(says(&team, &id), Says::NoQuorum { votes: 2, needed: 3 });
    team.session
        .vote_late(&mut team.mint, &id, &late(None, 5))
        .expect("added");
    assert_eq!(says(&team, &id), Says::Adopt);
    team.session
        .vote_late(&mut team.mint, &id, &late(None, 1))
        .expect("added");
    assert_eq!(says(&team, &id), Says::Open(1));
    let one_more = team.session.vote_late(&mut team.mint, &id, &late(None, 4));
    assert_eq!(one_more, Err(Rejected::TooManyVotes { votes: 5, roster: 4 }));
    let tally = team.proposal(&id).tally().expect("counts");
    assert_eq!((tally.mode, tally.counts().voters()), (Mode::Counted, 4));
}

#[test]
fn late_low_vote_takes_decision_back() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "444");
    team.session.decide(&id, Outcome::Adopted).expect("adopted");
    let mut glad = team.session.clone();
    glad.vote_late(&mut team.mint, &id, &late(None, 5))
        .expect("added");
    let workshop = glad.open_workshop().expect("open");
    assert!(workshop.proposals.get(&id).expect("there").decision.is_some());
    team.session
        .vote_late(&mut team.mint, &id, &late(None, 0))
        .expect("added");
    assert!(team.proposal(&id).decision.is_none());
}

#[test]
fn late_vote_by_name_replaces_earlier_one() {
    let mut team = Team::meeting(WorkshopKind::First);
    let people: Vec<PersonId> = team.session.team_now().map(|one| one.id.clone()).collect();
    let id = team.draft("We answer within a day");
    let votes = people[..3].iter().zip([1, 4, 5]);
    let votes = votes.map(|(person, fingers)| (person.clone(), Vote::Fingers(fingers)));
    let tally = Tally::named(Scale::ConsentV1, votes.collect(), 4);
    team.session.vote(&mut team.mint, &id, tally).expect("voted");
    // Somebody who voted leaves the meeting: their vote counts, and others may still come late.
    team.session.set_place(&people[1], Place::Absent).expect("placed");
    team.session
        .vote_late(&mut team.mint, &id, &late(Some(&people[0]), 3))
        .expect("replaced");
    team.session
        .vote_late(&mut team.mint, &id, &late(Some(&people[3]), 4))
        .expect("added");
    let tally = team.proposal(&id).tally().expect("counts");
    assert_eq!(tally.counts().fingers, [0, 0, 0, 1, 2, 1]);
    assert_eq!(says(&team, &id), Says::Adopt, "nobody is low any more");
    let absent = team
        .session
        .vote_late(&mut team.mint, &id, &late(Some(&people[1]), 5));
    assert_eq!(absent, Err(Rejected::VoteOfAbsent("Bo".into())));
    let nobody = team.session.vote_late(&mut team.mint, &id, &late(None, 5));
    assert_eq!(nobody, Err(Rejected::NotThere));
}

#[test]
fn late_vote_joins_every_rating() {
    let mut team = Team::reopened(&["We answer within a day"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    let late = late(None, 2);
    assert_eq!(
        team.session.rate_late(FourC::Culture, &late),
        Err(Rejected::NoVote)
    );
    assert_eq!(team.session.set_lived_late(&norm, &late), Err(Rejected::NoVote));
    assert_eq!(team.session.set_worth_it_late(&late), Err(Rejected::NoVote));
    team.session.rate(FourC::Culture, fingers("44")).expect("rated");
    team.session.set_lived(&norm, fingers("44")).expect("rated");
    team.session.set_worth_it(fingers("44")).expect("rated");
    team.session.rate_late(FourC::Culture, &late).expect("added");
    team.session.set_lived_late(&norm, &late).expect("added");
    team.session.set_worth_it_late(&late).expect("added");
    let workshop = team.workshop();
    let lived = workshop.verdict(&norm).and_then(|one| one.lived.as_ref());
    for tally in [
        workshop.ratings.get(&FourC::Culture),
        lived,
        workshop.worth_it.as_ref(),
    ] {
        let counts = tally.expect("there").counts();
        assert_eq!((counts.voters(), counts.lowest()), (3, Some(2)));
    }
}

#[test]
fn who_joins_for_one_who_left_votes_late() {
    for after_a_revision in [false, true] {
        let mut team = if after_a_revision {
            Team::reopened(&["We meet"], WorkshopKind::Transition)
        } else {
            Team::meeting(WorkshopKind::First)
        };
        let id = team.draft("We answer within a day");
        team.vote(&id, "4444");
        let gone = team.session.team_now().last().expect("somebody").id.clone();
        team.session.remove_person(&gone, today()).expect("left");
        let joined = team.session.add_person(&mut team.mint, "Zora", today());
        joined.expect("joined");
        let vote = team.session.vote_late(&mut team.mint, &id, &late(None, 5));
        assert_eq!(vote, Ok(()), "after a revision: {after_a_revision}");
        let counts = team.proposal(&id).tally().expect("counts").counts();
        assert_eq!(counts.voters(), 5, "whoever voted and left still counts");
        let one_more = team.session.vote_late(&mut team.mint, &id, &late(None, 5));
        assert!(
            matches!(one_more, Err(Rejected::TooManyVotes { .. })),
            "{one_more:?}"
        );
    }
}

#[test]
fn who_is_away_after_voting_leaves_room_for_a_late_vote() {
    let mut team = Team::meeting(WorkshopKind::First);
    let people: Vec<_> = team.session.team_now().map(|one| one.id.clone()).collect();
    team.session
        .set_place(&people[3], Place::Absent)
        .expect("not here yet");
    let id = team.draft("We answer within a day");
    team.vote(&id, "444");
    team.session.set_heard(&people[0], true).expect("heard");
    team.session.set_place(&people[0], Place::Absent).expect("gone");
    team.session.set_place(&people[3], Place::Remote).expect("here");
    let vote = team.session.vote_late(&mut team.mint, &id, &late(None, 5));
    assert_eq!(vote, Ok(()));
}
