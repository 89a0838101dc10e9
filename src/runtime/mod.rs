//! The only impure code beside the command line: terminal, clock, signals, files and the loop that joins them to the screens.
//! Must not know what is on the screens.

mod claims;
pub mod clock;
mod disk;
pub mod display;
pub mod export;
pub mod git;
mod health;
pub mod home;
mod input;
pub mod keys;
pub mod lock;
pub mod merge;
pub mod moved;
mod owed;
mod panics;
pub mod recovery;
pub mod run;
mod samples;
mod saver;
pub mod scan;
mod screen;
pub mod settings;
pub mod side_by_side;
mod signals;
pub mod state;
pub mod store;
mod terminal;
pub mod trouble;
pub mod unsaved;
mod watch;
mod work;
