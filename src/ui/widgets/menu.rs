//! A menu: a title, and what can be chosen, numbered and whole.
//! Must not know what a choice does.

use crate::text::width;

use super::super::theme::Role;
use super::hit::Hit;
use super::lines::{Styled, block, mark as mark_lines};

/// A menu: each item whole, from the one that leaves room for the item with the cursor.
pub fn menu(title: &str, items: &[&str], at: usize, cells: usize, rows: usize) -> Vec<Styled> {
    let items: Vec<Vec<Styled>> = items
        .iter()
        .enumerate()
        .map(|(place, text)| {
            let here = place == at;
            let mark = if here { " > " } else { "   " };
            let number = if place < 9 {
                format!("{} ", place + 1)
            } else {
                "  ".into()
            };
            let role = if here { Role::Selected } else { Role::Body };
            let head = [(mark.into(), Role::Cursor), (number, Role::Key)];
            let mut item = block(&head, text, role, cells);
            mark_lines(&mut item, &Hit::Item(place));
            item
        })
        .collect();
    let head = |cells| block(&[(" ".into(), Role::Body)], title, Role::Title, cells);
    let mut lines = head(cells);
    if lines.len() + items.iter().map(Vec::len).sum::<usize>() > rows {
        let place = format!("   {}/{}", at + 1, items.len());
        if lines.last().map_or(0, Styled::width) + width(&place) > cells {
            lines = head(cells.saturating_sub(width(&place)));
        }
        if let Some(title) = lines.last_mut() {
            title.pieces.push((place, Role::Body));
        }
    }
    let room = rows.saturating_sub(lines.len()).max(1);
    let (mut start, mut height) = (at, items.get(at).map_or(0, Vec::len));
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
