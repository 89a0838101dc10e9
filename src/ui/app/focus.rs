//! The focus view: one norm, question or tally over the whole screen, for everybody to read.
//! Must not know how a row is drawn large, nor what its keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::App;
use super::open::{Open, View};
use super::overlay::Overlay;
use crate::ui::sheet::{self, Big, Mode, Pane};
use crate::ui::theme::Role;
use crate::ui::widgets::lines;

impl App {
    /// Whether one item has the whole screen: nothing takes its place, and nobody writes or chooses.
    pub(super) fn is_focused(&self) -> bool {
        let is_covered = match &self.overlay {
            None | Some(Overlay::Menu(_) | Overlay::Ask(..) | Overlay::Coming(_)) => false,
            Some(_) => true,
        };
        let is_read = |mode: &Mode| matches!(mode, Mode::Browse | Mode::Counting(_));
        let is_wanted = |open: &Open| open.view == View::One && is_read(&open.sheet.mode);
        !is_covered && self.open.as_ref().is_some_and(is_wanted)
    }

    /// Gives one item the whole screen, or shows all again.
    pub(super) fn toggle_focus(&mut self) {
        let panes = self.panes();
        if let Some(open) = &mut self.open {
            open.view = match open.view {
                View::All if open.sheet.row_in(&panes).is_some() => View::One,
                _ => View::All,
            };
        }
    }

    /// Draws the item with the cursor into an area.
    pub(super) fn draw_focus(&self, buffer: &mut Buffer, area: Rect, panes: &[Pane]) {
        let Some(open) = &self.open else { return };
        let voters = open.voters();
        let about = sheet::About {
            words: self.words,
            voters: &voters,
            today: self.now.wall.date(),
        };
        let room = (usize::from(area.width), usize::from(area.height));
        let drawn = sheet::large(&open.sheet, panes, about, self.time_left().as_ref(), room);
        lines::draw(buffer, area, &drawn, self.theme);
    }

    /// The minutes left in the step, or over its time; none where no clock runs.
    fn time_left(&self) -> Option<Big> {
        let open = self.open.as_ref()?;
        let pace = open
            .clock
            .pace(open.session().open_workshop()?, self.now.since, self.now.wall)
            .filter(|_| self.at_step().is_some() && open.past_sitting(self.now).is_none())?;
        let words = &self.words.focus;
        Some(if pace.over > 0 {
            Big {
                digits: format!("+{}", pace.over),
                words: words.minutes_over.to_owned(),
                role: Role::LowDigit,
            }
        } else {
            Big {
                digits: pace.left.to_string(),
                words: words.minutes_left.to_owned(),
                role: Role::Digit,
            }
        })
    }
}
