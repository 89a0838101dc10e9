//! Forgetting for good: the question, and what leaves the screen, the document, the file and the state folder.
//! Must not know which items there are, nor where copies of a file are kept.

use std::path::Path;

use crate::domain::forget::Item;

use super::App;
use super::overlay::Overlay;
use crate::text::clip;
use crate::ui::msg::Effect;
use crate::ui::panes::panel;
use crate::ui::sheet::{Ask, Go, Menu, Mode, Outcome};

impl App {
    /// Asks about what the cursor is on, which of it where there is more than one thing, or says why it cannot be
    /// forgotten.
    pub(super) fn forget_here(&mut self) {
        let words = &self.words.forget;
        let panes = self.panes();
        let Some(open) = &self.open else { return };
        let here = open.sheet.pane_in(&panes).zip(open.sheet.row_in(&panes));
        let Some((pane, row)) = here else {
            self.say(words.no_row);
            return;
        };
        let mut items = panel(pane.id).items(&open.cx(self.words, self.now), &row.key);
        match items.len() {
            0 => self.say((words.cannot)(&pane.title)),
            1 => items.drain(..).for_each(|item| self.ask_forget(item)),
            _ => {
                let offer = |item: Item| {
                    let told = open.session().words_to_forget(&item).into_iter().next();
                    (told.unwrap_or_default(), Outcome::Go(Go::Forget(item)))
                };
                let offers = items.into_iter().map(offer).collect();
                self.overlay = Some(Overlay::menu(Menu::new(words.which, offers)));
            }
        }
    }

    /// Asks for the word to be typed; anything else leaves everything as it is.
    pub(super) fn ask_forget(&mut self, item: Item) {
        let words = &self.words.forget;
        let Some(open) = &self.open else { return };
        let told = open.session().words_to_forget(&item);
        let Some(first) = told.first() else { return };
        let question = (words.ask)(&clip(first, 60), words.word);
        let ask = Ask::new(question, move |answer| {
            if answer.trim().to_lowercase() == words.word.to_lowercase() {
                Outcome::Go(Go::ForgetNow(item))
            } else {
                Outcome::Refuse(words.nothing.to_owned())
            }
        });
        self.overlay = Some(Overlay::ask(ask.firmly()));
    }

    /// Forgets an item.
    pub(super) fn forget(&mut self, item: &Item) -> Vec<Effect> {
        let (words, now) = (self.words, self.now);
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        if let Err(rejected) = open.document.forget(item) {
            self.say_refused(&rejected);
            return Vec::new();
        }
        let in_it = |typing: &crate::ui::sheet::Typing| !typing.new && open.sheet.row == item.id();
        if matches!(&open.sheet.mode, Mode::Typing(typing) if in_it(typing)) {
            open.sheet.mode = Mode::Browse;
        }
        let panes = open.panes(words, now);
        open.sheet.settle_unless_new(&panes);
        open.keep_place(now);
        let effects = open.forget(item.clone());
        self.say(words.forget.done);
        effects
    }

    /// Tells what became of the copies beside the file, where there are any.
    pub(super) fn forgotten_beside(&mut self, file: &Path, mended: usize, left: &[String]) {
        let here = self.open.as_ref().is_some_and(|open| open.file == file);
        if here && (mended > 0 || !left.is_empty()) {
            self.say((self.words.forget.copies)(mended, left));
        }
    }
}
