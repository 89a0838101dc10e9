//! What stays in the session unless it was asked for, and what never leaves it.

use std::sync::Arc;

use norming::domain::id::PersonId;
use norming::domain::session::{Facts, Session};
use norming::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use norming::domain::unknown::Owner;
use norming::format::export::{Format, Include};

use norming::domain::concern::Known;
use norming::domain::norm::{Status, Translation};
use norming::domain::proposal::Kind;
use norming::domain::workshop::Call;

use super::fixture::{EVERYTHING, options, sample, told};

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
    for action in facts.actions.edit_all() {
        action.owner = None;
    }
    for concern in facts.concerns.edit_all() {
        concern.case.owner = None;
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
    for format in [
        Format::Brief,
        Format::BriefHtml,
        Format::BriefMail,
        Format::Handout,
        Format::Ics,
        Format::Mermaid,
    ] {
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

const NORM: &str = "inner-norm";
const CONCERN: &str = "inner-concern";
const QUESTION: &str = "inner-question";
const FRICTION: &str = "inner-friction";
const DRAFT: &str = "inner-draft";
const INNER: [&str; 5] = [NORM, CONCERN, QUESTION, FRICTION, DRAFT];

/// The sample with one of each that stays in the team, their words wherever such words can stand.
fn with_inner() -> Session {
    let mut facts: Facts = (*sample("millrace")).clone();
    let until = "2026-12-01".parse().expect("a date");
    let norm = facts.norms.iter().find(|one| one.is_in_force()).expect("a norm");
    let norm = norm.id.clone();
    let concern = facts.concerns.iter().find(|one| one.wants_answer()).expect("one");
    let concern = concern.id.clone();
    let one = facts.norms.edit(&norm).expect("there");
    one.stays_in_team = true;
    for field in [&mut one.text, &mut one.topic, &mut one.why, &mut one.signal] {
        NORM.clone_into(field);
    }
    one.status = Status::Trial { until };
    one.review_on = Some(until);
    one.links.concerns = facts.concerns.iter().map(|one| one.id.clone()).collect();
    let (text, of) = (NORM.to_owned(), NORM.to_owned());
    for language in norming::domain::language::Language::ALL {
        let said = Translation {
            text: text.clone(),
            of: of.clone(),
        };
        one.translations.insert(language, said);
    }
    for station in &mut one.lineage {
        NORM.clone_into(&mut station.text);
        NORM.clone_into(&mut station.reason);
    }
    let one = facts.concerns.edit(&concern).expect("there");
    one.stays_in_team = true;
    one.known = Known::Heard;
    for field in [
        &mut one.text,
        &mut one.need,
        &mut one.case.evidence,
        &mut one.case.benefit,
    ] {
        CONCERN.clone_into(field);
    }
    let question = facts.unknowns.iter().find(|one| one.is_open()).expect("one");
    let question = question.id.clone();
    let one = facts.unknowns.edit(&question).expect("there");
    one.stays_in_team = true;
    one.by = Some(until);
    QUESTION.clone_into(&mut one.question);
    QUESTION.clone_into(&mut one.meanwhile);
    let workshop = Arc::make_mut(facts.workshop.as_mut().expect("a workshop"));
    let friction = workshop.frictions.first().expect("one").id.clone();
    let one = workshop.frictions.edit(&friction).expect("there");
    one.stays_in_team = true;
    FRICTION.clone_into(&mut one.text);
    let new = workshop.proposals.iter().find(|one| one.kind == Kind::New);
    let new = new.expect("a new one").id.clone();
    let one = workshop.proposals.edit(&new).expect("there");
    one.stays_in_team = true;
    for field in [&mut one.text, &mut one.topic, &mut one.why] {
        DRAFT.clone_into(field);
    }
    one.links.concerns = facts.concerns.iter().map(|one| one.id.clone()).collect();
    for proposal in workshop.proposals.edit_all().filter(|one| one.norm == norm) {
        NORM.clone_into(&mut proposal.text);
    }
    for verdict in workshop.verdicts.edit_all() {
        if verdict.norm == norm {
            verdict.call = Some(Call::Retire);
        }
    }
    facts.into()
}

#[test]
fn what_stays_in_the_team_is_in_no_export() {
    let session = with_inner();
    let include = Include {
        team: false,
        ..EVERYTHING
    };
    for format in Format::ALL {
        let text = told(&session, format, include);
        for words in INNER {
            assert!(!text.contains(words), "{words} in {format:?}:\n{text}");
        }
    }
}

#[test]
fn what_stays_in_the_team_is_told_when_asked_for() {
    let session = with_inner();
    let asked = |format| told(&session, format, EVERYTHING);
    for format in [Format::Markdown, Format::Html, Format::Text, Format::Json] {
        for words in [NORM, QUESTION, FRICTION, DRAFT] {
            assert!(asked(format).contains(words), "{words} in {format:?}");
        }
        assert!(!asked(format).contains(" in the team."), "{format:?}");
    }
    for (format, words) in [
        (Format::Json, CONCERN),
        (Format::Brief, CONCERN),
        (Format::Brief, QUESTION),
        (Format::Brief, NORM),
        (Format::BriefHtml, CONCERN),
        (Format::BriefMail, CONCERN),
        (Format::Handout, NORM),
        (Format::Ics, NORM),
        (Format::Ics, QUESTION),
        (Format::Mermaid, NORM),
        (Format::Mermaid, DRAFT),
    ] {
        assert!(asked(format).contains(words), "{words} in {format:?}");
    }
}

#[test]
fn an_export_says_how_many_stay() {
    let session = with_inner();
    let text = |format| {
        told(&session, format, Include::default())
            .replace("\\\n", "")
            .replace("\r\n ", "")
    };
    for format in [Format::Markdown, Format::Html] {
        let wanted = "1 norm, 2 proposals and 1 open question stay in the team.";
        assert!(text(format).contains(wanted), "{format:?}\n{}", text(format));
    }
    assert!(text(Format::Handout).contains("1 norm stays in the team."));
    for format in [Format::Brief, Format::BriefHtml, Format::BriefMail] {
        let wanted = "1 norm, 1 concern and 1 open question stay in the team.";
        assert!(text(format).contains(wanted), "{format:?}\n{}", text(format));
    }
    assert!(text(Format::Ics).contains("1 norm and 1 open question stay in the team."));
    assert!(text(Format::Mermaid).contains("1 norm and 2 proposals stay in the team"));
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json)).expect("JSON");
    for (what, count) in [
        ("norms", 1),
        ("proposed", 2),
        ("concerns", 1),
        ("unknowns", 1),
        ("frictions", 0),
    ] {
        assert_eq!(json["stays_in_team"][what], count, "{what}");
    }
    for format in Format::ALL {
        let nothing = told(&sample("millrace"), format, Include::default());
        assert!(!nothing.contains("in the team."), "{format:?}");
    }
}

#[test]
fn an_answer_counts_norms_that_stay() {
    let mut facts: Facts = (*with_inner()).clone();
    for concern in facts.concerns.edit_all() {
        concern.stays_in_team = false;
        concern.case.evidence.clear();
    }
    for norm in facts.norms.edit_all() {
        norm.links.concerns.retain(|_| norm.stays_in_team);
    }
    let session = Session::from(facts);
    let page = told(&session, Format::Brief, Include::default());
    assert!(page.contains("norms stay in the team."), "{page}");
    assert!(!page.contains(NORM) && !page.contains(DRAFT), "{page}");
}

#[test]
fn a_team_whose_norms_all_stay_has_norms() {
    let mut facts: Facts = (*sample("millrace")).clone();
    for norm in facts.norms.edit_all() {
        norm.stays_in_team = true;
    }
    let session = Session::from(facts);
    for format in [Format::Markdown, Format::Html, Format::Text, Format::Handout] {
        let text = told(&session, format, Include::default());
        assert!(!text.contains("No norm is in force yet"), "{format:?}");
    }
}

#[test]
fn a_calendar_of_what_stays_is_empty() {
    let mut facts = Facts::default();
    let mut session: Facts = (*with_inner()).clone();
    session.norms.retain(|one| one.stays_in_team);
    facts.norms = session.norms;
    let session = Session::from(facts);
    let export = |team| {
        let include = Include {
            team,
            ..Include::default()
        };
        norming::format::export::export(&session, Format::Ics, &options(include))
    };
    assert!(export(true).is_ok() && export(false).is_err());
}
