//! What `--json` gives against `docs/schema`: the few words of JSON Schema that those files use, and no others.

use serde_json::Value;

use crate::fixture::{Folder, PIER, samples};

const LIST: &str = include_str!("../../docs/schema/list.json");
const SHOW: &str = include_str!("../../docs/schema/show.json");

/// Panics where a value is not what a schema says, or the schema says it in words that are not known here.
fn validate(schema: &Value, value: &Value, at: &str) {
    for (word, says) in schema.as_object().unwrap() {
        match word.as_str() {
            "$schema" | "$id" | "title" | "description" => {}
            "const" => assert_eq!(says, value, "{at}"),
            "enum" => assert!(says.as_array().unwrap().contains(value), "{at}: {value}"),
            "minimum" => assert!(value.as_u64() >= says.as_u64(), "{at}: {value}"),
            "format" => {
                let text = value.as_str();
                assert_eq!(says, "date", "{at}");
                assert!(
                    text.is_none_or(|day| day.parse::<chrono::NaiveDate>().is_ok()),
                    "{at}: {value}"
                );
            }
            "type" => {
                let own = match value {
                    Value::Null => "null",
                    Value::Bool(_) => "boolean",
                    Value::Number(_) => "integer",
                    Value::String(_) => "string",
                    Value::Array(_) => "array",
                    Value::Object(_) => "object",
                };
                let is = says == own
                    || says
                        .as_array()
                        .is_some_and(|any| any.iter().any(|one| one == own));
                assert!(is, "{at}: {own} is not {says}");
            }
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(says, item, &format!("{at}/{number}"));
                }
            }
            "required" => {
                for name in says.as_array().unwrap() {
                    let there = value.get(name.as_str().unwrap()).is_some();
                    assert!(value.is_null() || there, "{at} has no {name}");
                }
            }
            "additionalProperties" => assert_eq!(says, false, "{at}"),
            "properties" => {
                for (name, part) in value.as_object().into_iter().flatten() {
                    let schema = says
                        .get(name)
                        .unwrap_or_else(|| panic!("{at}/{name} is in no schema"));
                    validate(schema, part, &format!("{at}/{name}"));
                }
            }
            other => panic!("{other} is not known here"),
        }
    }
}

fn check(folder: &Folder, schema: &str, arguments: &[&str]) -> Value {
    let value: Value = serde_json::from_str(&folder.run(arguments).out).unwrap();
    validate(&serde_json::from_str(schema).unwrap(), &value, "");
    value
}

#[test]
fn json_is_what_its_schema_says() {
    let pier = Folder::with(&[("pier.ron", PIER), ("broken.ron", "(")]);
    let list = check(&pier, LIST, &["list", "--json"]);
    assert_eq!(list["sessions"][0]["due"][1]["what"], "trial");
    assert_eq!(list["unreadable"][0]["file"], "sessions/broken.ron");
    let show = check(&pier, SHOW, &["show", "pier", "--json"]);
    assert_eq!(show["norms"][0]["until"], "2027-02-01");
    check(&pier, SHOW, &["show", "pier", "--json", "--revision", "1"]);
    check(&samples(), LIST, &["list", "--json"]);
    for team in ["harbour-lights", "kestrel-atlas", "millrace"] {
        check(&samples(), SHOW, &["show", team, "--json"]);
    }
}
