//! The rules of the house that no compiler knows; each is one test and names the file and line that breaks it.
//! It reads the sources as text, so that it sees paths and imports, not what they resolve to.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// Each layer may import those before it.
const LAYERS: [&str; 7] = ["text", "domain", "flow", "format", "ui", "runtime", "cli"];

/// The only layers that may touch the world.
const IMPURE: [&str; 2] = ["runtime", "cli"];

const STEPS: [&str; 10] = [
    "arrive",
    "frame",
    "concerns",
    "value",
    "look_back",
    "gather",
    "draft",
    "decide",
    "case",
    "close",
];

const MOST_LINES: usize = 450;

#[test]
fn imports_go_one_way() {
    check(
        "a layer imports only those before it",
        &sources("src"),
        |source| {
            let own = LAYERS.iter().position(|layer| *layer == source.layer());
            source.find(|path| {
                let layer = path.strip_prefix("crate::")?.split("::").next()?;
                let other = LAYERS.iter().position(|name| *name == layer)?;
                // What is in no layer is the library itself or the program: these may name every layer.
                (other > own?).then(|| format!("{} imports {layer}", source.layer()))
            })
        },
    );
}

#[test]
fn the_world_is_touched_in_runtime_and_cli_alone() {
    let world = [
        "std::fs",
        "std::env",
        "std::net",
        "std::thread",
        "std::process",
        "Local::now",
        "Utc::now",
    ];
    let clocks = [
        "std::time::Instant",
        "std::time::SystemTime",
        "Instant::now",
        "SystemTime::now",
    ];
    check(
        "files, environment, network, threads and clocks",
        &sources("src"),
        |source| {
            if IMPURE.contains(&source.layer()) || source.name == "src/main.rs" {
                return Vec::new();
            }
            source.find(|path| {
                world
                    .iter()
                    .chain(&clocks)
                    .find(|name| path.contains(*name))
                    .map(|name| format!("uses {name}"))
            })
        },
    );
}

#[test]
fn files_are_written_in_one_place() {
    let writing = [
        "OpenOptions",
        "File::create",
        "fs::write",
        "fs::rename",
        "fs::copy",
        "fs::hard_link",
        "create_dir",
        "DirBuilder",
    ];
    check("files are written by runtime/disk", &sources("src"), |source| {
        if source.name.starts_with("src/runtime/disk") {
            return Vec::new();
        }
        let tests = source
            .text
            .find("#[cfg(test)]\nmod tests")
            .unwrap_or(source.text.len());
        let program = source.text[..tests].lines().count();
        let mut found = source.find(|path| {
            let name = writing.iter().find(|name| path.contains(*name));
            name.map(|name| format!("uses {name}"))
        });
        found.retain(|(line, _)| *line <= program);
        found
    });
}

#[test]
fn the_terminal_library_is_known_to_the_terminal_alone() {
    let knowing = ["terminal.rs", "screen.rs", "display.rs"].map(|name| format!("src/runtime/{name}"));
    check("crossterm", &sources("src"), |source| {
        if knowing.contains(&source.name) {
            return Vec::new();
        }
        source.find(|path| path.contains("crossterm::").then(|| "uses crossterm".to_owned()))
    });
}

#[test]
fn colours_are_known_to_the_theme_alone() {
    let colours = ["Color::", ".fg(", ".bg(", "Modifier::"];
    check("colours and styles by their roles", &sources("src"), |source| {
        if source.name.starts_with("src/ui/theme/") {
            return Vec::new();
        }
        source.lines(|line| {
            colours
                .iter()
                .find(|name| line.contains(*name))
                .map(|name| format!("has {name}"))
        })
    });
}

#[test]
fn far_modules_are_named_from_the_crate() {
    let far = concat!("super::", "super");
    check("at most one super", &everything(), |source| {
        source.lines(|line| line.contains(far).then(|| "counts modules upwards".to_owned()))
    });
}

#[test]
fn steps_do_not_know_each_other() {
    check(
        "a step imports no other step",
        &sources("src/ui/steps"),
        |source| {
            let own = source.name["src/ui/steps/".len()..]
                .split(['/', '.'])
                .next()
                .unwrap_or_default();
            if own == "mod" {
                return Vec::new();
            }
            source.find(|path| {
                let other = path
                    .strip_prefix("super::")
                    .or_else(|| path.strip_prefix("crate::ui::steps::"))?;
                let other = other.split("::").next()?;
                (other != own && STEPS.contains(&other)).then(|| format!("{own} imports {other}"))
            })
        },
    );
}

#[test]
fn every_file_says_what_it_is() {
    check("the first line is `//!`", &everything(), |source| {
        let says = source.text.starts_with("//! ");
        if says {
            Vec::new()
        } else {
            vec![(1, "has no header".to_owned())]
        }
    });
}

#[test]
fn no_file_has_outgrown_one_thought() {
    check("at most 450 lines", &everything(), |source| {
        let lines = source.text.lines().count();
        if lines > MOST_LINES {
            vec![(lines, format!("has {lines} lines"))]
        } else {
            Vec::new()
        }
    });
}

#[test]
fn nothing_is_left_for_later_and_no_test_sleeps() {
    let banned = ["todo!", "unimplemented!", "#[ignore", "thread::sleep"];
    check("nothing left for later, no sleep", &everything(), |source| {
        if source.name == "tests/house_rules.rs" {
            return Vec::new();
        }
        source.lines(|line| {
            banned
                .iter()
                .find(|name| line.contains(*name))
                .map(|name| format!("has {name}"))
        })
    });
}

#[test]
fn imports_in_groups_are_seen() {
    let source = Source {
        name: "src/x.rs".to_owned(),
        text: "//! x\nuse crate::{\n    domain::{a::B, c},\n    ui,\n};\nlet y = std::fs::read(x);\n"
            .to_owned(),
    };
    let paths: Vec<(usize, String)> = source.find(|path| Some(path.to_owned()));
    for (line, path) in [
        (2, "crate::domain::a::B"),
        (2, "crate::domain::c"),
        (2, "crate::ui"),
        (6, "std::fs::read"),
    ] {
        assert!(paths.contains(&(line, path.to_owned())), "{path} in {paths:?}");
    }
}

/// A file of the sources.
struct Source {
    name: String,
    text: String,
}

impl Source {
    /// The layer it is in; the name of the file itself where it is in none.
    fn layer(&self) -> &str {
        let inside = self.name.strip_prefix("src/").unwrap_or(&self.name);
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// The lines that break a rule, with what is wrong; comments are not looked at.
    fn lines(&self, wrong: impl Fn(&str) -> Option<String>) -> Vec<(usize, String)> {
        let code = |line: &str| line.split("//").next().and_then(&wrong);
        let numbered = self.text.lines().enumerate();
        numbered
            .filter_map(|(at, line)| Some((at + 1, code(line)?)))
            .collect()
    }

    /// The paths and imports that break a rule, with the line they begin in.
    fn find(&self, wrong: impl Fn(&str) -> Option<String>) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        let mut import: Option<(usize, String)> = None;
        for (at, line) in self.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default().trim();
            let begins = code.starts_with("use ") || code.starts_with("pub") && code.contains(" use ");
            if begins && import.is_none() {
                let path = code.split_once("use ").map_or("", |(_, path)| path);
                import = Some((at + 1, path.to_owned()));
            } else if let Some((_, text)) = &mut import {
                text.push_str(code);
            } else {
                let paths = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
                let mentioned = paths.filter(|path| path.contains("::"));
                found.extend(mentioned.filter_map(|path| Some((at + 1, wrong(path)?))));
            }
            if let Some((begun, text)) = import.take_if(|(_, text)| text.contains(';')) {
                let mut paths = Vec::new();
                expand("", text.trim_end_matches(';'), &mut paths);
                found.extend(paths.iter().filter_map(|path| Some((begun, wrong(path)?))));
            }
        }
        found
    }
}

/// Writes `a::{b, c::{d}}` out as `a::b` and `a::c::d`.
fn expand(before: &str, tree: &str, paths: &mut Vec<String>) {
    let Some((head, group)) = tree.split_once('{') else {
        paths.push(format!("{before}{}", tree.trim()));
        return;
    };
    let before = format!("{before}{}", head.trim());
    let group = group.trim_end().strip_suffix('}').unwrap_or(group);
    let (mut depth, mut start) = (0, 0);
    for (at, character) in group.char_indices().chain([(group.len(), ',')]) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !group[start..at].trim().is_empty() {
                    expand(&before, group[start..at].trim(), paths);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// Fails with every file and line that breaks a rule.
fn check(rule: &str, sources: &[Source], broken: impl Fn(&Source) -> Vec<(usize, String)>) {
    let told: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let name = &source.name;
            broken(source)
                .into_iter()
                .map(move |(line, what)| format!("{name}:{line}: {what}"))
        })
        .collect();
    assert!(told.is_empty(), "{rule}:\n  {}", told.join("\n  "));
}

fn everything() -> Vec<Source> {
    ["src", "tests", "benches", "examples"]
        .iter()
        .flat_map(|folder| sources(folder))
        .collect()
}

fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        folder,
        &mut found,
    );
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

fn collect(folder: &Path, name: &str, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = format!("{name}/{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &name, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(Source {
                name,
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}
