//! A repository for many clones, with nothing of the user's own git in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use norming::domain::session::Session;
use norming::format::ron::{decode, encode};

/// The folder of sessions in each clone; its name wants quotes.
pub const SESSIONS: &str = "our sessions";

/// The session everybody changes.
pub const FILE: &str = "our sessions/harbour-lights.ron";

/// A folder with a bare repository and its clones.
pub struct Shared(tempfile::TempDir);

/// One clone.
pub struct Clone {
    pub folder: PathBuf,
    home: PathBuf,
}

/// What a command said.
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }
}

impl Shared {
    /// A repository with one session in it.
    pub fn new() -> Self {
        let shared = Self(tempfile::tempdir().unwrap());
        shared.bare();
        let first = shared.clone("first");
        fs::create_dir(first.folder.join(SESSIONS)).unwrap();
        fs::copy(
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/v1/sealed.ron"),
            first.file(),
        )
        .unwrap();
        first.commit("first");
        first.ok(&["push", "-q", "origin", "main"]);
        shared
    }

    fn bare(&self) {
        let root = Clone::at(self.0.path(), self.0.path());
        root.ok(&["init", "-q", "--bare", "-b", "main", "shared.git"]);
    }

    /// A clone of it, without any drivers.
    pub fn clone(&self, name: &str) -> Clone {
        let root = Clone::at(self.0.path(), self.0.path());
        root.ok(&["clone", "-q", "shared.git", name]);
        Clone::at(&self.0.path().join(name), self.0.path())
    }

    /// A clone of it with drivers.
    pub fn clone_with_drivers(&self, name: &str) -> Clone {
        let clone = self.clone(name);
        assert_eq!(clone.norming(&["git", "install"]).code, 0);
        clone
    }
}

impl Clone {
    fn at(folder: &Path, home: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            home: home.to_path_buf(),
        }
    }

    /// Another folder beside this clone.
    pub fn beside(&self, name: &str) -> Self {
        Self::at(&self.home.join(name), &self.home)
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    pub fn run(&self, program: &str, arguments: &[&str]) -> Said {
        self.command(program, arguments).output().unwrap().into()
    }

    /// The program where no file may have more bytes than these; none where there is no such limit to be had.
    pub fn limited(&self, most: u64, arguments: &[&str]) -> Option<Output> {
        let size = format!("--fsize={most}");
        let own = [size.as_str(), env!("CARGO_BIN_EXE_norming")];
        self.command("prlimit", &[&own, arguments].concat()).output().ok()
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", &self.home)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_AUTHOR_NAME", "Mara")
            .env("GIT_AUTHOR_EMAIL", "mara@example.org")
            .env("GIT_COMMITTER_NAME", "Mara")
            .env("GIT_COMMITTER_EMAIL", "mara@example.org")
            .env("NORMING_SESSIONS", self.folder.join(SESSIONS))
            .env("NORMING_STATE", self.home.join("state"))
            .env("NORMING_NOW", "2028-01-10T14:00")
            .stdin(Stdio::null());
        command
    }

    pub fn norming(&self, arguments: &[&str]) -> Said {
        self.run(env!("CARGO_BIN_EXE_norming"), arguments)
    }

    pub fn git(&self, arguments: &[&str]) -> Said {
        self.run("git", arguments)
    }

    /// Runs git where nothing may go wrong.
    pub fn ok(&self, arguments: &[&str]) -> String {
        let said = self.git(arguments);
        assert_eq!(said.code, 0, "git {arguments:?}: {}{}", said.out, said.err);
        said.out
    }

    pub fn commit(&self, words: &str) {
        self.ok(&["add", "-A"]);
        self.ok(&["commit", "-q", "-m", words]);
    }

    /// Takes what others pushed.
    pub fn pull(&self) -> Said {
        self.git(&["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"])
    }

    /// Takes what others pushed and gives what is here.
    pub fn exchange(&self) {
        let said = self.pull();
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        self.ok(&["push", "-q", "origin", "main"]);
    }

    pub fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    pub fn session(&self) -> Session {
        decode(&self.text()).unwrap().session
    }

    /// Changes words in the session and commits it.
    pub fn edit(&self, changes: &[(&str, &str)]) {
        let mut text = self.text();
        for (from, to) in changes {
            assert!(text.contains(from), "{from:?} is there");
            text = text.replacen(from, to, 1);
        }
        self.save(&decode(&text).unwrap().session);
        self.commit("edit");
    }

    pub fn save(&self, session: &Session) {
        fs::write(self.file(), encode(session).unwrap()).unwrap();
    }
}
