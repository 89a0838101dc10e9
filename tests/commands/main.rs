//! The commands that tell something of sessions, as somebody meets them who never opened the program.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod agreements;
mod check;
#[path = "../exports/closed.rs"]
mod closed;
mod completing;
mod config;
mod diff;
mod documents;
mod fixture;
mod habits;
mod hostile;
mod import;
mod json;
mod languages;
mod list;
mod manual;
mod output;
mod places;
mod private;
mod samples;
mod schema;
mod show;
mod understood;
