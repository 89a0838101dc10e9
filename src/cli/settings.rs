//! The settings in force: of flags, the environment and the settings file, which one counts.
//! Must not know what a setting does.

use std::env;
use std::path::{Path, PathBuf};

use crate::domain::language::Language;
use crate::format::settings::ThemeChoice;
use crate::runtime::display::wants_no_colour;
use crate::runtime::home::home;
use crate::runtime::settings::{Kept, read};
use crate::runtime::state::State;
use crate::ui::look::{Chosen, Look};
use crate::ui::msg::Trouble;

use super::errors::CliError;

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From this flag.
    Flag(&'static str),
    /// From this variable.
    Environment(&'static str),
    /// From what was chosen in the program.
    Chosen,
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
pub struct Settings {
    kept: Kept,
    chosen: Chosen,
    /// What `--language` says.
    asked: Option<Language>,
    /// The file that can't be used, and why.
    failed: Option<(PathBuf, Trouble)>,
}

impl Settings {
    /// Reads them, given what `--language` says; without the file where it can't be used.
    pub fn read(asked: Option<Language>) -> Self {
        let (kept, failed) = match read() {
            Ok(kept) => (kept, None),
            Err(failed) => (Kept::default(), Some(failed)),
        };
        // What is wrong with them is told by the screen, where they were chosen.
        let chosen = State::of_user().chosen().unwrap_or_default();
        Self {
            kept,
            chosen,
            asked,
            failed,
        }
    }

    /// Why the file can't be used.
    pub fn unusable(&self) -> Option<&Trouble> {
        self.failed.as_ref().map(|(_, trouble)| trouble)
    }

    /// The same for a command, which does nothing then: it might be for another folder than is meant.
    pub fn usable(&self) -> Result<(), CliError> {
        match self.failed.clone() {
            Some((file, trouble)) => Err(CliError::Settings { file, trouble }),
            None => Ok(()),
        }
    }

    /// The settings file, and whether it is there.
    pub fn file(&self) -> (Option<&Path>, bool) {
        (self.kept.file.as_deref(), self.kept.is_there)
    }

    /// The sessions folder that the file names: from the user's home, or from beside the file.
    pub fn sessions(&self) -> Option<PathBuf> {
        let named = self.kept.settings.sessions.as_deref()?;
        if let Some(rest) = named.strip_prefix("~/") {
            return Some(home()?.join(rest));
        }
        let beside = self.kept.file.as_ref().and_then(|file| file.parent());
        Some(beside.map_or_else(|| PathBuf::from(named), |folder| folder.join(named)))
    }

    /// How the screens look.
    pub fn theme(&self) -> Set<ThemeChoice> {
        if wants_no_colour() {
            return (ThemeChoice::Mono, Origin::Environment("NO_COLOR"));
        }
        chosen(
            self.chosen.theme,
            set(self.kept.settings.theme, ThemeChoice::default()),
        )
    }

    /// The language where no session says one: of the file, else of the flag, else of the locale.
    pub fn language(&self) -> Set<Language> {
        self.kept.settings.language.map_or_else(
            || {
                let asked = self.asked.map(|language| (language, Origin::Flag("--language")));
                asked.unwrap_or_else(|| locale(|name| env::var(name).ok()))
            },
            |language| (language, Origin::File),
        )
    }

    /// How many minutes a new workshop is to take.
    pub fn minutes(&self) -> Set<Option<u16>> {
        set(self.kept.settings.minutes.map(Some), None)
    }

    /// Whether the wheel moves the cursor.
    pub fn mouse(&self) -> Set<bool> {
        chosen(self.chosen.mouse, set(self.kept.settings.mouse, false))
    }

    /// Whether the terminal rings.
    pub fn bell(&self) -> Set<bool> {
        set(self.kept.settings.bell, false)
    }

    /// All of them, as the screens want them.
    pub fn look(&self) -> Look {
        Look {
            theme: self.theme().0,
            language: self.language().0,
            minutes: self.minutes().0,
            mouse: self.mouse().0,
            bell: self.bell().0,
            chosen: self.chosen,
        }
    }
}

/// The language of the locale. The first variable that says anything decides.
fn locale(variable: impl Fn(&str) -> Option<String>) -> Set<Language> {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| {
        let value = variable(name).filter(|value| !value.is_empty())?;
        Some((name, value))
    });
    said.and_then(|(name, value)| Some((Language::from_locale(&value)?, Origin::Environment(name))))
        .unwrap_or((Language::default(), Origin::Default))
}

fn set<T>(said: Option<T>, otherwise: T) -> Set<T> {
    said.map_or((otherwise, Origin::Default), |value| (value, Origin::File))
}

/// What was chosen in the program counts more than what is in the file.
fn chosen<T>(chosen: Option<T>, otherwise: Set<T>) -> Set<T> {
    chosen.map_or(otherwise, |value| (value, Origin::Chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(said: &[(&str, &str)]) -> Set<Language> {
        locale(|name| {
            let found = said.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        let from = |name| (Language::ZhHans, Origin::Environment(name));
        let nobody = (Language::En, Origin::Default);
        assert_eq!(of(&[]), nobody);
        assert_eq!(of(&[("LANG", "zh_CN.UTF-8")]), from("LANG"));
        assert_eq!(
            of(&[("LC_ALL", ""), ("LC_MESSAGES", "zh_SG")]),
            from("LC_MESSAGES")
        );
        assert_eq!(
            of(&[("LC_ALL", "zh_CN"), ("LANG", "en_GB.UTF-8")]),
            from("LC_ALL")
        );
        assert_eq!(of(&[("LC_ALL", "C.UTF-8"), ("LANG", "zh_CN.UTF-8")]), nobody);
    }
}
