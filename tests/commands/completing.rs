//! Completing, in the real shells: commands, options, sessions, norms, languages and formats.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::fixture::{Folder, PIER};

/// What a shell would offer for the last of these words; none where there is no such shell.
fn completed_by(shell: &str, folder: &Folder, words: &[&str]) -> Option<Vec<String>> {
    // Each is asked the way it asks itself.
    let (options, script): (&[&str], &str) = match shell {
        "zsh" => (
            &["-f"],
            r#"
                compdef() { :; }
                _describe() { local -a all; all=("${(@P)@[-1]}"); print -rl -- $all; }
                source <(norming completions zsh)
                words=("$@"); CURRENT=$#
                _clap_dynamic_completer_norming
            "#,
        ),
        _ => (
            &["--no-config"],
            r#"
                norming completions fish | source
                complete -C "$argv" | string replace \t :
            "#,
        ),
    };
    let found = Command::new(shell).arg("--version").output();
    if !found.is_ok_and(|output| output.status.success()) {
        return None;
    }
    let mut command = Command::new(shell);
    command.args(options).args(["-c", script]);
    if shell == "zsh" {
        command.arg("zsh").arg("norming").args(words);
    } else {
        command.arg(format!("norming {}", words.join(" ")));
    }
    let program = Path::new(env!("CARGO_BIN_EXE_norming")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let home = folder.sessions().with_file_name("");
    command
        .current_dir(&home)
        .env_clear()
        .env("HOME", &home)
        .env("PATH", path);
    let output = command.output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    Some(out.lines().map(str::to_owned).collect())
}

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
fn bash_completes_values() {
    let folder = Folder::with(&[
        ("pier.ron", PIER),
        ("my-team.ron", &PIER.replace("\"Pier\"", "\"My team\"")),
    ]);
    assert_eq!(completed(&folder, &["list", "--language", ""]), ["en", "zh-Hans"]);
    assert_eq!(
        completed(&folder, &["export", "pier", "text", "--language", "en,z"]),
        ["en,zh-Hans"]
    );
    assert_eq!(
        completed(&folder, &["log", "pier", "--norm", ""]),
        ["1", "2", "n-a", "n-c", "n-b"]
    );
    assert_eq!(
        completed(&folder, &["log", "\"my team\"", "--norm", "n-b"]),
        ["n-b"]
    );
    assert_eq!(
        completed(
            &folder,
            &["log", "--sessions", "sessions", "pier", "--norm", "n-"]
        ),
        ["n-a", "n-c", "n-b"]
    );
    assert_eq!(
        completed(&folder, &["show", "pier", "--revision", ""]),
        ["1", "2"]
    );
    assert_eq!(
        completed(&folder, &["show", "pier", "--include", "so"]),
        ["sources"]
    );
    assert_eq!(completed(&folder, &["completions", "z"]), ["zsh"]);
    for none in [&["log", "nobody", "--norm", ""][..], &["log", "--norm", ""]] {
        assert!(completed(&folder, none).is_empty(), "{none:?}");
    }
    let formats = completed(&folder, &["export", "pier", "m"]);
    assert_eq!(formats, ["markdown", "mermaid"]);
}

#[test]
fn other_shells_complete_the_same() {
    let hostile = PIER.replace(
        "We write down what we decide.",
        "We $(touch x) `id` \\u{1b}[31m'\\\" decide.",
    );
    let quay = PIER.replace("\"Pier\"", "\"Quay\"");
    let folder = Folder::with(&[("pier.ron", &hostile), ("quay.ron", &quay)]);
    for shell in ["zsh", "fish"] {
        let check = |words: &[&str], expected: &[&str]| {
            let Some(offered) = completed_by(shell, &folder, words) else {
                return;
            };
            let names = offered.iter().map(|one| one.split(':').next().unwrap());
            assert_eq!(
                names.collect::<Vec<_>>(),
                expected,
                "{shell} {words:?}: {offered:?}"
            );
        };
        check(&["list", "--language", ""], &["en", "zh-Hans"]);
        check(&["show", "q"], &["quay"]);
        check(&["export", "quay", "m"], &["markdown", "mermaid"]);
        check(&["log", "pier", "--norm", "n"], &["n-a", "n-c", "n-b"]);
        check(&["log", "pier", "--norm", ""], &["1", "2", "n-a", "n-c", "n-b"]);
        if let Some(offered) = completed_by(shell, &folder, &["log", "quay", "--norm", "2"]) {
            assert_eq!(offered, ["2:We write down what we decide."], "{shell}");
        }
    }
    assert!(!folder.sessions().with_file_name("x").exists());
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
