//! `norming [FILE|TEAM]`: the home screen, or one session.
//! Must not know how they are shown.

use clap::Args;

use crate::runtime::run::run;
use crate::ui::app::Start;

use super::errors::CliError;
use super::sessions::Sessions;

/// Opens the program.
#[derive(Args, Debug)]
pub struct Open {
    /// A session file, or the name of its team; without it, home
    #[arg(value_name = "FILE|TEAM")]
    session: Option<String>,
}

impl Open {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let start = match &self.session {
            None => Start::Home,
            Some(name) => Start::Session(sessions.find(name)?),
        };
        Ok(run(start, sessions.folder()?)?)
    }
}
