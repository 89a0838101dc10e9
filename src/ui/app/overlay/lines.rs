//! What lies over a screen as lines.
//! Must not know what a choice does.

use crate::text::{pad, width};

use super::super::super::chat;
use super::super::super::theme::Role;
use super::super::super::widgets::lines::{Styled, block};
use super::super::super::widgets::menu::menu as menu_lines;
use super::super::super::widgets::typed::typed;
use super::super::App;
use super::Overlay;

/// The lines of what lies over the screen, for so many rows, and the caret in them.
pub fn lines(
    app: &App,
    overlay: &Overlay,
    cells: usize,
    rows: usize,
) -> (Vec<Styled>, Option<(usize, usize)>) {
    let words = &app.words.frame_words;
    match overlay {
        Overlay::Menu(menu) => {
            let items: Vec<&str> = menu.items.iter().map(|(text, _)| text.as_str()).collect();
            (menu_lines(&menu.title, &items, menu.at, cells, rows), None)
        }
        Overlay::PasteBox(target, paste) => chat::words_of_box(app.words, *target, paste, cells, rows),
        Overlay::Chat(preview, _) => chat::lines(app.words, preview, cells, rows),
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
        Overlay::Finder(finder) => {
            let about = finder
                .about
                .iter()
                .flat_map(|text| block(&[(" ".into(), Role::Body)], text, Role::Body, cells));
            let mut lines: Vec<Styled> = about.collect();
            let head = format!(" {}  ", finder.title);
            let caret = typed(&mut lines, &finder.filter, &head, cells);
            let found = finder.found();
            if found.is_empty() {
                lines.push(Styled::of(format!("   {}", words.nothing_found), Role::Body));
            }
            let column = finder
                .entries
                .iter()
                .map(|entry| width(&entry.1))
                .max()
                .unwrap_or(0)
                .min(18);
            let room = rows.saturating_sub(lines.len()).max(1);
            let start = (finder.at + 1).saturating_sub(room);
            for (at, (_, keys, name)) in found.into_iter().enumerate().skip(start).take(room) {
                let here = at == finder.at;
                let mark = if here { " > " } else { "   " };
                let role = if here { Role::Selected } else { Role::Body };
                lines.push(
                    Styled::of(mark, Role::Cursor)
                        .and(pad(keys, column + 2), Role::Key)
                        .and((*name).to_owned(), role),
                );
            }
            (lines, Some(caret))
        }
    }
}
