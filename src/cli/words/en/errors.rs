//! Why a command did not come to a good end, in English, and what to do about it.
//! Must not know how it came to that.

use std::path::PathBuf;

use crate::domain::language::Language;
use crate::format::import::Foreign;
use crate::runtime::run::RunError;
use crate::runtime::unsaved::{Kept, Unsaved};
use crate::text::shell_word;
use crate::ui::msg::{Holder, Trouble};
use crate::ui::strings::strings;

use super::counted;
use crate::cli::errors::{CliError, lines};
use crate::cli::print::shown;
use crate::cli::words::{UsageWords, bilingual, endings};

/// A trouble in the words the screens have for it.
pub fn why(trouble: &Trouble) -> String {
    (strings(Language::En).trouble)(trouble)
}

#[expect(clippy::too_many_lines, reason = "a sentence for each error")]
pub fn error(error: &CliError) -> String {
    match error {
        CliError::NoSuchTeam { name, folder, close } => {
            format!(
                "there is no session of \u{201c}{name}\u{201d} in {}{}",
                shown(folder),
                suggestion(close)
            )
        }
        CliError::SeveralOfTeam(files) => {
            let files = lines(files.iter().map(|file| shown(file)));
            format!("more than one session is of that team; name one by its file:{files}")
        }
        CliError::TeamHasSession(file) => {
            let file = shown(file);
            format!("that team has a session already, in {file}; open it with `norming {file}`")
        }
        CliError::NoName => "a team needs a name".to_owned(),
        CliError::NothingUnderstood(name) => format!(
            "nothing in {name} looks like a topic or a norm; put a heading over each topic (`# Topic`) and a `-` before \
             each norm"
        ),
        CliError::NoText { name, document } => match document {
            Foreign::Word => format!(
                "{name} is a document of a word processor; open it there and save it as a web page or plain text, or run \
                 `pandoc FILE -o agreement.md`"
            ),
            Foreign::Sheet => format!(
                "{name} is a spreadsheet; copy its table into a text file, one norm on a line with a `-` before it"
            ),
            Foreign::Pdf => format!(
                "{name} is a PDF; run `pdftotext -layout FILE agreement.txt`, or copy its text into a text file"
            ),
            Foreign::Binary => format!("{name} is not a text; save the agreement as Markdown or plain text"),
        },
        CliError::TooLong { name, most } => {
            format!("{name} has more than {most}, and no agreement has; cut out what belongs to yours")
        }
        CliError::NotImported { name, rejected } => {
            format!(
                "{name} could not be taken over: {}",
                (strings(Language::En).rejected)(rejected)
            )
        }
        CliError::NoAgenda => {
            "there is no agenda for a first workshop; take agenda.ron out of the sessions folder".to_owned()
        }
        CliError::NotRead { file, trouble } => format!("could not read {}: {}", shown(file), why(trouble)),
        CliError::Broken { file, trouble, good } => format!(
            "could not read {}: {}\n  A good state of {} was kept; to see it and bring it back: norming recover {} {}",
            shown(file),
            why(trouble),
            good.at.format("%Y-%m-%d %H:%M"),
            shell_word(&file.to_string_lossy()),
            good.number
        ),
        CliError::NothingToRecover(name) => format!("there is nothing to recover of {name}"),
        CliError::NoSnapshot(number) => {
            format!(
                "there is no snapshot {number} of it; `norming recover` with the session alone lists them"
            )
        }
        CliError::OpenElsewhere(file, holder) => format!(
            "{} is open in another window ({}); end that first, or write the snapshot into another file with -o",
            shown(file),
            who(holder)
        ),
        CliError::NotRestored => {
            "nothing was changed; --yes restores it, and -o writes it into another file".to_owned()
        }
        CliError::IsThere { file, may_force } => {
            let remedy = if *may_force {
                "--force replaces it"
            } else {
                "name another file"
            };
            format!("{} is there already and was left as it is; {remedy}", shown(file))
        }
        CliError::IsAFolder(file) => format!(
            "{} is a folder; name a file in it, and nothing was written",
            shown(file)
        ),
        CliError::NotAFolder(folder) => format!(
            "{} is not a folder; name another, and nothing was written",
            shown(folder)
        ),
        CliError::NoSuchFolder(folder) => format!(
            "there is no folder {}, and nothing was written; make it first: mkdir -p {}",
            shown(folder),
            shell_word(&folder.to_string_lossy())
        ),
        CliError::NoSessions(folder) => format!(
            "there is no sessions folder {}; `norming new TEAM` makes it, and --sessions names another",
            shown(folder)
        ),
        CliError::NoFormat => format!(
            "say which format, or let the ending of a file say it (-o norms.html):{}",
            lines(super::help::HELP.formats())
        ),
        CliError::NoSuchEnding(file) => format!(
            "the ending of {} says no format; use one of these, or name the format:{}",
            shown(file),
            lines(endings())
        ),
        CliError::Settings { file, trouble } => format!(
            "the settings in {} cannot be used: {}\n  Mend that, begin a file with `norming config --init`, or set NORMING_CONFIG= to go on without one",
            shown(file),
            why(trouble)
        ),
        CliError::ConfigIsThere(file) => {
            format!(
                "{} is there already and was left as it is; change it in an editor",
                shown(file)
            )
        }
        CliError::NoConfigPlace => "there is no place for settings: name a file in NORMING_CONFIG".to_owned(),
        CliError::NotWritten { file, trouble } => {
            format!("could not write {}: {}", shown(file), why(trouble))
        }
        CliError::SideNotRead { side, file, trouble } => format!(
            "could not read {} of {}: {}\n  Nothing was merged, and our side is as it was.",
            (super::reports::MERGE.side)(*side),
            shown(file),
            why(trouble)
        ),
        CliError::ChangedByBoth { file, conflicts } => format!(
            "{}: {} changed by both sides; it can be read, and has both.\n  To choose: norming {}",
            shown(file),
            counted(*conflicts, "thing was", "things were"),
            shell_word(&file.to_string_lossy())
        ),
        CliError::NoGit(detail) => format!("could not run git: {detail}; is it installed?"),
        CliError::NoRepository(folder) => format!(
            "{} is in no git repository; `git init` makes one, and --sessions names another folder",
            shown(folder)
        ),
        CliError::GitRefused(detail) => format!("git refused: {detail}"),
        CliError::NoDates(team) => {
            format!("there is no date to put into a calendar in the session of \u{201c}{team}\u{201d}")
        }
        CliError::FrontMatter => "--front-matter is for markdown alone".to_owned(),
        CliError::NoLanguage(code) => {
            format!(
                "there is no language \u{201c}{code}\u{201d}; there are: {}",
                codes().join(", ")
            )
        }
        CliError::SeveralLanguages => {
            "--language names one language here; only `norming export` puts two side by side".to_owned()
        }
        CliError::NotSideBySide(format) => format!(
            "{format} is in one language; these can have several side by side: {}",
            bilingual(", ")
        ),
        CliError::NoFolder => "there is no folder for sessions: name one with --sessions".to_owned(),
        CliError::NoRevision { asked, sealed } => {
            let there = match sealed {
                0 => "is none yet".to_owned(),
                1 => "is revision 1 alone".to_owned(),
                _ => format!("are revisions 1 to {sealed}"),
            };
            format!("there is no revision {asked}; there {there}")
        }
        CliError::NoNorm {
            name,
            is_of_two,
            known,
        } => {
            let what = match (is_of_two, known.is_empty()) {
                (_, true) => return format!("there is no norm {name}; this session has no norms yet"),
                (true, _) => {
                    format!("{name} is the number of one norm and the ID of another; use the other name")
                }
                (false, _) => format!("there is no norm {name}; use a number or an ID from this list"),
            };
            format!("{what}\n{}", known.join("\n"))
        }
        CliError::StaysInTeam(norm) => {
            format!("{norm} stays in the team; --include team shows it")
        }
        CliError::BadRange(range) => {
            format!(
                "{range} are no two revisions; write them as 1..2, 1.. (until now) or ..2 (since the one before)"
            )
        }
        CliError::SomethingDue(sessions) => counted(
            *sessions,
            "session has something due",
            "sessions have something due",
        ),
        CliError::Problems(problems) => counted(*problems, "problem", "problems"),
        CliError::NotAllRead(files) => counted(*files, "file could not be read", "files could not be read"),
        CliError::NotPrinted(error) => format!("could not write the answer: {error}"),
        CliError::Run(error) => run(error),
    }
}

fn run(error: &RunError) -> String {
    match error {
        RunError::NoTerminal => {
            "this needs a terminal to read from and to draw on, not one that is dumb (TERM)".to_owned()
        }
        RunError::Terminal(error) => format!("the terminal could not be used: {error}"),
        RunError::NoAnswer => "the disk did not answer, and the last changes may be lost".to_owned(),
        RunError::NotSaved(files) => {
            let why =
                |(file, unsaved): (&PathBuf, &Unsaved)| format!("{}: {}", shown(file), why(&unsaved.trouble));
            let kept = |(file, unsaved): (&PathBuf, &Unsaved)| match &unsaved.kept {
                Some(Kept::File(copy)) => format!("what you had is kept in {}", shown(copy)),
                Some(Kept::Perhaps(copy)) => format!(
                    "what you had is in {}, but the disk doesn't confirm it; copy it somewhere safe",
                    shown(copy)
                ),
                Some(Kept::Snapshot(number)) => format!(
                    "what you had is kept; to see it and bring it back: norming recover {} {number}",
                    shell_word(&file.to_string_lossy())
                ),
                None => format!("no disk took what you had, and {} is without it", shown(file)),
            };
            // Where it is comes last, where it is seen.
            let (why, kept) = (lines(files.iter().map(why)), lines(files.iter().map(kept)));
            format!("not everything was saved{why}{kept}")
        }
    }
}

/// Who has a session open, as far as is known.
fn who(holder: &Holder) -> String {
    let process = holder.pid.map(|pid| format!("process {pid}"));
    let names = [&holder.user, &holder.host].map(|name| Some(name.clone()).filter(|name| !name.is_empty()));
    let known: Vec<String> = [process].into_iter().chain(names).flatten().collect();
    if known.is_empty() {
        "nobody knows whose".to_owned()
    } else {
        known.join(", ")
    }
}

fn suggestion(close: &[String]) -> String {
    if close.is_empty() {
        String::new()
    } else {
        format!("; is it one of these?{}", lines(close.iter().cloned()))
    }
}

fn codes() -> [&'static str; Language::ALL.len()] {
    Language::ALL.map(Language::code)
}

pub const USAGE: UsageWords = UsageWords {
    more: "For more information, try '--help'.",
    close: |names| format!("did you mean {}?", names.join(" or ")),
    between: "; ",
    unknown: |argument| format!("there is no argument '{argument}' here"),
    no_command: |name| format!("there is no command '{name}' here"),
    missing: "something is missing:",
    missing_command: "a command is missing:",
    conflict: |one, other| format!("'{one}' cannot be used together with '{other}'"),
    twice: |argument| format!("'{argument}' can be given once only"),
    invalid: |value, argument| format!("'{value}' cannot be the value of '{argument}'"),
    not_between: |least, most| format!("it has to be {least} to {most}"),
    not_below: |least| format!("it has to be {least} or more"),
    no_number: "it is no number",
    no_value: |argument| format!("'{argument}' needs a value"),
    other: |detail| format!("this cannot be understood: {detail}"),
};
