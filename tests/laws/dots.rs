//! Dots by person and splitting a cluster: the budget, by proxy, out of a chat, and what merging does to them.

use norming::domain::gather::{Choice, Dots};
use norming::domain::id::{ClusterId, FrictionId, PersonId};
use norming::domain::people::Place;
use norming::domain::rejected::Rejected;
use norming::domain::workshop::WorkshopKind;

use super::team::{Team, today};

/// A team of four with three clusters.
struct Table {
    team: Team,
    people: Vec<PersonId>,
    clusters: Vec<ClusterId>,
}

impl Table {
    fn new() -> Self {
        let mut team = Team::meeting(WorkshopKind::First);
        let people = team.session.team_now().map(|one| one.id.clone()).collect();
        let clusters = ["Channels", "Focus", "Meetings"]
            .map(|name| team.topic(name))
            .to_vec();
        Self {
            team,
            people,
            clusters,
        }
    }

    /// Says where somebody's dots are, a count a cluster.
    fn place(&mut self, who: usize, counts: &[u16]) -> Result<(), Rejected> {
        let dots: Vec<_> = self
            .clusters
            .iter()
            .cloned()
            .zip(counts.iter().copied())
            .collect();
        self.team.session.place_dots(&self.people[who], &dots)
    }

    fn totals(&self) -> Vec<u16> {
        let clusters = self.team.workshop().clusters.iter();
        clusters.map(norming::domain::gather::Cluster::dots).collect()
    }
}

#[test]
fn each_has_five_dots_and_three_at_most_on_one() {
    let mut table = Table::new();
    assert_eq!(table.place(0, &[3, 2, 0]), Ok(()));
    assert_eq!(table.place(1, &[1, 1, 3]), Ok(()));
    assert_eq!(table.totals(), [4, 3, 3]);
    assert_eq!(
        table.place(0, &[3, 2, 1]),
        Err(Rejected::TooManyDots { dots: 6, most: 5 })
    );
    let on_one = Rejected::TooManyOnOne {
        cluster: "Focus".into(),
        dots: 4,
        most: 3,
    };
    assert_eq!(table.place(0, &[0, 4, 0]), Err(on_one));
    assert_eq!(table.totals(), [4, 3, 3], "a refusal takes nothing");
    assert_eq!(table.team.session.dots_placed(&table.people[0]), 5);
}

#[test]
fn dots_are_moved_and_withdrawn() {
    let mut table = Table::new();
    table.place(0, &[3, 2, 0]).expect("placed");
    table.place(0, &[0, 0, 1]).expect("moved");
    assert_eq!(table.totals(), [0, 0, 1]);
    table.place(0, &[]).expect("withdrawn");
    let clusters = &table.team.workshop().clusters;
    assert!(clusters.iter().all(|cluster| cluster.dots.is_none()));
}

#[test]
fn who_is_absent_places_no_dots_but_may_withdraw_them() {
    let mut table = Table::new();
    table.place(0, &[1, 1, 0]).expect("placed");
    let person = table.people[0].clone();
    table.team.session.set_place(&person, Place::Absent).expect("set");
    let name = table.team.session.name_of(&person).to_owned();
    assert_eq!(table.place(0, &[2, 1, 0]), Err(Rejected::VoteOfAbsent(name)));
    assert_eq!(table.place(0, &[1, 0, 0]), Ok(()));
}

#[test]
fn a_total_by_hand_is_not_added_to_by_somebody() {
    let mut table = Table::new();
    let id = table.clusters[1].clone();
    table.team.session.set_dots(&id, 6).expect("counted");
    assert_eq!(
        table.place(0, &[1, 1, 0]),
        Err(Rejected::DotsByHand("Focus".into()))
    );
    assert_eq!(table.place(0, &[2, 0, 1]), Ok(()));
    table.team.session.set_dots(&id, 0).expect("cleared");
    assert_eq!(table.place(0, &[2, 2, 1]), Ok(()));
    table.team.session.set_dots(&id, 9).expect("one total instead");
    assert_eq!(table.totals(), [2, 9, 1]);
    assert_eq!(table.team.session.dots_placed(&table.people[0]), 3);
}

#[test]
fn nobody_loses_a_dot_when_clusters_are_merged() {
    let mut table = Table::new();
    table.place(0, &[3, 2, 0]).expect("placed");
    table.place(1, &[1, 0, 3]).expect("placed");
    let (one, into) = (table.clusters[0].clone(), table.clusters[1].clone());
    table.team.session.merge_clusters(&one, &into).expect("merged");
    table.clusters.remove(0);
    // All five of the first person's dots are on one now, beyond what could be placed there.
    let merged = table.team.workshop().clusters.get(&into).expect("kept");
    assert_eq!((merged.dots_of(&table.people[0]), merged.dots()), (5, 6));
    assert!(matches!(merged.dots, Some(Dots::ByPerson(_))));
    // They may stay or be taken back, one by one, but once back they obey the limit again.
    assert_eq!(table.place(0, &[5, 0]), Ok(()));
    assert_eq!(table.place(0, &[4, 1]), Ok(()));
    assert_eq!(table.place(0, &[3, 1]), Ok(()));
    assert!(matches!(
        table.place(0, &[4, 1]),
        Err(Rejected::TooManyOnOne { .. })
    ));
}

#[test]
fn merging_with_a_total_makes_a_total() {
    let mut table = Table::new();
    table.place(0, &[3, 0, 0]).expect("placed");
    let (one, into) = (table.clusters[0].clone(), table.clusters[1].clone());
    table.team.session.set_dots(&into, 4).expect("counted");
    table.team.session.merge_clusters(&one, &into).expect("merged");
    let merged = table.team.workshop().clusters.get(&into).expect("kept");
    assert_eq!(merged.dots, Some(Dots::Total(7)));
}

#[test]
fn many_are_placed_at_once_and_whoever_is_refused_is_named() {
    let mut table = Table::new();
    table.place(3, &[0, 0, 2]).expect("placed");
    let people = table.people.clone();
    let stranger = PersonId::from("p-nobody");
    let clusters = table.team.workshop().clusters.iter();
    let clusters: Vec<ClusterId> = clusters.map(|one| one.id.clone()).collect();
    let refused = table
        .team
        .session
        .place_all_dots(
            &clusters,
            vec![
                (people[0].clone(), vec![2, 2, 1]),
                (people[1].clone(), vec![4]),
                (people[2].clone(), vec![0, 1]),
                (people[3].clone(), vec![3, 3, 3]),
                (stranger.clone(), vec![1]),
                (people[2].clone(), vec![0, 0, 0, 1]),
            ],
        )
        .expect("a workshop");
    let who: Vec<&PersonId> = refused.iter().map(|(person, _)| person).collect();
    assert_eq!(who, [&people[1], &people[3], &stranger, &people[2]]);
    assert!(matches!(refused[0].1, Rejected::TooManyOnOne { dots: 4, .. }));
    assert!(matches!(refused[1].1, Rejected::TooManyDots { dots: 9, .. }));
    assert_eq!(refused[2].1, Rejected::NotThere);
    assert_eq!(refused[3].1, Rejected::NotThere, "a dot on no cluster");
    assert_eq!(
        table.totals(),
        [2, 3, 3],
        "who is refused keeps the dots there were"
    );
}

#[test]
fn whoever_placed_dots_is_not_taken_off_without_a_trace() {
    let mut table = Table::new();
    table.place(0, &[1]).expect("placed");
    table
        .team
        .session
        .remove_person(&table.people[0], today())
        .expect("left");
    let person = table.team.session.roster.get(&table.people[0]);
    assert!(person.is_some_and(|person| person.left.is_some()));
}

fn items(table: &mut Table, texts: &[&str]) -> Vec<FrictionId> {
    let Team { session, mint } = &mut table.team;
    let add = |text: &&str| {
        let id = session.add_friction(mint, text).expect("added");
        session
            .cluster_friction(mint, &id, "Channels")
            .expect("clustered");
        id
    };
    texts.iter().map(add).collect()
}

#[test]
fn a_split_takes_the_items_along_and_leaves_dots_and_choice() {
    let mut table = Table::new();
    let items = items(&mut table, &["DMs", "Mail", "Calls"]);
    let from = table.clusters[0].clone();
    table.place(0, &[3]).expect("placed");
    let Team { session, mint } = &mut table.team;
    let made = session
        .split_cluster(mint, &from, &[items[0].clone(), items[2].clone()], "Direct")
        .expect("split");
    let workshop = table.team.workshop();
    let inside = |id: &ClusterId| -> Vec<String> {
        let inside = workshop.frictions_of(id);
        inside.map(|friction| friction.text.clone()).collect()
    };
    assert_eq!(inside(&made), ["DMs", "Calls"]);
    assert_eq!(inside(&from), ["Mail"]);
    let new = workshop.clusters.get(&made).expect("made");
    assert_eq!((new.dots(), &new.choice), (0, &Choice::Open));
    assert_eq!(
        workshop.clusters.position(&made),
        Some(3),
        "the others keep their numbers"
    );
    assert_eq!(workshop.clusters.get(&from).expect("kept").dots(), 3);
}

#[test]
fn a_split_needs_something_to_go_something_to_stay_and_a_name_of_its_own() {
    let mut table = Table::new();
    let items = items(&mut table, &["DMs", "Mail"]);
    let from = table.clusters[0].clone();
    let before = table.team.session.clone();
    let Team { session, mint } = &mut table.team;
    let mut split = |going: &[FrictionId], name| session.split_cluster(mint, &from, going, name);
    assert_eq!(split(&[], "Direct"), Err(Rejected::SplitsNothing));
    assert_eq!(split(&items, "Direct"), Err(Rejected::SplitsNothing));
    assert_eq!(split(&items[..1], " "), Err(Rejected::Empty));
    assert_eq!(
        split(&items[..1], "focus"),
        Err(Rejected::ClusterNameTaken("focus".into()))
    );
    assert_eq!(table.team.session, before);
}
