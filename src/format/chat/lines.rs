//! A paste as lines, each as it is shown and as it is read.
//! Must not know what a line says.

use crate::text::{Shape, is_hidden, sanitise};

/// A line of the paste.
#[derive(Debug)]
pub struct Given {
    /// With its hidden characters made visible.
    pub shown: String,
    /// Without the marks that programs put in unseen; its spaces and tabs are kept.
    pub clean: String,
    /// Whether characters are on it that steer a terminal.
    pub control: bool,
}

impl Given {
    fn new(raw: &str) -> Self {
        let controls = |c: char| c.is_control() && c != '\t';
        Self {
            shown: sanitise(raw, Shape::Line).trim_end().to_owned(),
            clean: unmarked(raw),
            control: raw.contains(controls),
        }
    }

    /// The words of it.
    pub fn words(&self) -> &str {
        self.clean.trim()
    }

    /// Whether nothing can be seen of it, although there is something.
    pub fn is_unseen(&self) -> bool {
        let unseen = |c: char| c.is_whitespace() || c.is_control();
        !self.shown.is_empty() && self.clean.chars().all(unseen)
    }

    /// Whether it begins with a space.
    pub fn is_indented(&self) -> bool {
        self.clean.starts_with(char::is_whitespace)
    }
}

/// The lines of a paste, whatever they end in; an end at the very end opens no further line.
pub fn split(text: &str) -> Vec<Given> {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n");
    let mut lines: Vec<Given> = text.split(ends).map(Given::new).collect();
    if lines
        .last()
        .is_some_and(|last| last.clean.is_empty() && !last.is_unseen())
    {
        lines.pop();
    }
    lines
}

/// `s` without direction marks, zero-width spaces and their like; controls are kept, to be made visible.
pub fn unmarked(s: &str) -> String {
    s.chars().filter(|c| c.is_control() || !is_hidden(*c)).collect()
}

/// `s` as it is kept: on one line, and with what is hidden made visible.
pub fn kept(s: &str) -> String {
    sanitise(s.trim(), Shape::Line).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_many_ways() {
        let check = |given: &str, expected: &[&str]| {
            let found: Vec<String> = split(given).into_iter().map(|line| line.clean).collect();
            assert_eq!(found, expected, "{given:?}");
        };
        check("", &[]);
        check("a", &["a"]);
        check("a\r\nb\rc\nd\u{2028}e\n", &["a", "b", "c", "d", "e"]);
        check("a\n\n", &["a", ""]);
        check("a\u{200e}b\u{feff}", &["ab"]);
        check("\u{200b}", &[""]);
    }

    #[test]
    fn what_cannot_be_seen_is_told_from_what_is_empty() {
        let check = |given: &str, unseen: bool, control: bool| {
            let line = Given::new(given);
            assert_eq!((line.is_unseen(), line.control), (unseen, control), "{given:?}");
        };
        check("", false, false);
        check("  ", false, false);
        check("\u{200b}", true, false);
        check("\u{1b}\u{7}", true, true);
        check("\u{1b}[31m4", false, true);
        check("a\tb", false, false);
    }
}
