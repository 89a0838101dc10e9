//! A menu: a title, and what can be chosen, numbered and whole.
//! Must not know what a choice does.

use std::cell::Cell;

use crate::text::width;

use super::hit::Hit;
use super::lines::{Styled, block, mark as mark_lines};
use crate::ui::theme::Role;

/// The highest number that is one key.
const LAST_DIGIT: usize = 9;

/// An item of a menu.
#[derive(Clone, Copy, Debug)]
pub struct Numbered<'a> {
    /// Its number; none where items are only counted and no digit is left.
    pub number: Option<usize>,
    /// Its words.
    pub text: &'a str,
}

/// Items that have no numbers elsewhere: counted, as far as there are digits.
pub fn counted<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Numbered<'a>> {
    let texts = texts.into_iter().zip(1..);
    texts
        .map(|(text, number)| Numbered {
            number: Some(number).filter(|number| *number <= LAST_DIGIT),
            text,
        })
        .collect()
}

/// Which items of a menu were in sight when it was drawn last. A digit is a key only where its number can be read.
#[derive(Clone, Debug, Default)]
pub struct InSight(Cell<Option<(usize, usize)>>);

impl InSight {
    /// Notes what was drawn.
    pub fn note(&self, lines: &[Styled]) {
        let places = lines.iter().filter_map(|line| match line.hit {
            Some(Hit::Item(place)) => Some(place),
            _ => None,
        });
        let (first, last) = (places.clone().min(), places.max());
        self.0.set(first.zip(last));
    }

    /// Whether it was drawn.
    pub fn was_drawn(&self) -> bool {
        self.0.get().is_some()
    }

    /// Whether an item can be seen; what was not drawn yet hides nothing.
    pub fn has(&self, place: usize) -> bool {
        self.0
            .get()
            .is_none_or(|(first, last)| (first..=last).contains(&place))
    }
}

/// A menu: each item whole, from the one that leaves room for the item with the cursor.
pub fn menu(title: &str, items: &[Numbered<'_>], at: usize, cells: usize, rows: usize) -> Vec<Styled> {
    let number = |item: &Numbered<'_>| item.number.map(|number| number.to_string()).unwrap_or_default();
    let widest = items.iter().map(|item| number(item).len()).max().unwrap_or(0);
    let items: Vec<Vec<Styled>> = items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let here = place == at;
            let mark = if here { " > " } else { "   " };
            let is_key = item.number.is_some_and(|number| number <= LAST_DIGIT);
            let (role, key) = (
                if here { Role::Selected } else { Role::Body },
                if is_key { Role::Key } else { Role::Body },
            );
            let head = [
                (mark.into(), Role::Cursor),
                (format!("{:>widest$} ", number(item)), key),
            ];
            let text = item.text;
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
