//! Pure codecs.
//! Must not know files or screens.

pub mod agenda;
pub mod ron;
