//! Whether the program has answered every key and waits for the next.
//! Must not know the screen: a key that changes nothing there is answered, too.
//!
//! Keys that a busy machine hands over in one read look like a paste to the program, so a test that presses keys faster
//! than they are answered would not do what its reader thinks it does.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

/// What holds the program up is what some tests are about; they don't wait longer.
const LONGEST: Duration = Duration::from_secs(2);

/// How often the thread that reads keys has come to wait for more.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Waits(u64);

/// How often that was until now; always the same where the system does not tell.
pub fn waits(pid: u32) -> Waits {
    let reader = tasks(pid).into_iter().find(|task| said(task, "Name:") == "input");
    let count = reader.and_then(|task| said(&task, "voluntary_ctxt_switches:").parse().ok());
    Waits(count.unwrap_or_default())
}

/// Waits until keys that were pressed after `before` have been read, and nothing in the program runs.
pub fn wait(pid: u32, before: Waits) {
    let end = Instant::now() + LONGEST;
    while before != Waits::default() && waits(pid) != Waits::default() && Instant::now() < end {
        let runs = |task: &String| said(task, "State:").starts_with('R');
        if waits(pid) != before && !tasks(pid).iter().any(runs) {
            return;
        }
        thread::yield_now();
    }
}

fn tasks(pid: u32) -> Vec<String> {
    let tasks = fs::read_dir(PathBuf::from(format!("/proc/{pid}/task")));
    let status = |task: fs::DirEntry| fs::read_to_string(task.path().join("status")).ok();
    tasks.into_iter().flatten().flatten().filter_map(status).collect()
}

fn said<'a>(status: &'a str, field: &str) -> &'a str {
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    line.unwrap_or_default().trim()
}
