//! Walking through the program as its user does, with every key counted that is not a letter of a text or a vote.
//! Must not know what is typed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use norming::domain::session::Session;
use norming::format::ron::decode_bytes;

use super::rest::Waits;
use super::screen::Term;

/// As long as the slowest machine may need.
const DEADLINE: Duration = Duration::from_secs(20);

/// A user at the program, in a folder of their own.
pub struct Walk {
    /// The program on its terminal.
    pub term: Term,
    folder: PathBuf,
    now: &'static str,
    keys: usize,
    /// How often the program had waited for keys before the last one.
    waits: Waits,
    counted: Vec<(String, usize)>,
}

impl Walk {
    /// Starts the program with these arguments, at this time of the clock, on 80 columns and 24 rows.
    pub fn start(folder: &Path, now: &'static str, arguments: &[&str]) -> Self {
        Self {
            term: Term::start_with(folder, 80, 24, arguments, &[("NORMING_NOW", now)]),
            folder: folder.to_path_buf(),
            now,
            keys: 0,
            waits: Waits::default(),
            counted: Vec::new(),
        }
    }

    /// Starts something else, in which the program is started then.
    pub fn start_command(folder: &Path, now: &'static str, name: &str, arguments: &[&str]) -> Self {
        Self {
            term: Term::start_command(folder, name, arguments),
            folder: folder.to_path_buf(),
            now,
            keys: 0,
            waits: Waits::default(),
            counted: Vec::new(),
        }
    }

    /// Starts the program anew where it has ended.
    pub fn start_again(&mut self, arguments: &[&str]) {
        let now = [("NORMING_NOW", self.now)];
        self.term = Term::start_with(&self.folder, 80, 24, arguments, &now);
        self.waits = Waits::default();
    }

    /// Presses keys by their names, once those before are answered; each counts.
    pub fn press(&mut self, names: &str) -> &mut Self {
        self.keys += names.split_whitespace().count();
        self.wait_for_answer();
        self.term.press(names);
        self
    }

    /// Types the last text of a list and ends it with Esc. Waits before and after, because Esc and a key right
    /// behind it are another key to a terminal.
    pub fn last(&mut self, text: &str) -> &mut Self {
        self.text(text);
        self.term.wait_until(&format!("{text:?}, typed"), |screen| {
            unbroken(screen).contains(text) && screen.contains("F1  help")
        });
        self.press("Esc").see("? help")
    }

    /// Types a text, or a number. A text waits for a caret, because one that comes where nobody types is a paste to the
    /// program, and until it is on the screen, so that the next caret is another one.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.wait_for_answer();
        if !text.chars().any(char::is_alphabetic) {
            self.term.type_text(text);
            return self;
        }
        self.term.wait_for_caret();
        self.term.type_text(text);
        let typed = closed_up(text);
        let end = typed.chars().count().saturating_sub(12);
        let end: String = typed.chars().skip(end).collect();
        self.term.wait_until(&format!("{text:?}, typed"), |screen| {
            closed_up(screen).contains(&end)
        });
        self
    }

    /// Types fingers.
    pub fn votes(&mut self, votes: &str) -> &mut Self {
        self.wait_for_answer();
        self.term.type_text(votes);
        self
    }

    /// Waits until what was pressed and typed so far is answered.
    fn wait_for_answer(&mut self) {
        self.term.wait_for_answer(self.waits);
        self.waits = self.term.waits();
    }

    /// Waits until this is on the screen, wherever its lines are broken.
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.term
            .wait_until(&format!("{text:?}"), |screen| unbroken(screen).contains(text));
        self
    }

    /// Waits until this is no longer on the screen.
    pub fn see_no(&mut self, text: &str) -> &mut Self {
        self.term
            .wait_until(&format!("no {text:?}"), |screen| !unbroken(screen).contains(text));
        self
    }

    /// Waits until all is saved.
    pub fn saved(&mut self) -> &mut Self {
        self.see("Saved")
    }

    /// Ends the program at once, as one does in a hurry.
    pub fn quit(&mut self) {
        self.press("ctrl-c ctrl-c");
        assert_eq!(self.term.end(), 0);
    }

    /// Closes the count of keys for a part of the walk.
    pub fn count(&mut self, part: &str) {
        let before: usize = self.counted.iter().map(|(_, keys)| keys).sum();
        self.counted.push((part.to_owned(), self.keys - before));
    }

    /// The keys of every part, and of all.
    pub fn counts(&self) -> (String, usize) {
        let parts: Vec<String> = self
            .counted
            .iter()
            .map(|(part, keys)| format!("{part} {keys}"))
            .collect();
        (parts.join(", "), self.keys)
    }
}

/// A text without its blanks, wherever its lines are broken.
fn closed_up(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What is on a screen with one space between words.
fn unbroken(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Runs a command as a script does: its exit code, and what it said on both ways out.
pub fn run(
    folder: &Path,
    now: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_norming"))
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("NORMING_SESSIONS", folder.join("sessions"))
        .env("NORMING_STATE", folder.join("state"))
        .env("NORMING_NOW", now)
        .envs(environment.iter().copied())
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// The session file of a team, in the sessions folder.
pub fn file_of(folder: &Path, slug: &str) -> PathBuf {
    folder.join("sessions").join(format!("{slug}.ron"))
}

/// The session in a file, as the program itself would read it.
pub fn session_in(file: &Path) -> Session {
    decode_bytes(&fs::read(file).unwrap()).unwrap().session
}

/// Waits until some file below a folder says this; nothing on the screen tells when that is.
pub fn wait_for_file(folder: &Path, text: &str) {
    wait_until(|| texts(folder).iter().any(|one| one.contains(text)));
}

/// Waits until something is so outside the screen.
pub fn wait_until(is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + DEADLINE;
    while !is_so() {
        assert!(Instant::now() < deadline, "waited in vain");
        std::thread::yield_now();
    }
}

/// The texts of all files in a folder and below, with those being written.
pub fn all_texts(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).into_iter().flatten();
    let texts = listed.map(|entry| entry.unwrap().path()).map(|path| {
        if path.is_dir() {
            all_texts(&path)
        } else {
            fs::read(&path)
                .map(|bytes| vec![String::from_utf8_lossy(&bytes).into_owned()])
                .unwrap_or_default()
        }
    });
    texts.flatten().collect()
}

/// The texts of all files in a folder, but for those being written.
pub fn texts(folder: &Path) -> Vec<String> {
    let Ok(listed) = fs::read_dir(folder) else {
        return Vec::new();
    };
    listed
        .map(|entry| entry.unwrap())
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .filter_map(|entry| fs::read_to_string(entry.path()).ok())
        .collect()
}
