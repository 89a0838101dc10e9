//! The bytes of a file as text, whatever encoding they are in.
//! Must not know what the text says.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::format::error::DecodeError;
use crate::format::text_of;

/// Where programs that write documents begin a file.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The first bytes of a text in UTF-16 that are looked at.
const SAMPLE: usize = 4096;

/// Text, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What the bytes say.
    pub text: String,
    /// The name of the encoding; none for UTF-8, which needs no word.
    pub encoding: Option<&'static str>,
}

/// A file that holds no text as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Word, `OpenDocument` or rich text: a word processor opens it.
    Word,
    /// Excel or `OpenDocument`: a table program opens it.
    Sheet,
    /// A PDF, of which only a reader knows the words.
    Pdf,
    /// A picture, an archive, a program.
    Binary,
}

/// Why bytes are no text.
#[derive(Clone, Debug)]
pub enum NoText {
    /// They are a document of a program.
    Foreign(Foreign),
    /// They are UTF-8 that is broken somewhere.
    Broken(DecodeError),
}

/// The text in these bytes.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NoText> {
    if let Some(document) = document(bytes) {
        return Err(NoText::Foreign(document));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        if encoding == UTF_8 {
            return utf_8(bytes);
        }
        return decoded(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = utf_16(bytes) {
        return decoded(encoding, bytes);
    }
    if std::str::from_utf8(bytes).is_ok() || is_mostly_utf_8(bytes) {
        return utf_8(bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let guess = if guess == GBK { GB18030 } else { guess };
    decoded(guess, bytes).or_else(|_| decoded(WINDOWS_1252, bytes))
}

fn utf_8(bytes: &[u8]) -> Result<Decoded, NoText> {
    let text = text_of(bytes).map_err(NoText::Broken)?;
    if is_binary(text) {
        return Err(NoText::Foreign(Foreign::Binary));
    }
    Ok(Decoded {
        text: text.to_owned(),
        encoding: None,
    })
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Result<Decoded, NoText> {
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    if has_errors || is_binary(&text) {
        return Err(NoText::Foreign(Foreign::Binary));
    }
    Ok(Decoded {
        text: Cow::into_owned(text),
        encoding: Some(name(encoding, bytes)),
    })
}

/// The encoding as people call it.
fn name(encoding: &'static Encoding, bytes: &[u8]) -> &'static str {
    let has_windows_signs = || bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
    if encoding == WINDOWS_1252 {
        return if has_windows_signs() {
            "Windows-1252"
        } else {
            "Latin-1"
        };
    }
    if encoding == GB18030 {
        return "GB18030";
    }
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return "UTF-16";
    }
    encoding.name()
}

fn document(bytes: &[u8]) -> Option<Foreign> {
    let has = |part: &[u8]| memchr::memmem::find(bytes, part).is_some();
    if bytes.starts_with(b"%PDF-") {
        Some(Foreign::Pdf)
    } else if bytes.starts_with(OLD_OFFICE) {
        // The names of its parts are in UTF-16.
        let is_sheet = has(b"W\0o\0r\0k\0b\0o\0o\0k\0");
        Some(if is_sheet { Foreign::Sheet } else { Foreign::Word })
    } else if bytes.starts_with(b"{\\rtf") {
        Some(Foreign::Word)
    } else if bytes.starts_with(b"PK\x03\x04") {
        if has(b"word/") || has(b"opendocument.text") {
            Some(Foreign::Word)
        } else if has(b"xl/") || has(b"opendocument.spreadsheet") {
            Some(Foreign::Sheet)
        } else {
            Some(Foreign::Binary)
        }
    } else {
        None
    }
}

/// UTF-16 without a mark: every other byte of what is plain in it is nothing. Chinese has such bytes, too: line ends and spaces.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let none_at = |side: usize| {
        let halves = sample.iter().skip(side).step_by(2);
        halves.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (none_at(0), none_at(1));
    let encoding = match (even, odd) {
        (0, 0) => return None,
        (even, odd) if even > odd * 4 => UTF_16BE,
        (even, odd) if odd > even * 4 => UTF_16LE,
        _ => return None,
    };
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    (!has_errors && !is_binary(&text)).then_some(encoding)
}

/// Whether a text in UTF-8 was broken by one bad byte: read as something else, each sign of it would be wrong.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// Whether a text has signs that nobody types, and more than a stray one.
fn is_binary(text: &str) -> bool {
    let is_odd = |c: char| {
        c.is_ascii_control()
            && !matches!(
                c,
                '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}' | '\u{b}' | '\u{7}' | '\u{8}'
            )
    };
    let odd = text.chars().filter(|c| is_odd(*c)).count();
    odd > 0 && odd * 50 > text.chars().count()
}
