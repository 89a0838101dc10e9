//! The pseudo-language of `tests/screens/pseudo.rs` has a text for every word of the interface: its list is made from the
//! structs in `src/ui/strings`, and is theirs now.
//! Must not know what the words are.

// All of this is a test; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The fields of each struct of words, with their types.
type Structs = BTreeMap<String, Vec<(String, String)>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn structs() -> Structs {
    let mut structs = Structs::new();
    let folder = fs::read_dir(root().join("src/ui/strings")).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.is_file()) {
        let text = fs::read_to_string(file).unwrap();
        for part in text.split("\npub struct ").skip(1) {
            let (name, rest) = part.split_once(" {\n").unwrap();
            let (body, _) = rest.split_once("\n}").unwrap();
            let code = body.lines().map(str::trim).filter(|line| !line.starts_with("//"));
            let code: Vec<&str> = code.collect();
            let code = code.join(" ");
            let fields = code.split("pub ").skip(1).map(|field| {
                let (field, kind) = field.split_once(':').unwrap();
                (field.to_owned(), kind.trim().trim_end_matches(',').to_owned())
            });
            structs.insert(name.to_owned(), fields.collect());
        }
    }
    structs
}

/// A function that says what the English one says.
fn function(kind: &str, path: &str) -> String {
    let (arguments, answer) = kind.trim_start_matches("fn(").rsplit_once(") -> ").unwrap();
    let mut depth = 0;
    let commas = arguments.chars().filter(|c| {
        depth += i32::from(matches!(c, '(' | '<' | '[')) - i32::from(matches!(c, ')' | '>' | ']'));
        depth == 0 && *c == ','
    });
    let count = if arguments.is_empty() {
        0
    } else {
        commas.count() + 1
    };
    let names: Vec<String> = (0..count).map(|at| format!("a{at}")).collect();
    let names = names.join(", ");
    let call = format!("({path})({names})");
    match answer {
        "String" => format!("|{names}| said(&{call})"),
        "&'static str" => format!("|{names}| kept({call})"),
        "Option<&'static str>" => format!("|{names}| {call}.map(kept)"),
        other => panic!("a function that answers with {other}"),
    }
}

fn value(structs: &Structs, kind: &str, path: &str) -> String {
    if let Some(fields) = structs.get(kind) {
        let inner = fields
            .iter()
            .map(|(name, kind)| format!("{name}: {},\n", value(structs, kind, &format!("{path}.{name}"))));
        return format!("{kind} {{\n{}}}", inner.collect::<String>());
    }
    if kind == "&'static str" {
        format!("kept({path})")
    } else if kind.starts_with("[&'static str") {
        format!("{path}.map(kept)")
    } else if let Some(array) = kind.strip_prefix("[fn") {
        let (one, count) = array.trim_end_matches(']').rsplit_once("; ").unwrap();
        let all = (0..count.parse::<usize>().unwrap())
            .map(|at| function(&format!("fn{one}"), &format!("{path}[{at}]")));
        format!("[{}]", all.collect::<Vec<String>>().join(", "))
    } else if kind.starts_with("fn(") {
        function(kind, path)
    } else {
        path.to_owned()
    }
}

#[test]
fn the_pseudo_language_has_every_word() {
    let made = format!("{}\n", value(&structs(), "Strings", "en()"));
    let path = root().join("tests/screens/pseudo.words");
    if std::env::var_os("NORMING_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        made == kept,
        "a word came or went; NORMING_BLESS=1 cargo test --test pseudo writes the list anew"
    );
}
