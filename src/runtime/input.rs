//! The thread that reads the terminal, no faster than its keys are handled.
//! Must not know what a key does, and must not keep the process alive.

use std::fs::File;
use std::io::{self, ErrorKind, PipeReader, Read};
use std::os::fd::AsFd;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;
use std::time::{Duration, Instant};
use std::vec;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use crate::ui::burst;
use crate::ui::msg::Msg;

use super::keys::{AT_ONCE, KeyParser};
use super::owed::OWED;

/// At most this much is read at once, because each key takes many times its bytes; the system itself holds back less.
const MOST_READ: usize = 4 * 1024;

/// At most so much is one text that came without brackets.
const MOST_BYTES: usize = 64 * 1024;

/// So many readings wait to be handled. The system, the terminal, and whoever sends keep the rest.
const MOST_WAITING: usize = 1;

/// What was read and is not handled yet.
#[derive(Debug)]
pub struct Keys {
    inbox: Receiver<Vec<Msg>>,
    /// The rest of the reading that is being handled.
    rest: vec::IntoIter<Msg>,
}

impl Keys {
    /// Whether there is more to handle.
    pub fn is_waiting(&mut self) -> bool {
        if self.rest.len() == 0 {
            self.rest = self.inbox.try_recv().unwrap_or_default().into_iter();
        }
        self.rest.len() > 0
    }

    /// What is to be handled next.
    pub fn take(&mut self) -> Option<Msg> {
        if self.is_waiting() { self.rest.next() } else { None }
    }
}

/// The thread's own ends.
struct Reader {
    terminal: File,
    /// Closed when nobody wants to read any more.
    closed: PipeReader,
    parser: KeyParser,
    bytes: Vec<u8>,
}

/// What comes of waiting for the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waited {
    /// It has something to read.
    Ready,
    /// Nothing came for so long.
    Nothing,
    /// Nobody wants to know.
    Closed,
}

/// Starts reading; everything that has arrived together is handled together, so that it is drawn once. `bell` wakes whoever
/// handles it.
///
/// The terminal library's own reader is not used: it leaves what exceeds one kilobyte lying until the next key is
/// pressed, and on a terminal that is gone it reads for ever.
pub fn start(bell: Sender<Vec<Msg>>) -> io::Result<Keys> {
    let (closed, until) = io::pipe()?;
    let mut reader = Reader {
        terminal: File::from(io::stdin().as_fd().try_clone_to_owned()?),
        closed,
        parser: KeyParser::default(),
        bytes: vec![0; MOST_READ],
    };
    let (outbox, inbox) = mpsc::sync_channel(MOST_WAITING);
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        reader.tell(&outbox, &bell);
        OWED.close();
    })?;
    OWED.read_until(until);
    Ok(Keys {
        inbox,
        rest: Vec::new().into_iter(),
    })
}

impl Reader {
    /// Reads until the terminal is gone, or nobody wants to know any more.
    fn tell(&mut self, outbox: &SyncSender<Vec<Msg>>, bell: &Sender<Vec<Msg>>) {
        loop {
            let (messages, is_end) = match self.read() {
                Ok(Some(messages)) => (messages, false),
                Ok(None) => return,
                Err(_) => (vec![Msg::End], true),
            };
            // Blocks while enough is waiting. Once the program is ending, the rest of an answer is read all the same.
            if outbox.send(messages).is_ok() {
                // Whoever does not hear it any more is ending, too.
                let _ = bell.send(Vec::new());
            }
            if is_end {
                return;
            }
        }
    }

    /// Blocks until there is something to say; none once nobody wants to know.
    fn read(&mut self) -> io::Result<Option<Vec<Msg>>> {
        loop {
            let begun = Instant::now();
            let messages = match self.wait(self.parser.patience())? {
                Waited::Closed => return Ok(None),
                Waited::Nothing => self.parser.lapse(),
                Waited::Ready => {
                    self.parser.pass(begun.elapsed());
                    self.read_on()?
                }
            };
            OWED.hear(self.parser.has_answered(), self.parser.is_amid());
            if !messages.is_empty() {
                return Ok(Some(messages));
            }
        }
    }

    /// Reads what is there; of what may be a text without brackets also what follows at once, because its pieces belong
    /// together.
    fn read_on(&mut self) -> io::Result<Vec<Msg>> {
        let mut all = self.read_some()?;
        let mut messages = burst::gathered(self.parser.feed(&self.bytes[..all]));
        while all < MOST_BYTES && burst::may_go_on(&messages) && self.wait(Some(AT_ONCE))? == Waited::Ready {
            let count = self.read_some()?;
            all += count;
            messages.extend(self.parser.feed(&self.bytes[..count]));
            messages = burst::gathered(messages);
        }
        Ok(messages)
    }

    fn read_some(&mut self) -> io::Result<usize> {
        loop {
            match self.terminal.read(&mut self.bytes) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(count) => return Ok(count),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Waits until there is something to read, at most so long.
    fn wait(&self, patience: Option<Duration>) -> io::Result<Waited> {
        let patience = patience.map(|patience| Timespec {
            tv_sec: i64::try_from(patience.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: patience.subsec_nanos().into(),
        });
        let mut both = [
            PollFd::new(&self.terminal, PollFlags::IN),
            PollFd::new(&self.closed, PollFlags::IN),
        ];
        loop {
            match poll(&mut both, patience.as_ref()) {
                Ok(0) => return Ok(Waited::Nothing),
                Ok(_) if both[1].revents().is_empty() => return Ok(Waited::Ready),
                Ok(_) => return Ok(Waited::Closed),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
