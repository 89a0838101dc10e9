//! What undo and redo can bring back, as a value that outlives the program: labelled states around a present one.
//! Must not know how it is kept, nor for how long.

use super::forget::Item;
use super::label::Label;
use super::session::Session;

/// Labelled states before and after a present one; the last of either is next to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// What undo brings back: the name of a change, and the state before it.
    pub past: Vec<(Label, Session)>,
    /// What redo brings back: the name of a change, and the state after it.
    pub future: Vec<(Label, Session)>,
}

impl History {
    /// Whether there is nothing to undo or redo.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty() && self.future.is_empty()
    }

    /// Takes items out of every state, and their words out of the names of changes.
    pub fn forget(&mut self, items: &[Item]) {
        let states = || self.past.iter().chain(&self.future);
        let mut words: Vec<String> = states()
            .flat_map(|(_, state)| items.iter().flat_map(|item| state.words_to_forget(item)))
            .collect();
        words.sort();
        words.dedup();
        for (label, state) in self.past.iter_mut().chain(&mut self.future) {
            for item in items {
                state.forget(item);
            }
            label.without(&words);
        }
    }
}
