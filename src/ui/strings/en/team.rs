//! What stays in the team, in English.
//! Must not know screens.

use crate::ui::strings::TeamWords;

/// The words.
pub const TEAM: TeamWords = TeamWords {
    sign: "Stays in the team",
    keep: "Keep it in the team (no export tells it)",
    tell: "Exports may tell it again",
    kept: "Stays in the team: no export tells it.",
    told: "Exports may tell it again.",
};
