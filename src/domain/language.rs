//! The languages a team may choose.
//! Must not know any words of them.

/// A language of the interface, the agendas and the exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
}

impl Language {
    /// Its code, as in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
