//! Clicks of the mouse: on a row the cursor goes there, and once more is Enter; on a key of the footer it is that key.
//! Must not know what a key does, nor how a screen is drawn.

use super::App;
use super::overlay::Overlay;
use crate::ui::key::{Code, Key};
use crate::ui::msg::Effect;
use crate::ui::names::PaneId;
use crate::ui::sheet::Mode;
use crate::ui::widgets::hit::Hit;

const ENTER: Key = Key::plain(Code::Enter);

impl App {
    /// The mouse was pressed somewhere; nothing where it was not switched on, or nothing is there.
    pub(super) fn clicked(&mut self, column: u16, row: u16) -> Vec<Effect> {
        if !self.look.mouse || self.is_too_small() {
            return Vec::new();
        }
        match self.hits.at(column, row) {
            Some((Hit::Keys(keys), cell)) => {
                let key = keys
                    .into_iter()
                    .find(|(from, to, _)| (*from..*to).contains(&cell));
                key.map(|(_, _, key)| self.key(key)).unwrap_or_default()
            }
            Some((Hit::Item(at), _)) => self.clicked_item(at),
            Some((Hit::Row(pane, row), _)) if self.overlay.is_none() => self.clicked_row(pane, row),
            _ => Vec::new(),
        }
    }

    /// The wheel is the arrows up and down. Where nobody asked for the mouse, the terminal was told so by another program.
    pub(super) fn wheeled(&mut self, up: bool) -> Vec<Effect> {
        if !self.look.mouse {
            return Vec::new();
        }
        self.key(Key::plain(if up { Code::Up } else { Code::Down }))
    }

    /// An item of what lies over the screen is taken; one of the home screen, of a go-round or of a chat is gone to
    /// first.
    fn clicked_item(&mut self, at: usize) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Menu(menu)) => menu.at = at,
            Some(Overlay::Finder(finder)) => finder.at = at,
            Some(Overlay::Coming(coming)) => coming.at = at,
            Some(Overlay::Round(chosen)) => {
                let chosen = chosen.clone();
                return self.clicked_seat(at, chosen.as_ref());
            }
            Some(Overlay::Chat(preview, _)) if !preview.is_editing() => {
                let is_entry = preview.is_plain();
                let was_there = preview.put(at);
                if is_entry {
                    let effects = was_there.then(|| self.key(Key::char(' ')));
                    return effects.unwrap_or_default();
                }
            }
            Some(Overlay::Review(review)) if !review.is_editing() => {
                let was_there = review.put(at);
                let effects = was_there.then(|| self.key(Key::char(' ')));
                return effects.unwrap_or_default();
            }
            None if self.open.is_none() && self.home.at != at => {
                self.home.put(at);
                self.toast = None;
                return Vec::new();
            }
            None if self.open.is_none() => {}
            _ => return Vec::new(),
        }
        self.key(ENTER)
    }

    fn clicked_row(&mut self, pane: PaneId, row: String) -> Vec<Effect> {
        let mut effects = Vec::new();
        let is_typing = |app: &Self| {
            let mode = app.open.as_ref().map(|open| &open.sheet.mode);
            matches!(mode, Some(Mode::Typing(_)))
        };
        if is_typing(self) {
            // What was typed is kept, as by Esc.
            effects.extend(self.key(Key::plain(Code::Esc)));
        }
        let panes = self.panes();
        let Some(open) = &mut self.open else {
            return effects;
        };
        if !matches!(open.sheet.mode, Mode::Browse) {
            return effects;
        }
        if open.sheet.pane == pane && open.sheet.row == row {
            effects.extend(self.key(ENTER));
            return effects;
        }
        open.sheet.put(pane, row, &panes);
        self.toast = None;
        self.armed = None;
        effects
    }
}
