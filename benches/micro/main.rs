//! The parts of the program by themselves, for sessions of 10, 100 and 1,000 norms.
//!
//! `cargo bench --bench micro` measures time (`-- decode` for some of them);
//! `cargo bench --bench micro -- --instructions [decode]` counts instructions instead, which a busy machine does not
//! change, and wants valgrind; `--curves` does so up to 10,000 norms and draws docs/growth.svg.

// A benchmark that cannot be run is to stop at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod cases;
mod curves;
#[path = "../../examples/generate/session.rs"]
mod generate;
mod instructions;
mod met;
mod program;

use cases::{Case, Part};
use divan::Bencher;

/// How many norms are in force.
const NORMS: [usize; 3] = [10, 100, 1_000];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = arguments.iter().find(|one| !one.starts_with("--"));
    let wanted = wanted.map_or("", String::as_str);
    match arguments.first().map(String::as_str) {
        Some("--once") => instructions::once(&arguments[1..]),
        Some("--instructions") => instructions::print(&every(&NORMS), wanted),
        Some("--curves") => curves::draw(),
        _ => divan::main(),
    }
}

/// Every part at each of these sizes.
fn every(sizes: &[usize]) -> Vec<Case> {
    let of = |part: Part| sizes.iter().map(move |norms| Case { part, norms: *norms });
    Part::all().into_iter().flat_map(of).collect()
}

#[divan::bench(args = every(&NORMS), sample_count = 20, sample_size = 1)]
fn micro(bencher: Bencher, case: &Case) {
    let work = case.prepare(&cases::made(case.norms));
    bencher.bench_local(work);
}
