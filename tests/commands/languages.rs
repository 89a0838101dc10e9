//! The command line in each language: help of every command, what it tells, what it says is wrong, and whose language counts.

use std::fs;
use std::path::PathBuf;

use crate::fixture::{Folder, PIER};

const COMMANDS: [&str; 19] = [
    "",
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
    "git install",
    "git text",
    "import",
    "config",
    "completions",
    "man",
];

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/commands")
        .join(name);
    if std::env::var_os("NORMING_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(text == golden, "{name} differs; NORMING_BLESS=1 writes it anew");
}

/// What a command says, with the folder's own path left out.
fn said(folder: &Folder, arguments: &[&str]) -> String {
    let said = folder.run(arguments);
    let root = folder.sessions().with_file_name("").display().to_string();
    let call = arguments.join(" ");
    let told = format!("$ norming {call}\n{}{}[{}]\n\n", said.out, said.err, said.code);
    told.replace(&root, "/")
}

#[test]
fn the_help_of_every_command_is_in_the_language() {
    let folder = Folder::new();
    for code in ["en", "zh-Hans"] {
        let helps = COMMANDS.map(|command| {
            let mut arguments: Vec<&str> = command.split_whitespace().collect();
            arguments.extend(["--help", "--language", code]);
            said(&folder, &arguments)
        });
        golden(&format!("help-{code}.txt"), &helps.concat());
    }
}

/// Words that stand in an answer in Chinese although they are none: names, identities, and what is typed.
fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn what_is_told_is_in_the_language_of_the_session() {
    for (code, pier) in [
        ("en", PIER.to_owned()),
        ("zh-Hans", PIER.replace("\"en\"", "\"zh-Hans\"")),
    ] {
        let folder = Folder::with(&[("pier.ron", &pier), ("broken.ron", "(format: 1,\n team: 3)")]);
        let mut all = String::new();
        // What names no session is told in the language of the call.
        for arguments in [
            &["show", "pier"][..],
            &["show", "pier", "--revision", "7"],
            &["log", "pier"],
            &["log", "pier", "--norm", "n-a"],
            &["log", "pier", "--norm", "n-x"],
            &["diff", "pier"],
            &["diff", "pier", "0..1"],
            &["diff", "pier", "2..x1"],
            &["export", "pier", "ics", "--front-matter"],
            &["recover", "pier"],
            &["notes", "pier"],
            &["list", "--due", "--language", code],
            &["check", "--language", code],
            &["show", "broken", "--language", code],
            &["show", "peer", "--language", code],
            &["nope", "--what", "--language", code],
            &["export", "pier", "picture", "--language", code],
            &["new", "x", "--minutes", "9999", "--language", code],
            &["git", "install", "--language", code],
            &["import", "none.md", "--team", "x", "--language", code],
        ] {
            let told = said(&folder, arguments);
            let is_kept_elsewhere = told.ends_with("\n[0]\n\n") && told.lines().count() < 4;
            assert!(code == "en" || is_chinese(&told) || is_kept_elsewhere, "{told}");
            all.push_str(&told);
        }
        golden(&format!("told-{code}.txt"), &all);
    }
}

#[test]
fn the_session_counts_first_then_the_settings_then_the_flag_then_the_locale() {
    let folder = Folder::with(&[
        ("pier.ron", PIER),
        (
            "gang.ron",
            &PIER
                .replace("\"en\"", "\"zh-Hans\"")
                .replace("\"Pier\"", "\"Gang\""),
        ),
    ]);
    let settings = folder.sessions().with_file_name("mine.ron");
    let check = |arguments: &[&str], set: Option<&str>, locale: &str, expected: bool| {
        let mut command = folder.command(arguments);
        command.env("LANG", locale);
        if let Some(code) = set {
            fs::write(&settings, format!("(format: 1, language: \"{code}\")")).unwrap();
            command.env("NORMING_CONFIG", &settings);
        }
        let output = command.output().unwrap();
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(
            is_chinese(&text),
            expected,
            "{arguments:?}, {set:?}, {locale}: {text}"
        );
    };
    let (none, en, zh) = (None, Some("en"), Some("zh-Hans"));
    let (english, chinese) = ("en_GB.UTF-8", "zh_CN.UTF-8");
    check(&["list"], none, english, false);
    check(&["list"], none, chinese, true);
    check(&["list", "--language", "en"], none, chinese, false);
    check(&["list", "--language", "zh-Hans"], none, english, true);
    check(&["list", "--language", "zh-Hans"], en, chinese, false);
    check(&["list", "--language=en"], zh, english, true);
    check(&["show", "gang", "--language", "en"], en, english, true);
    check(&["show", "pier", "--language", "zh-Hans"], zh, chinese, false);
    // What an export is asked for in counts for it alone.
    check(
        &["export", "gang", "text", "--language", "en"],
        zh,
        chinese,
        false,
    );
    check(
        &["export", "pier", "text", "--language", "zh-Hans"],
        en,
        english,
        true,
    );
    check(
        &["export", "pier", "handout", "--language", "en,zh-Hans"],
        en,
        english,
        true,
    );
    // A setting that cannot be used is told in the language that is known without it.
    let mut command = folder.command(&["list", "--language", "zh-Hans"]);
    fs::write(&settings, "(format: 1, colour: 3)").unwrap();
    let output = command.env("NORMING_CONFIG", &settings).output().unwrap();
    assert!(is_chinese(&String::from_utf8(output.stderr).unwrap()));
}

#[test]
fn one_language_is_spoken_and_two_stand_side_by_side_where_they_can() {
    let folder = Folder::with(&[("pier.ron", PIER)]);
    for arguments in [
        &["list", "--language", "xx"][..],
        &["list", "--language", "en,zh-Hans"],
        &["export", "pier", "ics", "--language", "en,zh-Hans"],
    ] {
        assert_eq!(folder.run(arguments).code, 2, "{arguments:?}");
    }
    let said = folder.run(&["export", "pier", "markdown", "--language", "en,zh-Hans"]);
    assert!(
        said.out.contains("*Why \u{b7} 为什么:* Waiting costs."),
        "{}",
        said.out
    );
    let said = folder.run(&["config", "--language", "zh-Hans"]);
    assert!(
        said.out
            .contains("language  zh-Hans                  来自 --language"),
        "{}",
        said.out
    );
}
