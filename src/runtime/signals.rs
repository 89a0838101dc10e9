//! Requests from outside to end: signals, and a terminal that is gone.
//! Must not know what is on the screen.

use std::io;
use std::process;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::ui::msg::Msg;

use super::saver::Saver;
use super::terminal;

/// How long the program may take to end by itself, before it is ended here.
const GRACE: Duration = Duration::from_millis(800);

/// The exit code of a program that had to be ended here.
const ENDED_HARD: u8 = 3;

/// Starts the threads that watch.
pub fn start(outbox: &Sender<Vec<Msg>>, saver: &Saver) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let (to_end, papers) = (outbox.clone(), saver.clone());
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for _ in signals.forever() {
            end(&to_end, &papers);
        }
    })?;
    let (to_end, papers) = (outbox.clone(), saver.clone());
    thread::Builder::new().name("hang-up".to_owned()).spawn(move || {
        if wait_for_hang_up().is_ok() {
            end(&to_end, &papers);
        }
    })?;
    Ok(())
}

/// Asks the program to end, and ends it when it does not: it may be writing to a terminal that takes no more bytes.
fn end(outbox: &Sender<Vec<Msg>>, saver: &Saver) {
    let _ = outbox.send(vec![Msg::End]);
    thread::park_timeout(GRACE);
    saver.finish_within(GRACE);
    terminal::give_back_silently();
    process::exit(i32::from(ENDED_HARD));
}

/// Blocks until nobody is at the other end of the terminal.
///
/// Not every terminal that goes away sends a signal, and the library that reads the keys does not notice by itself.
fn wait_for_hang_up() -> Result<(), Errno> {
    let stdin = io::stdin();
    loop {
        // Nothing is asked for, so that only an error or a hang-up wakes this up.
        let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut watched, None) {
            Err(Errno::INTR) => {}
            result => return result.map(|_| ()),
        }
    }
}
