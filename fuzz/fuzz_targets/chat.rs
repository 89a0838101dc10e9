//! Any bytes as a pasted chat: what holds of every paste holds of these.
//! Must not know what it is that holds; the tests share it.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/chat/invariants.rs"]
mod invariants;

fuzz_target!(|bytes: &[u8]| {
    invariants::hold(&String::from_utf8_lossy(bytes));
});
