//! Words as a shell takes them, for commands that are shown to be copied.
//! Must not know which commands.

use std::borrow::Cow;

/// The word, in quotes where it needs them.
pub fn shell_word(word: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
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
    }
}
