//! `-o`: into a file, to the standard output, and places where nothing can be written; the format that an ending says.

use std::fs;

use crate::fixture::{Folder, PIER, Said};

fn pier() -> Folder {
    let copy = PIER.replace("\"Pier\"", "\"Copy\"");
    Folder::with(&[("pier.ron", PIER), ("copy.ron", &copy)])
}

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.sessions().with_file_name(name)).unwrap()
}

#[test]
fn ending_says_the_format() {
    let folder = pier();
    for (file, format) in [
        ("norms.md", "markdown"),
        ("norms.markdown", "markdown"),
        ("norms.html", "html"),
        ("norms.HTM", "html"),
        ("norms.txt", "text"),
        ("norms.json", "json"),
        ("norms.ics", "ics"),
        ("norms.mmd", "mermaid"),
    ] {
        let said = folder.run(&["export", "pier", "-o", file]);
        assert_eq!((said.err.as_str(), said.code), ("", 0), "{file}");
        assert_eq!(
            read(&folder, file),
            folder.run(&["export", "pier", format]).out,
            "{file}"
        );
    }
}

#[test]
fn named_format_counts_before_the_ending() {
    let folder = pier();
    let brief = folder.run(&["export", "pier", "brief"]).out;
    for (file, call) in [
        ("a.html", &["export", "pier", "brief", "-o", "a.html"][..]),
        ("b.md", &["export", "pier", "--format", "brief", "-o", "b.md"]),
        ("c", &["export", "pier", "brief", "-o", "c"]),
    ] {
        assert_eq!(folder.run(call).code, 0, "{call:?}");
        assert_eq!(read(&folder, file), brief, "{call:?}");
    }
    let said = folder.run(&["export", "pier", "brief", "--format", "html"]);
    assert_eq!((said.out.as_str(), said.code), ("", 2));
}

#[test]
fn ending_without_a_format_lists_those_that_have_one() {
    let folder = pier();
    for file in ["norms.docx", "norms", "norms.", ".md"] {
        let said = folder.run(&["export", "pier", "-o", file]);
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{file}");
        for ending in [
            ".md     markdown",
            ".html   html",
            ".txt    text",
            ".json   json",
            ".ics    ics",
        ] {
            assert!(said.err.contains(ending), "{ending}: {}", said.err);
        }
        assert!(!folder.sessions().with_file_name(file).exists());
    }
}

#[test]
fn missing_format_lists_them() {
    let folder = pier();
    for call in [&["export", "pier"][..], &["export", "pier", "-o", "-"]] {
        let said = folder.run(call);
        assert_eq!((said.out.as_str(), said.code), ("", 2));
        for format in [
            "markdown", "html", "text", "json", "ics", "mermaid", "brief", "handout",
        ] {
            assert!(
                said.err.contains(&format!("\n  {format} ")),
                "{format}: {}",
                said.err
            );
        }
    }
    let said = folder.run(&["completions"]);
    assert_eq!((said.out.as_str(), said.code), ("", 2));
    assert!(said.err.contains("bash, zsh, fish, powershell"), "{}", said.err);
}

/// Every command that takes `-o`, up to what follows it.
const WRITING: [&[&str]; 4] = [
    &["export", "pier", "markdown"],
    &[
        "merge",
        "sessions/pier.ron",
        "sessions/copy.ron",
        "sessions/pier.ron",
    ],
    &["recover", "pier", "1"],
    &["man"],
];

/// A team of which there is a snapshot.
fn recoverable() -> Folder {
    let folder = pier();
    let state = norming::runtime::state::State::in_folder(folder.sessions().with_file_name("state"));
    let file = folder.sessions().join("pier.ron");
    let shelf = norming::runtime::recovery::Shelf::of(&state, &file).unwrap();
    let now = "2027-03-04T13:00:00".parse().unwrap();
    let why = norming::runtime::recovery::Why::Saved;
    shelf.put(PIER.as_bytes(), why, now).unwrap();
    folder
}

fn out(folder: &Folder, call: &[&str], out: &str) -> Said {
    folder.run(&[call, &["-o", out]].concat())
}

#[test]
fn stroke_is_the_standard_output() {
    let folder = recoverable();
    for call in WRITING {
        let said = out(&folder, call, "-");
        assert_eq!((said.err.as_str(), said.code), ("", 0), "{call:?}");
        assert!(said.out.len() > 300, "{call:?}: {}", said.out);
    }
    assert_eq!(out(&folder, WRITING[2], "-").out, PIER);
    let by_option = folder.run(&[WRITING[1], &["--stdout"]].concat()).out;
    assert_eq!(out(&folder, WRITING[1], "-").out, by_option);
    assert!(!folder.sessions().with_file_name("-").exists());
}

#[test]
fn missing_folder_is_told_as_such() {
    let folder = recoverable();
    for call in WRITING {
        for place in ["none/x.md", "none/at/all/x.md", "none/"] {
            let said = out(&folder, call, place);
            assert_eq!((said.out.as_str(), said.code), ("", 3), "{call:?}");
            let words = "norming: there is no folder none";
            assert!(
                said.err.starts_with(words) && said.err.contains("mkdir -p none"),
                "{}",
                said.err
            );
        }
    }
    assert!(!folder.sessions().with_file_name("none").exists());
}

#[test]
fn folder_is_no_file_to_write() {
    let folder = recoverable();
    for call in &WRITING[..3] {
        for place in ["sessions", "sessions/", "."] {
            let said = out(&folder, call, place);
            assert_eq!((said.out.as_str(), said.code), ("", 3), "{call:?}");
            assert!(said.err.contains(&format!("{place} is a folder")), "{}", said.err);
        }
        let said = out(&folder, call, "sessions/pier.ron/x.md");
        assert!(
            said.err.contains("sessions/pier.ron is not a folder"),
            "{}",
            said.err
        );
    }
    let said = folder.run(&["export", "pier", "-o", "sessions"]);
    assert!(
        said.err.contains("sessions is a folder"),
        "before its ending: {}",
        said.err
    );
    let said = folder.run(&["export", "pier", "html", "--force", "-o", "sessions"]);
    assert!(said.err.contains("sessions is a folder"), "{}", said.err);
    let said = out(&folder, WRITING[3], "sessions/pier.ron");
    assert!(
        said.err.contains("sessions/pier.ron is not a folder"),
        "{}",
        said.err
    );
}

#[test]
fn file_that_is_there_stays() {
    let folder = recoverable();
    let there = folder.sessions().with_file_name("there.md");
    fs::write(&there, "mine").unwrap();
    for (call, remedy) in [
        (WRITING[0], "--force replaces it"),
        (WRITING[1], "name another file"),
        (WRITING[2], "name another file"),
    ] {
        let said = out(&folder, call, "there.md");
        assert_eq!((said.out.as_str(), said.code), ("", 1), "{call:?}");
        assert!(said.err.contains(remedy), "{call:?}: {}", said.err);
        assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    }
    let forced = folder.run(&["export", "pier", "--force", "-o", "there.md"]);
    assert_eq!((forced.err.as_str(), forced.code), ("", 0));
    assert!(read(&folder, "there.md").contains("we answer within a day"));
}

/// What a call says that is given this on its standard input.
fn fed(folder: &Folder, call: &[&str], text: &str) -> Said {
    let file = folder.sessions().with_file_name("fed");
    fs::write(&file, text).unwrap();
    let mut command = folder.command(call);
    let output = command.stdin(fs::File::open(&file).unwrap()).output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn stroke_is_the_standard_input() {
    let folder = pier();
    for call in [
        &["show", "pier"][..],
        &["show", "pier", "--json"],
        &["log", "pier"],
        &["diff", "pier", "1..2"],
        &["export", "pier", "text"],
        &["git", "text", "sessions/pier.ron"],
    ] {
        let stroke: Vec<&str> = call
            .iter()
            .map(|word| if word.contains("pier") { "-" } else { word })
            .collect();
        let said = fed(&folder, &stroke, PIER);
        assert_eq!((said.err.as_str(), said.code), ("", 0), "{call:?}");
        assert_eq!(said.out, folder.run(call).out, "{call:?}");
    }
    let broken = PIER.replace("guardrails: [\"g-1\"]", "guardrails: [\"g-9\"]");
    let said = fed(&folder, &["check", "-"], &broken);
    assert!(
        said.out.starts_with("-:14:28: ") && said.code == 1,
        "{}",
        said.out
    );
    for call in [&["show", "-"][..], &["check", "-"]] {
        let said = fed(&folder, call, "(format: 1,\n team: 3)");
        assert!(
            (said.out + &said.err).contains("line 2") || call[0] == "check",
            "{call:?}"
        );
        assert_ne!(said.code, 0);
    }
}

#[test]
fn two_strokes_end_the_options() {
    let dashed = PIER.replace("\"Pier\"", "\"-rf\"");
    let folder = Folder::with(&[("-rf.ron", &dashed)]);
    assert!(folder.run(&["show", "--", "-rf"]).out.starts_with("-rf\n"));
    assert_eq!(folder.run(&["check", "--", "-rf"]).code, 0);
    let said = folder.run(&["export", "-o=-x.md", "--", "-rf"]);
    assert_eq!((said.err.as_str(), said.code), ("", 0));
    assert!(folder.sessions().with_file_name("-x.md").is_file());
}

#[test]
fn help_has_no_colours_where_there_is_no_terminal() {
    let folder = Folder::new();
    for call in [
        &["--help"][..],
        &["-h"],
        &["help", "export"],
        &["exprot"],
        &["export"],
        &["--version"],
    ] {
        let said = folder.run(call);
        assert!(!(said.out + &said.err).contains('\u{1b}'), "{call:?}");
    }
    assert_eq!(folder.run(&["--version"]).out, folder.run(&["-V"]).out);
}
