//! What the command line says: one struct a part, a constant a language. A text that is missing does not compile.
//! Must not know how anything is found out. Sentences are whole; where something varies, a function makes them.

mod en;
mod help;
mod tell;
mod zh_hans;

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::agreement::FourC;
use crate::domain::guardrail::Class;
use crate::domain::language::Language;
use crate::domain::norm::{Event, Status};
use crate::domain::workshop::{Transition, WorkshopKind};
use crate::format::merge::Which;
use crate::format::report::check::Wrong;
use crate::format::report::diff::Agreed;
use crate::runtime::recovery::Why;
use crate::runtime::run::Unkept;

use super::errors::CliError;
use super::settings::Origin;

pub use help::{CommandHelp, HelpWords, ManWords, Reads};
use help::{bilingual, endings};
pub use tell::TellWords;

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::EN,
        Language::ZhHans => &zh_hans::ZH_HANS,
    }
}

/// Everything that the command line says in one language.
#[derive(Debug)]
pub struct Words {
    /// Why a command did not come to a good end, and what to do.
    pub error: fn(&CliError) -> String,
    /// A file could not be read, and why; the command goes on.
    pub could_not_read: fn(&str, &str) -> String,
    /// Something was written into this file.
    pub written: fn(&Path) -> String,
    /// Another program wrote into an older copy of a session; its words are in this file.
    pub late: fn(&Path) -> String,
    /// What was typed didn't get into the state folder, why, and where it is instead.
    pub unkept: fn(&Unkept) -> String,
    /// So many choices that a merge left.
    pub conflicts: fn(usize) -> String,
    /// A kind of workshop.
    pub kind: fn(WorkshopKind) -> &'static str,
    /// Where a workshop is that was not begun.
    pub preparing: &'static str,
    /// The settings say this language, and count before the flag.
    pub settings_say: fn(&str) -> String,
    /// Help.
    pub help: HelpWords,
    /// What was typed wrong.
    pub usage: UsageWords,
    /// `check`.
    pub check: CheckWords,
    /// `config`.
    pub config: ConfigWords,
    /// `diff`.
    pub diff: DiffWords,
    /// `git`.
    pub git: GitWords,
    /// `import`.
    pub import: ImportWords,
    /// `list`.
    pub list: ListWords,
    /// `log`.
    pub log: LogWords,
    /// `man`: the pages are in this folder.
    pub pages_are_in: fn(&Path) -> String,
    /// `merge`.
    pub merge: MergeWords,
    /// `notes`: there are none.
    pub no_notes: &'static str,
    /// `recover`.
    pub recover: RecoverWords,
    /// `show`.
    pub show: ShowWords,
    /// What is told to others.
    pub tell: TellWords,
}

/// What is said of a call that is not understood.
#[derive(Debug)]
pub struct UsageWords {
    /// Where there is more.
    pub more: &'static str,
    /// Names that are close.
    pub close: fn(&[&str]) -> String,
    /// Between what is wrong and why.
    pub between: &'static str,
    /// An argument nobody knows.
    pub unknown: fn(&str) -> String,
    /// A subcommand nobody knows.
    pub no_command: fn(&str) -> String,
    /// What has to be there.
    pub missing: &'static str,
    /// A subcommand has to be there.
    pub missing_command: &'static str,
    /// Two arguments that exclude each other.
    pub conflict: fn(&str, &str) -> String,
    /// An argument that is there twice.
    pub twice: fn(&str) -> String,
    /// A value that an argument cannot have.
    pub invalid: fn(&str, &str) -> String,
    /// Why: a number that is not between two others.
    pub not_between: fn(&str, &str) -> String,
    /// Why: a number that is too small.
    pub not_below: fn(&str) -> String,
    /// Why: it is no number.
    pub no_number: &'static str,
    /// An argument without its value.
    pub no_value: fn(&str) -> String,
    /// Something else.
    pub other: fn(&str) -> String,
}

/// Words of `check`.
#[derive(Debug)]
pub struct CheckWords {
    /// So many files, and nothing wrong.
    pub fine: fn(usize) -> String,
    /// A problem, and how it is mended.
    pub wrong: fn(&Wrong) -> String,
}

/// Words of `config`.
#[derive(Debug)]
pub struct ConfigWords {
    /// The settings file, and whether it is there; none where there is no place for one.
    pub file: fn(Option<&Path>, bool) -> String,
    /// Off and on.
    pub off_on: [&'static str; 2],
    /// Minutes nobody has set.
    pub as_agenda: &'static str,
    /// Where a value comes from.
    pub from: fn(Origin) -> String,
}

/// Words of `diff`.
#[derive(Debug)]
pub struct DiffWords {
    /// There is no difference.
    pub nothing: &'static str,
    /// From what to what.
    pub head: fn(&str, &str) -> String,
    /// Before the first revision.
    pub before_all: &'static str,
    /// A revision, and the day of it.
    pub revision: fn(usize, Option<NaiveDate>) -> String,
    /// As it is.
    pub now: &'static str,
    /// A team and its revision.
    pub of_team: fn(&str, usize) -> String,
    /// Titles: new, reworded, in other languages, other words proposed, gone, otherwise, guardrails, the four Cs, agreed
    /// besides, answered.
    pub titles: [&'static str; 10],
    /// No other words are proposed any more.
    pub not_proposed: &'static str,
    /// In front of a reason.
    pub because: &'static str,
    /// No reason is known.
    pub no_reason: &'static str,
    /// A norm that is no longer there.
    pub gone: &'static str,
    /// In front of a steward.
    pub steward: &'static str,
    /// No steward.
    pub nobody: &'static str,
    /// In front of a norm that a guardrail touches.
    pub touches: &'static str,
    /// In front of the review date.
    pub review: &'static str,
    /// No date.
    pub no_date: &'static str,
    /// One of the four Cs.
    pub four_c: fn(FourC) -> &'static str,
    /// How wide the names of the four Cs are.
    pub four_c_cells: usize,
    /// No rating.
    pub not_rated: &'static str,
    /// A rating without fingers.
    pub no_fingers: &'static str,
    /// A rating, without counts that would tell who.
    pub lowest: fn(u8) -> String,
    /// A rating: the lowest, so many at three or more, of so many.
    pub rated: fn(u8, u16, u16) -> String,
    /// What else was agreed.
    pub agreed: fn(Agreed) -> String,
    /// Between a name and what it stands for.
    pub colon: &'static str,
}

/// Words of `git`.
#[derive(Debug)]
pub struct GitWords {
    /// What was set up: root, program and whether that is new, attributes, files and whether that is new.
    pub set_up: fn([&str; 4], [bool; 2]) -> String,
    /// Nothing was set up in this folder.
    pub nothing: fn(&str) -> String,
    /// What was taken out of this folder.
    pub taken_out: fn(&str) -> String,
    /// Keys of the configuration that were taken out.
    pub keys: fn(&str) -> String,
    /// Our lines were taken out of this file.
    pub lines: fn(&str) -> String,
}

/// Words of `import`.
#[derive(Debug)]
pub struct ImportWords {
    /// The text is in this encoding.
    pub read_as: fn(&str) -> String,
    /// Nothing was written.
    pub dry: &'static str,
    /// The review was left without taking anything.
    pub left: &'static str,
    /// The new file, and how it is opened.
    pub done: fn(&Path, &str) -> String,
    /// What is called the standard input.
    pub stdin: &'static str,
    /// More topics, norms or lines, or kilobytes than are read.
    pub most_topics: fn(usize) -> String,
    /// The same of norms and lines.
    pub most_lines: fn(usize) -> String,
    /// The same of kilobytes.
    pub most_kilobytes: fn(usize) -> String,
    /// Norms under no heading.
    pub no_topic: &'static str,
    /// A topic without norms.
    pub no_norm: &'static str,
    /// Before why, the signal and the steward of a norm.
    pub fields: [&'static str; 3],
    /// Above the people who go on the roster, and above what is told and kept nowhere.
    pub lists: [&'static str; 2],
    /// What the sign of a doubtful draft means.
    pub doubtful: &'static str,
    /// Above what was put aside.
    pub aside: &'static str,
    /// How many topics, norms, and lines put aside.
    pub totals: fn(usize, usize, usize) -> String,
}

/// Words of `list`.
#[derive(Debug)]
pub struct ListWords {
    /// Nothing is due.
    pub nothing_due: &'static str,
    /// There are no sessions in this folder.
    pub none: fn(&Path) -> String,
    /// Titles: team, revision, norms, review, in progress.
    pub titles: [&'static str; 5],
    /// A workshop in progress: its kind and where it is.
    pub open: fn(&str, &str) -> String,
}

/// Words of `log`.
#[derive(Debug)]
pub struct LogWords {
    /// No workshop was sealed.
    pub none: &'static str,
    /// In front of a workshop in progress.
    pub in_progress: &'static str,
    /// A revision, by its number.
    pub revision: fn(usize) -> String,
    /// Kept, revised, retired, new, left open.
    pub lists: [&'static str; 5],
    /// So many of one of them.
    pub count: fn(usize, &str) -> String,
    /// Between counts.
    pub comma: &'static str,
    /// No norm was touched.
    pub no_norms: &'static str,
    /// In front of a reason.
    pub because: &'static str,
    /// A norm that is no longer in the file.
    pub not_there: fn(&str) -> String,
    /// A transition in a line; empty where nothing is known.
    pub transition: fn(&Transition, &str, &str) -> String,
    /// In front of how a norm stands.
    pub status: &'static str,
    /// In front of a norm that it was made from.
    pub made_from: fn(&str) -> String,
    /// Between two revisions.
    pub between: &'static str,
    /// A station: the day, what happened, in which revision.
    pub station: fn(NaiveDate, &str, &str) -> String,
    /// Nothing is known of a norm's life.
    pub no_life: &'static str,
    /// What happened to a norm.
    pub event: fn(Event) -> &'static str,
}

/// Words of `merge`.
#[derive(Debug)]
pub struct MergeWords {
    /// Comments are lost.
    pub no_comments: fn(&Path) -> String,
    /// Merged, with so many conflicts from before.
    pub earlier: fn(&Path, usize) -> String,
    /// A side.
    pub side: fn(Which) -> &'static str,
}

/// Words of `recover`.
#[derive(Debug)]
pub struct RecoverWords {
    /// A snapshot was written into this file.
    pub written: fn(u32, &Path) -> String,
    /// The file is in that state already.
    pub same: fn(&Path) -> String,
    /// The file is as in a snapshot again; where its state from before is kept.
    pub restored: fn(&Path, u32, Option<u32>) -> String,
    /// Above the snapshots; whether the file is gone.
    pub head: fn(&Path, bool) -> String,
    /// Above half-typed text.
    pub half_typed: &'static str,
    /// That there are half-typed private notes, without their words.
    pub half_noted: &'static str,
    /// A snapshot that cannot be read.
    pub unreadable: &'static str,
    /// The first snapshot.
    pub first: &'static str,
    /// Nothing came or went, and still something is otherwise.
    pub other_words: &'static str,
    /// Why it was kept, after what changed.
    pub why: fn(Why) -> &'static str,
    /// It is as the file is.
    pub as_now: &'static str,
    /// So many of a kind of thing.
    pub count: fn(usize, Kept) -> String,
    /// Between counts.
    pub comma: &'static str,
    /// Names of the two states that are compared.
    pub compared: [fn(&str) -> String; 2],
    /// Whether to restore it.
    pub ask: &'static str,
    /// What means yes, besides `y` and `yes`.
    pub yes: [&'static str; 2],
}

/// What is counted in a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// Norms.
    Norms,
    /// Revisions.
    Revisions,
    /// People on the roster.
    People,
    /// Guardrails.
    Guardrails,
    /// Concerns.
    Concerns,
    /// Unknowns.
    Unknowns,
    /// Actions.
    Actions,
    /// Parked items.
    Parked,
    /// Frictions.
    Frictions,
    /// Clusters.
    Clusters,
    /// Drafts.
    Drafts,
    /// An open workshop.
    Workshops,
}

/// Words of `show`.
#[derive(Debug)]
pub struct ShowWords {
    /// No norm is in force.
    pub none: &'static str,
    /// What is proposed is not shown.
    pub in_progress: &'static str,
    /// The first line: the revision and its day, if there is one, and the review date.
    pub head: fn(Option<(usize, NaiveDate)>, Option<NaiveDate>) -> String,
    /// Titles: mission, together and apart, what is decided, slips, sooner.
    pub titles: [&'static str; 5],
    /// Why, signal, steward, status, review.
    pub fields: [&'static str; 5],
    /// How wide the names of fields are.
    pub field_cells: usize,
    /// How a norm stands, given today; empty where it is adopted.
    pub status: fn(&Status, &str, NaiveDate) -> String,
    /// A norm that is adopted.
    pub adopted: &'static str,
    /// What is added in brackets.
    pub aside: fn(&str) -> String,
    /// A guardrail: its class and until when.
    pub class: fn(Class) -> &'static str,
    /// Until then.
    pub until: fn(NaiveDate) -> String,
    /// Between what is said of a guardrail.
    pub between: &'static str,
}
