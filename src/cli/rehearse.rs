//! `norming rehearse`: the program on samples; nothing is saved.
//! Must not know the samples.

use std::path::PathBuf;

use clap::Args;

use crate::ui::app::Start;

use super::errors::CliError;
use super::open::show;
use super::sessions::Sessions;

/// Try everything on a sample team; nothing is saved
#[derive(Args, Debug)]
pub struct Rehearse {}

impl Rehearse {
    pub fn run(sessions: &Sessions) -> Result<(), CliError> {
        show(sessions, Start::Rehearse, PathBuf::new(), None)
    }
}
