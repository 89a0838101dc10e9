//! The command line: what can be asked for, one file a subcommand.
//! Must not know how anything is done: it finds the files and hands over.

mod besides;
mod check;
mod completions;
mod config;
mod diff;
mod errors;
mod export;
mod git;
mod help;
mod import;
mod list;
mod log;
mod man;
mod merge;
mod new;
mod notes;
mod open;
mod output;
mod print;
mod recover;
mod rehearse;
mod sessions;
mod settings;
mod show;
mod usage;
mod words;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::domain::language::Language;

pub use errors::CliError;
use sessions::Sessions;
use settings::Settings;
use words::{Words, words};

/// A full-screen terminal facilitator: your team revisits how it works together and leaves with guidelines in a plain file.
#[derive(Debug, Parser)]
#[command(version)]
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

/// The command line, with its help in a language.
fn command(words: &'static Words) -> clap::Command {
    help::spoken(Cli::command(), words)
}

/// Does what the command line asks for; says what went wrong, and with which code to end.
pub fn run() -> ExitCode {
    completions::answer_a_shell();
    let given: Vec<OsString> = env::args_os().collect();
    let settings = Settings::read(asked(&given));
    let words = words(settings.language().0);
    // The words are put into it only where there is something to say, which is seldom: it takes longer than reading.
    let read = Cli::command()
        .try_get_matches_from(&given)
        .or_else(|_| command(words).try_get_matches_from(&given));
    let mut cli = match read.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error, &given, words),
    };
    cli.sessions.with(settings);
    match cli.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => error.report(cli.sessions.words()),
    }
}

/// The language that the command line asks for, before anything else of it is understood.
fn asked(given: &[OsString]) -> Option<Language> {
    let mut given = given.iter().filter_map(|word| word.to_str());
    let code = loop {
        let word = given.next()?;
        if word == "--language" {
            break given.next()?;
        }
        if let Some(code) = word.strip_prefix("--language=") {
            break code;
        }
    };
    Language::from_code(code.split(',').next().unwrap_or_default())
}

impl Cli {
    fn run(&mut self) -> Result<(), CliError> {
        let may_be_several = matches!(self.command, Some(Command::Export(_)));
        self.sessions.with_languages(may_be_several)?;
        let needs_no_settings = match &self.command {
            Some(Command::Config(config)) => config.is_init(),
            // What has a screen tells it there, and goes on without them.
            None
            | Some(Command::New(_) | Command::Rehearse(_) | Command::Completions(_) | Command::Man(_)) => {
                true
            }
            _ => false,
        };
        if !needs_no_settings {
            self.sessions.settings().usable()?;
        }
        let sessions = &self.sessions;
        match &self.command {
            None => self.open.run(sessions),
            Some(Command::New(new)) => new.run(sessions),
            Some(Command::Rehearse(_)) => rehearse::Rehearse::run(sessions),
            Some(Command::List(list)) => list.run(sessions),
            Some(Command::Show(show)) => show.run(sessions),
            Some(Command::Log(log)) => log.run(sessions),
            Some(Command::Diff(diff)) => diff.run(sessions),
            Some(Command::Check(check)) => check.run(sessions),
            Some(Command::Notes(notes)) => notes.run(sessions),
            Some(Command::Recover(recover)) => recover.run(sessions),
            Some(Command::Export(export)) => export.run(sessions),
            Some(Command::Merge(merge)) => merge.run(&sessions.words().merge),
            Some(Command::Git(git)) => git.run(sessions),
            Some(Command::Import(import)) => import.run(sessions),
            Some(Command::Config(config)) => config.run(sessions),
            Some(Command::Completions(completions)) => completions.run(),
            Some(Command::Man(man)) => man.run(sessions.words()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    /// Every name of a command, an argument or a value that has a text, as `command argument`.
    fn told(of: &[words::CommandHelp]) -> BTreeSet<String> {
        let names = of.iter().flat_map(|help| {
            let words = help.args.iter().chain(help.values);
            let words = words.inspect(|(name, text)| assert!(!text.is_empty(), "{name}"));
            words.map(|(name, _)| format!("{}: {name}", help.name))
        });
        names.collect()
    }

    /// The same as clap knows them.
    fn known(command: &clap::Command, name: &str, out: &mut BTreeSet<String>) {
        for arg in command.get_arguments() {
            let values = arg.get_possible_values().into_iter();
            let values = values.filter(|_| arg.get_action().takes_values());
            out.extend(values.map(|value| format!("{name}: {}", value.get_name())));
            out.insert(format!("{name}: {}", arg.get_id()));
        }
        for sub in command.get_subcommands() {
            let below = match name {
                "norming" => sub.get_name().to_owned(),
                name => format!("{name} {}", sub.get_name()),
            };
            known(sub, &below, out);
        }
    }

    #[test]
    fn every_argument_and_every_value_has_a_text_in_every_language() {
        let mut all = BTreeSet::new();
        known(&Cli::command(), "norming", &mut all);
        for language in Language::ALL {
            let help = &words(language).help;
            let told = told(help.of);
            // The names of shells say what they are.
            let is_common = |one: &String| {
                let name = one.split(": ").nth(1).unwrap_or_default();
                let mut common = help.common.iter().chain(help.common_values);
                common.any(|(common, _)| *common == name) || one.starts_with("completions: ")
            };
            let untold: Vec<&String> = told.difference(&all).filter(|one| !is_common(one)).collect();
            assert!(untold.is_empty(), "a text for what is not there: {untold:?}");
            let missing: Vec<&String> = all.difference(&told).filter(|one| !is_common(one)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.code());
        }
    }

    #[test]
    fn what_two_languages_say_alike_is_on_a_list() {
        let texts = |language| {
            let written = format!("{:#?}", words(language));
            let text = |line: &str| line.get(line.find('"')? + 1..line.rfind('"')?).map(str::to_owned);
            written.lines().filter_map(text).collect::<Vec<String>>()
        };
        let [english, chinese] = Language::ALL.map(texts);
        assert!(english.len() > 250, "only {} texts were found", english.len());
        assert_eq!(english.len(), chinese.len());
        let help = &words(Language::En).help;
        let calls = help.of.iter().flat_map(|one| one.examples).map(|(call, _)| *call);
        let told = help.man.environment.iter().chain(help.man.files);
        let typed = calls.chain(told.map(|(_, name, _)| *name));
        let typed: BTreeSet<String> = typed.map(|text| text.escape_debug().to_string()).collect();
        let is_name = |text: &&String| text.chars().all(|c| c.is_ascii_lowercase() || " _-".contains(c));
        let alike: BTreeSet<&str> = english
            .iter()
            .zip(&chinese)
            .filter(|(one, other)| one == other)
            .map(|(one, _)| one)
            // Names of commands, of their arguments and of values are typed, and the same in every language.
            .filter(|text| !is_name(text) && !typed.contains(*text))
            .map(String::as_str)
            .collect();
        assert_eq!(alike, BTreeSet::new());
    }
}
