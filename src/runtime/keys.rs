//! The key parser: what the terminal sends, as the screens know it.
//! Must not know what a key does, nor where the bytes are read, nor what time it is: it is told how long nothing came.

mod sequence;
mod string;

use std::time::Duration;

use self::string::{Answer, Met};
use super::display::answered;
use crate::ui::key::{Code, Key};
use crate::ui::msg::Msg;

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// Ctrl-C, which ends a paste whose end never comes.
const BREAK: &[u8] = b"\x03";
/// In front of what a terminal answers that was asked for its background.
const GROUND_BEGINS: &str = "11;";

/// Longer texts are cut here when they are pasted; a whole chat of a long meeting is shorter.
const MOST_PASTED: usize = 4 * 1024 * 1024;

/// Where an Escape came alone, what looks like an answer behind it may be a text; so much of it is kept until its end.
const LONGEST_DOUBTFUL: usize = 4096;

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

/// What only a terminal sends may pause so long in the middle; its rest would be typed otherwise.
const PAUSE: Duration = Duration::from_secs(1);

/// Turns bytes into messages, however they were cut when they were read.
#[derive(Debug, Default)]
pub struct KeyParser {
    /// The beginning of something whose end has not arrived.
    rest: Vec<u8>,
    /// What was pasted so far, while something is being pasted.
    paste: Option<Vec<u8>>,
    /// An answer of the terminal whose end has not arrived.
    string: Option<Answer>,
    /// How long the Escape that `rest` begins with, or that was told last, is ago.
    escape: Escape,
    /// Whether the terminal has said what its background is, in words that are understood or not.
    has_answered: bool,
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
    /// Something whole, and how many bytes it took.
    Whole(Seen, usize),
    /// The beginning of an answer of this kind, and how many bytes that took.
    Opens(u8, usize),
    /// The beginning of something.
    Part,
}

/// What the terminal said.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    Key(Key),
    /// The first button of a mouse, at this column and row.
    Click(u16, u16),
    /// The wheel of a mouse, up or else down.
    Wheel(bool),
    /// An answer, a key that was let go of, or anything else that the program has no name for.
    Nothing,
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
            Escape::Old if self.rest == [ESC] => {
                let may_be_rest = goes_on || bytes.first().is_some_and(|byte| b"OPX^_".contains(byte));
                if !may_be_rest {
                    messages.extend(self.tell_escape());
                    self.escape = Escape::Fresh;
                }
            }
            Escape::Told if self.rest.is_empty() => {
                // A letter alone is a key by now; the terminal sends more than one.
                let is_rest = matches!(bytes, [b'P' | b'X' | b'^' | b'_', _, ..]);
                if goes_on || is_rest {
                    self.rest.push(ESC);
                } else {
                    self.escape = Escape::Fresh;
                }
            }
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
            let Some(taken) = self.step(rest, messages) else {
                break;
            };
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
        if let Some(string) = &self.string {
            let pause = if self.rest == [ESC] { SEQUENCE } else { PAUSE };
            return Some(pause.min(string.left()));
        }
        match (self.escape, self.rest.as_slice()) {
            (Escape::Told, []) => Some(BELATED),
            (Escape::Fresh | Escape::Old, []) => None,
            (Escape::Fresh, [ESC]) => Some(AT_ONCE),
            (Escape::Old, [ESC]) => Some(ESCAPE.saturating_sub(AT_ONCE)),
            (Escape::Fresh | Escape::Old, rest) if is_of_a_terminal(rest) => Some(PAUSE),
            (_, [ESC, ..]) => Some(SEQUENCE),
            // The beginning of a character: what follows is read in any case.
            (_, [0xc0..=0xff, ..]) => None,
            (_, [_, ..]) => Some(SEQUENCE),
        }
    }

    /// So long nothing came, and then something did.
    pub fn pass(&mut self, time: Duration) {
        if let Some(string) = &mut self.string {
            string.pass(time);
        }
    }

    /// Nothing came for as long as it was waited for.
    pub fn lapse(&mut self) -> Vec<Msg> {
        if self.string.take().is_some() {
            // It never ends. Whoever types wants the keyboard back.
            self.rest.clear();
            return Vec::new();
        }
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
            (Escape::Fresh, [ESC, first]) if first.is_ascii() => {
                let key = Key::char(char::from(*first));
                self.rest.clear();
                vec![Msg::Key(Key { alt: true, ..key })]
            }
            (told @ (Escape::Told | Escape::Old), rest @ [ESC, ..])
                if told == Escape::Told || !is_of_a_terminal(rest) =>
            {
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
            // A terminal sent it, and its end is lost.
            _ => {
                self.rest.clear();
                Vec::new()
            }
        }
    }

    /// Whether the end of something is still to come, so that its rest would be typed where nobody reads on.
    pub fn is_amid(&self) -> bool {
        self.paste.is_some() || self.string.is_some() || !self.rest.is_empty()
    }

    /// Whether the terminal has said what its background is.
    pub fn has_answered(&self) -> bool {
        self.has_answered
    }

    /// The Escape was a key; what would have made another key of it may still come.
    fn tell_escape(&mut self) -> Vec<Msg> {
        self.rest.clear();
        self.escape = Escape::Told;
        vec![Msg::Key(Key::plain(Code::Esc))]
    }

    /// Takes one thing from the front and says how many bytes that were; none when its end is missing.
    fn step(&mut self, bytes: &[u8], messages: &mut Vec<Msg>) -> Option<usize> {
        if let Some(pasted) = &mut self.paste {
            let end = memchr::memmem::find(bytes, PASTE_ENDS);
            // Without an end, the last bytes may be the beginning of it.
            let upto = end.unwrap_or_else(|| bytes.len().saturating_sub(PASTE_ENDS.len() - 1));
            let room = MOST_PASTED.saturating_sub(pasted.len());
            pasted.extend_from_slice(&bytes[..upto.min(room)]);
            if end.is_none() {
                return (upto > 0).then_some(upto);
            }
            messages.push(Msg::Paste(sequence::pasted(pasted)));
            self.paste = None;
            return Some(upto + PASTE_ENDS.len());
        }
        if let Some(string) = &mut self.string {
            let met = string.take(bytes);
            return self.met(met, messages);
        }
        if bytes.starts_with(PASTE_BEGINS) {
            self.paste = Some(Vec::new());
            return Some(PASTE_BEGINS.len());
        }
        match read(bytes) {
            Read::Part => None,
            Read::Opens(kind, taken) if bytes[0] == ESC && self.escape != Escape::Fresh => {
                self.doubtful(kind, taken, bytes, messages)
            }
            Read::Opens(kind, taken) => {
                self.string = Some(Answer::new(kind));
                Some(taken)
            }
            Read::Whole(seen, taken) if self.is_text_after_all(&seen, &bytes[..taken]) => Some(1),
            Read::Whole(seen, taken) => {
                messages.extend(match seen {
                    Seen::Key(key) => Some(Msg::Key(key)),
                    Seen::Click(column, row) => Some(Msg::Click(column, row)),
                    Seen::Wheel(up) => Some(Msg::Wheel { up }),
                    Seen::Nothing => None,
                });
                Some(taken)
            }
        }
    }

    /// What became of an answer.
    fn met(&mut self, met: Met, messages: &mut Vec<Msg>) -> Option<usize> {
        match met {
            Met::More(taken) => (taken > 0).then_some(taken),
            Met::Broken(taken) => {
                self.string = None;
                Some(taken)
            }
            Met::End(taken) => {
                if let Some(string) = self.string.take() {
                    self.hear(&string, messages);
                }
                Some(taken)
            }
        }
    }

    fn hear(&mut self, string: &Answer, messages: &mut Vec<Msg>) {
        if let Some(said) = string.said().and_then(|said| said.strip_prefix(GROUND_BEGINS)) {
            self.has_answered = true;
            messages.extend(answered(said).map(Msg::Ground));
        }
    }

    /// Behind an Escape that came by itself, an answer is one only where it has its end; else it is a text.
    fn doubtful(&mut self, kind: u8, lead: usize, bytes: &[u8], messages: &mut Vec<Msg>) -> Option<usize> {
        let mut string = Answer::new(kind);
        match string.take(&bytes[lead..]) {
            Met::End(taken) => {
                self.hear(&string, messages);
                Some(lead + taken)
            }
            Met::More(_) if bytes.len() < LONGEST_DOUBTFUL => None,
            Met::More(_) | Met::Broken(_) => {
                if self.escape == Escape::Old {
                    messages.push(Msg::Key(Key::plain(Code::Esc)));
                }
                Some(1)
            }
        }
    }

    /// Behind an Escape that was told, only what is known to come from a terminal is no text.
    fn is_text_after_all(&self, seen: &Seen, bytes: &[u8]) -> bool {
        let is_known = bytes.starts_with(b"\x1b[") && (*seen != Seen::Nothing || sequence::is_answer(bytes));
        self.escape == Escape::Told && bytes.first() == Some(&ESC) && !is_known
    }
}

/// Whether nobody types the beginning of this sequence.
fn is_of_a_terminal(rest: &[u8]) -> bool {
    matches!(rest, [ESC, b'[', b'0'..=b'9' | b'<'..=b'?', ..])
}

fn read(bytes: &[u8]) -> Read {
    match bytes {
        [ESC] | [ESC, b'P' | b'X' | b']' | b'^' | b'_'] => Read::Part,
        [ESC, ESC | 0x80..=0x9f, ..] => Read::Whole(Seen::Key(Key::plain(Code::Esc)), 1),
        [ESC, b'[', ..] => sequence::read(bytes, 2),
        [ESC, b'O', ..] => sequence::read_short(bytes, 2),
        [ESC, kind @ (b'P' | b'X' | b']' | b'^' | b'_'), ..] => Read::Opens(*kind, 2),
        [ESC, rest @ ..] => match read_plain(rest) {
            Read::Whole(Seen::Key(key), taken) => Read::Whole(Seen::Key(Key { alt: true, ..key }), taken + 1),
            Read::Whole(seen, taken) => Read::Whole(seen, taken + 1),
            other => other,
        },
        // The same in eight bits, which begins no character of UTF-8.
        [0x9b, ..] => sequence::read(bytes, 1),
        [0x8f, ..] => sequence::read_short(bytes, 1),
        [kind @ (0x90 | 0x98 | 0x9d..=0x9f), ..] => Read::Opens(kind - 0x40, 1),
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
    Read::Whole(Seen::Key(key), 1)
}

fn read_character(bytes: &[u8]) -> Read {
    match string::character(bytes) {
        Ok((character, taken)) => Read::Whole(Seen::Key(Key::char(character)), taken),
        // Cut in the middle: the rest is still on its way.
        Err(None) => Read::Part,
        // The control characters among them, too, are no keys.
        Err(Some(taken)) => Read::Whole(Seen::Nothing, taken),
    }
}

#[cfg(test)]
mod tests;
