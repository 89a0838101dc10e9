//! English.

mod actions;
mod capture;
mod chat;
mod coach;
mod coming;
mod dots;
mod due;
mod errors;
mod export;
mod focus;
mod forget;
mod gaps;
mod join;
mod keep;
mod labels;
mod look;
mod pictures;
mod recovery;
mod review;
mod round;
mod shell;
mod silence;
mod team;
mod voices;

use chrono::{Datelike, NaiveDate};

use crate::domain::language::Language;

use super::Strings;

/// Every word in English.
pub const EN: Strings = Strings {
    language: Language::En,
    own_name: "English",
    speech: |words| format!("\"{words}\""),
    between: "; ",
    comma: ", ",
    colon: ": ",
    now: "NOW",
    say: "SAY",
    steps: [
        "Arrive",
        "Frame",
        "Concerns",
        "Value",
        "Look back",
        "Gather",
        "Draft",
        "Decide",
        "Case",
        "Close",
    ],
    date,
    dated: |on, today| format!("{} {}", on.format("%a"), date(on, today)),
    either_date: |one, other| format!("{one} or {other}? Type the one you mean like that."),
    passed: |day| format!("{day} is in the past. Change it if you meant a later day."),
    date_ghost: "11 Jan, next tuesday or +30 (days)",
    not_a_date: "Not a date. Try 11 Jan, 2027-03-01, next tuesday or +30.",
    not_a_vote: "A vote is 0 to 5, or - to abstain. Backspace takes one back.",
    not_a_number: "That is no number. Write digits only.",
    to_confirm: "To confirm.",
    gap: gaps::gap,
    label: labels::label,
    rejected: errors::rejected,
    trouble: errors::trouble,
    hint: actions::hint,
    name: actions::name,
    hints: shell::HINTS,
    frame_words: shell::FRAME,
    due: due::DUE,
    home: shell::HOME,
    nows: shell::NOWS,
    people: capture::PEOPLE,
    transition: capture::TRANSITION,
    lines: capture::LINES,
    frame: capture::GUARDRAILS,
    concerns: capture::CONCERNS,
    unknowns: capture::UNKNOWNS,
    actions: capture::ACTIONS,
    worth: voices::WORTH,
    tally: voices::TALLY,
    look_back: voices::LOOK_BACK,
    gather: voices::GATHER,
    dots: dots::DOTS,
    chat: chat::CHAT,
    review: review::REVIEW,
    forget: forget::FORGET,
    team: team::TEAM,
    recovery: recovery::RECOVERY,
    join: join::JOIN,
    export: export::EXPORT,
    focus: focus::FOCUS,
    pictures: pictures::PICTURES,
    look: look::LOOK,
    coming: coming::COMING,
    round: round::ROUND,
    silence: silence::SILENCE,
    draft: voices::DRAFT,
    coach: coach::COACH,
    library: coach::LIBRARY,
    decide: voices::DECIDE,
    norms: keep::NORMS,
    case: keep::CASE,
    close: keep::CLOSE,
    prepare: keep::PREPARE,
    page: keep::PAGE,
};

/// A number with its noun in the singular or the plural.
fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}

/// A small number as a word.
fn number(number: u8) -> String {
    const WORDS: [&str; 6] = ["zero", "one", "two", "three", "four", "five"];
    WORDS
        .get(usize::from(number))
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A date; the year is left out where it is this one.
fn date(date: NaiveDate, today: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let month = MONTHS[date.month0() as usize];
    if date.year() == today.year() {
        format!("{} {month}", date.day())
    } else {
        format!("{} {month} {}", date.day(), date.year())
    }
}
