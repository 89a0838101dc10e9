//! `--json`: what every command that has it gives, against its schema in `docs/schema`, and what it may tell.

use serde_json::Value;

use crate::fixture::{Folder, PIER, samples};

const TEAMS: [&str; 4] = ["harbour-lights", "kestrel-atlas", "millrace", "云台天文馆节目组"];

fn schema(command: &str) -> Value {
    let file = format!("{}/docs/schema/{command}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// What a call gives; it ends with this code and is as its schema says.
fn given(folder: &Folder, call: &[&str], code: i32) -> Value {
    let said = folder.run(&[call, &["--json"]].concat());
    assert_eq!(said.code, code, "{call:?}: {}", said.err);
    let value: Value = serde_json::from_str(&said.out).unwrap();
    let command = call.iter().find(|word| schema_is_there(word)).unwrap();
    let schema = schema(command);
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{call:?}: {wrong:#?}\n{value:#}");
    value
}

fn schema_is_there(command: &str) -> bool {
    ["list", "show", "log", "diff", "check", "recover", "config"].contains(&command)
}

fn pier() -> Folder {
    Folder::with(&[("pier.ron", PIER)])
}

/// A team of which there are two snapshots.
fn recoverable() -> Folder {
    let folder = pier();
    let state = norming::runtime::state::State::in_folder(folder.sessions().with_file_name("state"));
    let file = folder.sessions().join("pier.ron");
    let shelf = norming::runtime::recovery::Shelf::of(&state, &file).unwrap();
    for (text, at) in [("(", "2027-03-04T12:00:00"), (PIER, "2027-03-04T13:00:00")] {
        let why = norming::runtime::recovery::Why::Saved;
        shelf.put(text.as_bytes(), why, at.parse().unwrap()).unwrap();
    }
    folder
}

#[test]
fn every_answer_is_as_its_schema_says() {
    let all = samples();
    for team in TEAMS {
        for include in ["voters", "team,sources,voters,frictions"] {
            for call in [
                &["show", team][..],
                &["show", team, "--revision", "1"],
                &["log", team],
                &["diff", team],
            ] {
                let call = [call, &["--include", include]].concat();
                if folder_has(&all, team, &call) {
                    given(&all, &call, 0);
                }
            }
        }
    }
    for (one, other) in [
        ("millrace", "sessions/harbour-lights.ron"),
        ("harbour-lights", "sessions/millrace.ron"),
    ] {
        given(&all, &["diff", one, other], 0);
    }
    given(&all, &["check"], 1);
    given(&all, &["config"], 0);
    given(&all, &["list"], 0);
    given(&recoverable(), &["recover", "pier"], 0);
}

#[test]
fn answers_about_released_files_are_as_the_schemas_say() {
    let released = format!("{}/tests/golden/v1", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(released)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files: Vec<String> = files.map(|file| file.to_str().unwrap().to_owned()).collect();
    assert!(files.len() > 3);
    let folder = Folder::new();
    for file in &files {
        for include in ["voters", "team,sources,voters,frictions"] {
            for command in ["show", "log", "diff"] {
                given(&folder, &[command, file, "--include", include], 0);
            }
            let norms = folder.run(&["show", file, "--include", include]).out;
            if norms.contains("\n  1. ") {
                given(&folder, &["log", file, "--norm", "1", "--include", include], 0);
            }
        }
        for other in &files {
            given(&folder, &["diff", file, other], 0);
        }
    }
}

/// Whether a sample has a first revision, where one is asked for.
fn folder_has(all: &Folder, team: &str, call: &[&str]) -> bool {
    let text = std::fs::read_to_string(all.sessions().join(format!("{team}.ron"))).unwrap();
    let session = norming::format::ron::decode(&text).unwrap().session;
    !call.contains(&"--revision") || !session.revisions.is_empty()
}

#[test]
fn each_schema_refuses_what_it_does_not_describe() {
    let folder = recoverable();
    for call in [
        &["show", "pier"][..],
        &["log", "pier"],
        &["diff", "pier"],
        &["check"],
        &["recover", "pier"],
        &["config"],
    ] {
        let mut value = given(&folder, call, 0);
        let validator = jsonschema::validator_for(&schema(call[0])).unwrap();
        assert!(validator.is_valid(&value));
        value["mood"] = "fine".into();
        assert!(!validator.is_valid(&value), "{call:?}");
    }
}

#[test]
fn log_tells_revisions_and_lives() {
    let log = given(&pier(), &["log", "pier"], 0);
    assert_eq!(log["in_progress"], Value::Null);
    let newest = &log["revisions"][0];
    assert_eq!(
        (&newest["number"], &newest["sealed_on"]),
        (&2.into(), &"2027-01-10".into())
    );
    assert_eq!(newest["transition"]["trigger"], "policy");
    assert_eq!(
        newest["revised"][0]["text"],
        "When asked, we answer within a day."
    );
    assert_eq!(newest["revised"][0]["reason"], "Soon was never.");
    assert_eq!(
        log["revisions"][1]["new"][0]["text"],
        "When asked, we answer soon."
    );
    for asked in ["1", "n-a"] {
        let norm = &given(&pier(), &["log", "pier", "--norm", asked], 0)["norm"];
        assert_eq!((&norm["id"], &norm["status"]), (&"n-a".into(), &"trial".into()));
        assert_eq!(norm["life"][1]["event"], "reworded");
        assert_eq!(norm["life"][1]["revision"], 2);
    }
    let retired = given(&pier(), &["log", "pier", "--norm", "n-b"], 0);
    assert_eq!(retired["norm"]["reason"], "Thin lines.");
}

#[test]
fn diff_tells_what_changed() {
    let diff = given(&pier(), &["diff", "pier", "1..2"], 0);
    assert_eq!(
        (&diff["from"]["revision"], &diff["to"]["revision"]),
        (&1.into(), &2.into())
    );
    assert_eq!(diff["to"]["now"], false);
    assert_eq!(diff["added"][0]["text"], "We write down what we decide.");
    assert_eq!(diff["reworded"][0]["then"], "When asked, we answer soon.");
    assert_eq!(diff["reworded"][0]["now"], "When asked, we answer within a day.");
    assert_eq!(diff["gone"][0]["event"], "retired");
    assert_eq!(
        diff["guardrails"][0]["touches"][0],
        "When asked, we answer within a day."
    );
    assert_eq!(diff["four_cs"][0]["then"]["at_least_3"], 5);
    assert_eq!(diff["answered"][0]["answer"], "Any.");
    let same = given(&pier(), &["diff", "sessions/pier.ron", "sessions/pier.ron"], 0);
    assert_eq!(same["reworded"], Value::Array(Vec::new()));
    assert_eq!(
        folder_err(&["diff", "sessions/pier.ron", "sessions/pier.ron", "--json"]),
        ""
    );
}

fn folder_err(call: &[&str]) -> String {
    pier().run(call).err
}

#[test]
fn check_tells_each_problem_with_its_place() {
    let text = PIER.replace("guardrails: [\"g-1\"]", "guardrails: [\"g-9\"]");
    let folder = Folder::with(&[("pier.ron", &text), ("broken.ron", "(format: 1,\n team: 3)")]);
    let check = given(&folder, &["check"], 1);
    assert_eq!(check["files"], 2);
    let problems = check["problems"].as_array().unwrap();
    let told: Vec<_> = problems
        .iter()
        .map(|one| {
            (
                one["file"].as_str().unwrap(),
                one["line"].as_u64().unwrap(),
                one["kind"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("sessions/broken.ron", 2, "not_read"),
            ("sessions/pier.ron", 14, "broken_link")
        ]
    );
    assert!(problems[1]["problem"].as_str().unwrap().contains("g-9"));
    std::fs::create_dir(folder.sessions().join("folder.ron")).unwrap();
    let check = given(&folder, &["check"], 3);
    assert_eq!(check["unreadable"][0]["file"], "sessions/folder.ron");
    assert_eq!(
        given(&pier(), &["check"], 0)["problems"],
        Value::Array(Vec::new())
    );
}

#[test]
fn config_tells_values_and_their_origin() {
    let folder = Folder::new();
    let config = given(&folder, &["config", "--sessions", "sessions"], 0);
    let sessions = &config["settings"]["sessions"];
    assert_eq!(
        (&sessions["value"], &sessions["from"], &sessions["name"]),
        (&"sessions".into(), &"flag".into(), &"--sessions".into())
    );
    assert_eq!(config["settings"]["minutes"]["value"], Value::Null);
    assert_eq!(config["settings"]["mouse"]["value"], false);
    assert_eq!(config["file_is_there"], false);
    assert_eq!(folder.run(&["config", "--json", "--init"]).code, 2);
}

#[test]
fn recover_tells_snapshots_and_half_typed_text() {
    let folder = recoverable();
    let keep = |pane: &str, text: &str| {
        let state = norming::runtime::state::State::in_folder(folder.sessions().with_file_name("state"));
        let kept = state.of_file(&folder.sessions().join("pier.ron")).unwrap();
        let draft = norming::ui::msg::Draft {
            pane: pane.into(),
            text: text.into(),
            ..Default::default()
        };
        kept.keep_drafts(vec![draft]).unwrap();
    };
    keep("concerns", "Who pays");
    let recover = given(&folder, &["recover", "pier"], 0);
    let all = recover["snapshots"].as_array().unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(
        (&all[0]["number"], &all[0]["as_now"], &all[0]["norms"]),
        (&2.into(), &true.into(), &3.into())
    );
    assert_eq!(
        (&all[1]["readable"], &all[1]["norms"]),
        (&false.into(), &Value::Null)
    );
    assert_eq!(recover["half_typed"][0]["text"], "Who pays");
    keep("notes", "Farid may leave");
    let recover = given(&folder, &["recover", "pier"], 0);
    assert_eq!(
        (
            &recover["half_typed"][0]["private"],
            &recover["half_typed"][0]["text"]
        ),
        (&true.into(), &Value::Null)
    );
    let none = pier().run(&["recover", "pier", "--json"]);
    assert_eq!((none.out.as_str(), none.code), ("", 1));
}

#[test]
fn show_tells_all_that_was_agreed() {
    let text = PIER.replacen("stays_in_team: true,", "", 1).replace("text: \"When asked, we answer within a day.\",\n      topic", "text: \"When asked, we answer within a day.\",\n      proposed: \"We answer by noon.\",\n      topic");
    let show = given(&Folder::with(&[("pier.ron", &text)]), &["show", "pier"], 0);
    assert_eq!(
        (&show["language"], &show["in_progress"], &show["conflicts"]),
        (&"en".into(), &Value::Null, &0.into())
    );
    let norm = &show["norms"][0];
    assert_eq!(
        (&norm["number"], &norm["proposed"]),
        (&1.into(), &"We answer by noon.".into())
    );
    assert_eq!(show["four_cs"][0]["rating"]["at_least_3"], 6);
    assert_eq!(show["unknowns"][0]["by"], "2027-02-20");
    assert_eq!(show["unknowns"][1]["answer"], "Any.");
    let then = given(&pier(), &["show", "pier", "--revision", "1"], 0);
    assert_eq!(
        (&then["unknowns"][0]["by"], &then["unknowns"][1]["answer"]),
        (&Value::Null, &Value::Null)
    );
    let all = samples();
    let kestrel = given(&all, &["show", "kestrel-atlas"], 0);
    assert!(kestrel["in_progress"].is_object() || kestrel["revision"] != 0);
}

/// The team with a source, a norm that stays, and so few votes that they would tell.
fn private() -> Folder {
    let text = PIER
        .replace(
            "text: \"Three days on site.\"",
            "text: \"Three days on site.\", source: \"Marta-in-the-lift\"",
        )
        .replace(
            "steward: \"p-1\",",
            "steward: \"p-1\",\n      stays_in_team: true,",
        )
        .replace("\"3:1 4:5 of 6\"", "\"1:1 4:2 of 3\"");
    Folder::with(&[("pier.ron", &text)])
}

#[test]
fn nothing_is_told_that_was_not_asked_for() {
    let folder = private();
    for call in [
        &["show", "pier"][..],
        &["log", "pier"],
        &["diff", "pier"],
        &["diff", "pier", "1..2"],
    ] {
        let value = given(&folder, call, 0);
        let all = value.to_string();
        assert!(
            !all.contains("Marta") && !all.contains("we answer"),
            "{call:?}: {all}"
        );
        let asked = given(&folder, &[call, &["--include", "team,sources"]].concat(), 0).to_string();
        assert!(asked.contains("we answer"), "{call:?}: {asked}");
        assert!(call[0] == "log" || asked.contains("Marta"), "{call:?}: {asked}");
    }
    let stays = folder.run(&["log", "pier", "--norm", "n-a", "--json"]);
    assert_eq!((stays.out.as_str(), stays.code), ("", 1));
    let revised = &given(&folder, &["log", "pier"], 0)["revisions"][0]["revised"][0];
    assert_eq!(
        (&revised["stays_in_team"], &revised["text"]),
        (&true.into(), &Value::Null)
    );
    for (include, shown) in [("team", Value::Null), ("voters", 3.into())] {
        let show = given(&folder, &["show", "pier", "--include", include], 0);
        assert_eq!(show["four_cs"][0]["rating"]["shown"], shown, "{include}");
        assert_eq!(show["four_cs"][0]["rating"]["lowest"], 1);
        let diff = given(&folder, &["diff", "pier", "1..2", "--include", include], 0);
        assert_eq!(diff["four_cs"][0]["now"]["shown"], shown, "{include}");
    }
}

#[test]
fn errors_stay_text_on_the_standard_error() {
    let folder = pier();
    for (call, code) in [
        (&["show", "peer"][..], 2),
        (&["log", "pier", "--norm", "n-x"], 2),
        (&["diff", "pier", "1..9"], 2),
        (&["check", "none/x.ron"], 3),
        (&["recover", "pier"], 1),
        (&["list", "--sessions", "none"], 3),
    ] {
        let said = folder.run(&[call, &["--json"]].concat());
        let is_text = said.err.starts_with("norming: ") && said.code == code;
        assert!(is_text, "{call:?}: {} {}", said.code, said.err);
        assert!(call[0] == "check" || said.out.is_empty(), "{call:?}");
    }
}
