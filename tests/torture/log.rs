//! What a program did to the files of a folder, read from the log of strace.
//! Must not know what a disk makes of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::tools::saver;
use super::ways::{FILE, Way, old_state, strace};

/// What a call did; files by the names they had then.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Make(String),
    Put(String, Option<usize>, Vec<u8>),
    Cut(String, usize),
    Flush(String),
    FlushFolder,
    Exchange(String, String),
    Rename(String, String),
    Link(String, String),
    Remove(String),
    /// It was told that the save is done.
    Told,
}

const CALLS: &str = "?open,?openat,write,pwrite64,ftruncate,fsync,?renameat2,?rename,?renameat,?link,?linkat,?unlink,?unlinkat";

/// Saves once; the folder as it was before that, and what was done to it.
pub fn record(way: &Way) -> (tempfile::TempDir, Vec<Step>) {
    let old = old_state();
    let prepare = || {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), &old).unwrap();
        (way.prepare)(&folder.path().join(FILE));
        folder
    };
    let (before, folder, log) = (prepare(), prepare(), tempfile::NamedTempFile::new().unwrap());
    let mut strace = strace(log.path(), CALLS, way.without, None);
    strace
        .args(["-s", "1000000"])
        .arg(saver())
        .arg(folder.path().join(FILE))
        .arg("once");
    assert!(strace.output().unwrap().status.success());
    let text = fs::read_to_string(log.path()).unwrap();
    let steps = text
        .lines()
        .filter_map(|line| step(line, folder.path()))
        .collect();
    (before, steps)
}

/// Every one of these calls behind the word that it begins, each with its number among those of its name.
pub fn numbered(log: &str, calls: &[&str]) -> Vec<(String, usize)> {
    let (mut points, mut begun) = (Vec::new(), false);
    let mut counts = BTreeMap::new();
    for line in log.lines() {
        let call = line
            .split_whitespace()
            .nth(1)
            .and_then(|call| call.split('(').next());
        if let Some(call) = call.filter(|call| calls.contains(call)) {
            let count = counts.entry(call).or_insert(0);
            *count += 1;
            if begun {
                points.push((call.to_owned(), *count));
            }
        }
        begun |= line.contains("begin");
    }
    points
}

fn step(line: &str, folder: &Path) -> Option<Step> {
    let (_, line) = line.split_once(' ')?;
    let (call, rest) = line.trim_start().split_once('(')?;
    let (rest, result) = rest.rsplit_once(" = ")?;
    if result.starts_with('-') {
        return None;
    }
    let texts = texts(rest);
    let inside = |path: &[u8]| {
        let path = Path::new(std::str::from_utf8(path).unwrap());
        (path.parent() == Some(folder)).then(|| path.file_name().unwrap().to_str().unwrap().to_owned())
    };
    // The file behind the number, between `<` and `>`.
    let opened = rest.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    let (open, number) = opened.map_or(("", ""), |(path, _)| (path, rest.split('<').next().unwrap_or("")));
    let last = || {
        rest.trim_end_matches(')')
            .rsplit(", ")
            .next()?
            .parse::<usize>()
            .ok()
    };
    match call {
        "open" | "openat" if rest.contains("O_CREAT") => Some(Step::Make(inside(texts.last()?)?)),
        "write" if number == "1" => (texts[0] != b"begin\n").then_some(Step::Told),
        "write" => Some(Step::Put(inside(open.as_bytes())?, None, texts[0].clone())),
        "pwrite64" => Some(Step::Put(inside(open.as_bytes())?, last(), texts[0].clone())),
        "ftruncate" => Some(Step::Cut(inside(open.as_bytes())?, last()?)),
        "fsync" if Path::new(open) == folder => Some(Step::FlushFolder),
        "fsync" => Some(Step::Flush(inside(open.as_bytes())?)),
        "rename" | "renameat" | "renameat2" => {
            let (from, to) = (inside(&texts[0])?, inside(&texts[1])?);
            Some(if rest.contains("RENAME_EXCHANGE") {
                Step::Exchange(from, to)
            } else {
                Step::Rename(from, to)
            })
        }
        "link" | "linkat" => Some(Step::Link(inside(&texts[0])?, inside(&texts[1])?)),
        "unlink" | "unlinkat" => Some(Step::Remove(inside(texts.last()?)?)),
        _ => None,
    }
}

/// The texts in quotes, without their escapes.
fn texts(line: &str) -> Vec<Vec<u8>> {
    let (mut texts, mut bytes) = (Vec::new(), line.bytes().peekable());
    while bytes.by_ref().any(|byte| byte == b'"') {
        let mut text = Vec::new();
        while let Some(byte) = bytes.next().filter(|byte| *byte != b'"') {
            if byte != b'\\' {
                text.push(byte);
                continue;
            }
            match bytes.next().unwrap() {
                b'n' => text.push(b'\n'),
                b't' => text.push(b'\t'),
                b'r' => text.push(b'\r'),
                first @ b'0'..=b'7' => {
                    let mut number = u32::from(first - b'0');
                    for _ in 0..2 {
                        if let Some(digit) = bytes.next_if(|byte| matches!(byte, b'0'..=b'7')) {
                            number = number * 8 + u32::from(digit - b'0');
                        }
                    }
                    text.push(u8::try_from(number).unwrap());
                }
                other => text.push(other),
            }
        }
        texts.push(text);
    }
    texts
}
