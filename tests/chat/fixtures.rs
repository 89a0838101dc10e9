//! A paste and what is read of it, side by side: `<source>-<what>.txt` and `.expected`.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use norming::format::chat::{Chat, Fate, Source, Why, read, read_with};

/// All pastes by name.
pub fn all() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/chat/fixtures");
    let mut found: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| {
            (
                path.display().to_string(),
                fs::read_to_string(&path).expect("text"),
            )
        })
        .collect();
    found.sort();
    found
}

/// The messages, then what became of each line that is more or less than a message.
fn told(chat: &Chat) -> String {
    let mut told = format!("{:?}\n\n", chat.source);
    for message in &chat.messages {
        let from = message.from.as_deref().unwrap_or("?");
        let _ = writeln!(told, "{from} | {}", message.text.replace('\n', "\n    | "));
    }
    told.push('\n');
    for (number, line) in (1..).zip(&chat.lines) {
        let _ = match line.fate {
            Fate::Head(_) | Fate::Text(_) => continue,
            Fate::Ignored(why) => writeln!(told, "{number} ignored, {why:?}: {}", line.text),
            Fate::Doubtful(message) => writeln!(
                told,
                "{number} doubtful, in message {}: {}",
                message + 1,
                line.text
            ),
        };
    }
    told
}

#[test]
fn each_paste_is_read_as_expected() {
    let fixtures = all();
    assert!(fixtures.len() >= 24, "only {}", fixtures.len());
    let mut wrong = Vec::new();
    for (path, text) in fixtures {
        let told = told(&read(&text).expect("small"));
        let expected = PathBuf::from(&path).with_extension("expected");
        if std::env::var_os("NORMING_BLESS").is_some() {
            fs::write(&expected, &told).expect("written");
        }
        if fs::read_to_string(&expected).unwrap_or_default() != told {
            wrong.push(format!("{path}:\n{told}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "NORMING_BLESS=1 writes them anew\n{}",
        wrong.join("\n")
    );
}

/// A team whose names are heads for every program must not hide which program it was.
#[test]
fn who_knows_the_team_finds_the_same_program() {
    for (path, text) in all() {
        let chat = read(&text).expect("small");
        if chat.source == Source::Plain {
            continue;
        }
        let names: Vec<&str> = chat
            .messages
            .iter()
            .filter_map(|one| one.from.as_deref())
            .collect();
        let known = read_with(&text, &names).expect("small");
        assert_eq!(known.source, chat.source, "{path}");
    }
}

#[test]
fn short_names_of_the_team_are_heads_of_the_program() {
    let text =
        "[14:20] Ada\r\nWaited two days\r\n[14:21] Bo\r\n- Nobody said when\r\n👍 2\r\n[14:21] Cem\r\nok\r\n";
    let chat = read_with(text, &["Ada", "Bo", "Cem"]).expect("small");
    assert_eq!(chat.source, Source::Teams);
    let froms: Vec<_> = chat
        .messages
        .iter()
        .filter_map(|one| one.from.as_deref())
        .collect();
    assert_eq!(froms, ["Ada", "Bo", "Cem"]);
    assert_eq!(chat.lines[4].fate, Fate::Ignored(Why::Reaction));
}
