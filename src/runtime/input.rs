//! The thread that reads the terminal.
//! Must not know what a key does, and must not keep the process alive.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::os::fd::AsFd;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::ui::burst;
use crate::ui::msg::Msg;

use super::keys::{AT_ONCE, KeyParser};

/// At most this much is read at once; the system itself holds back less.
const MOST_BYTES: usize = 64 * 1024;

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
fn read(terminal: &File, bytes: &mut [u8], parser: &mut KeyParser) -> io::Result<Vec<Msg>> {
    loop {
        let begun = Instant::now();
        let is_over = parser
            .patience()
            .map(|patience| follows_within(terminal, patience))
            .transpose()?
            == Some(false);
        let messages = if is_over {
            parser.lapse()
        } else {
            parser.pass(begun.elapsed());
            read_on(terminal, bytes, parser)?
        };
        if !messages.is_empty() {
            return Ok(burst::gathered(messages));
        }
    }
}

/// Reads what is there; of what may be a text without brackets also what follows at once, because its pieces belong together.
fn read_on(terminal: &File, bytes: &mut [u8], parser: &mut KeyParser) -> io::Result<Vec<Msg>> {
    let count = read_some(terminal, bytes)?;
    let (mut all, mut messages) = (count, parser.feed(&bytes[..count]));
    while all < MOST_BYTES && burst::may_go_on(&messages) && follows_within(terminal, AT_ONCE)? {
        let count = read_some(terminal, bytes)?;
        all += count;
        messages.extend(parser.feed(&bytes[..count]));
    }
    Ok(messages)
}

fn read_some(mut terminal: &File, bytes: &mut [u8]) -> io::Result<usize> {
    loop {
        match terminal.read(bytes) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => return Ok(count),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Whether more comes within so long.
fn follows_within(terminal: &File, patience: Duration) -> io::Result<bool> {
    let patience = Timespec {
        tv_sec: i64::try_from(patience.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: patience.subsec_nanos().into(),
    };
    loop {
        match poll(&mut [PollFd::new(terminal, PollFlags::IN)], Some(&patience)) {
            Ok(ready) => return Ok(ready > 0),
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
