//! Text as a JSON string.
//! Must not know sessions.

use std::fmt::Write;

/// The text in quotes; also safe inside a script of a page.
pub(in crate::format::export) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' => out.push_str("\\u003c"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_strings() {
        assert_eq!(
            quoted("a\"b\\c\n</script>\u{7}"),
            "\"a\\\"b\\\\c\\n\\u003c/script>\\u0007\""
        );
    }
}
