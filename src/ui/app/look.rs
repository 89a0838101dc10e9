//! The looks of the program: chosen while it runs, seen at once, remembered.
//! Must not know a colour, nor where a choice is kept.

use super::super::msg::Effect;
use super::super::sheet::{Go, Menu, Outcome};
use super::super::theme::{Look, Scheme};
use super::App;
use super::overlay::Overlay;

impl App {
    /// Offers the choices of colours; the present one is marked.
    pub(super) fn offer_colours(&mut self) {
        let words = &self.words.look;
        let item = |scheme| {
            (
                (words.scheme)(scheme).to_owned(),
                Outcome::Go(Go::Colours(scheme)),
            )
        };
        let mut menu = Menu::new(words.which, Scheme::ALL.into_iter().map(item).collect());
        let present = self.theme.look().scheme;
        menu.at = Scheme::ALL.iter().position(|one| *one == present).unwrap_or(0);
        self.overlay = Some(Overlay::menu(menu));
    }

    /// Takes a choice of colours.
    pub(super) fn choose_colours(&mut self, scheme: Scheme) -> Vec<Effect> {
        let effects = self.set_look(Look {
            scheme,
            ..self.theme.look()
        });
        let words = &self.words.look;
        if matches!(scheme, Scheme::Light | Scheme::Dark) && !self.theme.has_colours() {
            self.say(words.no_colours);
        } else {
            self.say((words.chosen)(scheme));
        }
        effects
    }

    /// Draws lines, or writes them with plain characters: whatever is not done now.
    pub(super) fn change_lines(&mut self) -> Vec<Effect> {
        let draws = !self.theme.draws_lines();
        let effects = self.set_look(Look {
            draws_lines: Some(draws),
            ..self.theme.look()
        });
        let words = &self.words.look;
        self.say(if draws { words.drawn } else { words.plain });
        effects
    }

    fn set_look(&mut self, look: Look) -> Vec<Effect> {
        self.theme.set_look(look);
        vec![Effect::KeepLook(look)]
    }
}
