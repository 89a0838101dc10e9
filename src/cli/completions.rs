//! `norming completions SHELL`: lets a shell complete commands, options and the names of sessions.
//! Must not know how a shell is told; a library does.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use crate::runtime::store;

use super::command;
use super::errors::CliError;
use super::print::raw;
use super::sessions::Sessions;
use super::settings::Settings;
use super::words::words;

/// The variable by which a shell asks.
const VARIABLE: &str = "COMPLETE";

/// Print what lets your shell complete commands and the names of sessions
#[derive(Args, Debug)]
pub struct Completions {
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

impl Completions {
    /// Runs it.
    pub fn run(&self) -> Result<(), CliError> {
        let shell: &dyn EnvCompleter = match self.shell {
            Shell::Bash => &Bash,
            Shell::Zsh => &Zsh,
            Shell::Fish => &Fish,
            Shell::Powershell => &Powershell,
        };
        let mut script = Vec::new();
        shell.write_registration(VARIABLE, "norming", "norming", "norming", &mut script)?;
        raw(&String::from_utf8_lossy(&script))
    }
}

/// Answers a shell that asks what could stand on the command line; the program ends with that.
pub fn answer_a_shell() {
    let spoken = || command(words(Settings::read(None).0.language().0));
    CompleteEnv::with_factory(spoken).var(VARIABLE).complete();
}

/// The names of sessions, for an argument that names one.
pub fn sessions() -> ArgValueCandidates {
    ArgValueCandidates::new(names)
}

/// The names of the files, without ending, that stand for a session. A name that a shell would have to quote is not
/// among them: shells differ in that, and some insert a name as it is.
fn names() -> Vec<CompletionCandidate> {
    let (settings, _) = Settings::read(None);
    let mut sessions = Sessions::in_folder(named_folder());
    sessions.with(settings);
    let files = sessions
        .folder()
        .ok()
        .and_then(|folder| store::session_files(&folder).ok());
    let stem = |file: &PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    let is_plain = |name: &String| {
        let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        !name.starts_with('-') && name.chars().all(plain)
    };
    let mut names: Vec<String> = files.iter().flatten().filter_map(stem).filter(is_plain).collect();
    names.sort();
    names.into_iter().map(CompletionCandidate::new).collect()
}

/// The folder that the command line names, as far as it is typed.
fn named_folder() -> Option<PathBuf> {
    let mut words = env::args_os().skip_while(|word| word != OsStr::new("--sessions"));
    words.next()?;
    words
        .next()
        .filter(|folder| !folder.is_empty())
        .map(|folder| Path::new(&folder).to_path_buf())
}
