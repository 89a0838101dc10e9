//! Where the cursor is on a sheet and what is being done there: browsing, typing, choosing, counting.
//! Must not know what the rows mean: it answers with what was asked for, and is told what came of it.

use chrono::NaiveDate;

use crate::domain::tally::{self, Tally};
use crate::text::Editor;

use super::choosing::Choosing;
use super::pad::Voter;
use super::pads::{Pads, Subject};
use super::{Field, Input, Pane, Row, Value};
use crate::ui::date::{self, Unread};
use crate::ui::keymap::{Action, Context};
use crate::ui::msg::Draft;
use crate::ui::names::{FieldId, PaneId};

/// The cursor of a sheet, and what is being done there.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The pane with the cursor.
    pub pane: PaneId,
    /// The row with the cursor, by its key.
    pub row: String,
    /// Where that row stood when it was last seen, for when it is gone.
    pub(super) index: usize,
    /// The row whose counts are shown although they tell who said what, because somebody asked for them.
    pub(super) counts: Option<String>,
    /// What is being done.
    pub mode: Mode,
    /// Votes that are not revealed, here and elsewhere.
    pub pads: Pads,
    /// What was being typed in places that are gone.
    pub left: Vec<Draft>,
}

/// What a sheet needs to know of the team to take votes.
#[derive(Clone, Debug, Default)]
pub struct Voters {
    /// The size of the team.
    pub roster: u16,
    /// Those who may vote today, in the order in which they are asked.
    pub here: Vec<Voter>,
}

/// What is being done on a sheet.
#[derive(Clone, Debug)]
pub enum Mode {
    /// Moving about.
    Browse,
    /// Typing.
    Typing(Typing),
    /// Choosing one of several.
    Choosing(Choosing),
    /// Counting fingers.
    Counting(Subject),
}

/// A text being typed.
#[derive(Clone, Debug)]
pub struct Typing {
    /// In which field.
    pub field: FieldId,
    /// Whether the row does not exist yet.
    pub new: bool,
    /// Whether the row was just added, so that Enter opens the next one.
    pub adding: bool,
    /// The text.
    pub editor: Editor,
    pub(super) kind: Kind,
    pub(super) before: String,
    /// Whether Esc has already said that it cannot be kept as it is.
    pub(super) refused: bool,
}

impl Typing {
    /// Whether no letter of it was changed yet.
    pub fn is_untouched(&self) -> bool {
        self.editor.text() == self.before
    }

    /// Whether it may have several lines.
    pub fn is_long(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Private)
    }
}

/// What a text is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Line,
    Text,
    /// Words that stay with whoever typed them.
    Private,
    Date,
    Number,
    Marks,
}

/// Where the cursor goes once something was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Back to moving about.
    Stop,
    /// To moving about on the next row.
    StopBelow,
    /// To a new row.
    Another,
    /// To the next field.
    Forward,
    /// To the field before.
    Backward,
}

/// What pasted text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Rows of a list.
    Rows,
    /// Votes, taken like this.
    Votes(tally::Mode),
    /// Dots by person.
    Dots,
}

/// What a sheet asks for.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Nothing more.
    Done,
    /// The key has no meaning here.
    Ignored,
    /// A new row with these words.
    Add(PaneId, String, Next),
    /// Text was pasted that is no part of a text that is typed.
    Pasted(String),
    /// Something was filled in.
    Set(PaneId, String, FieldId, Value, Next),
    /// Votes are to be revealed.
    Reveal(Subject, Tally),
    /// So many votes are to be dropped.
    DropVotes(usize),
    /// Nothing was changed, and the cursor goes on.
    Unchanged(Next),
    /// An action on a row.
    Act(PaneId, String, Action),
    /// What was typed cannot be taken.
    Unread(Unread),
    /// What was typed cannot be taken.
    NotANumber,
    /// What was typed is no vote.
    NotAVote,
    /// Everybody who can vote was asked.
    NobodyLeft,
    /// Votes would have to be taken in a looser way.
    NoLooser,
    /// Not everything had room.
    Cut(usize),
    /// The cursor would leave the sheet at its end.
    Edge,
}

impl Sheet {
    /// A sheet with its cursor at the top of a pane.
    pub fn new(pane: PaneId) -> Self {
        Self {
            pane,
            row: String::new(),
            index: 0,
            counts: None,
            mode: Mode::Browse,
            pads: Pads::default(),
            left: Vec::new(),
        }
    }

    /// Puts the cursor at the top of a pane of another sheet; votes that are not revealed wait where they are.
    pub fn go_to(&mut self, pane: PaneId) {
        self.leave_typing();
        let (pads, left) = (std::mem::take(&mut self.pads), std::mem::take(&mut self.left));
        *self = Self {
            pads,
            left,
            ..Self::new(pane)
        };
    }

    /// Whether the counts of a row are shown although they tell who said what.
    pub fn shows_counts(&self, row: &str) -> bool {
        self.counts.as_deref() == Some(row)
    }

    /// Whether the row with the cursor has counts that tell who said what.
    pub fn hides_counts(&self, panes: &[Pane]) -> bool {
        let hides = |field: &Field| match &field.input {
            Input::Tally { revealed, .. } => revealed.as_ref().is_some_and(Tally::identifies),
            _ => false,
        };
        self.row_in(panes).is_some_and(|row| row.fields.iter().any(hides))
    }

    /// The contexts for keys, innermost first.
    pub fn contexts(&self) -> &'static [Context] {
        match self.mode {
            Mode::Browse => &[Context::Browsing, Context::Letters, Context::Signs],
            Mode::Typing(_) => &[Context::Typing],
            Mode::Choosing(_) => &[Context::Choosing, Context::Signs],
            Mode::Counting(_) => &[Context::Tally, Context::Letters, Context::Signs],
        }
    }

    /// Whether letters are letters.
    pub fn is_typing(&self) -> bool {
        !matches!(self.mode, Mode::Browse)
    }

    /// The pane with the cursor.
    pub fn pane_in<'a>(&self, panes: &'a [Pane]) -> Option<&'a Pane> {
        panes
            .iter()
            .find(|pane| pane.id == self.pane)
            .or_else(|| panes.first())
    }

    /// The row with the cursor.
    pub fn row_in<'a>(&self, panes: &'a [Pane]) -> Option<&'a Row> {
        let rows = &self.pane_in(panes)?.rows;
        rows.iter()
            .find(|row| row.key == self.row)
            .or_else(|| rows.get(self.index.min(rows.len().saturating_sub(1))))
    }

    /// Whether the very row the cursor is on is there.
    pub fn row_is_in(&self, panes: &[Pane]) -> bool {
        self.pane_in(panes)
            .is_some_and(|pane| pane.rows.iter().any(|row| row.key == self.row))
    }

    /// Puts the cursor where something is, after rows have come or gone.
    pub fn settle(&mut self, panes: &[Pane]) {
        let Some(pane) = self.pane_in(panes) else { return };
        self.pane = pane.id;
        let at = pane
            .rows
            .iter()
            .position(|row| row.key == self.row)
            .unwrap_or_else(|| self.index.min(pane.rows.len().saturating_sub(1)));
        self.index = at;
        self.row = pane.rows.get(at).map(|row| row.key.clone()).unwrap_or_default();
        // Votes never get to another row, nor to other words.
        if let Mode::Counting(subject) = &self.mode
            && self.subject(panes).is_none_or(|(here, _)| here != *subject)
        {
            self.mode = Mode::Browse;
        }
    }

    /// Puts the cursor on a row, or on the first one of a pane.
    pub fn put(&mut self, pane: PaneId, row: String, panes: &[Pane]) {
        if self.pane != pane {
            self.index = 0;
        }
        (self.pane, self.row) = (pane, row);
        self.settle(panes);
    }

    /// Opens a blank row for typing.
    pub fn open_new(&mut self) {
        self.mode = Mode::Typing(Typing {
            field: FieldId::Text,
            new: true,
            adding: true,
            editor: Editor::line(""),
            kind: Kind::Line,
            before: String::new(),
            refused: false,
        });
    }

    /// Opens a field of the row with the cursor.
    pub fn open(&mut self, id: FieldId, adding: bool, panes: &[Pane]) -> bool {
        let Some(field) = self
            .row_in(panes)
            .and_then(|row| row.fields.iter().find(|field| field.id == id))
        else {
            return false;
        };
        self.mode = match &field.input {
            // What is private is opened by whoever has the words.
            Input::Reading | Input::Private => return false,
            Input::Choice { at, .. } => Mode::Choosing(Choosing::new(id, adding, *at)),
            Input::Tally { .. } => return self.count_here(panes),
            input => {
                let kind = match input {
                    Input::Text | Input::Extra => Kind::Text,
                    Input::Date => Kind::Date,
                    Input::Number => Kind::Number,
                    Input::Marks => Kind::Marks,
                    _ => Kind::Line,
                };
                let mut editor = match kind {
                    Kind::Text => Editor::multiline(&field.value),
                    _ => Editor::line(&field.value),
                };
                // A date is seldom mended: what is typed takes its place, and an arrow key keeps it.
                if kind == Kind::Date {
                    editor.select_all();
                }
                let before = editor.text().to_owned();
                Mode::Typing(Typing {
                    field: id,
                    new: false,
                    adding,
                    editor,
                    kind,
                    before,
                    refused: false,
                })
            }
        };
        true
    }

    /// Opens a private field of the row with the cursor, with these words in it.
    pub fn open_private(&mut self, field: FieldId, words: &str) {
        self.mode = Mode::Typing(Typing {
            field,
            new: false,
            adding: false,
            editor: Editor::multiline(words),
            kind: Kind::Private,
            before: words.to_owned(),
            refused: false,
        });
    }

    /// The words in a private field that is open.
    pub fn private_words(&self) -> Option<&str> {
        match &self.mode {
            Mode::Typing(typing) if typing.kind == Kind::Private => Some(typing.editor.text()),
            _ => None,
        }
    }

    pub(super) fn field_in<'a>(&self, id: FieldId, panes: &'a [Pane]) -> Option<&'a Field> {
        self.row_in(panes)?.fields.iter().find(|field| field.id == id)
    }

    /// What was typed, as a value; a refusal when it is no date or number.
    pub(super) fn typed(typing: &Typing, today: NaiveDate) -> Result<Value, Reply> {
        let text = typing.editor.text();
        match typing.kind {
            Kind::Line | Kind::Text | Kind::Private | Kind::Marks => Ok(Value::Text(text.to_owned())),
            Kind::Date => date::parse(text, today).map(Value::Date).map_err(Reply::Unread),
            Kind::Number => {
                let text = text.trim();
                let number = if text.is_empty() {
                    Ok(0)
                } else {
                    text.parse::<u16>()
                };
                number.map(Value::Number).map_err(|_| Reply::NotANumber)
            }
        }
    }
}
