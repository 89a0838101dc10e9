//! Dates in numbers alone: `2027-01-11`, `11.1.2027`, `01-11`, `+30`.
//! Must not know words.

use chrono::NaiveDate;

use super::{Unit, Unread, ahead, next, number, of};

/// The date; nothing where it is not made of numbers alone.
///
/// The year first, or a dot after day and month, says what is what. Everything else that can be read in two ways is
/// asked about.
pub fn read(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Unread> {
    if let Some(typed) = text.strip_prefix('+') {
        return later(typed, today).map(Some).ok_or(Unread::NotADate);
    }
    let (text, ends_in_dot) = match text.strip_suffix('.') {
        Some(text) => (text.trim_end(), true),
        None => (text, false),
    };
    let Some(mark) = text.chars().find(|c| matches!(c, '-' | '/' | '.')) else {
        return Ok(in_a_row(text));
    };
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let Some(numbers) = parts
        .iter()
        .map(|part| number(part))
        .collect::<Option<Vec<u32>>>()
    else {
        return Ok(None);
    };
    let digits: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match (&numbers[..], &digits[..]) {
        ([year, month, day], [4, ..]) => of(*year, *month, *day).map(Some).ok_or(Unread::NotADate),
        ([one, other, year], [1 | 2, 1 | 2, length @ (2 | 4)]) if *length == 4 || mark != '-' => {
            let year = if *length == 4 { *year } else { 2000 + year };
            either(*one, *other, mark == '.', |day, month| of(year, month, day))
        }
        ([month, day], [1 | 2, 1 | 2]) if mark == '-' => {
            next(*month, *day, today).map(Some).ok_or(Unread::NotADate)
        }
        ([one, other], [1 | 2, 1 | 2]) => {
            let is_day_first = mark == '.' && ends_in_dot;
            either(*one, *other, is_day_first, |day, month| next(month, day, today))
        }
        _ => Err(Unread::NotADate),
    }
}

/// Two numbers of which one is the day and the other the month.
fn either(
    one: u32,
    other: u32,
    is_day_first: bool,
    date: impl Fn(u32, u32) -> Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Unread> {
    let readings = match (date(one, other), date(other, one)) {
        (day_first, _) if is_day_first => (day_first, None),
        readings => readings,
    };
    match readings {
        (Some(one), Some(other)) if one != other => Err(Unread::Either(one, other)),
        (Some(date), _) | (None, Some(date)) => Ok(Some(date)),
        (None, None) => Err(Unread::NotADate),
    }
}

/// `20270111`.
fn in_a_row(text: &str) -> Option<NaiveDate> {
    let is_one = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_one {
        return None;
    }
    of(
        number(text.get(..4)?)?,
        number(text.get(4..6)?)?,
        number(text.get(6..)?)?,
    )
}

/// What stands behind a plus: `30`, `2w`, `3 m`.
fn later(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim();
    let units = [
        ("d", Unit::Day),
        ("天", Unit::Day),
        ("w", Unit::Week),
        ("周", Unit::Week),
        ("m", Unit::Month),
        ("y", Unit::Year),
    ];
    let found = units
        .iter()
        .find_map(|(name, unit)| Some((typed.strip_suffix(name)?, *unit)));
    let (count, unit) = found.unwrap_or((typed, Unit::Day));
    ahead(number(count.trim())?, unit, today)
}
