//! Votes, objections and outcomes: what the rule says, and what stands in the way of adopting.

use norming::domain::document::Document;
use norming::domain::id::ProposalId;
use norming::domain::label::{Label, Noun};
use norming::domain::objection::{Closing, Way};
use norming::domain::people::Place;
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::rejected::Rejected;
use norming::domain::rule::Says;
use norming::domain::tally::{Mode, Scale, Tally, Vote};
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, fingers};

fn says(team: &Team, id: &ProposalId) -> Says {
    team.workshop().rule.says(team.proposal(id))
}

#[test]
fn what_the_rule_says_of_fingers() {
    let check = |typed: &str, expected: Says| {
        let mut team = Team::meeting(WorkshopKind::First);
        let id = team.draft("We answer within a day");
        team.vote(&id, typed);
        assert_eq!(says(&team, &id), expected, "{typed}");
    };
    check("5555", Says::Adopt);
    check("3333", Says::Weak);
    check("3334", Says::Adopt);
    check("4442", Says::Open(1));
    check("0122", Says::Open(4));
    check("44-", Says::Adopt);
    check("44", Says::NoQuorum { votes: 2, needed: 3 });
    check("33", Says::NoQuorum { votes: 2, needed: 3 });
}

#[test]
fn other_words_void_a_tally_and_undo_restores_it_with_its_decision() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.adopt(&id);
    let mut document = Document::new(team.session, team.mint, true);
    let text = ProposalField::Text("We answer within an hour".into());
    document
        .edit(Label::changed(Noun::Proposal, ""), |session, _| {
            session.set_proposal(&id, text)
        })
        .expect("reworded");
    let here = |document: &Document| {
        let workshop = document.session().open_workshop().expect("open");
        let proposal = workshop.proposals.get(&id).expect("there").clone();
        (workshop.rule.says(&proposal), proposal.decision.is_some())
    };
    assert_eq!(here(&document), (Says::Voided, false));
    document.undo();
    assert_eq!(here(&document), (Says::Adopt, true));
}

#[test]
fn a_text_opened_and_left_as_it_was_keeps_its_decision() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.adopted("We answer within a day");
    let same = ProposalField::Text("  We answer within a day ".into());
    team.session.set_proposal(&id, same).expect("taken");
    assert!(team.proposal(&id).decision.is_some());
}

#[test]
fn what_was_heard_goes_into_the_slot_of_a_low_voice_first() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    team.session
        .object(&mut team.mint, &id, "Not on days off")
        .expect("written");
    assert_eq!(team.proposal(&id).objections.len(), 1);
    team.session
        .object(&mut team.mint, &id, "Not at night")
        .expect("written");
    assert_eq!(team.proposal(&id).objections.len(), 2);
}

#[test]
fn nothing_is_adopted_over_an_open_objection() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let adopt = |team: &mut Team| team.session.decide(&id, Outcome::Adopted);
    assert_eq!(adopt(&mut team), Err(Rejected::OpenObjections(1)));
    let slot = team.proposal(&id).objections.first().expect("a slot").id.clone();
    for closing in [Closing::Withdrawn, Closing::Noted] {
        team.session.close_objection(&id, &slot, closing).expect("closed");
        assert_eq!(adopt(&mut team), Ok(()));
        team.session
            .close_objection(&id, &slot, Closing::Open)
            .expect("opened again");
        assert!(team.proposal(&id).decision.is_none(), "an open one takes it back");
    }
}

#[test]
fn parking_and_handing_over_need_no_vote() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    assert_eq!(team.session.decide(&id, Outcome::Adopted), Err(Rejected::NoVote));
    let reason = String::new();
    team.session
        .decide(&id, Outcome::Parked { reason })
        .expect("parked");
    let to = "  ".to_owned();
    let nobody = Outcome::Escalated { to, by: None };
    assert_eq!(team.session.decide(&id, nobody), Err(Rejected::Empty));
}

#[test]
fn more_votes_than_people_are_refused() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    let refused = team.session.vote(&mut team.mint, &id, fingers("44444"));
    assert_eq!(refused, Err(Rejected::TooManyVotes { votes: 5, roster: 4 }));
}

#[test]
fn a_tally_becomes_stricter_and_never_looser() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    let as_mode = |mode| Tally {
        mode,
        ..fingers("4444")
    };
    let mut vote = |mode| team.session.vote(&mut team.mint, &id, as_mode(mode));
    assert_eq!(vote(Mode::Counted), Ok(()));
    assert_eq!(vote(Mode::Blind), Ok(()));
    assert_eq!(vote(Mode::Counted), Err(Rejected::LooserMode));
}

#[test]
fn merging_keeps_the_words_of_both_and_voids_the_vote() {
    let mut team = Team::meeting(WorkshopKind::First);
    let (one, other) = (team.draft("We answer"), team.draft("We meet"));
    team.adopt(&other);
    team.session
        .merge_proposals(&mut team.mint, &one, &other)
        .expect("merged");
    assert_eq!(team.workshop().proposals.len(), 1);
    assert_eq!(team.proposal(&other).text, "We meet\nWe answer");
    assert_eq!(says(&team, &other), Says::Voided);
}

#[test]
fn a_draft_is_never_merged_into_a_question_about_a_norm() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    team.session.set_call(&norm, Call::Keep).expect("said");
    team.session.ask_about(&mut team.mint, &norm).expect("asked");
    let question = team.workshop().proposals.first().expect("there").id.clone();
    let draft = team.draft("We meet on Mondays");
    let merged = team.session.merge_proposals(&mut team.mint, &draft, &question);
    assert_eq!(merged, Err(Rejected::NotThere));
    assert_eq!(team.workshop().proposals.len(), 2);
}

#[test]
fn nothing_is_merged_with_itself() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer");
    let merged = team.session.merge_proposals(&mut team.mint, &id, &id);
    assert_eq!(merged, Err(Rejected::NotThere));
    assert_eq!(team.proposal(&id).text, "We answer");
}

#[test]
fn integrated_is_only_what_was_changed_and_voted_on() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let slot = team
        .session
        .object(&mut team.mint, &id, "Not on days off")
        .expect("written");
    let how = || Closing::Integrated { how: String::new() };
    let close = |team: &mut Team| team.session.close_objection(&id, &slot, how());
    assert_eq!(close(&mut team), Err(Rejected::NothingChanged));
    let text = ProposalField::Text("We answer within a working day".into());
    team.session.set_proposal(&id, text).expect("amended");
    assert_eq!(close(&mut team), Err(Rejected::NotVotedAgain));
    team.vote(&id, "4445");
    assert_eq!(close(&mut team), Ok(()));
}

#[test]
fn a_shorter_trial_voids_the_vote_and_is_what_the_rule_proposes_then() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let slot = team
        .session
        .object(&mut team.mint, &id, "Untried")
        .expect("written");
    let too_long = team.session.shorten_trial(&id, &slot, 400);
    assert_eq!(too_long, Err(Rejected::NoTrial(365)));
    team.session.shorten_trial(&id, &slot, 14).expect("changed");
    assert_eq!(says(&team, &id), Says::Voided);
    team.vote(&id, "4445");
    let how = String::new();
    team.session
        .close_objection(&id, &slot, Closing::Integrated { how })
        .expect("closed");
    assert_eq!(says(&team, &id), Says::Trial(14));
}

#[test]
fn a_place_that_may_not_have_voted_makes_it_provisional() {
    let check = |typed: &str, expected: Says| {
        let mut team = Team::meeting(WorkshopKind::First);
        let people: Vec<_> = team.session.team_now().map(|one| one.id.clone()).collect();
        for person in &people[1..] {
            team.session.set_place(person, Place::InRoom).expect("placed");
        }
        let id = team.draft("We answer within a day");
        team.vote(&id, typed);
        assert_eq!(says(&team, &id), expected, "{typed}");
    };
    check("445", Says::Silent(Place::Remote));
    check("4455", Says::Adopt);
}

#[test]
fn votes_of_people_who_are_absent_are_refused() {
    let mut team = Team::meeting(WorkshopKind::First);
    let last = team.session.team_now().last().expect("somebody").id.clone();
    team.session.set_place(&last, Place::Absent).expect("placed");
    let id = team.draft("We answer within a day");
    let counted = team.session.vote(&mut team.mint, &id, fingers("4444"));
    assert_eq!(counted, Err(Rejected::VotesOfAbsent { votes: 4, here: 3 }));
    let named = Tally::named(Scale::ConsentV1, vec![(last, Vote::Fingers(4))], 4);
    let named = team.session.vote(&mut team.mint, &id, named);
    assert_eq!(named, Err(Rejected::VoteOfAbsent("Dara".into())));
}

#[test]
fn a_trial_over_an_objection_notes_it_and_never_one_that_was_not_heard() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1145");
    team.session
        .object(&mut team.mint, &id, "Not on days off")
        .expect("written");
    let trial = || Outcome::Trial {
        until: super::team::day("2027-04-03"),
    };
    let unheard = team.session.clone().try_with_objections_noted(&id, trial());
    assert_eq!(unheard, Err(Rejected::OpenObjections(1)));
    team.session
        .object(&mut team.mint, &id, "Not at night")
        .expect("written");
    team.session
        .try_with_objections_noted(&id, trial())
        .expect("tried");
    let noted = |one: &norming::domain::objection::Objection| one.closing == Closing::Noted;
    assert!(team.proposal(&id).objections.iter().all(noted));
}

#[test]
fn somebody_who_voted_by_name_stays_in_the_file_when_they_leave() {
    let mut team = Team::meeting(WorkshopKind::First);
    let first = team.session.team_now().next().expect("somebody").id.clone();
    let id = team.draft("We answer within a day");
    let tally = Tally::named(Scale::ConsentV1, vec![(first.clone(), Vote::Fingers(4))], 4);
    team.session.vote(&mut team.mint, &id, tally).expect("voted");
    team.session
        .remove_person(&first, super::team::today())
        .expect("removed");
    let left = team.session.roster.get(&first).and_then(|person| person.left);
    assert_eq!(left, Some(super::team::today()));
}

#[test]
fn a_way_that_changed_no_words_integrates_nothing() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let objection = team
        .session
        .object(&mut team.mint, &id, "Not at night")
        .expect("written");
    team.session
        .set_way(&id, &objection, Way::Excepted)
        .expect("chosen");
    let integrated = Closing::Integrated { how: String::new() };
    assert_eq!(
        team.session.close_objection(&id, &objection, integrated.clone()),
        Err(Rejected::NothingChanged)
    );
    let text = ProposalField::Text("We answer within a day, unless it is night".into());
    team.session.set_proposal(&id, text).expect("amended");
    assert_eq!(
        team.session.close_objection(&id, &objection, integrated.clone()),
        Err(Rejected::NotVotedAgain)
    );
    team.vote(&id, "4445");
    team.session
        .close_objection(&id, &objection, integrated)
        .expect("voted on");
}

#[test]
fn nobody_loses_patience_while_everybody_consents() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer within a day");
    team.vote(&id, "1445");
    let spent = |team: &Team| team.workshop().rule.is_spent(team.proposal(&id), 60);
    assert!(spent(&team));
    let text = ProposalField::Text("We answer within two days".into());
    team.session.set_proposal(&id, text).expect("amended");
    team.vote(&id, "4445");
    assert!(!spent(&team), "what is open has only to be closed");
}
