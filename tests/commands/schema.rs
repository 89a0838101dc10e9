//! What `--json` gives against `docs/schema`.

use serde_json::Value;

use crate::fixture::{Folder, PIER, samples};

const LIST: &str = include_str!("../../docs/schema/list.json");
const SHOW: &str = include_str!("../../docs/schema/show.json");

fn check(folder: &Folder, schema: &str, arguments: &[&str]) -> Value {
    let value: Value = serde_json::from_str(&folder.run(arguments).out).unwrap();
    let schema = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema);
    let wrong: Vec<String> = validator
        .unwrap()
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{arguments:?}: {wrong:#?}");
    value
}

#[test]
fn json_is_what_its_schema_says() {
    let pier = Folder::with(&[("pier.ron", PIER), ("broken.ron", "(")]);
    let list = check(&pier, LIST, &["list", "--json"]);
    assert_eq!(list["sessions"][0]["due"][0]["what"], "trial");
    assert_eq!(list["sessions"][0]["due"][0]["when"], "overdue");
    assert_eq!(list["unreadable"][0]["file"], "sessions/broken.ron");
    let show = check(&pier, SHOW, &["show", "pier", "--json"]);
    assert_eq!(show["norms"][0]["until"], "2027-02-01");
    check(&pier, SHOW, &["show", "pier", "--json", "--revision", "1"]);
    check(&samples(), LIST, &["list", "--json"]);
    for team in ["harbour-lights", "kestrel-atlas", "millrace", "云台天文馆节目组"] {
        check(&samples(), SHOW, &["show", team, "--json"]);
    }
}

#[test]
fn a_schema_refuses_what_it_does_not_describe() {
    let mut value: Value = serde_json::from_str(&samples().run(&["show", "millrace", "--json"]).out).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(SHOW).unwrap()).unwrap();
    assert!(validator.is_valid(&value));
    value["mood"] = "fine".into();
    assert!(!validator.is_valid(&value));
}
