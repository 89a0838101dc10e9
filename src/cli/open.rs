//! `norming [FILE|TEAM]`: the home screen, or one session.
//! Must not know how they are shown.

use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory};

use crate::runtime::recovery::Shelf;
use crate::runtime::run::{Untold, run};
use crate::runtime::state::State;
use crate::runtime::store::{self, Opened};
use crate::ui::app::Start;

use super::Cli;
use super::completions;
use super::errors::CliError;
use super::print::tell;
use super::sessions::{Sessions, close_to};

/// Opens the program.
#[derive(Args, Debug)]
pub struct Open {
    #[arg(value_name = "FILE|TEAM", add = completions::sessions())]
    session: Option<String>,
}

impl Open {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let (start, opened) = match &self.session {
            None => (Start::Home, None),
            Some(name) => {
                let file = sessions.find(name).map_err(with_good).map_err(with_commands)?;
                let opened = opened(&file).map_err(with_good)?;
                (Start::Session(file), opened)
            }
        };
        show(sessions, start, sessions.folder()?, opened)
    }
}

/// Runs the program on the terminal, and tells what came too late for the screen.
pub(super) fn show(
    sessions: &Sessions,
    start: Start,
    folder: PathBuf,
    opened: Option<Opened>,
) -> Result<(), CliError> {
    let mut untold = Untold::default();
    let settings = sessions.settings();
    let unusable = settings.unusable().cloned();
    let ran = run(start, folder, settings.look(), unusable, opened, &mut untold);
    for late in untold.late {
        tell(&(sessions.words().late)(&late));
    }
    if let Some(unkept) = untold.unkept {
        tell(&(sessions.words().unkept)(&unkept));
    }
    Ok(ran?)
}

/// The same error; where a command has a name that is close, it says so.
fn with_commands(error: CliError) -> CliError {
    let CliError::NoSuchTeam {
        name,
        folder,
        mut close,
    } = error
    else {
        return error;
    };
    let command = Cli::command();
    let commands = command.get_subcommands().map(|one| one.get_name().to_owned());
    let near = close_to(&name, commands).into_iter();
    close.extend(near.map(|command| format!("norming {command}")));
    CliError::NoSuchTeam { name, folder, close }
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

/// What a file says, if it can be opened; a file that cannot is told about before the screen is taken.
fn opened(file: &Path) -> Result<Option<Opened>, CliError> {
    store::may_open(file).map_err(|trouble| CliError::NotRead {
        file: file.to_path_buf(),
        trouble,
    })
}
