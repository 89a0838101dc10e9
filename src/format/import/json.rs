//! What this program exports as JSON, version 1.
//! Must not know how it is written.

use serde_json::Value;

use super::{Norm, Understood};

/// Whether a text is such an export.
pub(super) fn is_export(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"norming_export\"")
}

/// What the export says; none where it is no JSON.
pub(super) fn understood(text: &str) -> Option<Understood> {
    let whole: Value = serde_json::from_str(text).ok()?;
    let mut understood = Understood::default();
    for one in whole.get("norms").and_then(Value::as_array).into_iter().flatten() {
        let said = |name: &str| {
            one.get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        understood.topic(&said("topic"));
        let dates = [("until", said("until")), ("review_on", said("review_on"))];
        let dates = dates.iter().filter(|(_, on)| !on.is_empty());
        understood.norm(Norm {
            text: said("text"),
            why: said("why"),
            signal: said("signal"),
            steward: said("steward"),
            is_doubtful: false,
            rest: dates.map(|(name, on)| format!("{name}: {on}")).collect(),
        });
    }
    understood.back_to(None);
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
            keep(&mut understood, name, value);
        }
    }
    Some(understood)
}

/// What is no norm, with what it is called.
fn keep(understood: &mut Understood, name: &str, value: &Value) {
    match value {
        Value::String(text) if !text.is_empty() => understood.keep(&format!("{name}: {text}")),
        Value::Array(all) => all.iter().for_each(|one| keep(understood, name, one)),
        Value::Object(fields) => {
            let told = fields.iter().filter_map(|(_, value)| value.as_str());
            let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
            understood.keep(&format!("{name}: {}", told.join(" | ")));
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
