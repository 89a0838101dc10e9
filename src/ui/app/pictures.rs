//! The work in pictures, from any sheet of a session and back to it.
//! Must not know what is in them.

use super::App;
use super::open::At;
use crate::ui::names::PaneId;

impl App {
    /// Shows them; `q` goes back to where they were asked for.
    pub(super) fn show_pictures(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.at != At::Pictures) {
            self.show(At::Pictures);
        }
    }

    /// Puts the cursor on a row of a pane of the session page.
    pub(super) fn go_to_row(&mut self, pane: PaneId, row: String) {
        self.show(At::Page);
        let panes = self.panes();
        if let Some(open) = &mut self.open {
            open.sheet.put(pane, row, &panes);
        }
    }
}
