//! Any bytes as what a session has many of: whatever is done with it stays in proportion.
//! Must not know what is done with sessions; the tests share it.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/bytes/growth.rs"]
mod growth;
#[path = "../../tests/bytes/many.rs"]
mod many;
#[path = "../../tests/bytes/opened.rs"]
mod opened;

/// Works that are tried with one kind of thing: rows of a screen offer every person, and every norm may be an answer.
const ALONE: [&str; 4] = ["exported", "opened and drawn", "moved in", "forgotten"];

fuzz_target!(|bytes: [u8; 3]| {
    let [work, much @ ..] = bytes;
    let work = &growth::WORKS[usize::from(work) % growth::WORKS.len()];
    let much = much.map(|one| many::MUCH[usize::from(one) % many::MUCH.len()]);
    let much = if ALONE.contains(&work.name) { &much[..1] } else { &much[..] };
    // What one busy moment made slow is tried again before it counts.
    let outgrown = || growth::outgrown(much, work);
    if let (Some(_), Some(again)) = (outgrown(), outgrown()) {
        panic!("{again}");
    }
});
