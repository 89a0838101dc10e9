//! The looks of the program, in English.
//! Must not know screens.

use crate::format::settings::ThemeChoice;
use crate::ui::strings::LookWords;

/// The words.
pub const LOOK: LookWords = LookWords {
    which: "Which colours? What is written stays in the terminal's own.",
    theme: |theme| match theme {
        ThemeChoice::Auto => "auto: for the background this terminal has",
        ThemeChoice::Light => "light: for a light background",
        ThemeChoice::Dark => "dark: for a dark background",
        ThemeChoice::HighContrast => "high contrast: the strongest colours",
        ThemeChoice::Mono => "mono: no colours",
    },
    chosen: |theme| {
        let name = match theme {
            ThemeChoice::Auto => "auto",
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
            ThemeChoice::HighContrast => "high contrast",
            ThemeChoice::Mono => "mono",
        };
        format!("Colours: {name}, from now on.")
    },
    which_language: "Which language? What people wrote stays as it is. 用哪种语言？",
    language_chosen: "Everything is in English from now on; what people wrote stays as it is.",
    drawn: "Lines and bars are drawn, from now on.",
    plain: "Lines and bars are plain characters, from now on.",
    no_colours: "Kept for other terminals: this one has no colours, or NO_COLOR asks for none.",
};
