//! What holds of any bytes from a terminal, for the keys alone; the fuzz target `answers` runs the same.
//! Must not know how the bytes are made, nor what a key does.

use std::time::Duration;

use norming::runtime::keys::KeyParser;
use norming::ui::msg::Msg;

/// What answers begin with, in seven bits and in eight.
const BEGINNINGS: [&[u8]; 10] = [
    b"\x1bP", b"\x1b]", b"\x1b_", b"\x1b^", b"\x1bX", b"\x90", b"\x9d", b"\x9f", b"\x9e", b"\x98",
];

/// What they end with.
const ENDS: [&[u8]; 4] = [b"\x1b\\", b"\x07", b"\x9c", b"\x18"];

/// Fails where something does not hold.
pub fn hold(bytes: &[u8]) {
    cuts_change_nothing(bytes);
    keyboard_comes_back(bytes);
    answer_changes_nothing(bytes);
}

/// Wherever the bytes are cut, they are the same keys.
fn cuts_change_nothing(bytes: &[u8]) {
    let whole = fed(&[bytes]);
    for most in [1, 2, 3, 7] {
        // A Ctrl-C that comes by itself ends a paste.
        let pieces: Vec<&[u8]> = bytes.chunks(most).collect();
        if pieces.iter().all(|piece| *piece != b"\x03") || bytes == b"\x03" {
            assert_eq!(fed(&pieces), whole, "{most} by {most}");
        }
    }
}

/// Whatever was sent, a key is a key after four seconds; in a paste, once Ctrl-C has ended it.
fn keyboard_comes_back(bytes: &[u8]) {
    let mut parser = KeyParser::default();
    parser.feed(bytes);
    let mut left = Duration::from_secs(4);
    while let Some(patience) = parser.patience().filter(|patience| *patience <= left) {
        left -= patience;
        parser.lapse();
    }
    parser.pass(left);
    parser.feed(b"\x03");
    let last = parser.feed(b"k");
    assert!(
        matches!(&last[..], [.., Msg::Key(key)] if key.letter() == Some('k')),
        "{last:?}"
    );
}

/// An answer that is whole, whatever it says, is no key.
fn answer_changes_nothing(bytes: &[u8]) {
    let [first, content @ ..] = bytes else { return };
    let number = usize::from(*first);
    let beginning = BEGINNINGS[number % BEGINNINGS.len()];
    let end = ENDS[number / BEGINNINGS.len() % ENDS.len()];
    // Text, whole characters of it.
    let content: String = String::from_utf8_lossy(content)
        .chars()
        .filter(|character| !character.is_control())
        .collect();
    let answer = [beginning, content.as_bytes(), end].concat();
    let keys: Vec<String> = fed(&[b"a", &answer, b"b"]);
    let told = keys.iter().filter(|key| !key.starts_with("Ground"));
    assert!(told.eq(&fed(&[b"ab"])), "{answer:?}: {keys:?}");
}

fn fed(pieces: &[&[u8]]) -> Vec<String> {
    let mut parser = KeyParser::default();
    let messages = pieces.iter().flat_map(|piece| parser.feed(piece));
    messages.map(|message| format!("{message:?}")).collect()
}
