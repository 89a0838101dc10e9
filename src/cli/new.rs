//! `norming new TEAM`: a session for a team, preparing its first workshop.
//! Must not know how it is prepared.

use clap::{Args, ValueEnum};

use crate::domain::workshop::WorkshopKind;
use crate::text::name;
use crate::ui::app::Start;

use super::errors::CliError;
use super::open::show;
use super::print::tell;
use super::sessions::Sessions;

/// Start a session for a team, preparing its first workshop
#[derive(Args, Debug)]
pub struct New {
    team: String,
    #[arg(long, value_enum, default_value_t = Kind::First)]
    kind: Kind,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=960))]
    minutes: Option<u16>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    First,
    Transition,
    Routine,
}

impl New {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let team = name::tidy(&self.team);
        if team.is_empty() {
            return Err(CliError::NoName);
        }
        if let Some(file) = sessions.file_of_team(&team)? {
            return Err(CliError::TeamHasSession(file));
        }
        let look = sessions.settings().look();
        if sessions
            .asked_languages()
            .iter()
            .any(|asked| *asked != look.language)
        {
            tell(&(sessions.words().settings_say)(look.language.code()));
        }
        let start = Start::New {
            team,
            kind: self.kind.into(),
            minutes: self.minutes.or(look.minutes),
            language: look.language,
        };
        show(sessions, start, sessions.folder()?, None)
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
