//! What the terminal still owes when it is given back: an answer, or the end of what it began to send. What comes after that
//! would be typed into the shell.
//! Must not know what is read, nor what an answer says.

use std::io::PipeWriter;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Terminals answer within milliseconds, and over a long line within a few tenths of a second. Whoever quits later than
/// that after the question waits for nothing.
const ANSWER: Duration = Duration::from_millis(500);

/// There is one terminal, so there is one of these.
pub static OWED: Owed = Owed {
    state: Mutex::new(State {
        due: None,
        is_amid: false,
        reader: None,
    }),
    changed: Condvar::new(),
};

/// What is still to come.
#[derive(Debug)]
pub struct Owed {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    /// Until when an answer is waited for; none where there was no question, or it was answered.
    due: Option<Instant>,
    /// Whether something has begun whose end is missing.
    is_amid: bool,
    /// Held open while somebody reads; closing it ends that.
    reader: Option<PipeWriter>,
}

impl Owed {
    /// The terminal was asked something.
    pub fn ask(&self) {
        self.state().due = Some(Instant::now() + ANSWER);
    }

    /// Somebody reads the terminal until this is closed.
    pub fn read_until(&self, closed: PipeWriter) {
        self.state().reader = Some(closed);
    }

    /// Something was read: perhaps the answer, perhaps a piece of one.
    pub fn hear(&self, has_answered: bool, is_amid: bool) {
        let mut state = self.state();
        if has_answered {
            state.due = None;
        }
        if state.is_amid != is_amid || has_answered {
            state.is_amid = is_amid;
            self.changed.notify_all();
        }
    }

    /// Waits until nothing is owed, or for as long as makes sense.
    pub fn settle(&self) {
        let patience = Instant::now() + ANSWER;
        let mut state = self.state();
        loop {
            let amid = state.is_amid.then_some(patience);
            let until = state.reader.as_ref().and(state.due.into_iter().chain(amid).max());
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            let Some(left) = left.filter(|left| !left.is_zero()) else {
                return;
            };
            let waited = self.changed.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Nobody reads the terminal any more: what is typed from now on is for the shell.
    pub fn close(&self) {
        self.state().reader = None;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
