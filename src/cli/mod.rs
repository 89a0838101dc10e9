//! The command line: what can be asked for, one file a subcommand.
//! Must not know how anything is done: it finds the files and hands over.

mod check;
mod completions;
mod config;
mod diff;
mod errors;
mod export;
mod git;
mod import;
mod list;
mod log;
mod man;
mod merge;
mod new;
mod notes;
mod open;
mod print;
mod recover;
mod rehearse;
mod sessions;
mod settings;
mod show;

use clap::{Parser, Subcommand};

pub use errors::CliError;
use sessions::Sessions;
use settings::Settings;

/// A full-screen terminal facilitator: your team revisits how it works together and leaves with guidelines in a plain file.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    sessions: Sessions,
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    open: open::Open,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::New),
    Rehearse(rehearse::Rehearse),
    List(list::List),
    Show(show::Show),
    Log(log::Log),
    Diff(diff::Diff),
    Check(check::Check),
    Notes(notes::Notes),
    Recover(recover::Recover),
    Export(export::Export),
    Merge(merge::Merge),
    Git(git::Git),
    Import(import::Import),
    Config(config::Config),
    Completions(completions::Completions),
    Man(man::Man),
}

const EXAMPLES: &str = "\
Examples:
  norming rehearse                     try it on a sample team; nothing is saved
  norming new \"Harbour crew\"           prepare a team's first workshop
  norming \"harbour crew\"               open it again
  norming sessions/harbour-crew.ron    the same, by its file
  norming import wiki.md --team Pier   begin with an agreement you have
  norming show \"harbour crew\"          the guidelines in force, as text
  norming diff \"harbour crew\"          what the last workshop changed
  norming list --due                   what has a date that has come; exit code 1 when something has
  norming check                        every problem in the sessions folder; exit code 1 when there is one
  norming recover \"harbour crew\"       earlier states of it, and how to get one back
  norming export \"harbour crew\" html -o norms.html
  norming git install                  git merges and compares these sessions by meaning from now on

Exit codes: 0 fine, 1 the answer is no, 2 wrong use, 3 could not read or write.";

/// Does what the command line asks for.
pub fn run() -> Result<(), CliError> {
    completions::answer_a_shell();
    let mut cli = Cli::parse();
    let needs_no_settings = match &cli.command {
        Some(Command::Config(config)) => config.is_init(),
        Some(Command::Completions(_) | Command::Man(_)) => true,
        _ => false,
    };
    cli.sessions.with(Settings::read_unless(needs_no_settings)?);
    match cli.command {
        None => cli.open.run(&cli.sessions),
        Some(Command::New(new)) => new.run(&cli.sessions),
        Some(Command::Rehearse(_)) => rehearse::Rehearse::run(&cli.sessions),
        Some(Command::List(list)) => list.run(&cli.sessions),
        Some(Command::Show(show)) => show.run(&cli.sessions),
        Some(Command::Log(log)) => log.run(&cli.sessions),
        Some(Command::Diff(diff)) => diff.run(&cli.sessions),
        Some(Command::Check(check)) => check.run(&cli.sessions),
        Some(Command::Notes(notes)) => notes.run(&cli.sessions),
        Some(Command::Recover(recover)) => recover.run(&cli.sessions),
        Some(Command::Export(export)) => export.run(&cli.sessions),
        Some(Command::Merge(merge)) => merge.run(),
        Some(Command::Git(git)) => git.run(&cli.sessions),
        Some(Command::Import(import)) => import.run(&cli.sessions),
        Some(Command::Config(config)) => config.run(&cli.sessions),
        Some(Command::Completions(completions)) => completions.run(),
        Some(Command::Man(man)) => man.run(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
