//! Pasted chats: what is read of each program's chat, and what a message says as a vote, as dots and as items.
//! The expected files are written anew with `NORMING_BLESS=1 cargo test --test chat`.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod fixtures;
mod forms;
mod invariants;
mod laws;
mod limits;
mod random;
mod said;
mod table;
mod whom;
