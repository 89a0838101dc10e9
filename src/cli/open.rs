//! `norming [FILE|TEAM]`: the home screen, or one session.
//! Must not know how they are shown.

use std::path::PathBuf;

use clap::Args;

use crate::runtime::run::run;
use crate::runtime::store;
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
            Some(name) => Start::Session(readable(sessions.find(name)?)?),
        };
        Ok(run(start, sessions.folder()?)?)
    }
}

/// The file, if it can be opened; a file that cannot is told about before the screen is taken.
fn readable(file: PathBuf) -> Result<PathBuf, CliError> {
    match store::read_session(&file) {
        Ok(_) => Ok(file),
        Err(trouble) => Err(CliError::NotRead { file, trouble }),
    }
}
