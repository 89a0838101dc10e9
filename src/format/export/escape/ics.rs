//! Text and lines of iCalendar, RFC 5545: escaping (3.3.11), folding (3.1), names of events.
//! Must not know sessions.

use std::fmt::Write;

/// The most octets of a line, without its end.
const MOST: usize = 75;

/// The text as a value of type TEXT.
pub(in crate::format::export) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An identity in a UID: letters, digits and hyphens; every other byte is told by its number.
pub(in crate::format::export) fn uid(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            // Writing into a string cannot fail.
            let _ = write!(out, "_{byte:02x}");
        }
    }
    out
}

/// Adds a content line, folded so that no part has more than 75 octets and no character is cut.
pub(in crate::format::export) fn fold(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > MOST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_begin_a_line() {
        assert_eq!(text("a;b,c\\d\r\nEND:VEVENT\u{7}"), "a\\;b\\,c\\\\d\\nEND:VEVENT");
        assert_eq!(uid("u-1 \r\nx"), "u-1_20_0d_0ax");
    }

    #[test]
    fn a_character_is_never_cut() {
        for before in 70..80 {
            let line = format!("{}🦀é海{}", "x".repeat(before), "y".repeat(90));
            let mut out = String::new();
            fold(&mut out, &line);
            assert!(out.split("\r\n").all(|part| part.len() <= MOST), "{before}");
            assert_eq!(out.replace("\r\n ", "").trim_end(), line);
        }
    }
}
