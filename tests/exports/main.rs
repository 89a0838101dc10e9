//! What leaves the program: golden files for the samples, hostile words in every field, calendars, privacy, the command.
//! Golden files are written anew with `NORMING_BLESS=1 cargo test --test exports`.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod back;
mod brief;
mod calendar;
mod closed;
mod command;
mod fixture;
#[path = "../../examples/generate/session.rs"]
mod generate;
mod golden;
mod hostile;
mod mind_map;
mod pages;
mod privacy;
mod schema;
mod typed;
