//! Sealing is the one moment in which the guidelines in force change.

use norming::domain::agreement::{AgreementField, FourC, Lines};
use norming::domain::document::Document;
use norming::domain::label::Label;
use norming::domain::norm::{Event, Status};
use norming::domain::objection::Closing;
use norming::domain::people::Place;
use norming::domain::proposal::Outcome;
use norming::domain::rejected::Rejected;
use norming::domain::workshop::{Call, WorkshopKind};
use norming::format::ron::encode;
use proptest::prelude::*;

use super::team::{Team, day, fingers, today};

#[test]
fn there_is_no_sealing_without_a_review_date() {
    let mut team = Team::meeting(WorkshopKind::First);
    let sealed = team.session.seal(&mut team.mint, today());
    assert_eq!(sealed, Err(Rejected::NoReviewDate));
}

#[test]
fn what_is_not_decided_is_put_off() {
    let mut team = Team::meeting(WorkshopKind::First);
    team.draft("We answer");
    team.adopted("We meet");
    assert!(team.in_force().is_empty());
    team.seal();
    assert_eq!(team.in_force(), ["We meet"]);
    assert!(matches!(team.norm(0).status, Status::Parked { .. }));
}

#[test]
fn revising_keeps_the_identity_and_appends_to_the_life() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let before = team.norm(0).clone();
    let revision = team.revision(&before.id, "We answer within a day");
    team.adopt(&revision);
    assert_eq!(team.in_force(), ["We answer"], "until it is sealed");
    team.seal();
    let after = team.norm(0);
    assert_eq!((&after.id, team.session.norms.len()), (&before.id, 1));
    assert_eq!(after.lineage.len(), before.lineage.len() + 1);
    let station = after.lineage.last().expect("a station");
    assert_eq!(station.event, Event::Reworded);
    assert_eq!(station.text, "We answer within a day");
    assert_eq!(station.reason, "It no longer fits");
}

#[test]
fn a_revision_nobody_adopted_leaves_the_old_words_in_force() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    let revision = team.revision(&norm, "We answer at once");
    let reason = "too fast".to_owned();
    team.session
        .decide(&revision, Outcome::Parked { reason })
        .expect("parked");
    team.seal();
    assert_eq!(team.in_force(), ["We answer"]);
    assert_eq!(team.norm(0).lineage.len(), 1);
}

#[test]
fn a_split_retires_the_parent_and_makes_two() {
    let mut team = Team::reopened(&["We answer and meet"], WorkshopKind::Transition);
    let parent = team.norm(0).id.clone();
    let first = team.revision(&parent, "We answer");
    let second = team
        .session
        .split_proposal(&mut team.mint, &first)
        .expect("split");
    let text = norming::domain::proposal::ProposalField::Text("We meet".into());
    team.session.set_proposal(&second, text).expect("set");
    team.adopt(&first);
    team.adopt(&second);
    team.seal();
    assert_eq!(team.in_force(), ["We answer", "We meet"]);
    assert!(matches!(team.norm(0).status, Status::Retired { .. }));
    for child in team.session.in_force() {
        assert_eq!(child.from, std::slice::from_ref(&parent));
        assert_ne!(child.id, parent);
    }
}

#[test]
fn a_merge_retires_both_parents_and_makes_one() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let parents = [team.norm(0).id.clone(), team.norm(1).id.clone()];
    let first = team.revision(&parents[0], "We answer");
    let second = team.revision(&parents[1], "and we meet");
    team.session
        .merge_proposals(&mut team.mint, &second, &first)
        .expect("merged");
    team.adopt(&first);
    team.seal();
    assert_eq!(team.in_force(), ["We answer\nand we meet"]);
    let mut from = team.norm(2).from.clone();
    from.sort();
    let mut expected = parents.to_vec();
    expected.sort();
    assert_eq!(from, expected);
}

#[test]
fn a_norm_that_is_kept_after_all_outlives_what_was_split_from_it() {
    let mut team = Team::reopened(&["We answer and meet"], WorkshopKind::Transition);
    let parent = team.norm(0).id.clone();
    let first = team.revision(&parent, "We answer");
    team.session
        .split_proposal(&mut team.mint, &first)
        .expect("split");
    team.adopt(&first);
    team.session.set_call(&parent, Call::Keep).expect("said");
    team.seal();
    assert_eq!(team.in_force(), ["We answer and meet", "We answer"]);
}

#[test]
fn a_verdict_to_retire_takes_effect_unless_somebody_asks() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let norms = [team.norm(0).id.clone(), team.norm(1).id.clone()];
    for norm in &norms {
        team.session.set_call(norm, Call::Retire).expect("said");
    }
    team.session.ask_about(&mut team.mint, &norms[1]).expect("asked");
    team.seal();
    assert_eq!(team.in_force(), ["We meet"]);
}

#[test]
fn undoing_the_seal_restores_everything() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    let revision = team.revision(&norm, "We answer at once");
    team.adopt(&revision);
    let friction = "Three tools";
    team.session
        .add_friction(&mut team.mint, friction)
        .expect("added");
    team.topic("Left without a text");
    let review = AgreementField::ReviewOn(Some(day("2027-09-01")));
    team.session.set_agreement(review).expect("set");
    let before = team.session.clone();
    let mut document = Document::new(team.session, team.mint, true);
    document
        .edit(Label::Sealed, |session, mint| session.seal(mint, today()))
        .expect("sealed");
    assert_ne!(*document.session(), before);
    document.undo();
    assert_eq!(*document.session(), before);
    document.redo();
    assert!(document.session().open_workshop().is_none());
}

#[test]
fn raw_frictions_leave_the_file_unless_the_team_keeps_them() {
    for keep in [false, true] {
        let mut team = Team::meeting(WorkshopKind::First);
        team.session
            .add_friction(&mut team.mint, "Three tools")
            .expect("added");
        team.session.set_keep_frictions(keep).expect("said");
        team.seal();
        let kept = &team.session.revisions.first().expect("sealed").workshop;
        assert_eq!(kept.frictions.len(), usize::from(keep));
    }
}

/// Any change of a workshop but its seal.
fn change(team: &mut Team, which: u8, at: usize, text: &str) {
    let norms: Vec<_> = team.session.norms.iter().map(|one| one.id.clone()).collect();
    let norm = norms[at % norms.len()].clone();
    let ids: Vec<_> = team
        .workshop()
        .proposals
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let id = ids.get(at % ids.len().max(1)).cloned();
    let (session, mint) = (&mut team.session, &mut team.mint);
    let call = [Call::Keep, Call::Revise, Call::Retire][at % 3];
    // What is refused changes nothing, which is what this is about.
    let _ = match (which, id) {
        (0, _) => session.set_call(&norm, call),
        (1, _) => session.set_reason(&norm, text),
        (2, _) => session.draft_revision(mint, &norm, text).map(|_| ()),
        (3, _) => session.draft(mint, None, text, None).map(|_| ()),
        (4, _) => session.ask_about(mint, &norm),
        (5, _) => session.set_lived(&norm, fingers("1234")),
        (6, _) => session.rate(FourC::Culture, fingers("1234")),
        (7, _) => session.add_line(mint, Lines::Ours, text).map(|_| ()),
        (8, _) => session.add_guardrail(mint, text).map(|_| ()),
        (9, _) => session.hear_all(Place::Remote),
        (10, Some(id)) => session.vote(mint, &id, fingers("4455")),
        (11, Some(id)) => session.vote(mint, &id, fingers("1455")),
        (12, Some(id)) => session.decide(&id, Outcome::Adopted),
        (13, Some(id)) => session.split_proposal(mint, &id).map(|_| ()),
        (14, Some(id)) => session.merge_proposals(mint, &id, &ids[0]),
        (15, Some(id)) => session.object(mint, &id, text).map(|_| ()),
        (16, Some(id)) => {
            let open = team
                .session
                .open_workshop()
                .and_then(|one| one.proposals.get(&id));
            let slot = open
                .and_then(|one| one.objections.first())
                .map(|one| one.id.clone());
            slot.map_or(Ok(()), |slot| {
                team.session.close_objection(&id, &slot, Closing::Noted)
            })
        }
        (17, Some(id)) => session.remove_proposal(&id),
        (18, _) => session.set_agreement(AgreementField::Mission(text.into())),
        _ => session.add_cluster(mint, text).map(|_| ()),
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_guidelines_in_force_change_only_when_a_workshop_is_sealed(
        changes in prop::collection::vec((0u8..20, 0usize..6, "[a-z]{0,6}"), 1..40),
    ) {
        let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
        let before = (team.session.norms.clone(), team.session.agreement.clone());
        for (which, at, text) in changes {
            change(&mut team, which, at, &text);
        }
        let now = (team.session.norms.clone(), team.session.agreement.clone());
        prop_assert_eq!(&now, &before);
        prop_assert!(encode(&team.session).is_ok(), "what is changed can be written");
        let promised = team.session.read_back();
        team.seal();
        let in_force: Vec<_> = team.session.in_force().map(|norm| &norm.id).collect();
        for norm in promised.kept.iter().chain(&promised.revised).chain(&promised.new) {
            prop_assert!(in_force.contains(&norm), "{} was promised", norm);
        }
        prop_assert!(promised.retired.iter().all(|norm| !in_force.contains(&norm)));
        let ids: std::collections::BTreeSet<_> = team.session.norms.iter().map(|norm| &norm.id).collect();
        prop_assert_eq!(ids.len(), team.session.norms.len(), "no two norms share an identity");
    }
}
