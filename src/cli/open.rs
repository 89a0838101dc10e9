//! `norming [FILE|TEAM]`: the home screen, or one session.
//! Must not know how they are shown.

use std::path::PathBuf;

use clap::Args;

use crate::runtime::recovery::Shelf;
use crate::runtime::run::run;
use crate::runtime::state::State;
use crate::runtime::store;
use crate::ui::app::Start;

use super::completions;
use super::errors::CliError;
use super::sessions::Sessions;

/// Opens the program.
#[derive(Args, Debug)]
pub struct Open {
    /// A session file, or the name of its team; without it, home
    #[arg(value_name = "FILE|TEAM", add = completions::sessions())]
    session: Option<String>,
}

impl Open {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let start = match &self.session {
            None => Start::Home,
            Some(name) => {
                let file = sessions.find(name).map_err(with_good)?;
                Start::Session(readable(file).map_err(with_good)?)
            }
        };
        Ok(run(start, sessions.folder()?, sessions.settings().look())?)
    }
}

/// The same error; where a good state of the file was kept, it says so.
pub(super) fn with_good(error: CliError) -> CliError {
    let CliError::NotRead { file, trouble } = error else {
        return error;
    };
    match Shelf::of(&State::of_user(), &file).and_then(|shelf| shelf.good()) {
        Some(good) => CliError::Broken { file, trouble, good },
        None => CliError::NotRead { file, trouble },
    }
}

/// The file, if it can be opened; a file that cannot is told about before the screen is taken.
fn readable(file: PathBuf) -> Result<PathBuf, CliError> {
    match store::read_session(&file) {
        Ok(_) => Ok(file),
        Err(trouble) => Err(CliError::NotRead { file, trouble }),
    }
}
