//! The command line in English.
//! Must not know how anything is found out.

mod errors;
mod help;
mod man;
mod reports;
mod tell;

use crate::domain::workshop::WorkshopKind;

use super::Words;
use crate::cli::print::shown;

/// Everything in English.
pub static EN: Words = Words {
    error: errors::error,
    could_not_read: |name, why| format!("could not read {name}: {why}"),
    written: |file| format!("written to {}", shown(file)),
    late: |path| {
        format!(
            "another program changed an older copy of the session; its version is in {}",
            shown(path)
        )
    },
    unkept: |unkept| {
        let texts = match unkept.texts {
            0 => None,
            1 => Some("the half-typed text".to_owned()),
            texts => Some(format!("{texts} half-typed texts")),
        };
        let notes = unkept.notes.then(|| "what you added to your notes".to_owned());
        let what: Vec<String> = texts.into_iter().chain(notes).collect();
        let told = format!(
            "{} could not be kept: {}",
            what.join(" and "),
            errors::why(&unkept.trouble)
        );
        match &unkept.kept {
            Some(file) => format!("{told}; copy it from {}", shown(file)),
            None => format!("{told}; no disk took it"),
        }
    },
    conflicts: |left| {
        let left = counted(left, "conflict", "conflicts");
        format!("{left} of a merge to choose from; the program asks about each when the session is opened")
    },
    kind: |kind| match kind {
        WorkshopKind::First => "first",
        WorkshopKind::Transition => "transition",
        WorkshopKind::Routine => "routine",
    },
    preparing: "preparing",
    settings_say: |code| {
        format!(
            "your settings say {code}, which counts before --language; \"Language\" in the palette changes it"
        )
    },
    help: help::HELP,
    usage: errors::USAGE,
    check: reports::CHECK,
    config: reports::CONFIG,
    diff: reports::DIFF,
    git: reports::GIT,
    import: reports::IMPORT,
    list: reports::LIST,
    log: reports::LOG,
    pages_are_in: |folder| format!("the pages are in {}", shown(folder)),
    merge: reports::MERGE,
    no_notes: "there are no notes on it",
    recover: reports::RECOVER,
    show: reports::SHOW,
    tell: tell::TELL,
};

/// A number and what it counts.
fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
