//! The document: the one mutable session, with undo and redo, and what of it is saved.
//! Must not know files or clocks: it counts versions, and is told which one was saved.

use super::id::Mint;
use super::label::Label;
use super::rejected::Outcome;
use super::session::Session;
use super::workshop::{Bookmark, StepId};

/// A session being worked on. Every change goes through [`Document::edit`].
#[derive(Clone, Debug)]
pub struct Document {
    session: Session,
    mint: Mint,
    past: Vec<(Label, Session)>,
    future: Vec<(Label, Session)>,
    version: u64,
    saved: u64,
}

impl Document {
    /// A session as it was read from its file, or a new one that is not saved yet.
    pub fn new(session: Session, mint: Mint, saved: bool) -> Self {
        let version = u64::from(!saved);
        Self {
            session,
            mint,
            past: Vec::new(),
            future: Vec::new(),
            version,
            saved: 0,
        }
    }

    /// The session as it is now.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Makes one change under one name. A change that is refused, or comes to nothing, leaves no trace.
    pub fn edit<T>(
        &mut self,
        label: Label,
        change: impl FnOnce(&mut Session, &mut Mint) -> Outcome<T>,
    ) -> Outcome<T> {
        let mut next = self.session.clone();
        let result = change(&mut next, &mut self.mint)?;
        if next != self.session {
            let before = std::mem::replace(&mut self.session, next);
            self.past.push((label, before));
            self.future.clear();
            self.version += 1;
        }
        Ok(result)
    }

    /// Takes the last change back and says what it was.
    pub fn undo(&mut self) -> Option<Label> {
        let (label, before) = self.past.pop()?;
        let after = self.step_to(before);
        self.future.push((label.clone(), after));
        Some(label)
    }

    /// Makes the last change that was taken back again and says what it was.
    pub fn redo(&mut self) -> Option<Label> {
        let (label, after) = self.future.pop()?;
        let before = self.step_to(after);
        self.past.push((label.clone(), before));
        Some(label)
    }

    /// Time spent and the place in the agenda are not undone with the change.
    fn step_to(&mut self, mut other: Session) -> Session {
        other.keep_progress_of(&self.session);
        self.version += 1;
        std::mem::replace(&mut self.session, other)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes where the workshop stands; saved with the rest, never undone.
    pub fn keep_place(&mut self, bookmark: Bookmark, in_meeting: bool) {
        self.keep(|session| session.keep_place(bookmark, in_meeting));
    }

    /// Notes how many whole minutes this sitting has spent in a step; saved with the rest, never undone.
    pub fn keep_minutes(&mut self, step: StepId, minutes: u16) {
        self.keep(|session| session.keep_minutes(step, minutes));
    }

    fn keep(&mut self, change: impl FnOnce(&mut Session) -> Outcome) {
        let mut next = self.session.clone();
        if change(&mut next).is_ok() && next != self.session {
            self.session = next;
            self.version += 1;
        }
    }

    /// The number of this state; it grows with each change.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Tells the document that a state of it is safely on disk.
    pub fn mark_saved(&mut self, version: u64) {
        self.saved = self.saved.max(version);
    }

    /// Whether there is a change that is not on disk.
    pub fn is_unsaved(&self) -> bool {
        self.saved < self.version
    }
}

#[cfg(test)]
mod tests {
    use super::super::label::Noun;
    use super::super::language::Language;
    use super::super::rejected::Rejected;
    use super::*;

    fn document() -> Document {
        Document::new(Session::new("Harbour", Language::En), Mint::new(3), true)
    }

    fn park(document: &mut Document, text: &str) -> Outcome {
        document.edit(Label::added(Noun::Parked, text), |session, mint| {
            session.park(mint, text).map(|_| ())
        })
    }

    #[test]
    fn undo_and_redo_say_what_they_did() {
        let mut document = document();
        park(&mut document, "Desk booking").expect("accepted");
        let with = document.session().clone();
        assert_eq!(document.undo(), Some(Label::added(Noun::Parked, "Desk booking")));
        assert!(document.session().parking.is_empty());
        assert_eq!(document.redo(), Some(Label::added(Noun::Parked, "Desk booking")));
        assert_eq!(*document.session(), with);
        assert_eq!(document.redo(), None);
    }

    #[test]
    fn a_refused_change_leaves_no_trace() {
        let mut document = document();
        assert_eq!(park(&mut document, "   "), Err(Rejected::Empty));
        assert!(!document.can_undo());
        assert!(!document.is_unsaved());
    }

    #[test]
    fn a_change_to_nothing_is_no_change() {
        let mut document = document();
        let nothing = |_: &mut Session, _: &mut Mint| Ok(());
        document
            .edit(Label::changed(Noun::Mission, ""), nothing)
            .expect("accepted");
        assert!(!document.can_undo());
    }

    #[test]
    fn saving_an_older_state_leaves_the_newer_one_unsaved() {
        let mut document = document();
        park(&mut document, "One").expect("accepted");
        let first = document.version();
        park(&mut document, "Two").expect("accepted");
        document.mark_saved(first);
        assert!(document.is_unsaved());
        document.mark_saved(document.version());
        assert!(!document.is_unsaved());
    }
}
