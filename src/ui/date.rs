//! Dates as people type them.
//! Must not know what day it is: it is told.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Reads a date: `2027-03-01`, `03-01` (the next one), or `+30`, `+6w`, `+3m` from today; nothing is no date.
///
/// # Errors
/// `NotADate` when it is none of these.
pub fn parse(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, NotADate> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let date = if let Some(ahead) = text.strip_prefix('+') {
        later(ahead, today)
    } else {
        written(text, today)
    };
    date.map(Some).ok_or(NotADate)
}

/// What was typed is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

fn later(ahead: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (number, unit) = match ahead.trim().strip_suffix(['d', 'w', 'm']) {
        Some(number) => (number, ahead.trim().chars().last()?),
        None => (ahead.trim(), 'd'),
    };
    let number: u32 = number.trim().parse().ok().filter(|number| *number <= 5_000)?;
    match unit {
        'w' => today.checked_add_days(Days::new(u64::from(number) * 7)),
        'm' => today.checked_add_months(Months::new(number)),
        _ => today.checked_add_days(Days::new(u64::from(number))),
    }
}

fn written(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [month, day] => {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            NaiveDate::from_ymd_opt(today.year(), month, day)
                .filter(|date| *date >= today)
                .or_else(|| NaiveDate::from_ymd_opt(today.year() + 1, month, day))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = NaiveDate::from_ymd_opt(2027, 3, 4).expect("a date");
        let check = |typed: &str, expected: &str| {
            let found = match parse(typed, today) {
                Ok(Some(date)) => date.to_string(),
                Ok(None) => "none".into(),
                Err(NotADate) => "refused".into(),
            };
            assert_eq!(found, expected, "{typed:?}");
        };
        check("", "none");
        check("2027-06-30", "2027-06-30");
        check(" 2027/6/3 ", "2027-06-03");
        check("06-30", "2027-06-30");
        check("03-04", "2027-03-04");
        check("01-15", "2028-01-15");
        check("+30", "2027-04-03");
        check("+2w", "2027-03-18");
        check("+3m", "2027-06-04");
        check("02-30", "refused");
        check("soon", "refused");
        check("+", "refused");
        check("+999999999999", "refused");
        check("6-30-27", "refused");
    }
}
