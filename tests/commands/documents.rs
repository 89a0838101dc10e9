//! The documents: the two languages name the same commands, options and keys, pages keep to their size, and links lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const READMES: [&str; 2] = [
    include_str!("../../README.md"),
    include_str!("../../README.zh-Hans.md"),
];
const CLI: [&str; 2] = [
    include_str!("../../docs/cli.md"),
    include_str!("../../docs/zh-Hans/cli.md"),
];
const KEYS: [&str; 2] = [
    include_str!("../../docs/keys.md"),
    include_str!("../../docs/zh-Hans/keys.md"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between backticks, outside blocks.
fn spans(text: &str) -> Vec<&str> {
    let outside = text.split("```").step_by(2);
    let lines = outside.flat_map(str::lines);
    lines
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect()
}

/// The lines of blocks.
fn in_blocks(text: &str) -> impl Iterator<Item = &str> {
    text.split("```").skip(1).step_by(2).flat_map(str::lines)
}

/// Every command, from its name to the words about it.
fn commands(text: &str) -> BTreeSet<&str> {
    let in_blocks = in_blocks(text).map(|line| line.trim_start_matches("$ "));
    let is_command = |text: &&str| text.starts_with("cargo ") || text.starts_with("norming ");
    in_blocks
        .chain(spans(text))
        .filter(is_command)
        .map(|line| line.split("  ").next().unwrap_or_default().trim())
        .filter(|command| !command.starts_with("norming: "))
        .collect()
}

/// The list of all commands.
fn list(text: &str) -> &str {
    let is_list = |block: &&str| block.contains("norming [FILE|TEAM]");
    text.split("```").find(is_list).unwrap_or_default()
}

/// The options in the list of commands.
fn options(text: &str) -> BTreeSet<&str> {
    let list = list(text);
    let is_end = |c: char| c != '-' && !c.is_ascii_lowercase();
    list.split_whitespace()
        .filter(|word| word.starts_with('-'))
        .map(|word| word.split(is_end).next().unwrap_or_default())
        .filter(|option| option.len() > 1)
        .collect()
}

/// The keys of each row of the table of keys, in order.
fn keys(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().skip_while(|line| !line.starts_with("|---"));
    rows.skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|row| spans(row.split(" | ").nth(1).unwrap_or_default()))
        .collect()
}

#[test]
fn both_languages_name_the_same() {
    // Each has a team of its own, and the Chinese one says in which language the rehearsal is.
    let chinese = READMES[1]
        .replace("望潮书店", "harbour crew")
        .replace(" --language zh-Hans", "");
    let english = commands(READMES[0]);
    assert!(english.len() > 5, "{english:?}");
    assert_eq!(english, commands(&chinese));
    let lines = |text| -> BTreeSet<&str> {
        let names = list(text).lines().filter(|line| line.starts_with("norming "));
        names
            .map(|line| line.split("  ").next().unwrap_or_default())
            .collect()
    };
    let [english, chinese] = CLI.map(lines);
    assert!(english.len() > 15, "{english:?}");
    assert_eq!(english, chinese);
    let [english, chinese] = CLI.map(options);
    assert!(english.len() > 15, "{english:?}");
    assert_eq!(english, chinese);
    let [english, chinese] = KEYS.map(keys);
    assert!(english.len() > 40, "{english:?}");
    assert_eq!(english, chinese);
}

#[test]
fn pages_people_begin_with_are_short() {
    for (page, most) in [
        ("README.md", 9_000),
        ("README.zh-Hans.md", 9_000),
        ("ARCHITECTURE.md", 12_000),
    ] {
        let size = fs::metadata(root().join(page)).expect("a page").len();
        assert!(size <= most, "{page} has {size} bytes, more than {most}");
    }
}

/// All documents of the project.
fn pages() -> Vec<PathBuf> {
    let mut folders = vec![root(), root().join("fuzz")];
    let mut pages = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_docs = folder.starts_with(root().join("docs")) || path.ends_with("docs");
            if path.is_dir() && is_docs {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                pages.push(path);
            }
        }
    }
    assert!(pages.len() > 20, "only {}", pages.len());
    pages
}

/// The address of a heading, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let bare = heading.trim_start_matches('#').trim().to_lowercase();
    bare.chars()
        .filter(kept)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).expect("text");
        let prose: String = text.split("```").step_by(2).collect();
        let links = prose
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        let pictures = prose.split("src=\"").chain(prose.split("srcset=\"")).skip(1);
        let pictures = pictures
            .filter_map(|rest| rest.split('"').next())
            .filter(|link| link.contains(".svg"));
        for link in links.chain(pictures).filter(|link| !link.contains("://")) {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                page.clone()
            } else {
                page.parent().unwrap_or(Path::new("")).join(file)
            };
            let headings = || fs::read_to_string(&target).unwrap_or_default();
            let is_there = target.exists()
                && (place.is_empty()
                    || headings()
                        .lines()
                        .any(|line| line.starts_with('#') && anchor(line) == place));
            if !is_there {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
