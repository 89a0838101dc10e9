//! What the help and the palette can find: actions, steps, norms in force, sessions of the folder; and how well a name fits.
//! Must not know how they are shown, nor what any of them does.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::domain::workshop::Workshop;

use crate::ui::app::App;
use crate::ui::keymap::Action;
use crate::ui::names::PaneId;
use crate::ui::sheet::Go;

/// A letter that is found counts so much, less what lies between it and the one before.
const LEAST_A_LETTER: u32 = 20;

/// What is done when an entry is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An action.
    Act(Action),
    /// Another place.
    Go(Go),
}

/// Something to be found by its name.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it does.
    pub what: What,
    /// Its keys, if it has some.
    pub keys: String,
    /// Its name.
    pub name: String,
}

/// The places that can be gone to from here: the steps of the workshop, the norms in force, the sessions of the folder.
pub fn places(app: &App) -> Vec<Entry> {
    let words = &app.words.frame_words;
    let place = |go, name| Entry {
        what: What::Go(go),
        keys: String::new(),
        name,
    };
    let mut places = Vec::new();
    if let Some(open) = &app.open {
        let met = open
            .session()
            .open_workshop()
            .filter(|one| !one.is_prepared_only());
        let steps = met.into_iter().flat_map(Workshop::steps);
        places.extend(steps.map(|planned| {
            let name = app.words.steps[planned.step as usize];
            place(Go::Step(planned.step), (words.to_step)(name))
        }));
        places.extend(open.session().in_force().map(|norm| {
            let row = norm.id.to_string();
            place(Go::Row(PaneId::InForce, row), (words.to_norm)(&norm.text))
        }));
    }
    // Whoever opened one session by its name shows no other team's.
    if !app.is_direct() && app.rehearsal.is_none() {
        let here = app.open.as_ref().map(|open| &open.file);
        let others = app.home.entries.iter().flatten();
        places.extend(
            others
                .filter(|entry| Some(&entry.file) != here)
                .filter_map(|entry| {
                    let team = &entry.session.as_ref().ok()?.team;
                    Some(place(Go::Session(entry.file.clone()), (words.to_session)(team)))
                }),
        );
    }
    places
}

/// The entries that fit what was typed, the best first; all of `first` where nothing was typed.
pub fn fitting<'a>(first: &'a [Entry], places: &'a [Entry], wanted: &str) -> Vec<&'a Entry> {
    if wanted.trim().is_empty() {
        return first.iter().collect();
    }
    let pattern = Pattern::new(
        wanted,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Fuzzy,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, &Entry)> = first
        .iter()
        .chain(places)
        .filter_map(|entry| {
            if entry.keys == wanted {
                return Some((u32::MAX, entry));
            }
            let score = pattern.score(Utf32Str::new(&entry.name, &mut buffer), &mut matcher)?;
            Some((score, entry))
        })
        .collect();
    // Letters that merely happen to be there, far apart, are not what is looked for.
    let letters = wanted.chars().filter(|letter| !letter.is_whitespace()).count();
    let least = LEAST_A_LETTER.saturating_mul(u32::try_from(letters).unwrap_or(u32::MAX));
    let best = found
        .iter()
        .map(|(score, _)| *score)
        .filter(|score| *score < u32::MAX)
        .max();
    let lowered = wanted.trim().to_lowercase();
    let holds = |entry: &Entry| entry.name.to_lowercase().contains(&lowered);
    found.retain(|(score, entry)| {
        (*score >= least || holds(entry)) && score.saturating_mul(2) >= best.unwrap_or(0)
    });
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wanted: &str) -> Vec<String> {
        let entry = |name: &str, keys: &str| Entry {
            what: What::Act(Action::Help),
            keys: keys.to_owned(),
            name: name.to_owned(),
        };
        let first = [
            entry("Undo the last change", "u"),
            entry("Go around the table", "w"),
        ];
        let places = [entry(
            "Norm: When a call goes on, we take it up without an end",
            "",
        )];
        fitting(&first, &places, wanted)
            .into_iter()
            .map(|entry| entry.name.clone())
            .collect()
    }

    #[test]
    fn letters_that_follow_each_other_are_enough_and_beginnings_come_first() {
        assert_eq!(names("und")[0], "Undo the last change");
        assert_eq!(
            names("norm call")[0],
            "Norm: When a call goes on, we take it up without an end"
        );
        assert_eq!(
            names("nwcl"),
            ["Norm: When a call goes on, we take it up without an end"]
        );
        assert_eq!(names("w")[0], "Go around the table", "a key is a name, too");
        assert_eq!(
            names("bl").len(),
            1,
            "also in the middle of a word, where a script has no words"
        );
        assert!(names("xyz").is_empty());
        assert!(
            names("mnltp").is_empty() && names("phone").is_empty(),
            "letters strewn over a sentence are no find"
        );
    }

    #[test]
    fn without_a_word_only_actions_stand_there() {
        assert_eq!(names(" ").len(), 2);
    }
}
