//! The shapes of the words of exporting from inside the program.
//! Must not know screens, nor the words in an export.

use crate::format::export::Format;

/// Exporting.
#[derive(Debug)]
pub struct ExportWords {
    /// Which format.
    pub which: &'static str,
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
