//! What happens when a mistake in the program shows: the terminal is given back, and what waits is saved.
//! Must not fail itself.

use std::cell::Cell;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process;
use std::thread;
use std::time::Duration;

use crate::text::{Shape, sanitise};

use super::saver::{self, Saver};
use super::state::State;
use super::terminal;
use super::unsaved::{Kept, keep_all_within};

/// The exit code of a panic, as Rust programs have it.
const PANICKED: i32 = 101;

/// How long the last saves may take.
const GRACE: Duration = Duration::from_secs(1);

/// How long it may take to keep elsewhere what could not be saved.
const LAST_WAIT: Duration = Duration::from_secs(10);

thread_local! {
    /// Whether a panic on this thread is caught.
    static IS_CAREFUL: Cell<bool> = const { Cell::new(false) };
}

/// Does what may go wrong by a mistake in the program without ending it; none where it did.
pub fn carefully<T>(work: impl FnOnce() -> T) -> Option<T> {
    IS_CAREFUL.set(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work)).ok();
    IS_CAREFUL.set(false);
    done
}

/// From now on a panic on any thread ends the program in good order, but for one that is caught.
pub fn install(saver: Saver, state: State) {
    panic::set_hook(Box::new(move |panic| {
        if IS_CAREFUL.get() {
            return;
        }
        terminal::give_back();
        // Writing an error may fail like anything else on a terminal that is gone, and must not panic again.
        let _ = writeln!(io::stderr(), "{}", line(panic));
        if thread::current().name() != Some(saver::THREAD) {
            saver.finish_within(GRACE);
            let unsaved = keep_all_within(&saver, &state, LAST_WAIT).unwrap_or_default();
            for unsaved in unsaved.into_values() {
                if let Some(Kept::File(copy) | Kept::Perhaps(copy)) = unsaved.kept {
                    let copy = sanitise(&copy.to_string_lossy(), Shape::Line).into_owned();
                    let _ = writeln!(io::stderr(), "norming: what could not be saved is kept in {copy}");
                }
            }
        }
        process::exit(PANICKED);
    }));
}

/// For tests: the environment names the part of the program that is to fail, and behind an @ a file that has to be there
/// first.
#[cfg(debug_assertions)]
pub fn provoke(part: &str) {
    let named = std::env::var("NORMING_PANIC").unwrap_or_default();
    let (meant, file) = named.split_once('@').unwrap_or((&named, "."));
    let is_due = meant == part && std::path::Path::new(file).exists();
    assert!(!is_due, "provoked by NORMING_PANIC");
}

fn line(panic: &PanicHookInfo<'_>) -> String {
    let what = words(panic).unwrap_or("no words for it");
    let place = panic
        .location()
        .map_or_else(String::new, |place| format!(" at {place}"));
    // One line, whatever the words are, and nothing that a terminal would obey.
    let what: String = what
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    format!("norming: ended by a mistake in the program{place}: {what}")
}

fn words<'a>(panic: &'a PanicHookInfo<'_>) -> Option<&'a str> {
    let payload = panic.payload();
    payload
        .downcast_ref::<&'static str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
}
