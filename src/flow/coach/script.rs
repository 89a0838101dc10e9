//! Which script a text is written in; by that it is known whose word lists can read it.
//! Must not know a language.

use unicode_segmentation::UnicodeSegmentation;

/// A script that word lists are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    #[default]
    Latin,
    /// Chinese characters.
    Han,
    /// Any other.
    Other,
}

impl Script {
    /// The script most words of a text are in, where a Chinese character is a word; none where it has no letters.
    pub fn of(text: &str) -> Option<Self> {
        let scripts = text.unicode_words().filter_map(Self::of_word);
        let mut counts = [(Self::Latin, 0usize), (Self::Han, 0), (Self::Other, 0)];
        for script in scripts {
            for (one, count) in &mut counts {
                *count += usize::from(*one == script);
            }
        }
        let (script, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (most > 0).then_some(script)
    }

    fn of_word(word: &str) -> Option<Self> {
        let letter = word.chars().find(|c| c.is_alphabetic())?;
        Some(match u32::from(letter) {
            0..=0x24f => Self::Latin,
            0x3007 | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => Self::Han,
            _ => Self::Other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_words_say_which_script_it_is() {
        let check = |text: &str, expected| assert_eq!(Script::of(text), expected, "{text}");
        check("We answer within a day.", Some(Script::Latin));
        check("我们一天内答复。", Some(Script::Han));
        check("每个 PR 一天内由一位同事 review。", Some(Script::Han));
        check("We post it in 飞书 the same day.", Some(Script::Latin));
        check("Мы отвечаем за день.", Some(Script::Other));
        check("わたしたちはその日のうちにこたえます。", Some(Script::Other));
        check("10:00, 15:00", None);
        check("", None);
    }
}
