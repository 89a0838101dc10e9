//! The shape of the words of help, and what they say of formats.
//! Must not know any language.

use crate::format::export::Format;

/// Words of help.
#[derive(Debug)]
pub struct HelpWords {
    /// Above how a command is called.
    pub usage: &'static str,
    /// Above subcommands.
    pub commands: &'static str,
    /// Above arguments.
    pub arguments: &'static str,
    /// Above options.
    pub options: &'static str,
    /// Above examples.
    pub examples: &'static str,
    /// Exit codes in a sentence.
    pub exit_codes: fn(&[(u8, &str)]) -> String,
    /// What the manual says besides.
    pub man: ManWords,
    /// What stands for options and for a subcommand in a call.
    pub any: [&'static str; 2],
    /// Above the values of an argument.
    pub values: &'static str,
    /// The values of an argument on one line.
    pub one_of: fn(&[&str]) -> String,
    /// What counts where nothing is said.
    pub default: fn(&str) -> String,
    /// What arguments of every command are for, by name.
    pub common: &'static [(&'static str, &'static str)],
    /// What the values of those are for.
    pub common_values: &'static [(&'static str, &'static str)],
    /// What the subcommand is for that shows help.
    pub help: &'static str,
    /// The commands, the program itself first.
    pub of: &'static [CommandHelp],
}

impl HelpWords {
    /// Every format of an export, with what it is for.
    pub fn formats(&self) -> impl Iterator<Item = String> {
        let of = self.of.iter().find(|one| one.name == "export");
        let texts = of.map_or(&[][..], |one| one.values);
        let cells = Format::ALL.into_iter().map(|one| one.name().len()).max();
        Format::ALL.into_iter().map(move |format| {
            let text = texts.iter().find(|(name, _)| *name == format.name());
            let text = text.map_or("", |(_, text)| text);
            format!("{:<1$}  {text}", format.name(), cells.unwrap_or_default())
        })
    }
}

/// The endings that say a format, with it.
pub fn endings() -> impl Iterator<Item = String> {
    Format::by_ending().map(|(ending, format)| format!("{:<7} {}", format!(".{ending}"), format.name()))
}

/// The formats that can have several languages side by side.
pub fn bilingual(between: &str) -> String {
    let all = Format::ALL.into_iter().filter(|format| format.may_be_bilingual());
    all.map(Format::name).collect::<Vec<_>>().join(between)
}

/// Words of the manual.
#[derive(Debug)]
pub struct ManWords {
    /// Titles of sections: name, synopsis, description, arguments, options, commands, exit status, environment, files,
    /// examples, see also.
    pub titles: [&'static str; 11],
    /// Variables, each with what it is for.
    pub environment: &'static [(Reads, &'static str, &'static str)],
    /// Files and folders, each with what is in it.
    pub files: &'static [(Reads, &'static str, &'static str)],
}

/// What a command reads; its page tells the variables and files of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Settings and the locale: every command.
    Settings,
    /// The sessions folder.
    Sessions,
    /// The user's state folder.
    State,
    /// The terminal.
    Terminal,
}

/// The help of one command.
#[derive(Debug)]
pub struct CommandHelp {
    /// Its name; of one below another, both.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Calls, each with what it does, where that does not say itself.
    pub examples: &'static [(&'static str, &'static str)],
    /// What there is to know besides, in paragraphs.
    pub notes: &'static str,
    /// Exit codes, each with its meaning.
    pub exits: &'static [(u8, &'static str)],
    /// What its arguments are for, by name.
    pub args: &'static [(&'static str, &'static str)],
    /// What the values of its arguments mean, by name.
    pub values: &'static [(&'static str, &'static str)],
}
