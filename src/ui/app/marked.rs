//! A session whose file has git's conflict marks: what its sides are together is shown, and nothing is saved before
//! somebody says so.
//! Must not know how the sides become one, nor how the file is kept.

use super::App;
use super::overlay::Overlay;
use crate::ui::msg::SaveAs;
use crate::ui::sheet::{Go, Menu, Outcome};

impl App {
    /// Asks what to do about the marks, where there are any and this is the one who may; whether that is so.
    pub(super) fn ask_about_marks(&mut self) -> bool {
        let words = &self.words.join;
        let asks = |open: &&super::open::Open| open.has_marks && open.held_by.is_none();
        let Some(open) = self.open.as_ref().filter(asks) else {
            return false;
        };
        if self.overlay.is_none() && open.unwritable.is_none() {
            let left = open.session().conflicts.len();
            let items = vec![
                ((words.take_marks)(left), Outcome::Go(Go::TakeMarks)),
                (words.leave_marks.to_owned(), Outcome::Stay),
            ];
            self.overlay = Some(Overlay::menu(Menu::new(words.marks, items)));
        }
        true
    }

    /// Somebody said that the file may be written: it is kept beside, and then what is to be chosen is asked.
    pub(super) fn take_marks(&mut self) {
        let Some(open) = self.open.as_mut().filter(|open| open.has_marks) else {
            return;
        };
        open.has_marks = false;
        open.document.set_read_only(open.unwritable.is_some());
        open.how = SaveAs::KeepOld;
        open.document.mark_unsaved();
        open.save_again();
        self.say(self.words.join.marks_taken);
        self.restore_waiting();
        self.ask_whose();
    }

    /// Somebody else has mended the file: what it says now holds, and nobody has to be asked.
    pub(super) fn marks_are_gone(&mut self) {
        let Some(open) = self.open.as_mut().filter(|open| open.has_marks) else {
            return;
        };
        open.has_marks = false;
        open.document
            .set_read_only(open.held_by.is_some() || open.unwritable.is_some());
        let words = &self.words.join;
        if matches!(&self.overlay, Some(Overlay::Menu(menu)) if menu.title == words.marks) {
            self.overlay = None;
        }
        self.say(words.marks_gone);
        self.restore_waiting();
    }
}
