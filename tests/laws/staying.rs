//! What stays in the team stays so, whatever becomes of it, until somebody says otherwise.

use norming::domain::ParkedAs;
use norming::domain::concern::Whose;
use norming::domain::document::Document;
use norming::domain::label::{Label, Noun};
use norming::domain::norm::Status;
use norming::domain::proposal::Outcome;
use norming::domain::rejected::Rejected;
use norming::domain::team::Inner;
use norming::domain::workshop::{Call, WorkshopKind};

use super::team::Team;

fn keep(team: &mut Team, what: &Inner) {
    team.session.keep_in_team(what, true).expect("marked");
}

#[test]
fn each_noun_can_be_marked_and_unmarked() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let draft = team.draft("We meet");
    let (session, mint) = (&mut team.session, &mut team.mint);
    let concern = session.add_concern(mint, Whose::Leaders, "Nobody answers");
    let unknown = session.add_unknown(mint, "Who pays?");
    let friction = session.add_friction(mint, "No agenda");
    let norm = session.norms.first().expect("a norm").id.clone();
    for what in [
        Inner::Concern(concern.expect("added")),
        Inner::Unknown(unknown.expect("added")),
        Inner::Friction(friction.expect("added")),
        Inner::Norm(norm),
        Inner::Proposal(draft),
    ] {
        for stays in [true, false] {
            session.keep_in_team(&what, stays).expect("marked");
            assert_eq!(session.stays_in_team(&what), Some(stays), "{what:?}");
        }
    }
    let gone = Inner::Concern("c-gone".into());
    assert_eq!(session.stays_in_team(&gone), None);
    assert_eq!(session.keep_in_team(&gone, true), Err(Rejected::NotThere));
}

#[test]
fn a_norm_keeps_the_mark_of_its_draft() {
    let mut team = Team::meeting(WorkshopKind::First);
    let adopted = team.adopted("We answer");
    let parked = team.draft("We meet");
    for id in [&adopted, &parked] {
        keep(&mut team, &Inner::Proposal(id.clone()));
    }
    team.adopted("We write");
    team.seal();
    let marks = team.session.norms.iter().map(|norm| norm.stays_in_team);
    assert_eq!(marks.collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn a_mark_outlasts_revising_and_retiring() {
    let mut team = Team::agreed(&["We answer", "We meet"]);
    let ids: Vec<_> = team.session.norms.iter().map(|norm| norm.id.clone()).collect();
    for id in &ids {
        keep(&mut team, &Inner::Norm(id.clone()));
    }
    team.open(WorkshopKind::Transition);
    let revision = team.revision(&ids[0], "We answer within a day");
    assert!(team.session.proposal_stays_in_team(team.proposal(&revision)));
    team.adopt(&revision);
    team.session.set_call(&ids[1], Call::Retire).expect("said");
    team.seal();
    assert_eq!(team.norm(0).text, "We answer within a day");
    assert!(matches!(team.norm(1).status, Status::Retired { .. }));
    assert!(team.session.norms.iter().all(|norm| norm.stays_in_team));
}

#[test]
fn the_parts_of_a_norm_that_stays_do_so_too() {
    let mut team = Team::agreed(&["We answer and we meet", "We write"]);
    let ids: Vec<_> = team.session.norms.iter().map(|norm| norm.id.clone()).collect();
    keep(&mut team, &Inner::Norm(ids[0].clone()));
    team.open(WorkshopKind::Transition);
    let first = team.revision(&ids[0], "We answer");
    let (session, mint) = (&mut team.session, &mut team.mint);
    let second = session.split_proposal(mint, &first).expect("split");
    for id in [&first, &second] {
        assert_eq!(
            team.session.stays_in_team(&Inner::Proposal(id.clone())),
            Some(true)
        );
    }
    let other = team.revision(&ids[1], "We write it down");
    let (session, mint) = (&mut team.session, &mut team.mint);
    session.merge_proposals(mint, &second, &other).expect("merged");
    for id in [&first, &other] {
        team.adopt(id);
    }
    team.seal();
    let stays: Vec<_> = team.session.in_force().map(|norm| norm.stays_in_team).collect();
    assert_eq!(stays, [true, true]);
}

#[test]
fn marking_a_revision_marks_the_norm_at_once() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    let revision = team.revision(&norm, "We answer soon");
    keep(&mut team, &Inner::Proposal(revision.clone()));
    assert!(team.norm(0).stays_in_team, "before it is sealed");
    let reason = String::new();
    team.session
        .decide(&revision, Outcome::Parked { reason })
        .expect("parked");
    team.seal();
    assert!(team.norm(0).stays_in_team);
}

#[test]
fn undo_takes_a_mark_back() {
    let team = Team::agreed(&["We answer"]);
    let what = Inner::Norm(team.norm(0).id.clone());
    let mut document = Document::new(team.session, team.mint, true);
    let label = Label::changed(Noun::Norm, "");
    let marked = what.clone();
    document
        .edit(label, move |session, _| session.keep_in_team(&marked, true))
        .expect("marked");
    assert_eq!(document.session().stays_in_team(&what), Some(true));
    document.undo();
    assert_eq!(document.session().stays_in_team(&what), Some(false));
    document.redo();
    assert_eq!(document.session().stays_in_team(&what), Some(true));
}

#[test]
fn a_norm_that_stays_counts() {
    let mut team = Team::agreed(&["We answer", "We meet"]);
    let id = team.norm(0).id.clone();
    keep(&mut team, &Inner::Norm(id));
    assert_eq!(team.in_force().len(), 2);
    team.open(WorkshopKind::Routine);
    assert_eq!(team.session.read_back().kept.len(), 2);
}

#[test]
fn what_is_parked_stays_as_what_it_comes_from() {
    let mut team = Team::agreed(&["We answer", "We meet"]);
    let [marked, open] = [0, 1].map(|at| Inner::Norm(team.norm(at).id.clone()));
    keep(&mut team, &marked);
    for (from, text, stays) in [
        (&marked, "We answer: end it", true),
        (&marked, "Do we answer?", true),
        (&open, "We meet: end it", false),
        (&open, "Do we meet?", false),
    ] {
        let (session, mint) = (&mut team.session, &mut team.mint);
        let landed = session.park_from(mint, from, text).expect("parked");
        let what = match landed {
            ParkedAs::Parked(id) => Inner::Parked(id),
            ParkedAs::Unknown(id) => Inner::Unknown(id),
        };
        assert_eq!(session.stays_in_team(&what), Some(stays), "{text}");
    }
}

#[test]
fn a_parked_topic_stays_where_all_of_it_does() {
    let mut team = Team::meeting(WorkshopKind::First);
    team.adopted("We answer");
    for (topic, items) in [
        ("All of it", &[("One", true), ("Two", true)][..]),
        ("Some of it", &[("Three", true), ("Four", false)]),
        ("A name", &[]),
    ] {
        let cluster = team.topic(topic);
        for (text, stays) in items {
            let (session, mint) = (&mut team.session, &mut team.mint);
            let id = session.add_friction(mint, text).expect("added");
            session.cluster_friction(mint, &id, topic).expect("clustered");
            session
                .keep_in_team(&Inner::Friction(id), *stays)
                .expect("marked");
        }
        team.session.unchoose_topic(&cluster).expect("left open");
    }
    team.seal();
    let parked = team
        .session
        .parking
        .iter()
        .map(|one| (one.text.as_str(), one.stays_in_team));
    let wanted = [("All of it", true), ("Some of it", false), ("A name", false)];
    let parked: Vec<_> = parked
        .filter(|one| wanted.iter().any(|(name, _)| *name == one.0))
        .collect();
    assert_eq!(parked, wanted);
}
