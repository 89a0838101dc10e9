//! `norming new TEAM`: a session for a team, preparing its first workshop.
//! Must not know how it is prepared.

use clap::{Args, ValueEnum};

use crate::domain::language::Language;
use crate::domain::workshop::WorkshopKind;
use crate::runtime::run::run;
use crate::ui::app::Start;

use super::errors::CliError;
use super::sessions::Sessions;

/// Start a session for a team, preparing its first workshop
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct New {
    /// The team's name
    team: String,
    /// What kind of workshop
    #[arg(long, value_enum, default_value_t = Kind::First)]
    kind: Kind,
    /// How many minutes it is to take [default: as your settings or its agenda say]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=960))]
    minutes: Option<u16>,
    /// The team's language [default: as your settings say, else your locale, else en]
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Language>,
}

const EXAMPLES: &str = "\
Examples:
  norming new \"Harbour crew\"
  norming new \"Harbour crew\" --kind transition --minutes 60
  norming new 港湾组 --language zh-Hans

Exit codes: 0 fine, 2 wrong use, 3 could not read or write.";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// A team's first
    First,
    /// Something changes
    Transition,
    /// Nothing changes; the date has come
    Routine,
}

impl New {
    /// Runs it.
    pub fn run(self, sessions: &Sessions) -> Result<(), CliError> {
        let team = self.team.trim().to_owned();
        if team.is_empty() {
            return Err(CliError::NoName);
        }
        if let Some(file) = sessions.file_of_team(&team)? {
            return Err(CliError::TeamHasSession(file));
        }
        let look = sessions.settings().look();
        let start = Start::New {
            team,
            kind: self.kind.into(),
            minutes: self.minutes.or(look.minutes),
            language: self.language.unwrap_or(look.language),
        };
        Ok(run(start, sessions.folder()?, look, None)?)
    }
}

impl From<Kind> for WorkshopKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::First => Self::First,
            Kind::Transition => Self::Transition,
            Kind::Routine => Self::Routine,
        }
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "there is no such language; there are: en, zh-Hans".to_owned())
}
