//! `norming completions SHELL`: lets a shell complete commands, options, sessions, norms and what else can be known.
//! Must not know how a shell is told; a library does.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use crate::domain::language::Language;
use crate::domain::norm::Norm;
use crate::domain::session::Session;
use crate::format::export::Include;
use crate::format::outward::outward;
use crate::runtime::store;
use crate::text::clip;

use super::command;
use super::errors::CliError;
use super::print::{line, raw};
use super::sessions::Sessions;
use super::settings::Settings;
use super::words::words;

/// How many cells of a norm's words a shell shows beside its number.
const MOST_CELLS: usize = 60;

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
    let spoken = || command(words(Settings::read(None).language().0));
    CompleteEnv::with_factory(spoken).var(VARIABLE).complete();
}

/// The names of sessions, for an argument that names one.
pub fn sessions() -> ArgValueCandidates {
    ArgValueCandidates::new(names)
}

/// The names of the files, without ending, that stand for a session. A name that a shell would have to quote is not
/// among them: shells differ in that, and some insert a name as it is.
fn names() -> Vec<CompletionCandidate> {
    let files = sessions_folder()
        .folder()
        .ok()
        .and_then(|folder| store::session_files(&folder).ok());
    let stem = |file: &PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    let names = files.iter().flatten().filter_map(stem);
    let mut names: Vec<String> = names.filter(|name| is_plain(name)).collect();
    names.sort();
    names.into_iter().map(CompletionCandidate::new).collect()
}

/// The languages there are, for an argument that names one.
pub fn languages() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        Language::ALL
            .map(|one| CompletionCandidate::new(one.code()))
            .into()
    })
}

/// The norms of the session that the line names, by the number that `show` gives them, and by their ID, each with its words.
pub fn norms() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let Some(session) = session_on_the_line() else {
            return Vec::new();
        };
        let told = outward(&session, Include::default());
        let offered = |name: String, norm: &Norm| {
            let words = clip(&line(&norm.text), MOST_CELLS).into_owned();
            CompletionCandidate::new(name).help(Some(words.into()))
        };
        let by_number = told.in_force().zip(1..);
        let by_number = by_number.map(|(norm, number): (_, usize)| offered(number.to_string(), norm));
        let by_id = told.norms.iter().filter(|norm| is_plain(norm.id.as_ref()));
        let by_id = by_id.map(|norm| offered(norm.id.to_string(), norm));
        by_number.chain(by_id).collect()
    })
}

/// The revisions of the session that the line names, each with its day.
pub fn revisions() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let session = session_on_the_line();
        let all = session
            .iter()
            .flat_map(|session| session.revisions.iter())
            .zip(1..);
        let all = all.map(|(revision, number): (_, usize)| {
            let day = revision.sealed_on.to_string();
            CompletionCandidate::new(number.to_string()).help(Some(day.into()))
        });
        all.collect()
    })
}

/// Whether a name stands for itself in every shell.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    !name.starts_with('-') && name.chars().all(plain)
}

fn sessions_folder() -> Sessions {
    let settings = Settings::read(None);
    let mut sessions = Sessions::in_folder(value_of("--sessions").map(PathBuf::from));
    sessions.with(settings);
    sessions
}

/// The session that stands behind the command on the line.
fn session_on_the_line() -> Option<Session> {
    const WITH_VALUE: [&str; 5] = ["--sessions", "--language", "--norm", "--revision", "--include"];
    let mut words = typed().into_iter().skip(1);
    let mut bare = Vec::new();
    while let Some(word) = words.next() {
        if WITH_VALUE.contains(&word.as_str()) {
            words.next();
        } else if !word.starts_with('-') {
            bare.push(word);
        }
    }
    let name = bare.get(1)?;
    sessions_folder().read(name).ok()
}

/// What an option on the line says, as far as it is typed.
fn value_of(option: &str) -> Option<String> {
    let typed = typed();
    let mut words = typed.iter();
    let value = words.find_map(|word| {
        let rest = word.strip_prefix(option)?;
        Some(rest.strip_prefix('=').map(str::to_owned))
    })?;
    value
        .or_else(|| words.next().cloned())
        .filter(|value| !value.is_empty())
}

/// The words of the line, without what quoted them: some shells hand them over as they are typed.
fn typed() -> Vec<String> {
    let words = env::args_os().skip_while(|word| word != OsStr::new("--")).skip(1);
    words.map(|word| unquoted(&word.to_string_lossy())).collect()
}

fn unquoted(word: &str) -> String {
    let mut out = String::new();
    let mut quote = None;
    let mut letters = word.chars();
    while let Some(c) = letters.next() {
        match (c, quote) {
            ('\\', None | Some('"')) => out.extend(letters.next()),
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (c, _) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_of_a_shell_are_no_part_of_a_word() {
        for (typed, word) in [
            ("pier", "pier"),
            ("\"harbour crew\"", "harbour crew"),
            ("harbour\\ crew", "harbour crew"),
            ("'crew'\\''s'", "crew's"),
            ("\"half", "half"),
        ] {
            assert_eq!(unquoted(typed), word);
        }
    }
}
