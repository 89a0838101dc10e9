//! `norming export SESSION FORMAT`: a session for other people, on the standard output or in a file.
//! Must not know any format, nor what of a session may be told.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::format::export::{Format, Include, Options, export};
use crate::runtime::clock::Clock;
use crate::runtime::export::{Written, in_utc, write};
use crate::runtime::store;
use crate::runtime::trouble::trouble;

use super::completions;
use super::errors::CliError;
use super::sessions::Sessions;

/// Write a session for other people: guidelines, dates, a page for leaders
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Export {
    /// A session file, or the name of its team
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    /// The form
    #[arg(value_enum)]
    format: Form,
    /// Write into this file, which must not be there yet [default: the standard output]
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Begin Markdown with title, tags and dates
    #[arg(long)]
    front_matter: bool,
    /// Tell what stays out otherwise; may be given more than once
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',')]
    include: Vec<What>,
}

const EXAMPLES: &str = "\
Examples:
  norming export \"harbour crew\" html -o norms.html
  norming export \"harbour crew\" markdown --front-matter --include voters

Exit codes: 0 fine, 1 there is a file already, or nothing to export, 2 wrong use, 3 could not read or write.";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// The guidelines in force as Markdown
    Markdown,
    /// One page that stands alone, with charts, to read or print
    Html,
    /// The guidelines as plain text, 80 columns
    Text,
    /// For programs; docs/schema says what each field is
    Json,
    /// Review, trials and open questions for a calendar
    Ics,
    /// A mind map for Mermaid
    Mermaid,
    /// One page for leaders
    Brief,
    /// At most ten norms, for chat, wiki or wall
    Handout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// Who voted what, and counts of fewer than five votes
    Voters,
    /// Frictions and wishes as they were said
    Frictions,
    /// Where a decision of the leaders comes from
    Sources,
}

impl Export {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let format = Format::from(self.format);
        if self.front_matter && format != Format::Markdown {
            return Err(CliError::FrontMatter);
        }
        let file = sessions.find(&self.session)?;
        let session = store::read_session(&file).map_err(|trouble| CliError::NotRead {
            file: file.clone(),
            trouble,
        })?;
        let has = |what| self.include.contains(&what);
        let options = Options {
            stamp: in_utc(Clock::start().now().wall),
            front_matter: self.front_matter,
            include: Include {
                voters: has(What::Voters),
                frictions: has(What::Frictions),
                sources: has(What::Sources),
            },
            languages: Vec::new(),
        };
        let text = export(&session, format, &options).map_err(|_| CliError::NoDates(session.team.clone()))?;
        let Some(out) = &self.output else {
            return Ok(io::stdout().write_all(text.as_bytes())?);
        };
        match write(out, text.as_bytes(), self.force) {
            Ok(Written::Done) => Ok(()),
            Ok(Written::IsThere) => Err(CliError::IsThere(out.clone())),
            Err(error) => Err(CliError::NotWritten {
                file: out.clone(),
                trouble: trouble(&error),
            }),
        }
    }
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Markdown => Self::Markdown,
            Form::Html => Self::Html,
            Form::Text => Self::Text,
            Form::Json => Self::Json,
            Form::Ics => Self::Ics,
            Form::Mermaid => Self::Mermaid,
            Form::Brief => Self::Brief,
            Form::Handout => Self::Handout,
        }
    }
}
