//! The screen as bytes for the terminal: a frame is one write, and a frame without a change is none.
//! Must not know what is drawn.

use std::fs::File;
use std::io::{self, Write};

use crossterm::clipboard::CopyToClipboard;
use crossterm::{cursor, queue, terminal};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Bytes a frame may take before its memory has to grow.
const FRAME_BYTES: usize = 64 * 1024;

/// Collects a frame and writes it at once.
#[derive(Debug)]
pub struct Screen {
    out: File,
    size: Size,
    bytes: Vec<u8>,
    /// Where the cursor is seen; none while it is hidden.
    cursor: Option<Position>,
    /// Whether cells were drawn in this frame, which leaves the cursor anywhere.
    is_cursor_lost: bool,
}

impl Screen {
    /// A screen of a size; `opening` goes out with the first frame.
    pub fn new(out: File, size: Size, opening: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(FRAME_BYTES);
        bytes.extend_from_slice(opening);
        Self {
            out,
            size,
            bytes,
            cursor: None,
            is_cursor_lost: false,
        }
    }

    /// Nobody knows what is on the terminal any more; `opening` goes out before the next frame.
    pub fn open(&mut self, opening: &[u8]) {
        self.bytes.clear();
        self.bytes.extend_from_slice(opening);
        self.cursor = None;
    }

    /// These bytes go out with the next frame, and move nothing.
    pub fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A text for the clipboard goes out with the next frame.
    pub fn clip(&mut self, text: &str) {
        // Writing into memory cannot fail.
        let _ = queue!(self.bytes, CopyToClipboard::to_clipboard_from(text));
    }

    /// The terminal has another size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.is_cursor_lost = true;
        CrosstermBackend::new(&mut self.bytes).draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor.take().is_some() {
            queue!(self.bytes, cursor::Hide)?;
        }
        Ok(())
    }

    /// Nothing: a cursor is shown where it is set, so that it never flashes elsewhere.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Where it was put; the terminal is never asked, because it may never answer.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.is_cursor_lost || self.cursor != Some(position) {
            queue!(self.bytes, cursor::MoveTo(position.x, position.y))?;
        }
        if self.cursor.is_none() {
            queue!(self.bytes, cursor::Show)?;
        }
        self.cursor = Some(position);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        CrosstermBackend::new(&mut self.bytes).clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.is_cursor_lost = false;
        if self.bytes.is_empty() {
            return Ok(());
        }
        // The marks of synchronised output make the terminal show the frame at one stroke.
        let mut frame = Vec::with_capacity(self.bytes.len() + 16);
        queue!(frame, terminal::BeginSynchronizedUpdate)?;
        frame.append(&mut self.bytes);
        queue!(frame, terminal::EndSynchronizedUpdate)?;
        self.out.write_all(&frame)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Seek};

    use ratatui::Terminal;
    use ratatui::layout::Rect;
    use ratatui::widgets::Paragraph;

    use super::*;

    #[test]
    fn a_frame_without_a_change_writes_nothing() {
        let mut seen = tempfile::tempfile().unwrap();
        let screen = Screen::new(seen.try_clone().unwrap(), Size::new(20, 3), b"<open>");
        let mut terminal = Terminal::new(screen).unwrap();
        let mut draw = |text: &str, cursor: Option<(u16, u16)>| {
            terminal
                .draw(|frame| {
                    frame.render_widget(Paragraph::new(text), Rect::new(0, 0, 20, 1));
                    if let Some(at) = cursor {
                        frame.set_cursor_position(at);
                    }
                })
                .unwrap();
            let mut written = String::new();
            seen.rewind().unwrap();
            seen.read_to_string(&mut written).unwrap();
            seen.set_len(0).unwrap();
            seen.rewind().unwrap();
            written.replace('\x1b', "^")
        };
        assert_eq!(
            draw("ab", None),
            "^[?2026h<open>^[1;1Hab^[39m^[49m^[59m^[0m^[?2026l"
        );
        assert_eq!(draw("ab", None), "");
        assert_eq!(draw("ab", Some((2, 0))), "^[?2026h^[1;3H^[?25h^[?2026l");
        assert_eq!(draw("ab", Some((2, 0))), "");
        assert_eq!(
            draw("abc", Some((3, 0))),
            "^[?2026h^[1;3Hc^[39m^[49m^[59m^[0m^[1;4H^[?2026l"
        );
        assert_eq!(draw("abc", None), "^[?2026h^[?25l^[?2026l");
    }
}
