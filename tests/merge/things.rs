//! What both sides may do without a conflict, a row for each kind of thing.

use super::sides::{OPEN, SEALED, merged, session, text, with, without};

/// Two changes of a file, both of which the merge has, whichever side is asked first.
fn both(base: &str, ours: &[(&str, &str)], theirs: &[(&str, &str)]) {
    let all: Vec<(&str, &str)> = ours.iter().chain(theirs).copied().collect();
    let expected = text(&session(&with(base, &all)));
    let (ours, theirs) = (with(base, ours), with(base, theirs));
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merged(base, ours, theirs);
        assert_eq!(merged.conflicts, [], "{all:?}");
        assert_eq!(text(&merged.session), expected, "{all:?}");
    }
}

#[test]
fn fields_of_different_things_and_of_one() {
    for (ours, theirs) in [
        // Two norms; two fields of one norm.
        (
            ("Wednesdays are", "Fridays are"),
            ("or say by when", "or say when"),
        ),
        (
            ("    topic: \"Hybrid meetings\"", "    topic: \"Hybrid\""),
            ("why: \"One face, one tile\"", "why: \"All see all\""),
        ),
        // What a norm is about, and its words in another language.
        (
            ("    topic: \"Hybrid meetings\"", "    topic: \"Hybrid\""),
            ("大家就都用自己的电脑入会", "大家都用电脑入会"),
        ),
        // A norm is retired, another gets a reason.
        (
            (
                "status: Trial(\n        until: \"2027-06-30\",\n      )",
                "status: Adopted",
            ),
            ("    topic: \"Hybrid meetings\"", "    topic: \"Hybrid\""),
        ),
        // What stays in the team, and other words for it.
        (
            (
                "text: \"Wednesdays are",
                "stays_in_team: true,\n      text: \"Wednesdays are",
            ),
            ("Wednesdays are", "Fridays are"),
        ),
        // The roster: two people, two fields of one.
        (
            ("name: \"Ana\"", "name: \"Anna\""),
            ("name: \"Bo\"", "name: \"Bob\""),
        ),
        (
            ("name: \"Ana\"", "name: \"Anna\""),
            ("place: Remote", "place: InRoom"),
        ),
        // Guardrails, concerns, unknowns, actions, the parking lot.
        (
            ("class: Fixed", "class: Flexible"),
            ("text: \"Two days a week", "text: \"Four days a week"),
        ),
        (
            ("known: Heard", "known: Written"),
            ("need: \"To see progress", "need: \"To know of progress"),
        ),
        (
            ("by: \"2027-03-20\"", "by: \"2027-03-30\""),
            ("owner: Person(\"p-z0hk7j1\")", "owner: NotKnowable"),
        ),
        (
            ("text: \"Buy two", "text: \"Buy three"),
            ("text: \"Snacks", "text: \"Fruit"),
        ),
        // What is agreed besides: two of the fields, two of the four Cs.
        (
            ("mission: \"Boats get", "mission: \"All boats get"),
            ("Sketching at one wall", "Sketching together"),
        ),
        // The team and a line of a list.
        (
            ("team: \"", "team: \"The "),
            ("\"When and how we meet\"", "\"How we meet\""),
        ),
    ] {
        both(SEALED, &[ours], &[theirs]);
    }
}

#[test]
fn fields_of_a_workshop() {
    for (ours, theirs) in [
        // Who was heard, and where somebody is, on one line.
        (
            (
                "(\"p-vk5250v\", InRoom, NotHeard)",
                "(\"p-vk5250v\", InRoom, Heard)",
            ),
            (
                "(\"p-3chghnk\", InRoom, NotHeard)",
                "(\"p-3chghnk\", Remote, NotHeard)",
            ),
        ),
        // The plan, and a rating.
        (
            ("(Gather, 9, Taken)", "(Gather, 12, Taken)"),
            (
                "Connection: Counts(RatingV1, Counted, \"2:1 3:2 4:1 of 4\")",
                "Connection: Counts(RatingV1, Counted, \"2:1 3:3 of 4\")",
            ),
        ),
        // Dots and the name of a cluster; a friction and where it belongs.
        (
            ("dots: Total(9)", "dots: Total(11)"),
            ("name: \"Hybrid meetings\"", "name: \"Meetings\""),
        ),
        (
            ("aren't heard", "are not heard"),
            ("Waited two days", "Waited three days"),
        ),
        // An objection and the words of another proposal.
        (
            ("harm: \"Not on days off\"", "harm: \"Not on Sundays\""),
            ("why: \"One face, one tile\"", "why: \"All see all\""),
        ),
        // A sitting and the transition.
        (
            ("planned: 60", "planned: 65"),
            ("from: \"everyone remote\"", "from: \"all remote\""),
        ),
    ] {
        both(OPEN, &[ours], &[theirs]);
    }
}

#[test]
fn votes_by_name_and_dots_by_person() {
    let named = "Names(RatingV1, Open, 4, [(\"p-nh7r0rr\", \"3\")])";
    let base = with(
        OPEN,
        &[
            ("Counts(RatingV1, Counted, \"2:1 3:2 4:1 of 4\")", named),
            ("Total(9)", "ByPerson([(\"p-nh7r0rr\", 2)])"),
        ],
    );
    both(
        &base,
        &[
            (
                "[(\"p-nh7r0rr\", \"3\")",
                "[(\"p-3chghnk\", \"1\"), (\"p-nh7r0rr\", \"3\")",
            ),
            ("[(\"p-nh7r0rr\", 2)", "[(\"p-3chghnk\", 1), (\"p-nh7r0rr\", 2)"),
        ],
        &[
            ("\"3\")]", "\"3\"), (\"p-vk5250v\", \"5\")]"),
            ("2)]", "2), (\"p-vk5250v\", 1)]"),
        ],
    );
}

#[test]
fn what_was_taken_out_stays_out() {
    let ours = without(SEALED, "a-rnpvfb2");
    let theirs = with(
        &without(SEALED, "q-2drpxfv"),
        &[("Where do plants go", "Where do bikes go")],
    );
    let merged = merged(SEALED, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.session.actions.len(), 0);
    let parked: Vec<&str> = merged
        .session
        .parking
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(parked, ["Where do bikes go"]);
}

#[test]
fn what_was_added_stands_where_its_side_put_it() {
    let person = |id: &str, name: &str| {
        format!("    (\n      id: \"{id}\",\n      name: \"{name}\",\n      place: Remote,\n    ),\n")
    };
    let first = format!("  roster: [\n{}", person("p-first", "Eve"));
    let last = format!("{}  ],\n  guardrails", person("p-last", "Fay"));
    let ours = with(SEALED, &[("  roster: [\n", &first)]);
    let theirs = with(SEALED, &[("  ],\n  guardrails", &last)]);
    let merged = merged(SEALED, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    let names: Vec<&str> = merged
        .session
        .roster
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["Eve", "Ana", "Bo", "Chidi", "Dara", "Fay"]);
}

#[test]
fn frictions_taken_out_by_both_add_up_and_minutes_go_to_the_farther() {
    let base = with(OPEN, &[("    clusters: [", "    removed: 1,\n    clusters: [")]);
    let ours = with(
        &base,
        &[
            ("removed: 1", "removed: 2"),
            ("Arrive: 6", "Arrive: 9"),
            ("(Decide, \"votes\"", "(Close, \"votes\""),
        ],
    );
    let theirs = with(
        &base,
        &[
            ("removed: 1", "removed: 4"),
            ("Arrive: 6", "Arrive: 7"),
            ("(Decide, \"votes\"", "(Case, \"votes\""),
        ],
    );
    let merged = merged(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    let text = text(&merged.session);
    for part in ["removed: 5", "Arrive: 9", "bookmark: (Close, \"votes\""] {
        assert!(text.contains(part), "{part}");
    }
}
