//! The key parser: what the terminal sends, as the screens know it.
//! Must not know what a key does, nor where the bytes are read.

mod sequence;

use std::time::Duration;

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

/// What follows an Escape this soon was sent with it: Alt and a letter. Fingers are slower, and a terminal writes both at
/// once.
pub const AT_ONCE: Duration = Duration::from_millis(25);

/// A lone Escape is a key after this long. On a slow line (a phone, a console in a browser, a busy machine in between) the
/// bytes of an arrow key come tens of milliseconds apart. Others wait 0 (crossterm, so Helix), 10 (tmux since 3.5), 50
/// (Neovim), 100 (Vim), 500 (readline, tmux before) or 1000 (ncurses); up to 100 people call an answer immediate. How it was
/// measured stands in docs/reliability.md.
const ESCAPE: Duration = Duration::from_millis(100);

/// After an Escape and a bracket nobody waits for a key of their own, so the next byte may take longer.
const SEQUENCE: Duration = Duration::from_millis(250);

/// So long after an Escape that was taken for a key, `[A` is still the rest of an arrow and no text.
const BELATED: Duration = Duration::from_secs(1);

/// Turns bytes into messages, however they were cut when they were read.
#[derive(Debug, Default)]
pub struct KeyParser {
    /// The beginning of something whose end has not arrived.
    rest: Vec<u8>,
    /// What was pasted so far, while something is being pasted.
    paste: Option<Vec<u8>>,
    /// How long the Escape that `rest` begins with, or that was told last, is ago.
    escape: Escape,
}

/// How long ago an Escape came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Escape {
    /// Just now, or there is none.
    #[default]
    Fresh,
    /// Longer than what belongs to one key with Alt.
    Old,
    /// It was told as a key; what follows soon may be its rest all the same.
    Told,
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
            messages.push(Msg::Paste(sequence::pasted(&pasted)));
        }
        let goes_on = matches!(bytes.first(), Some(b'[' | b']'));
        match self.escape {
            Escape::Old if self.rest == [ESC] && !goes_on && bytes.first() != Some(&b'O') => {
                messages.extend(self.tell_escape());
                self.escape = Escape::Fresh;
            }
            Escape::Told if self.rest.is_empty() && goes_on => self.rest.push(ESC),
            Escape::Told if self.rest.is_empty() => self.escape = Escape::Fresh,
            Escape::Fresh | Escape::Old | Escape::Told => {}
        }
        self.rest.extend_from_slice(bytes);
        self.read_rest(&mut messages);
        messages
    }

    fn read_rest(&mut self, messages: &mut Vec<Msg>) {
        let rest = std::mem::take(&mut self.rest);
        let mut rest = rest.as_slice();
        while !rest.is_empty() {
            let taken = self.step(rest, messages);
            if taken == 0 {
                break;
            }
            self.escape = Escape::Fresh;
            rest = &rest[taken..];
        }
        self.rest = rest.to_vec();
    }

    /// How long the rest of something is waited for, until `lapse`; none where nothing is in doubt.
    pub fn patience(&self) -> Option<Duration> {
        if self.paste.is_some() {
            return None;
        }
        match (self.escape, self.rest.as_slice()) {
            (Escape::Told, []) => Some(BELATED),
            (Escape::Told, _) => Some(SEQUENCE),
            (Escape::Fresh, [ESC]) => Some(AT_ONCE),
            (Escape::Old, [ESC]) => Some(ESCAPE.saturating_sub(AT_ONCE)),
            (Escape::Fresh | Escape::Old, [ESC, rest @ ..]) if rest.len() < MOST_DOUBTFUL => Some(SEQUENCE),
            (Escape::Fresh | Escape::Old, _) => None,
        }
    }

    /// Nothing came for as long as it was waited for.
    pub fn lapse(&mut self) -> Vec<Msg> {
        match (self.escape, self.rest.as_slice()) {
            (Escape::Fresh, [ESC]) => {
                self.escape = Escape::Old;
                Vec::new()
            }
            (Escape::Old, [ESC]) => self.tell_escape(),
            (Escape::Told, []) => {
                self.escape = Escape::Fresh;
                Vec::new()
            }
            (told, [ESC, ..]) => {
                let rest = self.rest.split_off(1);
                let mut messages = match told {
                    Escape::Told => Vec::new(),
                    Escape::Fresh | Escape::Old => self.tell_escape(),
                };
                self.rest = rest;
                self.escape = Escape::Fresh;
                self.read_rest(&mut messages);
                messages
            }
            _ => Vec::new(),
        }
    }

    /// Behind an Escape that was told, only the rest of a key that is known is no text.
    fn is_text_after_all(&self, key: Option<Key>, bytes: &[u8]) -> bool {
        let is_known = bytes.starts_with(b"\x1b[") && (key.is_some() || sequence::click(bytes).is_some());
        self.escape == Escape::Told && bytes.first() == Some(&ESC) && !is_known
    }

    /// The Escape was a key; what would have made another key of it may still come.
    fn tell_escape(&mut self) -> Vec<Msg> {
        self.rest.clear();
        self.escape = Escape::Told;
        vec![Msg::Key(Key::plain(Code::Esc))]
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
            messages.push(Msg::Paste(sequence::pasted(pasted)));
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
            Read::Whole(key, taken) if self.is_text_after_all(key, &bytes[..taken]) => 1,
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
mod tests;
