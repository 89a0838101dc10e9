//! Pieces of screens that several of them show.

pub mod lines;
pub mod tally;
