//! Choosing one of several: letters and arrows move the highlight, and nothing is set before it is taken.
//! Must not know what the options mean.

use super::state::{Mode, Next, Reply, Sheet};
use super::{Input, Pane, Value};
use crate::ui::keymap::Action;
use crate::ui::lookup::Lookup;
use crate::ui::names::FieldId;

/// A choice that is being made.
#[derive(Clone, Debug)]
pub struct Choosing {
    /// In which field.
    pub field: FieldId,
    /// Whether the row was just added, so that Enter opens the next one.
    pub adding: bool,
    /// The option with the highlight, if any.
    pub at: Option<usize>,
    lookup: Lookup,
}

impl Choosing {
    /// A choice with the highlight on what is set.
    pub(super) fn new(field: FieldId, adding: bool, at: Option<usize>) -> Self {
        Self {
            field,
            adding,
            at,
            lookup: Lookup::default(),
        }
    }

    /// Moves the highlight, around at the ends.
    fn step(&mut self, forward: bool, count: usize) {
        self.lookup.forget();
        self.at = match self.at {
            _ if count == 0 => None,
            None if forward => Some(0),
            None => Some(count - 1),
            Some(at) if forward => Some((at + 1) % count),
            Some(at) => Some((at.min(count) + count - 1) % count),
        };
    }
}

impl Sheet {
    /// The options of a field, and which of them is set.
    fn options<'a>(&self, id: FieldId, panes: &'a [Pane]) -> Option<(&'a [String], Option<usize>)> {
        match &self.field_in(id, panes)?.input {
            Input::Choice { options, at } => Some((options, *at)),
            _ => None,
        }
    }

    /// Takes an action while choosing.
    pub(super) fn choose(&mut self, action: Action, panes: &[Pane]) -> Reply {
        let Mode::Choosing(choosing) = &self.mode else {
            return Reply::Ignored;
        };
        let Some((options, set)) = self.options(choosing.field, panes) else {
            self.mode = Mode::Browse;
            return Reply::Done;
        };
        let next = match action {
            Action::Right | Action::Left => {
                let count = options.len();
                if let Mode::Choosing(choosing) = &mut self.mode {
                    choosing.step(action == Action::Right, count);
                }
                return Reply::Done;
            }
            Action::Stop => return Reply::Unchanged(Next::Stop),
            Action::NextPane => Next::Forward,
            Action::PreviousPane => Next::Backward,
            Action::Enter if choosing.adding => Next::Another,
            Action::Enter => Next::StopBelow,
            _ => return Reply::Ignored,
        };
        match choosing.at.filter(|at| set != Some(*at)) {
            Some(at) => Reply::Set(
                self.pane,
                self.row.clone(),
                choosing.field,
                Value::Choice(at),
                next,
            ),
            None => Reply::Unchanged(next),
        }
    }

    /// While choosing, letters move the highlight to the option they begin.
    pub(super) fn choose_by_letter(&mut self, letter: char, panes: &[Pane]) -> Reply {
        let Mode::Choosing(choosing) = &self.mode else {
            return Reply::Ignored;
        };
        let Some((options, _)) = self.options(choosing.field, panes) else {
            return Reply::Ignored;
        };
        let Mode::Choosing(choosing) = &mut self.mode else {
            return Reply::Ignored;
        };
        let found = choosing
            .lookup
            .find(letter, options.iter().map(String::as_str), choosing.at);
        match found {
            Some(at) => {
                choosing.at = Some(at);
                Reply::Done
            }
            None => Reply::Ignored,
        }
    }

    /// Puts the highlight back on what is set; false where it is there already.
    pub(super) fn unchoose(&mut self, panes: &[Pane]) -> bool {
        let Mode::Choosing(choosing) = &self.mode else {
            return false;
        };
        let set = self.options(choosing.field, panes).and_then(|(_, set)| set);
        match &mut self.mode {
            Mode::Choosing(choosing) if choosing.at != set => {
                choosing.at = set;
                choosing.lookup.forget();
                true
            }
            _ => false,
        }
    }
}
