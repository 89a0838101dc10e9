//! Pieces of screens that several of them show.

pub mod chart;
pub mod digits;
pub mod entries;
pub mod hit;
pub mod lines;
pub mod menu;
pub mod tally;
pub mod typed;
