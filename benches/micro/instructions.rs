//! Instructions of each part, counted by valgrind: this program is run with the part done once and done three times,
//! and what lies between is twice the part. So neither preparing nor starting counts.

use std::path::{Path, PathBuf};
use std::process::Command;

use norming::format::ron::{decode, encode};
use tempfile::TempDir;

use super::cases::{Case, Part, made};

/// Does a part so many times: the file of a session, the name of the part, and how often.
pub fn once(said: &[String]) {
    let [file, name, norms, times] = said else {
        panic!("--once FILE PART NORMS TIMES");
    };
    let part = Part::all()
        .into_iter()
        .find(|part| part.to_string() == *name)
        .unwrap();
    let norms = norms.parse().unwrap();
    let session = decode(&std::fs::read_to_string(file).unwrap()).unwrap().session;
    let mut work = Case { part, norms }.prepare(&session);
    for _ in 0..times.parse().unwrap() {
        work();
    }
}

/// Prints the instructions of all cases whose names hold a word.
pub fn print(cases: &[Case], wanted: &str) {
    let counter = Counter::new();
    println!("{:<28} {:>8} {:>16}", "part", "norms", "instructions");
    for case in cases.iter().filter(|case| case.to_string().contains(wanted)) {
        println!("{:<28} {:>8} {:>16}", case.part, case.norms, counter.count(case));
    }
}

/// Counts instructions; keeps the sessions it has made.
pub struct Counter(TempDir);

impl Counter {
    /// Says so at once where valgrind is not there.
    pub fn new() -> Self {
        let found = Command::new("valgrind").arg("--version").output();
        assert!(
            found.is_ok(),
            "valgrind is not there; install it, or measure time without --instructions"
        );
        Self(tempfile::tempdir().unwrap())
    }

    /// A session with so many norms.
    pub fn file(&self, norms: usize) -> PathBuf {
        let file = self.0.path().join(format!("{norms}.ron"));
        if !file.exists() {
            std::fs::write(&file, encode(&made(norms)).unwrap()).unwrap();
        }
        file
    }

    /// The instructions of a case.
    pub fn count(&self, case: &Case) -> u64 {
        let file = self.file(case.norms);
        let [one, three] = [1, 3].map(|times| run(&file, case, times));
        three.saturating_sub(one) / 2
    }
}

/// All instructions of one run.
fn run(file: &Path, case: &Case, times: u32) -> u64 {
    let told = Command::new("valgrind")
        // Nothing is wanted but the sum, for which this tool takes half the time of callgrind.
        .args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
        ])
        .arg(std::env::current_exe().unwrap())
        .arg("--once")
        .arg(file)
        .args([case.part.to_string(), case.norms.to_string(), times.to_string()])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    let counted = told.lines().find_map(|line| {
        line.split_once("I   refs:")
            .or_else(|| line.split_once("I refs:"))
    });
    let Some((_, count)) = counted else {
        panic!("valgrind counted nothing:\n{told}");
    };
    count.trim().replace(',', "").parse().unwrap()
}
