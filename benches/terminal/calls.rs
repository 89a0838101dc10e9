//! How often a program asks the system for something up to its first frame, counted by strace.

use std::fs;
use std::path::Path;

use super::driver::Started;

/// Calls up to the last one that writes to the terminal for the first frame.
#[derive(Clone, Copy, Debug)]
pub struct Calls {
    /// Those of the thread that began.
    pub main: usize,
    /// Those of all threads and of all programs that it starts.
    pub all: usize,
}

/// Starts a program under strace and ends it after its first frame.
pub fn count(program: &Started, size: (u16, u16), folder: &Path) -> Option<Calls> {
    let file = folder.join("calls.txt");
    let mut traced = program.clone();
    let strace = ["strace", "-f", "-y", "-o", &file.display().to_string()].map(str::to_owned);
    traced.command.splice(0..0, strace);
    let (running, _) = traced.start(size);
    running.end();
    counted(&fs::read_to_string(file).ok()?)
}

/// The lines of strace: the process, and its call.
fn counted(text: &str) -> Option<Calls> {
    let lines: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once(' ')).collect();
    let is_written = |call: &str| {
        call.starts_with("write") && (call.contains("</dev/pts/") || call.contains("</dev/tty>"))
    };
    let last = lines
        .iter()
        .rposition(|(_, call)| is_written(call.trim_start()))?;
    let main = lines.first()?.0;
    let calls = lines[..=last].iter().filter(|(_, call)| {
        // What is neither a call nor the end of one that was interrupted by another thread.
        call.trim_start().starts_with(|c: char| c.is_ascii_alphabetic())
    });
    Some(Calls {
        main: calls.clone().filter(|(process, _)| *process == main).count(),
        all: calls.count(),
    })
}
