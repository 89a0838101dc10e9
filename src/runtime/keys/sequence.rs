//! Keys and mouse that the terminal sends as an escape sequence.
//! Must not know an Escape that stands alone, nor strings.

use super::{Read, Seen};
use crate::ui::key::{Code, Key};

/// No key has a longer sequence.
const LONGEST: usize = 64;

/// Behind the button of an old mouse (X10) there are its column and its row, as one byte each.
const OLD_MOUSE: usize = 3;

/// Keys of the keypad and others that are no characters have numbers of their own (kitty), from here to there.
const NAMED: std::ops::RangeInclusive<u32> = 57_344..=63_743;

/// What may be held down with a key besides Shift, Alt and Ctrl, as bits: super, hyper, meta. No key here wants them.
const FOREIGN: u32 = 8 | 16 | 32;

/// Reads a control sequence behind its first bytes: parameters, then one that ends it.
pub(super) fn read(bytes: &[u8], lead: usize) -> Read {
    let body = &bytes[lead..];
    match body {
        // The Linux console has its own way for F1 to F5.
        [b'[', rest @ ..] => {
            return match rest.first() {
                None => Read::Part,
                Some(letter @ b'A'..=b'E') => {
                    Read::Whole(Seen::Key(Key::plain(Code::F(letter - b'A' + 1))), lead + 2)
                }
                Some(_) => Read::Whole(Seen::Nothing, lead + 1),
            };
        }
        [b'M', rest @ ..] => return old_mouse(rest, lead + 1),
        // Shift as rxvt has it.
        [number @ b'1'..=b'9', b'$', ..] => return shifted(u32::from(number - b'0'), lead + 2),
        [ten @ b'1'..=b'3', one @ b'0'..=b'9', b'$', ..] => {
            return shifted(u32::from(ten - b'0') * 10 + u32::from(one - b'0'), lead + 3);
        }
        _ => {}
    }
    let end = body.iter().position(|byte| !matches!(byte, 0x20..=0x3f));
    let length = end.unwrap_or(body.len());
    if length >= LONGEST {
        return Read::Opens(b'[', lead + length);
    }
    let Some(last) = end.map(|end| body[end]) else {
        return Read::Part;
    };
    if !matches!(last, 0x40..=0x7e) {
        // Broken off by something else, which is read next.
        return Read::Whole(Seen::Nothing, lead + length);
    }
    let seen = match &body[..length] {
        [b'<', mouse @ ..] => mouse_of(mouse, last),
        parameters => key(parameters, last).map_or(Seen::Nothing, Seen::Key),
    };
    Read::Whole(seen, lead + length + 1)
}

/// Takes a button, a column and a row; none of them is below a blank.
fn old_mouse(rest: &[u8], lead: usize) -> Read {
    let report = &rest[..rest.len().min(OLD_MOUSE)];
    match report.iter().position(|byte| *byte < b' ') {
        Some(broken) => Read::Whole(Seen::Nothing, lead + broken),
        None if report.len() < OLD_MOUSE => Read::Part,
        None => Read::Whole(Seen::Nothing, lead + OLD_MOUSE),
    }
}

fn shifted(number: u32, taken: usize) -> Read {
    let key = numbered(number).and_then(|code| with_held(code, 1));
    Read::Whole(key.map_or(Seen::Nothing, Seen::Key), taken)
}

/// A text that was pasted. Some terminals send a line break in it, or any other character, as the sequence of its key.
pub fn pasted(bytes: &[u8]) -> String {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, b"\x1b[") {
        plain.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let taken = match read(rest, 2) {
            Read::Whole(seen, taken) if is_of_a_character(&rest[..taken]) => {
                if let Seen::Key(key) = seen {
                    let text = text_of(key).map(|character| character.to_string());
                    plain.extend_from_slice(text.unwrap_or_default().as_bytes());
                }
                taken
            }
            Read::Whole(..) | Read::Opens(..) | Read::Part => {
                plain.extend_from_slice(&rest[..2]);
                2
            }
        };
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

/// Whether a whole sequence is what a terminal answers (attributes, status, modes, sizes, where the cursor is), and so no
/// text that somebody typed behind an Escape.
pub fn is_answer(sequence: &[u8]) -> bool {
    let Some((last, body)) = sequence.strip_prefix(b"\x1b[").and_then(<[u8]>::split_last) else {
        return false;
    };
    let has_numbers = body.iter().any(u8::is_ascii_digit);
    let is_private = matches!(body.first(), Some(b'<'..=b'?'));
    let is_of_a_key = is_private || matches!(last, b'A'..=b'H' | b'P'..=b'S' | b'u' | b'~');
    has_numbers && (b"cnRStxy".contains(last) || is_of_a_key)
}

/// The first button of a mouse, and its wheel.
fn mouse_of(parameters: &[u8], last: u8) -> Seen {
    let text = std::str::from_utf8(parameters).unwrap_or_default();
    let mut numbers = text.split(';').map(str::parse::<u16>);
    let (Some(Ok(button)), Some(Ok(column)), Some(Ok(row)), b'M') =
        (numbers.next(), numbers.next(), numbers.next(), last)
    else {
        return Seen::Nothing;
    };
    // What was held down with it makes no difference. Cells are counted from 1.
    match (button & !0b1_1100, column.checked_sub(1), row.checked_sub(1)) {
        (0, Some(column), Some(row)) => Seen::Click(column, row),
        (64, ..) => Seen::Wheel(true),
        (65, ..) => Seen::Wheel(false),
        _ => Seen::Nothing,
    }
}

/// Reads `ESC O final` behind its first bytes; older terminals say there what was held down.
pub(super) fn read_short(bytes: &[u8], lead: usize) -> Read {
    let (held, last) = match &bytes[lead..] {
        [] | [b'1'..=b'9'] => return Read::Part,
        [held @ b'1'..=b'9', last @ 0x40..=0x7e, ..] => (u32::from(held - b'1'), *last),
        [last, ..] => (0, *last),
    };
    let taken = lead + if held > 0 { 2 } else { 1 };
    let code = match last {
        b'M' => Some(Code::Enter),
        last => letter(last),
    };
    let key = code.and_then(|code| with_held(code, held));
    Read::Whole(key.map_or(Seen::Nothing, Seen::Key), taken)
}

/// Numbers behind each other, and parts of one behind colons.
struct Numbers<'a>(Vec<Vec<&'a str>>);

impl<'a> Numbers<'a> {
    /// None where there is anything else, such as the sign of a private answer.
    fn of(parameters: &'a [u8]) -> Option<Self> {
        let is_plain = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b';' | b':');
        let text = std::str::from_utf8(parameters)
            .ok()
            .filter(|_| parameters.iter().all(is_plain))?;
        Some(Self(
            text.split(';').map(|part| part.split(':').collect()).collect(),
        ))
    }

    fn get(&self, at: usize, part: usize) -> Option<u32> {
        self.0.get(at)?.get(part)?.parse().ok()
    }
}

fn key(parameters: &[u8], last: u8) -> Option<Key> {
    let numbers = Numbers::of(parameters)?;
    let first = numbers.get(0, 0);
    // A key that is held down (2) is pressed again and again; one that is let go of (3) was pressed before.
    if numbers.get(1, 1) == Some(3) {
        return None;
    }
    let held = numbers.get(1, 0).unwrap_or(1).saturating_sub(1);
    match last {
        b'~' if first == Some(27) => with_held(character(numbers.get(2, 0)?)?, held),
        b'~' => with_held(numbered(first?)?, held),
        // As rxvt has them.
        b'^' => with_held(numbered(first?)?, 4),
        b'@' => with_held(numbered(first?)?, 5),
        b'u' => with_held(said(&numbers, held)?, held),
        // Where the cursor is would be F3 with something held down, which no key needs.
        b'R' if !parameters.is_empty() => None,
        last if first.unwrap_or(1) == 1 => with_held(letter(last)?, held),
        _ => None,
    }
}

/// The character of a key that is told by its number, with Shift applied where only the key is named.
fn said(numbers: &Numbers<'_>, held: u32) -> Option<Code> {
    let code = character(numbers.get(0, 0)?)?;
    let Code::Char(plain) = code else {
        return Some(code);
    };
    if held & 1 == 0 {
        return Some(code);
    }
    let shifted = numbers
        .get(0, 1)
        .or_else(|| numbers.get(2, 0))
        .and_then(char::from_u32);
    let shifted = shifted.filter(|character| !character.is_control());
    let mut upper = plain.to_uppercase();
    let alone = upper.next().filter(|_| upper.next().is_none());
    Some(Code::Char(shifted.or(alone).unwrap_or(plain)))
}

/// Puts what was held down with a key into the one form that the screens know.
fn with_held(code: Code, held: u32) -> Option<Key> {
    let (shift, alt, ctrl) = (held & 1 != 0, held & 2 != 0, held & 4 != 0);
    let code = match code {
        Code::Tab if shift => Code::BackTab,
        Code::Char(character) if ctrl => Code::Char(character.to_ascii_lowercase()),
        code => code,
    };
    // A character says by itself whether Shift was held, and so does a Tab backwards.
    let shift = shift && !matches!(code, Code::Char(_) | Code::BackTab);
    (held & FOREIGN == 0).then_some(Key {
        code,
        ctrl,
        alt,
        shift,
    })
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
        number if NAMED.contains(&number) => keypad(number)?,
        number => Code::Char(char::from_u32(number).filter(|character| !character.is_control())?),
    })
}

/// Keys of the keypad do what the same keys do elsewhere. Lock keys, media keys and keys that are only held are none.
fn keypad(number: u32) -> Option<Code> {
    const FIRST: u32 = 57_399;
    let signs = "0123456789./*-+\r=,";
    let at = usize::try_from(number.checked_sub(FIRST)?).ok()?;
    Some(match signs.chars().nth(at) {
        Some('\r') => Code::Enter,
        Some(sign) => Code::Char(sign),
        None => match number {
            57_417 => Code::Left,
            57_418 => Code::Right,
            57_419 => Code::Up,
            57_420 => Code::Down,
            57_421 => Code::PageUp,
            57_422 => Code::PageDown,
            57_423 => Code::Home,
            57_424 => Code::End,
            57_426 => Code::Delete,
            _ => return None,
        },
    })
}
