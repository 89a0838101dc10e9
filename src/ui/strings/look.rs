//! The shapes of the words about the looks of the program.
//! Must not know screens, nor a colour.

use crate::format::settings::ThemeChoice;

/// Colours and lines.
#[derive(Debug)]
pub struct LookWords {
    /// Which colours.
    pub which: &'static str,
    /// A choice of colours in the menu.
    pub theme: fn(ThemeChoice) -> &'static str,
    /// The choice that was made, and that it stays.
    pub chosen: fn(ThemeChoice) -> String,
    /// Which language.
    pub which_language: &'static str,
    /// This is the language now.
    pub language_chosen: &'static str,
    /// Lines and bars are drawn from now on.
    pub drawn: &'static str,
    /// Lines and bars are written with plain characters from now on.
    pub plain: &'static str,
    /// The terminal has no colours, or none are wanted.
    pub no_colours: &'static str,
}
