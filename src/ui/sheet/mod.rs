//! A sheet: panes of rows with fields, the one shape in which every step, the preparing and the session page are worked on.
//! Must not know which panes there are, nor how a session is changed.

mod draw;
mod fields;
mod moves;
pub mod pad;
mod state;

pub use draw::draw;
pub use state::{Mode, Next, Reply, Sheet};

use chrono::NaiveDate;

use crate::domain::id::{Id, Mint};
use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::rejected::Rejected;
use crate::domain::session::Session;
use crate::domain::tally::{Scale, Tally};

use super::names::{FieldId, PaneId};

/// A pane: a titled group of rows.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug, Default)]
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
#[derive(Clone, Debug)]
pub enum Piece {
    /// A label and words.
    Words(String, String),
    /// A line that wants attention.
    Warning(String),
    /// Words in large spacing.
    Large(String),
    /// A revealed tally as bars.
    Bars(Tally),
    /// An empty line.
    Gap,
}

/// Something that can be filled in.
#[derive(Clone, Debug)]
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

/// How a field is filled in.
#[derive(Clone, Debug)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Vec<String>,
        /// What is chosen.
        at: Option<usize>,
    },
    /// Fingers.
    Tally {
        /// What they mean.
        scale: Scale,
        /// What was revealed.
        revealed: Option<Tally>,
        /// Whether digits typed after the reveal are for the next row that has none.
        once: bool,
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

    /// Longer words.
    pub fn text(id: FieldId, label: &str, value: &str, ghost: &str) -> Self {
        Self {
            input: Input::Text,
            ..Self::line(id, label, value, ghost)
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

    /// One of several.
    pub fn choice(id: FieldId, label: &str, options: Vec<String>, at: Option<usize>, ghost: &str) -> Self {
        let value = at.and_then(|at| options.get(at)).cloned().unwrap_or_default();
        Self {
            input: Input::Choice { options, at },
            ..Self::line(id, label, &value, ghost)
        }
    }

    /// Fingers.
    pub fn tally(id: FieldId, label: &str, scale: Scale, revealed: Option<Tally>, ghost: &str) -> Self {
        Self {
            input: Input::Tally {
                scale,
                revealed,
                once: false,
            },
            ..Self::line(id, label, "", ghost)
        }
    }
}

impl Field {
    /// The same field of fingers, but digits typed after the reveal are for the next row that has none.
    #[must_use]
    pub fn once(mut self) -> Self {
        if let Input::Tally { once, .. } = &mut self.input {
            *once = true;
        }
        self
    }
}

type Apply = Box<dyn FnOnce(&mut Session, &mut Mint) -> Result<Option<String>, Rejected>>;

/// An intent: a change to the session under one name, and what is to happen on the screen then.
pub struct Change {
    /// The name that undo says.
    pub label: Label,
    /// The change; answers with the identity of what it made.
    pub apply: Apply,
    /// What is to happen then.
    pub then: Then,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Change")
            .field("label", &self.label)
            .field("then", &self.then)
            .finish_non_exhaustive()
    }
}

/// What is to happen on the screen after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// The cursor goes to the next row.
    Down,
    /// The cursor goes to the next row that wants something.
    NextOpen,
    /// What can be done here is offered.
    Offer,
    /// A field of the row is opened.
    Open(FieldId),
    /// The cursor goes to what was made.
    Made,
    /// A word is said.
    Say(&'static str),
}

impl Change {
    /// A change that makes nothing.
    pub fn new(
        label: Label,
        change: impl FnOnce(&mut Session, &mut Mint) -> Result<(), Rejected> + 'static,
    ) -> Self {
        Self {
            label,
            apply: Box::new(move |s, m| change(s, m).map(|()| None)),
            then: Then::Stay,
        }
    }

    /// A change that makes something with an identity; the cursor goes there.
    pub fn making<I: Id>(
        label: Label,
        change: impl FnOnce(&mut Session, &mut Mint) -> Result<I, Rejected> + 'static,
    ) -> Self {
        let apply: Apply = Box::new(move |s, m| change(s, m).map(|id| Some(id.to_string())));
        Self {
            label,
            apply,
            then: Then::Made,
        }
    }

    /// The same change with something to happen then.
    #[must_use]
    pub fn then(mut self, then: Then) -> Self {
        self.then = then;
        self
    }
}

/// What a pane, a step or a menu wants to happen. It cannot do anything itself.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: the action has no meaning here.
    Stay,
    /// A change.
    Commit(Change),
    /// A menu.
    Offer(Menu),
    /// A question to be answered in words.
    Ask(Ask),
    /// A field of this row is opened.
    Open(FieldId),
    /// A word about why not.
    Refuse(String),
    /// Another screen.
    Go(Go),
}

impl From<Change> for Outcome {
    fn from(change: Change) -> Self {
        Self::Commit(change)
    }
}

/// Another screen, or something that concerns the whole program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// Begin a meeting.
    Start,
    /// Prepare the workshop that is open, or go on with it.
    Workshop,
    /// Open a workshop on the agenda at this place in the list of agendas.
    Open(usize),
    /// Ask whether to seal the open workshop.
    Seal,
    /// Seal it.
    SealNow,
    /// Ask whether to discard the open workshop.
    Discard,
    /// Discard it.
    DiscardNow,
    /// A session for a new team.
    New(String, Language),
    /// A filter for the home screen; an empty one shows all.
    Filter(String),
    /// The private notes were changed.
    Notes(String),
}

/// A menu of what can be done.
#[derive(Debug)]
pub struct Menu {
    /// What it is about.
    pub title: String,
    /// What can be chosen, and what then happens.
    pub items: Vec<(String, Outcome)>,
    /// Where the cursor is.
    pub at: usize,
}

impl Menu {
    /// A menu with its cursor on the first item.
    pub fn new(title: impl Into<String>, items: Vec<(String, Outcome)>) -> Self {
        Self {
            title: title.into(),
            items,
            at: 0,
        }
    }

    /// The same menu with its cursor elsewhere.
    #[must_use]
    pub fn at(mut self, at: usize) -> Self {
        self.at = at.min(self.items.len().saturating_sub(1));
        self
    }
}

/// A question to be answered in words.
pub struct Ask {
    /// The question.
    pub question: String,
    /// What stands in the answer already.
    pub given: String,
    /// Answers that can be taken by number, if any.
    pub offers: Vec<String>,
    /// What then happens.
    pub then: Box<dyn FnOnce(String) -> Outcome>,
}

impl Ask {
    /// A question with an empty answer.
    pub fn new(question: impl Into<String>, then: impl FnOnce(String) -> Outcome + 'static) -> Self {
        let question = question.into();
        Self {
            question,
            given: String::new(),
            offers: Vec::new(),
            then: Box::new(then),
        }
    }
}

impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ask")
            .field("question", &self.question)
            .finish_non_exhaustive()
    }
}
