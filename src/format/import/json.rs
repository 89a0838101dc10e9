//! What this program exports as JSON, version 1.
//! Must not know how it is written.

use serde_json::Value;

use super::Norm;
use super::reading::{Becomes, Reading};

/// Whether a text is such an export.
pub(super) fn is_export(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"norming_export\"")
}

/// What the export says; none where it is no JSON.
pub(super) fn read(text: &str) -> Option<Reading> {
    let whole: Value = serde_json::from_str(text).ok()?;
    let mut reading = Reading::default();
    for one in whole.get("norms").and_then(Value::as_array).into_iter().flatten() {
        let said = |name: &str| {
            one.get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        reading.topic(&said("topic"));
        let mut norm = Norm {
            text: said("text"),
            ..Norm::default()
        };
        for (becomes, name) in [
            (Becomes::Why, "why"),
            (Becomes::Signal, "signal"),
            (Becomes::Steward, "steward"),
        ] {
            norm.part(becomes, "", &said(name));
        }
        for name in ["until", "review_on"] {
            norm.part(Becomes::Parked, &format!("{name}: "), &said(name));
        }
        // A draft has no place for what its words are in another language.
        let translations = one.get("translations").and_then(Value::as_array);
        for translation in translations.into_iter().flatten() {
            let said = |name: &str| translation.get(name).and_then(Value::as_str).unwrap_or_default();
            norm.part(Becomes::Parked, &format!("{}: ", said("language")), said("text"));
        }
        reading.norm(norm);
    }
    reading.back_to(None);
    let known = [
        "norms",
        "norming_export",
        "language",
        "in_progress",
        "stays_in_team",
        "four_cs",
    ];
    for (name, value) in whole.as_object()? {
        if !known.contains(&name.as_str()) {
            keep(&mut reading, name, value);
        }
    }
    Some(reading)
}

/// What is no norm, with what it is called.
fn keep(reading: &mut Reading, name: &str, value: &Value) {
    match value {
        Value::String(text) if !text.is_empty() => reading.keep(&format!("{name}: {text}")),
        Value::Array(all) => all.iter().for_each(|one| keep(reading, name, one)),
        Value::Object(fields) => {
            let told = fields.iter().filter_map(|(_, value)| value.as_str());
            let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
            reading.keep(&format!("{name}: {}", told.join(" | ")));
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
