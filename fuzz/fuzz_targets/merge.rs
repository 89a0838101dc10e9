//! Any bytes as edits of two sides: what holds of every merge holds of these. And any bytes as a file with conflicts.
//! Must not know what it is that holds; the tests share it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use norming::format::markers::{first, split};

#[path = "../../tests/merge/invariants.rs"]
mod invariants;
#[path = "../../tests/merge/play.rs"]
mod play;
#[path = "../../tests/session_file/script.rs"]
mod script;

fuzz_target!(|bytes: &[u8]| {
    let [base, ours, theirs] = play::sides(bytes);
    invariants::hold(Some(&base), &ours, &theirs);
    invariants::hold(None, &ours, &theirs);
    invariants::pass_through(&ours);
    let text = String::from_utf8_lossy(bytes);
    if let Some(sides) = split(&text) {
        let all = sides.base.iter().chain([&sides.ours, &sides.theirs]);
        assert!(all.into_iter().all(|side| first(side).is_none()), "no mark is left");
    }
});
