//! Answers of a terminal: the control strings of ECMA-48 (DCS, SOS, OSC, PM, APC), from behind their beginning to their end,
//! and control sequences that are longer than any key. Nothing of them is a key, whatever is in them.
//! Must not know what was asked, nor what an answer means.

use std::time::Duration;

use super::ESC;

/// So much of an answer is kept; what is asked for is shorter.
const KEPT: usize = 64;

/// A string that is longer has no end. Terminals cut what they put into one, such as a clipboard, below this.
const LONGEST: usize = 1024 * 1024;

/// A string that takes longer, with nothing else coming, has no end.
const SLOWEST: Duration = Duration::from_secs(3);

/// One string whose end has not come.
#[derive(Debug)]
pub struct Answer {
    /// The letter of its kind in seven bits.
    kind: u8,
    said: Vec<u8>,
    length: usize,
    waited: Duration,
}

/// What was met in the next bytes, and how many of them belong to the string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// So many bytes more; it goes on.
    More(usize),
    /// So many bytes, with its end.
    End(usize),
    /// Something that is in no string, and is read next.
    Broken(usize),
}

impl Answer {
    /// The beginning of a string was read.
    pub fn new(kind: u8) -> Self {
        Self {
            kind,
            said: Vec::new(),
            length: 0,
            waited: Duration::ZERO,
        }
    }

    /// So long nothing came.
    pub fn pass(&mut self, time: Duration) {
        self.waited = self.waited.saturating_add(time);
    }

    /// How long it may still be waited for.
    pub fn left(&self) -> Duration {
        SLOWEST.saturating_sub(self.waited)
    }

    /// What was said, where it is a command to or from the system (OSC).
    pub fn said(&self) -> Option<&str> {
        let is_whole = self.kind == b']' && self.length == self.said.len();
        is_whole.then(|| std::str::from_utf8(&self.said).ok()).flatten()
    }

    /// Takes what belongs to it.
    pub fn take(&mut self, bytes: &[u8]) -> Met {
        let room = LONGEST.saturating_sub(self.length);
        let (met, content) = match self.look(bytes) {
            (_, content) if content > room => (Met::Broken(room), room),
            found => found,
        };
        let kept = content.min(KEPT.saturating_sub(self.said.len()));
        self.said.extend_from_slice(&bytes[..kept]);
        self.length += content;
        met
    }

    /// What is met, and how many bytes of content come before.
    fn look(&self, bytes: &[u8]) -> (Met, usize) {
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            match *byte {
                // A sequence that is longer than any key, and has come to its letter.
                0x40..=0x7e if self.kind == b'[' => return (Met::End(at + 1), at),
                ESC | 0x7f | 0x80.. if self.kind == b'[' => return (Met::Broken(at), at),
                ESC => {
                    return match bytes.get(at + 1) {
                        None => (Met::More(at), at),
                        Some(b'\\') => (Met::End(at + 2), at),
                        Some(_) => (Met::Broken(at), at),
                    };
                }
                // As xterm ends it.
                0x07 => return (Met::End(at + 1), at),
                // Called off.
                0x18 | 0x1a => return (Met::Broken(at + 1), at),
                0x20..=0x7f => at += 1,
                0x08..=0x0d if self.kind != b'[' => at += 1,
                0x00..=0x1f => return (Met::Broken(at), at),
                0x80.. => match character(&bytes[at..]) {
                    Err(None) => return (Met::More(at), at),
                    Err(Some(_)) if byte == &0x9c => return (Met::End(at + 1), at),
                    Ok((_, taken)) | Err(Some(taken)) => at += taken,
                },
            }
        }
        (Met::More(at), at)
    }
}

/// The character at the front and how many bytes it has. Where there is none, how many bytes are no text; none where its
/// rest is missing.
pub fn character(bytes: &[u8]) -> Result<(char, usize), Option<usize>> {
    let start = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(start) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() == 0 => return Err(error.error_len()),
        Err(error) => std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default(),
    };
    match valid.chars().next() {
        Some(first) => Ok((first, first.len_utf8())),
        None => Err(None),
    }
}
