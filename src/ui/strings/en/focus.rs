//! The focus view, in English.
//! Must not know screens.

use super::number;
use crate::ui::strings::FocusWords;

/// The words.
pub const FOCUS: FocusWords = FocusWords {
    at_least: |fingers| format!("at {} or more", number(fingers)),
    minutes_left: "minutes left in this step",
    minutes_over: "minutes over this step's time",
    items: "next item",
    leave: "show all",
};
