//! Characters and pasted text on a sheet: letters are typed, digits count, lines become rows.
//! Must not know what the rows mean.

use crate::text::{Editor, Inserted, half_width};

use super::super::names::FieldId;
use super::pad::Pad;
use super::state::{Mode, Next, Reply, Sheet, Voters};
use super::{Input, Pane, PaneKind, Row, Value};

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

    /// Takes text pasted in one piece.
    pub fn paste(&mut self, text: &str, panes: &[Pane]) -> Reply {
        let list = self
            .pane_in(panes)
            .is_some_and(|pane| pane.kind == PaneKind::List);
        match &mut self.mode {
            Mode::Typing(typing) if typing.new && several(text) => {
                let mut all = lines(typing.editor.text());
                all.extend(lines(text));
                Reply::AddAll(self.pane, all)
            }
            Mode::Typing(typing) => match typing.editor.insert(text) {
                Inserted::All => Reply::Done,
                Inserted::Cut { lost } => Reply::Cut(lost),
            },
            Mode::Browse if list => Reply::AddAll(self.pane, lines(text)),
            _ => Reply::Ignored,
        }
    }

    /// Takes a character that is no key of the table.
    pub fn type_char(&mut self, character: char, panes: &[Pane], voters: &Voters) -> Reply {
        match &mut self.mode {
            Mode::Typing(typing) => match typing.editor.insert(character.encode_utf8(&mut [0; 4])) {
                Inserted::All => Reply::Done,
                Inserted::Cut { lost } => Reply::Cut(lost),
            },
            Mode::Counting(pad) => match Pad::vote_of(character) {
                Some(vote) if pad.add(vote, voters.here.len()) => Reply::Done,
                Some(_) => Reply::NobodyLeft,
                None if Pad::is_separator(character) => Reply::Done,
                None => Reply::NotAVote,
            },
            Mode::Browse => {
                if Pad::vote_of(character).is_some() {
                    self.go_to_unrevealed(panes);
                }
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
                    (Some((id, Input::Tally { taking, .. })), Some(_)) => {
                        self.mode = Mode::Counting(Pad::new(id, *taking));
                        self.type_char(character, panes, voters)
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
            Mode::Choosing { field, .. } => {
                let field = *field;
                self.choose_by_letter(field, character, panes)
            }
        }
    }

    /// Where fingers were revealed and are asked for once, goes on to the next row that has none.
    fn go_to_unrevealed(&mut self, panes: &[Pane]) {
        let tally = |row: &Row| {
            row.fields.iter().find_map(|field| match &field.input {
                Input::Tally { revealed, once, .. } => Some((revealed.is_some(), *once)),
                _ => None,
            })
        };
        let Some(pane) = self.pane_in(panes) else { return };
        if self.row_in(panes).and_then(tally) != Some((true, true)) {
            return;
        }
        if let Some((at, row)) = pane
            .rows
            .iter()
            .enumerate()
            .find(|(_, row)| tally(row) == Some((false, true)))
        {
            self.index = at;
            self.row.clone_from(&row.key);
        }
    }

    /// While choosing, a letter takes the next option that begins with it.
    fn choose_by_letter(&mut self, id: FieldId, letter: char, panes: &[Pane]) -> Reply {
        let Some(Input::Choice { options, at }) = self.field_in(id, panes).map(|field| &field.input) else {
            return Reply::Ignored;
        };
        let starts = |option: &String| {
            option
                .chars()
                .next()
                .is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
        };
        let after = at.map_or(0, |at| at + 1);
        let order = (after..options.len()).chain(0..after.min(options.len()));
        match order
            .into_iter()
            .find(|index| options.get(*index).is_some_and(starts))
        {
            Some(index) => Reply::Set(self.pane, self.row.clone(), id, Value::Choice(index), Next::Keep),
            None => Reply::Ignored,
        }
    }
}

fn several(text: &str) -> bool {
    lines(text).len() > 1
}

/// The lines of a pasted list without its bullets, as the field of a row would have taken them.
fn lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r'])
        .map(|line| line.trim().trim_start_matches(['-', '*', '•', '·']).trim())
        .map(|line| Editor::line(line).text().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}
