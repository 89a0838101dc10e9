//! The settings in force: of flags, the environment and the settings file, which one counts.
//! Must not know what a setting does.

use std::env;
use std::path::{Path, PathBuf};

use crate::domain::language::Language;
use crate::format::settings::ThemeChoice;
use crate::runtime::settings::{Kept, read};
use crate::ui::look::Look;

use super::errors::CliError;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From this flag.
    Flag(&'static str),
    /// From this variable.
    Environment(&'static str),
    /// From the settings file.
    File,
    /// From what is in the present folder.
    Here,
    /// From nobody.
    Default,
}

/// What one of the settings is, and where it comes from.
pub type Set<T> = (T, Origin);

/// The settings as one run of the program has them.
#[derive(Clone, Debug, Default)]
pub struct Settings(Kept);

impl Settings {
    /// Reads them, unless the command can do without.
    pub fn read_unless(is_needless: bool) -> Result<Self, CliError> {
        if is_needless {
            return Ok(Self::default());
        }
        let kept = read();
        kept.map(Self)
            .map_err(|(file, trouble)| CliError::Settings { file, trouble })
    }

    /// The settings file, and whether it is there.
    pub fn file(&self) -> (Option<&Path>, bool) {
        (self.0.file.as_deref(), self.0.is_there)
    }

    /// The sessions folder that the file names: from the user's home, or from beside the file.
    pub fn sessions(&self) -> Option<PathBuf> {
        let named = self.0.settings.sessions.as_deref()?;
        if let Some(rest) = named.strip_prefix("~/") {
            return Some(env::home_dir()?.join(rest));
        }
        let beside = self.0.file.as_ref().and_then(|file| file.parent());
        Some(beside.map_or_else(|| PathBuf::from(named), |folder| folder.join(named)))
    }

    /// How the screens look.
    pub fn theme(&self) -> Set<ThemeChoice> {
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            return (ThemeChoice::Mono, Origin::Environment("NO_COLOR"));
        }
        set(self.0.settings.theme, ThemeChoice::default())
    }

    /// The language of new sessions.
    pub fn language(&self) -> Set<Language> {
        set(self.0.settings.language, Language::default())
    }

    /// How many minutes a new workshop is to take.
    pub fn minutes(&self) -> Set<Option<u16>> {
        set(self.0.settings.minutes.map(Some), None)
    }

    /// Whether the wheel moves the cursor.
    pub fn mouse(&self) -> Set<bool> {
        set(self.0.settings.mouse, false)
    }

    /// Whether the terminal rings.
    pub fn bell(&self) -> Set<bool> {
        set(self.0.settings.bell, false)
    }

    /// All of them, as the screens want them.
    pub fn look(&self) -> Look {
        Look {
            theme: self.theme().0,
            language: self.language().0,
            minutes: self.minutes().0,
            mouse: self.mouse().0,
            bell: self.bell().0,
        }
    }
}

fn set<T>(said: Option<T>, otherwise: T) -> Set<T> {
    said.map_or((otherwise, Origin::Default), |value| (value, Origin::File))
}
