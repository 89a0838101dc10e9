//! The key parser: what the terminal sends, as the screens know it.
//! Must not know what a key does, nor where the bytes are read.

mod sequence;

use super::display::answered;
use crate::ui::key::{Code, Key};
use crate::ui::msg::Msg;

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
/// In front of what a terminal answers that was asked for its background.
const ANSWER_BEGINS: &[u8] = b"\x1b]11;";
/// No answer is longer.
const LONGEST_ANSWER: usize = 64;
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// Ctrl-C, which ends a paste whose end never comes.
const BREAK: &[u8] = b"\x03";

/// Longer texts are cut here when they are pasted; a whole chat of a long meeting is shorter.
const MOST_PASTED: usize = 4 * 1024 * 1024;

/// An Escape and a letter may be two keys; what is longer was sent by the terminal, and its rest will come.
const MOST_DOUBTFUL: usize = 2;

/// Turns bytes into messages, however they were cut when they were read.
#[derive(Debug, Default)]
pub struct KeyParser {
    /// The beginning of something whose end has not arrived.
    rest: Vec<u8>,
    /// What was pasted so far, while something is being pasted.
    paste: Option<Vec<u8>>,
}

/// What the first bytes are.
#[derive(Debug, PartialEq, Eq)]
enum Read {
    /// A key, or nothing the program has a name for, and how many bytes it took.
    Whole(Option<Key>, usize),
    /// The beginning of something.
    Part,
}

impl KeyParser {
    /// Takes what has arrived.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Msg> {
        let mut messages = Vec::new();
        if let Some(mut pasted) = self.paste.take_if(|_| bytes == BREAK) {
            // The end of a paste never came. Somebody who presses Ctrl-C by itself wants the keyboard back.
            pasted.append(&mut self.rest);
            messages.push(Msg::Paste(String::from_utf8_lossy(&pasted).into_owned()));
        }
        self.rest.extend_from_slice(bytes);
        let rest = std::mem::take(&mut self.rest);
        let mut rest = rest.as_slice();
        while !rest.is_empty() {
            let taken = self.step(rest, &mut messages);
            if taken == 0 {
                break;
            }
            rest = &rest[taken..];
        }
        self.rest = rest.to_vec();
        messages
    }

    /// Whether an Escape has arrived that is a key of its own unless more follows at once.
    pub fn is_in_doubt(&self) -> bool {
        self.paste.is_none() && self.rest.first() == Some(&ESC) && self.rest.len() <= MOST_DOUBTFUL
    }

    /// Nothing followed: the Escape was a key, and what came after it too.
    pub fn settle(&mut self) -> Vec<Msg> {
        let rest = std::mem::take(&mut self.rest);
        let mut messages = vec![Msg::Key(Key::plain(Code::Esc))];
        messages.extend(self.feed(rest.get(1..).unwrap_or_default()));
        messages
    }

    /// Takes one thing from the front and says how many bytes that were; none when its end is missing.
    fn step(&mut self, bytes: &[u8], messages: &mut Vec<Msg>) -> usize {
        if let Some(pasted) = &mut self.paste {
            let end = bytes
                .windows(PASTE_ENDS.len())
                .position(|window| window == PASTE_ENDS);
            // Without an end, the last bytes may be the beginning of it.
            let upto = end.unwrap_or_else(|| bytes.len().saturating_sub(PASTE_ENDS.len() - 1));
            let room = MOST_PASTED.saturating_sub(pasted.len());
            pasted.extend_from_slice(&bytes[..upto.min(room)]);
            if end.is_none() {
                return upto;
            }
            messages.push(Msg::Paste(String::from_utf8_lossy(pasted).into_owned()));
            self.paste = None;
            return upto + PASTE_ENDS.len();
        }
        if bytes.starts_with(PASTE_BEGINS) {
            self.paste = Some(Vec::new());
            return PASTE_BEGINS.len();
        }
        if bytes.starts_with(ANSWER_BEGINS)
            || (bytes.len() >= MOST_DOUBTFUL && ANSWER_BEGINS.starts_with(bytes))
        {
            return answer(bytes, messages);
        }
        match read(bytes) {
            Read::Part => 0,
            Read::Whole(None, taken) => {
                let click = sequence::click(&bytes[..taken]);
                messages.extend(click.map(|(column, row)| Msg::Click(column, row)));
                taken
            }
            Read::Whole(Some(key), taken) => {
                messages.push(Msg::Key(key));
                taken
            }
        }
    }
}

/// Takes an answer from the front, up to BEL or ESC \; what is no answer that is understood says nothing.
fn answer(bytes: &[u8], messages: &mut Vec<Msg>) -> usize {
    let Some(rest) = bytes.get(ANSWER_BEGINS.len()..) else {
        return 0;
    };
    let Some(length) = rest.iter().position(u8::is_ascii_control) else {
        return if rest.len() < LONGEST_ANSWER {
            0
        } else {
            bytes.len()
        };
    };
    let end = match &rest[length..] {
        [ESC] => return 0,
        [ESC, b'\\', ..] => 2,
        [0x07, ..] => 1,
        // Broken off by something else, which is read next.
        _ => 0,
    };
    let said = std::str::from_utf8(&rest[..length]).ok().and_then(answered);
    messages.extend(said.map(Msg::Ground));
    ANSWER_BEGINS.len() + length + end
}

fn read(bytes: &[u8]) -> Read {
    match bytes {
        [ESC] => Read::Part,
        [ESC, b'[', ..] => sequence::read(bytes),
        [ESC, b'O', ..] => sequence::read_short(bytes),
        [ESC, ESC, ..] => Read::Whole(Some(Key::plain(Code::Esc)), 1),
        [ESC, rest @ ..] => match read_plain(rest) {
            Read::Whole(key, taken) => Read::Whole(key.map(|key| Key { alt: true, ..key }), taken + 1),
            Read::Part => Read::Part,
        },
        _ => read_plain(bytes),
    }
}

fn read_plain(bytes: &[u8]) -> Read {
    let Some(first) = bytes.first().copied() else {
        return Read::Part;
    };
    if first >= 0x80 {
        return read_character(bytes);
    }
    let key = match first {
        b'\r' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        // What terminals send for Backspace, with Ctrl or without.
        0x7f | 0x08 => Key::plain(Code::Backspace),
        0 => Key::ctrl(' '),
        0x01..=0x1a => Key::ctrl(char::from(first + 0x60)),
        0x1b..=0x1f => Key::ctrl(char::from(first + 0x40)),
        _ => Key::char(char::from(first)),
    };
    Read::Whole(Some(key), 1)
}

fn read_character(bytes: &[u8]) -> Read {
    let start = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(start) {
        Ok(text) => text,
        // Cut in the middle: the rest is still on its way.
        Err(error) if error.valid_up_to() == 0 && error.error_len().is_none() => return Read::Part,
        Err(error) => std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default(),
    };
    match valid.chars().next() {
        Some(character) => Read::Whole(Some(Key::char(character)), character.len_utf8()),
        None => Read::Whole(None, 1),
    }
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn an_escape_is_a_key_once_nothing_follows() {
        let mut parser = KeyParser::default();
        assert_eq!(show(&parser.feed(b"\x1b")), "");
        assert!(parser.is_in_doubt());
        assert_eq!(show(&parser.settle()), "Esc");
        assert!(!parser.is_in_doubt());
        assert_eq!(show(&parser.feed(b"\x1b\x1b[A")), "Esc Up");
        parser.feed(b"\x1b[");
        assert_eq!(show(&parser.settle()), "Esc [");
    }
}
