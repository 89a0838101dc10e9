//! Tables of bytes and the keys they are, however they are cut and however far apart they come.

use proptest::prelude::*;

use super::*;

fn show(messages: &[Msg]) -> String {
    let words = messages.iter().map(|message| match message {
        Msg::Paste(text) => format!("paste:{text}"),
        Msg::Key(Key {
            code,
            ctrl,
            alt,
            shift,
        }) => {
            let held = [(*ctrl, "ctrl-"), (*alt, "alt-"), (*shift, "shift-")];
            let held: String = held
                .iter()
                .filter(|(held, _)| *held)
                .map(|(_, name)| *name)
                .collect();
            match code {
                Code::Char(character) => format!("{held}{character}"),
                other => format!("{held}{other:?}"),
            }
        }
        other => format!("{other:?}"),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Fed at once and byte by byte, the keys are the same.
fn check(bytes: &str, expected: &str) {
    let mut parser = KeyParser::default();
    assert_eq!(
        show(&parser.feed(bytes.as_bytes())),
        expected,
        "{bytes:?} at once"
    );
    assert!(parser.rest.is_empty(), "{bytes:?} leaves {:?}", parser.rest);
    let single: Vec<Msg> = bytes.bytes().flat_map(|byte| parser.feed(&[byte])).collect();
    assert_eq!(show(&single), expected, "{bytes:?} byte by byte");
}

#[test]
fn keys_are_told_in_one_form() {
    check("gG?1", "g G ? 1");
    check(
        "\r\t\x7f\x08\n\x1a\x03\0",
        "Enter Tab Backspace Backspace ctrl-j ctrl-z ctrl-c ctrl- ",
    );
    check("é？５👩", "é ？ ５ 👩");
    check("\x1b\r\x1ba\x1bé", "alt-Enter alt-a alt-é");
    check(
        "\x1b[A\x1b[B\x1b[C\x1b[D\x1bOA\x1bOH\x1bOF",
        "Up Down Right Left Up Home End",
    );
    check(
        "\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[3~\x1b[5~\x1b[6~",
        "Home End Home End Delete PageUp PageDown",
    );
    check(
        "\x1b[Z\x1b[1;2D\x1b[1;5C\x1b[3;3~",
        "BackTab shift-Left ctrl-Right alt-Delete",
    );
    check(
        "\x1bOP\x1b[11~\x1b[[A\x1b[24~\x1b[1;2Q\x1bOR",
        "F(1) F(1) F(1) F(12) shift-F(2) F(3)",
    );
    check(
        "\x1b[27;5;122~\x1b[122;5u\x1b[71;2u\x1b[13;3u\x1b[9;2u",
        "ctrl-z ctrl-z G alt-Enter BackTab",
    );
}

#[test]
fn wheel_and_first_button_are_told() {
    check(
        "\x1b[<64;3;4M\x1b[<65;3;4M\x1b[<81;200;300M",
        "Wheel { up: true } Wheel { up: false } Wheel { up: false }",
    );
    check(
        "a\x1b[<0;3;4M\x1b[<0;3;4m\x1b[<16;1;24Mb",
        "a Click(2, 3) Click(0, 23) b",
    );
    check(
        "a\x1b[<1;3;4M\x1b[<2;3;4M\x1b[<0;0;4M\x1b[<0;3M\x1b[<0;3;99999M\x1b[<32;3;4M\x1b[<66;1;1M\x1b[<65;1;1m\x1b[<;M\x1b[<99999999999;1;1Mb",
        "a b",
    );
}

#[test]
fn what_has_no_name_is_nothing_and_hides_nothing() {
    check("a\x1b[2~b\x1b[?1;2c\x1b[<2;3;4Mc\x1b[I", "a b c");
    let mut parser = KeyParser::default();
    assert_eq!(show(&parser.feed(b"a\xff\xc3(b")), "a ( b");
}

#[test]
fn pasted_text_is_one_message_whatever_is_in_it() {
    check(
        "a\x1b[200~one\r\ntwo \x1b[A q\x1b[201~b",
        "a paste:one\r\ntwo \x1b[A q b",
    );
    let mut parser = KeyParser::default();
    let long = format!("\x1b[200~{}\x1b[201~q", "x".repeat(MOST_PASTED + 10));
    let messages = parser.feed(long.as_bytes());
    assert!(matches!(&messages[..], [Msg::Paste(text), Msg::Key(_)] if text.len() == MOST_PASTED));
}

#[test]
fn an_answer_about_the_background_is_no_key() {
    check("a\x1b]11;rgb:0000/2b2b/3636\x07b", "a Ground(Dark) b");
    check("a\x1b]11;rgb:ffff/ffff/ffff\x1b\\b", "a Ground(Light) b");
    check("\x1b]11;what is this\x07b", "b");
    let mut parser = KeyParser::default();
    assert!(!parser.has_answered());
    parser.feed(b"\x1b]11;what is this\x07");
    assert!(parser.has_answered() && !parser.is_amid());
}

/// What terminals answer when somebody asked them, and what they tell by themselves.
const ANSWERS: [&[u8]; 46] = [
    // XTGETTCAP, XTVERSION, DECRQSS, tertiary attributes.
    b"\x1bP1+r544e=787465726d2d323536636f6c6f72\x1b\\",
    b"\x1bP0+r\x1b\\",
    b"\x1bP>|XTerm(390)\x1b\\",
    b"\x1bP1$r0;1;38:2::10:20:30m\x1b\\",
    b"\x1bP1$r2 q\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    // Colours, the clipboard, titles.
    b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    b"\x1b]10;rgb:ffff/ffff/ffff\x07",
    b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b]12;rgb:1/2/3\x07",
    b"\x1b]52;c;VXNlIGl0\x1b\\",
    b"\x1b]l a title with \xe2\x80\x9cquotes\xe2\x80\x9d\x1b\\",
    b"\x1b]Licon\x1b\\",
    // Pictures and keyboards of kitty; a message that is for nobody.
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^private\x1b\\",
    b"\x1bXq D u n\r a\x1b\\",
    b"\x1b_Gi=31;ENOENT\x07",
    // The same in eight bits.
    b"\x90>|VT420\x9c",
    b"\x9d4;1;rgb:0/0/0\x9c",
    b"\x9f\xe5\xa4\xa7\x9c",
    b"\x9equ\x1b\\",
    b"\x98qu\x9c",
    b"\x9b?62;4c",
    // Called off in the middle.
    b"\x1bP1+r544e\x18",
    b"\x1b]10;rgb:ff\x1a",
    // Attributes, status, modes, where the cursor is, sizes, keyboards, checksums.
    b"\x1b[?1;2c",
    b"\x1b[>0;390;0c",
    b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29;42;44;45;46;52;314;4;5;7;8;10c",
    b"\x1b[0n",
    b"\x1b[?997;1n",
    b"\x1b[?2026;2$y",
    b"\x1b[4;1$y",
    b"\x1b[24;80R",
    b"\x1b[1;2R",
    b"\x1b[?24;80;1R",
    b"\x1b[8;24;80t",
    b"\x1b[48;24;80;480;800t",
    b"\x1b[?1u",
    b"\x1b[2;1;1;112;112;1;0x",
    b"\x1b[?1;0;256S",
    // Focus, buttons, movement, old mice.
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[<35;10;5M",
    b"\x1b[<2;10;5m",
    b"\x1b[M q!",
    b"\x1b[32;10;5M",
];

/// Keys that are let go of, and keys that are none by themselves.
const RELEASES: [&[u8]; 8] = [
    b"\x1b[97;1:3u",
    b"\x1b[13;1:3u",
    b"\x1b[1;1:3A",
    b"\x1b[3;1:3~",
    b"\x1b[57441;2u",
    b"\x1b[57441;1:3u",
    b"\x1b[57358;65u",
    b"\x1b[99;9u",
];

fn fed(pieces: &[&[u8]]) -> String {
    let mut parser = KeyParser::default();
    let messages: Vec<Msg> = pieces.iter().flat_map(|piece| parser.feed(piece)).collect();
    assert!(!parser.is_amid(), "{pieces:?} leaves {:?}", parser.rest);
    show(&messages)
}

#[test]
fn answers_and_releases_are_no_keys() {
    for answer in ANSWERS.iter().chain(&RELEASES) {
        for keys in ["a", "\r", "\x1b[A", "\x1b\r", "é"] {
            let (whole, rest) = (&[keys.as_bytes(), answer].concat(), b"q1");
            let expected = fed(&[keys.as_bytes(), rest]);
            let shown = String::from_utf8_lossy(answer);
            assert_eq!(fed(&[whole, rest]), expected, "{shown:?}");
            let all = [whole, rest.as_slice()].concat();
            let single: Vec<&[u8]> = all.chunks(1).collect();
            assert_eq!(fed(&single), expected, "{shown:?} byte by byte");
        }
    }
}

#[test]
fn keys_told_by_number_are_keys() {
    check(
        "\x1b[97u\x1b[97;1:1u\x1b[97;1:2u\x1b[97;2u\x1b[55:47;2u\x1b[228;2u",
        "a a a A / Ä",
    );
    check(
        "\x1b[1;1:2A\x1b[1;5:1A\x1b[57400;129u\x1b[57414u\x1b[57419;1u",
        "Up ctrl-Up 1 Enter Up",
    );
    check(
        "\x1b[7$\x1b[7^\x1b[7@\x1bO5A",
        "shift-Home ctrl-Home ctrl-shift-Home ctrl-Up",
    );
}

/// Bytes that come so many milliseconds after those before; what waits at the end has all the time.
fn check_paced(pieces: &[(u64, &str)], expected: &str) {
    let mut parser = KeyParser::default();
    let mut messages = Vec::new();
    for (apart, bytes) in pieces {
        let mut left = Duration::from_millis(*apart);
        while let Some(patience) = parser.patience().filter(|patience| *patience < left) {
            left -= patience;
            messages.extend(parser.lapse());
        }
        parser.pass(left);
        messages.extend(parser.feed(bytes.as_bytes()));
    }
    while parser.patience().is_some() {
        messages.extend(parser.lapse());
    }
    assert_eq!(show(&messages), expected, "{pieces:?}");
}

/// The same pieces, each this long after the one before.
fn check_every(apart: &[u64], pieces: &[&str], expected: &str) {
    for apart in apart {
        let paced: Vec<(u64, &str)> = pieces.iter().map(|piece| (*apart, *piece)).collect();
        check_paced(&paced, expected);
    }
}

#[test]
fn lone_escape_is_a_key() {
    check_paced(&[(0, "\x1b")], "Esc");
    check("\x1b\x1b[A", "Esc Up");
    check_paced(&[(0, "\x1b"), (500, "\x1b")], "Esc Esc");
}

#[test]
fn slow_sequence_is_one_key() {
    let slow = [1, 20, 30, 50, 90];
    check_every(&slow, &["\x1b", "[", "A"], "Up");
    check_every(&slow, &["\x1b", "[A"], "Up");
    check_every(&slow, &["\x1b", "O", "A"], "Up");
    check_every(&slow, &["\x1b", "[", "1", ";", "5", "C"], "ctrl-Right");
    check_every(&slow, &["\x1b", "[", "1", "3", ";", "3", "u"], "alt-Enter");
    check_every(
        &slow,
        &["\x1b", "[", "2", "00~one\rtwo\x1b", "[", "201~q"],
        "paste:one\rtwo q",
    );
    check_every(
        &slow,
        &["\x1b", "]", "11;rgb:0000/2b2b/3636\x07b"],
        "Ground(Dark) b",
    );
    check_every(&[200], &["x\x1b[", "A"], "x Up");
}

#[test]
fn belated_rest_is_no_text() {
    let late = [120, 200, 900];
    check_every(&late, &["\x1b", "[A"], "Esc Up");
    check_every(&late, &["\x1b", "[1;5C"], "Esc ctrl-Right");
    check_every(&late, &["\x1b", "[200~one q\x1b[201~b"], "Esc paste:one q b");
    check_every(
        &late,
        &["\x1b", "]11;rgb:0000/2b2b/3636\x07b"],
        "Esc Ground(Dark) b",
    );
    check_paced(&[(0, "\x1b"), (150, "["), (150, "A")], "Esc Up");
    check_every(&late, &["\x1b", "]10;rgb:1/2/3\x1b\\b"], "Esc b");
    check_every(&late, &["\x1b", "P1+r544e=78\x1b\\b"], "Esc b");
    check_every(&late, &["\x1b", "[?1;2c", "[24;80R"], "Esc [ 2 4 ; 8 0 R");
}

#[test]
fn text_behind_an_escape_stays_text() {
    check_every(&[30, 90, 150, 900], &["\x1b", "j"], "Esc j");
    check_every(&[30, 150], &["\x1b", "\r"], "Esc Enter");
    check_every(&[1, 20], &["\x1b", "j"], "alt-j");
    check_every(
        &[150],
        &["\x1b", "[x] Our hours"],
        "Esc [ x ]   O u r   h o u r s",
    );
    check_every(&[300], &["\x1b", "[", "x"], "Esc [ x");
    check_every(&[300], &["\x1b", "]", "x"], "Esc ] x");
    check_every(&[1_200], &["\x1b", "[A"], "Esc [ A");
    check_every(&[50, 150], &["\x1b", "P", "q"], "Esc P q");
    check_every(&[50, 150], &["\x1b", "Please \x03"], "Esc P l e a s e   ctrl-c");
    check_every(&[300], &["\x1bP", "q"], "alt-P q");
    check_every(&[300], &["\x1b[", "q"], "alt-[ q");
}

#[test]
fn slow_answers_are_no_keys() {
    check_every(&[1, 20, 50, 90], &["a\x1b", "P", "1+r54", "4e\x1b", "\\b"], "a b");
    check_every(&[1, 90, 240], &["a\x1b]", "10;rgb:1/2/3\x1b", "\\b"], "a b");
    check_every(&[900], &["a\x1b]1", "0;rgb:1", "/2/3\x07b"], "a b");
    check_every(&[900], &["a\x1b[?62", ";4cb"], "a b");
}

#[test]
fn string_without_end_gives_the_keyboard_back() {
    let mut typed = vec![(0, "\x1bP1+r"), (100, "quit")];
    check_paced(&[typed.clone(), vec![(1_100, "b")]].concat(), "b");
    // Somebody who goes on typing has it back after three seconds.
    typed.extend([(700, "x"); 8]);
    check_paced(&typed, "x x x x");
    check_paced(&[(0, "\x1b]10;rgb"), (100, "\x03q")], "ctrl-c q");
    check_paced(&[(0, "\x1b_G"), (100, "\x1b[A"), (0, "q")], "Up q");
    check_paced(&[(0, "\x1b[1;"), (1_100, "q")], "q");
    check_paced(&[(0, "\x1b[M"), (300, "qqq")], "q q q");
    // One that comes without a pause ends after a megabyte.
    let mut parser = KeyParser::default();
    parser.feed(b"\x1b]52;c;");
    let long = "x".repeat(1024 * 1024);
    assert_eq!(show(&parser.feed(long.as_bytes())), "x x x x x");
    assert_eq!(show(&parser.feed(b"q")), "q");
}

#[test]
fn keys_in_a_paste_are_its_line_breaks() {
    check(
        "\x1b[200~first line\x1b[13;1usecond line\x1b[106;5uthird line\x1b[201~q",
        "paste:first line\nsecond line\nthird line q",
    );
    check(
        "\x1b[200~a\x1b[27;1;13~b\x1b[9uc\x1b[97ud\x1b[Ae\x1b[201~",
        "paste:a\nb\tcad\x1b[Ae",
    );
}

/// Keys as terminals send them, each whole.
const KEYS: [&str; 9] = [
    "a",
    "q",
    "D",
    "\r",
    "\x1b[A",
    "\x1b\r",
    "\x7f",
    "会",
    "\x1b[200~q D\r\x1b[201~",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_between_keys_change_nothing(
        keys in prop::collection::vec(prop::sample::select(KEYS.to_vec()), 1..8),
        answers in prop::collection::vec(
            (any::<prop::sample::Index>(), prop::sample::select([&ANSWERS[..], &RELEASES[..]].concat())), 1..4),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut pieces: Vec<&[u8]> = keys.iter().map(|key| key.as_bytes()).collect();
        let expected = fed(&pieces);
        for (at, answer) in answers {
            pieces.insert(at.index(pieces.len() + 1), answer);
        }
        let all = pieces.concat();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(all.len())).collect();
        cuts.extend([0, all.len()]);
        cuts.sort_unstable();
        let cut: Vec<&[u8]> = cuts.windows(2).map(|ends| &all[ends[0]..ends[1]]).collect();
        prop_assert_eq!(fed(&cut), expected, "{:?}", cut);
    }
}
