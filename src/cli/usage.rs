//! What is said of a call that is not understood, and of one that only asks for help.
//! Must not know what any command does.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Error};
use strsim::damerau_levenshtein;

use super::Cli;
use super::errors::{CliError, WRONG_USE, harmless, lines};
use super::help::called;
use super::words::{UsageWords, Words};

/// Says it, and with which code the program ends.
pub fn report(error: &Error, given: &[OsString], words: &Words) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            match error.print().and_then(|()| io::stdout().flush()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => CliError::from(error).report(words),
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(WRONG_USE)
        }
        _ => {
            // The standard error may be gone together with the terminal.
            let _ = writeln!(io::stderr(), "norming: {}", harmless(&said(error, given, words)));
            ExitCode::from(WRONG_USE)
        }
    }
}

/// What is wrong, what was close, how it is called, and where there is more.
fn said(error: &Error, given: &[OsString], words: &Words) -> String {
    let mut program = Cli::command();
    program.build();
    // A command that is none has no arguments that could be wrong.
    if let Some((name, close)) = mistyped(&program, given) {
        let close = lines([(words.usage.close)(&refs(&close))].into_iter());
        return (words.usage.no_command)(&name) + &close + "\n\n" + words.usage.more;
    }
    let mut out = wrong(error, &words.usage);
    let close = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let close: Vec<String> = close.into_iter().flat_map(|kind| all(error, kind)).collect();
    if !close.is_empty() {
        out.push_str(&lines([(words.usage.close)(&refs(&close))].into_iter()));
    }
    let mut values = all(error, ContextKind::ValidValue);
    if error.kind() == ErrorKind::MissingRequiredArgument {
        values = missing_values(error, reached(&program, given));
    }
    if !values.is_empty() {
        out.push_str(&lines([(words.help.one_of)(&refs(&values))].into_iter()));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let call = called(usage.trim().trim_start_matches("Usage: "), &words.help);
        out.extend([format!("\n\n{}{call}", words.help.usage)]);
    }
    out.extend([format!("\n\n{}", words.usage.more)]);
    out
}

/// What stands where a command could, and is none, with the commands that are close.
fn mistyped(program: &Command, given: &[OsString]) -> Option<(String, Vec<String>)> {
    let name = bare(program, given).find(|word| *word != "help")?;
    let known = || program.get_subcommands().map(Command::get_name);
    if known().any(|known| known == name) {
        return None;
    }
    let slips = |known: &str| {
        if name.len() > 2 && known.starts_with(name) {
            0
        } else {
            damerau_levenshtein(name, known)
        }
    };
    let mut close: Vec<&str> = known()
        .filter(|known| slips(known) <= name.chars().count() / 3)
        .collect();
    close.sort_by_key(|known| slips(known));
    let close: Vec<String> = close.into_iter().map(str::to_owned).collect();
    (!close.is_empty()).then(|| (name.to_owned(), close))
}

/// The words that are neither options nor their values.
fn bare<'a>(program: &Command, given: &'a [OsString]) -> impl Iterator<Item = &'a str> {
    let takes_value = |word: &str| {
        let mut all = program.get_arguments();
        let named = |arg: &&clap::Arg| {
            let long = word.strip_prefix("--").filter(|long| !long.is_empty());
            long.is_some_and(|long| arg.get_long() == Some(long))
        };
        all.find(named).is_some_and(|arg| arg.get_action().takes_values())
    };
    let mut bare = Vec::new();
    let mut words = given.iter().skip(1).filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if takes_value(word) {
            words.next();
        } else if !word.starts_with('-') {
            bare.push(word);
        }
    }
    bare.into_iter()
}

/// The command that was asked for, as far as it is known.
fn reached<'a>(program: &'a Command, given: &[OsString]) -> &'a Command {
    let mut at = program;
    for word in bare(program, given) {
        match at.find_subcommand(word) {
            Some(below) => at = below,
            None => break,
        }
    }
    at
}

/// What the arguments that are missing could be.
fn missing_values(error: &Error, command: &Command) -> Vec<String> {
    let missing = all(error, ContextKind::InvalidArg);
    let missing = command
        .get_arguments()
        .filter(|arg| missing.contains(&arg.to_string()));
    let values = missing.flat_map(clap::Arg::get_possible_values);
    values
        .map(|value| PossibleValue::get_name(&value).to_owned())
        .collect()
}

fn wrong(error: &Error, words: &UsageWords) -> String {
    let argument = all(error, ContextKind::InvalidArg).join(" ");
    let value = all(error, ContextKind::InvalidValue).join(" ");
    match error.kind() {
        ErrorKind::UnknownArgument => (words.unknown)(&argument),
        ErrorKind::InvalidSubcommand => {
            (words.no_command)(&all(error, ContextKind::InvalidSubcommand).join(" "))
        }
        ErrorKind::MissingRequiredArgument => {
            words.missing.to_owned() + &lines(all(error, ContextKind::InvalidArg).into_iter())
        }
        ErrorKind::MissingSubcommand => {
            words.missing_command.to_owned() + &lines(all(error, ContextKind::ValidSubcommand).into_iter())
        }
        ErrorKind::ArgumentConflict => {
            let prior = all(error, ContextKind::PriorArg).join(" ");
            if prior.is_empty() || prior == argument {
                (words.twice)(&argument)
            } else {
                (words.conflict)(&argument, &prior)
            }
        }
        ErrorKind::InvalidValue if value.is_empty() => (words.no_value)(&argument),
        ErrorKind::InvalidValue => (words.invalid)(&value, &argument),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(|source| why(&source.to_string(), words));
            let why = why.filter(|why| !why.is_empty());
            [Some((words.invalid)(&value, &argument)), why]
                .into_iter()
                .flatten()
                .collect::<Vec<String>>()
                .join(words.between)
        }
        ErrorKind::TooManyValues => (words.unknown)(&value),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => (words.no_value)(&argument),
        _ => (words.other)(&error.kind().to_string()),
    }
}

/// Why a number cannot be; clap says it in English alone.
fn why(source: &str, words: &UsageWords) -> String {
    let between = source.split_once(" is not in ").and_then(|(_, range)| {
        let (least, most) = range.split_once("..")?;
        let most = most.trim_start_matches('=');
        // The most that a number can hold says nothing to anybody.
        let is_said = most.parse::<u64>().is_ok_and(|most| most < u64::from(u16::MAX));
        Some(if is_said {
            (words.not_between)(least, most)
        } else {
            (words.not_below)(least)
        })
    });
    between.unwrap_or_else(|| words.no_number.to_owned())
}

fn refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}
