//! Intents: what a pane, a step or a menu wants to happen, as values. They can do nothing themselves.
//! Must not know which panes there are, nor who performs an intent.

use std::path::PathBuf;

use crate::domain::forget::Item;
use crate::domain::id::{ClusterId, Id, Mint, ProposalId};
use crate::domain::label::Label;
use crate::domain::language::Language;
use crate::domain::rejected::Rejected;
use crate::domain::session::Session;
use crate::domain::workshop::StepId;
use crate::format::settings::ThemeChoice;
use crate::text::half_width;

use super::pads::Subject;
use crate::ui::lookup::Lookup;
use crate::ui::msg::Exporting;
use crate::ui::names::{FieldId, PaneId};
use crate::ui::widgets::menu::{InSight, Numbered, counted};

type Apply = Box<dyn FnOnce(&mut Session, &mut Mint) -> Result<Option<String>, Rejected>>;

/// An intent: a change to the session under one name, and what is to happen on the screen then.
pub struct Change {
    /// The name that undo says.
    pub label: Label,
    /// The change; answers with the identity of what it made.
    pub apply: Apply,
    /// What is to happen then.
    pub then: Then,
    /// Whose votes it reveals, so that they are off the pad then.
    pub reveals: Option<Subject>,
    /// What is said of it once it is made.
    pub remark: Option<String>,
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Change")
            .field("label", &self.label)
            .field("then", &self.then)
            .finish_non_exhaustive()
    }
}

/// What a mark is, which decides where the cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is there or not: one goes down a list with it, so the cursor goes to the next row.
    OnOff,
    /// The next of several values: the cursor stays until it is the right one.
    NextValue,
}

/// What is to happen on the screen after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// A row was marked.
    Marked(Mark),
    /// The cursor goes to the next row.
    Down,
    /// The cursor goes to the next row that wants something.
    NextOpen,
    /// The same, unless one row has the whole screen: what came out is read there first.
    NextInSight,
    /// The same as `NextOpen`, and what can be done there is offered, if there is such a row.
    OfferNext,
    /// The same as `NextOpen`, and a field of it is opened, if there is such a row.
    OpenNext(FieldId),
    /// What can be done here is offered.
    Offer,
    /// A field of the row is opened.
    Open(FieldId),
    /// The cursor goes to what was made.
    Made,
    /// A word is said.
    Say(&'static str),
    /// A word is said, and what is being typed, chosen or counted goes on as if nothing had been.
    Aside(&'static str),
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
            reveals: None,
            remark: None,
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
            reveals: None,
            remark: None,
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

impl Outcome {
    /// The same, with something to say of it once it is made.
    #[must_use]
    pub fn remarking(self, remark: Option<String>) -> Self {
        match self {
            Self::Commit(change) => Self::Commit(Change { remark, ..change }),
            other => other,
        }
    }

    /// The same, made of votes that are revealed: whatever change comes of it takes them off the pad.
    #[must_use]
    pub fn revealing(self, subject: &Subject) -> Self {
        match self {
            Self::Commit(change) => Self::Commit(Change {
                reveals: Some(subject.clone()),
                ..change
            }),
            Self::Offer(mut menu) => {
                let items = menu.items.into_iter();
                menu.items = items
                    .map(|(text, outcome)| (text, outcome.revealing(subject)))
                    .collect();
                Self::Offer(menu)
            }
            other => other,
        }
    }
}

impl From<Change> for Outcome {
    fn from(change: Change) -> Self {
        Self::Commit(change)
    }
}

/// Another screen, or something that concerns the whole program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// Ask whether everybody is here to begin a meeting.
    OfferStart,
    /// Begin a meeting.
    Start,
    /// Prepare the workshop that is open, or go on with it.
    Workshop,
    /// Open a workshop on the agenda at this place in the list of agendas.
    Open(usize),
    /// Begin silent writing.
    Silence,
    /// Enter what was written.
    Collect,
    /// Ask whether to seal the open workshop.
    Seal,
    /// Seal it.
    SealNow,
    /// Ask whether to forget something for good.
    Forget(Item),
    /// Forget it.
    ForgetNow(Item),
    /// Ask whether to discard the open workshop.
    Discard,
    /// Discard it.
    DiscardNow,
    /// A session for a new team.
    New(String, Language),
    /// A filter for the home screen; an empty one shows all.
    Filter(String),
    /// Write the session for other people.
    Export(Exporting),
    /// Offer the formats for that.
    ExportMenu(Exporting),
    /// Offer what may be told besides, with the cursor at this place.
    ExportMore(Exporting, usize),
    /// Put the cursor on a row of a pane of the session page.
    Row(PaneId, String),
    /// Use these colours from now on.
    Colours(ThemeChoice),
    /// Work in this language.
    Language(Language),
    /// Write a copy of the session to this path.
    Copy(String),
    /// Open the field of the private notes.
    OpenNotes,
    /// The private notes were changed.
    Notes(String),
    /// Make a file anew that is gone.
    MakeAnew,
    /// Save what the sides of a conflict that git left are together.
    TakeMarks,
    /// Drop the votes that are counted.
    DropVotes,
    /// Show a step of the workshop.
    Step(StepId),
    /// Open another session of the folder.
    Session(PathBuf),
    /// Open the starter library.
    Library(Shelf),
}

/// A place in the starter library, and what is done with a norm that is taken from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// A topic, by its identity; none for all topics with what the team has on each.
    pub topic: Option<String>,
    /// The text that a better example is wanted for, if there is one.
    pub instead_of: Option<ProposalId>,
    /// What is done with a norm.
    pub taken: Taken,
}

/// What is done with a norm that is taken from the starter library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It becomes a draft on this topic, which is perhaps one of today.
    Draft(String, Option<ClusterId>),
    /// Nothing; this says why.
    Nothing(&'static str),
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
    /// Whether it is there to be read, so that it takes the whole work.
    pub reading: bool,
    /// The numbers its items have elsewhere; without any they are counted.
    numbers: Vec<usize>,
    /// The letters that were typed for an item so far.
    pub lookup: Lookup,
    /// Which items can be seen.
    pub in_sight: InSight,
    /// Whether who leaves it goes on typing what was being typed.
    pub over_typing: bool,
    /// Whether nothing of it is taken before it was on the screen.
    pub unseen_takes_nothing: bool,
}

impl Menu {
    /// A menu with its cursor on the first item.
    pub fn new(title: impl Into<String>, items: Vec<(String, Outcome)>) -> Self {
        Self {
            title: title.into(),
            items,
            at: 0,
            reading: false,
            numbers: Vec::new(),
            lookup: Lookup::default(),
            in_sight: InSight::default(),
            over_typing: false,
            unseen_takes_nothing: false,
        }
    }

    /// The same menu over a text that is being typed: whoever leaves it goes on with that.
    #[must_use]
    pub fn over_typing(mut self) -> Self {
        self.over_typing = true;
        self
    }

    /// The same menu of what cannot be chosen unseen: keys that come in one read with the one that opened it take nothing.
    #[must_use]
    pub fn seen_first(mut self) -> Self {
        self.unseen_takes_nothing = true;
        self
    }

    /// Whether it has to be on the screen before anything of it is taken.
    pub fn waits_to_be_seen(&self) -> bool {
        self.unseen_takes_nothing && !self.in_sight.was_drawn()
    }

    /// The same menu of things that have numbers elsewhere, one for each item: a number means one thing everywhere.
    #[must_use]
    pub fn numbered(mut self, numbers: Vec<usize>) -> Self {
        self.numbers = numbers;
        self
    }

    /// Its items as they are shown, with the numbers that digits take.
    pub fn shown(&self) -> Vec<Numbered<'_>> {
        let texts = self.items.iter().map(|(text, _)| text.as_str());
        if self.numbers.is_empty() {
            return counted(texts);
        }
        let own = |(number, text): (&usize, _)| Numbered {
            number: Some(*number),
            text,
        };
        self.numbers.iter().zip(texts).map(own).collect()
    }

    /// Moves the cursor around by one.
    pub fn step(&mut self, down: bool) {
        self.lookup.forget();
        let last = self.items.len().saturating_sub(1);
        self.at = match (self.at, down) {
            (at, true) if at >= last => 0,
            (at, true) => at + 1,
            (0, false) => last,
            (at, false) => at - 1,
        };
    }

    /// A letter or a digit moves the cursor to what begins with it; true where it is a digit whose number can be seen,
    /// which takes the item. None where nothing begins with it.
    pub fn type_char(&mut self, character: char) -> Option<bool> {
        let digit = half_width(character).to_digit(10);
        if let Some(digit) = digit.and_then(|digit| usize::try_from(digit).ok()) {
            let numbers = self.shown();
            let is_it = |item: &Numbered<'_>| item.number == Some(digit);
            let place = numbers.iter().position(is_it)?;
            self.lookup.forget();
            self.at = place;
            return Some(self.in_sight.has(place));
        }
        let texts = self.items.iter().map(|(text, _)| text.as_str());
        self.at = self.lookup.find(character, texts, Some(self.at))?;
        Some(false)
    }

    /// The same menu, there to be read.
    #[must_use]
    pub fn reading(mut self) -> Self {
        self.reading = true;
        self
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
    /// Whether only Enter answers it, because what then happens is more than keeping words.
    pub firm: bool,
    /// Whether what stands in the answer goes when something is typed.
    pub replaced: bool,
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
            firm: false,
            replaced: false,
            then: Box::new(then),
        }
    }

    /// The same question, answered by Enter alone: Esc leaves it and nothing happens.
    #[must_use]
    pub fn firmly(mut self) -> Self {
        self.firm = true;
        self
    }
}

impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ask")
            .field("question", &self.question)
            .finish_non_exhaustive()
    }
}
