//! The barest ratatui program: a bordered list of a thousand rows through a buffered writer. What it takes, any takes.
//!
//! With a delay in milliseconds it is the self-check: a program that is known to answer that much later.

use std::env;
use std::io::{self, BufWriter, Read};
use std::thread;
use std::time::Duration;

use crossterm::{cursor, execute, terminal};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, List, ListState};

const ROWS: usize = 1_000;
const BUFFER: usize = 64 * 1024;

/// Runs until `q` is read; `j` moves the cursor.
fn main() -> io::Result<()> {
    let delay = env::args().nth(1).and_then(|text| text.parse().ok());
    let delay = Duration::from_millis(delay.unwrap_or(0));
    terminal::enable_raw_mode()?;
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout());
    execute!(out, terminal::EnterAlternateScreen, cursor::Hide)?;
    let mut screen = Terminal::new(CrosstermBackend::new(out))?;
    let rows: Vec<String> = (0..ROWS)
        .map(|row| format!("Row {row} of a list that is long enough"))
        .collect();
    let mut state = ListState::default().with_selected(Some(0));
    let mut bytes = [0; 4096];
    loop {
        screen.draw(|frame| {
            let list = List::new(rows.iter().map(String::as_str))
                .block(Block::bordered().title("floor"))
                .highlight_style(Style::new().add_modifier(Modifier::REVERSED));
            frame.render_stateful_widget(list, frame.area(), &mut state);
        })?;
        let count = io::stdin().read(&mut bytes)?;
        if count == 0 || bytes[..count].contains(&b'q') {
            break;
        }
        thread::park_timeout(delay);
        for _ in bytes[..count].iter().filter(|byte| **byte == b'j') {
            state.select_next();
        }
    }
    execute!(screen.backend_mut(), terminal::LeaveAlternateScreen, cursor::Show)?;
    terminal::disable_raw_mode()
}
