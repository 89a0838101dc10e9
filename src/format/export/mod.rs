//! What leaves the program: a session as a text for other people, a file a format.
//! Must not know files, clocks or screens; what it may not tell it never receives (see `content`).

/// Adds to a text what `format!` would make.
macro_rules! put {
    ($out:expr, $($arguments:tt)*) => {{
        use std::fmt::Write as _;
        // Writing into a string cannot fail.
        let _ = write!($out, $($arguments)*);
    }};
}

mod brief;
mod charts;
mod content;
mod dates;
mod escape;
mod handout;
mod html;
mod ics;
mod json;
mod markdown;
mod markup;
mod mermaid;
mod page;
mod text;
mod words;

use chrono::NaiveDateTime;

use crate::domain::language::Language;
use crate::domain::session::Session;

use content::Content;
pub(super) use words::BESIDE;

/// The form a session is exported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `CommonMark`.
    Markdown,
    /// One page that stands alone and can be printed.
    Html,
    /// Plain text, 80 columns.
    Text,
    /// For programs; see `docs/schema`.
    Json,
    /// Dates for a calendar.
    Ics,
    /// A mind map.
    Mermaid,
    /// One page for leaders, as `CommonMark`.
    Brief,
    /// The same to print.
    BriefHtml,
    /// The same as the text of a mail.
    BriefMail,
    /// Ten norms, for chat, wiki or wall.
    Handout,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Markdown,
        Self::Html,
        Self::Text,
        Self::Json,
        Self::Ics,
        Self::Mermaid,
        Self::Brief,
        Self::Handout,
        Self::BriefHtml,
        Self::BriefMail,
    ];

    /// Its name on the command line and in names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Text => "text",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Mermaid => "mermaid",
            Self::Brief => "brief",
            Self::BriefHtml => "brief-html",
            Self::BriefMail => "brief-mail",
            Self::Handout => "handout",
        }
    }

    /// Whether the fixed words may stand in it in several languages, side by side.
    pub fn may_be_bilingual(self) -> bool {
        match self {
            Self::Markdown
            | Self::Html
            | Self::Text
            | Self::Brief
            | Self::BriefHtml
            | Self::BriefMail
            | Self::Handout => true,
            Self::Json | Self::Ics | Self::Mermaid => false,
        }
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown | Self::Brief => "md",
            Self::Html | Self::BriefHtml => "html",
            Self::Text | Self::BriefMail | Self::Handout => "txt",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Mermaid => "mmd",
        }
    }
}

impl Format {
    /// The format that a file of this ending is taken for: of several with the same ending the first.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        let usual = match ending.as_str() {
            "markdown" => "md",
            "htm" => "html",
            "text" => "txt",
            ending => ending,
        };
        Self::ALL.into_iter().find(|format| format.ending() == usual)
    }

    /// The formats that an ending alone stands for, with it.
    pub fn by_ending() -> impl Iterator<Item = (&'static str, Self)> {
        let all = Self::ALL.into_iter().map(|format| (format.ending(), format));
        all.filter(|(ending, format)| Self::of_ending(ending) == Some(*format))
    }
}

/// What stays in the session unless it was asked for by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub struct Include {
    /// Who voted what, where it was voted by name; also counts so small that they tell.
    pub voters: bool,
    /// Frictions and wishes as they were said.
    pub frictions: bool,
    /// Which leader decided what, and where that is known from.
    pub sources: bool,
    /// What stays in the team: norms, proposals, concerns, open questions, frictions.
    pub team: bool,
}

/// How an export is to be.
#[derive(Clone, Debug)]
pub struct Options {
    /// When it is made, in UTC. Calendars show it; the brief asks again for an invitation that is old by then.
    pub stamp: NaiveDateTime,
    /// Whether Markdown begins with front matter.
    pub front_matter: bool,
    /// What is told besides.
    pub include: Include,
    /// The languages of the fixed words, side by side where there are several; the team's where there is none.
    pub languages: Vec<Language>,
}

impl Options {
    fn languages_of(&self, session: &Session) -> Vec<Language> {
        if self.languages.is_empty() {
            vec![session.language]
        } else {
            self.languages.clone()
        }
    }
}

/// A calendar file needs a date, and the session has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDates;

/// The text of a session in a format.
pub fn export(session: &Session, format: Format, options: &Options) -> Result<String, NoDates> {
    let content = Content::of(session, options);
    Ok(match format {
        Format::Markdown => markdown::write(&content, options.front_matter),
        Format::Html => html::write(&content),
        Format::Text => text::write(&content),
        Format::Json => json::write(&content),
        Format::Ics => return ics::write(&content, options.stamp).ok_or(NoDates),
        Format::Mermaid => mermaid::write(&content),
        Format::Brief => brief::markdown::write(&content),
        Format::BriefHtml => brief::html::write(&content),
        Format::BriefMail => brief::mail::write(&content),
        Format::Handout => handout::write(&content),
    })
}
