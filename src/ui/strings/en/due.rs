//! What is due, in English.

use crate::domain::due::{What, When};

use super::count;
use crate::ui::strings::DueWords;

fn item(what: What, when: When, day: &str) -> String {
    let name = match what {
        What::Review => "review",
        What::Trial => {
            return match when {
                When::Overdue => format!("trial ended ({day})"),
                When::Today => "trial ends today".to_owned(),
                When::Ahead => format!("trial ends {day}"),
            };
        }
        What::Provisional => "confirmation",
        What::Norm => "norm review",
        What::Escalated => "decision",
        What::Unknown => "open question",
        What::Action => "action",
        What::Case => "case",
    };
    match when {
        When::Overdue => format!("{name} overdue ({day})"),
        When::Today => format!("{name} due today"),
        When::Ahead => format!("{name} due {day}"),
    }
}

fn counted(what: What, when: When, number: usize, day: &str) -> String {
    let (one, many) = match what {
        What::Review => return item(what, when, day),
        What::Trial => ("trial", "trials"),
        What::Provisional => ("confirmation", "confirmations"),
        What::Norm => ("norm review", "norm reviews"),
        What::Escalated => ("decision", "decisions"),
        What::Unknown => ("open question", "open questions"),
        What::Action => ("action", "actions"),
        What::Case => ("case", "cases"),
    };
    let counted = count(number, one, many);
    let since = if number == 1 { "" } else { "since " };
    match (what, when) {
        (What::Trial, When::Overdue) => format!("{counted} ended ({since}{day})"),
        (What::Trial, When::Today) if number == 1 => format!("{counted} ends today"),
        (What::Trial, When::Today) => format!("{counted} end today"),
        (_, When::Overdue) => format!("{counted} overdue ({since}{day})"),
        (_, When::Today) => format!("{counted} due today"),
        (_, When::Ahead) => format!("{counted} due from {day}"),
    }
}

/// The words.
pub const DUE: DueWords = DueWords {
    title: "WHAT IS DUE",
    empty: "Nothing is due.",
    summary: |overdue, today| match (overdue, today) {
        (overdue, 0) => format!("{overdue} overdue"),
        (0, today) => format!("{today} due today"),
        (overdue, today) => format!("{overdue} overdue, {today} due today"),
    },
    item,
    count: counted,
    state: |when| match when {
        When::Overdue => "overdue",
        When::Today => "due today",
        When::Ahead => "ahead",
    },
    warning: |what, when, day| match (what, when) {
        (What::Trial, When::Overdue) => format!("Trial ended {day}: decide what's next"),
        (What::Trial, _) => "Trial ends today: decide what's next".to_owned(),
        (What::Provisional, When::Overdue) => format!("Confirmation overdue ({day}): does everyone agree?"),
        (What::Provisional, _) => "To be confirmed today: does everyone agree?".to_owned(),
        (What::Escalated, When::Overdue) => format!("Decision overdue ({day}): ask for it"),
        (What::Escalated, _) => "Decision due today: ask for it".to_owned(),
        (What::Case, When::Overdue) => format!("Overdue ({day}): present our answer"),
        (What::Case, _) => "Due today: present our answer".to_owned(),
        (What::Unknown | What::Action, When::Overdue) => format!("Overdue ({day})"),
        (What::Unknown | What::Action, _) => "Due today".to_owned(),
        (What::Review | What::Norm, When::Overdue) => format!("Review overdue ({day})"),
        (What::Review | What::Norm, _) => "Review due today".to_owned(),
    },
};
