//! What may be chosen about the looks of the program, and what a terminal can show of it.
//! Must not know a colour, nor how any of this is found out.

/// A choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Colours for the background the terminal has, none while that is not known.
    #[default]
    Auto,
    /// Colours for a light background.
    Light,
    /// Colours for a dark background.
    Dark,
    /// The strongest contrast.
    HighContrast,
    /// No colours.
    Mono,
}

impl Scheme {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::Auto,
        Self::Light,
        Self::Dark,
        Self::HighContrast,
        Self::Mono,
    ];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high_contrast",
            Self::Mono => "mono",
        }
    }

    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.name() == name)
    }
}

/// What was chosen about the looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The colours.
    pub scheme: Scheme,
    /// Whether lines and bars are drawn (`true`) or written with plain characters; none: as the terminal can.
    pub draws_lines: Option<bool>,
}

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
