//! Screens as pure functions: keys in, intents and frames out.
//! Must not know files, clocks, threads or the terminal library.

pub mod app;
pub mod burst;
pub mod chat;
pub mod date;
pub mod key;
pub mod keymap;
pub mod look;
mod lookup;
pub mod msg;
mod names;
mod panes;
pub mod review;
mod sheet;
mod steps;
pub mod strings;
pub mod theme;
mod widgets;
