//! A text being typed, wrapped behind a head, and where its caret is.
//! Must not know what is typed.

use crate::text::{Editor, width};

use super::lines::Styled;
use crate::ui::theme::Role;

/// A line being typed behind a head; answers with its caret.
pub fn typed(lines: &mut Vec<Styled>, editor: &Editor, head: &str, cells: usize) -> (usize, usize) {
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
