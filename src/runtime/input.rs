//! The thread that reads the terminal.
//! Must not know what a key does, and must not keep the process alive.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event;

use crate::ui::msg::{Msg, Size};

use super::{keys, terminal};

/// Starts reading; everything that has arrived together is sent together, so that it is drawn once. `known` is the size that was drawn.
///
/// On a terminal that is gone the library reads without end. The thread is never waited for: it ends with the process,
/// which the hang-up ends within the second.
pub fn start(outbox: Sender<Vec<Msg>>, known: Size) -> io::Result<()> {
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        // From the first look on, the library notices when the size changes; until then it may have changed unseen.
        let _ = event::poll(Duration::ZERO);
        let size = terminal::size();
        if size != known {
            let _ = outbox.send(vec![Msg::Resize(size)]);
        }
        loop {
            let messages = read_arrived().unwrap_or_else(|_| vec![Msg::End]);
            let is_end = matches!(messages.last(), Some(Msg::End));
            if outbox.send(messages).is_err() || is_end {
                return;
            }
        }
    })?;
    Ok(())
}

fn read_arrived() -> io::Result<Vec<Msg>> {
    let mut messages: Vec<Msg> = keys::message(event::read()?).into_iter().collect();
    while event::poll(Duration::ZERO)? {
        messages.extend(keys::message(event::read()?));
    }
    Ok(messages)
}
