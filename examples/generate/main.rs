//! A session of any size on the standard output, for benchmarks, for fuzzing and for trying things out.
//!
//! `cargo run --example generate -- [NORMS [REVISIONS [PEOPLE [CHINESE_PERCENT [SEED]]]]]`

mod session;

use std::io::{self, Write};
use std::process::ExitCode;

use norming::format::ron::encode;
use session::Size;

fn main() -> ExitCode {
    let said: Vec<usize> = std::env::args()
        .skip(1)
        .map_while(|text| text.parse().ok())
        .collect();
    let number = |at: usize, otherwise: usize| said.get(at).copied().unwrap_or(otherwise);
    let size = Size {
        norms: number(0, 40),
        revisions: number(1, 3),
        people: number(2, 12),
        chinese: number(3, 0),
    };
    let seed = u64::try_from(number(4, 1)).unwrap_or(1);
    let text = match session::session(size, seed) {
        Ok(session) => encode(&session).map_err(|error| error.to_string()),
        Err(rejected) => Err(format!("{rejected:?}")),
    };
    match text.and_then(|text| {
        io::stdout()
            .write_all(text.as_bytes())
            .map_err(|error| error.to_string())
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("no session of that size: {error}");
            ExitCode::FAILURE
        }
    }
}
