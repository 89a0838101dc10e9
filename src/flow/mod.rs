//! The workshop as data: which steps, how long, which words.
//! Must not know files, screens or how anything is decided.

pub mod agenda;
pub mod clock;
pub mod coach;
pub mod counts;
pub mod gaps;
pub mod library;
pub mod queue;
pub mod round;
pub mod silence;
