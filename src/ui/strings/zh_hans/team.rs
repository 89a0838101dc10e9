//! What stays in the team, in Chinese.
//! Must not know screens.

use crate::ui::strings::TeamWords;

/// The words.
pub const TEAM: TeamWords = TeamWords {
    sign: "只留在团队里",
    keep: "只留在团队里（不会导出）",
    tell: "又可以导出",
    kept: "只留在团队里，不会导出。",
    told: "又可以导出了。",
};
