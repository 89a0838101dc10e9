//! Exporting from inside the program: which format, and where it went.
//! Must not know how an export is written, nor where.

use std::path::PathBuf;

use super::super::msg::{Effect, Trouble};
use super::super::sheet::{Go, Menu, Outcome};
use super::App;
use super::overlay::Overlay;
use crate::format::export::Format;
use crate::text::{Shape, sanitise};

impl App {
    /// Offers the formats.
    pub(super) fn offer_export(&mut self) {
        let words = &self.words.export;
        if self.open.is_none() {
            return;
        }
        if self.is_rehearsal() {
            self.say(words.rehearsing);
            return;
        }
        let item = |format| {
            let name = (words.format)(format).to_owned();
            (name, Outcome::Go(Go::Export(format)))
        };
        let items = Format::ALL.into_iter().map(item).collect();
        self.overlay = Some(Overlay::menu(Menu::new(words.which, items)));
    }

    /// Asks for the session, as it is now, in a format.
    pub(super) fn export(&self, format: Format) -> Vec<Effect> {
        let open = self.open.iter();
        open.map(|open| Effect::Export(open.file.clone(), format, open.session().clone()))
            .collect()
    }

    /// Says where an export is, or why there is none.
    pub(super) fn exported(&mut self, result: Result<Option<PathBuf>, Trouble>) {
        let words = &self.words.export;
        let text = match result {
            Ok(Some(path)) => (words.done)(&sanitise(&path.to_string_lossy(), Shape::Line)),
            Ok(None) => words.no_dates.to_owned(),
            Err(trouble) => (words.failed)(&(self.words.trouble)(&trouble)),
        };
        self.say(text);
    }
}
