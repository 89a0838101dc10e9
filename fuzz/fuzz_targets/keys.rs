//! Any bytes from a terminal: what the tests try at random, for hours.
//! Must not know what it is that holds; the tests share it.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bytes/keys.rs"]
mod invariants;
#[path = "../../tests/bytes/opened.rs"]
mod opened;

fuzz_target!(|bytes: &[u8]| {
    invariants::hold(bytes);
});
