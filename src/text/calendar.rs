//! Months and weekdays by their English names, in full or short: `January`, `jan`, `Tues`.
//! Must not know whole dates, nor which day it is.

use chrono::{Month, Weekday};

/// The month of such a name, in any case.
pub fn month(word: &str) -> Option<Month> {
    if word.eq_ignore_ascii_case("sept") {
        return Some(Month::September);
    }
    word.parse().ok()
}

/// The weekday of such a name, in any case.
pub fn weekday(word: &str) -> Option<Weekday> {
    let also = [
        ("tues", Weekday::Tue),
        ("thur", Weekday::Thu),
        ("thurs", Weekday::Thu),
    ];
    let found = also.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    found.map(|(_, day)| *day).or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_and_short_names() {
        for (word, expected) in [
            ("January", Some(Month::January)),
            ("sept", Some(Month::September)),
            ("MAY", Some(Month::May)),
            ("Marc", None),
            ("", None),
        ] {
            assert_eq!(month(word), expected, "{word}");
        }
        for (word, expected) in [
            ("tuesday", Some(Weekday::Tue)),
            ("Thurs", Some(Weekday::Thu)),
            ("su", None),
        ] {
            assert_eq!(weekday(word), expected, "{word}");
        }
    }
}
