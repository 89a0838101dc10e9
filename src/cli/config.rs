//! `norming config`: where the settings are, what is in force, and where each value comes from.
//! Must not know how settings are read.

use std::io;

use clap::Args;
use serde::Serialize;

use crate::format::report::json::FORMAT;
use crate::runtime::settings::{begin, place};
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::print::{answer, as_json, padded, shown, tell};
use super::sessions::Sessions;
use super::settings::{Origin, Set};

/// Show where your settings are, what is in force, and where each value comes from
#[derive(Args, Debug)]
pub struct Config {
    #[arg(long)]
    init: bool,
    #[arg(long, conflicts_with = "init")]
    json: bool,
}

/// What `config --json` tells.
#[derive(Serialize)]
struct Told {
    format: u16,
    file: Option<String>,
    file_is_there: bool,
    settings: Values,
}

#[derive(Serialize)]
struct Values {
    theme: Sourced<&'static str>,
    language: Sourced<&'static str>,
    sessions: Sourced<String>,
    minutes: Sourced<Option<u16>>,
    mouse: Sourced<bool>,
    bell: Sourced<bool>,
}

/// A value, and where it comes from.
#[derive(Serialize)]
struct Sourced<T> {
    value: T,
    from: &'static str,
    name: Option<&'static str>,
}

impl<T> Sourced<T> {
    fn of((value, origin): Set<T>) -> Self {
        let (from, name) = match origin {
            Origin::Flag(name) => ("flag", Some(name)),
            Origin::Environment(name) => ("environment", Some(name)),
            Origin::Chosen => ("chosen", None),
            Origin::File => ("file", None),
            Origin::Here => ("here", None),
            Origin::Default => ("default", None),
        };
        Self { value, from, name }
    }
}

impl Config {
    /// Whether it begins a file, whatever is there.
    pub fn is_init(&self) -> bool {
        self.init
    }

    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        if self.init {
            return init(sessions);
        }
        let settings = sessions.settings();
        if self.json {
            return as_json(&for_programs(sessions)?);
        }
        let words = &sessions.words().config;
        let (file, is_there) = settings.file();
        let mut out = (words.file)(file, is_there) + "\n\n";
        let (folder, whence) = sessions.folder_and_origin()?;
        let on_off = |(on, whence): Set<bool>| (words.off_on[usize::from(on)].to_owned(), whence);
        let (theme, theme_whence) = settings.theme();
        let (language, language_whence) = settings.language();
        let (minutes, minutes_whence) = settings.minutes();
        let minutes = minutes.map_or_else(|| words.as_agenda.to_owned(), |minutes| minutes.to_string());
        let rows = [
            ("theme", (theme.name().to_owned(), theme_whence)),
            ("language", (language.code().to_owned(), language_whence)),
            ("sessions", (shown(&folder), whence)),
            ("minutes", (minutes, minutes_whence)),
            ("mouse", on_off(settings.mouse())),
            ("bell", on_off(settings.bell())),
        ];
        let row = |(name, (value, whence)): (&str, Set<String>)| {
            format!("{name:<9} {} {}\n", padded(&value, 24), (words.from)(whence))
        };
        out.extend(rows.map(row));
        answer(&out)
    }
}

fn for_programs(sessions: &Sessions) -> Result<Told, CliError> {
    let settings = sessions.settings();
    let (file, file_is_there) = settings.file();
    let (folder, whence) = sessions.folder_and_origin()?;
    let (theme, theme_whence) = settings.theme();
    let (language, language_whence) = settings.language();
    Ok(Told {
        format: FORMAT,
        file: file.map(|file| file.to_string_lossy().into_owned()),
        file_is_there,
        settings: Values {
            theme: Sourced::of((theme.name(), theme_whence)),
            language: Sourced::of((language.code(), language_whence)),
            sessions: Sourced::of((folder.to_string_lossy().into_owned(), whence)),
            minutes: Sourced::of(settings.minutes()),
            mouse: Sourced::of(settings.mouse()),
            bell: Sourced::of(settings.bell()),
        },
    })
}

fn init(sessions: &Sessions) -> Result<(), CliError> {
    let file = place().ok_or(CliError::NoConfigPlace)?;
    match begin(&file, sessions.language()) {
        Ok(()) => {
            tell(&(sessions.words().written)(&file));
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(CliError::ConfigIsThere(file)),
        Err(error) => Err(CliError::NotWritten {
            file,
            trouble: trouble(&error),
        }),
    }
}
