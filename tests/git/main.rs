//! Real repositories, in which git calls the real binary: clones that change the same sessions, setting up, taking out.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::unwrap_used, clippy::panic)]

mod clones;
mod driver;
mod install;
mod repository;
mod ways;
