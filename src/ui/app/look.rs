//! The looks of the program: chosen while it runs, seen at once, remembered.
//! Must not know a colour, nor where a choice is kept.

use crate::format::settings::ThemeChoice;

use super::App;
use super::overlay::Overlay;
use crate::ui::look::Chosen;
use crate::ui::msg::Effect;
use crate::ui::sheet::{Go, Menu, Outcome};

/// From this size on the letters could be larger.
const ROOMY: (u16, u16) = (121, 36);

impl App {
    /// Offers the choices of colours; the present one is marked.
    pub(super) fn offer_colours(&mut self) {
        let words = &self.words.look;
        let item = |theme| ((words.theme)(theme).to_owned(), Outcome::Go(Go::Colours(theme)));
        let mut menu = Menu::new(words.which, ThemeChoice::ALL.into_iter().map(item).collect());
        let present = self.theme.choice();
        menu.at = ThemeChoice::ALL
            .iter()
            .position(|one| *one == present)
            .unwrap_or(0);
        self.overlay = Some(Overlay::menu(menu));
    }

    /// Takes a choice of colours.
    pub(super) fn choose_colours(&mut self, theme: ThemeChoice) -> Vec<Effect> {
        self.theme.choose(theme);
        let words = &self.words.look;
        if matches!(theme, ThemeChoice::Light | ThemeChoice::Dark) && !self.theme.has_colours() {
            self.say(words.no_colours);
        } else {
            self.say((words.chosen)(theme));
        }
        self.keep_chosen(Chosen {
            theme: Some(theme),
            ..self.look.chosen
        })
    }

    /// Draws lines, or writes them with plain characters: whatever is not done now.
    pub(super) fn change_lines(&mut self) -> Vec<Effect> {
        let draws = !self.theme.draws_lines();
        self.theme.draw_lines(draws);
        let words = &self.words.look;
        self.say(if draws { words.drawn } else { words.plain });
        self.keep_chosen(Chosen {
            draws_lines: Some(draws),
            ..self.look.chosen
        })
    }

    /// Switches the mouse on or off.
    pub(super) fn toggle_mouse(&mut self) -> Vec<Effect> {
        let mouse = !self.look.mouse;
        self.look.mouse = mouse;
        let words = &self.words.frame_words;
        self.say(if mouse { words.mouse_on } else { words.mouse_off });
        self.keep_chosen(Chosen {
            mouse: Some(mouse),
            ..self.look.chosen
        })
    }

    /// Says once that there is room for larger letters, where there is and nothing else is to be said.
    pub(super) fn hint_at_zoom(&mut self) {
        let has_room = self.size.width >= ROOMY.0 && self.size.height >= ROOMY.1;
        let is_calm = self.toast.is_none() && self.overlay.is_none() && self.failed.is_none();
        if has_room && is_calm && !self.said_zoom {
            self.said_zoom = true;
            self.say(self.words.frame_words.zoom_in);
        }
    }

    fn keep_chosen(&mut self, chosen: Chosen) -> Vec<Effect> {
        self.look.chosen = chosen;
        vec![Effect::KeepChosen(chosen)]
    }
}
