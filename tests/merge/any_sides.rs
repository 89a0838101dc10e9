//! Random edits on both sides: what holds of every merge holds of these, with a base and without.

use norming::format::ron::decode;
use proptest::prelude::*;

use super::invariants::{hold, pass_through};
use super::play::sides;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_both_sides_did(bytes in prop::collection::vec(any::<u8>(), 0..480)) {
        let [base, ours, theirs] = sides(&bytes);
        hold(Some(&base), &ours, &theirs);
        pass_through(&ours);
    }

    #[test]
    fn without_anything_they_come_from(bytes in prop::collection::vec(any::<u8>(), 0..320)) {
        let [_, ours, theirs] = sides(&bytes);
        hold(None, &ours, &theirs);
    }
}

#[test]
fn the_sample_sessions_pass_through() {
    for file in ["harbour-lights", "kestrel-atlas", "millrace", "云台天文馆节目组"] {
        let path = format!("{}/sessions/{file}.ron", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("read");
        pass_through(&decode(&text).expect("decoded").session);
    }
}
