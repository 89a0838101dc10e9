//! The looks of the program, in Chinese.
//! Must not know screens.

use crate::format::settings::ThemeChoice;
use crate::ui::strings::LookWords;

/// The words.
pub const LOOK: LookWords = LookWords {
    which: "用哪种配色？正文始终用终端自己的颜色。",
    theme: |theme| match theme {
        ThemeChoice::Auto => "自动：跟着这个终端的背景",
        ThemeChoice::Light => "浅色：用于浅色背景",
        ThemeChoice::Dark => "深色：用于深色背景",
        ThemeChoice::HighContrast => "高对比：颜色最分明",
        ThemeChoice::Mono => "单色：不用颜色",
    },
    chosen: |theme| {
        let name = match theme {
            ThemeChoice::Auto => "自动",
            ThemeChoice::Light => "浅色",
            ThemeChoice::Dark => "深色",
            ThemeChoice::HighContrast => "高对比",
            ThemeChoice::Mono => "单色",
        };
        format!("配色：{name}，从现在起。")
    },
    which_language: "用哪种语言？大家写下的不变。Which language?",
    language_chosen: "从现在起都用中文；大家写下的不变。",
    drawn: "从现在起，线条和条形是画出来的。",
    plain: "从现在起，线条和条形用普通字符。",
    no_colours: "已记下，留给别的终端：这个终端没有颜色，或 NO_COLOR 不让用。",
};
