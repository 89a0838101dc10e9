//! How the program looks and sounds to this user, and what new sessions begin with.
//! Must not know where that was said.

use crate::domain::language::Language;
use crate::format::settings::ThemeChoice;

/// What was chosen in the program itself, which counts from then on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The colours.
    pub theme: Option<ThemeChoice>,
    /// Whether lines and bars are drawn, or written with plain characters.
    pub draws_lines: Option<bool>,
    /// Whether the mouse does what keys do.
    pub mouse: Option<bool>,
}

/// What a user may set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// How the screens look.
    pub theme: ThemeChoice,
    /// The language, until a session says another.
    pub language: Language,
    /// How many minutes a new workshop is to take, if said.
    pub minutes: Option<u16>,
    /// Whether the wheel of the mouse moves the cursor, at first.
    pub mouse: bool,
    /// Whether the terminal rings when the time of a step is up.
    pub bell: bool,
    /// What was chosen in the program.
    pub chosen: Chosen,
}
