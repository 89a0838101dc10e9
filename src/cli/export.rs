//! `norming export SESSION FORMAT`: a session for other people, on the standard output or in a file.
//! Must not know any format, nor what of a session may be told.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::format::export::{Format, Options, export};
use crate::runtime::clock::Clock;
use crate::runtime::export::{Written, in_utc, write};
use crate::runtime::trouble::trouble;

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::sessions::Sessions;

/// Write a session for other people: guidelines, dates, a page for leaders
#[derive(Args, Debug)]
pub struct Export {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(value_enum)]
    format: Form,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    force: bool,
    #[arg(long)]
    front_matter: bool,
    #[command(flatten)]
    besides: Besides,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    Markdown,
    Html,
    Text,
    Json,
    Ics,
    Mermaid,
    Brief,
    Handout,
}

impl Export {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let format = Format::from(self.format);
        let session = sessions.read(&self.session)?;
        if self.front_matter && format != Format::Markdown {
            return Err(CliError::FrontMatter);
        }
        let languages = sessions.asked_languages();
        if languages.len() > 1 && !format.may_be_bilingual() {
            return Err(CliError::NotSideBySide(format.name()));
        }
        let options = Options {
            stamp: in_utc(Clock::start().now().wall),
            front_matter: self.front_matter,
            include: self.besides.include(),
            languages: languages.to_vec(),
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
