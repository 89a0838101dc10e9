//! A user's settings as RON, and what they begin with.
//! Must not know where they are kept, nor what is done with them.

use serde::{Deserialize, Deserializer};

use super::error::{DecodeError, Reason};
use super::reason::refuse;
use super::ron::{Code, Wire};
use super::scan::{scan, without_mark};
use crate::domain::language::Language;
use crate::flow::agenda::{LEAST_MINUTES, MOST_MINUTES};

/// The number of this format.
const FORMAT: u64 = 1;

/// Settings to begin with: each is there with what it is without them, behind a comment sign.
pub fn template(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("settings.ron"),
        Language::ZhHans => include_str!("settings.zh-Hans.ron"),
    }
}

/// How the screens look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// For the background the terminal has; without colours while nobody knows it.
    #[default]
    Auto,
    /// For a light background.
    Light,
    /// For a dark background.
    Dark,
    /// The strongest contrast.
    HighContrast,
    /// Without colours.
    Mono,
}

impl ThemeChoice {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::Auto,
        Self::Light,
        Self::Dark,
        Self::HighContrast,
        Self::Mono,
    ];

    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// Its name, as in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high_contrast",
            Self::Mono => "mono",
        }
    }
}

/// What a user has set; what is left out is as the program has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How the screens look.
    pub theme: Option<ThemeChoice>,
    /// The language of new sessions, and of the screens until a session says another.
    pub language: Option<Language>,
    /// The sessions folder.
    pub sessions: Option<String>,
    /// How many minutes a new workshop is to take.
    pub minutes: Option<u16>,
    /// Whether the wheel of the mouse moves the cursor.
    pub mouse: Option<bool>,
    /// Whether the terminal rings when the time of a step is up.
    pub bell: Option<bool>,
}

/// The settings a text says.
pub fn decode_settings(text: &str) -> Result<Settings, DecodeError> {
    let text = without_mark(text);
    scan(text, FORMAT)?;
    let file: File = ::ron::from_str(text).map_err(|error| DecodeError::from_parser(text, error))?;
    Ok(Settings {
        theme: file.theme,
        language: file.language.map(Code::read),
        sessions: file.sessions.map(|sessions| sessions.0),
        minutes: file.minutes.map(|minutes| minutes.0),
        mouse: file.mouse,
        bell: file.bell,
    })
}

/// The document.
#[derive(Deserialize)]
#[serde(rename = "Settings", deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u16,
    #[serde(default, deserialize_with = "plainly")]
    theme: Option<ThemeChoice>,
    #[serde(default, deserialize_with = "plainly")]
    language: Option<Code>,
    #[serde(default, deserialize_with = "plainly")]
    sessions: Option<Folder>,
    #[serde(default, deserialize_with = "plainly")]
    minutes: Option<Minutes>,
    #[serde(default, deserialize_with = "plainly")]
    mouse: Option<bool>,
    #[serde(default, deserialize_with = "plainly")]
    bell: Option<bool>,
}

/// A value that may be left out, and is written plainly where it is there.
fn plainly<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

struct Folder(String);

impl<'de> Deserialize<'de> for Folder {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let path = String::deserialize(from)?;
        if path.trim().is_empty() || path.contains(char::is_control) {
            return Err(refuse(Reason::Path, &path));
        }
        Ok(Self(path))
    }
}

struct Minutes(u16);

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let minutes = i64::deserialize(from)?;
        u16::try_from(minutes)
            .ok()
            .filter(|minutes| (LEAST_MINUTES..=MOST_MINUTES).contains(minutes))
            .map(Self)
            .ok_or_else(|| refuse(Reason::Minutes, &minutes.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_says_nothing_until_a_line_of_it_is_taken_in() {
        for language in Language::ALL {
            says_nothing_until_it_is_taken_in(language);
        }
    }

    fn says_nothing_until_it_is_taken_in(own: Language) {
        let template = template(own);
        assert_eq!(decode_settings(template), Ok(Settings::default()));
        let taken = decode_settings(&template.replace("  // ", "  ").replace("  //", "//"));
        let Settings {
            theme,
            language,
            sessions,
            minutes,
            mouse,
            bell,
        } = taken.unwrap();
        assert_eq!((theme, language), (Some(ThemeChoice::Auto), Some(own)));
        assert!(sessions.is_some() && minutes.is_some());
        assert_eq!((mouse, bell), (Some(false), Some(false)));
    }

    #[test]
    fn every_theme_is_read_by_its_name() {
        for theme in ThemeChoice::ALL {
            let read = decode_settings(&format!("(format: 1, theme: {})", theme.name()));
            assert_eq!(read.unwrap().theme, Some(theme));
        }
    }

    #[test]
    fn what_cannot_be_is_refused_where_it_stands() {
        let at = |text: &str| {
            let error = decode_settings(text).unwrap_err();
            (error.line, error.column)
        };
        assert_eq!(at("(\n  format: 1,\n  theme: pink,\n)"), (3, 10));
        assert_eq!(at("(\n  format: 1,\n  sound: true,\n)"), (3, 3));
        assert_eq!(at("(format: 1,\n minutes: 481)"), (2, 11));
        assert_eq!(at("(format: 1,\n language: \"xx\")").0, 2);
        assert_eq!(at("(format: 1,\n sessions: \"\")").0, 2);
        assert_eq!(at("(format: 2)").0, 1);
    }
}
