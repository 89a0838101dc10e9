//! Names of people, teams and topics: how they are kept, and when two of them are one.
//! Must not know whose names they are.

use unicode_normalization::UnicodeNormalization;

use super::{Shape, sanitise};

/// A name as it is kept: as it was typed, but composed, with single spaces, and without what nobody sees.
pub fn tidy(name: &str) -> String {
    let shown = sanitise(name, Shape::Line);
    let seen = without_hidden(&shown);
    let letters: Vec<char> = seen.nfc().collect();
    let mut tidy = String::with_capacity(letters.len());
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at).copied());
        let after = letters.get(at + 1).copied();
        match c {
            c if c.is_whitespace() => {
                if !tidy.is_empty() && !tidy.ends_with(' ') {
                    tidy.push(' ');
                }
            }
            '\u{200c}' | '\u{200d}' if !(before.is_some_and(joins) && after.is_some_and(joins)) => {}
            '\u{fe00}'..='\u{fe0f}' if !before.is_some_and(|c| joins(c) || is_key(c)) => {}
            c => tidy.push(*c),
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// Whether two names look the same, however they were typed.
pub fn is_same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// What all ways to type one name have in common; it is compared and never shown.
///
/// Accents stay: Zoe and Zoë may be two people.
pub fn key(name: &str) -> String {
    let lower = |c: char| c.to_lowercase();
    let tidy = tidy(name);
    let plain = tidy.nfkc().flat_map(lower).nfkc().filter_map(|c| match c {
        // The dot above that is left is what the capital İ becomes, an `i` with one dot.
        '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{307}' => None,
        '’' | '‘' | 'ʼ' | '＇' => Some('\''),
        '\u{2010}' | '\u{2011}' | '\u{2013}' => Some('-'),
        'ς' => Some('σ'),
        c => Some(c),
    });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What cleaning has shown in place of a hidden character goes with it.
fn without_hidden(shown: &str) -> String {
    let mut rest = shown;
    let mut seen = String::with_capacity(shown.len());
    while let Some((before, after)) = rest.split_once("⟨U+") {
        let code = after.split_once('⟩').filter(|(code, _)| is_code(code));
        seen.push_str(before);
        if let Some((_, after)) = code {
            rest = after;
        } else {
            seen.push_str("⟨U+");
            rest = after;
        }
    }
    seen.push_str(rest);
    seen
}

fn is_code(code: &str) -> bool {
    (4..=6).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a joiner or a selector beside this character can be seen: in scripts that join, and in pictures.
fn joins(c: char) -> bool {
    let picture = matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}');
    picture || matches!(c, '\u{600}'..='\u{1fff}' | '\u{a840}'..='\u{abff}') && !c.is_whitespace()
}

/// Whether it is the start of a key cap.
fn is_key(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '#' | '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_without_what_nobody_sees() {
        let check = |given: &str, expected: &str| {
            assert_eq!(tidy(given), expected, "{given:?}");
            assert_eq!(tidy(expected), expected, "twice: {given:?}");
        };
        check("", "");
        check("  Zoe\u{308}  ", "Zoë");
        check("Ana\u{a0}\u{2009} Lima", "Ana Lima");
        check("王\u{3000}小明", "王 小明");
        check("Z\u{200b}o\u{ad}ë\u{feff}\u{200e}", "Zoë");
        check("Zo⟨U+200B⟩ë", "Zoë");
        check("Zo\u{200d}ë\u{200d}", "Zoë");
        check("Bo\tLi\r\n", "Bo Li");
        check("Ｂｏ", "Ｂｏ");
        check("⟨U+⟩ ⟨U+zz⟩", "⟨U+⟩ ⟨U+zz⟩");
        // Where they can be seen they stay.
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("Kim 👩\u{200d}💻", "Kim 👩\u{200d}💻");
        check("Team 1\u{fe0f}\u{20e3}", "Team 1\u{fe0f}\u{20e3}");
        check("葛\u{e0100}", "葛\u{e0100}");
    }

    #[test]
    fn names_that_look_alike_are_one() {
        for (one, other) in [
            ("Zoë", "Zoe\u{308}"),
            ("Zoë", "  ZOË "),
            ("Ana Lima", "ana  lima"),
            ("Ana Lima", "Ana\u{a0}Lima"),
            ("Bo", "Ｂｏ"),
            ("王 小明", "王\u{3000}小明"),
            ("Bo", "B\u{200b}o"),
            ("Bo", "Bo⟨U+200B⟩"),
            ("O'Hara", "O’Hara"),
            ("Anne-Marie", "Anne\u{2011}Marie"),
            ("Νίκος", "ΝΊΚΟΣ"),
            ("İnci", "i\u{307}nci"),
        ] {
            assert!(is_same(one, other), "{one:?} and {other:?}");
        }
        for (one, other) in [("Zoë", "Zoe"), ("Bo", "Bo L"), ("王小明", "王小红"), ("Ana", "")] {
            assert!(!is_same(one, other), "{one:?} and {other:?}");
        }
    }
}
