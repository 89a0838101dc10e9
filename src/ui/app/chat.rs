//! Pasted chats: the box to paste into, and the keys of the preview.
//! Must not know how a chat is read, nor how what it says is taken.

mod take;

use crate::domain::people::Person;
use crate::domain::tally::Mode as Voting;
use crate::format::chat::{MOST_BYTES, TooMuch};

use super::App;
use super::overlay::Overlay;
use crate::ui::chat::{Hindrance, Member, PasteBox, Preview, Standing, Target};
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::{Draft, Effect};
use crate::ui::names::{FieldId, PaneId};
use crate::ui::sheet::Goal;
use crate::ui::sheet::pad::Pad;

/// What a paste for this goal is read as.
fn target(goal: Goal) -> Target {
    match goal {
        Goal::Rows => Target::Items,
        Goal::Dots => Target::Dots,
        Goal::Votes(mode) => Target::Votes {
            named: mode == Voting::Open,
            blind: mode == Voting::Blind,
        },
    }
}

impl App {
    /// What can be pasted where the cursor is: it is for the very row that is selected.
    pub(super) fn aim(&mut self) -> Option<Target> {
        let (words, now) = (self.words, self.now);
        let open = self.open.as_mut()?;
        let panes = open.panes(words, now);
        open.sheet.settle_unless_new(&panes);
        open.pasted_for = open.sheet.votes_for(&panes);
        let goal = open.sheet.goal(&panes)?;
        Some(target(goal))
    }

    /// Opens a box to paste into.
    pub(super) fn open_paste_box(&mut self) {
        match self.aim() {
            Some(target) => self.overlay = Some(Overlay::PasteBox(target, PasteBox::default())),
            None => self.say(self.words.chat.nowhere),
        }
    }

    /// Text that was pasted in one piece, where it is no part of a text that is typed.
    pub(super) fn pasted(&mut self, text: &str) -> Vec<Effect> {
        let Some(target) = self.aim() else {
            self.say(self.words.chat.nowhere);
            return Vec::new();
        };
        self.read_chat(target, text, None)
    }

    /// Reads a paste and shows what would be taken; one plain line is taken at once.
    fn read_chat(&mut self, target: Target, text: &str, from: Option<PasteBox>) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        let session = open.session();
        let listed = open.cx(self.words, self.now).clusters();
        let member = |person: &Person| Member {
            id: person.id.clone(),
            name: person.name.clone(),
            here: !session.is_absent(&person.id),
            dots: listed.iter().map(|one| one.dots_of(&person.id)).collect(),
        };
        // Names are what is pasted into the roster, so there they are nobody's words.
        let is_roster = open.sheet.pane == PaneId::Roster;
        let members = session.team_now().filter(|_| !is_roster).map(member).collect();
        let clusters = listed.iter().map(|cluster| cluster.name.clone()).collect();
        let typed = open.sheet.new_words().unwrap_or_default().to_owned();
        let preview = match Preview::read(text, target, members, clusters, &open.aliases) {
            Ok(preview) => preview.after_typing(&typed),
            Err(much) => return self.too_much(target, much, from),
        };
        if preview.is_empty() {
            self.say(self.words.chat.nothing);
            self.overlay = from.map(|paste| Overlay::PasteBox(target, paste));
            return Vec::new();
        }
        if preview.is_one_plain_item() {
            return self.take_chat(preview, from);
        }
        self.overlay = Some(Overlay::Chat(Box::new(preview), from));
        Vec::new()
    }

    fn too_much(&mut self, target: Target, much: TooMuch, from: Option<PasteBox>) -> Vec<Effect> {
        let words = self.words;
        self.say((words.chat.too_much)(much));
        self.overlay = from.map(|paste| Overlay::PasteBox(target, paste));
        Vec::new()
    }

    /// A key while the box is open: nothing but leaving it and reading it is a command.
    pub(super) fn paste_box_key(
        &mut self,
        target: Target,
        mut paste: PasteBox,
        action: Option<Action>,
        key: Key,
    ) -> Vec<Effect> {
        match (action, key.code) {
            (Some(Action::Read), _) if paste.bytes() > MOST_BYTES => {
                let much = TooMuch::Bytes(paste.bytes());
                return self.too_much(target, much, Some(PasteBox::default()));
            }
            (Some(Action::Read), _) if paste.text().trim().is_empty() => self.say(self.words.chat.box_empty),
            (Some(Action::Read), _) => return self.read_chat(target, paste.text(), Some(paste.clone())),
            (Some(Action::Stop), _) if paste.text().trim().is_empty() || paste.warned => return Vec::new(),
            (Some(Action::Stop), _) => {
                paste.warned = true;
                let name = |action| {
                    let key = keymap::key_for(&[Context::Box, Context::Typing], action);
                    key.map(keymap::name).unwrap_or_default()
                };
                let text = (self.words.chat.box_leave)(&name(Action::Stop), &name(Action::Read));
                self.say(text);
            }
            (Some(Action::Enter | Action::NewLine), _) => paste.push("\n"),
            (Some(Action::NextPane), _) => paste.push("\t"),
            (Some(Action::Backspace), _) => {
                paste.take_back();
            }
            (Some(Action::DeleteToStart), _) => paste.clear(),
            (None, Code::Char(character)) if !key.ctrl && !key.alt => {
                paste.push(character.encode_utf8(&mut [0; 4]));
            }
            _ => self.say_unknown(key),
        }
        self.overlay = Some(Overlay::PasteBox(target, paste));
        Vec::new()
    }

    /// Text pasted in one piece into the box is read at once, with what is in it already.
    pub(super) fn paste_into_box(&mut self, target: Target, mut paste: PasteBox, text: &str) -> Vec<Effect> {
        paste.push(text);
        self.paste_box_key(target, paste, Some(Action::Read), Key::ctrl('d'))
    }

    /// A key while a preview is shown.
    pub(super) fn preview_key(
        &mut self,
        mut preview: Box<Preview>,
        from: Option<PasteBox>,
        action: Option<Action>,
        key: Key,
    ) -> Vec<Effect> {
        if preview.is_editing() {
            match action {
                Some(Action::Enter | Action::Stop) => preview.end_edit(),
                action => {
                    if let Some(editor) = preview.editor() {
                        super::overlay::edit(editor, action, key);
                    }
                }
            }
        } else if preview.is_asking() {
            match (action, key.code) {
                (Some(Action::Enter | Action::Mark), _) => self.answer(&mut preview),
                (Some(Action::Stop), _) => preview.stop_asking(),
                (Some(Action::Up), _) => preview.step(false),
                (Some(Action::Down), _) => preview.step(true),
                (None, Code::Char(character)) if !key.ctrl && !key.alt => {
                    match preview.type_answer(character, self.words.chat.stranger) {
                        Some(true) => self.answer(&mut preview),
                        Some(false) => {}
                        None => self.say_unknown(key),
                    }
                }
                _ => self.say_unknown(key),
            }
        } else {
            if action != Some(Action::Enter) {
                preview.calm();
            }
            match (action, key.code) {
                (Some(Action::Stop), _) => {
                    self.overlay = from.map(|paste| Overlay::PasteBox(preview.target, paste));
                    if self.overlay.is_none() {
                        self.say(self.words.chat.dropped);
                    }
                    return Vec::new();
                }
                (Some(Action::Enter), _) if preview.ask_next() => {}
                (Some(Action::Enter), _) => {
                    let doubtful = preview.open_doubts();
                    let Some(names) = preview.warn() else {
                        return self.take_chat(*preview, from);
                    };
                    let text = (self.words.chat.would_leave)(doubtful, &names);
                    self.say(text);
                }
                (Some(Action::Up), _) => preview.step(false),
                (Some(Action::Down), _) => preview.step(true),
                (Some(Action::First), _) => preview.go_to_end(false),
                (Some(Action::Last), _) => preview.go_to_end(true),
                (Some(Action::Mark), _) => self.mark(&mut preview),
                (Some(Action::Edit), _) => {
                    preview.edit();
                }
                (Some(Action::Counts), _) => {
                    let shown = preview.toggle_shown();
                    if matches!(preview.target, Target::Votes { blind: true, .. }) && !shown {
                        self.say(self.words.chat.stays_hidden);
                    }
                }
                (None, Code::Char(character)) if !key.ctrl && !key.alt => {
                    let is_vote = matches!(preview.target, Target::Votes { .. });
                    match Pad::vote_of(character).filter(|_| is_vote) {
                        Some(vote) => preview.vote(vote),
                        None if is_vote && character.is_numeric() => self.say(self.words.not_a_vote),
                        None => self.say_unknown(key),
                    }
                }
                _ => self.say_unknown(key),
            }
        }
        self.overlay = Some(Overlay::Chat(preview, from));
        Vec::new()
    }

    fn mark(&mut self, preview: &mut Preview) {
        let words = &self.words.chat;
        let why = match preview.mark() {
            // One goes down the lines with it, as in a list.
            Ok(()) => return preview.step(true),
            Err(Hindrance::Asked) => return,
            Err(Hindrance::Because(Standing::Doubtful(doubt))) => (words.remedy)(&doubt, preview.target),
            Err(Hindrance::Because(_)) => words.nothing,
        };
        self.say(why);
    }

    /// Takes an answer, and remembers it for the next paste.
    fn answer(&mut self, preview: &mut Preview) {
        preview.answer();
        if let Some(open) = &mut self.open {
            for (name, person) in preview.answered() {
                open.aliases.retain(|(known, _)| known != name);
                open.aliases.push((name.clone(), person.clone()));
            }
        }
    }

    /// What is in the box or in the preview, as half-typed text; votes never are.
    pub(super) fn box_draft(&self, layer: &Overlay) -> Option<Draft> {
        let open = self.open.as_ref()?;
        let draft = |text: String| Draft {
            screen: open.at.name().to_owned(),
            pane: open.sheet.pane.name().to_owned(),
            item: String::new(),
            field: FieldId::Chat.name().to_owned(),
            text,
            before: None,
        };
        let paste = match layer {
            Overlay::PasteBox(Target::Items, paste) => paste,
            Overlay::Chat(preview, from) if preview.target == Target::Items => match from {
                Some(paste) => paste,
                None => return Some(draft(preview.words())),
            },
            _ => return None,
        };
        (!paste.text().trim().is_empty()).then(|| draft(paste.text().to_owned()))
    }

    /// Opens the box with what was in it; false when it was no box, or its place is gone.
    pub(super) fn restore_box(&mut self, draft: &Draft) -> bool {
        let (words, now) = (self.words, self.now);
        let pane = PaneId::from_name(&draft.pane);
        let (Some(open), Some(pane), Some(FieldId::Chat)) =
            (&mut self.open, pane, FieldId::from_name(&draft.field))
        else {
            return false;
        };
        let panes = open.panes(words, now);
        if !panes.iter().any(|one| one.id == pane) {
            return false;
        }
        open.sheet.pane = pane;
        open.sheet.settle(&panes);
        self.cover(Overlay::PasteBox(Target::Items, PasteBox::with(&draft.text)));
        true
    }
}
