//! The session file and the agendas: what is written can be read, and what cannot be read says where and why.
//! Golden files are written anew with `NORMING_BLESS=1 cargo test --test session_file`.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod agendas;
mod edits;
mod golden;
mod hostile;
mod round_trip;
mod samples;
mod script;
