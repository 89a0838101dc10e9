//! Characters and pasted text on a sheet: letters are typed, digits count, lines become rows.
//! Must not know what the rows mean.

use crate::text::{Inserted, half_width};

use super::pad::Pad;
use super::state::{Goal, Mode, Reply, Sheet, Voters};
use super::{Input, Pane, PaneKind};

impl Sheet {
    /// Whether digits count fingers where the cursor is.
    pub fn wants_fingers(&self, panes: &[Pane]) -> bool {
        let fields = self
            .row_in(panes)
            .map(|row| row.fields.as_slice())
            .unwrap_or_default();
        fields
            .iter()
            .any(|field| matches!(field.input, Input::Tally { .. }))
    }

    /// Takes text pasted in one piece: into the text that is typed, or for somebody else to read.
    pub fn paste(&mut self, text: &str) -> Reply {
        match &mut self.mode {
            Mode::Typing(typing) if !typing.new || !is_several(text) => match typing.editor.insert(text) {
                Inserted::All => Reply::Done,
                Inserted::Cut { lost } => Reply::Cut(lost),
            },
            _ => Reply::Pasted(text.to_owned()),
        }
    }

    /// What pasted text is for where the cursor is; none where nothing can be pasted.
    pub fn goal(&self, panes: &[Pane]) -> Option<Goal> {
        let list = self
            .pane_in(panes)
            .is_some_and(|pane| pane.kind == PaneKind::List);
        match &self.mode {
            Mode::Counting(_) => self.counting().map(|pad| Goal::Votes(pad.mode())),
            Mode::Typing(typing) => typing.new.then_some(Goal::Rows),
            Mode::Choosing(_) => None,
            Mode::Browse => {
                let fields = self.row_in(panes).map(|row| row.fields.as_slice());
                let marked = fields.into_iter().flatten().find_map(|field| match &field.input {
                    Input::Marks => Some(Goal::Dots),
                    Input::Tally { taking, .. } => Some(Goal::Votes(taking.mode)),
                    _ => None,
                });
                marked.or(list.then_some(Goal::Rows))
            }
        }
    }

    /// The words of a new row so far.
    pub fn new_words(&self) -> Option<&str> {
        match &self.mode {
            Mode::Typing(typing) if typing.new => Some(typing.editor.text()),
            _ => None,
        }
    }

    /// Takes a character that is no key of the table.
    pub fn type_char(&mut self, character: char, panes: &[Pane], voters: &Voters) -> Reply {
        match &mut self.mode {
            Mode::Typing(typing) => match typing.editor.insert(character.encode_utf8(&mut [0; 4])) {
                Inserted::All => Reply::Done,
                Inserted::Cut { lost } => Reply::Cut(lost),
            },
            Mode::Counting(_) => self.count_char(character, voters),
            Mode::Browse => {
                let fingers = self.row_in(panes).and_then(|row| {
                    row.fields.iter().find(|field| {
                        matches!(field.input, Input::Tally { .. } | Input::Number | Input::Marks)
                    })
                });
                let digit = half_width(character).is_ascii_digit();
                match (
                    fingers.map(|field| (field.id, &field.input)),
                    Pad::vote_of(character),
                ) {
                    (Some((_, Input::Tally { .. })), Some(_)) => {
                        self.count_here(panes);
                        self.count_char(character, voters)
                    }
                    (Some((id, Input::Number)), _) if digit => {
                        self.open(id, false, panes);
                        if let Mode::Typing(typing) = &mut self.mode {
                            typing.editor.select_all();
                        }
                        self.type_char(half_width(character), panes, voters)
                    }
                    (Some((id, Input::Marks)), _) if digit => {
                        self.open(id, false, panes);
                        if let Mode::Typing(typing) = &mut self.mode
                            && !typing.editor.text().is_empty()
                        {
                            typing.editor.insert(" ");
                        }
                        self.type_char(half_width(character), panes, voters)
                    }
                    _ => Reply::Ignored,
                }
            }
            Mode::Choosing(_) => self.choose_by_letter(character, panes),
        }
    }
}

/// Whether there is more than one line in a text.
fn is_several(text: &str) -> bool {
    text.split(['\n', '\r'])
        .filter(|line| !line.trim().is_empty())
        .count()
        > 1
}
