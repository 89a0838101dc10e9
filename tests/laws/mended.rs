//! What a review found about drafts, topics and guardrails stays mended: nothing is lost or said twice.

use norming::domain::agreement::FourC;
use norming::domain::concern::{ConcernField, Whose};
use norming::domain::guardrail::Review;
use norming::domain::id::{ConcernId, NormId};
use norming::domain::proposal::{Outcome, ProposalField};
use norming::domain::rejected::Rejected;
use norming::domain::rule::Says;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::{Team, today};

fn reopened() -> (Team, NormId) {
    let team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    (team, norm)
}

#[test]
fn a_draft_that_holds_something_is_not_lost_to_another_verdict() {
    type Work = fn(&mut Team, &norming::domain::id::ProposalId);
    let words: Work = |team, id| {
        let text = ProposalField::Text("We answer at once".into());
        team.session.set_proposal(id, text).expect("set");
    };
    let votes: Work = |team, id| team.vote(id, "4455");
    let objection: Work = |team, id| {
        team.session.object(&mut team.mint, id, "Too fast").expect("said");
    };
    for work in [words, votes, objection] {
        let (mut team, norm) = reopened();
        let draft = team.revision(&norm, "We answer");
        work(&mut team, &draft);
        let before = team.session.clone();
        for call in [Call::Keep, Call::Retire] {
            assert_eq!(team.session.set_call(&norm, call), Err(Rejected::HasDraft));
        }
        assert_eq!(team.session, before);
    }
}

#[test]
fn an_untouched_draft_goes_with_another_verdict() {
    let (mut team, norm) = reopened();
    team.revision(&norm, "We answer");
    assert_eq!(team.session.set_call(&norm, Call::Keep), Ok(()));
    assert_eq!(team.workshop().proposals.len(), 0);
}

#[test]
fn merging_drafts_keeps_everything_of_both() {
    let mut team = Team::meeting(WorkshopKind::First);
    let (chat, channels) = (team.topic("Chat"), team.topic("Channels"));
    let (session, mint) = (&mut team.session, &mut team.mint);
    let from = session
        .draft(mint, Some(&chat), "We answer", None)
        .expect("drafted");
    let into = session
        .draft(mint, Some(&channels), "We ask once", None)
        .expect("drafted");
    let rail = session.add_guardrail(mint, "Two days on site").expect("added");
    let concern = session
        .add_concern(mint, Whose::Team, "Nobody answers")
        .expect("added");
    let steward = session.team_now().next().expect("somebody").id.clone();
    let mut links = norming::domain::norm::Links::default();
    links.guardrails.push(rail);
    links.concerns.push(concern);
    links.four_cs.push(FourC::Collaboration);
    for field in [
        ProposalField::Why("Waiting costs us".into()),
        ProposalField::Signal("No question is asked twice".into()),
        ProposalField::Links(links.clone()),
        ProposalField::Steward(Some(steward.clone())),
    ] {
        session.set_proposal(&from, field).expect("set");
    }
    let why = ProposalField::Why("One place".into());
    session.set_proposal(&into, why).expect("set");
    session.object(mint, &from, "On release day?").expect("said");
    session.merge_proposals(mint, &from, &into).expect("merged");
    let merged = team.proposal(&into);
    assert_eq!(merged.why, "One place\nWaiting costs us");
    assert_eq!(merged.signal, "No question is asked twice");
    assert_eq!(merged.links, links);
    assert_eq!(merged.steward, Some(steward));
    assert_eq!(merged.open_objections().count(), 1);
    let clusters: Vec<_> = team.workshop().clusters.iter().map(|one| &one.id).collect();
    assert_eq!(clusters, [&channels], "one text for two topics makes them one");
}

#[test]
fn what_is_split_has_to_be_decided_again() {
    let mut team = Team::meeting(WorkshopKind::First);
    let one = team.adopted("We answer and meet");
    let other = team.session.split_proposal(&mut team.mint, &one).expect("split");
    assert_eq!(team.proposal(&one).outcome(), None);
    assert_eq!(team.proposal(&other).outcome(), None);
}

/// A concern that nobody has answered.
fn concern(team: &mut Team) -> ConcernId {
    team.session
        .add_concern(&mut team.mint, Whose::Leaders, "Nobody answers")
        .expect("added")
}

fn answered(team: &Team, id: &ConcernId) -> bool {
    let concern = team.session.concerns.get(id).expect("a concern");
    let answers = !team.session.answers(concern).is_empty();
    assert_eq!(team.session.is_answered(concern), answers);
    answers
}

fn link(team: &mut Team, id: &ConcernId, norm: NormId) {
    let linked = ConcernField::Norm(norm, true);
    team.session.set_concern(id, linked, today()).expect("linked");
}

#[test]
fn a_deleted_proposal_answers_nothing() {
    let mut team = Team::meeting(WorkshopKind::First);
    let concern = concern(&mut team);
    let draft = team.draft("We answer");
    let norm = team.proposal(&draft).norm.clone();
    link(&mut team, &concern, norm);
    assert!(answered(&team, &concern));
    team.session.remove_proposal(&draft).expect("removed");
    assert!(!answered(&team, &concern));
}

#[test]
fn a_retired_norm_answers_nothing() {
    let (mut team, norm) = reopened();
    let concern = concern(&mut team);
    link(&mut team, &concern, norm.clone());
    assert!(answered(&team, &concern));
    team.session.set_call(&norm, Call::Retire).expect("said");
    team.seal();
    assert!(!answered(&team, &concern));
}

#[test]
fn when_everybody_abstains_nobody_has_voted() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.draft("We answer");
    team.vote(&id, "----");
    let workshop = team.workshop();
    assert_eq!(workshop.rule.says(team.proposal(&id)), Says::NoVote);
    assert_eq!(team.session.decide(&id, Outcome::Adopted), Err(Rejected::NoVote));
}

#[test]
fn a_chosen_cluster_stays_chosen_in_another_and_its_drafts_take_the_new_name() {
    let mut team = Team::meeting(WorkshopKind::First);
    let chosen = team.topic("Chat");
    let (session, mint) = (&mut team.session, &mut team.mint);
    let open = session.add_cluster(mint, "Channels").expect("added");
    let draft = session
        .draft(mint, Some(&chosen), "We answer", None)
        .expect("drafted");
    session.merge_clusters(&chosen, &open).expect("merged");
    assert!(team.workshop().clusters.get(&open).expect("kept").is_chosen());
    assert_eq!(team.proposal(&draft).topic, "Channels");
}

#[test]
fn a_guardrail_marked_as_gone_is_back_once_it_is_confirmed() {
    let mut team = Team::meeting(WorkshopKind::First);
    let rail = team
        .session
        .add_guardrail(&mut team.mint, "Two days on site")
        .expect("added");
    team.seal();
    team.open(WorkshopKind::Routine);
    team.session.remove_guardrail(&rail).expect("gone");
    team.session.confirm_guardrail(&rail, true).expect("still true");
    let guardrail = team.session.guardrails.get(&rail).expect("there");
    assert_eq!(team.session.review_of(guardrail), Some(Review::StillTrue));
}
