//! `norming config`: where the settings are, what is in force, and where each value comes from.
//! Must not know how settings are read.

use std::io;

use clap::Args;

use crate::runtime::settings::{begin, place};
use crate::runtime::trouble::trouble;

use super::errors::CliError;
use super::print::{answer, tell};
use super::sessions::Sessions;
use super::settings::{Origin, Set};

/// Show where your settings are, what is in force, and where each value comes from
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Config {
    /// Write a settings file to begin with; one that is there is left as it is
    #[arg(long)]
    init: bool,
}

const EXAMPLES: &str = "\
Examples:
  norming config           what is in force
  norming config --init    a file with every setting, each with a comment

A flag counts before a variable, a variable before what was chosen in the program (colours, the mouse), that before
the file. NORMING_CONFIG names another file; when it is empty,
there is none.

Exit codes: 0 fine, 1 there is a file already, 3 could not read or write.";

impl Config {
    /// Whether it begins a file, whatever is there.
    pub fn is_init(&self) -> bool {
        self.init
    }

    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        if self.init {
            return init();
        }
        let settings = sessions.settings();
        let mut out = match settings.file() {
            (Some(file), true) => format!("Settings file: {}\n\n", file.display()),
            (Some(file), false) => format!(
                "Settings file: {} (not there; norming config --init writes one)\n\n",
                file.display()
            ),
            (None, _) => "Settings file: none\n\n".to_owned(),
        };
        let (folder, whence) = sessions.folder_and_origin()?;
        let on_off = |(on, whence): Set<bool>| (if on { "on" } else { "off" }.to_owned(), whence);
        let (theme, theme_whence) = settings.theme();
        let (language, language_whence) = settings.language();
        let (minutes, minutes_whence) = settings.minutes();
        let minutes = minutes.map_or_else(|| "as the agenda says".to_owned(), |minutes| minutes.to_string());
        let rows = [
            ("theme", (theme.name().to_owned(), theme_whence)),
            ("language", (language.code().to_owned(), language_whence)),
            ("sessions", (folder.display().to_string(), whence)),
            ("minutes", (minutes, minutes_whence)),
            ("mouse", on_off(settings.mouse())),
            ("bell", on_off(settings.bell())),
        ];
        let row = |(name, (value, whence)): (&str, Set<String>)| {
            format!("{name:<9} {value:<24} {}\n", from(whence))
        };
        out.extend(rows.map(row));
        answer(&out)
    }
}

fn init() -> Result<(), CliError> {
    let file = place().ok_or(CliError::NoConfigPlace)?;
    match begin(&file) {
        Ok(()) => {
            tell(&format!("written to {}", file.display()));
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(CliError::ConfigIsThere(file)),
        Err(error) => Err(CliError::NotWritten {
            file,
            trouble: trouble(&error),
        }),
    }
}

fn from(origin: Origin) -> String {
    match origin {
        Origin::Flag(name) => format!("from {name}"),
        Origin::Environment(name) => format!("from {name} in the environment"),
        Origin::Chosen => "chosen in the program".to_owned(),
        Origin::File => "from the settings file".to_owned(),
        Origin::Here => "from the present folder".to_owned(),
        Origin::Default => "by default".to_owned(),
    }
}
