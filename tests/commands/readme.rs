//! README.md and README.zh-Hans.md name the same commands, options and keys.

use std::collections::BTreeSet;

const ENGLISH: &str = include_str!("../../README.md");
const CHINESE: &str = include_str!("../../README.zh-Hans.md");

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

/// The options in the list of commands.
fn options(text: &str) -> BTreeSet<&str> {
    let list = text
        .split("```")
        .find(|block| block.contains("norming [FILE|TEAM]"))
        .unwrap_or_default();
    let is_end = |c: char| c != '-' && !c.is_ascii_lowercase();
    list.split_whitespace()
        .filter(|word| word.starts_with('-'))
        .map(|word| word.split(is_end).next().unwrap_or_default())
        .filter(|option| option.len() > 1)
        .collect()
}

/// The keys of each row of the table of keys, in order.
fn keys<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, chapter) = text.split_once(heading).unwrap_or_default();
    let rows = chapter.lines().skip_while(|line| !line.starts_with("|---"));
    rows.skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|row| spans(row.split(" | ").nth(1).unwrap_or_default()))
        .collect()
}

#[test]
fn both_name_the_same_commands_options_and_keys() {
    let (english, chinese) = (commands(ENGLISH), commands(CHINESE));
    assert!(english.len() > 25, "{english:?}");
    // An example of what commands answer is in English alone.
    let example = |command: &&&str| command.contains("pier");
    let differing = english.symmetric_difference(&chinese).filter(|one| !example(one));
    let differing: Vec<_> = differing.collect();
    assert!(differing.is_empty(), "{differing:#?}");
    assert_eq!(options(ENGLISH), options(CHINESE));
    assert!(options(ENGLISH).len() > 15, "{:?}", options(ENGLISH));
    let keys = [keys(ENGLISH, "## Keys\n"), keys(CHINESE, "## 按键\n")];
    assert!(keys[0].len() > 40);
    assert_eq!(keys[0], keys[1]);
}

#[test]
fn each_leads_to_the_other() {
    assert!(ENGLISH.contains("(README.zh-Hans.md)") && CHINESE.contains("(README.md)"));
}
