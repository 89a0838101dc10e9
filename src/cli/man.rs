//! `norming man`: the manual, a page a command.
//! Must not know what is in it: that is what `--help` says.

use std::fmt::Write;
use std::io;
use std::path::PathBuf;

use clap::{Arg, Args, Command, ValueHint};

use crate::runtime::export::write_page;
use crate::runtime::trouble::trouble;

use super::command;
use super::errors::CliError;
use super::help::called;
use super::output::{folder, is_standard};
use super::print::{raw, tell};
use super::words::{CommandHelp, HelpWords, Reads, Words};

/// When the pages were last changed: the same program writes the same pages.
const MADE: &str = "2026-12-01";

/// How many bytes a line of a page has at most, as a formatter counts them, and how many a letter has there that is not
/// of ASCII: `\[u5F00]`.
const MOST: usize = 76;
const WIDE: usize = 8;

/// Print the manual page, or write the pages of all commands into a folder
#[derive(Args, Debug)]
pub struct Man {
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
}

impl Man {
    /// Runs it.
    pub fn run(&self, words: &'static Words) -> Result<(), CliError> {
        let mut program = command(words);
        program.build();
        let mut pages = Vec::new();
        each(&program, "norming", &words.help, &mut pages);
        let into = self.output.as_ref().filter(|into| !is_standard(into));
        let Some(into) = into else {
            return raw(pages.first().map_or("", |(_, page)| page));
        };
        let failed = |error: io::Error| CliError::NotWritten {
            file: into.clone(),
            trouble: trouble(&error),
        };
        folder(into)?;
        for (name, page) in pages {
            let file = into.join(format!("{}.1", name.replace(' ', "-")));
            write_page(&file, &page).map_err(failed)?;
        }
        tell(&(words.pages_are_in)(into));
        Ok(())
    }
}

/// The page of a command, and those of all below it that have words; `help` has none.
fn each(command: &Command, name: &str, words: &'static HelpWords, pages: &mut Vec<(String, String)>) {
    let Some(help) = words.of.iter().find(|one| one.name == name) else {
        return;
    };
    pages.push((whole(name), page(command, help, words)));
    for below in command.get_subcommands() {
        let name = match name {
            "norming" => below.get_name().to_owned(),
            name => format!("{name} {}", below.get_name()),
        };
        each(below, &name, words, pages);
    }
}

/// What a command is called, with the program.
fn whole(name: &str) -> String {
    match name {
        "norming" => name.to_owned(),
        name => format!("norming {name}"),
    }
}

fn page(command: &Command, help: &CommandHelp, words: &'static HelpWords) -> String {
    let [
        name,
        synopsis,
        description,
        arguments,
        options,
        commands,
        exits,
        environment,
        files,
        examples,
        also,
    ] = words.man.titles;
    let title = whole(help.name).replace(' ', "-");
    let mut out = Page(String::new());
    out.line(&format!(
        ".TH {} 1 {MADE} \"norming {}\" Norming",
        title.to_uppercase().replace('-', "\\-"),
        env!("CARGO_PKG_VERSION")
    ));
    out.section(name);
    out.text(&format!("{title} - {}", help.about));
    out.section(synopsis);
    let usage = command.clone().render_usage().to_string();
    out.text(&called(usage.trim_start_matches("Usage: "), words));
    out.section(description);
    out.text(help.about);
    for paragraph in help.notes.split("\n\n").filter(|text| !text.is_empty()) {
        out.line(".PP");
        out.text(paragraph);
    }
    let mut list = |title: &str, all: Vec<(String, String)>| {
        if !all.is_empty() {
            out.section(title);
        }
        for (what, text) in all {
            out.item(&what, &text);
        }
    };
    let shown = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    list(
        arguments,
        shown().filter(|arg| arg.is_positional()).map(argument).collect(),
    );
    list(
        options,
        shown().filter(|arg| !arg.is_positional()).map(argument).collect(),
    );
    let known = |below: &&Command| words.of.iter().any(|one| one.name.ends_with(below.get_name()));
    let below = command.get_subcommands().filter(known);
    list(commands, below.map(subcommand).collect());
    let codes = help.exits.iter();
    list(
        exits,
        codes
            .map(|(code, text)| (code.to_string(), (*text).to_owned()))
            .collect(),
    );
    for (title, told) in [(environment, words.man.environment), (files, words.man.files)] {
        let told = told.iter().filter(|(reads, ..)| applies(help.name, *reads));
        let told = told.map(|(_, what, text)| ((*what).to_owned(), (*text).to_owned()));
        list(title, told.collect());
    }
    let calls = help.examples.iter();
    list(
        examples,
        calls
            .map(|(call, text)| ((*call).to_owned(), (*text).to_owned()))
            .collect(),
    );
    let parent = match help.name.rsplit_once(' ') {
        _ if help.name == "norming" => None,
        Some((above, _)) => Some(whole(above).replace(' ', "-")),
        None => Some("norming".to_owned()),
    };
    let below = command.get_subcommands().filter(known);
    let pages = parent
        .into_iter()
        .chain(below.map(|below| format!("{title}-{}", below.get_name())));
    let pages: Vec<String> = pages.map(|page| format!("{page}(1)")).collect();
    if !pages.is_empty() {
        out.section(also);
        out.text(&pages.join(", "));
    }
    out.0
}

/// Whether a command has to do with it.
fn applies(name: &str, reads: Reads) -> bool {
    let (opens, names_a_session) = match name {
        "norming" | "new" => (true, true),
        "rehearse" => (true, false),
        "merge" | "git" | "git text" | "completions" | "man" => (false, false),
        _ => (false, true),
    };
    match reads {
        Reads::Settings => true,
        Reads::Sessions => names_a_session,
        Reads::State => opens || ["notes", "recover", "show", "log", "diff", "export"].contains(&name),
        Reads::Terminal => opens,
    }
}

/// An argument as it is typed, and what it is for.
fn argument(arg: &Arg) -> (String, String) {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let takes_values = arg.get_action().takes_values();
    let values = arg.get_value_names().filter(|_| takes_values).unwrap_or_default();
    let values = values.iter().map(|value| format!("<{value}>"));
    let what: Vec<String> = Some(names.join(", "))
        .filter(|names| !names.is_empty())
        .into_iter()
        .chain(values)
        .collect();
    let text = arg.get_long_help().filter(|_| takes_values).or(arg.get_help());
    (what.join(" "), text.map(ToString::to_string).unwrap_or_default())
}

fn subcommand(command: &Command) -> (String, String) {
    let about = command.get_about().map(ToString::to_string);
    (command.get_name().to_owned(), about.unwrap_or_default())
}

/// A page as it grows.
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn section(&mut self, title: &str) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.0, ".SH \"{title}\"");
    }

    /// Something in bold, and what is said of it; where that is nothing, it stands alone.
    fn item(&mut self, what: &str, text: &str) {
        if text.is_empty() {
            let is_first = self
                .0
                .lines()
                .next_back()
                .is_some_and(|line| line.starts_with(".SH"));
            if !is_first {
                self.line(".PP");
            }
            self.bold(what);
            return;
        }
        self.line(".TP");
        self.bold(what);
        let mut parts = text.split('\n').filter(|part| !part.trim().is_empty());
        self.text(parts.next().unwrap_or_default());
        for part in parts {
            self.line(".br");
            self.text(part);
        }
    }

    fn bold(&mut self, what: &str) {
        self.text(&format!("\u{1}{what}\u{2}"));
    }

    /// A paragraph in short lines. Where a line has to end and there is no space, a stroke says that none is meant.
    fn text(&mut self, text: &str) {
        let mut line = String::new();
        let mut at = 0;
        for word in text.split_whitespace() {
            let word = escaped(word);
            if at > 0 && at + 1 + long(&word) > MOST {
                self.start(&line);
                line.clear();
                at = 0;
            } else if at > 0 {
                line.push(' ');
                at += 1;
            }
            for c in word.chars() {
                // Long words are those of a language without spaces.
                if !c.is_ascii() && at + WIDE > MOST {
                    line.push('\\');
                    self.start(&line);
                    line.clear();
                    at = 0;
                }
                line.push(c);
                at += if c.is_ascii() { 1 } else { WIDE };
            }
        }
        self.start(&line);
    }

    /// A line that is no request, whatever it begins with.
    fn start(&mut self, line: &str) {
        let is_request = line.starts_with(['.', '\'']);
        let line = line.replace('\u{1}', "\\fB").replace('\u{2}', "\\fR");
        self.line(&format!("{}{line}", if is_request { "\\&" } else { "" }));
    }
}

fn long(word: &str) -> usize {
    word.chars().map(|c| if c.is_ascii() { 1 } else { WIDE }).sum()
}

/// A word in which nothing means anything to the formatter, and strokes stay what is typed.
fn escaped(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '\\' => out.push_str("\\e"),
            '-' => out.push_str("\\-"),
            '\'' => out.push_str("\\(aq"),
            '`' => out.push_str("\\(ga"),
            '^' => out.push_str("\\(ha"),
            '~' => out.push_str("\\(ti"),
            '"' => out.push_str("\\(dq"),
            c => out.push(c),
        }
    }
    out
}
