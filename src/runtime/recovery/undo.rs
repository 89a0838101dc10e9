//! Undo and redo between two runs of the program: written as differences, and read back where they still fit.
//! Must not know where they are kept.

use crate::domain::history::History;
use crate::domain::label::Label;
use crate::domain::session::Session;
use crate::format::history::{self, Kept, Step, fingerprint};
use crate::format::ron;
use crate::text::diff::{Hunk, diff, patch};

/// So many steps back, and as many forward.
pub const MOST_STEPS: usize = 200;
/// So many bytes, in the file and of the states in it; what is furthest away is left out then.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// The differences between neighbouring states as they were written last, so that only new ones are computed.
#[derive(Debug, Default)]
pub struct Undo {
    known: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    near: Session,
    far: Session,
    hunks: Vec<Hunk>,
}

impl Undo {
    /// The text that keeps the history around a state, whose own text is `text`.
    pub fn write(&mut self, present: &Session, text: &str, history: &History) -> Option<String> {
        let mut known = Vec::new();
        let mut kept = Kept {
            present: fingerprint(text.as_bytes()),
            past: self.steps(present, text, &history.past, &mut known)?,
            future: self.steps(present, text, &history.future, &mut known)?,
        };
        self.known = known;
        loop {
            let text = history::encode(&kept)?;
            if text.len() <= MOST_BYTES {
                return Some(text);
            }
            for steps in [&mut kept.past, &mut kept.future] {
                steps.truncate(steps.len() / 2);
            }
        }
    }

    /// The steps from a state outward, the nearest first.
    fn steps(
        &mut self,
        present: &Session,
        text: &str,
        states: &[(Label, Session)],
        known: &mut Vec<Known>,
    ) -> Option<Vec<Step>> {
        let mut near = present;
        // The text of the nearer state, where it was needed already.
        let mut near_text = Some(text.to_owned());
        let mut steps = Vec::with_capacity(states.len());
        for (label, far) in states.iter().rev().take(MOST_STEPS) {
            let is_it = |one: &Known| one.near == *near && one.far == *far;
            let step = if let Some(at) = self.known.iter().position(is_it) {
                near_text = None;
                self.known.remove(at)
            } else {
                let before = near_text.take().or_else(|| ron::text(near).ok())?;
                let after = ron::text(far).ok()?;
                let hunks = diff(&before, &after);
                near_text = Some(after);
                let (near, far) = (near.clone(), far.clone());
                Known { near, far, hunks }
            };
            steps.push(Step {
                label: label.clone(),
                hunks: step.hunks.clone(),
            });
            known.push(step);
            near = far;
        }
        Some(steps)
    }

    /// The history that was kept, where it was kept for this very text; what cannot be read ends it. None where all of it
    /// is damaged.
    pub fn read(&mut self, kept: &[u8], present: &Session, bytes: &[u8]) -> Option<History> {
        let kept = history::decode(std::str::from_utf8(kept).ok()?)?;
        let Some(text) = std::str::from_utf8(bytes)
            .ok()
            .filter(|_| kept.present == fingerprint(bytes))
        else {
            return Some(History::default());
        };
        self.known.clear();
        Some(History {
            past: self.states(present, text, kept.past),
            future: self.states(present, text, kept.future),
        })
    }

    fn states(&mut self, present: &Session, text: &str, steps: Vec<Step>) -> Vec<(Label, Session)> {
        let mut text = text.to_owned();
        let mut near = present.clone();
        let mut states = Vec::with_capacity(steps.len());
        let mut room = MOST_BYTES;
        for Step { label, hunks } in steps.into_iter().take(MOST_STEPS) {
            let Some(far) = patch(&text, &hunks) else { break };
            let Some(rest) = room.checked_sub(far.len()) else {
                break;
            };
            room = rest;
            let Ok(decoded) = ron::decode(&far) else { break };
            let mut state = decoded.session;
            // Most of it is the same, and is in memory once.
            state.share_with(&near);
            let before = std::mem::replace(&mut near, state.clone());
            self.known.push(Known {
                near: before,
                far: state.clone(),
                hunks,
            });
            states.push((label, state));
            text = far;
        }
        states.reverse();
        states
    }
}
