//! What can be told of sessions without opening the program: values, which the command line puts into words.
//! Must not know files, terminals or sentences.

pub mod check;
pub mod diff;
pub mod due;
pub mod json;
pub mod log;
pub mod outline;
mod places;
pub mod state;
pub mod words;
