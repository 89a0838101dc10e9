//! From keys to actions to what the sheet, the home screen or an overlay makes of them.
//! Must not know what an action changes.

use std::rc::Rc;

use crate::domain::rejected::Rejected;
use crate::domain::workshop::StepId;
use crate::text::{Shape, sanitise};

use super::home;
use super::open::At;
use super::overlay::Overlay;
use super::{App, Armed, read_only};
use crate::ui::key::Key;
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::{Effect, Trouble};
use crate::ui::names::PaneId;
use crate::ui::panes::{panel, team};
use crate::ui::sheet::{Mode, Outcome, Pane, PaneKind, Panes, Reply};

/// The smallest size in which everything can be read.
pub const LEAST: (u16, u16) = (60, 20);

impl App {
    /// Whether the terminal is too small to show anything.
    pub fn is_too_small(&self) -> bool {
        self.size.width < LEAST.0 || self.size.height < LEAST.1
    }

    /// The contexts of keys, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        let mut contexts = Vec::with_capacity(4);
        if let Some(overlay) = &self.overlay {
            contexts.extend(overlay.contexts());
        } else if let Some(open) = &self.open {
            let sheet = open.sheet.contexts();
            if self.is_focused() && !open.sheet.is_typing() {
                contexts.push(Context::Focus);
            }
            if sheet.contains(&Context::Browsing) {
                contexts.push(if matches!(open.at, At::Page) {
                    Context::Page
                } else {
                    Context::Workshop
                });
            }
            contexts.extend(sheet);
        } else {
            contexts.extend([Context::Page, Context::Browsing, Context::Letters, Context::Signs]);
        }
        contexts.push(Context::Anywhere);
        contexts
    }

    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        if self.is_too_small() {
            return self.key_unseen(key);
        }
        let action = keymap::action(&self.contexts(), key);
        self.toast = None;
        if let Some(open) = &mut self.open {
            open.leaving = false;
        }
        let armed = self.armed.take();
        let mut effects = match action {
            Some(Action::Quit) => self.quit_twice(armed),
            action if self.overlay.is_some() => {
                let effects = self.overlay_key(action, key);
                self.uncover();
                effects
            }
            Some(Action::Park) if self.open.is_none() => {
                self.park();
                Vec::new()
            }
            Some(action) if self.open.is_none() && !home::permits(self, action) => {
                self.say_unknown(key);
                Vec::new()
            }
            Some(action) => self.act(action, armed),
            None => self.typed(key),
        };
        effects.extend(self.keep_draft(false));
        effects
    }

    /// A key while nothing can be shown: it must not change what nobody sees, only end the program.
    fn key_unseen(&mut self, key: Key) -> Vec<Effect> {
        let armed = self.armed.take();
        match keymap::action(&[Context::Browsing, Context::Anywhere], key) {
            Some(Action::Back) if !self.is_in_trouble() && self.votes_waiting() == 0 => self.quit(),
            Some(Action::Back | Action::Quit) => self.quit_twice(armed),
            _ => Vec::new(),
        }
    }

    /// Whether something could not be saved.
    pub(super) fn is_in_trouble(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.trouble.is_some())
    }

    /// Ends the program when asked a second time at once.
    pub(super) fn quit_twice(&mut self, armed: Option<Armed>) -> Vec<Effect> {
        if armed == Some(Armed::Quit) {
            return self.quit();
        }
        self.armed = Some(Armed::Quit);
        let words = &self.words.frame_words;
        let lost = self.typed_in_vain();
        let votes = self.votes_waiting();
        let told = [
            (votes > 0).then(|| (words.quit_votes)(votes)),
            (!lost.is_empty()).then(|| (words.quit_unkept)(lost.texts.len(), lost.notes.is_some())),
            self.is_in_trouble().then(|| words.quit_unsaved.to_owned()),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        if told.is_empty() {
            self.say(words.quit_again);
        } else {
            self.say(told.join(" "));
        }
        Vec::new()
    }

    /// Takes an action wherever the cursor is.
    pub(super) fn act(&mut self, action: Action, armed: Option<Armed>) -> Vec<Effect> {
        if self.open.is_none() {
            return home::act(self, action);
        }
        if self.refuses(action) {
            return Vec::new();
        }
        if let Some(effects) = self.act_everywhere(action, armed) {
            return effects;
        }
        let reply = self.sheet_act(action);
        self.reply(reply, armed)
    }

    /// A key that is in no line of the table: a letter to be typed, or a digit that counts.
    fn typed(&mut self, key: Key) -> Vec<Effect> {
        let Some(character) = key.letter() else {
            self.say_unknown(key);
            return Vec::new();
        };
        let only_looks = self.only_looks();
        let Some(open) = &mut self.open else {
            self.say_unknown(key);
            return Vec::new();
        };
        let panes = open.panes(self.words, self.now);
        let voters = open.voters();
        open.sheet.settle_unless_new(&panes);
        let reply = open.sheet.type_char(character, &panes, &voters);
        if matches!(reply, Reply::Ignored) {
            self.say_unknown(key);
            return Vec::new();
        }
        if only_looks && open.sheet.is_typing() {
            open.sheet.mode = Mode::Browse;
            self.say_refused(&Rejected::ReadOnly);
            return Vec::new();
        }
        self.reply(reply, None)
    }

    /// Says that a key means nothing here, and which one shows those that do.
    pub(super) fn say_unknown(&mut self, key: Key) {
        let contexts = self.contexts();
        let help = keymap::key_for(&contexts, Action::Help)
            .map(keymap::name)
            .unwrap_or_default();
        let name = keymap::name(key);
        let name = sanitise(&name, Shape::Line);
        self.say((self.words.frame_words.unknown_key)(&name, &help));
    }

    fn sheet_act(&mut self, action: Action) -> Reply {
        let Some(open) = &mut self.open else {
            return Reply::Ignored;
        };
        let panes = open.panes(self.words, self.now);
        let voters = open.voters();
        let (today, cells) = (self.now.wall.date(), open.text_cells);
        open.sheet.act(action, &panes, today, cells, &voters)
    }

    /// Text pasted in one piece; line breaks in it are never keys.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if self.is_too_small() {
            return Vec::new();
        }
        self.toast = None;
        self.armed = None;
        if let Some(open) = &mut self.open {
            open.leaving = false;
        }
        let only_looks = self.only_looks();
        let mut effects = match &mut self.open {
            _ if self.overlay.is_some() => self.paste_over(text),
            Some(_) if only_looks => {
                self.say_refused(&Rejected::ReadOnly);
                Vec::new()
            }
            Some(open) => {
                let reply = open.sheet.paste(text);
                self.reply(reply, None)
            }
            None => Vec::new(),
        };
        effects.extend(self.keep_draft(false));
        effects
    }

    /// The panes as they are now; none on the home screen.
    pub fn panes(&self) -> Rc<Panes> {
        self.open
            .as_ref()
            .map(|open| open.panes(self.words, self.now))
            .unwrap_or_default()
    }

    /// Whether an action would do something where the cursor is, given the panes; the footer offers no other.
    pub fn permits(&self, action: Action, all: &[Pane]) -> bool {
        let Some(open) = &self.open else {
            return home::permits(self, action);
        };
        if let Some(Overlay::Round(chosen)) = &self.overlay {
            return self.round_permits(chosen.as_ref(), action);
        }
        if open.document.is_read_only() && !read_only::allows(open, action) {
            return false;
        }
        if let Some(pad) = open.sheet.counting()
            && matches!(action, Action::Enter | Action::Backspace | Action::VoteMode)
        {
            return if action == Action::VoteMode {
                pad.has_next_mode()
            } else {
                !pad.is_empty()
            };
        }
        let pane = open.sheet.pane_in(all);
        let many = pane.is_some_and(|pane| pane.rows.len() > 1);
        let kind = pane.map(|pane| pane.kind);
        match action {
            Action::Add => kind == Some(PaneKind::List),
            Action::PasteBox => open.sheet.goal(all).is_some(),
            Action::NextPane => pane
                .zip(all.last())
                .is_some_and(|(here, last)| here.id != last.id),
            Action::PreviousPane => pane
                .zip(all.first())
                .is_some_and(|(here, first)| here.id != first.id),
            Action::Undo => open.document.can_undo() || !open.dropped.is_empty(),
            Action::Redo => open.document.can_redo(),
            Action::NextStep => open.at == At::Prepare || self.neighbour(true).is_some(),
            Action::PreviousStep => self.neighbour(false).is_some(),
            Action::Clock | Action::MinuteMore => matches!(open.at, At::Step(_)),
            Action::Silence => open.at == At::Step(StepId::Gather),
            Action::TopTopics => {
                let clusters = all.iter().find(|pane| pane.id == PaneId::Clusters);
                clusters.is_some_and(|pane| self.does_something(pane, "", action))
            }
            Action::Discard => open.session().open_workshop().is_some(),
            Action::Forget | Action::Focus => open.sheet.row_in(all).is_some(),
            Action::SaveCopy | Action::Export => !self.is_rehearsal(),
            Action::SaveOver => {
                open.held_by.is_none()
                    && matches!(open.trouble, Some(Trouble::ChangedOnDisk | Trouble::Vanished))
            }
            Action::Filter | Action::VoteMode | Action::Read | Action::Rehearse => false,
            Action::Counts => open.sheet.hides_counts(all),
            Action::Workshop => matches!(open.at, At::Page),
            Action::Suggest if matches!(open.at, At::Page) => true,
            Action::Suggest => pane.is_some_and(|pane| {
                let row = open.sheet.row_in(all).map_or("", |row| &row.key);
                self.does_something(pane, row, action)
            }),
            Action::Left | Action::Right if kind == Some(PaneKind::Cards) => many,
            Action::Up if self.is_focused() => pane.is_some_and(|pane| !open.sheet.is_at_end(pane, false)),
            Action::Down if self.is_focused() => pane.is_some_and(|pane| !open.sheet.is_at_end(pane, true)),
            Action::Enter
            | Action::Edit
            | Action::Mark
            | Action::Object
            | Action::Merge
            | Action::Split
            | Action::Delete
            | Action::Team
            | Action::MakeNorm
            | Action::MoveUp
            | Action::MoveDown
            | Action::Left
            | Action::Right => pane.is_some_and(|pane| {
                let row = open.sheet.row_in(all).map_or("", |row| row.key.as_str());
                self.does_something(pane, row, action)
            }),
            _ => true,
        }
    }

    /// Whether a pane has a use for an action on a row.
    fn does_something(&self, pane: &Pane, row: &str, action: Action) -> bool {
        self.open.as_ref().is_some_and(|open| {
            let cx = open.cx(self.words, self.now);
            let outcome = team::act(panel(pane.id), &cx, row, action);
            if open.document.is_read_only() {
                return read_only::leads_somewhere(&outcome);
            }
            !matches!(outcome, Outcome::Stay)
        })
    }
}
