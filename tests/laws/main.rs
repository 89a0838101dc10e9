//! The laws of the domain and of the flow, each as a small example, and a few as properties.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod deciding;
mod discarding;
mod dots;
mod due;
mod forgetting;
mod gaps;
mod keymap;
mod languages;
mod mended;
mod objections;
mod people;
mod planning;
mod queue;
mod rounds;
mod sealed_right;
mod sealing;
mod small;
mod staying;
mod team;
mod topics;
mod translating;
mod votes;
