//! The schema of the JSON says what the JSON is, every field of it.

use serde_json::Value;

use norming::format::export::{Format, Include};

use super::fixture::{EVERYTHING, SAMPLES, empty, filled, root, sample, told};

#[test]
fn the_json_is_as_its_schema_says() {
    let text = std::fs::read_to_string(root().join("docs/schema/export-1.json")).expect("the schema");
    // Readers are to ignore what they do not know; ours may write nothing that is not described.
    let strict = text.replace(
        "\"additionalProperties\": true",
        "\"additionalProperties\": false",
    );
    assert_ne!(strict, text);
    let schema: Value = serde_json::from_str(&strict).expect("JSON");
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&schema).expect("a schema");
    let sessions = SAMPLES.map(sample).into_iter().chain([empty(), filled("x")]);
    for session in sessions {
        for include in [Include::default(), EVERYTHING] {
            let text = told(&session, Format::Json, include);
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let errors = validator.iter_errors(&value);
            let wrong: Vec<String> = errors
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(wrong.is_empty(), "{wrong:#?}");
        }
    }
}
