//! The thread that reads the terminal.
//! Must not know what a key does, and must not keep the process alive.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::ui::msg::Msg;

use super::keys::KeyParser;

/// At most this much is read at once; the system itself holds back less.
const MOST_BYTES: usize = 64 * 1024;

/// How long the rest of a key may be on its way before an Escape is taken for a key of its own.
const DOUBT: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 25_000_000,
};

/// Starts reading; everything that has arrived together is sent together, so that it is drawn once.
///
/// The terminal library's own reader is not used: it leaves what exceeds one kilobyte lying until the next key is
/// pressed, and on a terminal that is gone it reads for ever.
pub fn start(outbox: Sender<Vec<Msg>>) -> io::Result<()> {
    let terminal = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        let mut parser = KeyParser::default();
        let mut bytes = vec![0; MOST_BYTES];
        loop {
            let messages = read(&terminal, &mut bytes, &mut parser).unwrap_or_else(|_| vec![Msg::End]);
            let is_end = matches!(messages.last(), Some(Msg::End));
            if outbox.send(messages).is_err() || is_end {
                return;
            }
        }
    })?;
    Ok(())
}

/// Blocks until there is something to say.
fn read(mut terminal: &File, bytes: &mut [u8], parser: &mut KeyParser) -> io::Result<Vec<Msg>> {
    loop {
        if parser.is_in_doubt() && !follows_at_once(terminal)? {
            return Ok(parser.settle());
        }
        let messages = match terminal.read(bytes) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => parser.feed(&bytes[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if !messages.is_empty() {
            return Ok(messages);
        }
    }
}

fn follows_at_once(terminal: &File) -> io::Result<bool> {
    match poll(&mut [PollFd::new(terminal, PollFlags::IN)], Some(&DOUBT)) {
        Ok(ready) => Ok(ready > 0),
        Err(Errno::INTR) => Ok(true),
        Err(error) => Err(error.into()),
    }
}
