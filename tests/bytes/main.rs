//! Any bytes: as a session file, and from a terminal. What is tried here at random, `fuzz/` tries for hours.

// All of this is tests; the exception for tests does not reach their helpers.
#![allow(clippy::expect_used, clippy::panic)]

mod answers;
mod file;
mod growth;
mod keys;
mod many;
mod opened;
mod texts;

use many::Much;
use norming::format::ron::{decode, decode_any};
use proptest::prelude::*;

const SAMPLES: [&str; 4] = [
    include_str!("../../sessions/harbour-lights.ron"),
    include_str!("../../sessions/kestrel-atlas.ron"),
    include_str!("../../sessions/millrace.ron"),
    include_str!("../../sessions/云台天文馆节目组.ron"),
];

/// Parts of files that decide about each other.
const PARTS: [&str; 12] = [
    "(",
    ")",
    "[",
    "]",
    ",",
    "\"",
    "\n",
    "//",
    "Some(",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{0}",
];

/// Files so small that most changes of them are about RON itself.
const SMALL: [&str; 2] = [
    include_str!("../golden/v1/by-hand.ron"),
    include_str!("../golden/v1/in-progress.ron"),
];

/// What RON may be besides the form in which the program writes it, and what it may not be.
const FORMS: [&str; 40] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "//x\n",
    "/*x*/",
    "r\"a\"",
    "r#\"a\"#",
    "b\"a\"",
    "'a'",
    "0",
    "01",
    "1_0",
    "0x1",
    "-1",
    "+1",
    "1.0",
    "true",
    "None",
    "Some(",
    "\\u{41}",
    "\\n",
    "\\'",
    "\\x41",
    "..",
    "#![enable(implicit_some)]",
    "format: 1,",
];

/// Parts of what a terminal sends.
const SENT: [&[u8]; 22] = [
    b"\r",
    b"\x1b",
    b"\x1b[A",
    b"\x1b[B",
    b"\t",
    b"n",
    b"p",
    b"q",
    b"a",
    b"e",
    b"v",
    b"w",
    b"s",
    b"o",
    b"44533",
    b"\x04",
    b"\x1a",
    b"\x10",
    b"\x1b[200~Ama: 4\nBo: 2\n\x1b[201~",
    b"\x1b[200~",
    b"\xf8",
    b"\xe4\xbc\x9a\xe8\xad\xb0",
];

#[test]
fn the_samples_hold() {
    for sample in SAMPLES {
        file::hold(sample.as_bytes());
        file::hold(sample.replace('\n', "\r\n").as_bytes());
    }
}

/// Fails where this work outgrows one of these sessions. The fuzz target tries all works with all sessions.
fn assert_in_proportion(work: &str, sessions: &[&[Much]]) {
    let work = growth::WORKS.iter().find(|one| one.name == work).expect("a work");
    let outgrown: Vec<String> = sessions
        .iter()
        .filter_map(|much| growth::outgrown(much, work))
        .collect();
    assert!(outgrown.is_empty(), "{}", outgrown.join("\n"));
}

#[test]
fn sessions_with_much_can_be_read() {
    for one in many::MUCH {
        let text = many::session(&[one], 3, "so");
        assert!(decode(&text).is_ok(), "{one:?}: {text}");
    }
}

#[test]
fn check_grows_with_findings() {
    let sessions: [&[Much]; 4] = [
        &[Much::Actions, Much::Dangling],
        &[Much::Stations],
        &[Much::Conflicts],
        &[Much::Norms, Much::Revisions],
    ];
    assert_in_proportion("checked", &sessions);
}

#[test]
fn merge_grows_with_conflicts() {
    let sessions: [&[Much]; 3] = [&[Much::Norms], &[Much::Votes], &[Much::Drafts, Much::Frictions]];
    assert_in_proportion("merged, changed on both sides", &sessions);
    assert_in_proportion("merged, taken out on one side", &[&[Much::Norms]]);
    assert_in_proportion("merged, without what both come from", &[&[Much::Norms]]);
    assert_in_proportion("one conflict of many told and chosen", &[&[Much::Norms]]);
}

#[test]
fn reports_grow_with_the_session() {
    let sessions: [&[Much]; 3] = [
        &[Much::Guardrails],
        &[Much::Norms, Much::Proposals],
        &[Much::Norms, Much::Revisions],
    ];
    assert_in_proportion("compared", &sessions);
    let exported: [&[Much]; 2] = [&[Much::Norms, Much::Topics, Much::People], &[Much::Concerns]];
    assert_in_proportion("exported", &exported);
}

#[test]
fn screens_grow_with_the_session() {
    let sessions: [&[Much]; 8] = [
        &[Much::Norms],
        &[Much::Unknowns],
        &[Much::People],
        &[Much::People, Much::Unknowns],
        &[Much::People, Much::Actions],
        &[Much::People, Much::Norms],
        &[Much::People, Much::Drafts],
        &[Much::Norms, Much::Cases],
    ];
    assert_in_proportion("opened and drawn", &sessions);
    assert_in_proportion("moved in", &sessions[2..]);
    assert_in_proportion("read and written", &[&[Much::Norms, Much::People]]);
}

#[test]
fn texts_and_undo_grow_in_proportion() {
    let outgrown: Vec<String> = texts::TEXTS
        .iter()
        .filter_map(|work| growth::outgrown(&[], work))
        .collect();
    assert!(outgrown.is_empty(), "{}", outgrown.join("\n"));
}

#[test]
fn deep_and_long_files_are_refused_and_never_overflow() {
    for part in ["(", "[", "{", "Some(", "r#\"", "/*", "\"\\u{"] {
        file::hold(part.repeat(1_000_000).as_bytes());
    }
}

#[test]
fn a_paste_that_never_ends_gives_the_keyboard_back_on_ctrl_c() {
    use norming::ui::key::Key;
    use norming::ui::msg::Msg;
    let mut parser = norming::runtime::keys::KeyParser::default();
    assert!(parser.feed(b"\x1b[200~one q\x03 ").is_empty());
    assert!(parser.feed(b"two").is_empty());
    let messages = parser.feed(b"\x03");
    let [Msg::Paste(text), Msg::Key(key)] = &messages[..] else {
        panic!("{messages:?}");
    };
    assert_eq!((text.as_str(), *key), ("one q\u{3} two", Key::ctrl('c')));
    assert!(matches!(parser.feed(b"q")[..], [Msg::Key(_)]));
}

/// A text in which some characters, each time so many, were replaced by one of these parts.
fn changed(text: &str, changes: &[(prop::sample::Index, usize, usize)], parts: &[&str]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, long, part) in changes {
        let at = at.index(text.len().max(1));
        let end = (at + long).min(text.len());
        text.splice(at.min(end)..end, parts[*part].chars());
    }
    text.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn torn_files_hold(
        which in 0..SAMPLES.len(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, 0..PARTS.len()), 0..6),
    ) {
        file::hold(changed(SAMPLES[which], &cuts, &PARTS).as_bytes());
    }

    #[test]
    fn any_keys_hold(
        sent in prop::collection::vec(prop_oneof![
            4 => prop::sample::select(SENT.to_vec()).prop_map(<[u8]>::to_vec),
            1 => prop::collection::vec(any::<u8>(), 1..4),
        ], 0..60),
    ) {
        keys::hold(&sent.concat());
    }
}

/// Parts of what terminals answer.
const ANSWERED: [&[u8]; 16] = [
    b"\x1b",
    b"[",
    b"]",
    b"P",
    b"\\",
    b"\x07",
    b"\x9c",
    b"\x9d",
    b"\x90",
    b"\x9b",
    b"1;2",
    b"M",
    b"u",
    b"$",
    b"O",
    b"\xe5\xa4\xa7",
];

/// Longer than any key and broken off by a Backspace: 64 bytes are where it becomes an answer.
#[test]
fn overlong_sequences_hold() {
    for length in 60..70 {
        for end in ["\x7f\x7f", "\x1b[A", "\r", "A", "\x03", "é"] {
            answers::hold(format!("o\x7f\x1b[{}{end}q", ")".repeat(length)).as_bytes());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_hold(
        sent in prop::collection::vec(prop_oneof![
            4 => prop::sample::select(ANSWERED.to_vec()).prop_map(<[u8]>::to_vec),
            1 => prop::sample::select(SENT.to_vec()).prop_map(<[u8]>::to_vec),
            1 => prop::collection::vec(any::<u8>(), 1..4),
        ], 0..30),
    ) {
        answers::hold(&sent.concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readers_read_alike(
        which in 0..SMALL.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0usize..5, 0..FORMS.len()), 0..4),
    ) {
        let text = changed(SMALL[which], &changes, &FORMS);
        prop_assert_eq!(decode(&text), decode_any(&text), "{}", text);
    }
}
