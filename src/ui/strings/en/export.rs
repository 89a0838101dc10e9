//! Exporting from inside the program, in English.
//! Must not know screens.

use super::super::ExportWords;
use crate::format::export::Format;

/// The words.
pub const EXPORT: ExportWords = ExportWords {
    which: "Export for other people, into the folder exports beside the session",
    format: |format| match format {
        Format::Markdown => "markdown: the guidelines in force",
        Format::Html => "html: one page with charts, to read or print",
        Format::Text => "text: plain, 80 columns",
        Format::Json => "json: for programs",
        Format::Ics => "ics: review, trials and answers for a calendar",
        Format::Mermaid => "mermaid: a mind map",
        Format::Brief => "brief: one page for leaders",
        Format::Handout => "handout: ten norms for chat, wiki or wall",
    },
    done: |path| format!("Exported, beside the session, to {path}"),
    no_dates: "Nothing was exported: there is no date to put into a calendar.",
    failed: |why| format!("Nothing was exported: {why}"),
    rehearsing: "In a rehearsal nothing is written, so there is nothing to export.",
};
