//! Words as a shell takes them, for commands that are shown to be copied.
//! Must not know which commands.

use std::borrow::Cow;

use super::is_hidden;

/// The word, in quotes where it needs them. What a terminal would obey or hide is written as an escape, so that the word
/// that is copied is still this one.
pub fn shell_word(word: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    let is_unseen = |c: char| c.is_control() || is_hidden(c);
    if word.contains(is_unseen) {
        let mut out = "$'".to_owned();
        for c in word.chars() {
            if is_unseen(c) {
                let mut bytes = [0; 4];
                out.extend(
                    c.encode_utf8(&mut bytes)
                        .bytes()
                        .map(|byte| format!("\\x{byte:02x}")),
                );
            } else {
                out.extend("'\\".contains(c).then_some('\\'));
                out.push(c);
            }
        }
        return Cow::Owned(out + "'");
    }
    if !word.is_empty() && word.chars().all(is_plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', "'\\''")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_needs_quotes_has_them() {
        let check = |word: &str, expected: &str| assert_eq!(shell_word(word), expected);
        check("sessions/harbour-crew.ron", "sessions/harbour-crew.ron");
        check("Harbour crew", "'Harbour crew'");
        check("crew's $HOME", "'crew'\\''s $HOME'");
        check("", "''");
        check(
            "a\u{1b}[1m'\n\u{202e}\\",
            "$'a\\x1b[1m\\'\\x0a\\xe2\\x80\\xae\\\\'",
        );
    }
}
