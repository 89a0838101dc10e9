//! The queues of Look back and Draft: what comes first, and what is left out.

use norming::domain::proposal::Outcome;
use norming::domain::workshop::{Call, StepId, WorkshopKind};
use norming::flow::counts::drafted as counted;
use norming::flow::queue::{Slot, drafts, is_empty_step, look_back};

use super::team::{Team, day};

fn drafted(team: &Team) -> Vec<String> {
    let word = |slot: &Slot<'_>| match slot {
        Slot::Revise(norm, None) => format!("revise {}", norm.text),
        Slot::Revise(norm, Some(one)) => format!("revise {} as {}", norm.text, one.text),
        Slot::Topic(topic) => format!("topic {}", topic.name),
        Slot::New(one) => format!("new {}", one.text),
    };
    drafts(&team.session, team.workshop()).iter().map(word).collect()
}

#[test]
fn due_norms_come_first_and_parked_ones_last() {
    let mut team = Team::meeting(WorkshopKind::First);
    let parked = team.draft("Parked");
    let reason = "later".to_owned();
    team.session
        .decide(&parked, Outcome::Parked { reason })
        .expect("decided");
    team.adopted("Kept");
    let trial = team.draft("Tried");
    team.vote(&trial, "3333");
    let until = day("2027-04-01");
    team.session
        .decide(&trial, Outcome::Trial { until })
        .expect("decided");
    team.seal();
    let order = |on: &str| -> Vec<String> {
        let norms = look_back(&team.session, day(on));
        norms.iter().map(|norm| norm.text.clone()).collect()
    };
    assert_eq!(order("2027-03-31"), ["Kept", "Tried", "Parked"]);
    assert_eq!(order("2027-04-01"), ["Tried", "Kept", "Parked"]);
}

#[test]
fn retired_norms_are_not_looked_back_on() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let norm = team.norm(0).id.clone();
    team.session.set_call(&norm, Call::Retire).expect("said");
    team.seal();
    assert_eq!(look_back(&team.session, day("2028-01-01")).len(), 1);
}

#[test]
fn drafting_goes_from_norms_to_revise_over_topics_to_free_texts() {
    let mut team = Team::reopened(&["We answer", "We meet"], WorkshopKind::Transition);
    let norm = team.norm(1).id.clone();
    team.draft("Free");
    let topic = team.topic("Channels");
    team.topic("Focus");
    team.session
        .draft(&mut team.mint, Some(&topic), "One channel", None)
        .expect("drafted");
    team.session.set_call(&norm, Call::Revise).expect("said");
    assert_eq!(
        drafted(&team),
        ["revise We meet", "new One channel", "topic Focus", "new Free"]
    );
    assert_eq!(counted(&team.session, team.workshop()).left(), 2);
    team.revision(&norm, "We meet weekly");
    assert_eq!(drafted(&team)[0], "revise We meet as We meet weekly");
    assert_eq!(counted(&team.session, team.workshop()).left(), 1);
}

#[test]
fn a_draft_stays_in_the_queue_when_its_topic_is_parked() {
    let mut team = Team::meeting(WorkshopKind::First);
    let topic = team.topic("Channels");
    team.session
        .draft(&mut team.mint, Some(&topic), "One channel", None)
        .expect("drafted");
    team.session.park_topic(&topic, "later").expect("parked");
    assert_eq!(drafted(&team), ["new One channel"]);
}

#[test]
fn a_routine_review_passes_over_what_has_nothing_to_do() {
    let mut team = Team::reopened(&["We answer"], WorkshopKind::Routine);
    let empty = |team: &Team, step| is_empty_step(&team.session, team.workshop(), step);
    assert!(empty(&team, StepId::Draft) && empty(&team, StepId::Decide));
    assert!(!empty(&team, StepId::LookBack));
    let norm = team.norm(0).id.clone();
    team.session.set_call(&norm, Call::Revise).expect("said");
    assert!(!empty(&team, StepId::Draft) && empty(&team, StepId::Decide));
    team.revision(&norm, "We answer at once");
    assert!(!empty(&team, StepId::Decide));
}

#[test]
fn a_transition_shows_every_step_even_when_empty() {
    let team = Team::reopened(&["We answer"], WorkshopKind::Transition);
    for step in StepId::ALL {
        assert!(!is_empty_step(&team.session, team.workshop(), step));
    }
}
