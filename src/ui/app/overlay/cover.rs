//! Layers over a screen: what can be asked for from anywhere lies over what is there, which is shown again afterwards.
//! Must not know what any one of them is about.

use crate::flow::round::Round;

use super::Overlay;
use crate::ui::app::App;
use crate::ui::app::join;
use crate::ui::keymap::Action;
use crate::ui::msg::Effect;

/// What does the same over everything that lies over a screen.
pub const EVERYWHERE: &[Action] = &[
    Action::Park,
    Action::Undo,
    Action::Redo,
    Action::Save,
    Action::Help,
    Action::Palette,
    Action::Quit,
];

impl App {
    /// Lays something over the screen, or over what lies there already.
    pub(in crate::ui::app) fn cover(&mut self, over: Overlay) {
        self.below.extend(self.overlay.take());
        self.overlay = Some(over);
    }

    /// Shows again what was covered, unless it has lost its sense meanwhile.
    pub(in crate::ui::app) fn uncover(&mut self) {
        while self.overlay.is_none() {
            let Some(below) = self.below.pop() else { return };
            let has_sense = match &below {
                Overlay::Round(_) => self
                    .open
                    .as_ref()
                    .is_some_and(|open| Round::of(open.session()).is_some()),
                Overlay::Join(_) => self.open.as_ref().is_some_and(|open| join::asked(open) > 0),
                _ => true,
            };
            if has_sense {
                self.overlay = Some(below);
            }
        }
    }

    /// All that lies over the screen, the uppermost first.
    pub(in crate::ui::app) fn layers(&self) -> impl Iterator<Item = &Overlay> {
        self.overlay.iter().chain(self.below.iter().rev())
    }

    /// What to do now and what to say, where something takes the place of the work, also while it is covered.
    pub(in crate::ui::app) fn cue_over(&self) -> Option<(String, &'static str)> {
        self.layers().find_map(|layer| layer.cue(self))
    }

    /// An action that does the same over everything; none where what lies there decides, as over a text.
    pub(super) fn act_over(&mut self, action: Action) -> Option<Vec<Effect>> {
        let overlay = self.overlay.as_ref()?;
        let is_typing = overlay.is_typing();
        let is_finder = matches!(overlay, Overlay::Finder(_));
        match action {
            Action::Help if !is_finder => self.cover(Overlay::help(self)),
            Action::Palette if !is_finder => self.cover(Overlay::palette(self)),
            Action::Park if !is_finder => self.park(),
            Action::Coming if matches!(overlay, Overlay::Coming(_)) => return None,
            Action::Coming => self.ask_coming(),
            Action::Save => return Some(self.save_now().into_iter().collect()),
            Action::Undo | Action::Redo if !is_typing => self.undo_under(action == Action::Undo),
            _ => return None,
        }
        Some(Vec::new())
    }

    /// Undoes or makes again under what lies over the screen. A menu offers what was there before, so it is left, and so is
    /// everything when another screen comes of it.
    fn undo_under(&mut self, back: bool) {
        let place = |app: &Self| app.open.as_ref().map(|open| (open.at, open.sheet.pane));
        let before = place(self);
        if self.open.is_some() && !(back && self.undo_drop()) {
            self.undo(back, None);
        }
        if matches!(self.overlay, Some(Overlay::Menu(_))) {
            self.overlay = None;
        }
        if place(self) != before {
            self.clear_layers();
        }
        if let Some(covered) = self.overlay.take() {
            // As if it were shown again: what has lost its sense is not.
            self.below.push(covered);
            self.uncover();
        }
    }
}
