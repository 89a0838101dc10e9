//! A list whose entries take several lines each: the one with the cursor is in sight, whole where it fits.
//! Must not know what the entries are.

use crate::text::width;
use crate::ui::theme::Role;
use crate::ui::widgets::hit::Hit;
use crate::ui::widgets::lines::{Styled, mark};

/// An entry as lines, and its caret where its words are changed.
pub type Drawn = (Vec<Styled>, Option<(usize, usize)>);

/// So many entries below a head, as far as they fit into so many rows; where not all do, the head says which one has the
/// cursor.
pub fn entries(
    head: Vec<Styled>,
    at: usize,
    count: usize,
    cells: usize,
    rows: usize,
    shown: impl Fn(usize) -> Drawn,
) -> Drawn {
    let mut lines = head;
    if count == 0 {
        return (lines, None);
    }
    let room = rows.saturating_sub(lines.len()).max(1);
    // As many entries above the cursor as leave the one with the cursor whole.
    let mut start = at.min(count - 1);
    let mut used = shown(start).0.len();
    while let Some(before) = start.checked_sub(1) {
        used += shown(before).0.len();
        if used > room {
            break;
        }
        start = before;
    }
    let mut body: Vec<Styled> = Vec::new();
    let mut caret = None;
    let mut end = start;
    while end < count && body.len() < room {
        let (mut row, place) = shown(end);
        if let Some((x, y)) = place {
            caret = Some((x, lines.len() + body.len() + y));
        }
        mark(&mut row, &Hit::Item(end));
        body.extend(row);
        end += 1;
    }
    let whole = start == 0 && end == count && body.len() <= room;
    body.truncate(room);
    if !whole && let Some(above) = lines.last_mut() {
        let place = format!("   {}/{count}", at + 1);
        if above.width() + width(&place) <= cells {
            above.pieces.push((place, Role::Body));
        }
    }
    lines.extend(body);
    (lines, caret)
}
