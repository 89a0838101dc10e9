//! What is said of a call that is not understood, and of one that only asks for help.
//! Must not know what any command does.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::errors::{WRONG_USE, harmless, lines};
use super::help::called;
use super::words::{UsageWords, Words};

/// Says it, and with which code the program ends.
pub fn report(error: &Error, words: &Words) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Whoever reads has read enough, if it cannot be written.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(WRONG_USE)
        }
        _ => {
            // The standard error may be gone together with the terminal.
            let _ = writeln!(io::stderr(), "norming: {}", harmless(&said(error, words)));
            ExitCode::from(WRONG_USE)
        }
    }
}

/// What is wrong, what was close, how it is called, and where there is more.
fn said(error: &Error, words: &Words) -> String {
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
    let values = all(error, ContextKind::ValidValue);
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
