//! `norming man`: the manual, a page a command.
//! Must not know what is in it: that is what `--help` says.

use std::io;
use std::path::PathBuf;

use clap::{Args, CommandFactory};

use crate::runtime::trouble::trouble;

use super::Cli;
use super::errors::CliError;
use super::print::{raw, tell};

/// Print the manual page, or write the pages of all commands into a folder
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Man {
    /// Write one page a command into this folder, which must be there
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  norming man | man -l -
  norming man -o ~/.local/share/man/man1";

impl Man {
    /// Runs it.
    pub fn run(&self) -> Result<(), CliError> {
        let command = Cli::command();
        let Some(folder) = &self.output else {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            return raw(&String::from_utf8_lossy(&page));
        };
        let failed = |error: io::Error| CliError::NotWritten {
            file: folder.clone(),
            trouble: trouble(&error),
        };
        if !folder.is_dir() {
            return Err(failed(io::ErrorKind::NotFound.into()));
        }
        clap_mangen::generate_to(command, folder).map_err(failed)?;
        tell(&format!("the pages are in {}", folder.display()));
        Ok(())
    }
}
