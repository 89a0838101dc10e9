//! Any bytes from a terminal, for the keys alone: thousands of times as many as `keys` can try.
//! Must not know what it is that holds; the tests share it.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bytes/answers.rs"]
mod invariants;

fuzz_target!(|bytes: &[u8]| {
    invariants::hold(bytes);
});
