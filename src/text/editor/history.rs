//! The undo steps of one text field, with runs of small edits as one step.
//!
//! Steps are whole earlier states: a field is short, and nothing can then
//! fail to be taken back. It must not know how an edit is made.

use std::collections::VecDeque;

use unicode_linebreak::{BreakClass, break_property};

/// Steps kept; older ones are forgotten.
const DEPTH: usize = 200;

/// What an undo brings back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) text: String,
    pub(super) caret: usize,
    /// The other end of the selection.
    pub(super) anchor: Option<usize>,
}

/// The kind of an edit, which decides whether it continues a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// One key, starting with this character.
    Typed(char),
    Erased,
    Pasted,
}

/// Earlier and later states of one field.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    past: VecDeque<State>,
    future: Vec<State>,
    /// The last edit, while another may still join its step.
    run: Option<Edit>,
}

impl History {
    /// Notes that `edit` is about to change the state `before`.
    pub(super) fn record(&mut self, before: &State, edit: Edit) {
        let joins = self.run.is_some_and(|last| joins(last, edit));
        self.run = Some(edit);
        self.future.clear();
        if joins {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.pop_front();
        }
        self.past.push_back(before.clone());
    }

    /// Ends the running step, so that the next edit starts one of its own.
    pub(super) fn end_run(&mut self) {
        self.run = None;
    }

    /// Puts the state before the last step in place of `now`, if there is one.
    pub(super) fn undo(&mut self, now: &mut State) -> bool {
        self.end_run();
        let Some(earlier) = self.past.pop_back() else {
            return false;
        };
        self.future.push(std::mem::replace(now, earlier));
        true
    }

    /// Puts the state that was last undone in place of `now`, if there is one.
    pub(super) fn redo(&mut self, now: &mut State) -> bool {
        self.end_run();
        let Some(later) = self.future.pop() else {
            return false;
        };
        self.past.push_back(std::mem::replace(now, later));
        true
    }
}

/// Whether `edit` belongs to the same step as the edit right before it.
fn joins(last: Edit, edit: Edit) -> bool {
    match (last, edit) {
        (Edit::Typed(last), Edit::Typed(c)) => c != '\n' && (is_gap(c) || !is_gap(last)),
        (Edit::Erased, Edit::Erased) => true,
        _ => false,
    }
}

/// Whether `c` stands between words: white space and closing punctuation.
fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            break_property(c.into()),
            BreakClass::ClosePunctuation | BreakClass::Exclamation
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps that typing `keys` makes, with bars between them.
    fn steps(keys: &str) -> String {
        let mut last = None;
        let mut marked = String::new();
        for c in keys.chars() {
            let edit = Edit::Typed(c);
            if last.is_some_and(|last| !joins(last, edit)) {
                marked.push('|');
            }
            marked.push(c);
            last = Some(edit);
        }
        marked
    }

    #[test]
    fn a_word_is_a_step() {
        assert_eq!(steps("two  words"), "two  |words");
        assert_eq!(steps("don't"), "don't");
        assert_eq!(steps("e\u{301}a"), "e\u{301}a");
        assert_eq!(steps("你好，世界"), "你好，|世界");
        assert_eq!(steps("a\n\nb"), "a|\n|\n|b");
        assert_eq!(steps("👩\u{200d}👧"), "👩\u{200d}👧");
    }

    #[test]
    fn old_steps_are_forgotten() {
        let mut now = State {
            text: String::new(),
            caret: 0,
            anchor: None,
        };
        let mut history = History::default();
        for _ in 0..DEPTH + 50 {
            history.record(&now, Edit::Pasted);
        }
        let undone = std::iter::from_fn(|| history.undo(&mut now).then_some(())).count();
        assert_eq!(undone, DEPTH);
    }
}
