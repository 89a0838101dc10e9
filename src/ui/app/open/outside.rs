//! What of the session that is open goes outside, and when: saves, half-typed text, what was forgotten.
//! Must not know how any of it is done.

use std::path::PathBuf;
use std::time::Duration;

use crate::domain::forget::Item;
use crate::domain::session::Session;

use super::Open;
use crate::ui::app::faults::KEEP_AGAIN;
use crate::ui::app::join::Asking;
use crate::ui::msg::{Draft, Effect, SaveAs, Trouble};
use crate::ui::sheet::Mode;

/// So many steps of undo and redo outlive the program.
const MOST_STEPS: usize = 200;
/// How long half-typed text waits for the next key before it is kept.
const DRAFT_AFTER: Duration = Duration::from_millis(700);
/// How long a save that failed waits before it is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(2);

impl Open {
    /// The saves that are due.
    pub fn saves(&mut self, now: Duration) -> Option<Effect> {
        if self.held_by.is_some() || self.has_marks {
            return None;
        }
        let version = self.document.version();
        let due =
            self.document.is_unsaved() && version > self.handed && self.retry_at.is_none_or(|at| at <= now);
        if !due {
            return None;
        }
        self.handed = version;
        self.retry_at = None;
        Some(Effect::Save {
            file: self.file.clone(),
            session: self.session().clone(),
            version,
            how: self.how,
            history: self.document.history(MOST_STEPS),
        })
    }

    /// Hands the present state over to be saved even if it was already.
    pub fn save_again(&mut self) {
        self.handed = 0;
        self.retry_at = None;
    }

    /// Takes note of how a save went.
    pub fn saved(&mut self, version: u64, result: Result<(), Trouble>, now: Duration) -> Option<Effect> {
        match result {
            Ok(()) => {
                // Such a save may have kept a copy that has what was forgotten.
                let may_have_copied = self.trouble.is_some() || self.how != SaveAs::Same;
                self.document.mark_saved(version);
                self.trouble = None;
                self.how = SaveAs::Same;
                may_have_copied.then(|| self.forget_beside()).flatten()
            }
            Err(trouble) => {
                // What only a person can mend is not tried again by itself.
                let wait = !is_for_a_person(&trouble);
                self.retry_at = wait.then(|| now + RETRY_AFTER);
                self.handed = if wait { 0 } else { self.document.version() };
                self.trouble = Some(trouble);
                None
            }
        }
    }

    /// Takes note of a trouble that came from outside; nothing is saved before a person has done something about it.
    pub fn outside(&mut self, trouble: Trouble) {
        self.retry_at = None;
        self.handed = self.document.version();
        self.trouble = Some(trouble);
    }

    /// Gives the session another file, in which it is saved as a new one.
    pub fn rename(&mut self, file: PathBuf) {
        self.renamed = true;
        self.file = file;
        self.how = SaveAs::New;
        self.trouble = None;
        self.save_again();
    }

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.document.is_unsaved()
    }

    /// Half-typed texts to be kept now, if they changed; at once, or when their time has come.
    pub fn drafts_to_keep(&mut self, drafts: Vec<Draft>, at_once: bool, now: Duration) -> Option<Effect> {
        let gone = drafts.len() < self.kept.len();
        let again = !drafts.is_empty() && self.is_kept_again(at_once, now);
        let due = at_once || gone || again || self.draft_due.is_some_and(|due| due <= now);
        if drafts == self.kept && !again {
            self.draft_due = None;
            return None;
        }
        if !due {
            self.draft_due.get_or_insert(now + DRAFT_AFTER);
            return None;
        }
        self.draft_due = None;
        self.kept.clone_from(&drafts);
        Some(Effect::KeepDrafts(self.file.clone(), drafts))
    }

    /// Whether what the state folder did not take is to be kept once more.
    fn is_kept_again(&self, at_once: bool, now: Duration) -> bool {
        self.again_at.is_some_and(|at| at_once || at <= now)
    }

    /// The state folder did not take what was typed, or takes it again: from then on it is tried anew.
    pub fn keep_again(&mut self, is_wanted: bool, now: Duration) {
        self.again_at = is_wanted.then(|| now + KEEP_AGAIN);
    }

    /// It is tried anew, if it is time for that.
    pub fn try_again(&mut self, now: Duration) -> Option<Effect> {
        self.again_at.take_if(|at| *at <= now)?;
        self.again_at = Some(now + KEEP_AGAIN);
        Some(Effect::KeepAgain(self.file.clone()))
    }

    /// Takes over private notes as they are in the state folder.
    pub fn know_notes(&mut self, notes: String) {
        self.kept_notes.clone_from(&notes);
        self.notes = notes;
    }

    /// The private notes to be kept now, if they changed. They are kept as they are typed and not as a half-typed text
    /// that would come back into its field by itself, before everybody's eyes.
    pub fn notes_to_keep(&mut self, at_once: bool, now: Duration) -> Option<Effect> {
        let typed = self.sheet.private_words();
        let is_typing = typed.is_some();
        if let Some(text) = typed.filter(|text| *text != self.notes) {
            self.notes = text.to_owned();
        }
        let again = !self.notes.is_empty() && self.is_kept_again(at_once, now);
        if self.notes == self.kept_notes && !again {
            self.notes_due = None;
            return None;
        }
        let is_due = at_once || again || !is_typing || self.notes_due.is_some_and(|due| due <= now);
        if !is_due {
            self.notes_due.get_or_insert(now + DRAFT_AFTER);
            return None;
        }
        self.notes_due = None;
        self.kept_notes.clone_from(&self.notes);
        Some(Effect::KeepNotes(self.file.clone(), self.notes.clone()))
    }

    /// Half-typed private notes of an earlier version are put behind the key that opens the notes; nothing there goes.
    pub fn take_private(&mut self, draft: &Draft) {
        self.take_notes(&draft.text);
    }

    /// Puts notes that were kept elsewhere behind those that are here.
    pub fn take_notes(&mut self, notes: &str) {
        self.hide_notes();
        if notes.contains(self.notes.trim()) {
            notes.clone_into(&mut self.notes);
        } else if !self.notes.contains(notes.trim()) {
            self.notes = format!("{}\n{notes}", self.notes.trim_end());
        }
    }

    /// Closes the private field where it is open; what was typed there is kept.
    pub fn hide_notes(&mut self) {
        if let Some(text) = self.sheet.private_words() {
            self.notes = text.to_owned();
            self.sheet.mode = Mode::Browse;
        }
    }

    /// What has to happen outside once an item was forgotten: half-typed text is dropped, copies are looked through.
    pub fn forget(&mut self, item: Item) -> Vec<Effect> {
        for asking in &mut self.asking {
            asking.forget(&item);
        }
        self.asking.retain(Asking::is_open);
        self.forgotten.push(item);
        self.kept.clear();
        self.waiting.clear();
        self.draft_due = None;
        let drop = Effect::KeepDrafts(self.file.clone(), Vec::new());
        [drop].into_iter().chain(self.forget_beside()).collect()
    }

    /// The copies beside the file are to be looked through, if anything was forgotten.
    pub fn forget_beside(&self) -> Option<Effect> {
        let any = !self.forgotten.is_empty();
        any.then(|| Effect::ForgetBeside(self.file.clone(), self.forgotten.clone()))
    }

    /// A session from outside without what was forgotten here.
    pub fn without_forgotten(&self, mut session: Session) -> Session {
        for item in &self.forgotten {
            session.forget(item);
        }
        session
    }

    /// Whether a text was already kept.
    pub fn knows_draft(&self, draft: &Draft) -> bool {
        self.kept.contains(draft)
    }

    /// Half-typed texts that are in the state folder already.
    pub fn knows_drafts(&mut self, drafts: Vec<Draft>) {
        self.kept = drafts;
    }

    /// When something is to happen by itself.
    pub fn next_wake(&self, now: Duration) -> Option<Duration> {
        let due = [self.draft_due, self.notes_due, self.retry_at, self.again_at];
        due.into_iter()
            .chain([self.clock.next_change(now)])
            .flatten()
            .min()
    }

    /// Whether a retry of a save is due.
    pub fn retry(&mut self, now: Duration) {
        if self.retry_at.is_some_and(|at| at <= now) {
            self.retry_at = None;
        }
    }
}

/// Whether a trouble with a file is one that only a person can mend, so that trying again by itself would be in vain.
pub fn is_for_a_person(trouble: &Trouble) -> bool {
    matches!(
        trouble,
        Trouble::ChangedOnDisk | Trouble::Vanished | Trouble::Content(_) | Trouble::Exists
    )
}
