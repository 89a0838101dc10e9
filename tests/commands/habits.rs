//! Habits of the command line: help with examples, names that were misspelt, a full disk, and readers that go away.

use std::fs;
use std::process::Stdio;

use crate::fixture::{Folder, PIER, Said};

const COMMANDS: [&str; 15] = [
    "new",
    "rehearse",
    "list",
    "show",
    "log",
    "diff",
    "check",
    "notes",
    "recover",
    "export",
    "import",
    "config",
    "completions",
    "man",
    "",
];

#[test]
fn the_help_of_every_command_has_an_example() {
    let folder = Folder::new();
    for command in COMMANDS {
        let arguments: Vec<&str> = [command, "--help"]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect();
        let said = folder.run(&arguments);
        assert_eq!(said.code, 0);
        let example = format!("  norming {command}");
        let shells = said.out.contains("source <(norming completions bash)");
        assert!(said.out.contains("Example"), "{command}: {}", said.out);
        assert!(
            said.out.contains(example.trim_end()) || shells,
            "{command}: {}",
            said.out
        );
    }
    let all = folder.run(&["--help"]).out;
    for command in COMMANDS {
        assert!(all.contains(command), "{command}");
    }
    assert!(all.contains("Exit codes: 0 fine, 1 the answer is no, 2 wrong use, 3 could not read or write."));
}

#[test]
fn a_name_that_is_misspelt_is_answered_with_those_that_are_close() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    let said = folder.run(&["show", "peir"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("is it one of these?\n  Pier"), "{}", said.err);
    let said = folder.run(&["exprot"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("export"), "{}", said.err);
}

#[test]
fn mistyped_command_is_told_before_its_arguments() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    for (call, meant) in [
        (&["exprot", "pier", "--format", "x"][..], "export"),
        (&["exprot", "pier", "html"], "export"),
        (&["--sessions", "sessions", "lits", "--due"], "list"),
        (&["--language=en", "shwo", "pier"], "show"),
        (&["shwo", "--jsn"], "show"),
        (&["comp", "bash"], "completions"),
        (&["help", "exprot"], "export"),
        (&["git", "instal"], "install"),
    ] {
        let said = folder.run(call);
        assert_eq!((said.out.as_str(), said.code), ("", 2), "{call:?}");
        assert!(said.err.contains("there is no command"), "{call:?}: {}", said.err);
        let close = format!("did you mean {meant}?");
        assert!(said.err.contains(&close), "{call:?}: {}", said.err);
    }
    for call in [
        &["pier", "--jsn"][..],
        &["show", "pier", "--jsn"],
        &["--", "exprot", "--x"],
    ] {
        let said = folder.run(call);
        assert!(
            said.err.contains("there is no argument"),
            "{call:?}: {}",
            said.err
        );
    }
    let said = folder.run(&["show", "pier", "--jsn"]);
    assert!(said.err.contains("--json"), "{}", said.err);
}

#[test]
fn full_disk_is_an_error() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    fs::write(folder.sessions().with_file_name("old.md"), "# A\n- b\n").unwrap();
    for call in [
        &["--help"][..],
        &["-h"],
        &["help"],
        &["help", "export"],
        &["export", "--help"],
        &["--version"],
        &["list"],
        &["show", "pier"],
        &["show", "pier", "--json"],
        &["log", "pier"],
        &["diff", "pier"],
        &["export", "pier", "html"],
        &["export", "pier", "html", "-o", "-"],
        &["import", "old.md", "--team", "Old", "--dry-run"],
        &["config"],
        &["completions", "zsh"],
        &["man"],
        &[
            "merge",
            "sessions/pier.ron",
            "sessions/pier.ron",
            "sessions/pier.ron",
            "-p",
        ],
        &["git", "text", "sessions/pier.ron"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = folder.command(call).stdout(full).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{call:?}: {err}");
        assert!(err.contains("could not write the answer"), "{call:?}: {err}");
    }
}

/// A command whose reader is gone before it says anything.
fn unread(folder: &Folder, arguments: &[&str]) -> Said {
    let mut child = folder
        .command(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    Said {
        out: String::new(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn a_reader_that_goes_away_stops_no_command_with_a_panic() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    fs::write(folder.sessions().with_file_name("old.md"), "# A\n- b\n").unwrap();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["show", "pier"],
        &["log", "pier"],
        &["diff", "pier"],
        &["check"],
        &["export", "pier", "html"],
        &["import", "old.md", "--team", "Old"],
        &["config"],
        &["completions", "zsh"],
        &["man"],
        &["--help"],
    ] {
        let said = unread(&folder, arguments);
        assert!(!said.err.contains("panic"), "{arguments:?}: {}", said.err);
        assert!(said.code <= 1, "{arguments:?}: {} {}", said.code, said.err);
    }
}
