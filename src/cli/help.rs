//! The help of the command line in a language: the words of `words` put into what clap knows of each command.
//! Must not know what a command does.

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::print::padded;
use super::words::{CommandHelp, HelpWords, Words};
use crate::text::width;

/// The command line with its help in these words.
pub fn spoken(mut command: Command, words: &'static Words) -> Command {
    let name = command.get_name().to_owned();
    // Whether there is a long help is settled when clap builds a command; its own arguments and calls are there after that.
    command = each(command, &name, &name, &words.help, texts);
    command.build();
    command = each(command, &name, &name, &words.help, texts);
    each(command, &name, &name, &words.help, titles)
}

/// Does something to a command, and to all that are below it.
fn each(
    command: Command,
    name: &str,
    program: &str,
    words: &'static HelpWords,
    make: fn(Command, &'static CommandHelp, &'static HelpWords) -> Command,
) -> Command {
    let Some(help) = words.of.iter().find(|one| one.name == name) else {
        return command.about(words.help);
    };
    let below = |sub: Command| {
        let name = if name == program {
            sub.get_name().to_owned()
        } else {
            format!("{name} {}", sub.get_name())
        };
        each(sub, &name, program, words, make)
    };
    make(command.mut_subcommands(below), help, words)
}

/// The words of a command and of its arguments.
fn texts(command: Command, help: &'static CommandHelp, words: &'static HelpWords) -> Command {
    let command = command
        .about(help.about)
        .mut_args(|arg| argument(arg, help, words));
    let exits = Some((words.exit_codes)(help.exits)).filter(|_| !help.exits.is_empty());
    let notes = Some(help.notes.to_owned()).filter(|notes| !notes.is_empty());
    let after: Vec<String> = notes.into_iter().chain(exits).collect();
    if after.is_empty() {
        command
    } else {
        command.after_help(after.join("\n\n"))
    }
}

fn titles(mut command: Command, help: &'static CommandHelp, words: &'static HelpWords) -> Command {
    let template = template(&mut command, help, words);
    command.help_template(template)
}

/// How the parts of the help follow each other, under titles of the language.
fn template(command: &mut Command, help: &CommandHelp, words: &HelpWords) -> String {
    let usage = command.render_usage().to_string();
    let call = called(usage.trim_start_matches("Usage: "), words);
    let styles = command.get_styles();
    let (title, lead) = (styles.get_header(), styles.get_usage());
    let mut out = format!("{{about-with-newline}}\n{lead}{}{lead:#}{call}", words.usage);
    if !help.examples.is_empty() {
        out.extend([format!("\n\n{title}{}{title:#}", words.examples)]);
        out.extend(examples(help.examples));
    }
    let parts = [
        (command.has_subcommands(), words.commands, "subcommands"),
        (
            command.get_positionals().next().is_some(),
            words.arguments,
            "positionals",
        ),
        (true, words.options, "options"),
    ];
    for (_, name, tag) in parts.into_iter().filter(|(is_there, ..)| *is_there) {
        out.extend([format!("\n\n{title}{name}{title:#}\n{{{tag}}}")]);
    }
    out + "{after-help}"
}

/// A line a call; what it does stands beside it.
fn examples<'a>(all: &'a [(&str, &str)]) -> impl Iterator<Item = String> + 'a {
    let told = all.iter().filter(|(_, what)| !what.is_empty());
    let cells = told.map(|(call, _)| width(call)).max().unwrap_or(0);
    all.iter().map(move |(call, what)| {
        let line = format!("\n  {}  {what}", padded(call, cells));
        line.trim_end().to_owned()
    })
}

/// A call with what stands for options and commands in it.
pub fn called(call: &str, words: &HelpWords) -> String {
    let [options, command] = words.any;
    call.replace("[OPTIONS]", &format!("[{options}]"))
        .replace("[COMMAND]", &format!("[{command}]"))
        .replace("<COMMAND>", &format!("<{command}>"))
}

/// An argument with what it is for, what it can be and what counts where nothing is said.
fn argument(arg: Arg, help: &CommandHelp, words: &HelpWords) -> Arg {
    let id = arg.get_id().as_str();
    let mut all = help.args.iter().chain(words.common);
    let text = all.find(|(name, _)| *name == id).map_or("", |(_, text)| text);
    let values = arg.get_possible_values();
    let takes_values = arg.get_action().takes_values();
    let default = arg.get_default_values().first().filter(|_| takes_values);
    let default = default.map(|value| (words.default)(&value.to_string_lossy()));
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let one_of = (takes_values && !names.is_empty()).then(|| (words.one_of)(&names));
    let told: Vec<String> = [Some(text.to_owned()), default.clone(), one_of]
        .into_iter()
        .flatten()
        .collect();
    let mut lines = vec![format!("{text}\n\n{}", words.values)];
    for name in &names {
        let mut all = help.values.iter().chain(words.common_values);
        if let Some((_, text)) = all.find(|(one, _)| one == name) {
            lines.push(format!("- {name}: {text}"));
        }
    }
    let is_long = takes_values && lines.len() > 1;
    let arg = arg.help(told.join(" "));
    if !takes_values {
        return arg;
    }
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    if is_long {
        let default = default.map_or_else(String::new, |default| format!("\n\n{default}"));
        arg.long_help(lines.join("\n") + &default)
    } else {
        arg
    }
}
