//! A rehearsal from the home screen: a sample with things to try, nothing of it saved, and the way back.
//! Must not know what the sample holds, nor where it comes from.

use std::path::PathBuf;

use super::App;
use super::open::View;
use super::overlay::Overlay;
use crate::ui::msg::{Effect, Loaded, Own, Trouble};
use crate::ui::sheet::Mode;

/// How far a rehearsal has come.
#[derive(Clone, Debug, Default)]
pub struct Rehearsal {
    /// What is to be tried now.
    at: usize,
}

/// When each thing to try was tried, in the order in which they are shown; the last stays.
const TRIED: [fn(&App) -> bool; 5] = [
    |app| is_counting(app),
    |app| !is_counting(app) && has_changed(app),
    |app| matches!(app.overlay, Some(Overlay::Menu(_))) || is_counting(app),
    |app| app.open.as_ref().is_some_and(|open| open.document.can_redo()),
    |app| app.open.as_ref().is_some_and(|open| open.view == View::One),
];

fn is_counting(app: &App) -> bool {
    app.open
        .as_ref()
        .is_some_and(|open| matches!(open.sheet.mode, Mode::Counting(_)))
}

fn has_changed(app: &App) -> bool {
    app.open.as_ref().is_some_and(|open| open.document.can_undo())
}

impl App {
    /// Asks for the sample, in the language of the screen.
    pub(super) fn rehearse(&mut self) -> Vec<Effect> {
        self.home.expects_sample = true;
        vec![Effect::Sample(self.words.language)]
    }

    /// The sample is there.
    pub(super) fn sampled(&mut self, file: PathBuf, sample: Result<Loaded, Trouble>) {
        if self.open.is_some() || !self.home.expects_sample {
            return;
        }
        self.home.expects_sample = false;
        self.rehearsal = Some(Rehearsal::default());
        self.wanted = Some(file.clone());
        self.loaded(file, sample, Own::default(), None);
        if self.open.is_some() {
            self.toast = None;
        } else {
            self.rehearsal = None;
        }
    }

    /// What is to be tried now, in a rehearsal that began on the home screen.
    pub(super) fn to_try(&self) -> Option<&'static str> {
        let rehearsal = self.rehearsal.as_ref()?;
        self.words.home.tries.get(rehearsal.at).copied()
    }

    /// Goes on to the next thing to try once this one was, and keeps everything else from the disk.
    pub(super) fn rehearsed(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let Some(rehearsal) = self.rehearsal.clone() else {
            return effects;
        };
        if TRIED.get(rehearsal.at).is_some_and(|tried| tried(self)) {
            self.rehearsal = Some(Rehearsal { at: rehearsal.at + 1 });
        }
        let mut outside = Vec::new();
        for effect in effects {
            match effect {
                Effect::Save { file, version, .. } => {
                    let more = self.saved(&file, version, Ok(()));
                    outside.extend(more.into_iter().filter(is_harmless));
                }
                effect if is_harmless(&effect) => outside.push(effect),
                _ => {}
            }
        }
        if self.open.is_none() {
            self.rehearsal = None;
            self.say(self.words.home.rehearsed);
        }
        outside
    }
}

/// Whether an effect leaves every file as it is.
fn is_harmless(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Scan
            | Effect::Load(_)
            | Effect::KeepChosen(_)
            | Effect::Suspend
            | Effect::Bell
            | Effect::Clip(_)
            | Effect::Quit
    )
}
