//! Pure codecs between texts and what the domain and the flow know.
//! Must not know files, screens or words: an error is a value with a place, its sentence is elsewhere.

pub mod agenda;
pub mod chat;
pub mod coach;
pub mod dates;
pub mod error;
pub mod export;
pub mod history;
pub mod import;
pub mod library;
pub mod markers;
pub mod merge;
pub mod outward;
mod quick;
mod reason;
pub mod report;
pub mod ron;
mod scan;
pub mod settings;
pub mod slug;
pub mod tree;
pub mod usable;

pub use scan::text_of;
