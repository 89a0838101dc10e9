//! What holds of any bytes as a session file; the fuzz target `file` runs the same.
//! Must not know how the bytes are made.

use norming::format::ron::{decode, decode_any, decode_bytes, encode};
use norming::format::text_of;

/// Fails where something does not hold.
pub fn hold(bytes: &[u8]) {
    // However it is read, it says the same.
    assert_eq!(
        decode_bytes(bytes),
        text_of(bytes).and_then(decode_any),
        "two readers, two readings"
    );
    let decoded = match decode_bytes(bytes) {
        Ok(decoded) => decoded,
        Err(error) => {
            let lines = bytes
                .iter()
                .filter(|byte| **byte == b'\n' || **byte == b'\r')
                .count()
                + 1;
            assert!(
                (1..=lines).contains(&error.line),
                "line {} of {lines}",
                error.line
            );
            assert!(error.column >= 1, "a column is counted from 1");
            let told = error.to_string();
            assert!(!told.trim().is_empty(), "an error without words");
            assert!(!told.contains(char::is_control), "control characters in {told:?}");
            return;
        }
    };
    // What was read can be written, means the same, and is written the same way for ever.
    let text = encode(&decoded.session).expect("what was read can be written");
    let again = decode(&text).expect("what was written can be read");
    assert_eq!(again.session, decoded.session, "a save has changed something");
    assert_eq!(
        encode(&again.session).expect("written"),
        text,
        "a second save differs"
    );
    let hidden = |c: char| c.is_control() && c != '\n';
    assert!(!text.contains(hidden), "a control character in a file");
}
