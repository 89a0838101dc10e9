//! The terminal benchmark: the real program in a pseudo-terminal, side by side with the barest program of the same
//! library and with editors, in turn, several rounds. It prints medians, p95 and ratios; absolute times mean little.
//! Then what a first frame asks of the system, and what people do in a workshop besides moving.
//!
//! `cargo bench --bench terminal` (`-- 15` for more rounds)

// A benchmark that cannot be run is to stop at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod actions;
mod calls;
mod driver;
mod figures;
#[path = "../../examples/generate/session.rs"]
mod generate;
#[path = "../micro/met.rs"]
mod met;
mod programs;

use std::path::Path;
use std::time::Duration;

use actions::Actions;
use driver::{Running, Started, is_there};
use figures::{millis, number, percentile};
use programs::Place;

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
    faults: Vec<f64>,
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
    let rounds = arguments
        .iter()
        .find_map(|text| text.parse().ok())
        .unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let place = Place::make(folder.path());
    let programs = place.programs();
    let mut all: Vec<Measured> = programs.iter().map(|_| Measured::default()).collect();
    let mut actions = Actions::default();
    for round in 0..rounds {
        eprintln!("round {} of {rounds}", round + 1);
        for (program, measured) in programs.iter().zip(&mut all) {
            place.tidy();
            measure(program, measured);
        }
        actions.measure(&place, SIZE);
    }
    table(&programs, &mut all);
    asked(&place, &programs, &mut all, folder.path());
    actions.print();
    check(&programs, &mut all);
}

fn measure(program: &Started, measured: &mut Measured) {
    let (mut running, first) = program.start(SIZE);
    measured.start.push(millis(first.time));
    measured.start_cpu.push(number(running.cpu()) / 1e6);
    measured.first_bytes.push(number(first.bytes));
    measured.faults.push(number(running.faults()));
    keys(program, &mut running, measured);
    // The last key leads somewhere, wherever those before it led.
    let keys = program.keys.iter().cycle().take(BURST - 1);
    let burst: String = keys.chain(program.keys.first()).copied().collect();
    let answer = running.press(&burst);
    measured.burst.push(millis(answer.time));
    measured.burst_bytes.push(number(answer.bytes));
    let (bytes, wakes) = running.idle(IDLE);
    measured.idle_bytes.push(number(bytes) / IDLE.as_secs_f64());
    measured.wakes.push(number(wakes) / IDLE.as_secs_f64());
    measured.memory.push(number(running.memory()) / 1024.0);
    running.end();
}

/// One key after the other, each when the one before was answered.
fn keys(program: &Started, running: &mut Running, measured: &mut Measured) {
    let before = running.cpu();
    for key in program.keys.iter().cycle().take(KEYS) {
        let answer = running.press(key);
        measured.key.push(millis(answer.time));
        measured.key_bytes.push(number(answer.bytes));
    }
    measured
        .key_cpu
        .push(number(running.cpu() - before) / 1e3 / number(KEYS as u64));
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

/// What a first frame asks of the system.
fn asked(place: &Place, programs: &[Started], all: &mut [Measured], folder: &Path) {
    let is_traced = is_there("strace");
    println!(
        "\nUp to the first frame (system calls: strace, once{}):\n",
        if is_traced { "" } else { ", which is not there" }
    );
    println!(
        "| program | system calls of the main thread | of all threads and programs | minor page faults, p50 |"
    );
    println!("|---|---|---|---|");
    for (program, measured) in programs.iter().zip(all) {
        place.tidy();
        let calls = if is_traced {
            calls::count(program, SIZE, folder)
        } else {
            None
        };
        let told = |number: Option<usize>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        println!(
            "| {} | {} | {} | {:.0} |",
            program.name,
            told(calls.map(|calls| calls.main)),
            told(calls.map(|calls| calls.all)),
            percentile(&mut measured.faults, 50),
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
