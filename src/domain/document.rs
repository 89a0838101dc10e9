//! The document: the one mutable session, with undo and redo, and what of it is saved.
//! Must not know files or clocks: it counts versions, and is told which one was saved.

use super::forget::Item;
use super::history::History;
use super::id::{Mint, WorkshopId};
use super::label::Label;
use super::rejected::{Outcome, Rejected};
use super::session::Session;
use super::workshop::{Bookmark, StepId};

/// So many changes can be undone at least; no meeting makes more, and memory has an end.
const MOST_CHANGES: usize = 2_000;
/// So many are dropped at once.
const SPARE_CHANGES: usize = 100;

/// A session being worked on. Every change goes through [`Document::edit`].
#[derive(Clone, Debug)]
pub struct Document {
    session: Session,
    mint: Mint,
    past: Vec<(Label, Session)>,
    /// How many changes can't be undone any more, because too many came after them.
    gone: usize,
    future: Vec<(Label, Session)>,
    version: u64,
    saved: u64,
    /// Whether it is only looked at: then nothing changes it but what others save.
    read_only: bool,
}

impl Document {
    /// A session as it was read from its file, or a new one that is not saved yet.
    pub fn new(session: Session, mint: Mint, saved: bool) -> Self {
        let version = u64::from(!saved);
        Self {
            session,
            mint,
            past: Vec::new(),
            gone: 0,
            future: Vec::new(),
            version,
            saved: 0,
            read_only: false,
        }
    }

    /// Says whether it is only looked at.
    pub fn set_read_only(&mut self, read_only: bool) {
        self.read_only = read_only;
    }

    /// Whether it is only looked at.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Shows what somebody else has saved; there is nothing of ours to be undone.
    pub fn show(&mut self, theirs: Session) {
        self.session = theirs;
        self.past.clear();
        self.future.clear();
        self.version += 1;
        self.saved = self.version;
    }

    /// Takes over what came from outside, as one change that can be undone. Whether it is on disk just like that is
    /// told: what others wrote is, what was joined with it is not.
    pub fn take_over(&mut self, session: Session, on_disk: bool) {
        if session != self.session {
            let before = std::mem::replace(&mut self.session, session);
            self.remember(Label::FromOutside, before);
            self.future.clear();
            self.version += 1;
        }
        if on_disk {
            self.saved = self.version;
        }
    }

    /// Goes on with what came from outside: what followed for `from` becomes `to`. It is the same change, where nothing
    /// was done since.
    pub fn settle(&mut self, from: &Session, to: Session) {
        let goes_on = matches!(self.past.last(), Some((Label::FromOutside, _)))
            && self.future.is_empty()
            && is_same(&self.session, from);
        if goes_on && to != self.session {
            self.session = to;
            self.version += 1;
            self.drop_changes_to_nothing();
        } else {
            self.take_over(to, false);
        }
    }

    /// The same document with what could be undone and redone when this very state was saved.
    #[must_use]
    pub fn with_history(mut self, history: History) -> Self {
        let History { past, future } = history;
        (self.past, self.future) = (past, future);
        self
    }

    /// What can be undone and redone, at most so many steps of either, those next to the present state.
    pub fn history(&self, most: usize) -> History {
        let newest = |all: &Vec<(Label, Session)>| all[all.len().saturating_sub(most)..].to_vec();
        History {
            past: newest(&self.past),
            future: newest(&self.future),
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
        self.edit_many(change, |_| label)
    }

    /// The same for a change of which only a part may be taken; its name follows from what became of it.
    pub fn edit_many<T>(
        &mut self,
        change: impl FnOnce(&mut Session, &mut Mint) -> Outcome<T>,
        label: impl FnOnce(&T) -> Label,
    ) -> Outcome<T> {
        if self.read_only {
            return Err(Rejected::ReadOnly);
        }
        let mut next = self.session.clone();
        let result = change(&mut next, &mut self.mint)?;
        if next != self.session {
            let before = std::mem::replace(&mut self.session, next);
            self.remember(label(&result), before);
            self.future.clear();
            self.version += 1;
        }
        Ok(result)
    }

    /// Adds a change to those that undo takes back; the oldest go when there are too many.
    fn remember(&mut self, label: Label, before: Session) {
        self.past.push((label, before));
        if self.past.len() >= MOST_CHANGES + SPARE_CHANGES {
            self.past.drain(..SPARE_CHANGES);
            self.gone += SPARE_CHANGES;
        }
    }

    /// What undo would take back.
    pub fn last_change(&self) -> Option<&Label> {
        self.past.last().map(|(label, _)| label)
    }

    /// Takes the last change back and says what it was.
    pub fn undo(&mut self) -> Option<Label> {
        if self.read_only {
            return None;
        }
        let (label, before) = self.past.pop()?;
        let after = self.step_to(before);
        self.future.push((label.clone(), after));
        Some(label)
    }

    /// Makes the last change that was taken back again and says what it was.
    pub fn redo(&mut self) -> Option<Label> {
        if self.read_only {
            return None;
        }
        let (label, after) = self.future.pop()?;
        let before = self.step_to(after);
        self.past.push((label.clone(), before));
        Some(label)
    }

    /// Forgets an item for good: it leaves this state, every state that undo and redo can bring back, and their names.
    ///
    /// This cannot be undone itself. Changes that were about nothing else are no longer there to be undone.
    pub fn forget(&mut self, item: &Item) -> Outcome {
        if self.read_only {
            return Err(Rejected::ReadOnly);
        }
        let mut words: Vec<String> = self
            .states()
            .flat_map(|state| state.words_to_forget(item))
            .collect();
        if words.is_empty() {
            return Err(Rejected::NotThere);
        }
        words.sort();
        words.dedup();
        if let Some(workshop) = self.unseen_in(item) {
            self.count_removed(&workshop, item);
        }
        self.session.forget(item);
        for (label, state) in self.past.iter_mut().chain(&mut self.future) {
            state.forget(item);
            label.without(&words);
        }
        self.drop_changes_to_nothing();
        self.version += 1;
        Ok(())
    }

    /// Every state from the first to the last that redo can reach.
    fn states(&self) -> impl Iterator<Item = &Session> {
        let past = self.past.iter().map(|(_, state)| state);
        let future = self.future.iter().rev().map(|(_, state)| state);
        past.chain(std::iter::once(&self.session)).chain(future)
    }

    /// The workshop being prepared that has this friction, which the team has not seen.
    fn unseen_in(&self, item: &Item) -> Option<WorkshopId> {
        let Item::Friction(id) = item else { return None };
        let workshop = self.session.open_workshop()?;
        (workshop.is_prepared_only() && workshop.frictions.has(id)).then(|| workshop.id.clone())
    }

    /// Counts a friction as taken out while preparing, in every state in which it is there or still to come: undo
    /// must not make it look as if nothing had been taken out.
    fn count_removed(&mut self, workshop: &WorkshopId, item: &Item) {
        let has = |state: &Session| match item {
            Item::Friction(id) => state.open_workshop().is_some_and(|one| one.frictions.has(id)),
            _ => false,
        };
        let first = self.states().position(has).unwrap_or(0);
        let states = self.past.iter_mut().map(|(_, state)| state);
        let states = states.chain(std::iter::once(&mut self.session));
        let states = states.chain(self.future.iter_mut().rev().map(|(_, state)| state));
        for (at, state) in states.enumerate() {
            let same = state.open_workshop().is_some_and(|one| one.id == *workshop);
            if same && (at < first || has(state)) {
                state.count_removed();
            }
        }
    }

    /// Drops changes whose two sides are the same now.
    fn drop_changes_to_nothing(&mut self) {
        for changes in [&mut self.past, &mut self.future] {
            // The last of either is next to the present state.
            let mut next = &self.session;
            let mut told = vec![false; changes.len()];
            for (at, (_, state)) in changes.iter().enumerate().rev() {
                told[at] = !is_same(state, next);
                if told[at] {
                    next = state;
                }
            }
            let mut told = told.into_iter();
            changes.retain(|_| told.next().unwrap_or(true));
        }
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

    /// How many changes were made, and not undone.
    pub fn changes(&self) -> usize {
        self.gone + self.past.len()
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
        if self.read_only {
            return;
        }
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

    /// Tells the document that what was on disk is not there any more.
    pub fn mark_unsaved(&mut self) {
        self.version += 1;
    }

    /// Whether there is a change that is not on disk.
    pub fn is_unsaved(&self) -> bool {
        self.saved < self.version
    }
}

/// Whether two states differ at most in time spent and in the place in the agenda.
pub fn is_same(one: &Session, other: &Session) -> bool {
    let mut one = one.clone();
    one.keep_progress_of(other);
    one == *other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::label::Noun;
    use crate::domain::language::Language;

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
    fn a_change_of_many_is_named_after_what_was_taken() {
        let mut document = document();
        let texts = ["One", "  ", "Three"];
        let change = |session: &mut Session, mint: &mut Mint| {
            let taken = texts.iter().filter(|text| session.park(mint, text).is_ok());
            Ok(taken.count())
        };
        let taken = document.edit_many(change, |taken| Label::Pasted(*taken));
        assert_eq!(taken, Ok(2));
        assert_eq!(document.undo(), Some(Label::Pasted(2)));
    }

    #[test]
    fn a_refused_change_leaves_no_trace() {
        let mut document = document();
        assert_eq!(park(&mut document, "   "), Err(Rejected::Empty));
        assert!(!document.can_undo());
        assert!(!document.is_unsaved());
    }

    #[test]
    fn what_is_only_looked_at_changes_by_what_others_save_alone() {
        let mut document = document();
        document.set_read_only(true);
        assert_eq!(park(&mut document, "Desk booking"), Err(Rejected::ReadOnly));
        document.show(Session::new("Harbour crew", Language::En));
        assert_eq!(document.session().team, "Harbour crew");
        assert!(!document.is_unsaved() && !document.can_undo());
        document.set_read_only(false);
        park(&mut document, "Desk booking").expect("accepted");
    }

    #[test]
    fn what_came_from_outside_is_one_change_and_on_disk() {
        let mut document = document();
        let before = document.session().clone();
        document.take_over(Session::new("Harbour crew", Language::En), true);
        assert!(!document.is_unsaved());
        assert_eq!(document.undo(), Some(Label::FromOutside));
        assert_eq!(*document.session(), before);
        assert!(document.is_unsaved());
    }

    #[test]
    fn what_is_decided_of_it_later_is_the_same_change_unless_something_was_done_since() {
        let named = |team: &str| Session::new(team, Language::En);
        let mut document = document();
        document.take_over(named("One"), false);
        document.settle(&named("One"), named("Two"));
        assert_eq!(document.session().team, "Two");
        assert!(document.is_unsaved());
        park(&mut document, "Desk booking").expect("accepted");
        document.settle(&named("Two"), named("Three"));
        document.undo();
        assert!(!document.session().parking.is_empty());
        document.undo();
        assert_eq!(document.session().team, "Two");
        document.undo();
        assert_eq!(document.session().team, "Harbour");
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
