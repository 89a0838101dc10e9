//! The workshop as data.
//! Must not know files or screens.

pub mod agenda;
