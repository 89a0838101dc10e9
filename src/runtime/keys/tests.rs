//! Tables of bytes and the keys they are, however they are cut and however far apart they come.

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
        "\x1bOP\x1b[11~\x1b[[A\x1b[24~\x1b[1;2R",
        "F(1) F(1) F(1) F(12) shift-F(3)",
    );
    check(
        "\x1b[27;5;122~\x1b[122;5u\x1b[71;2u\x1b[13;3u\x1b[9;2u",
        "ctrl-z ctrl-z G alt-Enter BackTab",
    );
}

#[test]
fn the_wheel_is_the_arrows_and_the_first_button_is_a_click() {
    check("\x1b[<64;3;4M\x1b[<65;3;4M\x1b[<81;200;300M", "Up Down Down");
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
    check("\x1b]11;what is this\x07b\x1b]b", "b alt-] b");
    let mut parser = KeyParser::default();
    let endless = format!("\x1b]11;{}", "x".repeat(LONGEST_ANSWER));
    assert_eq!(show(&parser.feed(endless.as_bytes())), "");
    assert_eq!(show(&parser.feed(b"a")), "a");
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
