//! The days a session can speak of: the years 1900 to 9999, which every program writes and reads with four digits.
//! Must not know where a day comes from. Whatever is read, typed or told by a clock is held to this range once, and
//! arithmetic ends at its last day.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

/// The years there are.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// Whether a session can speak of a day.
pub fn is_in_range(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

/// So many days later, or the last day there is.
pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    held(day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX))
}

/// The nearest moment there is.
pub fn held_moment(moment: NaiveDateTime) -> NaiveDateTime {
    let day = held(moment.date());
    let time = if day == moment.date() {
        moment.time()
    } else {
        NaiveTime::MIN
    };
    day.and_time(time)
}

fn held(day: NaiveDate) -> NaiveDate {
    let year = day.year().clamp(*YEARS.start(), *YEARS.end());
    if year == day.year() {
        return day;
    }
    let (month, of_month) = if year < day.year() { (12, 31) } else { (1, 1) };
    NaiveDate::from_ymd_opt(year, month, of_month).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_end_with_the_years_there_are() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        assert!(is_in_range(day("1900-01-01")) && is_in_range(day("9999-12-31")));
        assert!(!is_in_range(day("1899-12-31")) && !is_in_range(day("+10000-01-01")));
        assert_eq!(later(day("9999-12-30"), 1), day("9999-12-31"));
        for far in [2, u64::MAX] {
            assert_eq!(later(day("9999-12-30"), far), day("9999-12-31"));
        }
        assert_eq!(held_moment(NaiveDateTime::MAX).to_string(), "9999-12-31 00:00:00");
        assert_eq!(held_moment(NaiveDateTime::MIN).to_string(), "1900-01-01 00:00:00");
        let now = day("2027-03-04").and_time(NaiveTime::MIN);
        assert_eq!(held_moment(now), now);
    }
}
