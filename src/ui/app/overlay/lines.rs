//! What lies over a screen as lines.
//! Must not know what a choice does.

use crate::text::{Editor, pad, width};

use super::super::super::sheet::Menu;
use super::super::super::theme::Role;
use super::super::super::widgets::lines::{Styled, block};
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
        Overlay::Menu(menu) => (menu_lines(menu, cells, rows), None),
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
            let caret = entry(&mut lines, editor, " > ", cells);
            (lines, Some(caret))
        }
        Overlay::Finder(finder) => {
            let about = finder
                .about
                .iter()
                .flat_map(|text| block(&[(" ".into(), Role::Body)], text, Role::Body, cells));
            let mut lines: Vec<Styled> = about.collect();
            let head = format!(" {}  ", finder.title);
            let caret = entry(&mut lines, &finder.filter, &head, cells);
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

/// A menu: each item whole, from the one that leaves room for the item with the cursor.
fn menu_lines(menu: &Menu, cells: usize, rows: usize) -> Vec<Styled> {
    let items: Vec<Vec<Styled>> = menu
        .items
        .iter()
        .enumerate()
        .map(|(at, (text, _))| {
            let here = at == menu.at;
            let mark = if here { " > " } else { "   " };
            let number = if at < 9 {
                format!("{} ", at + 1)
            } else {
                "  ".into()
            };
            let role = if here { Role::Selected } else { Role::Body };
            block(
                &[(mark.into(), Role::Cursor), (number, Role::Key)],
                text,
                role,
                cells,
            )
        })
        .collect();
    let title = |cells| block(&[(" ".into(), Role::Body)], &menu.title, Role::Title, cells);
    let mut lines = title(cells);
    if lines.len() + items.iter().map(Vec::len).sum::<usize>() > rows {
        let place = format!("   {}/{}", menu.at + 1, items.len());
        if lines.last().map_or(0, Styled::width) + width(&place) > cells {
            lines = title(cells.saturating_sub(width(&place)));
        }
        if let Some(title) = lines.last_mut() {
            title.0.push((place, Role::Body));
        }
    }
    let room = rows.saturating_sub(lines.len()).max(1);
    let (mut start, mut height) = (menu.at, items.get(menu.at).map_or(0, Vec::len));
    while let Some(before) = start.checked_sub(1).and_then(|before| items.get(before)) {
        if height + before.len() > room {
            break;
        }
        (start, height) = (start - 1, height + before.len());
    }
    let mut left = room;
    for item in items.into_iter().skip(start) {
        // What has no room whole is left for later; only an item higher than the room is cut.
        if item.len() > left && left < room {
            break;
        }
        left = left.saturating_sub(item.len());
        lines.extend(item.into_iter().take(room));
    }
    lines
}

/// A line being typed behind a head; answers with its caret.
fn entry(lines: &mut Vec<Styled>, editor: &Editor, head: &str, cells: usize) -> (usize, usize) {
    let indent = width(head);
    let layout = editor.layout(cells.saturating_sub(indent + 1).max(8));
    let first = lines.len();
    for (at, row) in layout.rows.iter().enumerate() {
        let head = if at == 0 {
            head.to_owned()
        } else {
            " ".repeat(indent)
        };
        let text = editor
            .text()
            .get(row.range.clone())
            .unwrap_or_default()
            .to_owned();
        lines.push(Styled::of(head, Role::Cursor).and(text, Role::Now));
    }
    (indent + layout.caret.1, first + layout.caret.0)
}
