//! Frictions, clusters and topics: how many can be taken up, and what merging and dissolving keep.

use norming::domain::rejected::Rejected;
use norming::domain::workshop::WorkshopKind;

use super::team::Team;

fn most(mut team: Team) -> Result<usize, Rejected> {
    for number in 0..9 {
        let name = format!("Topic {number}");
        let id = team.session.add_cluster(&mut team.mint, &name)?;
        if let Err(rejected) = team.session.choose_topic(&id) {
            assert_eq!(rejected, Rejected::TooManyTopics(number));
            return Ok(team.workshop().topics().count());
        }
    }
    Ok(9)
}

#[test]
fn a_first_workshop_takes_up_six_topics_and_a_later_one_three() {
    assert_eq!(most(Team::meeting(WorkshopKind::First)), Ok(6));
    let again = |kind| most(Team::reopened(&["We answer"], kind));
    assert_eq!(again(WorkshopKind::Transition), Ok(3));
    assert_eq!(again(WorkshopKind::Routine), Ok(3));
}

#[test]
fn choosing_a_topic_twice_is_no_second_topic() {
    let mut team = Team::meeting(WorkshopKind::First);
    let ids: Vec<_> = (0..6).map(|at| team.topic(&format!("Topic {at}"))).collect();
    assert_eq!(team.session.choose_topic(&ids[5]), Ok(()));
    team.session.unchoose_topic(&ids[0]).expect("open again");
    team.topic("Another");
}

#[test]
fn clusters_of_the_same_name_are_one() {
    let mut team = Team::meeting(WorkshopKind::First);
    let one = team
        .session
        .add_cluster(&mut team.mint, "Channels")
        .expect("added");
    let other = team
        .session
        .add_cluster(&mut team.mint, " channels ")
        .expect("found");
    assert_eq!(one, other);
}

#[test]
fn merging_adds_the_dots_and_takes_frictions_and_drafts_along() {
    let mut team = Team::meeting(WorkshopKind::First);
    let (one, other) = (team.topic("Chat"), team.topic("Channels"));
    let friction = team
        .session
        .add_friction(&mut team.mint, "Three tools")
        .expect("added");
    team.session
        .cluster_friction(&mut team.mint, &friction, "Chat")
        .expect("clustered");
    let draft = team
        .session
        .draft(&mut team.mint, Some(&one), "One channel", None)
        .expect("drafted");
    team.session.set_dots(&one, 4).expect("dotted");
    team.session.set_dots(&other, 3).expect("dotted");
    team.session.merge_clusters(&one, &other).expect("merged");
    let cluster = team.workshop().clusters.get(&other).expect("kept");
    assert_eq!((team.workshop().clusters.len(), cluster.dots()), (1, 7));
    assert_eq!(team.workshop().frictions_of(&other).count(), 1);
    assert_eq!(team.proposal(&draft).cluster.as_ref(), Some(&other));
}

#[test]
fn a_cluster_is_not_merged_with_itself() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.topic("Chat");
    assert_eq!(team.session.merge_clusters(&id, &id), Err(Rejected::NotThere));
    assert_eq!(team.workshop().clusters.len(), 1);
}

#[test]
fn dissolving_a_cluster_leaves_its_frictions_and_drafts() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.topic("Chat");
    let friction = team
        .session
        .add_friction(&mut team.mint, "Three tools")
        .expect("added");
    team.session
        .cluster_friction(&mut team.mint, &friction, "Chat")
        .expect("clustered");
    let draft = team
        .session
        .draft(&mut team.mint, Some(&id), "One channel", None)
        .expect("drafted");
    team.session.remove_cluster(&id).expect("dissolved");
    assert!(team.workshop().frictions.iter().all(|one| one.cluster.is_none()));
    assert_eq!(team.proposal(&draft).cluster, None);
}

#[test]
fn a_draft_is_tied_to_the_frictions_of_its_topic() {
    let mut team = Team::meeting(WorkshopKind::First);
    let id = team.topic("Chat");
    let friction = team
        .session
        .add_friction(&mut team.mint, "Three tools")
        .expect("added");
    team.session
        .cluster_friction(&mut team.mint, &friction, "chat")
        .expect("clustered");
    let draft = team
        .session
        .draft(&mut team.mint, Some(&id), "One channel", None)
        .expect("drafted");
    assert_eq!(
        team.proposal(&draft).links.frictions,
        std::slice::from_ref(&friction)
    );
    assert_eq!(team.proposal(&draft).topic, "Chat");
    team.session.remove_friction(&friction).expect("removed");
    assert!(team.proposal(&draft).links.frictions.is_empty());
}

#[test]
fn top_topics_are_those_with_the_most_dots() {
    let mut team = Team::meeting(WorkshopKind::First);
    let ids: Vec<_> = ["A", "B", "C", "D"].map(|name| team.topic(name)).into();
    for (id, dots) in ids.iter().zip([2, 7, 5, 5]) {
        team.session.set_dots(id, dots).expect("dots");
    }
    let names = |team: &Team| {
        let topics = team.workshop().topics();
        topics.map(|topic| topic.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&team), ["B", "C", "D", "A"], "topics are listed by dots");
    team.session.choose_top(3).expect("chosen");
    assert_eq!(
        names(&team),
        ["B", "C", "D"],
        "what was chosen besides is open again"
    );
    team.session.park_topic(&ids[1], "next month").expect("parked");
    team.session.choose_top(2).expect("chosen");
    assert_eq!(names(&team), ["C", "D"], "what was put off stays put off");
    assert_eq!(team.session.choose_top(7), Err(Rejected::TooManyTopics(6)));
    assert_eq!(team.session.choose_top(0), Err(Rejected::NotThere));
}
