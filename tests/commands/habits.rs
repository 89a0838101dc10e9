//! Habits of the command line: completing in a real shell, help with examples, pages of the manual, names that were
//! misspelt, and readers that go away.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

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

/// What bash would offer for the last of these words.
fn completed(folder: &Folder, words: &[&str]) -> Vec<String> {
    let script = "
        source <(norming completions bash)
        COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9; COMP_LINE=\"$*\"; COMP_POINT=${#COMP_LINE}
        _clap_complete_norming norming \"${COMP_WORDS[COMP_CWORD]}\" \"\"
        printf '%s\\n' \"${COMPREPLY[@]}\"
    ";
    let program = Path::new(env!("CARGO_BIN_EXE_norming")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output = Command::new("bash")
        .args(["--norc", "--noprofile", "-c", script, "bash", "norming"])
        .args(words)
        .current_dir(folder.sessions().with_file_name(""))
        .env_clear()
        .env("HOME", folder.sessions().with_file_name(""))
        .env("PATH", path)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{err}");
    let out = String::from_utf8(output.stdout).unwrap();
    out.lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn bash_completes_commands_options_and_names_of_sessions() {
    let hostile = [
        "$(touch x).ron",
        "a b.ron",
        "`id`.ron",
        "-rf.ron",
        "*.ron",
        "q'.ron",
        "\u{1b}[31m.ron",
    ];
    let mut files = vec![
        ("pier.ron", PIER),
        ("pier-office.ron", PIER),
        ("quay.ron", PIER),
        ("海港.ron", PIER),
    ];
    files.extend(hostile.map(|name| (name, PIER)));
    let folder = Folder::with(&files);
    assert_eq!(completed(&folder, &["comp"]), ["completions"]);
    assert_eq!(completed(&folder, &["show", "pi"]), ["pier", "pier-office"]);
    assert_eq!(completed(&folder, &["export", "quay", "mark"]), ["markdown"]);
    assert_eq!(completed(&folder, &["list", "--du"]), ["--due"]);
    for word in ["", "$", "*", "a", "-", "`", "q", "\u{1b}"] {
        for offered in completed(&folder, &["log", word]) {
            let is_plain = ["pier", "pier-office", "quay", "海港"].contains(&offered.as_str());
            assert!(is_plain || offered.starts_with('-'), "{word:?}: {offered:?}");
            assert_ne!(offered, "-rf");
        }
    }
    assert!(!folder.sessions().with_file_name("x").exists());
    let elsewhere = folder.sessions().with_file_name("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("other.ron"), PIER).unwrap();
    assert_eq!(
        completed(&folder, &["--sessions", "elsewhere", "show", ""])[0],
        "other"
    );
}

#[test]
fn every_shell_has_its_script() {
    let folder = Folder::new();
    for (shell, sign) in [
        ("bash", "complete -o"),
        ("zsh", "#compdef norming"),
        ("fish", "complete --keep-order"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let said = folder.run(&["completions", shell]);
        assert_eq!((said.err.as_str(), said.code), ("", 0));
        assert!(said.out.contains(sign), "{}", said.out);
    }
    assert_eq!(folder.run(&["completions", "tcsh"]).code, 2);
}

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
fn the_manual_has_a_page_a_command() {
    let folder = Folder::new();
    let said = folder.run(&["man"]);
    assert!(said.out.starts_with(".ie"), "{}", said.out);
    assert!(said.out.contains(".TH norming 1"));
    let pages = folder.sessions();
    assert_eq!(folder.run(&["man", "-o", "sessions"]).code, 0);
    for command in COMMANDS.into_iter().filter(|command| !command.is_empty()) {
        assert!(pages.join(format!("norming-{command}.1")).is_file(), "{command}");
    }
    let none = folder.run(&["man", "-o", "none"]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("none"), "{}", none.err);
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
        let close = format!("is it one of these? {meant}");
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
