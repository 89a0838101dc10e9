//! A first look at a text, before it is parsed: its format, comments, depth and the marks of a merge.
//! Must not know what the fields are for; strings are skipped, so nothing in them is taken for structure.

use super::error::{DecodeError, Problem, Reason};
use super::markers;

/// How many bytes are read at most.
pub(super) const MOST_BYTES: usize = 16 * 1024 * 1024;

/// How deep brackets may be nested.
pub(super) const MOST_DEPTH: usize = 64;

/// How many brackets and texts are read at most: each takes more memory than its bytes.
pub(super) const MOST_ITEMS: usize = 500_000;

/// What a first look says of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scanned<'a> {
    /// Whether there are comments in it.
    pub has_comments: bool,
    /// The words directly within the outermost brackets, names of fields among them.
    pub words: Vec<&'a str>,
}

/// Looks at a text; refuses what need not or must not be parsed, anything but the format `known` among it.
pub(super) fn scan(text: &str, known: u64) -> Result<Scanned<'_>, DecodeError> {
    if text.len() > MOST_BYTES {
        let problem = Problem::TooLarge {
            bytes: text.len(),
            most: MOST_BYTES,
        };
        return Err(DecodeError::at(text, 0, problem));
    }
    if let Some(at) = markers::first(text) {
        return Err(DecodeError::at(text, at, Problem::ConflictMarkers));
    }
    let mut scanner = Scanner::new(text);
    scanner.run(known)?;
    if scanner.is_empty {
        return Err(DecodeError::at(text, 0, Problem::Empty));
    }
    Ok(Scanned {
        has_comments: scanner.has_comments,
        words: scanner.words,
    })
}

/// The strings of a text that was read: the byte of the quote before each, and what it says, as it is written.
pub(super) fn strings(text: &str) -> Vec<(usize, &str)> {
    let mut scanner = Scanner::new(text);
    let mut found = Vec::new();
    while let Some(c) = scanner.rest().chars().next() {
        let start = scanner.at;
        match c {
            '/' if scanner.skip_comment() => {}
            '"' => {
                scanner.skip_string();
                found.extend(quoted(text, start, scanner.at));
            }
            '\'' => scanner.skip_char(),
            c if c.is_alphanumeric() || c == '_' => {
                let length = word(scanner.rest());
                let (word, after) = scanner.rest().split_at(length);
                if matches!(word, "r" | "br") && scanner.skip_raw(length, after) {
                    found.extend(quoted(text, start, scanner.at));
                } else {
                    scanner.at += length;
                }
            }
            c => scanner.at += c.len_utf8(),
        }
    }
    found
}

/// What stands between the first and the last quote of a part of a text, with the byte of the first.
fn quoted(text: &str, start: usize, end: usize) -> Option<(usize, &str)> {
    let part = text.get(start..end)?;
    let (open, close) = (part.find('"')?, part.rfind('"')?);
    Some((start + open, part.get(open + 1..close)?))
}

/// Bytes as text, without the mark some editors put at its start.
pub fn text_of(bytes: &[u8]) -> Result<&str, DecodeError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            Err(DecodeError::at(good, good.len(), Problem::NotText))
        }
    }
}

/// The text without the mark some editors put at its start.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// How much of `format: 1` was seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seek {
    Name,
    Colon,
    Number,
    Done,
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    items: usize,
    has_comments: bool,
    is_empty: bool,
    seek: Seek,
    words: Vec<&'a str>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            items: 0,
            has_comments: false,
            is_empty: true,
            seek: Seek::Name,
            words: Vec::new(),
        }
    }

    fn run(&mut self, known: u64) -> Result<(), DecodeError> {
        while let Some(c) = self.rest().chars().next() {
            if c == ' ' {
                self.at += spaces(self.rest());
                continue;
            }
            if c.is_whitespace() {
                self.at += c.len_utf8();
                continue;
            }
            if c == '/' && self.skip_comment() {
                continue;
            }
            self.is_empty = false;
            let expected = match self.seek {
                Seek::Colon => c == ':',
                Seek::Number => c.is_alphanumeric(),
                Seek::Name | Seek::Done => true,
            };
            if !expected {
                self.seek = Seek::Name;
            }
            if matches!(c, '(' | '[' | '{' | '"') {
                self.count()?;
            }
            match c {
                '(' | '[' | '{' => {
                    self.depth += 1;
                    if self.depth > MOST_DEPTH {
                        let problem = Problem::TooDeep { most: MOST_DEPTH };
                        return Err(DecodeError::at(self.text, self.at, problem));
                    }
                    self.at += 1;
                }
                ')' | ']' | '}' => {
                    self.depth = self.depth.saturating_sub(1);
                    self.at += 1;
                }
                '"' => self.skip_string(),
                '\'' => self.skip_char(),
                ':' => {
                    if self.seek == Seek::Colon {
                        self.seek = Seek::Number;
                    }
                    self.at += 1;
                }
                c if c.is_alphanumeric() || c == '_' => self.word(known)?,
                c => self.at += c.len_utf8(),
            }
        }
        Ok(())
    }

    /// Counts what will take memory.
    fn count(&mut self) -> Result<(), DecodeError> {
        self.items += 1;
        if self.items > MOST_ITEMS {
            let problem = Problem::TooMany { most: MOST_ITEMS };
            return Err(DecodeError::at(self.text, self.at, problem));
        }
        Ok(())
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A name, a number or the start of a raw string.
    fn word(&mut self, known: u64) -> Result<(), DecodeError> {
        let rest = self.rest();
        let length = word(rest);
        let (word, after) = rest.split_at(length);
        if matches!(word, "r" | "br") && self.skip_raw(length, after) {
            return self.count();
        }
        if self.depth == 1 {
            self.words.push(word);
        }
        if self.seek == Seek::Number {
            self.seek = Seek::Done;
            let number = word.replace('_', "").parse::<u64>();
            match number {
                Ok(number) if number == known => {}
                Ok(number) if number > known => {
                    let problem = Problem::NewerFormat(number);
                    return Err(DecodeError::at(self.text, self.at, problem));
                }
                _ => {
                    let problem = Problem::BadValue {
                        reason: Reason::Format,
                        found: word.to_owned(),
                    };
                    return Err(DecodeError::at(self.text, self.at, problem));
                }
            }
        } else if self.seek == Seek::Name && self.depth == 1 && word == "format" {
            self.seek = Seek::Colon;
        }
        self.at += length;
        Ok(())
    }

    /// Skips `r"..."` and `r#"..."#`; says whether it was one.
    fn skip_raw(&mut self, length: usize, after: &str) -> bool {
        let body = after.trim_start_matches('#');
        let hashes = after.len() - body.len();
        let Some(body) = body.strip_prefix('"') else {
            return false;
        };
        let close = format!("\"{}", "#".repeat(hashes));
        let inner = body.find(&close).map_or(body.len(), |at| at + close.len());
        self.at += length + hashes + 1 + inner;
        true
    }

    fn skip_string(&mut self) {
        let mut at = self.at + 1;
        // Neither of the two is a byte of any other character.
        while let Some(byte) = self.text.as_bytes().get(at) {
            match byte {
                b'"' => {
                    self.at = at + 1;
                    return;
                }
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        self.at = self.text.len();
    }

    /// Skips `'x'` and `'\''`; a lone quote is left to the parser.
    fn skip_char(&mut self) {
        let mut chars = self.rest().char_indices().skip(1);
        let first = chars.next();
        let second = chars.next();
        let length = match (first, second) {
            (Some((_, '\\')), Some(_)) => chars.find(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
            (Some(_), Some((at, '\''))) => Some(at + 1),
            _ => None,
        };
        self.at += length.unwrap_or(1);
    }

    /// Skips a comment; says whether there was one.
    fn skip_comment(&mut self) -> bool {
        let rest = self.rest();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block(rest)
        } else {
            return false;
        };
        self.at += length;
        self.has_comments = true;
        true
    }
}

/// How many spaces a text begins with.
fn spaces(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b' ').count()
}

/// The length of the word a text begins with.
fn word(text: &str) -> usize {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let plain = text.bytes().take_while(|byte| is_plain(byte)).count();
    if text.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return plain;
    }
    let ends = |c: char| !(c.is_alphanumeric() || c == '_');
    text.find(ends).unwrap_or(text.len())
}

/// The length of a block comment with the ones inside it.
fn block(text: &str) -> usize {
    let (mut at, mut depth) = (0, 0usize);
    while let Some(c) = text[at..].chars().next() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += c.len_utf8();
        }
    }
    at
}
