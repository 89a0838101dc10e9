//! `norming rehearse`: the program on samples; nothing is saved.
//! Must not know the samples.

use std::path::PathBuf;

use clap::Args;

use crate::runtime::run::run;
use crate::ui::app::Start;

use super::errors::CliError;
use super::sessions::Sessions;

/// Try everything on a sample team; nothing is saved
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Rehearse {}

const EXAMPLES: &str = "\
Example:
  norming rehearse

Exit codes: 0 fine, 2 wrong use, 3 could not use the terminal.";

impl Rehearse {
    /// Runs it.
    pub fn run(sessions: &Sessions) -> Result<(), CliError> {
        Ok(run(
            Start::Rehearse,
            PathBuf::new(),
            sessions.settings().look(),
            None,
        )?)
    }
}
