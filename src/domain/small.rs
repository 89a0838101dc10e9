//! How small a change of words is: whether it puts a slip right, or says something else.
//! Must not know norms, nor who may change what.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use strsim::damerau_levenshtein;
use unicode_segmentation::UnicodeSegmentation;

/// One word of so many may change; of fewer, one.
const ONE_OF: usize = 7;

/// How one wording differs from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many words are others, came or went.
    pub changed: usize,
    /// How many words there were; in Chinese, characters.
    pub of: usize,
    /// A word that says something else by itself: a number, a day, a "not". As it stands in one of the wordings.
    pub sense: Option<String>,
}

impl Difference {
    /// What differs between the words that were agreed and others. Case, spaces and marks are no words.
    pub fn between(agreed: &str, other: &str) -> Self {
        let (old, new) = (words(agreed), words(other));
        let mut changed = 0;
        let mut sense = None;
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            let (gone, came) = (&old[op.old_range()], &new[op.new_range()]);
            changed += gone.len().max(came.len());
            sense = sense.or_else(|| other_sense(gone, came));
        }
        Self {
            changed,
            of: old.len(),
            sense,
        }
    }

    /// How many words may be others in a small change.
    pub fn most(&self) -> usize {
        (self.of / ONE_OF).max(1)
    }

    /// Whether most words stay and none says something else by itself.
    pub fn is_small(&self) -> bool {
        self.changed <= self.most() && self.sense.is_none()
    }
}

/// The words of a text as they are compared; a Chinese or Japanese character is a word.
fn words(text: &str) -> Vec<String> {
    let words = text
        .unicode_words()
        .map(|word| word.to_lowercase().replace('’', "'"));
    words.collect()
}

/// The word with a sense of its own that stands on one side only. Letters that changed places make no other word.
fn other_sense(gone: &[String], came: &[String]) -> Option<String> {
    let is_other =
        |word: &&String, among: &[String]| has_sense(word) && !among.iter().any(|one| is_slip(one, word));
    let came_in = came.iter().find(|word| is_other(word, gone));
    came_in
        .or_else(|| gone.iter().find(|word| is_other(word, came)))
        .cloned()
}

/// Whether one is how somebody mistypes the other.
fn is_slip(one: &str, other: &str) -> bool {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.sort_unstable();
        letters
    };
    let is_digit = |word: &str| word.chars().any(char::is_numeric);
    if is_digit(one) || is_digit(other) {
        return one == other;
    }
    letters(one) == letters(other)
        || is_day(one) != is_day(other) && one.len() > 4 && damerau_levenshtein(one, other) == 1
}

/// Whether a word says so much that without it, or with another, the sentence says something else.
fn has_sense(word: &str) -> bool {
    let of_han =
        |c: char| "零〇一二两三四五六七八九十百千万半不没無无非未别勿莫否禁须必应可前后内外以".contains(c);
    word.chars().any(|c| c.is_numeric() || of_han(c))
        || word.ends_with("n't")
        || is_day(word)
        || SENSE.contains(&word)
}

fn is_day(word: &str) -> bool {
    DAYS.contains(&word.strip_suffix('s').unwrap_or(word))
}

const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "morning",
    "noon",
    "afternoon",
    "evening",
    "night",
];

const SENSE: &[&str] = &[
    "no",
    "not",
    "never",
    "none",
    "nobody",
    "nothing",
    "nor",
    "neither",
    "without",
    "cannot",
    "unless",
    "except",
    "dont",
    "cant",
    "wont",
    "must",
    "may",
    "can",
    "could",
    "should",
    "shall",
    "might",
    "always",
    "sometimes",
    "only",
    "all",
    "every",
    "everybody",
    "everyone",
    "any",
    "before",
    "after",
    "until",
    "within",
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "ninety",
    "hundred",
    "half",
    "once",
    "twice",
];

#[cfg(test)]
mod tests {
    use super::*;

    const AGREED: &str =
        "When somebody writes to us in the chanel, we answer within 4 hours, unless it is Friday.";

    #[test]
    fn a_slip_is_small_and_another_meaning_is_not() {
        let with = |from: &str, to: &str| {
            assert!(AGREED.contains(from), "{from:?}");
            AGREED.replace(from, to)
        };
        let small = [
            ("a typo", with("chanel", "channel")),
            ("case and marks", with("When somebody", "when, somebody,")),
            ("spaces", with(" in the", "  in\nthe")),
            ("a word added", with("we answer", "we usually answer")),
            ("two words", with("somebody writes", "someone types")),
            ("letters in the wrong order", with("within", "witihn")),
            ("nothing", AGREED.to_owned()),
        ];
        for (what, other) in small {
            let difference = Difference::between(AGREED, &other);
            assert!(difference.is_small(), "{what}: {difference:?}");
        }
        let large = [
            ("another number", with("4 hours", "24 hours")),
            ("a number as a word", with("4 hours", "four hours")),
            ("another unit", with("4 hours", "4 days")),
            ("a not", with("we answer", "we do not answer")),
            ("a don't", with("we answer", "we don't answer")),
            ("no unless", with("unless it is", "because it is")),
            ("another day", with("Friday", "Monday")),
            ("a must", with("we answer", "we must answer")),
            ("half of it", "When somebody writes to us, we answer.".to_owned()),
            ("another sentence", "Cameras are off on Fridays.".to_owned()),
            ("nothing left", String::new()),
        ];
        for (what, other) in large {
            let difference = Difference::between(AGREED, &other);
            assert!(!difference.is_small(), "{what}: {difference:?}");
        }
    }

    #[test]
    fn a_misspelt_not_or_day_can_be_put_right() {
        for (one, other) in [
            ("We do nto call on site days.", "We do not call on site days."),
            (
                "We meet on Wedesday in the room.",
                "We meet on Wednesday in the room.",
            ),
            ("We dont call on site days.", "We don't call on site days."),
        ] {
            assert!(Difference::between(one, other).is_small(), "{other}");
        }
    }

    #[test]
    fn chinese_is_counted_by_characters() {
        let agreed = "有人远程，大家就都用自己的电恼入会，两小时内回复消息。";
        let difference = |from: &str, to: &str| Difference::between(agreed, &agreed.replace(from, to));
        assert_eq!(difference("", "").of, 24);
        assert_eq!(difference("", "").most(), 3);
        assert!(difference("电恼", "电脑").is_small());
        assert!(difference("大家就都", "大家都").is_small());
        for (from, to) in [
            ("两小时", "四小时"),
            ("都用", "都不用"),
            ("内回复", "后回复"),
            ("大家就都用自己的电恼入会", "谁方便谁开会"),
        ] {
            assert!(!difference(from, to).is_small(), "{to}");
        }
    }

    #[test]
    fn a_short_text_may_change_one_word() {
        assert!(Difference::between("Cameras are of.", "Cameras are off.").is_small());
        assert!(!Difference::between("Cameras are on.", "Mikes were on.").is_small());
    }
}
