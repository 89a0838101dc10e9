//! A session whose file cannot be written: told before anybody types, and what still does something there.
//! Must not know how that is found out.

use std::path::Path;

use crate::domain::rejected::Rejected;

use super::App;
use super::open::{At, Open};
use crate::ui::keymap::{Action, CHANGES};
use crate::ui::msg::{Effect, Trouble};
use crate::ui::sheet::{Go, Outcome};

impl App {
    /// Asks whether the session that is open can be saved in its file, where that is not known to be so.
    pub(super) fn probe(&self) -> Option<Effect> {
        let open = self.open.as_ref().filter(|open| open.held_by.is_none())?;
        (!self.is_rehearsal()).then(|| Effect::Probe(open.file.clone()))
    }

    /// Takes note of whether the file can be written.
    pub(super) fn probed(&mut self, file: &Path, result: Result<(), Trouble>) {
        let is_meant = |open: &&mut Open| open.file == file && open.held_by.is_none();
        let Some(open) = self.open.as_mut().filter(is_meant) else {
            return;
        };
        let was = std::mem::replace(&mut open.unwritable, result.err());
        open.document
            .set_read_only(open.unwritable.is_some() || open.has_marks);
        match (was, &open.unwritable) {
            (Some(_), None) => self.say(self.words.frame_words.can_write),
            // Nothing else that was to be said is worth more than this.
            (None, Some(_)) => self.toast = None,
            _ => {}
        }
    }

    /// Whether nothing is typed in a session that can only be looked at, so that no key may begin a change.
    pub(super) fn only_looks(&self) -> bool {
        let open = self.open.as_ref().filter(|open| open.document.is_read_only());
        open.is_some_and(|open| !open.sheet.is_typing())
    }

    /// Refuses an action whose change would be refused once it was typed; whether that is so.
    pub(super) fn refuses(&mut self, action: Action) -> bool {
        let open = self.open.as_ref().filter(|_| self.only_looks());
        let is_refused = open.is_some_and(|open| !allows(open, action));
        if is_refused {
            self.say_refused(&Rejected::ReadOnly);
        }
        is_refused
    }

    /// Says why a change was not made.
    pub(super) fn say_refused(&mut self, rejected: &Rejected) {
        let why = self.cannot_write().filter(|_| *rejected == Rejected::ReadOnly);
        self.say(why.unwrap_or_else(|| (self.words.rejected)(rejected)));
    }

    /// That the file cannot be written, and why; none where it can.
    pub(super) fn cannot_write(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        let Some(trouble) = &open.unwritable else {
            return open.has_marks.then(|| self.words.join.marks_wait.to_owned());
        };
        Some((self.words.frame_words.cannot_write)(&(self.words.trouble)(
            trouble,
        )))
    }
}

/// Whether an action can do something in a session that is only looked at, apart from what its row has to say to it.
pub fn allows(open: &Open, action: Action) -> bool {
    match action {
        Action::NextStep => open.at != At::Prepare,
        Action::Workshop => open.session().open_workshop().is_some(),
        _ => !CHANGES.contains(&action),
    }
}

/// Whether what a row offers begins a change, which would be refused.
pub fn only_changes(outcome: &Outcome) -> bool {
    !matches!(outcome, Outcome::Stay | Outcome::Refuse(_)) && !leads_somewhere(outcome)
}

/// Whether what a row offers is more than a change, which would be refused.
pub fn leads_somewhere(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Offer(menu) => {
            menu.reading || menu.items.iter().any(|(_, outcome)| leads_somewhere(outcome))
        }
        Outcome::Go(go) => matches!(
            go,
            Go::Workshop | Go::Step(_) | Go::Row(..) | Go::Library(_) | Go::Filter(_)
        ),
        Outcome::Stay | Outcome::Commit(_) | Outcome::Ask(_) | Outcome::Open(_) | Outcome::Refuse(_) => false,
    }
}
