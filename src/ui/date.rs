//! Dates as people type them, in any of the program's languages, whichever the screen is in.
//! Must not know what day it is: it is told.
//!
//! A table of our own. The crates that read dates (`interim`, `chrono-english`, `parse_datetime`, `dateparser`) know no
//! Chinese, and they settle by themselves what can be read in two ways; here that is asked about.

mod chinese;
mod english;
mod numbers;
#[cfg(test)]
mod tests;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization;

use crate::domain::day::is_in_range;

/// Why what was typed is not taken as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none.
    NotADate,
    /// It can be read in two ways: with the day first, or with the month first.
    Either(NaiveDate, NaiveDate),
}

/// Reads a date; nothing is no date. Where no year is said, it is the next such day from today on.
///
/// # Errors
/// `Unread` when it is no date, or can be two.
pub fn parse(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Unread> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let found = match numbers::read(&text, today)? {
        Some(date) => Some(date),
        None => chinese::read(&text, today).or_else(|| english::read(&text, today)),
    };
    let found = found.filter(|date| is_in_range(*date));
    found.map(Some).ok_or(Unread::NotADate)
}

/// In narrow digits and marks, and in small letters.
fn plain(text: &str) -> String {
    let narrow = text.nfkc().flat_map(char::to_lowercase).map(|c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '。' => '.',
        other => other,
    });
    narrow.collect::<String>().trim().to_owned()
}

/// A number of one to four digits.
fn number(text: &str) -> Option<u32> {
    let is_one = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_one)
}

fn of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|date| is_in_range(*date))
}

/// The next day of this name from today on; the 29th of February waits for its year.
fn next(month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    (today.year()..=today.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)
}

/// The next day of a month with this number, from today on.
fn next_day(day: u32, today: NaiveDate) -> Option<NaiveDate> {
    (0..12)
        .filter_map(|months| today.checked_add_months(Months::new(months))?.with_day(day))
        .find(|date| *date >= today)
}

/// A stretch of time that is counted in dates.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// So many of them from today.
fn ahead(number: u32, unit: Unit, today: NaiveDate) -> Option<NaiveDate> {
    let number = Some(number).filter(|number| *number <= 5_000)?;
    match unit {
        Unit::Day => today.checked_add_days(Days::new(u64::from(number))),
        Unit::Week => today.checked_add_days(Days::new(u64::from(number) * 7)),
        Unit::Month => today.checked_add_months(Months::new(number)),
        Unit::Year => today.checked_add_months(Months::new(number * 12)),
    }
}

/// A weekday of this week, the next or a later one; weeks begin on Monday.
fn in_week(weekday: Weekday, weeks: u32, today: NaiveDate) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
    let days = weekday.num_days_from_monday() + weeks * 7;
    monday.checked_add_days(Days::new(u64::from(days)))
}

/// The next such weekday after today.
fn coming(weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    today.iter_days().skip(1).find(|date| date.weekday() == weekday)
}

/// The last day of the month that is so many months from now.
fn month_end(months: u32, today: NaiveDate) -> Option<NaiveDate> {
    let first = today.with_day(1)?.checked_add_months(Months::new(months + 1))?;
    first.pred_opt()
}

/// The last day of a month, the next time it comes.
fn end_of(month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let this = (0..13).filter_map(|months| month_end(months, today));
    this.into_iter().find(|date| date.month() == month)
}

/// The last day of this year.
fn year_end(today: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(today.year(), 12, 31)
}

/// What stands in front of a date at the end of a text.
const LEADS: [&str; 6] = [" by ", " until ", " till ", " before ", " from ", " as of "];

/// A text, and the date that is said at its end: `the site lead, by 15 Dec`. So no sentence says it a second time.
pub fn apart(text: &str, today: NaiveDate) -> (&str, Option<NaiveDate>) {
    let begins = LEADS.iter().filter_map(|lead| {
        let at = text.to_ascii_lowercase().rfind(lead)?;
        Some((at, at + lead.len()))
    });
    let marks = text.char_indices().filter_map(|(at, c)| {
        let after = at + c.len_utf8();
        let is_lead = matches!(c, ',' | '，' | '(' | '（') || c == ' ' && text.ends_with('前');
        is_lead.then_some((at, after))
    });
    for (at, after) in begins.chain(marks) {
        let said = text.get(after..).unwrap_or_default().trim();
        let said = said.trim_end_matches([')', '）']);
        let said = LEADS
            .iter()
            .find_map(|lead| said.strip_prefix(lead.trim_start()))
            .unwrap_or(said);
        if let Ok(Some(date)) = parse(said, today) {
            let rest = text.get(..at).unwrap_or_default();
            let rest = rest.trim_end_matches([',', '，', '(', '（', ' ']);
            return (rest, Some(date));
        }
    }
    (text, None)
}
