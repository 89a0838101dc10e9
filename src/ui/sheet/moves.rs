//! What actions do on a sheet: moving the cursor, opening fields, taking what was typed, counted or chosen.

use chrono::NaiveDate;

use crate::text::Motion;

use super::state::{Kind, Mode, Next, Reply, Sheet, Voters};
use super::{Pane, PaneKind};
use crate::ui::keymap::Action;

impl Sheet {
    /// Takes an action; `cells` is the width in which texts are wrapped, `voters` those who may vote.
    pub fn act(
        &mut self,
        action: Action,
        panes: &[Pane],
        today: NaiveDate,
        cells: usize,
        voters: &Voters,
    ) -> Reply {
        self.settle_unless_new(panes);
        match self.mode {
            Mode::Browse => self.browse(action, panes),
            Mode::Typing(_) => self.type_action(action, today, cells),
            Mode::Choosing(_) => self.choose(action, panes),
            Mode::Counting(_) => self.count(action, voters),
        }
    }

    /// Puts the cursor where something is, unless a new row is being typed.
    pub fn settle_unless_new(&mut self, panes: &[Pane]) {
        if !matches!(&self.mode, Mode::Typing(typing) if typing.new) {
            self.settle(panes);
        }
    }

    fn browse(&mut self, action: Action, panes: &[Pane]) -> Reply {
        let Some(pane) = self.pane_in(panes) else {
            return Reply::Ignored;
        };
        let rows = pane.rows.len();
        let cards = pane.kind == PaneKind::Cards;
        let shown = self.counts.take();
        match action {
            Action::Counts if self.hides_counts(panes) => {
                self.counts = shown.is_none().then(|| self.row.clone());
                return Reply::Done;
            }
            Action::Left if cards => return self.go_to_row(self.index.checked_sub(1), pane),
            Action::Right if cards => return self.go_to_row(Some(self.index + 1), pane),
            Action::Up if self.index == 0 => return self.go_to_pane(panes, false, true),
            Action::Up => return self.go_to_row(self.index.checked_sub(1), pane),
            Action::Down if self.index + 1 >= rows => return self.go_to_pane(panes, true, false),
            Action::Down => return self.go_to_row(Some(self.index + 1), pane),
            Action::First => return self.go_to_row(Some(0), pane),
            Action::Last => return self.go_to_row(rows.checked_sub(1), pane),
            Action::NextPane => return self.go_to_pane(panes, true, false),
            Action::PreviousPane => return self.go_to_pane(panes, false, false),
            Action::Enter if self.count_on(panes) => return Reply::Done,
            Action::Add if pane.kind == PaneKind::List => {
                self.open_new();
                return Reply::Done;
            }
            _ => {}
        }
        Reply::Act(self.pane, self.row.clone(), action)
    }

    fn go_to_row(&mut self, index: Option<usize>, pane: &Pane) -> Reply {
        match index.and_then(|index| Some((index, pane.rows.get(index)?))) {
            Some((index, row)) => {
                self.index = index;
                self.row.clone_from(&row.key);
                Reply::Done
            }
            None => Reply::Edge,
        }
    }

    /// The cursor goes to another pane, at its top, or at its end when it comes from below.
    fn go_to_pane(&mut self, panes: &[Pane], forward: bool, at_end: bool) -> Reply {
        let at = panes.iter().position(|pane| pane.id == self.pane).unwrap_or(0);
        let next = if forward { Some(at + 1) } else { at.checked_sub(1) };
        let Some(pane) = next.and_then(|next| panes.get(next)) else {
            return Reply::Edge;
        };
        self.pane = pane.id;
        self.index = if at_end {
            pane.rows.len().saturating_sub(1)
        } else {
            0
        };
        self.row = pane
            .rows
            .get(self.index)
            .map(|row| row.key.clone())
            .unwrap_or_default();
        Reply::Done
    }

    fn type_action(&mut self, action: Action, today: NaiveDate, cells: usize) -> Reply {
        let Mode::Typing(typing) = &mut self.mode else {
            return Reply::Ignored;
        };
        let editor = &mut typing.editor;
        let changed = match action {
            Action::Left => editor.go(Motion::Left, false, cells),
            Action::Right => editor.go(Motion::Right, false, cells),
            Action::Up => editor.go(Motion::Up, false, cells),
            Action::Down => editor.go(Motion::Down, false, cells),
            Action::WordLeft => editor.go(Motion::WordLeft, false, cells),
            Action::WordRight => editor.go(Motion::WordRight, false, cells),
            Action::LineStart => editor.go(Motion::LineStart, false, cells),
            Action::LineEnd => editor.go(Motion::LineEnd, false, cells),
            Action::SelectLeft => editor.go(Motion::Left, true, cells),
            Action::SelectRight => editor.go(Motion::Right, true, cells),
            Action::SelectAll => {
                editor.select_all();
                true
            }
            Action::Backspace => editor.backspace(),
            Action::DeleteRight => editor.delete(),
            Action::DeleteWord => editor.delete_word_left(),
            Action::DeleteToStart => editor.delete_to_start(),
            Action::DeleteToEnd => editor.delete_to_end(),
            Action::NewLine => {
                editor.newline();
                true
            }
            Action::Enter => {
                let next = if typing.adding {
                    Next::Another
                } else {
                    Next::StopBelow
                };
                return self.take_to(today, next);
            }
            Action::NextPane => return self.take_to(today, Next::Forward),
            Action::PreviousPane => return self.take_to(today, Next::Backward),
            Action::Stop => return self.take_to(today, Next::Stop),
            _ => return Reply::Ignored,
        };
        if changed { Reply::Done } else { Reply::Ignored }
    }

    /// Asks for what was typed to be taken; the text stays in its field until that has succeeded.
    fn take_to(&mut self, today: NaiveDate, next: Next) -> Reply {
        let Mode::Typing(typing) = &self.mode else {
            return Reply::Ignored;
        };
        let text = typing.editor.text();
        if typing.new {
            if text.trim().is_empty() {
                self.mode = Mode::Browse;
                return Reply::Done;
            }
            return Reply::Add(self.pane, text.to_owned(), next);
        }
        if text == typing.before {
            return Reply::Unchanged(next);
        }
        if typing.kind == Kind::Marks && next == Next::Stop {
            // Marks beyond a limit are refused; a second Esc gives them up.
            if typing.refused {
                self.mode = Mode::Browse;
                return Reply::Done;
            }
            if let Mode::Typing(typing) = &mut self.mode {
                typing.refused = true;
            }
        }
        let Mode::Typing(typing) = &self.mode else {
            return Reply::Ignored;
        };
        match Self::typed(typing, today) {
            Ok(value) => Reply::Set(self.pane, self.row.clone(), typing.field, value, next),
            Err(reply) => {
                // It cannot be kept as it is; a second Esc gives it up.
                if next == Next::Stop && typing.refused {
                    self.mode = Mode::Browse;
                    return Reply::Done;
                }
                if let Mode::Typing(typing) = &mut self.mode {
                    typing.refused = next == Next::Stop;
                }
                reply
            }
        }
    }

    /// Undoes or redoes within what is being typed or counted; false when that is for the document to do.
    pub fn undo_typing(&mut self, back: bool, panes: &[Pane]) -> bool {
        if back && self.unchoose(panes) {
            return true;
        }
        match &mut self.mode {
            Mode::Browse => return false,
            Mode::Typing(typing) => {
                let done = if back {
                    typing.editor.undo()
                } else {
                    typing.editor.redo()
                };
                if done || !back || typing.editor.text() != typing.before {
                    return true;
                }
            }
            Mode::Counting(subject) => {
                let Some(pad) = self.pads.edit(subject) else {
                    return false;
                };
                if !back {
                    pad.put_back();
                } else if !pad.take_back() {
                    self.mode = Mode::Browse;
                }
                return true;
            }
            Mode::Choosing(_) => {}
        }
        self.mode = Mode::Browse;
        false
    }
}
