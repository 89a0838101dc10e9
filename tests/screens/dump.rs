//! A screen as plain text: a line a row, wide characters once, and the caret named below.

use norming::text::width;
use ratatui::backend::TestBackend;

/// The screen as text. The last line says where the caret is, as column and row counted from 1.
pub fn dump(backend: &TestBackend) -> String {
    let buffer = backend.buffer();
    let columns = usize::from(buffer.area.width).max(1);
    let mut text = String::new();
    for row in buffer.content.chunks(columns) {
        let mut line = String::new();
        let mut column = 0;
        while let Some(cell) = row.get(column) {
            line.push_str(cell.symbol());
            // The cells behind a wide character belong to it.
            column += width(cell.symbol()).max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let caret = backend.cursor_position();
    if backend.cursor_visible() {
        format!("{text}~ caret {},{}\n", caret.x + 1, caret.y + 1)
    } else {
        format!("{text}~ no caret\n")
    }
}
