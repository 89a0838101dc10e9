//! Numbers as they are typed for marks: `1 1 2`, `1, 1, 2`, or `112` while there are at most nine to choose from.
//! Must not know what is numbered.

use crate::text::half_width;

/// The most things whose numbers have one digit.
const ONE_DIGIT: usize = 9;

/// What is wrong with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This is no number.
    NotANumber(String),
    /// Nothing has this number.
    NoSuch(String),
}

/// The places, from nought, of the numbers in a text, where so many things are numbered from one.
pub fn places(text: &str, count: usize) -> Result<Vec<usize>, Wrong> {
    let text: String = text.chars().map(half_width).collect();
    let mut places = Vec::new();
    let separator =
        |character: char| character.is_whitespace() || matches!(character, ',' | ';' | '、' | '，');
    for token in text.split(separator).filter(|token| !token.is_empty()) {
        if !token.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Wrong::NotANumber(token.to_owned()));
        }
        let step = if count <= ONE_DIGIT { 1 } else { token.len() };
        for at in (0..token.len()).step_by(step) {
            let number = &token[at..at + step];
            let place = number
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1))
                .filter(|place| *place < count);
            places.push(place.ok_or_else(|| Wrong::NoSuch(number.to_owned()))?);
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_apart_by_spaces_or_by_having_one_digit() {
        let check = |text: &str, count, wanted: &[usize]| {
            assert_eq!(places(text, count), Ok(wanted.to_vec()), "{text}");
        };
        check("", 3, &[]);
        check("1 1 2 3 3", 3, &[0, 0, 1, 2, 2]);
        check("11233", 3, &[0, 0, 1, 2, 2]);
        check("1,1; 23", 9, &[0, 0, 1, 2]);
        check("１２", 2, &[0, 1]);
        check("1 12 3", 12, &[0, 11, 2]);
        check(" 10 ", 10, &[9]);
    }

    #[test]
    fn what_is_no_number_of_anything_is_named() {
        let check = |text: &str, count, wanted: Wrong| assert_eq!(places(text, count), Err(wanted), "{text}");
        check("1 x", 3, Wrong::NotANumber("x".into()));
        check("4", 3, Wrong::NoSuch("4".into()));
        check("0", 3, Wrong::NoSuch("0".into()));
        check("112", 12, Wrong::NoSuch("112".into()));
        check("1", 0, Wrong::NoSuch("1".into()));
        check(
            "99999999999999999999999",
            10,
            Wrong::NoSuch("99999999999999999999999".into()),
        );
    }
}
