//! The terminal benchmark: the real program in a pseudo-terminal, side by side with the barest program of the same
//! library and with editors, in turn, several rounds. It prints medians, p95 and ratios; absolute times mean little.
//!
//! `cargo bench --bench terminal` (`-- 15` for more rounds)

// A benchmark that cannot be run is to stop at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod driver;
mod floor;
#[path = "../../examples/generate/session.rs"]
mod generate;

use std::fs;
use std::path::Path;
use std::time::Duration;

use driver::{Running, Started, is_there};
use norming::format::ron::encode;

/// What the size of a shared terminal was when the floor was first measured.
const SIZE: (u16, u16) = (120, 40);
const ROUNDS: usize = 7;
const KEYS: usize = 40;
const BURST: usize = 200;
const IDLE: Duration = Duration::from_secs(2);
/// What the self-check adds to each key of the floor.
const KNOWN_DELAY: Duration = Duration::from_millis(20);

/// All that was measured of one program.
#[derive(Default)]
struct Measured {
    start: Vec<f64>,
    start_cpu: Vec<f64>,
    first_bytes: Vec<f64>,
    key: Vec<f64>,
    key_cpu: Vec<f64>,
    key_bytes: Vec<f64>,
    burst: Vec<f64>,
    burst_bytes: Vec<f64>,
    idle_bytes: Vec<f64>,
    wakes: Vec<f64>,
    memory: Vec<f64>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "--floor") {
        let delay = arguments.get(1).and_then(|text| text.parse().ok()).unwrap_or(0);
        floor::run(Duration::from_millis(delay)).unwrap();
        return;
    }
    let rounds = arguments
        .iter()
        .find_map(|text| text.parse().ok())
        .unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let programs = programs(folder.path());
    let mut all: Vec<Measured> = programs.iter().map(|_| Measured::default()).collect();
    for round in 0..rounds {
        eprintln!("round {} of {rounds}", round + 1);
        for (program, measured) in programs.iter().zip(&mut all) {
            measure(program, measured);
        }
    }
    table(&programs, &mut all);
    check(&programs, &mut all);
}

fn programs(folder: &Path) -> Vec<Started> {
    let own = std::env::current_exe().unwrap().display().to_string();
    let started = |name: &str, command: &[&str], key| Started {
        name: name.to_owned(),
        command: command.iter().map(|part| (*part).to_owned()).collect(),
        folder: folder.to_path_buf(),
        key,
    };
    let mut programs = vec![
        started("ratatui floor", &[&own, "--floor"], "j"),
        started("floor, 20 ms later", &[&own, "--floor", "20"], "j"),
    ];
    for norms in [10, 40, 1_000] {
        let size = generate::Size {
            norms,
            revisions: 3,
            people: 12,
            chinese: 10,
        };
        let name = format!("{norms}.ron");
        let session = generate::session(size, 1).expect("a session");
        fs::write(folder.join(&name), encode(&session).expect("text")).unwrap();
        let bin = env!("CARGO_BIN_EXE_norming");
        programs.push(started(&format!("norming, {norms} norms"), &[bin, &name], "j"));
    }
    if is_there("nano") {
        programs.push(started("nano", &["nano", "40.ron"], "\x1b[B"));
    }
    if is_there("vim") {
        programs.push(started("vim", &["vim", "-u", "NONE", "40.ron"], "j"));
    }
    programs
}

fn measure(program: &Started, measured: &mut Measured) {
    let (mut running, first) = program.start(SIZE);
    measured.start.push(millis(first.time));
    measured.start_cpu.push(number(running.cpu()) / 1e6);
    measured.first_bytes.push(count(first.bytes));
    keys(program, &mut running, measured);
    let answer = running.press(&program.key.repeat(BURST));
    measured.burst.push(millis(answer.time));
    measured.burst_bytes.push(count(answer.bytes));
    let (bytes, wakes) = running.idle(IDLE);
    measured.idle_bytes.push(count(bytes) / IDLE.as_secs_f64());
    measured.wakes.push(number(wakes) / IDLE.as_secs_f64());
    measured.memory.push(number(running.memory()) / 1024.0);
    running.end();
}

/// One key after the other, each when the one before was answered.
fn keys(program: &Started, running: &mut Running, measured: &mut Measured) {
    let before = running.cpu();
    for _ in 0..KEYS {
        let answer = running.press(program.key);
        measured.key.push(millis(answer.time));
        measured.key_bytes.push(count(answer.bytes));
    }
    measured
        .key_cpu
        .push(number(running.cpu() - before) / 1e3 / count(KEYS));
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[allow(clippy::cast_precision_loss)]
fn number(number: u64) -> f64 {
    number as f64
}

#[allow(clippy::cast_precision_loss)]
fn count(number: usize) -> f64 {
    number as f64
}

/// The value that so many of a hundred are not above.
fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values.get(last * percent / 100).copied().unwrap_or(f64::NAN)
}

fn table(programs: &[Started], all: &mut [Measured]) {
    println!(
        "| program | start ms: least, p50 | of floor | CPU ms | first frame kB | key ms: p50, p95 | of floor | CPU us a key | of floor | bytes a key: p50, p95 | {BURST} keys: ms, kB | idle B/s, wakes/s | MB |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    let floor = {
        let floor = &mut all[0];
        [
            percentile(&mut floor.start, 0),
            percentile(&mut floor.key, 50),
            percentile(&mut floor.key_cpu, 50),
        ]
    };
    for (program, measured) in programs.iter().zip(all) {
        let mut p =
            |values: fn(&mut Measured) -> &mut Vec<f64>, percent| percentile(values(measured), percent);
        let (least, start) = (p(|m| &mut m.start, 0), p(|m| &mut m.start, 50));
        let (key, slow) = (p(|m| &mut m.key, 50), p(|m| &mut m.key, 95));
        let cpu = p(|m| &mut m.key_cpu, 50);
        println!(
            "| {} | {least:.1}, {start:.1} | {:.2} | {:.1} | {:.1} | {key:.2}, {slow:.2} | {:.2} | {cpu:.0} | {:.2} | {:.0}, {:.0} | {:.1}, {:.1} | {:.0}, {:.1} | {:.1} |",
            program.name,
            least / floor[0],
            p(|m| &mut m.start_cpu, 50),
            p(|m| &mut m.first_bytes, 50) / 1e3,
            key / floor[1],
            cpu / floor[2],
            p(|m| &mut m.key_bytes, 50),
            p(|m| &mut m.key_bytes, 95),
            p(|m| &mut m.burst, 50),
            p(|m| &mut m.burst_bytes, 50) / 1e3,
            p(|m| &mut m.idle_bytes, 50),
            p(|m| &mut m.wakes, 50),
            p(|m| &mut m.memory, 50),
        );
    }
}

/// The benchmark measures right if a program that answers later by a known time is found to do so.
fn check(programs: &[Started], all: &mut [Measured]) {
    let added = percentile(&mut all[1].key, 50) - percentile(&mut all[0].key, 50);
    let known = millis(KNOWN_DELAY);
    println!(
        "\nSelf-check: `{}` was found to answer {added:.1} ms later; {known:.0} ms are right.",
        programs[1].name
    );
    assert!(
        (added - known).abs() < known / 4.0,
        "the benchmark measures wrong"
    );
}
