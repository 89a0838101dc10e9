//! How a file looks: two spaces, one fact a line, and letters as people type them.
//! Must not know what is in it.

use ::ron::ser::PrettyConfig;
use serde::Serialize;

/// The text of a value, laid out for people and diffs.
pub(super) fn lay_out<T: Serialize>(value: &T) -> Result<String, ::ron::Error> {
    let pretty = PrettyConfig::new().new_line("\n").indentor("  ");
    let mut text = plain(&::ron::ser::to_string_pretty(value, pretty)?);
    text.push('\n');
    Ok(text)
}

/// Takes back escapes that only make a text harder to read: apostrophes, accents that stand alone, joined emoji.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let escape = &rest[at..];
        let length = match escape.as_bytes().get(1) {
            Some(b'u') => escape.find('}').map_or(escape.len(), |end| end + 1),
            _ => escape.len().min(2),
        };
        let (escape, after) = escape.split_at(length);
        match escaped(escape) {
            Some(c) if is_readable(c) => plain.push(c),
            _ => plain.push_str(escape),
        }
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// The character behind an escape, if it is one that may be taken back.
fn escaped(escape: &str) -> Option<char> {
    if escape == "\\'" {
        return Some('\'');
    }
    let digits = escape.strip_prefix("\\u{")?.strip_suffix('}')?;
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

/// Whether a character is seen, by itself or on the one before it.
fn is_readable(c: char) -> bool {
    // Inside a text, the standard library leaves what joins the character before it alone.
    matches!(c, '\'' | '\u{200c}' | '\u{200d}') || format!("a{c}").escape_debug().nth(1) == Some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_escapes_that_help_stay() {
        let check = |text: &str, expected: &str| {
            assert_eq!(lay_out(&text).expect("laid out").trim_end(), expected, "{text:?}");
        };
        check("we don't", r#""we don't""#);
        check("a \"b\" \\ c", r#""a \"b\" \\ c""#);
        check("\\' \\u{41}", r#""\\' \\u{41}""#);
        check("e\u{301}", "\"e\u{301}\"");
        check("👩\u{200d}💻 ❤\u{fe0f}", "\"👩\u{200d}💻 ❤\u{fe0f}\"");
        check("\u{202e}abc\u{1b}", r#""\u{202e}abc\u{1b}""#);
    }
}
