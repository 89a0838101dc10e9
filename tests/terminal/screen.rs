//! The real program in a pseudo-terminal, with a screen that a test can read.
//! Must not know what the program shows; it waits for output, with a deadline, and never for time to pass.

// The screens use the rest of it as they come.
#![allow(dead_code)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::rest::{self, Waits};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// A slow machine gets this long; nothing that works takes it.
const DEADLINE: Duration = Duration::from_secs(20);

/// The program on a terminal; it is killed when the test is over.
pub struct Term {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    is_closing: Arc<AtomicBool>,
    output: Receiver<Vec<u8>>,
    exit: Receiver<ExitStatus>,
    pid: u32,
    screen: vt100::Parser,
    raw: Vec<u8>,
    secret: Option<String>,
    has_ended: bool,
}

impl Term {
    /// Starts the program in a folder, with sessions and state of its own there and a clock that says 4 March 2027, 14:00.
    pub fn start(folder: &Path, width: u16, height: u16, arguments: &[&str]) -> Self {
        Self::start_with(folder, width, height, arguments, &[])
    }

    /// The same, with more in the environment.
    pub fn start_with(
        folder: &Path,
        width: u16,
        height: u16,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_norming"));
        command.args(arguments);
        Self::start_as(folder, (width, height), command, environment)
    }

    /// Starts something else, such as a shell, in which the program is started then.
    pub fn start_command(folder: &Path, name: &str, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(name);
        command.args(arguments);
        let path = std::env::var("PATH").unwrap();
        Self::start_as(folder, (80, 24), command, &[("PATH", &path)])
    }

    fn start_as(
        folder: &Path,
        (width, height): (u16, u16),
        mut command: CommandBuilder,
        environment: &[(&str, &str)],
    ) -> Self {
        let pair = native_pty_system().openpty(pty_size(width, height)).unwrap();
        command.cwd(folder);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("HOME", folder);
        command.env("NORMING_SESSIONS", folder.join("sessions"));
        command.env("NORMING_STATE", folder.join("state"));
        command.env("NORMING_NOW", "2027-03-04T14:00");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().unwrap();
        let is_closing = Arc::new(AtomicBool::new(false));
        let (reader, output) = read(pair.master.try_clone_reader().unwrap(), &is_closing);
        Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            reader: Some(reader),
            is_closing,
            output,
            exit: wait(child),
            pid,
            screen: vt100::Parser::new(cells(height), cells(width), 0),
            raw: Vec::new(),
            secret: None,
            has_ended: false,
        }
    }

    /// Sends keys as they are typed, in one piece.
    pub fn keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Sends pieces as a slow line brings them, so far apart; that is what is tried, and what is drawn meanwhile is read.
    pub fn keys_apart(&mut self, pieces: &[&str], apart: Duration) {
        for piece in pieces {
            self.keys(piece);
            let next = Instant::now() + apart;
            while let Ok(bytes) = self
                .output
                .recv_timeout(next.saturating_duration_since(Instant::now()))
            {
                self.take(&bytes);
            }
        }
    }

    /// Sends more bytes than anybody handles at once, for as long as they are taken.
    pub fn flood(&mut self, bytes: Vec<u8>) -> JoinHandle<()> {
        let mut writer = self.writer.take().unwrap();
        thread::spawn(move || {
            // Once the program has ended nobody takes the rest.
            let _ = writer.write_all(&bytes);
        })
    }

    /// The most memory the program has had so far, in kilobytes.
    pub fn most_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap();
        let most = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .unwrap();
        most.trim_end_matches("kB").trim().parse().unwrap()
    }

    /// Types a text.
    pub fn type_text(&mut self, text: &str) {
        self.keys(text);
    }

    /// Presses Enter.
    pub fn enter(&mut self) {
        self.keys("\r");
    }

    /// Presses keys by their names, as in `Enter Tab Esc ctrl-z alt-Enter F1 Down x`.
    pub fn press(&mut self, names: &str) {
        for name in names.split_whitespace() {
            self.keys(&bytes_of(name));
        }
    }

    /// How often the program has waited for keys.
    pub fn waits(&self) -> Waits {
        rest::waits(self.pid)
    }

    /// Waits until keys that were pressed since then are answered.
    pub fn wait_for_answer(&self, before: Waits) {
        rest::wait(self.pid, before);
    }

    /// Pastes a text as terminals with bracketed paste do.
    pub fn paste(&mut self, text: &str) {
        self.keys(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        // What is on its way was drawn for the old size.
        self.take_arrived();
        self.screen.screen_mut().set_size(cells(height), cells(width));
        self.master
            .as_ref()
            .unwrap()
            .resize(pty_size(width, height))
            .unwrap();
    }

    /// Waits until a text is on the screen.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?} on the screen"), |screen| screen.contains(text));
    }

    /// Waits until there is a caret to type at.
    pub fn wait_for_caret(&mut self) {
        let deadline = Instant::now() + DEADLINE;
        while self.cursor().is_none() {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!("{error}: waited for a caret; there is:\n{}", self.screen()),
            }
        }
    }

    /// Waits until the screen is as it should be; `what` says how that is.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !is_so(&self.screen.screen().contents()) {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}; there is:\n{}", self.screen()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!(
                        "waited for {what}; the program ended, leaving:\n{}",
                        self.screen()
                    )
                }
            }
        }
    }

    /// How many frames were drawn to their end.
    pub fn frames(&mut self) -> usize {
        self.raw_output().matches("^[?2026l").count()
    }

    /// Waits until more frames were drawn than there had been.
    pub fn wait_for_frame_after(&mut self, before: usize) {
        let deadline = Instant::now() + DEADLINE;
        while self.frames() <= before {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!("{error}: waited for another frame; there is:\n{}", self.screen()),
            }
        }
    }

    /// Waits until the program has written this, with Escape as `^`.
    pub fn wait_until_raw(&mut self, what: &str) {
        let deadline = Instant::now() + DEADLINE;
        while !self.raw_output().contains(what) {
            match self
                .output
                .recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!("{error}: waited for {what}; there is:\n{}", self.screen()),
            }
        }
    }

    /// What is on the screen now.
    pub fn screen(&mut self) -> String {
        self.take_arrived();
        self.screen.screen().contents()
    }

    /// Where the cursor is, as row and column; none while it is hidden.
    pub fn cursor(&mut self) -> Option<(u16, u16)> {
        self.take_arrived();
        let screen = self.screen.screen();
        (!screen.hide_cursor()).then(|| screen.cursor_position())
    }

    /// All that the program has written so far, with Escape as `^`.
    pub fn raw_output(&mut self) -> String {
        self.take_arrived();
        String::from_utf8_lossy(&self.raw).replace('\x1b', "^")
    }

    /// Gives the terminal one size after another, faster than anybody can look, and leaves it at 80x24.
    pub fn storm(&mut self, sizes: impl Iterator<Item = (u16, u16)>) {
        let master = self.master.as_ref().unwrap();
        for (width, height) in sizes {
            master.resize(pty_size(width, height)).unwrap();
            // Nobody has seen what was drawn for these sizes.
            self.output.try_iter().for_each(drop);
        }
        // From here on everything is read: the last frame may come at once.
        self.screen = vt100::Parser::new(cells(24), cells(80), 0);
        master.resize(pty_size(80, 24)).unwrap();
    }

    /// The number of the process.
    pub fn pid(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_raw(i32::try_from(self.pid).unwrap()).unwrap()
    }

    /// Sends a signal, by its name without SIG.
    pub fn signal(&mut self, name: &str) {
        let kill = format!("kill -{name} {}", self.pid);
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Kills the program as nothing can prevent, and waits until it is gone.
    pub fn kill9(&mut self) {
        self.signal("KILL");
        self.end();
    }

    /// The terminal takes no more than what fits into it from here on.
    pub fn stall(&mut self) {
        // The reader ends with what it reads next.
        self.is_closing.store(true, Ordering::SeqCst);
    }

    /// Takes the terminal away, as closing its window does.
    pub fn hang_up(&mut self) {
        self.is_closing.store(true, Ordering::SeqCst);
        // The reader holds the terminal open until it has something to read; another size gives it that.
        self.master.as_ref().unwrap().resize(pty_size(81, 25)).unwrap();
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Waits until the program has ended and returns its exit code.
    pub fn end(&mut self) -> u32 {
        let status = self.exit.recv_timeout(DEADLINE).unwrap_or_else(|_| {
            panic!("the program has not ended; there is:\n{}", self.screen());
        });
        self.has_ended = true;
        if self.master.is_some() {
            // The rest of the output; it ends because nobody holds the other side any more.
            while let Ok(bytes) = self.output.recv_timeout(DEADLINE) {
                self.take(&bytes);
            }
        }
        status.exit_code()
    }

    fn take_arrived(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.take(&bytes);
        }
    }

    /// From now on no state of the screen may show this text, however short it is there.
    pub fn never_shows(&mut self, text: &str) {
        self.secret = Some(text.to_owned());
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        let Some(secret) = &self.secret else {
            self.screen.process(bytes);
            return;
        };
        // A frame ends with the mark of a synchronized update, so each frame of a piece is looked at.
        for piece in bytes.split_inclusive(|byte| *byte == b'l') {
            self.screen.process(piece);
            let screen = self.screen.screen().contents();
            assert!(!screen.contains(secret), "{secret:?} is on the screen:\n{screen}");
        }
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        if !self.has_ended {
            let kill = format!("kill -KILL {}", self.pid);
            let _ = Command::new("sh")
                .args(["-c", &kill])
                .stderr(Stdio::null())
                .status();
        }
    }
}

fn read(
    mut reader: Box<dyn Read + Send>,
    is_closing: &Arc<AtomicBool>,
) -> (JoinHandle<()>, Receiver<Vec<u8>>) {
    let (sender, output) = mpsc::channel();
    let is_closing = Arc::clone(is_closing);
    let thread = thread::spawn(move || {
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() || is_closing.load(Ordering::SeqCst) {
                return;
            }
        }
    });
    (thread, output)
}

fn wait(mut child: Box<dyn Child + Send + Sync>) -> Receiver<ExitStatus> {
    let (sender, exit) = mpsc::channel();
    thread::spawn(move || sender.send(child.wait().unwrap()));
    exit
}

fn bytes_of(name: &str) -> String {
    let text = match name {
        "Enter" => "\r",
        "Tab" => "\t",
        "BackTab" => "\x1b[Z",
        "Esc" => "\x1b",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Delete" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "F1" => "\x1bOP",
        one if one.chars().count() == 1 => one,
        _ => "",
    };
    if !text.is_empty() {
        return text.to_owned();
    }
    if let Some(rest) = name.strip_prefix("alt-") {
        return format!("\x1b{}", bytes_of(rest));
    }
    let letter = name.strip_prefix("ctrl-").and_then(|rest| rest.bytes().next());
    let letter = letter.unwrap_or_else(|| panic!("no key is called {name:?}"));
    char::from(letter.to_ascii_lowercase() & 0x1f).to_string()
}

fn pty_size(width: u16, height: u16) -> PtySize {
    PtySize {
        rows: height,
        cols: width,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}
