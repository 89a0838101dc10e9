//! A folder with sessions, and the real binary run on it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A team with two revisions; written by hand, so that every date and word in it is known here.
pub const PIER: &str = r#"(
  format: 1,
  team: "Pier",
  language: "en",
  review_on: "2027-03-01",
  guidelines: [
    (
      id: "n-a",
      text: "When asked, we answer within a day.",
      topic: "Answers",
      why: "Waiting costs.",
      steward: "p-1",
      status: Trial(until: "2027-02-01"),
      links: (guardrails: ["g-1"]),
      lineage: [
        (on: "2026-01-10", event: Adopted, revision: "w-1", text: "When asked, we answer soon."),
        (on: "2027-01-10", event: Reworded, revision: "w-2", text: "When asked, we answer within a day.", reason: "Soon was never."),
      ],
    ),
    (id: "n-c", text: "We write down what we decide.", status: Adopted, lineage: [
      (on: "2027-01-10", event: Adopted, revision: "w-2", text: "We write down what we decide."),
    ]),
  ],
  other_norms: [
    (id: "n-b", text: "Cameras are on.", status: Retired(on: "2027-01-10", reason: "Thin lines."), lineage: [
      (on: "2026-01-10", event: Adopted, revision: "w-1", text: "Cameras are on."),
      (on: "2027-01-10", event: Retired, revision: "w-2", text: "Cameras are on.", reason: "Thin lines."),
    ]),
  ],
  roster: [(id: "p-1", name: "Mara")],
  guardrails: [
    (id: "g-1", terms: (text: "Three days on site.", class: Fixed), raised_in: "w-1", before: [
      (changed_in: "w-2", terms: (text: "Two days on site.", class: Fixed)),
    ]),
  ],
  unknowns: [
    (id: "u-1", question: "Who pays the trips?", by: "2027-02-20", raised_in: "w-1"),
    (id: "u-2", question: "Which desk?", raised_in: "w-1", answer: (text: "Any.", on: "2027-01-10", in_workshop: "w-2")),
  ],
  revisions: [
    (
      sealed_on: "2026-01-10",
      read_back: (new: ["n-a", "n-b"]),
      workshop: (
        id: "w-1",
        kind: First,
        rule: "at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes",
        bookmark: (Close, "", ""),
        ratings: { Connection: Counts(RatingV1, Counted, "2:1 4:5 of 6") },
      ),
    ),
    (
      sealed_on: "2027-01-10",
      read_back: (revised: ["n-a"], retired: ["n-b"], new: ["n-c"]),
      workshop: (
        id: "w-2",
        kind: Transition,
        transition: (from: "two days", to: "three days", when: "2027-02-01", trigger: Policy),
        rule: "at least 3, quorum 2/3 of each place, trial 30 days, confirm 7 days, patience 2 rounds or 5 minutes",
        bookmark: (Close, "", ""),
        ratings: { Connection: Counts(RatingV1, Counted, "3:1 4:5 of 6") },
      ),
    ),
  ],
)
"#;

/// What a command said.
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// A folder of sessions of its own.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        Self(folder)
    }

    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, text) in files {
            fs::write(folder.sessions().join(name), text).unwrap();
        }
        folder
    }

    pub fn sessions(&self) -> PathBuf {
        self.0.path().join("sessions")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_norming"));
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env_clear()
            .env("HOME", self.0.path())
            .env("NORMING_STATE", self.0.path().join("state"))
            .env("NORMING_NOW", "2027-03-04T14:00")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        said(&mut self.command(arguments))
    }

    /// The same with no more than so many kilobytes of memory.
    pub fn run_within(&self, kilobytes: u32, arguments: &[&str]) -> Said {
        let own = self.command(arguments);
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &format!("ulimit -v {kilobytes} && exec \"$@\""), "sh"])
            .arg(own.get_program())
            .args(own.get_args())
            .envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))))
            .current_dir(self.0.path());
        said(&mut shell)
    }
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

/// The samples that come with the program, in a folder of their own.
pub fn samples() -> Folder {
    let folder = Folder::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sessions")).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, folder.sessions().join(file.file_name().unwrap())).unwrap();
    }
    folder
}
