//! A sheet: panes of rows with fields, the one shape in which every step, the preparing and the session page are worked on.
//! Must not know which panes there are, nor how a session is changed.

mod choosing;
mod counting;
mod draw;
mod fields;
mod half_typed;
mod intent;
mod large;
mod letters;
mod moves;
pub mod pad;
pub mod pads;
mod panes;
mod pieces;
mod rows;
mod state;

pub use draw::{About, draw};
pub use half_typed::Restored;
pub use intent::{Ask, Change, Go, Mark, Menu, Outcome, Shelf, Taken, Then};
pub use large::{Big, large};
pub use panes::Panes;
pub use state::{Goal, Mode, Next, Reply, Sheet, Typing, Voters};

use std::ops::Deref;
use std::rc::Rc;

use chrono::NaiveDate;

use crate::domain::tally::{Scale, Tally, Vote};

use super::names::{FieldId, PaneId};

use self::pad::Taking;

/// A pane: a titled group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pane {
    /// Which.
    pub id: PaneId,
    /// Its name, in capitals on screen where the script has them.
    pub title: String,
    /// What it holds, in a few words, beside the title.
    pub summary: String,
    /// How it is worked on.
    pub kind: PaneKind,
    /// What it holds.
    pub rows: Vec<Row>,
    /// What to do while it is empty.
    pub empty: String,
}

/// How a pane is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaneKind {
    /// Rows can be added.
    List,
    /// A fixed set of rows.
    Record,
    /// One row at a time, large.
    Cards,
}

/// One row of a pane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Identity of what it shows; empty in no row.
    pub key: String,
    /// One character that says its state.
    pub sign: &'static str,
    /// The state in a word.
    pub state: String,
    /// Its words.
    pub text: String,
    /// More of it, a line each, shown while the cursor is elsewhere.
    pub more: Vec<String>,
    /// What can be read about it while the cursor is on it.
    pub about: Vec<Piece>,
    /// What can be filled in; the first is its words.
    pub fields: Vec<Field>,
}

/// Something to be read in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A label and words.
    Words(String, String),
    /// A sign and words, also where the row stands large.
    Sign(String, String),
    /// A label and words that are left out where room is short.
    Aside(String, String),
    /// A label and a question about the words; shown wherever the cursor is, and never while they are being typed.
    Question(String, String),
    /// A line that wants attention.
    Warning(String),
    /// Words in large spacing.
    Large(String),
    /// A revealed tally as bars.
    Bars(Bars),
    /// Bars to be compared, shown wherever the cursor is.
    Chart(Vec<ChartLine>),
    /// An empty line.
    Gap,
}

/// A revealed tally, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The tally.
    pub tally: Tally,
    /// Fingers from which a vote is consent.
    pub at_least: u8,
    /// Who voted what, where the tally was open.
    pub names: Vec<(String, Vote)>,
}

/// A line of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartLine {
    /// What it is of.
    pub label: String,
    /// The same in words.
    pub words: String,
    /// How many of how many; none where that may not be told.
    pub part: Option<(u16, u16)>,
}

/// Something that can be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub id: FieldId,
    /// What it is called.
    pub label: String,
    /// What is in it, as shown.
    pub value: String,
    /// What stands there while it is empty.
    pub ghost: String,
    /// How it is filled in.
    pub input: Input,
}

/// What can be chosen; rows of a pane share it.
#[derive(Clone, Debug, Eq)]
pub struct Options(Rc<[String]>);

impl PartialEq for Options {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Deref for Options {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl FromIterator<String> for Options {
    fn from_iter<I: IntoIterator<Item = String>>(options: I) -> Self {
        Self(options.into_iter().collect())
    }
}

impl From<Vec<String>> for Options {
    fn from(options: Vec<String>) -> Self {
        Self(options.into())
    }
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Not at all: it can only be read.
    Reading,
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// Several lines that most rows lack: drawn once there is something in it, and opened from a menu.
    Extra,
    /// Several lines that no pane knows: somebody else has them, and they are seen only while they are typed.
    Private,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// One line of numbers, a number for each mark.
    Marks,
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Options,
        /// What is chosen.
        at: Option<usize>,
    },
    /// Fingers.
    Tally {
        /// How they are taken.
        taking: Taking,
        /// What was revealed.
        revealed: Option<Tally>,
        /// The words that the fingers are for, or what else tells one vote from another: votes for other words are void.
        words: String,
    },
}

/// What was filled in.
#[derive(Clone, Debug)]
pub enum Value {
    /// Words.
    Text(String),
    /// A date, or none.
    Date(Option<NaiveDate>),
    /// A whole number.
    Number(u16),
    /// The place of what was chosen.
    Choice(usize),
    /// A revealed tally.
    Tally(Tally),
}

impl Field {
    /// A line of words.
    pub fn line(id: FieldId, label: &str, value: &str, ghost: &str) -> Self {
        Self {
            id,
            label: label.into(),
            value: value.into(),
            ghost: ghost.into(),
            input: Input::Line,
        }
    }

    /// Words that can only be read.
    pub fn reading(value: &str) -> Self {
        Self {
            input: Input::Reading,
            ..Self::line(FieldId::Text, "", value, "")
        }
    }

    /// Longer words.
    pub fn text(id: FieldId, label: &str, value: &str, ghost: &str) -> Self {
        Self {
            input: Input::Text,
            ..Self::line(id, label, value, ghost)
        }
    }

    /// Longer words that no pane knows.
    pub fn private(id: FieldId, ghost: &str) -> Self {
        Self {
            input: Input::Private,
            ..Self::line(id, "", "", ghost)
        }
    }

    /// Longer words that most rows lack.
    pub fn extra(id: FieldId, label: &str, value: &str) -> Self {
        Self {
            input: Input::Extra,
            ..Self::line(id, label, value, "")
        }
    }

    /// A date.
    pub fn date(id: FieldId, label: &str, value: Option<NaiveDate>, ghost: &str) -> Self {
        let value = value.map(|date| date.to_string()).unwrap_or_default();
        Self {
            input: Input::Date,
            ..Self::line(id, label, &value, ghost)
        }
    }

    /// A whole number.
    pub fn number(id: FieldId, label: &str, value: Option<u16>, ghost: &str) -> Self {
        let value = value.map(|number| number.to_string()).unwrap_or_default();
        Self {
            input: Input::Number,
            ..Self::line(id, label, &value, ghost)
        }
    }

    /// A line of numbers, one for each mark somebody makes.
    pub fn marks(id: FieldId, value: &str, ghost: &str) -> Self {
        Self {
            input: Input::Marks,
            ..Self::line(id, "", value, ghost)
        }
    }

    /// One of several.
    pub fn choice(id: FieldId, label: &str, options: Options, at: Option<usize>, ghost: &str) -> Self {
        let value = at.and_then(|at| options.get(at)).cloned().unwrap_or_default();
        Self {
            input: Input::Choice { options, at },
            ..Self::line(id, label, &value, ghost)
        }
    }

    /// The same field whose first option stands for nothing chosen.
    #[must_use]
    pub fn or_first(mut self) -> Self {
        if let Input::Choice { at, .. } = &mut self.input {
            at.get_or_insert(0);
        }
        self
    }

    /// The same field showing these words where nothing that can be chosen is chosen.
    #[must_use]
    pub fn or_showing(mut self, words: &str) -> Self {
        if self.value.is_empty() {
            words.clone_into(&mut self.value);
        }
        self
    }

    /// Fingers on a scale, counted at first.
    pub fn tally(id: FieldId, label: &str, scale: Scale, revealed: Option<Tally>, ghost: &str) -> Self {
        Self::fingers(id, label, Taking::counted(scale), revealed, ghost)
    }

    /// Fingers, taken like this.
    pub fn fingers(id: FieldId, label: &str, taking: Taking, revealed: Option<Tally>, ghost: &str) -> Self {
        Self {
            input: Input::Tally {
                taking,
                revealed,
                words: String::new(),
            },
            ..Self::line(id, label, "", ghost)
        }
    }

    /// The same field of fingers, for these words.
    #[must_use]
    pub fn given_for(mut self, given: &str) -> Self {
        if let Input::Tally { words, .. } = &mut self.input {
            given.clone_into(words);
        }
        self
    }

    /// The words that fingers are for; none where they are not asked for.
    pub fn votes_for(&self) -> Option<&String> {
        match &self.input {
            Input::Tally { words, .. } => Some(words),
            _ => None,
        }
    }
}
