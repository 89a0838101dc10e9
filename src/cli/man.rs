//! `norming man`: the manual, a page a command.
//! Must not know what is in it: that is what `--help` says.

use std::io;
use std::path::PathBuf;

use clap::Args;

use crate::runtime::trouble::trouble;

use super::command;
use super::errors::CliError;
use super::output::{folder, is_standard};
use super::print::{raw, tell};
use super::words::Words;

/// Print the manual page, or write the pages of all commands into a folder
#[derive(Args, Debug)]
pub struct Man {
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Man {
    /// Runs it.
    pub fn run(&self, words: &'static Words) -> Result<(), CliError> {
        let command = command(words);
        let into = self.output.as_ref().filter(|into| !is_standard(into));
        let Some(into) = into else {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            return raw(&String::from_utf8_lossy(&page));
        };
        let failed = |error: io::Error| CliError::NotWritten {
            file: into.clone(),
            trouble: trouble(&error),
        };
        folder(into)?;
        clap_mangen::generate_to(command, into).map_err(failed)?;
        tell(&(words.pages_are_in)(into));
        Ok(())
    }
}
