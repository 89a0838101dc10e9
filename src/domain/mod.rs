//! The nouns of a team's norms and their laws: pure, in the words of the glossary.
//! Must not know files, screens, clocks or where randomness comes from.

pub mod action;
pub mod agreement;
pub mod concern;
pub mod conflict;
pub mod document;
pub mod due;
mod edit;
pub mod forget;
pub mod gather;
pub mod guardrail;
pub mod history;
pub mod id;
pub mod kin;
pub mod label;
pub mod language;
pub mod list;
pub mod loss;
pub mod norm;
pub mod objection;
pub mod people;
pub mod proposal;
pub mod rejected;
pub mod revision;
pub mod round;
pub mod rule;
pub mod session;
pub mod sitting;
pub mod small;
pub mod tally;
pub mod team;
pub mod unknown;
pub mod workshop;

pub use edit::{LONGEST_TRIAL, ParkedAs, most_topics};
