//! Text that comes all at once where nobody is typing, as by a paste without brackets: it is offered, never run as keys.
//! Must not know how many keys are a text.

use crate::domain::label::Label;
use crate::format::chat::{MOST_BYTES, TooMuch};
use crate::text::{Shape, sanitise};

use super::App;
use super::overlay::Overlay;
use crate::ui::burst::{is_text, text_of};
use crate::ui::chat::PasteBox;
use crate::ui::key::{Code, Key};
use crate::ui::keymap::{self, Action, Context};
use crate::ui::msg::Effect;

/// The key of an action in a box.
fn name(action: Action) -> String {
    let key = keymap::key_for(&[Context::Box, Context::Typing], action);
    key.map(keymap::name).unwrap_or_default()
}

impl App {
    /// Keys that came all at once: they are typed as long as somebody is typing, and what is left is offered as a paste.
    pub(super) fn burst(&mut self, keys: &[Key]) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut rest = keys;
        while let Some((key, after)) = rest.split_first() {
            if self.is_stray(rest) {
                self.offer_stray(&text_of(rest));
                effects.extend(self.keep_draft(false));
                return effects;
            }
            effects.extend(self.key(*key));
            rest = after;
        }
        effects
    }

    /// Whether these keys are a text that nobody asked for.
    fn is_stray(&self, keys: &[Key]) -> bool {
        if self.is_too_small() {
            return is_text(keys);
        }
        let contexts = self.contexts();
        if contexts.contains(&Context::Typing) {
            return false;
        }
        // Whoever sends `:suspend` opens a line to type in with its first key, and no text begins so.
        let first = keys.first().and_then(|key| keymap::action(&contexts, *key));
        if let Some(Action::Palette | Action::Filter | Action::Park) = first {
            return false;
        }
        // While choosing, a letter and Tab are how one goes on to the next text.
        let ends =
            |key: &Key| contexts.contains(&Context::Choosing) && matches!(key.code, Code::Tab | Code::Enter);
        let until = keys.iter().position(ends).unwrap_or(keys.len());
        is_text(&keys[..until])
    }

    /// Opens the box for what can be pasted here, else one from which it can be parked.
    fn offer_stray(&mut self, text: &str) {
        self.toast = None;
        self.armed = None;
        if self.is_too_small() {
            return;
        }
        let can_change = self
            .open
            .as_ref()
            .is_some_and(|open| !open.document.is_read_only());
        if !can_change {
            self.say(self.words.chat.stray_nowhere);
            return;
        }
        let paste = PasteBox::with(text);
        let target = if self.overlay.is_none() { self.aim() } else { None };
        self.cover(match target {
            Some(target) => Overlay::PasteBox(target, paste),
            None => Overlay::Stray(paste),
        });
        self.say((self.words.chat.stray)(&name(Action::Read), &name(Action::Stop)));
    }

    /// A key over text that nothing takes.
    pub(super) fn stray_key(&mut self, mut paste: PasteBox, action: Option<Action>, key: Key) -> Vec<Effect> {
        match (action, key.letter()) {
            (Some(Action::Read), _) if paste.bytes() > MOST_BYTES => {
                let much = TooMuch::Bytes(paste.bytes());
                self.say((self.words.chat.too_much)(much));
            }
            (Some(Action::Read), _) if paste.text().trim().is_empty() => self.say(self.words.chat.box_empty),
            (Some(Action::Read), _) => {
                self.park_lines(paste.text());
                return Vec::new();
            }
            (Some(Action::Stop), _) if paste.text().trim().is_empty() || paste.warned => {
                self.say(self.words.chat.dropped);
                return Vec::new();
            }
            (Some(Action::Stop), _) => {
                paste.warned = true;
                self.say((self.words.chat.box_leave)(
                    &name(Action::Stop),
                    &name(Action::Read),
                ));
            }
            (Some(Action::Enter | Action::NewLine), _) => paste.push("\n"),
            (Some(Action::Backspace), _) => {
                paste.take_back();
            }
            (Some(Action::DeleteToStart), _) => paste.clear(),
            (None, Some(character)) => paste.push(character.encode_utf8(&mut [0; 4])),
            _ => self.say_unknown(key),
        }
        self.overlay = Some(Overlay::Stray(paste));
        Vec::new()
    }

    /// Parks a text, a line each, in one change; questions become open questions.
    fn park_lines(&mut self, text: &str) {
        let lines: Vec<String> = text
            .lines()
            .map(|line| sanitise(line, Shape::Line).trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        let Some(open) = &mut self.open else { return };
        let count = lines.len();
        let parked = open.document.edit(Label::Pasted(count), |session, mint| {
            lines
                .iter()
                .try_for_each(|line| session.park(mint, line).map(|_| ()))
        });
        match parked {
            Ok(()) => self.say((self.words.frame_words.pasted)(count)),
            Err(rejected) => self.say_refused(&rejected),
        }
    }
}
