//! What lies over a screen as lines.
//! Must not know what a choice does.

use super::Overlay;
use crate::ui::app::{App, coming, join, round, silence};
use crate::ui::chat;
use crate::ui::review;
use crate::ui::theme::Role;
use crate::ui::widgets::lines::{Styled, block};
use crate::ui::widgets::menu::menu as menu_lines;
use crate::ui::widgets::typed::typed;

/// The lines of what lies over the screen, for so many rows, and the caret in them.
pub fn lines(
    app: &App,
    overlay: &Overlay,
    cells: usize,
    rows: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    match overlay {
        Overlay::Menu(menu) => {
            let lines = menu_lines(&menu.title, &menu.shown(), menu.at, cells, rows);
            menu.in_sight.note(&lines);
            (lines, None)
        }
        Overlay::PasteBox(target, paste) => chat::words_of_box(app.words, *target, paste, cells, rows),
        Overlay::Stray(paste) => {
            chat::lines_of_box(app.words, app.words.chat.stray_title, false, paste, cells, rows)
        }
        Overlay::Chat(preview, _) => chat::lines(app.words, preview, cells, rows),
        Overlay::Review(review) => review::lines(app.words, review, cells, rows),
        Overlay::Ask(ask, editor) | Overlay::Filter(ask, editor) => {
            let mut lines = block(&[(" ".into(), Role::Body)], &ask.question, Role::Title, cells);
            let numbers: Vec<String> = ask
                .offers
                .iter()
                .enumerate()
                .map(|(at, offer)| format!("{} {offer}", at + 1))
                .collect();
            if !numbers.is_empty() {
                lines.extend(
                    numbers
                        .iter()
                        .map(|number| Styled::of(format!("   {number}"), Role::Body)),
                );
            }
            let caret = typed(&mut lines, editor, " > ", cells);
            (lines, Some(caret))
        }
        Overlay::Join(reading) => (join::lines(app, reading, cells, rows), None),
        Overlay::Coming(asked) => coming::lines(app, asked, cells, rows),
        Overlay::Finder(finder) => finder.lines(app, cells, rows),
        Overlay::Round(chosen) => (round::lines(app, chosen.as_ref(), cells, rows), None),
        Overlay::Silence(silence) => (silence::lines(app, *silence, cells, rows), None),
    }
}
