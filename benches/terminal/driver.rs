//! A program in a pseudo-terminal: when its bytes arrive, how many there are, and what it takes of the machine.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// After so long without a byte a frame has come to its end.
const SILENCE: Duration = Duration::from_millis(25);
/// What a program has to begin with.
const BEGINNING: Duration = Duration::from_millis(80);
/// No program takes longer.
const DEADLINE: Duration = Duration::from_secs(20);
/// A key that is not answered by then changes nothing.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often a file is looked at.
const OFTEN: Duration = Duration::from_micros(100);

/// What is started.
#[derive(Clone, Debug)]
pub struct Started {
    /// What it is called in the table.
    pub name: String,
    /// The program and its arguments.
    pub command: Vec<String>,
    /// The folder that holds its files.
    pub folder: PathBuf,
    /// The folder of whoever uses it.
    pub home: PathBuf,
    /// The keys that move its cursor, one after the other and again from the first.
    pub keys: &'static [&'static str],
}

/// An answer to what was written.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// From the write to the first bytes.
    pub first: Duration,
    /// From the write to the last byte.
    pub time: Duration,
    /// How many bytes.
    pub bytes: u64,
}

/// A program that runs.
pub struct Running {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    arrived: Receiver<(Instant, u64)>,
    pid: u32,
    _master: Box<dyn MasterPty + Send>,
}

impl Started {
    /// Starts it at a size; the answer is its first frame.
    pub fn start(&self, (width, height): (u16, u16)) -> (Running, Answer) {
        let size = PtySize {
            rows: height,
            cols: width,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(&self.command[0]);
        command.args(&self.command[1..]);
        command.cwd(&self.folder);
        command.env_clear();
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "C.UTF-8"),
            ("NORMING_CONFIG", ""),
        ] {
            command.env(name, value);
        }
        command.env("NORMING_NOW", "2027-03-04T14:00");
        command.env("NORMING_STATE", self.home.join("state"));
        command.env("HOME", &self.home);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (outbox, arrived) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 64 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if outbox.send((Instant::now(), count as u64)).is_err() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().unwrap();
        let mut running = Running {
            child,
            writer,
            arrived,
            pid,
            _master: pair.master,
        };
        let first = running.answer(began, DEADLINE, BEGINNING);
        (running, first)
    }
}

impl Running {
    /// Writes keys in one piece; the answer is all that follows until it is silent.
    pub fn press(&mut self, keys: &str) -> Answer {
        let began = Instant::now();
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self.answer(began, PATIENCE, SILENCE)
    }

    fn answer(&mut self, began: Instant, mut patience: Duration, silence: Duration) -> Answer {
        let mut answer = Answer {
            first: Duration::ZERO,
            time: Duration::ZERO,
            bytes: 0,
        };
        while let Ok((at, count)) = self.arrived.recv_timeout(patience) {
            answer.time = at.duration_since(began);
            if answer.bytes == 0 {
                answer.first = answer.time;
            }
            answer.bytes += count;
            patience = silence;
        }
        answer
    }

    /// Writes keys; how long it is until a file is another one.
    pub fn press_until_changed(&mut self, keys: &str, file: &Path) -> Duration {
        let before = stamp(file);
        let began = Instant::now();
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        while stamp(file) == before {
            let _ = self.arrived.recv_timeout(OFTEN);
            assert!(began.elapsed() < DEADLINE, "nothing was saved");
        }
        let time = began.elapsed();
        self.answer(began, PATIENCE, SILENCE);
        time
    }

    /// Bytes that arrive, and how often its threads wake, while nobody does anything.
    pub fn idle(&mut self, time: Duration) -> (u64, u64) {
        let before = self.wakes();
        let end = Instant::now() + time;
        let mut bytes = 0;
        while let Ok((_, count)) = self
            .arrived
            .recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            bytes += count;
        }
        (bytes, self.wakes() - before)
    }

    /// Nanoseconds on a processor so far, all threads together.
    pub fn cpu(&self) -> u64 {
        self.threads("schedstat", |text| text.split(' ').next()?.parse().ok())
    }

    fn wakes(&self) -> u64 {
        self.threads("status", |text| field(text, "voluntary_ctxt_switches:"))
    }

    /// Kilobytes in memory.
    pub fn memory(&self) -> u64 {
        let text = fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap_or_default();
        field(&text, "VmRSS:").unwrap_or(0)
    }

    /// How often a page of memory had to be made or found so far.
    pub fn faults(&self) -> u64 {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.pid)).unwrap_or_default();
        let fields = text.rsplit(')').next().unwrap_or_default();
        let faults = fields.split_whitespace().nth(7);
        faults.and_then(|text| text.parse().ok()).unwrap_or(0)
    }

    fn threads(&self, file: &str, read: impl Fn(&str) -> Option<u64>) -> u64 {
        let folder = fs::read_dir(format!("/proc/{}/task", self.pid));
        let threads = folder.into_iter().flatten().flatten();
        threads
            .filter_map(|thread| read(&fs::read_to_string(thread.path().join(file)).ok()?))
            .sum()
    }

    /// Ends it.
    pub fn end(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What tells a file from what it was before.
fn stamp(file: &Path) -> Option<(u64, i64, i64, u64)> {
    let about = fs::metadata(file).ok()?;
    Some((about.ino(), about.mtime(), about.mtime_nsec(), about.len()))
}

fn field(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find(|line| line.starts_with(name))?;
    line[name.len()..].split_whitespace().next()?.parse().ok()
}

/// Whether a program is on the path.
pub fn is_there(name: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {name}")])
        .output();
    found.is_ok_and(|output| output.status.success())
}
