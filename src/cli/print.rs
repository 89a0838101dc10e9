//! How an answer is printed: clean, in plain characters, at most 80 columns wide where it is prose.
//! Must not know what is told.

use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use crate::format::report::json;
use crate::runtime::clock::Clock;
use crate::text::{Shape, sanitise, width, wrapped};

use super::errors::{CliError, harmless};

/// How wide prose is.
const WIDTH: usize = 80;

/// Prints an answer; nothing in it is obeyed by a terminal.
pub fn answer(text: &str) -> Result<(), CliError> {
    raw(&harmless(text))
}

/// Prints what is clean already.
pub fn raw(text: &str) -> Result<(), CliError> {
    bytes(text.as_bytes())
}

/// Prints a value for programs.
pub fn as_json<T: Serialize>(value: &T) -> Result<(), CliError> {
    raw(&json::text(value).map_err(io::Error::from)?)
}

/// Prints bytes as they are; what the standard output does not take is an error here, and not lost at the end.
pub fn bytes(text: &[u8]) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    Ok(out.flush()?)
}

/// A word about the answer, apart from it.
pub fn tell(what: &str) {
    // The standard error may be gone together with the terminal.
    let _ = writeln!(io::stderr(), "norming: {}", harmless(what));
}

/// What day it is.
pub fn today() -> NaiveDate {
    Clock::start().now().wall.date()
}

/// A text on one line.
pub fn line(text: &str) -> String {
    sanitise(text, Shape::Line).trim().to_owned()
}

/// The name of a file or folder on one line: it comes from others, and may hold anything.
pub fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if name.is_empty() {
        return "''".to_owned();
    }
    sanitise(&name, Shape::Line).into_owned()
}

/// A text with spaces after it, so that it takes so many cells at least.
pub fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// A text in lines of 80 columns: the first begins with `first`, the others stand under its words.
pub fn prose(first: &str, text: &str) -> String {
    let clean = joined(&sanitise(text.trim_end(), Shape::Text));
    let indent = width(first);
    let mut out = String::new();
    for (at, row) in wrapped(&clean, WIDTH.saturating_sub(indent).max(20)).enumerate() {
        let lead = if at == 0 {
            first.to_owned()
        } else {
            " ".repeat(indent)
        };
        out.push_str(format!("{lead}{row}").trim_end());
        out.push('\n');
    }
    out
}

/// The text without the line breaks within its sentences: they were made for another width.
fn joined(text: &str) -> String {
    let mut out = String::new();
    for row in text.split('\n') {
        let goes_on = row.chars().next().is_some_and(char::is_lowercase);
        if !out.is_empty() {
            out.push(if goes_on { ' ' } else { '\n' });
        }
        out.push_str(row);
    }
    out
}
