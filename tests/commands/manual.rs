//! `norming man`: a page a command, its sections, and what a formatter says of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::fixture::Folder;

const COMMANDS: [&str; 18] = [
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
    "merge",
    "git",
    "git-install",
    "git-text",
    "import",
    "config",
    "completions",
    "man",
];

#[test]
fn every_command_has_a_page() {
    let folder = Folder::new();
    let said = folder.run(&["man"]);
    assert!(said.out.starts_with(".TH NORMING 1 "), "{}", said.out);
    let pages = folder.sessions();
    assert_eq!(folder.run(&["man", "-o", "sessions"]).code, 0);
    for command in COMMANDS {
        assert!(pages.join(format!("norming-{command}.1")).is_file(), "{command}");
    }
    assert!(!pages.join("norming-help.1").exists());
    fs::write(pages.join("plain"), "").unwrap();
    let mode = |name: &str| fs::metadata(pages.join(name)).unwrap().permissions().mode();
    assert_eq!(mode("norming.1"), mode("plain"), "a page is for everybody");
    assert_eq!(folder.run(&["man", "-o", "sessions"]).code, 0, "and is made anew");
    let none = folder.run(&["man", "-o", "none"]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("none"), "{}", none.err);
}

fn pages(language: &str) -> (Folder, Vec<(String, String)>) {
    let folder = Folder::new();
    let said = folder.run(&["man", "-o", "sessions", "--language", language]);
    assert_eq!(said.code, 0, "{}", said.err);
    let all = fs::read_dir(folder.sessions()).unwrap().map(|entry| {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(file).unwrap())
    });
    let all = all.collect();
    (folder, all)
}

#[test]
fn every_page_has_its_sections() {
    let (_folder, pages) = pages("en");
    assert_eq!(pages.len(), COMMANDS.len() + 1);
    for (name, page) in &pages {
        for section in [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "OPTIONS",
            "EXIT STATUS",
            "ENVIRONMENT",
            "FILES",
            "EXAMPLES",
            "SEE ALSO",
        ] {
            assert!(
                page.contains(&format!(".SH \"{section}\"\n")),
                "{name}: {section}\n{page}"
            );
        }
        assert!(page.contains("NORMING_CONFIG"), "{name}");
    }
    let has = |name: &str, words: &str| {
        let (_, page) = pages.iter().find(|(one, _)| one == name).unwrap();
        page.contains(words)
    };
    assert!(has("norming-list.1", "\\fBNORMING_SESSIONS") && !has("norming-man.1", "\\fBNORMING_SESSIONS"));
    assert!(has("norming-recover.1", "NORMING_STATE") && has("norming-notes.1", "recovery"));
    assert!(has("norming.1", "norming\\-git(1)") && has("norming-git.1", "norming\\-git\\-install(1)"));
    assert!(has("norming-list.1", "norming list \\-\\-due"));
}

/// What a formatter makes of pages; none where there is none.
fn formatted(folder: &Folder, arguments: &[&str]) -> Option<String> {
    let files = fs::read_dir(folder.sessions())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let output = Command::new("mandoc").args(arguments).args(files).output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn pages_are_clean_under_lint() {
    for language in ["en", "zh-Hans"] {
        let (folder, _) = pages(language);
        if let Some(said) = formatted(&folder, &["-Tlint"]) {
            assert_eq!(said, "", "{language}");
        }
    }
}

#[test]
fn formatter_shows_what_help_says() {
    let (folder, _) = pages("en");
    let Some(said) = formatted(&folder, &["-Tutf8"]) else {
        return;
    };
    // Bold letters are struck twice.
    let mut plain = String::new();
    for c in said.chars() {
        if c == '\u{8}' {
            plain.pop();
        } else {
            plain.push(c);
        }
    }
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "norming export \"harbour crew\" -o norms.html",
        "norming list --due || echo \"something is due\"",
        "source <(norming completions bash)",
        "-o, --output <OUT>",
        "something was changed by both and is recorded in the file",
    ] {
        assert!(plain.contains(words), "{words}");
    }
}
