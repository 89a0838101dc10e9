//! `norming export SESSION FORMAT`: a session for other people, on the standard output or in a file.
//! Must not know any format, nor what of a session may be told.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::format::export::{Format, Options, export};
use crate::runtime::clock::Clock;
use crate::runtime::export::in_utc;

use super::besides::Besides;
use super::completions;
use super::errors::CliError;
use super::output::{STANDARD, There, is_standard, place, put};
use super::print::line;
use super::sessions::Sessions;

/// Write a session for other people: guidelines, dates, a page for leaders
#[derive(Args, Debug)]
pub struct Export {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
    #[arg(value_enum)]
    format: Option<Format>,
    #[arg(
        long = "format",
        value_enum,
        value_name = "FORMAT",
        conflicts_with = "format",
        hide = true
    )]
    named: Option<Format>,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    force: bool,
    #[arg(long)]
    front_matter: bool,
    #[command(flatten)]
    besides: Besides,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl Export {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        self.output.as_deref().map_or(Ok(()), place)?;
        let format = self.format()?;
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
        let text = export(&session, format, &options).map_err(|_| CliError::NoDates(line(&session.team)))?;
        let there = if self.force {
            There::IsReplaced
        } else {
            There::StaysUnforced
        };
        let out = self.output.as_deref().unwrap_or_else(|| Path::new(STANDARD));
        put(out, text.as_bytes(), there)
    }

    /// The format that is asked for, else the one that the ending of the file says.
    fn format(&self) -> Result<Format, CliError> {
        if let Some(format) = self.format.or(self.named) {
            return Ok(format);
        }
        let out = self.output.as_deref().filter(|out| !is_standard(out));
        let out = out.ok_or(CliError::NoFormat)?;
        let ending = out.extension().unwrap_or_default().to_string_lossy();
        Format::of_ending(&ending).ok_or_else(|| CliError::NoSuchEnding(out.to_path_buf()))
    }
}
