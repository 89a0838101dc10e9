//! Screens as pure functions: keys in, intents and frames out.
//! Must not know files, clocks, threads or the terminal library.

pub mod app;
pub mod key;
pub mod msg;
