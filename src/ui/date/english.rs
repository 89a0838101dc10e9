//! Dates in English words: `11 Jan`, `January 11th, 2027`, `next tuesday`, `in two weeks`, `end of month`.
//! Must not know other languages.

use chrono::{Datelike, NaiveDate};

use crate::text::calendar::{self, weekday};

use super::{Unit, ahead, coming, end_of, in_week, month_end, next, next_day, number, of, year_end};

const NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// The date; nothing where it is not said in English.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words = words(text)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let [first, rest @ ..] = &words[..]
        && let Some(weekday) = weekday(first)
        && !rest.is_empty()
    {
        // A weekday that is not the one of the date is a mistake in one of the two.
        return day_of_year(rest, today).filter(|date| date.weekday() == weekday);
    }
    relative(&words, today).or_else(|| day_of_year(&words, today))
}

/// Words and numbers, without marks and what is only said along; none where there is anything else.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        let is_new = c.is_ascii_digit() != last.is_ascii_digit() || !last.is_ascii_alphanumeric();
        match c {
            _ if c.is_ascii_alphanumeric() && is_new => words.push(c.to_string()),
            _ if c.is_ascii_alphanumeric() => words.last_mut()?.push(c),
            ' ' | ',' | '.' | '-' | '/' => {}
            _ => return None,
        }
        last = c;
    }
    words.retain(|word| !matches!(word.as_str(), "the" | "of" | "on" | "by"));
    Some(words)
}

fn relative(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => today.succ_opt(),
        ["yesterday"] => today.pred_opt(),
        ["day", "after", "tomorrow"] => ahead(2, Unit::Day, today),
        ["next", "week"] => ahead(1, Unit::Week, today),
        ["next", "month"] => ahead(1, Unit::Month, today),
        ["next", name] => in_week(weekday(name)?, 1, today),
        ["this", name] => in_week(weekday(name)?, 0, today),
        ["end", "month"] | ["end", "this", "month"] | ["month", "end"] => month_end(0, today),
        ["end", "next", "month"] => month_end(1, today),
        ["end", "year"] | ["end", "this", "year"] | ["year", "end"] => year_end(today),
        ["end", name] => end_of(month(name)?, today),
        [day, "st" | "nd" | "rd" | "th"] => next_day(number(day)?, today),
        ["coming", name] | [name] => coming(weekday(name)?, today),
        ["in", count, unit] | [count, unit, "from", "now" | "today"] | [count, unit] => {
            ahead(counted(count)?, unit_of(unit)?, today)
        }
        _ => None,
    }
}

fn day_of_year(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    let is_ending = |word: &&str| matches!(*word, "st" | "nd" | "rd" | "th");
    let words: Vec<&str> = words.iter().copied().filter(|word| !is_ending(word)).collect();
    match words[..] {
        [one, other] => match (month(one), month(other)) {
            (Some(month), None) => next(month, day(other)?, today),
            (None, Some(month)) => next(month, day(one)?, today),
            _ => None,
        },
        [first, second, third] => match (month(first), month(second)) {
            (Some(month), None) => of(year(third)?, month, day(second)?),
            (None, Some(month)) if first.len() == 4 => of(number(first)?, month, day(third)?),
            (None, Some(month)) => of(year(third)?, month, day(first)?),
            _ => None,
        },
        _ => None,
    }
}

fn day(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() <= 2)
}

fn year(text: &str) -> Option<u32> {
    match text.len() {
        2 => Some(2000 + number(text)?),
        4 => number(text),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    calendar::month(word).map(|month| month.number_from_month())
}

fn counted(word: &str) -> Option<u32> {
    match word {
        "a" | "an" => Some(1),
        _ => {
            let named = NUMBERS.iter().position(|name| *name == word);
            let named = named.and_then(|at| u32::try_from(at + 1).ok());
            named.or_else(|| number(word))
        }
    }
}

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "d" | "day" | "days" => Some(Unit::Day),
        "w" | "wk" | "wks" | "week" | "weeks" => Some(Unit::Week),
        "m" | "mo" | "month" | "months" => Some(Unit::Month),
        "y" | "yr" | "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}
