//! `norming notes SESSION`: the lead's private notes, which no shared view shows.
//! Must not know where they are kept.

use std::io::{self, Write};

use clap::Args;

use crate::runtime::state::State;

use super::completions;
use super::errors::CliError;
use super::sessions::Sessions;

/// Print your private notes on a session
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Notes {
    /// A session file, or the name of its team
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
}

const EXAMPLES: &str = "\
Example:
  norming notes \"harbour crew\"

Exit codes: 0 fine, 2 wrong use, 3 could not read.";

impl Notes {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let notes = State::of_user().notes(&sessions.find(&self.session)?);
        if notes.is_empty() {
            let _ = writeln!(io::stderr(), "norming: there are no notes on it");
            return Ok(());
        }
        Ok(writeln!(io::stdout(), "{}", notes.trim_end())?)
    }
}
