//! `norming notes SESSION`: the lead's private notes, which no shared view shows.
//! Must not know where they are kept.

use clap::Args;

use crate::runtime::moved::found;
use crate::runtime::state::State;
use crate::runtime::store;

use super::completions;
use super::errors::CliError;
use super::print::{answer, tell};
use super::sessions::Sessions;

/// Print your private notes on a session
#[derive(Args, Debug)]
pub struct Notes {
    #[arg(value_name = "SESSION", add = completions::sessions())]
    session: String,
}

impl Notes {
    /// Runs it.
    pub fn run(&self, sessions: &Sessions) -> Result<(), CliError> {
        let file = sessions.find(&self.session)?;
        // A session that cannot be read may have notes all the same.
        if let Ok(session) = store::read_session(&file) {
            sessions.speak(session.language);
        }
        let kept = found(&State::of_user(), &file);
        let notes = kept.map_or(Ok(String::new()), |kept| {
            kept.notes().map_err(|trouble| CliError::NotRead {
                file: kept.notes_place(),
                trouble,
            })
        })?;
        if notes.is_empty() {
            tell(sessions.words().no_notes);
            return Ok(());
        }
        answer(&format!("{}\n", notes.trim_end()))
    }
}
