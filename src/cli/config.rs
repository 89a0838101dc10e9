//! `norming config`: where the settings are, what is in force, and where each value comes from.
//! Must not know how settings are read.

use std::io;

use clap::Args;

use crate::runtime::settings::{begin, place};
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::print::{answer, padded, tell};
use super::sessions::Sessions;
use super::settings::Set;

/// Show where your settings are, what is in force, and where each value comes from
#[derive(Args, Debug)]
pub struct Config {
    #[arg(long)]
    init: bool,
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
            ("sessions", (folder.display().to_string(), whence)),
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
