//! A menu: a title, and what can be chosen, numbered.
//! Must not know what a choice does.

use super::super::theme::Role;
use super::lines::{Styled, block};

/// A menu with its cursor at `at`, in so many rows.
pub fn menu(title: &str, items: &[impl AsRef<str>], at: usize, cells: usize, rows: usize) -> Vec<Styled> {
    let mut lines = block(&[(" ".into(), Role::Body)], title, Role::Title, cells);
    let room = rows.saturating_sub(lines.len()).max(1);
    let start = (at + 1).saturating_sub(room);
    if items.len() > room
        && let Some(title) = lines.last_mut()
    {
        title
            .0
            .push((format!("   {}/{}", at + 1, items.len()), Role::Body));
    }
    for (place, text) in items.iter().enumerate().skip(start).take(room) {
        let here = place == at;
        let mark = if here { " > " } else { "   " };
        let number = if place < 9 {
            format!("{} ", place + 1)
        } else {
            "  ".into()
        };
        let role = if here { Role::Selected } else { Role::Body };
        lines.push(
            Styled::of(mark, Role::Cursor)
                .and(number, Role::Key)
                .and(text.as_ref().to_owned(), role),
        );
    }
    lines
}
