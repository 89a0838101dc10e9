//! The shapes of the words of exporting from inside the program.
//! Must not know screens, nor the words in an export.

use crate::format::export::{Format, Include};

/// Exporting.
#[derive(Debug)]
pub struct ExportWords {
    /// Which format.
    pub which: &'static str,
    /// The same, to the clipboard.
    pub which_to_clip: &'static str,
    /// To the clipboard instead.
    pub to_clip: &'static str,
    /// Into a file instead.
    pub to_file: &'static str,
    /// What is told besides: front matter, the others, and what the language beside the team's calls itself.
    pub more: fn(bool, Include, Option<&str>) -> String,
    /// What is to be told besides?
    pub which_more: &'static str,
    /// Front matter, voters, frictions, sources, and what stays in the team.
    pub besides: [&'static str; 5],
    /// The fixed words in this language, too.
    pub beside: fn(&str) -> String,
    /// Back to the formats.
    pub back: &'static str,
    /// So many lines are in the clipboard, if the terminal lets it.
    pub clipped: fn(usize) -> String,
    /// It has so many KB, and the clipboard takes so many.
    pub too_long: fn(usize, usize) -> String,
    /// A format in the menu.
    pub format: fn(Format) -> &'static str,
    /// Where it is, beside the session.
    pub done: fn(&str) -> String,
    /// A calendar would be empty.
    pub no_dates: &'static str,
    /// It is not there, and why.
    pub failed: fn(&str) -> String,
    /// In a rehearsal nothing is written.
    pub rehearsing: &'static str,
}
