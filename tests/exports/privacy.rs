//! What stays in the session unless it was asked for, and what never leaves it.

use std::sync::Arc;

use norming::domain::id::PersonId;
use norming::domain::session::{Facts, Session};
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::unknown::Owner;
use norming::format::export::{Format, Include};

use super::fixture::{EVERYTHING, sample, told};

const VOTER: &str = "Zebedee-the-voter";
const RAW: &str = "raw-friction-words";
const SOURCE: &str = "said-by-a-leader";
const NEVER: &str = "never-to-leave";

/// The sample with words in it that can be recognised.
fn marked() -> Session {
    let mut facts: Facts = (*sample("millrace")).clone();
    let people: Vec<PersonId> = facts.roster.iter().map(|one| one.id.clone()).collect();
    for person in facts.roster.edit_all() {
        VOTER.clone_into(&mut person.name);
    }
    for norm in facts.norms.edit_all() {
        norm.steward = None;
        let votes = people.iter().map(|one| (one.clone(), Vote::Fingers(4))).collect();
        norm.tally = Some(Tally::named(Scale::ConsentV1, votes, 7));
        for station in &mut norm.lineage {
            NEVER.clone_into(&mut station.reason);
        }
    }
    for guardrail in facts.guardrails.edit_all() {
        SOURCE.clone_into(&mut guardrail.terms.source);
    }
    for unknown in facts.unknowns.edit_all() {
        unknown.owner = Owner::Nobody;
    }
    let workshop = Arc::make_mut(facts.workshop.as_mut().expect("a workshop"));
    for friction in workshop.frictions.edit_all() {
        RAW.clone_into(&mut friction.text);
        friction.by = Some(people[0].clone());
    }
    for verdict in workshop.verdicts.edit_all() {
        NEVER.clone_into(&mut verdict.reason);
    }
    for proposal in workshop.proposals.edit_all() {
        for objection in proposal.objections.edit_all() {
            NEVER.clone_into(&mut objection.harm);
        }
    }
    facts.into()
}

#[test]
fn nothing_private_leaves_unasked() {
    let session = marked();
    for format in Format::ALL {
        let text = told(&session, format, Include::default());
        for words in [VOTER, RAW, SOURCE, NEVER] {
            assert!(!text.contains(words), "{words} in {format:?}");
        }
    }
}

#[test]
fn what_is_asked_for_is_told_and_nothing_else() {
    let session = marked();
    let none = Include::default();
    let asked = [
        (VOTER, Include { voters: true, ..none }),
        (
            RAW,
            Include {
                frictions: true,
                ..none
            },
        ),
        (
            SOURCE,
            Include {
                sources: true,
                ..none
            },
        ),
    ];
    for format in [Format::Markdown, Format::Html, Format::Text, Format::Json] {
        for (words, include) in asked {
            let text = told(&session, format, include);
            for (other, _) in asked {
                assert_eq!(text.contains(other), other == words, "{other} in {format:?}");
            }
        }
    }
    for format in Format::ALL {
        assert!(!told(&session, format, EVERYTHING).contains(NEVER), "{format:?}");
    }
    for format in [Format::Brief, Format::Handout, Format::Ics, Format::Mermaid] {
        let text = told(&session, format, EVERYTHING);
        assert!(
            ![VOTER, RAW, SOURCE].iter().any(|words| text.contains(words)),
            "{format:?}"
        );
    }
}

#[test]
fn counts_of_few_voters_stay() {
    let mut facts: Facts = (*sample("millrace")).clone();
    let few = Counts::of([4, 4, 1, 5].map(Vote::Fingers));
    for norm in facts.norms.edit_all() {
        norm.tally = Some(Tally::counted(Scale::ConsentV1, Mode::Counted, few, 7));
    }
    let session = Session::from(facts);
    let fingers = |include| {
        let text = told(&session, Format::Json, include);
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        value["norms"][0]["votes"].clone()
    };
    let unasked = fingers(Include::default());
    assert!(unasked["fingers"].is_null() && unasked["abstained"].is_null());
    assert_eq!(
        (unasked["lowest"].as_u64(), unasked["all_at_least_3"].as_bool()),
        (Some(1), Some(false))
    );
    assert_eq!(fingers(EVERYTHING)["fingers"][4], 2);
    let page = told(&session, Format::Html, Include::default());
    assert!(page.contains("too few voted for counts"));
}
