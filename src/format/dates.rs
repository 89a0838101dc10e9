//! Every date of a session file moved by as many days.
//! Must not know any field: a date is whatever is written as one, so a field that is new cannot be forgotten.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::day::is_in_range;

/// How many bytes a date takes in a file: `2026-11-18`.
const LENGTH: usize = 10;

/// The text of a session file with every date, and the date of every moment, so many days later.
///
/// Dates in sentences, such as `4 January`, stay: nobody but their author knows what they mean. The samples name none.
pub fn moved(text: &str, days: i64) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let begins = !out.ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let found = rest.get(..LENGTH).filter(|_| begins).and_then(|date| {
            let after = rest.get(LENGTH..)?;
            let ends = !after.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            date_of(date)
                .filter(|_| ends)?
                .checked_add_signed(TimeDelta::try_days(days)?)
                .filter(|date| is_in_range(*date))
        });
        let taken = if let Some(date) = found {
            out.push_str(&date.to_string());
            LENGTH
        } else {
            out.push(c);
            c.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

fn date_of(text: &str) -> Option<NaiveDate> {
    let is_written_as_one = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    text.parse().ok().filter(|_| is_written_as_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_move_and_other_words_stay() {
        for (text, expected) in [
            ("2026-11-18", "2026-11-25"),
            (
                "(until: \"2026-12-31\"), began: \"2026-11-18T09:30\"",
                "(until: \"2027-01-07\"), began: \"2026-11-25T09:30\"",
            ),
            ("\"从 2026-02-22 起\"", "\"从 2026-03-01 起\""),
            ("2026-02-30 and 12026-02-20", "2026-02-30 and 12026-02-20"),
            ("w-2026-11-18 2026-11-188", "w-2026-11-18 2026-11-188"),
            ("日期 4 January", "日期 4 January"),
        ] {
            assert_eq!(moved(text, 7), expected, "{text}");
        }
        assert_eq!(moved("2026-11-18", i64::MAX), "2026-11-18");
    }
}
