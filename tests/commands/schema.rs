//! What `--json` gives against `docs/schema`.

use serde_json::Value;

use crate::closed;
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

/// A team with everything that can be due and a workshop of this kind in progress.
fn ferry(kind: &str, until: &str) -> String {
    let rule =
        "at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes";
    let earlier = "2027-01-10";
    format!(
        r#"(
  format: 1,
  team: "Ferry {kind}",
  review_on: "{earlier}",
  guidelines: [
    (id: "n-a", text: "We answer.", status: Trial(until: "{until}")),
    (id: "n-b", text: "We ask.", status: Provisional(until: "{earlier}")),
    (id: "n-c", text: "We rest.", status: Adopted, review_on: "{earlier}"),
  ],
  other_norms: [(id: "n-d", text: "We meet.", status: Escalated(to: "Ines", by: "{earlier}"))],
  concerns: [(id: "c-1", text: "Cost", raised_in: "w-1", known: Heard, case: (by: "{earlier}"))],
  unknowns: [(id: "u-1", question: "Who pays?", by: "{earlier}", raised_in: "w-1")],
  actions: [(id: "a-1", text: "Ask.", by: "{earlier}", raised_in: "w-1")],
  workshop: (id: "w-1", kind: {kind}, rule: "{rule}", bookmark: (Arrive, "", "")),
)"#
    )
}

#[test]
fn closed_lists_name_what_is_told() {
    // While a workshop is in progress no review is due, and before the first is sealed no guardrail is shown.
    let guardrails = r#"
    (id: "g-2", terms: (text: "b", class: Flexible), raised_in: "w-1"),
    (id: "g-3", terms: (text: "c", class: Unknown), raised_in: "w-1"),
    (id: "g-4", terms: (text: "d"), raised_in: "w-1"),
  ],
  unknowns:"#;
    let links = "links: (four_cs: [Connection, Collaboration, Creativity, Culture], ";
    let pier = PIER
        .replace("\n  ],\n  unknowns:", guardrails)
        .replace("links: (", links);
    let gang = PIER
        .replace("\"en\"", "\"zh-Hans\"")
        .replace("\"Pier\"", "\"Gang\"");
    let files = [
        ("first.ron", ferry("First", "2027-03-04")),
        ("transition.ron", ferry("Transition", "2027-02-20")),
        ("routine.ron", ferry("Routine", "2027-02-20")),
        ("pier.ron", pier),
        ("gang.ron", gang),
    ];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let folder = Folder::with(&files);
    let list: &[&[&str]] = &[&["list", "--json"]];
    let show: &[&[&str]] = &[
        &["show", "Ferry First", "--json"],
        &["show", "Ferry Transition", "--json"],
        &["show", "Ferry Routine", "--json"],
        &["show", "pier", "--json"],
        &["show", "Gang", "--json"],
    ];
    for (schema, commands) in [(LIST, list), (SHOW, show)] {
        let told: Vec<Value> = commands.iter().map(|one| check(&folder, schema, one)).collect();
        let schema = serde_json::from_str(schema).unwrap();
        assert_eq!(
            closed::met(&schema, &told),
            closed::named(&schema),
            "{commands:?}"
        );
    }
}
