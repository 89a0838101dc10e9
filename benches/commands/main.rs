//! The commands over many files: `norming list` and `norming check` on 1,000 sessions of 40 norms, beside the least that
//! anybody needs who knows every byte of them, `sha256sum` and one decode, on as many threads. All of it in turn,
//! several rounds; what counts are ratios.
//!
//! `cargo bench --bench commands` (`-- 9` for more rounds, `-- 9 200` for 200 sessions)

// A benchmark that cannot be run is to stop at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

#[path = "../terminal/figures.rs"]
mod figures;
#[path = "../../examples/generate/session.rs"]
mod generate;
mod yardstick;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use figures::{millis, number, percentile};
use norming::format::ron::encode;

const ROUNDS: usize = 5;
const SESSIONS: usize = 1_000;
const NORMS: usize = 40;
/// So many sessions have words of their own; the others are these once more, of other teams.
const DIFFERENT: usize = 20;
/// What is measured, in this order: the yardstick first.
const ROWS: [&str; 6] = [
    "sha256sum",
    "serde decode, plain",
    "serde decode, typed",
    "norming list",
    "norming list --json",
    "norming check",
];

/// What one of them took in each round, in milliseconds.
#[derive(Default)]
struct Measured {
    wall: Vec<f64>,
    cpu: Vec<f64>,
}

fn main() {
    let said: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("--decode", files)) = said.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        yardstick::decode_all(files);
        return;
    }
    let mut numbers = said.iter().filter_map(|text| text.parse().ok());
    let rounds = numbers.next().unwrap_or(ROUNDS);
    let sessions = numbers.next().unwrap_or(SESSIONS);
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let folder = tempfile::tempdir().unwrap();
    let names = made(folder.path(), sessions);
    let bytes: u64 = names
        .iter()
        .map(|name| fs::metadata(folder.path().join(name)).unwrap().len())
        .sum();
    let mut all = ROWS.map(|_| Measured::default());
    for round in 0..rounds {
        eprintln!("round {} of {rounds}", round + 1);
        for (row, measured) in ROWS.iter().zip(&mut all) {
            let (wall, cpu) = timed(|| {
                let running = commands(row, folder.path(), &names, hands);
                let running: Vec<Child> = running.into_iter().map(|mut one| one.spawn().unwrap()).collect();
                for mut one in running {
                    assert!(one.wait().unwrap().success(), "{row} failed");
                }
            });
            measured.wall.push(millis(wall));
            measured.cpu.push(millis(cpu));
        }
    }
    println!(
        "{sessions} sessions of {NORMS} norms, {:.0} MB, {hands} cores, {rounds} rounds. The yardstick is the time that \
         sha256sum of all files, shared among {hands} processes, and one decode of the same bytes on {hands} threads \
         need together: plain, into `ron::Value`, and typed, as the program does it.\n",
        number(bytes) / 1e6,
    );
    table(&mut all);
}

/// Sessions in a folder; their names.
fn made(folder: &Path, sessions: usize) -> Vec<String> {
    let size = generate::Size {
        norms: NORMS,
        revisions: 3,
        people: 12,
        chinese: 10,
    };
    let texts: Vec<String> = (0..DIFFERENT as u64)
        .map(|seed| encode(&generate::session(size, seed).unwrap()).unwrap())
        .collect();
    let names: Vec<String> = (0..sessions).map(|at| format!("team-{at:04}.ron")).collect();
    for (at, name) in names.iter().enumerate() {
        let text = texts[at % texts.len()].replacen("Made to measure", &format!("Team {at}"), 1);
        fs::write(folder.join(name), text).unwrap();
    }
    names
}

/// What is started for a row, all at once.
fn commands(row: &str, folder: &Path, names: &[String], hands: usize) -> Vec<Command> {
    let own = std::env::current_exe().unwrap();
    let mut commands: Vec<Command> = if let Some(said) = row.strip_prefix("norming ") {
        let mut command = Command::new(env!("CARGO_BIN_EXE_norming"));
        command.args(said.split(' '));
        vec![command]
    } else if let Some(kind) = row.strip_prefix("serde decode, ") {
        let mut command = Command::new(own);
        command.args(["--decode", kind]).args(names);
        vec![command]
    } else {
        let share = names.len().div_ceil(hands).max(1);
        let shares = names.chunks(share);
        shares
            .map(|share| {
                let mut command = Command::new(row);
                command.args(share);
                command
            })
            .collect()
    };
    for command in &mut commands {
        command
            .current_dir(folder)
            .env("NORMING_SESSIONS", ".")
            .env("NORMING_CONFIG", "")
            .env("NORMING_NOW", "2021-01-01T14:00")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
    }
    commands
}

/// How long something takes, and how long the processors work for what it starts.
fn timed(act: impl FnOnce()) -> (Duration, Duration) {
    let (cpu, began) = (cpu_of_children(), Instant::now());
    act();
    (began.elapsed(), cpu_of_children().saturating_sub(cpu))
}

/// What the children that have ended took; the system counts in hundredths of a second.
fn cpu_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(13).take(2);
    Duration::from_millis(10 * ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>())
}

fn table(all: &mut [Measured]) {
    let mut values = |row: usize, percent: usize| percentile(&mut all[row].wall, percent);
    let yardstick = |values: &mut dyn FnMut(usize, usize) -> f64, decode: usize| {
        [0, 50].map(|percent| values(0, percent) + values(decode, percent))
    };
    let [plain, typed] = [1, 2].map(|decode| yardstick(&mut values, decode));
    println!(
        "| what | wall ms: least, p50 | CPU ms, p50 | cores busy | of sha256sum and plain: least, p50 | of sha256sum and typed: least, p50 |"
    );
    println!("|---|---|---|---|---|---|");
    for (row, measured) in ROWS.iter().zip(all) {
        let [least, p50] = [0, 50].map(|percent| percentile(&mut measured.wall, percent));
        let cpu = percentile(&mut measured.cpu, 50);
        println!(
            "| {row} | {least:.0}, {p50:.0} | {cpu:.0} | {:.1} | {:.2}, {:.2} | {:.2}, {:.2} |",
            cpu / p50,
            least / plain[0],
            p50 / plain[1],
            least / typed[0],
            p50 / typed[1],
        );
    }
}
