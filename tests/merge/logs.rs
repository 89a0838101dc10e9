//! What only becomes longer: lives of norms, notes, revisions, votes and meetings, in a stable order.

use super::sides::{OPEN, SEALED, merged, text, with};

fn note(on: &str, to: &str) -> String {
    format!(
        "    (\n      on: \"{on}\",\n      noted: Steward,\n      subject: \"n-m7ytpkh\",\n      to: \"{to}\",\n    ),\n  ],\n  revisions"
    )
}

/// Where some words stand in a text, in the order in which they are given.
fn in_order(text: &str, words: &[&str]) {
    let places: Vec<Option<usize>> = words.iter().map(|words| text.find(words)).collect();
    assert!(places.iter().all(Option::is_some), "{words:?} {places:?}");
    assert!(places.is_sorted(), "{words:?} {places:?}");
}

#[test]
fn notes_of_both_sides_stand_by_date() {
    let ours = with(SEALED, &[("  ],\n  revisions", &note("2027-05-20", "ours"))]);
    let theirs = with(SEALED, &[("  ],\n  revisions", &note("2027-05-10", "theirs"))]);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let found = merged(SEALED, ours, theirs);
        assert_eq!(found.conflicts, []);
        assert_eq!(found.session.notes.len(), 7);
        in_order(&text(&found.session), &["2027-05-02", "2027-05-10", "2027-05-20"]);
    }
    let same = merged(SEALED, &ours, &with(&ours, &[("team: \"", "team: \"The ")]));
    assert_eq!(same.session.notes.len(), 6, "the same note is one note");
}

#[test]
fn a_life_a_vote_and_a_meeting_of_each_side() {
    let station = |on: &str, reason: &str| {
        format!("lineage: [\n        (on: \"{on}\", event: Corrected, reason: \"{reason}\"),")
    };
    let ours = with(SEALED, &[("lineage: [", &station("2027-02-02", "ours"))]);
    let theirs = with(SEALED, &[("lineage: [", &station("2027-02-01", "theirs"))]);
    let found = merged(SEALED, &ours, &theirs);
    assert_eq!(found.conflicts, []);
    in_order(&text(&found.session), &["2027-02-01", "2027-02-02", "2027-03-04"]);

    let vote = |counts: &str| {
        format!("rounds: [\n(text: \"Of one side\", tally: Counts(ConsentV1, Counted, \"{counts}\")),")
    };
    let meeting = |began: &str| format!("sittings: [\n(began: \"{began}\"),");
    let open = with(
        OPEN,
        &[(
            "        decision: (\n          outcome: Adopted,\n          rule: \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes\",\n        ),\n",
            "",
        )],
    );
    let side = |counts: &str, began: &str| {
        with(&open, &[("sittings: [", &meeting(began))]).replacen(
            "        rounds: [\n          (\n            text",
            &format!("        {}\n          (\n            text", vote(counts)),
            1,
        )
    };
    let found = merged(
        &open,
        &side("1:4 of 4", "2027-03-02T10:00"),
        &side("2:4 of 4", "2027-03-01T10:00"),
    );
    assert_eq!(found.conflicts, []);
    in_order(
        &text(&found.session),
        &[
            "2027-03-01T10:00",
            "2027-03-02T10:00",
            "2027-03-04T14:00",
            "\"1:4 of 4\"",
            "\"2:4 of 4\"",
            "4:2 5:1",
        ],
    );
}

#[test]
fn a_turn_of_each_side_in_one_go_round() {
    let ours = with(OPEN, &[("(),\n", "(turns: [(\"p-vk5250v\", InRoom, Heard)]),\n")]);
    let theirs = with(OPEN, &[("(),\n", "(turns: [(\"p-3chghnk\", InRoom, Heard)]),\n")]);
    let found = merged(OPEN, &ours, &theirs);
    assert_eq!(found.conflicts, []);
    let workshop = found.session.open_workshop().expect("open");
    let rounds = &workshop.sittings[0].rounds;
    assert_eq!(
        rounds.iter().map(|round| round.turns.len()).collect::<Vec<_>>(),
        [2, 2]
    );
}
