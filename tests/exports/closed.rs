//! The closed lists of a schema: which values each names, and which of them were met in a text.
//! Must not know where the text comes from.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The values of each closed list, by where it stands.
pub type Lists = BTreeMap<String, BTreeSet<String>>;

/// What each closed list of a schema names.
pub fn named(schema: &Value) -> Lists {
    let mut lists = Lists::new();
    walk(schema, schema, "", None, &mut lists);
    lists
}

/// The values that stand in these texts where the schema has a closed list.
pub fn met<'a>(schema: &Value, texts: impl IntoIterator<Item = &'a Value>) -> Lists {
    let mut lists = Lists::new();
    for text in texts {
        walk(schema, schema, "", Some(text), &mut lists);
    }
    lists
}

/// With a text its values, without one those of the schema.
fn walk(root: &Value, schema: &Value, path: &str, text: Option<&Value>, lists: &mut Lists) {
    if let Some(to) = schema["$ref"].as_str() {
        let target = root.pointer(to.trim_start_matches('#')).unwrap();
        walk(root, target, path, text, lists);
    }
    if let Some(values) = schema["enum"].as_array() {
        let list = lists.entry(path.to_owned()).or_default();
        match text {
            Some(value) => {
                list.insert(value.to_string());
            }
            None => list.extend(values.iter().map(ToString::to_string)),
        }
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}/{name}");
        match text.map(|text| text.get(name)) {
            None => walk(root, inner, &path, None, lists),
            Some(Some(value)) => walk(root, inner, &path, Some(value), lists),
            Some(None) => {}
        }
    }
    if schema["items"].is_object() {
        let items = &schema["items"];
        match text {
            None => walk(root, items, path, None, lists),
            Some(text) => {
                for item in text.as_array().into_iter().flatten() {
                    walk(root, items, path, Some(item), lists);
                }
            }
        }
    }
}
