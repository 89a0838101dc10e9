//! Folders and names: a sessions folder that isn't there, what hides no team, variables that say nothing, and names of
//! files that anybody may have given.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;

use crate::fixture::{Folder, PIER};

#[test]
fn missing_sessions_folder_is_an_error() {
    let folder = Folder::new();
    for call in [
        &["list", "--sessions", "none"][..],
        &["list", "--due", "--sessions", "none"],
        &["list", "--json", "--sessions", "none"],
        &["check", "--sessions", "none"],
        &["check", "--json", "--sessions", "none"],
    ] {
        let said = folder.run(call);
        assert_eq!((said.out.as_str(), said.code), ("", 3), "{call:?}");
        let words = "norming: there is no sessions folder none; `norming new TEAM` makes it";
        assert!(said.err.starts_with(words), "{call:?}: {}", said.err);
    }
    fs::remove_dir(folder.sessions()).unwrap();
    for call in [&["list"][..], &["check"], &["list", "--due"]] {
        assert_eq!(
            folder.run(call).code,
            3,
            "the usual folder is missing, too: {call:?}"
        );
    }
    fs::create_dir(folder.sessions()).unwrap();
    for call in [&["list"][..], &["check"], &["list", "--due"]] {
        assert_eq!(folder.run(call).code, 0, "an empty folder is none: {call:?}");
    }
}

#[test]
fn folder_or_file_of_the_name_hides_no_team() {
    let broken = PIER.replace("guardrails: [\"g-1\"]", "guardrails: [\"g-9\"]");
    let folder = Folder::with(&[("pier.ron", &broken)]);
    let beside = |name: &str| folder.sessions().with_file_name(name);
    fs::create_dir(beside("pier")).unwrap();
    fs::create_dir(beside("pier/empty")).unwrap();
    for call in [
        &["show", "pier"][..],
        &["log", "Pier"],
        &["diff", "pier"],
        &["export", "pier", "text"],
    ] {
        assert_eq!(folder.run(call).code, 0, "{call:?}");
    }
    assert!(folder.run(&["check", "pier"]).out.contains("g-9"));
    let said = folder.run(&["check", "./pier"]);
    assert_eq!(
        (said.err.as_str(), said.code),
        ("norming: 0 files read, no problem found\n", 0)
    );
    fs::remove_dir_all(beside("pier")).unwrap();
    fs::write(beside("Pier"), "(").unwrap();
    assert!(folder.run(&["show", "Pier"]).out.starts_with("Pier\n"));
    assert_eq!(folder.run(&["show", "./Pier"]).code, 3);
    // Without such a team it is the file that is meant.
    fs::write(beside("quay"), PIER).unwrap();
    assert!(folder.run(&["show", "quay"]).out.starts_with("Pier\n"));
    fs::create_dir(beside("attic")).unwrap();
    assert_eq!(folder.run(&["check", "attic"]).code, 0);
    assert_eq!(folder.run(&["show", "attic"]).code, 2);
}

#[test]
fn team_whose_name_looks_like_a_path_is_found() {
    for team in ["R/D", "Ops / Nights", "crew.ron"] {
        let folder = Folder::with(&[("a.ron", &PIER.replace("\"Pier\"", &format!("\"{team}\"")))]);
        assert_eq!(folder.run(&["show", team]).code, 0, "{team}");
        let said = folder.run(&["show", "none/such.ron"]);
        assert!(said.err.contains("could not read none/such.ron"), "{}", said.err);
        assert_eq!(said.code, 3);
    }
}

#[test]
fn empty_variable_counts_as_unset() {
    let folder = Folder::new();
    let home = folder.sessions().with_file_name("");
    let config = |variables: &[(&str, &str)]| {
        let mut command = folder.command(&["config"]);
        command.current_dir(folder.sessions());
        let output = command.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let usual = config(&[]);
    let data = home.join(".local/share/norming/sessions");
    assert!(usual.contains(&data.display().to_string()), "{usual}");
    let none = ["", "rel/ative", "./x"];
    for (name, values) in [
        ("NORMING_SESSIONS", &none[..1]),
        ("NORMING_STATE", &none[..1]),
        ("NO_COLOR", &none[..1]),
        ("XDG_DATA_HOME", &none),
        ("XDG_CONFIG_HOME", &none),
        ("XDG_STATE_HOME", &none),
    ] {
        for value in values {
            assert_eq!(config(&[(name, value)]), usual, "{name}={value}");
        }
    }
    assert!(
        !config(&[("HOME", "")]).contains("  .local"),
        "an empty home is none"
    );
}

#[test]
fn empty_state_folder_counts_as_unset() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    let state = folder.sessions().with_file_name(".local/state/norming");
    let kept = norming::runtime::state::State::in_folder(state);
    let file = folder.sessions().join("pier.ron");
    let shelf = norming::runtime::recovery::Shelf::of(&kept, &file).unwrap();
    let why = norming::runtime::recovery::Why::Saved;
    shelf
        .put(PIER.as_bytes(), why, "2027-03-04T13:00:00".parse().unwrap())
        .unwrap();
    for (name, value) in [
        ("NORMING_STATE", ""),
        ("XDG_STATE_HOME", ""),
        ("XDG_STATE_HOME", "state"),
    ] {
        let mut command = folder.command(&["recover", "pier"]);
        let output = command
            .env("NORMING_STATE", "")
            .env(name, value)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{name}={value}");
    }
}

/// Names that would have a terminal do something, or lie about what they are.
const NAMES: [&[u8]; 5] = [
    b"a\x1b[31mred.ron",
    b"b\nnorming: no problem found.ron",
    "c\u{202e}nor.\u{2066}d.ron".as_bytes(),
    b"d\xff\xfe\x9b.ron",
    b"e\r\x07\x08.ron",
];

#[test]
fn names_from_the_disk_are_printed_safely() {
    for name in NAMES {
        let folder = Folder::new();
        let name = OsStr::from_bytes(name);
        let file = folder.sessions().join(name);
        fs::write(&file, "(format: 1, team: 3)").unwrap();
        let beside = folder.sessions().with_file_name(name);
        let path = beside
            .to_str()
            .map_or_else(|| "sessions/none.ron".to_owned(), str::to_owned);
        for call in [
            &["list"][..],
            &["list", "--json"],
            &["check"],
            &["check", "--json"],
            &["show", &path],
            &["show", &path, "--json"],
            &["recover", &path],
            &["notes", &path],
            &["export", &path, "html"],
            &["export", "x", "html", "-o", &path],
            &["merge", &path, &path, &path],
            &["git", "text", &path],
            &["import", &path, "--team", "x"],
            &["config", "--sessions", &path],
            &["list", "--sessions", &path],
            &["man", "-o", &path],
            &[&path],
        ] {
            let output = folder.command(call).output().unwrap();
            let all = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            let bad = |c: char| {
                c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            assert!(!all.contains(bad), "{call:?}: {all:?}");
            assert!(!all.contains("\nnorming: no problem"), "{call:?}: {all:?}");
        }
    }
}

#[test]
fn json_has_names_as_escapes() {
    let folder = Folder::new();
    fs::write(folder.sessions().join("a\u{1b}\n\u{202e}.ron"), "(").unwrap();
    let said = folder.run(&["list", "--json"]);
    assert!(said.out.contains(r"sessions/a\u001b\n\u202e.ron"), "{}", said.out);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["unreadable"][0]["file"], "sessions/a\u{1b}\n\u{202e}.ron");
}
