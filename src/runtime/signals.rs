//! What comes as a signal: requests to end or to stop for a while, and another size of the terminal.
//! Must not know what is on the screen.

use std::io;
use std::process;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::process::{Signal, getpgid, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use crate::ui::msg::Msg;

use super::saver::Saver;
use super::state::State;
use super::terminal;
use super::unsaved::keep_all_within;

/// How long the program may take to end by itself, before it is ended here.
const GRACE: Duration = Duration::from_millis(800);

/// How long it may take to keep elsewhere what could not be saved.
const LAST_WAIT: Duration = Duration::from_secs(10);

/// The exit code of a program that had to be ended here.
const ENDED_HARD: u8 = 3;

/// Starts the thread that watches; from then on no change of the size is missed.
pub fn start(outbox: &Sender<Vec<Msg>>, saver: &Saver, state: &State) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ])?;
    let (requests, papers, state) = (outbox.clone(), saver.clone(), state.clone());
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGWINCH => {
                    let _ = requests.send(vec![Msg::Resize(terminal::size())]);
                }
                SIGTSTP => {
                    let _ = requests.send(vec![Msg::Suspend]);
                }
                // The window may have another size by now.
                SIGCONT => {
                    let _ = requests.send(vec![Msg::Resumed, Msg::Resize(terminal::size())]);
                }
                // A file may not grow any more. The write fails and is told; left alone, this would kill the program.
                SIGXFSZ => {}
                _ => end(&requests, &papers, &state),
            }
        }
    })?;
    Ok(())
}

/// Whether there is a shell that can go on meanwhile and bring the program back. Only such a shell gives what it
/// starts a process group of its own.
pub fn has_shell() -> bool {
    match (getpgid(None), getsid(None)) {
        (Ok(group), Ok(session)) => group != session,
        _ => false,
    }
}

/// Stops the program, with what the shell has started together with it; whether it was stopped. It goes on here.
pub fn stop() -> bool {
    kill_current_process_group(Signal::STOP).is_ok()
}

/// Asks the program to end, and ends it when it does not: it may be writing to a terminal that takes no more bytes.
fn end(outbox: &Sender<Vec<Msg>>, saver: &Saver, state: &State) {
    let _ = outbox.send(vec![Msg::End]);
    thread::park_timeout(GRACE);
    saver.finish_within(GRACE);
    terminal::give_back();
    // There is no terminal to say it on.
    let _ = keep_all_within(saver, state, LAST_WAIT);
    process::exit(i32::from(ENDED_HARD));
}
