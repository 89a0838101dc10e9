//! The focus view, in Chinese.
//! Must not know screens.

use crate::ui::strings::FocusWords;

/// The words.
pub const FOCUS: FocusWords = FocusWords {
    at_least: |fingers| format!("在 {fingers} 及以上"),
    minutes_left: "这一步还剩几分钟",
    minutes_over: "这一步超出的分钟数",
    items: "下一条",
    leave: "显示全部",
};
