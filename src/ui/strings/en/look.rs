//! The looks of the program, in English.
//! Must not know screens.

use super::super::super::theme::Scheme;
use super::super::LookWords;

/// The words.
pub const LOOK: LookWords = LookWords {
    which: "Which colours? What is written stays in the terminal's own.",
    scheme: |scheme| match scheme {
        Scheme::Auto => "auto: for the background this terminal has",
        Scheme::Light => "light: for a light background",
        Scheme::Dark => "dark: for a dark background",
        Scheme::HighContrast => "high contrast: the strongest colours",
        Scheme::Mono => "mono: no colours",
    },
    chosen: |scheme| {
        let name = match scheme {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
            Scheme::HighContrast => "high contrast",
            Scheme::Mono => "mono",
        };
        format!("Colours: {name}, from now on.")
    },
    drawn: "Lines and bars are drawn, from now on.",
    plain: "Lines and bars are plain characters, from now on.",
    no_colours: "Kept for other terminals: this one has no colours, or NO_COLOR asks for none.",
};
