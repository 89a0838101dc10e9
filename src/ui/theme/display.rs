//! What a terminal can show.
//! Must not know a colour, nor how any of this is found out.

/// What is behind the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Nobody has told.
    #[default]
    Unknown,
    /// Something light.
    Light,
    /// Something dark.
    Dark,
}

/// How many colours there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// None, or none are wanted (`NO_COLOR`).
    #[default]
    None,
    /// Those of the first colour terminals, whose shades every terminal chooses for itself.
    Sixteen,
    /// At least the 256 whose shades are the same nearly everywhere.
    Many,
}

/// What a terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Display {
    /// What is behind the words, as far as is known.
    pub ground: Ground,
    /// How many colours it has.
    pub depth: Depth,
    /// Whether it has characters for lines and bars.
    pub draws_lines: bool,
}
