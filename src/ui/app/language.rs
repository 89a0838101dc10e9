//! The language: chosen while the program runs, seen at once. In a session it is the team's, so it is a change of it.
//! Must not know any word of a language.

use crate::domain::label::{Label, Noun};
use crate::domain::language::Language;

use super::App;
use super::overlay::Overlay;
use crate::ui::sheet::{Go, Menu, Outcome};
use crate::ui::strings::{Strings, strings};

impl App {
    /// Speaks these words until a session says another language; so a language can be tried before there is one.
    pub fn speak(&mut self, words: &'static Strings) {
        self.words = words;
    }

    /// Offers the languages, each by its own name; the present one is marked.
    pub(super) fn offer_languages(&mut self) {
        let item = |one: Language| (strings(one).own_name.to_owned(), Outcome::Go(Go::Language(one)));
        let items = Language::ALL.into_iter().map(item).collect();
        let mut menu = Menu::new(self.words.look.which_language, items);
        let present = self.words.language;
        menu.at = Language::ALL.iter().position(|one| *one == present).unwrap_or(0);
        self.overlay = Some(Overlay::menu(menu));
    }

    /// Takes a choice: for the team where a session is open, else for this run.
    pub(super) fn choose_language(&mut self, language: Language) {
        if let Some(open) = &mut self.open {
            let label = Label::changed(Noun::Language, "");
            if let Err(rejected) = open
                .document
                .edit(label, |session, _| session.set_language(language))
            {
                self.say_refused(&rejected);
                return;
            }
        } else {
            self.look.language = language;
        }
        self.follow_language();
        self.say(self.words.look.language_chosen);
    }

    /// Speaks the language of the session, also after an undo or a change from outside; without one, the user's.
    pub(super) fn follow_language(&mut self) {
        let language = self
            .open
            .as_ref()
            .map_or(self.look.language, |open| open.session().language);
        if self.words.language == language {
            return;
        }
        self.words = strings(language);
        let agendas = self.usable_agendas();
        if let Some(open) = &mut self.open {
            open.agendas = agendas;
        }
    }
}
