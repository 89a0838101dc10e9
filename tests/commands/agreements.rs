//! Ten agreements of ten kinds, each with its norms beside it, and how many of them an import finds.
//! `NORMING_BLESS=1 cargo test --test commands agreements` prints the table and writes it into `docs/import.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use norming::format::import::{Form, form_of, read};

const KINDS: [(&str, &str); 10] = [
    ("nested.md", "lists in lists"),
    ("prose.md", "paragraphs and bold leads"),
    ("table.md", "tables"),
    ("chinese.txt", "Chinese numbers"),
    ("word.txt", "pasted from Word"),
    ("questions.md", "questions and answers"),
    ("page.html", "a saved page"),
    ("wiki.txt", "Confluence"),
    ("emoji.md", "emoji, boxes, people"),
    ("legal.txt", "numbered chapters"),
];

const BEGIN: &str = "<!-- table -->\n";
const END: &str = "<!-- /table -->";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn form(name: &str, text: &str) -> Form {
    match form_of(text) {
        Form::Plain if Path::new(name).extension().is_some_and(|ending| ending == "md") => Form::Markdown,
        form => form,
    }
}

/// Topic and norm of what was found and of what is there.
fn found(name: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let folder = root().join("tests/commands/agreements");
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let understood = read(&text, form(name, &text)).understood();
    let norms = understood.topics.iter().flat_map(|topic| {
        let norm =
            |norm: &norming::format::import::Norm| format!("{} | {}", topic.name, in_a_line(&norm.text));
        topic.norms.iter().map(norm)
    });
    let truth = fs::read_to_string(folder.join(name).with_extension("truth")).unwrap();
    (norms.collect(), truth.lines().map(str::to_owned).collect())
}

/// The words of a text, and how often each is there.
fn words(text: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    let all = text.split(|c: char| !c.is_alphanumeric());
    for word in all.filter(|word| word.chars().any(char::is_alphabetic)) {
        *words.entry(word).or_default() += 1;
    }
    words
}

/// The text of a page without its tags and what only its look is made of.
fn without_tags(text: &str) -> String {
    let mut pieces = text.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |said, piece| {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let is_look = ["script", "style", "title", "!--"]
            .iter()
            .any(|look| tag.starts_with(look));
        if is_look { said } else { said + " " + words }
    })
}

#[test]
fn every_word_of_the_ten_is_reviewed_once() {
    let folder = root().join("tests/commands/agreements");
    for (name, _) in KINDS {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let reading = read(&text, form(name, &text));
        let reviewed: String = reading.lines().iter().map(|line| line.said() + "\n").collect();
        let text = if form(name, &text) == Form::Html {
            without_tags(&text)
        } else {
            text
        };
        let (there, reviewed) = (words(&text), words(&reviewed));
        for (word, count) in &there {
            let said = reviewed.get(word).copied().unwrap_or(0);
            // Names of signs, and heads of columns, which are said again in each row.
            let is_sign = word.chars().count() == 1 || ["nbsp", "amp", "h1", "h2", "h3"].contains(word);
            let is_right = if name == "table.md" || name == "wiki.txt" {
                said > 0
            } else {
                said == *count
            };
            assert!(
                is_right || is_sign,
                "{name}: {word} is there {count} times, and reviewed {said} times"
            );
        }
        for word in reviewed.keys() {
            assert!(there.contains_key(word), "{name}: {word} is made up");
        }
    }
}

fn rate(part: usize, all: usize) -> String {
    let hundredths = part * 100 / all.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn agreements_are_found_as_the_table_says() {
    let mut table =
        "| kind | norms | found | right | precision | recall |\n|---|--:|--:|--:|--:|--:|\n".to_owned();
    let (mut all_there, mut all_found, mut all_right) = (0, 0, 0);
    for (name, kind) in KINDS {
        let (found, there) = found(name);
        let right = found.intersection(&there).count();
        for missed in there.symmetric_difference(&found) {
            println!("{name}: {missed}");
        }
        let rates = [rate(right, found.len()), rate(right, there.len())].join(" | ");
        let (found, there) = (found.len(), there.len());
        table.extend([format!("| {kind} | {there} | {found} | {right} | {rates} |\n")]);
        all_there += there;
        all_found += found;
        all_right += right;
    }
    let rates = [rate(all_right, all_found), rate(all_right, all_there)].join(" | ");
    table.extend([format!(
        "| all | {all_there} | {all_found} | {all_right} | {rates} |\n"
    )]);
    println!("{table}");
    let file = root().join("docs/import.md");
    let text = fs::read_to_string(&file).unwrap();
    let begin = text.find(BEGIN).unwrap() + BEGIN.len();
    let end = text.find(END).unwrap();
    if std::env::var_os("NORMING_BLESS").is_some() {
        fs::write(&file, [&text[..begin], &table, &text[end..]].concat()).unwrap();
    } else {
        assert_eq!(text[begin..end], table, "NORMING_BLESS=1 writes it anew");
    }
    assert!(all_right * 10 >= all_found * 9 && all_right * 100 >= all_there * 85);
}
