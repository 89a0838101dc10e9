//! Half-typed texts: in a field, and in all that lies over it. Each is kept, put back after a crash, and offered to be
//! parked where its place is gone.
//! Must not know where they are kept.

use std::path::{Path, PathBuf};

use super::App;
use super::open::{At, Open};
use super::overlay::Overlay;
use crate::ui::chat::PasteBox;
use crate::ui::keymap::Action;
use crate::ui::msg::{Apart, Draft, Effect};
use crate::ui::sheet::{Mode, Restored};

/// What was typed that no disk has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InVain {
    /// The session it is for.
    pub file: PathBuf,
    /// The half-typed texts.
    pub texts: Vec<String>,
    /// The lead's private notes.
    pub notes: Option<String>,
}

impl InVain {
    /// Whether everything is kept.
    pub fn is_empty(&self) -> bool {
        let Self {
            file: _,
            texts,
            notes,
        } = self;
        texts.is_empty() && notes.is_none()
    }
}

impl App {
    /// All that is half-typed, the uppermost first.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let over = self.drafts_over();
        let Some(open) = &self.open else { return over };
        let field = open.sheet.draft(open.at.name());
        let others = open.sheet.left.iter().chain(&open.waiting).cloned();
        over.into_iter().chain(field).chain(others).collect()
    }

    /// What is half-typed in all that lies over the screen.
    fn drafts_over(&self) -> Vec<Draft> {
        let draft = |layer: &Overlay| layer.draft().or_else(|| self.box_draft(layer));
        self.layers().filter_map(draft).collect()
    }

    /// Takes away all that lies over the screen. What was typed there is offered again over the screen that comes.
    pub(super) fn clear_layers(&mut self) {
        let lost = self.drafts_over();
        self.overlay = None;
        self.below.clear();
        if let Some(open) = &mut self.open {
            open.sheet.left.extend(lost);
        }
    }

    /// Does something that leaves the field in which somebody types: what was typed is taken first, and where that can't
    /// be, nothing is left.
    pub(super) fn after_typing(&mut self, then: impl FnOnce(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        let is_typing = |app: &Self| {
            let open = app.open.as_ref();
            open.is_some_and(|open| matches!(open.sheet.mode, Mode::Typing(_)))
        };
        if !is_typing(self) {
            return then(self);
        }
        let mut effects = self.act(Action::Stop, None);
        if !is_typing(self) && self.overlay.is_none() {
            effects.extend(then(self));
        }
        effects
    }

    /// Offers what was typed in a place that is gone; whether there was any.
    pub(super) fn offer_what_lost_its_place(&mut self) -> bool {
        let Some(open) = &mut self.open else { return false };
        let left = std::mem::take(&mut open.sheet.left);
        for draft in &left {
            self.offer_to_park(draft);
        }
        !left.is_empty()
    }

    /// Offers to park a text, over whatever is on the screen.
    fn offer_to_park(&mut self, draft: &Draft) {
        let text = &draft.text;
        self.cover(if text.contains('\n') {
            Overlay::Stray(PasteBox::with(text))
        } else {
            Overlay::ask_with(self.ask_park(), text)
        });
    }

    /// Puts half-typed texts back: one into its field, and the others over it, to be parked.
    pub(super) fn restore(&mut self, drafts: Vec<Draft>) {
        let is_idle = self.overlay.is_none();
        let Some(open) = &mut self.open else { return };
        open.knows_drafts(drafts.clone());
        let (private, drafts): (Vec<Draft>, Vec<Draft>) = drafts.into_iter().partition(Draft::is_private);
        for draft in &private {
            open.take_private(draft);
        }
        let mut restored = Restored::Gone;
        let mut others = Vec::new();
        for draft in &drafts {
            if is_idle && restored != Restored::Back {
                restored = self.put_back(draft);
                if restored == Restored::Back {
                    continue;
                }
            }
            others.push((draft, restored == Restored::Differs));
        }
        let words = self.words;
        let differs = others.iter().any(|(_, differs)| *differs);
        for (draft, _) in others.iter().rev() {
            self.offer_to_park(draft);
        }
        match (restored, others.len()) {
            (_, 0) if drafts.is_empty() => {}
            (_, 0) => self.say(words.frame_words.draft_back),
            (Restored::Back, count) => self.say((words.frame_words.draft_back_and_more)(count)),
            (_, 1) if differs => self.say(words.recovery.draft_differs),
            (_, 1) => self.say(words.frame_words.draft_to_park),
            (_, count) => self.say((words.frame_words.drafts_to_park)(count)),
        }
    }

    /// Half-typed texts from last time wait until the session can be changed.
    pub(super) fn leave_waiting(&mut self, drafts: Vec<Draft>) {
        if let Some(open) = &mut self.open {
            open.knows_drafts(drafts.clone());
            open.waiting = drafts;
        }
    }

    /// Puts back what had to wait.
    pub(super) fn restore_waiting(&mut self) {
        let can_change = |open: &&mut Open| open.held_by.is_none();
        if let Some(open) = self.open.as_mut().filter(can_change) {
            let waiting = std::mem::take(&mut open.waiting);
            let said = self.toast.take();
            self.restore(waiting);
            let told = [said, self.toast.take()];
            self.toast = told
                .into_iter()
                .flatten()
                .reduce(|one, other| format!("{one} {other}"));
        }
    }

    /// Takes over half-typed texts and notes that were kept under another name of the session.
    pub(super) fn gathered(&mut self, file: &Path, mut drafts: Vec<Draft>, notes: &str) {
        let here = self.drafts();
        let Some(open) = self.open.as_mut().filter(|open| open.file == file) else {
            return;
        };
        open.take_notes(notes);
        drafts.retain(|draft| !here.contains(draft) && !open.knows_draft(draft));
        if drafts.is_empty() {
            return;
        }
        for draft in drafts.iter().rev() {
            self.offer_to_park(draft);
        }
        self.say((self.words.frame_words.drafts_to_park)(drafts.len()));
    }

    /// Puts a text back into its field or its box, unless that is gone or holds other words by now.
    fn put_back(&mut self, draft: &Draft) -> Restored {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else {
            return Restored::Gone;
        };
        let at = At::from_name(&draft.screen).filter(|at| open.can_show(*at));
        let Some(at) = at else { return Restored::Gone };
        open.show(at, words, now);
        if self.restore_box(draft) {
            return Restored::Back;
        }
        self.open.as_mut().map_or(Restored::Gone, |open| {
            let panes = open.panes(words, now);
            open.sheet.restore(draft, &panes)
        })
    }

    /// What was typed and is kept nowhere.
    pub fn typed_in_vain(&self) -> InVain {
        let Some(open) = self.open.as_ref().filter(|open| open.held_by.is_none()) else {
            return InVain::default();
        };
        let texts = || self.drafts().into_iter().map(|draft| draft.text).collect();
        InVain {
            file: open.file.clone(),
            texts: if self.does_not_keep(Apart::HalfTyped) {
                texts()
            } else {
                Vec::new()
            },
            notes: (self.does_not_keep(Apart::Notes) && !open.notes.is_empty()).then(|| open.notes.clone()),
        }
    }

    /// Says once that leaving would lose what was typed; whether it did.
    pub(super) fn warns_of_losses(&mut self) -> bool {
        let lost = self.typed_in_vain();
        if lost.is_empty() {
            return false;
        }
        let file = self.open.as_ref().map(|open| open.file.clone());
        let is_news = self.warned_of != file;
        if is_news {
            self.warned_of = file;
            let words = &self.words.frame_words;
            self.say((words.leave_unkept)(lost.texts.len(), lost.notes.is_some()));
        }
        is_news
    }
}
