//! The schema of the JSON says what the JSON is, every field of it, whoever made the session.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jsonschema::Validator;
use norming::domain::agreement::FourC;
use norming::domain::guardrail::Class;
use norming::domain::language::Language;
use norming::domain::norm::Status;
use norming::domain::proposal::Kind;
use norming::domain::session::{Facts, Session};
use norming::format::export::{Format, Include, Options, export};
use proptest::prelude::*;
use serde_json::Value;

use super::closed;
use super::fixture::{EVERYTHING, empty, filled, options, root, sample};
use super::generate::{self, Size};

fn text(name: &str) -> String {
    std::fs::read_to_string(root().join("docs/schema").join(name)).expect("the schema")
}

/// Readers are to ignore what they do not know; ours may write nothing that is not described.
fn strict() -> Validator {
    let open = text("export-1.json");
    let strict = open.replace(
        "\"additionalProperties\": true",
        "\"additionalProperties\": false",
    );
    assert_ne!(strict, open);
    let options = jsonschema::options().should_validate_formats(true);
    let schema = serde_json::from_str(&strict).expect("JSON");
    options.build(&schema).expect("a schema")
}

/// The JSON of a session however it is asked for: what is told besides, and the language of the fixed words.
fn told(session: &Session) -> Vec<Value> {
    let languages = Language::ALL.map(|language| vec![language]);
    let languages: Vec<Vec<Language>> = [Vec::new()].into_iter().chain(languages).collect();
    let asked = [Include::default(), EVERYTHING].into_iter();
    asked
        .flat_map(|include| {
            languages
                .iter()
                .map(move |languages| (include, languages.clone()))
        })
        .map(|(include, languages)| {
            let options = Options {
                languages,
                ..options(include)
            };
            let text = export(session, Format::Json, &options).expect("told");
            serde_json::from_str(&text).expect("JSON")
        })
        .collect()
}

fn is_as_described(validator: &Validator, session: &Session) {
    for value in told(session) {
        let errors = validator.iter_errors(&value);
        let wrong: Vec<String> = errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", session.team);
    }
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect("a folder");
    let files = entries.map(|entry| entry.expect("an entry").path());
    files
        .filter(|path| path.extension().is_some_and(|is| is == ending))
        .collect()
}

fn read(path: &Path) -> Session {
    let text = std::fs::read_to_string(path).expect("a file");
    norming::format::ron::decode(&text).expect("decoded").session
}

#[test]
fn every_file_is_as_the_schema_says() {
    let validator = strict();
    let files = [files("sessions", "ron"), files("tests/golden/v1", "ron")].concat();
    assert!(files.len() > 8);
    for session in files.iter().map(|path| read(path)) {
        is_as_described(&validator, &session);
    }
    for session in [empty(), filled("x"), filled(""), filled("\u{202e}\"\\\n")] {
        is_as_described(&validator, &session);
    }
    for language in Language::ALL {
        is_as_described(&validator, &Session::new("", language));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn generated_sessions_are_as_the_schema_says(
        norms in 0..12_usize, revisions in 1..4_usize, people in 1..9_usize, chinese in 0..=100_usize, seed in any::<u64>(),
    ) {
        let size = Size { norms, revisions, people, chinese };
        is_as_described(&strict(), &generate::session(size, seed).expect("a session"));
    }

    #[test]
    fn any_words_are_as_the_schema_says(words in any::<String>()) {
        is_as_described(&strict(), &filled(&words));
    }
}

/// Sessions that have every value there is of what the schema lists.
fn every_value() -> Vec<Session> {
    let mut facts: Facts = (*filled("x")).clone();
    let classes = [None].into_iter().chain(Class::ALL.map(Some));
    for (guardrail, class) in facts.guardrails.edit_all().zip(classes.cycle()) {
        guardrail.terms.class = class;
    }
    let until = "2026-12-01".parse().expect("a date");
    let in_force = [
        Status::Adopted,
        Status::Trial { until },
        Status::Provisional { until },
    ];
    for (norm, status) in facts.norms.edit_all().zip(in_force.into_iter().cycle()) {
        norm.status = status;
    }
    let workshop = Arc::make_mut(facts.workshop.as_mut().expect("a workshop"));
    let kinds = [Kind::New, Kind::Revise, Kind::Keep, Kind::Retire];
    for (proposal, kind) in workshop.proposals.edit_all().zip(kinds.into_iter().cycle()) {
        proposal.kind = kind;
    }
    vec![facts.into(), sample("harbour-lights")]
}

#[test]
fn closed_lists_name_what_is_told() {
    let schema: Value = serde_json::from_str(&text("export-1.json")).expect("JSON");
    let told: Vec<Value> = every_value().iter().flat_map(told).collect();
    let (named, met) = (closed::named(&schema), closed::met(&schema, &told));
    assert_eq!(met, named);
    assert_eq!(named["/four_cs/c"].len(), FourC::ALL.len());
    assert_eq!(named["/guardrails/class"].len(), Class::ALL.len() + 1);
    let code = jsonschema::validator_for(&schema["$defs"]["language"]).expect("a schema");
    for language in Language::ALL {
        assert!(code.is_valid(&language.code().into()), "{language:?}");
    }
}

/// The values of every closed list anywhere in a schema.
fn lists(schema: &Value, all: &mut Vec<Vec<Value>>) {
    all.extend(schema["enum"].as_array().cloned());
    match schema {
        Value::Object(fields) => fields.values().for_each(|one| lists(one, all)),
        Value::Array(items) => items.iter().for_each(|one| lists(one, all)),
        _ => {}
    }
}

#[test]
fn no_schema_closes_the_list_of_languages() {
    let schemas = files("docs/schema", "json");
    assert!(schemas.len() > 2);
    for path in schemas {
        let text = std::fs::read_to_string(&path).expect("a schema");
        let mut all = Vec::new();
        lists(&serde_json::from_str(&text).expect("JSON"), &mut all);
        for language in Language::ALL {
            let code = Value::from(language.code());
            assert!(all.iter().all(|list| !list.contains(&code)), "{}", path.display());
        }
    }
}
