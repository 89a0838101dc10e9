//! `norming import`: an agreement from elsewhere, as drafts in a new session.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use norming::domain::proposal::Kind;
use norming::domain::session::Session;
use norming::format::import::{Form, read};
use norming::format::ron;

use crate::fixture::{Folder, PIER, Said};

const MARKDOWN: &str = r#"---
owner: Ilse
---
# Working agreement

Written in spring, at the harbour. Whose idea was this?

## Channels

- Questions go in the [team channel](https://chat.example/harbour "blue"), not in direct messages
- Quick things
  - are said in threads
  - and never shouted
- [x] The night watch has a channel of its own

Bold *prose* between the `lists`.

**Core hours**

1. We are here from ten to four.
2. Fridays are ours.

### Meetings

Only prose here, about cameras.

| When | What |
|------|------|
| Monday | planning |

> Somebody quoted

<div title="attribute">markup &amp; more</div>

```yaml
fenced: block
```

[unused]: https://example.org/definition "Definition title"
"#;

const PLAIN: &str = "\
HARBOUR AGREEMENT

We wrote this together,
in May.

Channels:
* Questions go in the team channel,
  not in direct messages
\u{2022} Private things elsewhere
    - and jokes

Answer times
------------
1) within a day
2) [ ] urgent ones by phone

3. Gatherings
- Agenda first
lower case goes on

What did we forget?
";

fn import(folder: &Folder, name: &str, text: &str, more: &[&str]) -> Said {
    let file = folder.sessions().with_file_name(name);
    fs::write(&file, text).unwrap();
    folder.run(&[&["import", name, "--team", "Harbour"], more].concat())
}

fn session(folder: &Folder, name: &str) -> Session {
    let text = fs::read_to_string(folder.sessions().join(name)).unwrap();
    ron::decode(&text).unwrap().session
}

fn topics(text: &str, form: Form) -> Vec<(String, usize)> {
    let understood = read(text, form).understood();
    let topic = |topic: &norming::format::import::Topic| (topic.name.clone(), topic.norms.len());
    understood.topics.iter().map(topic).collect()
}

#[test]
fn headings_become_topics_and_bullets_drafts_that_nobody_has_agreed_to() {
    let folder = Folder::new();
    let said = import(&folder, "old.md", MARKDOWN, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let told = "Channels\n  - Questions go in the team channel (https://chat.example/harbour blue), not in\n";
    assert!(said.out.starts_with(told), "{}", said.out);
    assert!(
        said.out.contains("\n3 topics, 6 drafts of norms, "),
        "{}",
        said.out
    );
    assert!(
        said.err.contains("written to sessions/harbour.ron"),
        "{}",
        said.err
    );
    let session = session(&folder, "harbour.ron");
    assert_eq!(session.in_force().count(), 0);
    let workshop = session.open_workshop().unwrap();
    assert!(workshop.is_prepared_only());
    let drafts: Vec<(&str, &str)> = workshop
        .proposals
        .iter()
        .map(|one| (one.topic.as_str(), one.text.as_str()))
        .collect();
    assert_eq!(
        drafts[1..],
        [
            (
                "Channels",
                "Quick things\n- are said in threads\n- and never shouted"
            ),
            ("Channels", "The night watch has a channel of its own"),
            ("Core hours", "We are here from ten to four."),
            ("Core hours", "Fridays are ours."),
            ("Meetings", "Only prose here, about cameras."),
        ]
    );
    assert!(
        workshop
            .proposals
            .iter()
            .all(|one| one.kind == Kind::New && one.decision.is_none())
    );
    assert!(
        session
            .parking
            .iter()
            .any(|one| one.text == "Monday | planning" && one.reason == "from old.md, under Meetings")
    );
}

#[test]
fn every_word_is_in_the_session_or_told() {
    for (name, text) in [("old.md", MARKDOWN), ("old.txt", PLAIN)] {
        let folder = Folder::new();
        let said = import(&folder, name, text, &[]);
        assert_eq!(said.code, 0);
        let kept = said.out + &fs::read_to_string(folder.sessions().join("harbour.ron")).unwrap();
        let words = text.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|word| word.len() > 1 && !["amp", "10"].contains(word)) {
            assert!(kept.contains(word), "{name} has lost {word:?}: {kept}");
        }
    }
}

#[test]
fn plain_text_has_headings_and_bullets_too() {
    let expected = [("Channels", 2), ("Answer times", 2), ("Gatherings", 1)];
    let expected = expected.map(|(name, norms)| (name.to_owned(), norms));
    assert_eq!(topics(PLAIN, Form::Plain), expected);
    assert_eq!(topics("- one\n- two\n", Form::Plain), [(String::new(), 2)]);
    assert_eq!(topics("# A\n- one\n# B\n- two\n", Form::Markdown).len(), 2);
    assert!(topics("Just a sentence.\n\nAnd another one.\n", Form::Plain).is_empty());
}

#[test]
fn hostile_text_is_shown_and_not_obeyed() {
    let folder = Folder::new();
    let long = "word ".repeat(2_000);
    let text = format!(
        "# \u{1b}]0;title\u{7} \u{202e}Topic &#27;[31m\n\n- norm &#x202e; \u{9b}2J &#0;\n- {long}\n- {}\n\n{}\n",
        "x".repeat(4_001),
        "[".repeat(5_000),
    );
    let said = import(&folder, "old.md", &text, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    let bad = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!said.out.contains(bad) && !said.err.contains(bad));
    let session = session(&folder, "harbour.ron");
    let workshop = session.open_workshop().unwrap();
    assert_eq!(workshop.proposals.len(), 1);
    let mut texts = workshop
        .proposals
        .iter()
        .map(|one| &one.text)
        .chain(session.parking.iter().map(|one| &one.text));
    assert!(texts.all(|text| !text.contains(bad) && text.chars().count() <= 400));
    let words: usize = session
        .parking
        .iter()
        .map(|one| one.text.matches("word").count())
        .sum();
    assert_eq!(words, 2_000);
}

#[test]
fn no_session_is_written_over() {
    let folder = Folder::with(&[
        ("pier.ron", PIER),
        ("harbour.ron", "(format: 1, team: \"Other\")"),
    ]);
    let said = import(&folder, "old.md", MARKDOWN, &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(session(&folder, "harbour.ron").team, "Other");
    assert_eq!(fs::read_dir(folder.sessions()).unwrap().count(), 3);
    let again = import(&folder, "old.md", MARKDOWN, &[]);
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("that team has a session already"),
        "{}",
        again.err
    );
    let said = folder.run(&["import", "old.md", "--team", "pier"]);
    assert_eq!(said.code, 2);
    assert_eq!(
        fs::read_to_string(folder.sessions().join("pier.ron")).unwrap(),
        PIER
    );
}

#[test]
fn what_cannot_be_taken_over_is_told_with_what_to_do() {
    let folder = Folder::new();
    let check = |text: &str, code: i32, said: &str| {
        let told = import(&folder, "old.md", text, &[]);
        assert_eq!(told.code, code, "{}", told.err);
        assert!(told.err.contains(said), "{}", told.err);
        assert_eq!(fs::read_dir(folder.sessions()).unwrap().count(), 0);
    };
    check("", 1, "nothing in old.md looks like a topic or a norm");
    check("Only words.\n", 1, "put a heading over each topic");
    check(&"- a\n".repeat(70_000), 2, "more than 256 KB");
    check(&"# a\n\nb\n\n".repeat(20_000), 2, "more than 500 topics");
    check(&"- a\n".repeat(6_000), 2, "more than 5000 norms");
    let none = folder.run(&["import", "none.md", "--team", "Harbour"]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("none.md: "), "{}", none.err);
    let broken = b"- \xc3\xa4 \xc3\xb6\n- \xff\n";
    fs::write(folder.sessions().with_file_name("bytes.md"), broken).unwrap();
    let bytes = folder.run(&["import", "bytes.md", "--team", "Harbour"]);
    assert_eq!(bytes.code, 3);
    assert!(bytes.err.contains("bytes.md: line 2"), "{}", bytes.err);
}

#[test]
fn a_dry_run_writes_nothing_and_the_standard_input_is_a_file() {
    let folder = Folder::new();
    let said = import(&folder, "old.md", MARKDOWN, &["--dry-run"]);
    assert_eq!(said.code, 0);
    for line in [
        "left out  Working agreement\n",
        "topic     Channels\n",
        "norm      Quick things\n          - are said in threads\n",
        "norm?     Only prose here, about cameras.\n",
        "parked    Monday | planning\n",
        "\nA ? marks a paragraph that may not be a norm. Check these drafts first.\n",
        "\n6 norms (1 doubtful), 3 topics, 0 people, ",
    ] {
        assert!(said.out.contains(line), "{line}{}", said.out);
    }
    assert!(said.err.contains("nothing was written"));
    assert_eq!(fs::read_dir(folder.sessions()).unwrap().count(), 0);
    let mut child = folder
        .command(&["import", "-", "--team", "Harbour"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(PLAIN.as_bytes()).unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    assert_eq!(
        session(&folder, "harbour.ron")
            .open_workshop()
            .unwrap()
            .proposals
            .len(),
        5
    );
}

fn import_bytes(folder: &Folder, name: &str, bytes: &[u8]) -> Said {
    fs::write(folder.sessions().with_file_name(name), bytes).unwrap();
    folder.run(&["import", name, "--team", "Harbour", "--dry-run"])
}

#[test]
fn encodings_are_decoded_and_said() {
    let folder = Folder::new();
    let utf_16 =
        |text: &str, turn: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(turn).collect() };
    let quay = "# Quay\n\n- Fenders out before five\n";
    let marked = format!("\u{feff}{quay}");
    let chinese = "# 码头\n\n- 五点前放好防撞垫\n- 每天早上核对潮汐表\n";
    let (gb, _, _) = encoding_rs::GB18030.encode(chinese);
    for (bytes, encoding, norm) in [
        (utf_16(&marked, u16::to_le_bytes), "UTF-16", "Fenders out"),
        (utf_16(&marked, u16::to_be_bytes), "UTF-16", "Fenders out"),
        (utf_16(quay, u16::to_le_bytes), "UTF-16", "Fenders out"),
        (utf_16(quay, u16::to_be_bytes), "UTF-16", "Fenders out"),
        (utf_16(chinese, u16::to_le_bytes), "UTF-16", "潮汐表"),
        (
            b"# Br\xfccke\n\n- Caf\xe9 um drei\n".to_vec(),
            "Latin-1",
            "Café um drei",
        ),
        (
            b"# Quay\n\n- We don\x92t shout\n".to_vec(),
            "Windows-1252",
            "don\u{2019}t shout",
        ),
        (gb.into_owned(), "GB18030", "潮汐表"),
    ] {
        let said = import_bytes(&folder, "old.md", &bytes);
        assert_eq!(said.code, 0, "{encoding}: {}", said.err);
        assert!(
            said.err.contains(&format!("read as {encoding}\n")),
            "{encoding}: {}",
            said.err
        );
        assert!(said.out.contains(norm), "{encoding}: {}", said.out);
    }
    let said = import_bytes(&folder, "old.md", marked.as_bytes());
    assert!(
        said.out.starts_with("topic     Quay\n") && !said.err.contains("read as"),
        "{}",
        said.err
    );
}

#[test]
fn documents_are_named_with_how_to_convert() {
    let folder = Folder::new();
    for (bytes, told) in [
        (
            &b"PK\x03\x04\x14\0\x06\0word/document.xml\0\x01"[..],
            "word processor",
        ),
        (b"PK\x03\x04\x14\0\x06\0xl/workbook.xml\0\x01", "spreadsheet"),
        (b"PK\x03\x04\x14\0\x06\0some.bin\0\x01", "not a text"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0W\0o\0r\0d\0",
            "word processor",
        ),
        (b"{\\rtf1\\ansi - a}", "word processor"),
        (b"%PDF-1.7\n1 0 obj", "pdftotext"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x80", "not a text"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", "not a text"),
    ] {
        let said = import_bytes(&folder, "old.md", bytes);
        assert_eq!(said.code, 3, "{}", said.err);
        assert!(said.err.contains(told), "{told}: {}", said.err);
    }
}
