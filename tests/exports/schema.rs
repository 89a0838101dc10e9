//! The schema of the JSON says what the JSON is: a small reader of the part of JSON Schema that ours uses.

use serde_json::Value;

use norming::format::export::{Format, Include};

use super::fixture::{EVERYTHING, SAMPLES, empty, filled, root, sample, told};

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("a type {other}"),
    }
}

fn check(schema: &Value, whole: &Value, value: &Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let definition = whole.pointer(name.trim_start_matches('#')).expect("a definition");
        return check(definition, whole, value, at);
    }
    let names: Vec<&str> = match &schema["type"] {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    assert!(!names.is_empty(), "{at} has no type in the schema");
    assert!(
        names.iter().any(|name| is_a(value, name)),
        "{at} is {value}, not {names:?}"
    );
    if let (Some(allowed), false) = (schema["enum"].as_array(), value.is_null()) {
        assert!(allowed.contains(value), "{at} is {value}");
    }
    if let Some(only) = schema.get("const") {
        assert_eq!(only, value, "{at}");
    }
    if let (Some(fields), Some(said)) = (value.as_object(), schema["properties"].as_object()) {
        let required: Vec<&str> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        assert!(
            required.iter().all(|name| fields.contains_key(*name)),
            "{at} lacks a field"
        );
        for (name, field) in fields {
            let said = said
                .get(name)
                .unwrap_or_else(|| panic!("{at}.{name} is not in the schema"));
            assert!(required.contains(&name.as_str()), "{at}.{name} is always there");
            check(said, whole, field, &format!("{at}.{name}"));
        }
    }
    for (number, item) in value.as_array().into_iter().flatten().enumerate() {
        check(&schema["items"], whole, item, &format!("{at}[{number}]"));
    }
}

#[test]
fn the_json_is_as_its_schema_says() {
    let text = std::fs::read_to_string(root().join("docs/schema/export-1.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let sessions = SAMPLES.map(sample).into_iter().chain([empty(), filled("x")]);
    for session in sessions {
        for include in [Include::default(), EVERYTHING] {
            let text = told(&session, Format::Json, include);
            let value = serde_json::from_str(&text).expect("JSON");
            check(&schema, &schema, &value, "export");
        }
    }
}
