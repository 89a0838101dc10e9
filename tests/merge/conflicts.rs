//! What cannot both be: how it is told, what is taken meanwhile, and what choosing does.

use norming::format::merge::{Side, merge};

use super::sides::{OPEN, SEALED, lines, merged, session, text, with, without};

fn check(base: &str, ours: (&str, &str), theirs: (&str, &str), expected: &[&str]) {
    let (our_text, their_text) = (with(base, &[ours]), with(base, &[theirs]));
    let found = merged(base, &our_text, &their_text);
    assert_eq!(lines(&found), expected, "{ours:?} {theirs:?}");
    assert_eq!(text(&found.session), text(&session(&our_text)), "ours is taken");
    let [conflict] = found.conflicts.as_slice() else {
        panic!("one conflict")
    };
    for (side, chosen) in [(Side::Ours, &our_text), (Side::Theirs, &their_text)] {
        let settled = found.resolve(conflict, side);
        assert_eq!(settled.conflicts, [], "{side:?}");
        assert_eq!(text(&settled.session), text(&session(chosen)), "{side:?}");
    }
    // Who changes their mind gets the other side.
    let turned = found
        .resolve(conflict, Side::Theirs)
        .resolve(conflict, Side::Ours);
    assert_eq!(text(&turned.session), text(&session(&our_text)));
}

#[test]
fn one_field_changed_twice() {
    check(
        SEALED,
        ("Wednesdays are", "Fridays are"),
        ("Wednesdays are", "Mondays are"),
        &[
            "Changed Norm \"Fridays are for building, without meetings\" text: Wednesdays are for building, without meetings | Fridays are for building, without meetings | Mondays are for building, without meetings",
        ],
    );
    check(
        SEALED,
        ("place: InRoom", "place: Remote"),
        ("place: InRoom", "place: Absent"),
        &["Changed Person \"Bo\" place: InRoom | Remote | Absent"],
    );
    check(
        SEALED,
        ("owner: Person(\"p-z0hk7j1\")", "owner: Person(\"p-6xqcqc8\")"),
        ("owner: Person(\"p-z0hk7j1\")", "owner: NotKnowable"),
        &["Changed Unknown \"Will there be lockers?\" owner: Person, Bo | Person, Ana | NotKnowable"],
    );
    check(
        SEALED,
        ("mission: \"Boats", "mission: \"Big boats"),
        ("mission: \"Boats", "mission: \"Small boats"),
        &[
            "Changed Session \"\" agreement.mission: Boats get home safely | Big boats get home safely | Small boats get home safely",
        ],
    );
    check(
        SEALED,
        (
            "(\"l-8476457\", \"When and how we meet\")",
            "(\"l-8476457\", \"When we meet\")",
        ),
        (
            "(\"l-8476457\", \"When and how we meet\")",
            "(\"l-8476457\", \"How we meet\")",
        ),
        &["Changed PlainLine \"When we meet\" : When and how we meet | When we meet | How we meet"],
    );
    check(
        OPEN,
        ("(Gather, 9, Taken)", "(Gather, 8, Taken)"),
        ("(Gather, 9, Taken)", "(Gather, 10, Taken)"),
        &["Changed Planned \"Gather\" : 9 | 8 | 10"],
    );
    check(
        OPEN,
        ("\"2:1 3:2 4:1 of 4\"", "\"2:1 3:3 of 4\""),
        ("\"2:1 3:2 4:1 of 4\"", "\"5:4 of 4\""),
        &[
            "Changed Session \"\" workshop.ratings: Counts, RatingV1, Counted, 2:1 3:2 4:1 of 4 | Counts, RatingV1, Counted, 2:1 3:3 of 4 | Counts, RatingV1, Counted, 5:4 of 4",
        ],
    );
}

#[test]
fn what_one_side_took_out_and_the_other_changed_stays_until_somebody_chooses() {
    let out = without(SEALED, "a-rnpvfb2");
    let changed = with(SEALED, &[("Buy two headsets", "Buy nine headsets")]);
    for (ours, theirs) in [(&out, &changed), (&changed, &out)] {
        let found = merged(SEALED, ours, theirs);
        let [conflict] = found.conflicts.as_slice() else {
            panic!("one conflict")
        };
        assert!(text(&found.session).contains("Buy nine headsets"));
        assert_eq!(conflict.place.words, "Buy nine headsets");
        assert_eq!(conflict.ours.is_none(), *ours == out);
        let kept = found.resolve(conflict, conflict.taken);
        assert_eq!(text(&kept.session), text(&session(&changed)));
        let gone = found.resolve(conflict, conflict.taken.other());
        assert_eq!(gone.session.actions.len(), 0);
    }
}

#[test]
fn what_one_side_took_out_and_the_other_tied_something_to_stays_too() {
    let out = without(SEALED, "c-cggxz9w");
    let tied = with(
        SEALED,
        &[(
            "      steward: \"p-6xqcqc8\",",
            "      steward: \"p-6xqcqc8\",\n      links: (concerns: [\"c-cggxz9w\"]),",
        )],
    );
    let found = merged(SEALED, &out, &tied);
    assert_eq!(found.conflicts.len(), 1, "{:?}", lines(&found));
    assert!(lines(&found)[0].starts_with("Removed Concern \"Nobody knows who is working on what\" :"));
    assert_eq!(found.session.concerns.len(), 1);
}

#[test]
fn without_a_base_things_come_together_and_differences_are_conflicts() {
    let ours = with(
        &without(SEALED, "q-2drpxfv"),
        &[("name: \"Bo\"", "name: \"Bob\"")],
    );
    let theirs = without(SEALED, "a-rnpvfb2");
    let found = merge(None, &session(&ours), &session(&theirs));
    assert_eq!(lines(&found), ["Changed Person \"Bob\" name: - | Bob | Bo"]);
    assert_eq!(found.session.actions.len(), 1);
    assert_eq!(found.session.parking.len(), 2);
}

#[test]
fn choosing_what_is_gone_settles_what_was_inside_it() {
    let ours = with(
        SEALED,
        &[
            ("name: \"Bo\"", "name: \"Bob\""),
            ("Wednesdays are", "Fridays are"),
        ],
    );
    let theirs = with(
        SEALED,
        &[
            ("name: \"Bo\"", "name: \"Beau\""),
            ("Wednesdays are", "Mondays are"),
        ],
    );
    let found = merged(SEALED, &ours, &theirs);
    assert_eq!(found.conflicts.len(), 2);
    let one = found.resolve(&found.conflicts[0], Side::Theirs);
    assert_eq!(one.conflicts.as_slice(), &found.conflicts[1..], "the other stays");
    let both = one.resolve(&one.conflicts[0], Side::Theirs);
    assert_eq!(text(&both.session), text(&session(&theirs)));
}
