//! The samples, and a session with the same words in every field.
//! Must not know what is checked with it.

use std::path::PathBuf;
use std::sync::Arc;

use norming::domain::agreement::{Line, Worth};
use norming::domain::gather::Friction;
use norming::domain::language::Language;
use norming::domain::list::List;
use norming::domain::norm::{Status, Translation};
use norming::domain::session::{Facts, Session};
use norming::domain::tally::{Scale, Tally, Vote};
use norming::format::export::{Format, Include, Options, export};

pub const SAMPLES: [&str; 3] = ["harbour-lights", "kestrel-atlas", "millrace"];

pub const EVERYTHING: Include = Include {
    voters: true,
    frictions: true,
    sources: true,
    team: true,
};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn sample(name: &str) -> Session {
    let text =
        std::fs::read_to_string(root().join("sessions").join(format!("{name}.ron"))).expect("a sample");
    norming::format::ron::decode(&text).expect("decoded").session
}

pub fn options(include: Include) -> Options {
    Options {
        stamp: "2026-11-22T09:30:00".parse().expect("a time"),
        front_matter: true,
        include,
        languages: Vec::new(),
    }
}

pub fn told(session: &Session, format: Format, include: Include) -> String {
    export(session, format, &options(include)).expect("it has dates")
}

/// A session without anything.
pub fn empty() -> Session {
    Session::new("Nobody", Language::En)
}

/// The sample in the middle of its workshop, with these words in every field that people write.
pub fn filled(words: &str) -> Session {
    let mut facts: Facts = (*sample("millrace")).clone();
    let put = |field: &mut String| words.clone_into(field);
    put(&mut facts.team);
    let voter = facts.roster.first().expect("a person").id.clone();
    for person in facts.roster.edit_all() {
        put(&mut person.name);
    }
    let until = "2026-12-01".parse().expect("a date");
    for norm in facts.norms.edit_all() {
        for field in [&mut norm.text, &mut norm.topic, &mut norm.why, &mut norm.signal] {
            put(field);
        }
        norm.review_on = Some(until);
        let (text, of) = (words.to_owned(), String::new());
        norm.translations
            .insert(Language::ZhHans, Translation { text, of });
        norm.status = Status::Trial { until };
        norm.tally = Some(Tally::named(
            Scale::ConsentV1,
            vec![(voter.clone(), Vote::Fingers(3)), (voter.clone(), Vote::Abstain)],
            7,
        ));
        for station in &mut norm.lineage {
            put(&mut station.text);
            put(&mut station.reason);
        }
    }
    for guardrail in facts.guardrails.edit_all() {
        put(&mut guardrail.terms.text);
        put(&mut guardrail.terms.source);
    }
    for concern in facts.concerns.edit_all() {
        for field in [
            &mut concern.text,
            &mut concern.need,
            &mut concern.case.evidence,
            &mut concern.case.benefit,
        ] {
            put(field);
        }
    }
    let first = facts.unknowns.first().expect("an unknown").id.clone();
    for unknown in facts.unknowns.edit_all() {
        put(&mut unknown.question);
        put(&mut unknown.meanwhile);
        if unknown.id == first {
            unknown.id = words.into();
        }
    }
    for action in facts.actions.edit_all() {
        put(&mut action.text);
    }
    let agreement = Arc::make_mut(&mut facts.agreement);
    for field in [
        &mut agreement.mission,
        &mut agreement.connected,
        &mut agreement.sentence,
        &mut agreement.invitation,
        &mut agreement.slips,
    ] {
        put(field);
    }
    fill_lines(&mut agreement.ours, words);
    fill_lines(&mut agreement.triggers, words);
    agreement.worth = Arc::new(std::array::from_fn(|_| Worth {
        face_to_face: words.to_owned(),
        apart: words.to_owned(),
        on_purpose: words.to_owned(),
        practices: words.to_owned(),
    }));
    let workshop = Arc::make_mut(facts.workshop.as_mut().expect("a workshop"));
    for friction in workshop.frictions.edit_all() {
        fill_friction(friction, words);
    }
    for proposal in workshop.proposals.edit_all() {
        for field in [
            &mut proposal.text,
            &mut proposal.topic,
            &mut proposal.why,
            &mut proposal.signal,
        ] {
            put(field);
        }
    }
    for revision in facts.revisions.edit_all() {
        put(&mut revision.workshop.transition.to);
        put(&mut revision.workshop.transition.from);
    }
    facts.into()
}

fn fill_lines(lines: &mut List<Line>, words: &str) {
    for line in lines.edit_all() {
        words.clone_into(&mut line.text);
    }
}

fn fill_friction(friction: &mut Friction, words: &str) {
    words.clone_into(&mut friction.text);
}
