//! Workshops and decisions: two opened, one sealed and gone on with, a decision on words that changed, a norm with two
//! proposals.

use norming::domain::id::Mint;
use norming::domain::language::Language;
use norming::domain::session::Session;
use norming::domain::workshop::WorkshopKind;
use norming::format::agenda::shipped;
use norming::format::merge::{Kind, Side, merge};

use super::samples;
use super::sides::{OPEN, SEALED, lines, merged, session, text, with, without};

fn opened(seed: u64) -> Session {
    let mut session = session(SEALED);
    let plan = shipped(Language::En)[3].plan();
    session
        .open(&mut Mint::new(seed), WorkshopKind::Routine, plan)
        .expect("opened");
    session
}

#[test]
fn each_side_opened_a_workshop() {
    let (ours, theirs) = (opened(1), opened(2));
    let found = merge(Some(&session(SEALED)), &ours, &theirs);
    let [conflict] = found.conflicts.as_slice() else {
        panic!("{:?}", lines(&found))
    };
    assert_eq!(conflict.kind, Kind::Opened);
    assert_eq!(found.session, ours);
    assert_eq!(found.resolve(conflict, Side::Theirs).session, theirs);
}

/// A session, and the same with its workshop sealed.
pub fn open_and_sealed() -> (Session, Session) {
    let mut mint = Mint::new(7);
    let open = samples::in_progress(&mut mint);
    let mut sealed = open.clone();
    let on = samples::day("2027-03-04");
    sealed
        .set_agreement(norming::domain::agreement::AgreementField::ReviewOn(Some(
            samples::day("2027-09-01"),
        )))
        .expect("set");
    sealed.seal(&mut mint, on).expect("sealed");
    (open, sealed)
}

#[test]
fn one_side_sealed_and_the_other_went_on() {
    let (base, sealed) = open_and_sealed();
    let mut went_on = base.clone();
    went_on
        .add_friction(&mut Mint::new(8), "One more thing")
        .expect("added");
    for (ours, theirs) in [(&sealed, &went_on), (&went_on, &sealed)] {
        let found = merge(Some(&base), ours, theirs);
        let [conflict] = found.conflicts.as_slice() else {
            panic!("{:?}", lines(&found))
        };
        assert_eq!(conflict.kind, Kind::Sealed);
        assert_eq!(found.session, sealed, "it stays sealed");
        let value = if *ours == sealed {
            &conflict.theirs
        } else {
            &conflict.ours
        };
        let texts = value.as_ref().expect("there").texts();
        assert!(texts.contains(&"One more thing"), "nothing is lost");
        let going = found.resolve(conflict, conflict.taken.other());
        assert_eq!(going.conflicts, []);
        let workshop = going.session.open_workshop().expect("open again");
        assert!(workshop.frictions.iter().any(|one| one.text == "One more thing"));
        assert_eq!(going.session.revisions.len(), 0);
        assert_eq!(going.session.norms, base.norms);
    }
    let untouched = merge(Some(&base), &sealed, &base);
    assert_eq!((untouched.session, untouched.conflicts), (sealed, Vec::new()));
}

#[test]
fn both_sealed_and_between_them_two_fields_differ() {
    let (base, sealed) = open_and_sealed();
    let file = text(&sealed);
    let ours = with(&file, &[("from: \"everyone remote\"", "from: \"all remote\"")]);
    let theirs = with(
        &file,
        &[("to: \"three days in the new office\"", "to: \"two days\"")],
    );
    let found = merge(Some(&base), &session(&ours), &session(&theirs));
    assert_eq!(found.conflicts, []);
    let both = with(
        &ours,
        &[("to: \"three days in the new office\"", "to: \"two days\"")],
    );
    assert_eq!(text(&found.session), text(&session(&both)));
}

const DECISION: &str = "        decision: (\n          outcome: Adopted,";

#[test]
fn decided_by_one_side_and_reworded_by_the_other_is_undecided() {
    let rule = "          rule: \"at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes\",\n        ),\n";
    let base = with(OPEN, &[(&format!("{DECISION}\n{rule}"), "")]);
    let words = "        text: \"When one of us is remote, everybody joins from a laptop\"";
    let reworded = with(
        &base,
        &[(words, "        text: \"Everybody joins from a laptop\"")],
    );
    for (ours, theirs) in [(OPEN, reworded.as_str()), (reworded.as_str(), OPEN)] {
        let found = merged(&base, ours, theirs);
        let [conflict] = found.conflicts.as_slice() else {
            panic!("{:?}", lines(&found))
        };
        assert_eq!(conflict.kind, Kind::Decided);
        assert_eq!(
            conflict.place.words,
            if ours == OPEN {
                "When one of us is remote, everybody joins from a laptop"
            } else {
                "Everybody joins from a laptop"
            }
        );
        assert_eq!(text(&found.session), text(&session(&reworded)));
        let decided = found.resolve(conflict, conflict.taken.other());
        assert!(text(&decided.session).contains("outcome: Adopted"));
    }
}

#[test]
fn decided_by_the_side_that_took_the_objection_out_holds() {
    let base = with(OPEN, &[("harm: \"Not on days off\"", "harm: \"On days off\"")]);
    let decided = without(&base, "o-17jxk8d").replacen(
        "        objections: [\n        ],\n",
        "        decision: (outcome: Adopted, rule: \"at least 3, quorum 2/3, trial 30 days, confirm 7 days\"),\n",
        1,
    );
    let theirs = with(
        &base,
        &[(
            "        text: \"We answer within a day\",\n        cluster",
            "        text: \"We answer within a day\",\n        why: \"So that nobody waits\",\n        cluster",
        )],
    );
    let found = merged(&base, &decided, &theirs);
    assert_eq!(found.conflicts, []);
    let workshop = found.session.open_workshop().expect("open");
    let proposal = workshop.proposals.last().expect("there");
    assert!(proposal.decision.is_some() && proposal.objections.is_empty() && !proposal.why.is_empty());
}

#[test]
fn retired_by_one_side_and_reworded_by_the_other_stays_in_force() {
    let trial = "status: Trial(\n        until: \"2027-06-30\",\n      ),\n      tally: Counts(ConsentV1, Counted, \"4:3 5:1 of 4\"),\n      lineage: [\n        (\n          on: \"2027-09-01\",\n          event: Adopted";
    let retired = trial.replace(
        "Trial(\n        until: \"2027-06-30\"",
        "Retired(\n        on: \"2027-10-01\"",
    );
    let ours = with(SEALED, &[(trial, &retired)]);
    let theirs = with(SEALED, &[("Wednesdays are", "Fridays are")]);
    let found = merged(SEALED, &ours, &theirs);
    assert_eq!(
        lines(&found),
        [
            "Decided Norm \"Wednesdays are for building, without meetings\" status: Trial, until: 2027-06-30 | Retired, on: 2027-10-01 | Trial, until: 2027-06-30"
        ]
    );
    assert_eq!(text(&found.session), text(&session(&theirs)));
}

#[test]
fn each_side_drafted_other_words_for_one_norm() {
    let norm = session(SEALED).norms.first().expect("there").id.clone();
    let side = |seed, words: &str| {
        let mut side = opened(1);
        side.draft_revision(&mut Mint::new(seed), &norm, words)
            .expect("drafted");
        side
    };
    let (ours, theirs) = (side(3, "Ours"), side(4, "Theirs"));
    let found = merge(Some(&opened(1)), &ours, &theirs);
    let [conflict] = found.conflicts.as_slice() else {
        panic!("{:?}", lines(&found))
    };
    assert_eq!(conflict.kind, Kind::Twice);
    assert_eq!(found.session, ours);
    assert_eq!(found.resolve(conflict, Side::Theirs).session, theirs);
}

#[test]
fn a_workshop_discarded_by_one_side_and_changed_by_the_other_stays() {
    let mut ours = session(OPEN);
    ours.discard().expect("discarded");
    let theirs = session(&with(
        OPEN,
        &[("from: \"everyone remote\"", "from: \"all remote\"")],
    ));
    let found = merge(Some(&session(OPEN)), &ours, &theirs);
    let kinds: Vec<Kind> = found.conflicts.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Removed]);
    assert!(found.session.open_workshop().is_some());
    assert!(!text(&session(&without(OPEN, "f-4br1jk5"))).contains("Waited"));
}
