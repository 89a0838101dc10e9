//! The program: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    match norming::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => error.report(),
    }
}
