//! Keys that the terminal sends as an escape sequence.
//! Must not know pasted text, nor an Escape that stands alone.

use super::Read;
use crate::ui::key::{Code, Key};

/// No key has a longer sequence.
const LONGEST: usize = 64;

/// Reads `ESC [ parameters final`.
pub fn read(bytes: &[u8]) -> Read {
    // The Linux console has its own way for F1 to F5.
    if let [_, _, b'[', rest @ ..] = bytes {
        return match rest.first() {
            None => Read::Part,
            Some(letter @ b'A'..=b'E') => Read::Whole(Some(Key::plain(Code::F(letter - b'A' + 1))), 4),
            Some(_) => Read::Whole(None, 3),
        };
    }
    let body = &bytes[2..];
    let Some(length) = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return if body.len() < LONGEST {
            Read::Part
        } else {
            Read::Whole(None, bytes.len())
        };
    };
    let last = body[length];
    if !matches!(last, 0x40..=0x7e) {
        // Broken off by something else, which is read next.
        return Read::Whole(None, 2 + length);
    }
    let body = &body[..length];
    let key = match body.strip_prefix(b"<") {
        Some(mouse) => wheel(mouse, last),
        None => key(body, last),
    };
    Read::Whole(key, 2 + length + 1)
}

/// A text that was pasted. Some terminals send a line break in it, or any other character, as the sequence of its key.
pub fn pasted(bytes: &[u8]) -> String {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, b"\x1b[") {
        plain.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let (text, taken) = match read(rest) {
            Read::Whole(Some(key), taken) if is_of_a_character(&rest[..taken]) => (text_of(key), taken),
            Read::Whole(..) | Read::Part => (None, 2),
        };
        match text {
            Some(character) => plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            None => plain.extend_from_slice(&rest[..taken]),
        }
        rest = &rest[taken..];
    }
    plain.extend_from_slice(rest);
    String::from_utf8_lossy(&plain).into_owned()
}

/// Whether a sequence says a character by its number (CSI u, or xterm's `27;..~`).
fn is_of_a_character(sequence: &[u8]) -> bool {
    sequence.ends_with(b"u") || (sequence.starts_with(b"\x1b[27;") && sequence.ends_with(b"~"))
}

/// What a key is in a text.
fn text_of(key: Key) -> Option<char> {
    match (key.code, key.ctrl) {
        (Code::Enter, _) | (Code::Char('j' | 'm'), true) => Some('\n'),
        (Code::Tab, _) => Some('\t'),
        (Code::Char(character), false) => Some(character),
        _ => None,
    }
}

/// Where the first button of a mouse was pressed, as column and row from 0; none where this says something else.
pub fn click(bytes: &[u8]) -> Option<(u16, u16)> {
    let body = bytes.strip_prefix(b"\x1b[<")?.strip_suffix(b"M")?;
    let mut numbers = std::str::from_utf8(body).ok()?.split(';').map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    let (button, column, row) = (next()?, next()?, next()?);
    // What was held down with it makes no difference.
    (button & !0b1_1100 == 0).then_some((column.checked_sub(1)?, row.checked_sub(1)?))
}

/// The wheel of a mouse is the arrows up and down.
fn wheel(parameters: &[u8], last: u8) -> Option<Key> {
    let button = parameters.split(|byte| *byte == b';').next()?;
    let button: u32 = std::str::from_utf8(button).ok()?.parse().ok()?;
    // What was held down with it makes no difference.
    let code = match button & !0b1_1100 {
        64 => Code::Up,
        65 => Code::Down,
        _ => return None,
    };
    (last == b'M').then(|| Key::plain(code))
}

/// Reads `ESC O final`.
pub fn read_short(bytes: &[u8]) -> Read {
    match bytes.get(2) {
        None => Read::Part,
        Some(b'M') => Read::Whole(Some(Key::plain(Code::Enter)), 3),
        Some(last) => Read::Whole(letter(*last).map(Key::plain), 3),
    }
}

fn key(parameters: &[u8], last: u8) -> Option<Key> {
    let numbers: Vec<u32> = std::str::from_utf8(parameters)
        .ok()?
        .split(';')
        // A part after a colon says more of the same key than is needed.
        .map(|part| part.split(':').next().unwrap_or_default().parse().unwrap_or(0))
        .collect();
    if parameters.first().is_some_and(|first| !first.is_ascii_digit()) {
        return None;
    }
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let (code, held) = match last {
        b'~' if number(0) == 27 => (character(number(2))?, number(1)),
        b'~' => (numbered(number(0))?, number(1)),
        b'u' => (character(number(0))?, number(1)),
        last => (letter(last)?, number(1)),
    };
    Some(with_held(code, held.saturating_sub(1)))
}

/// Puts what was held down with a key into the one form that the screens know.
fn with_held(code: Code, held: u32) -> Key {
    let (shift, alt, ctrl) = (held & 1 != 0, held & 2 != 0, held & 4 != 0);
    let code = match code {
        Code::Tab if shift => Code::BackTab,
        Code::Char(character) if ctrl => Code::Char(character.to_ascii_lowercase()),
        code => code,
    };
    // A character says by itself whether Shift was held, and so does a Tab backwards.
    let shift = shift && !matches!(code, Code::Char(_) | Code::BackTab);
    Key {
        code,
        ctrl,
        alt,
        shift,
    }
}

fn letter(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'Z' => Code::BackTab,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        4 | 8 => Code::End,
        3 => Code::Delete,
        5 => Code::PageUp,
        6 => Code::PageDown,
        // There are gaps in these numbers, as on the first keyboards that had them.
        11..=15 => function(number - 10)?,
        17..=21 => function(number - 11)?,
        23 | 24 => function(number - 12)?,
        _ => return None,
    })
}

fn function(number: u32) -> Option<Code> {
    u8::try_from(number).ok().map(Code::F)
}

fn character(number: u32) -> Option<Code> {
    Some(match number {
        13 => Code::Enter,
        9 => Code::Tab,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        number => Code::Char(char::from_u32(number).filter(|character| !character.is_control())?),
    })
}
