//! Exporting from inside the program, in English.
//! Must not know screens.

use crate::format::export::Format;
use crate::ui::strings::ExportWords;

/// The words.
pub const EXPORT: ExportWords = ExportWords {
    which: "Export for other people, into the folder exports beside the session",
    which_to_clip: "Export for other people, to the clipboard",
    to_clip: "to the clipboard instead ...",
    to_file: "into a file instead ...",
    more: |front_matter, include, beside| {
        let all = [
            (front_matter, "front matter"),
            (include.voters, "voters"),
            (include.frictions, "frictions"),
            (include.sources, "sources"),
            (include.team, "what stays in the team"),
        ];
        let told = all.iter().filter(|(on, _)| *on).map(|(_, name)| *name);
        let told: Vec<&str> = told.chain(beside).collect();
        if told.is_empty() {
            "tell more than usual ...".to_owned()
        } else {
            format!("told besides: {} ...", told.join(", "))
        }
    },
    which_more: "What is told besides? It stays out unless you say so here.",
    besides: [
        "front matter, in markdown",
        "who voted what, and counts of fewer than five",
        "frictions and wishes as they were said",
        "where decisions of leaders come from",
        "what stays in the team",
    ],
    beside: |language| format!("{language} side by side (not in json, ics, mermaid)"),
    back: "done: which format?",
    clipped: |lines| match lines {
        1 => "Handed to the terminal for its clipboard: 1 line".to_owned(),
        lines => format!("Handed to the terminal for its clipboard: {lines} lines"),
    },
    too_long: |has, takes| {
        format!("Not copied: it has {has} KB, and terminals take {takes}. Export it into a file.")
    },
    format: |format| match format {
        Format::Markdown => "markdown: the guidelines in force",
        Format::Html => "html: one page with charts, to read or print",
        Format::Text => "text: plain, 80 columns",
        Format::Json => "json: for programs",
        Format::Ics => "ics: review, trials and answers for a calendar",
        Format::Mermaid => "mermaid: a mind map",
        Format::Brief => "brief: one page for leaders",
        Format::BriefHtml => "brief-html: the brief, to print on one sheet",
        Format::BriefMail => "brief-mail: the brief, as the text of a mail",
        Format::Handout => "handout: ten norms for chat, wiki or wall",
    },
    done: |path| format!("Exported, beside the session, to {path}"),
    no_dates: "Nothing was exported: there is no date to put into a calendar.",
    failed: |why| format!("Nothing was exported: {why}"),
    rehearsing: "In a rehearsal nothing is written, so there is nothing to export.",
};
