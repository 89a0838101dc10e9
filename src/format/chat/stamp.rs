//! Times and days as chats write them, in English and in Chinese.
//! Must not know who wrote at that time, nor which moment it is.

use crate::text::{calendar, fold, half_width};

/// The most words that a time and its day take together.
const MOST_WORDS: usize = 8;

/// The most bytes of a line that is a name and a time.
const MOST_BYTES: usize = 200;

/// Parts of the day that stand before a Chinese time.
const HALVES: [&str; 8] = ["上午", "下午", "中午", "凌晨", "早上", "晚上", "傍晚", "早晨"];

/// Words beside English weekdays that stand at a time and need no number.
const DAYS: [&str; 21] = [
    "today",
    "yesterday",
    "at",
    "今天",
    "昨天",
    "前天",
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
    "星期天",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
];

/// What a word can be in a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Clock,
    Half,
    Day,
    Date,
    Month,
    Number,
}

/// Whether all of `s` is a time, perhaps with its day, perhaps in brackets.
pub fn is_time(s: &str) -> bool {
    let s = s.trim().trim_matches(['[', ']', '(', ')', '【', '】']);
    let words: Vec<&str> = s.split_whitespace().collect();
    words.len() <= MOST_WORDS && is_stamp(&words)
}

/// Whether all of `s` is a day without a time, such as between the messages of two days.
pub fn is_day(s: &str) -> bool {
    let s = s.trim().trim_matches(['-', '—', '–', '─', ' ', '▾']);
    let words: Vec<&str> = s.split_whitespace().collect();
    !words.is_empty() && words.len() <= MOST_WORDS && parts(&words).is_some_and(|parts| is_date(&parts))
}

/// What follows a time at the start of `s`.
pub fn after(s: &str) -> Option<&str> {
    let s = s.trim_start();
    let ends = s
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .take(MOST_WORDS);
    let mut found = None;
    for end in ends {
        let (head, rest) = s.split_at(end);
        if is_time(head) {
            found = Some(rest.trim_start());
        }
    }
    found
}

/// A text that stands before a time at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before<'a> {
    /// The text.
    pub text: &'a str,
    /// How it is set apart from the time.
    pub gap: Gap,
}

/// How a name is set apart from the time after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Not at all.
    Glued,
    /// By one space.
    Space,
    /// By more than one, or by brackets around the time.
    Wide,
}

/// What stands before a time at the end of `s`.
pub fn before(s: &str) -> Option<Before<'_>> {
    let s = s.trim();
    if s.len() > MOST_BYTES {
        return None;
    }
    let starts = s
        .char_indices()
        .rev()
        .filter(|(at, _)| s[..*at].ends_with(char::is_whitespace))
        .map(|(at, _)| at)
        .take(MOST_WORDS);
    let mut found = None;
    for start in starts {
        let (head, tail) = s.split_at(start);
        if !tail.starts_with(char::is_whitespace) && is_time(tail) {
            found = Some((head, tail));
        }
    }
    if let Some((head, tail)) = found {
        let text = head.trim_end();
        let spaces = head[text.len()..].chars().count();
        let wide = spaces > 1 || tail.starts_with('[');
        let gap = if wide { Gap::Wide } else { Gap::Space };
        return (!text.is_empty()).then_some(Before { text, gap });
    }
    glued(s).map(|text| Before {
        text,
        gap: Gap::Glued,
    })
}

/// What stands before a time that follows without a space.
fn glued(s: &str) -> Option<&str> {
    let clock = |at: usize| is_time(&s[at..]);
    let half = HALVES
        .iter()
        .filter_map(|half| s.rfind(half))
        .find(|at| clock(*at));
    let digits = s
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !s[..*at].ends_with(|c: char| c.is_ascii_digit()))
        .map(|(at, _)| at)
        .find(|at| clock(*at));
    let text = s[..half.or(digits)?].trim_end();
    let letter = text.ends_with(|c: char| !c.is_ascii_digit() && !c.is_ascii_punctuation() || c == ')');
    (!text.is_empty() && letter).then_some(text)
}

fn is_stamp(words: &[&str]) -> bool {
    let Some(parts) = parts(words) else { return false };
    let clocks = parts.iter().filter(|part| **part == Part::Clock).count();
    let rest: Vec<Part> = parts
        .into_iter()
        .filter(|part| !matches!(part, Part::Clock | Part::Half))
        .collect();
    clocks == 1 && (rest.is_empty() || is_date(&rest))
}

/// Whether these words make a day; a month wants a number and a number a month.
fn is_date(parts: &[Part]) -> bool {
    let has = |wanted: Part| parts.contains(&wanted);
    !has(Part::Clock) && !has(Part::Half) && has(Part::Month) == has(Part::Number)
}

fn parts(words: &[&str]) -> Option<Vec<Part>> {
    words.iter().map(|word| part(word)).collect()
}

fn part(word: &str) -> Option<Part> {
    let word = fold(word);
    let word = word.trim_matches([',', '|', '·']);
    if is_clock(word) {
        return Some(Part::Clock);
    }
    if HALVES.contains(&word) || is_meridiem(word) {
        return Some(Part::Half);
    }
    if DAYS.contains(&word) || calendar::weekday(word).is_some() {
        return Some(Part::Day);
    }
    if calendar::month(word.trim_end_matches('.')).is_some() {
        return Some(Part::Month);
    }
    if is_written_date(word) {
        return Some(Part::Date);
    }
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    is_number(number, 4).then_some(Part::Number)
}

fn is_meridiem(word: &str) -> bool {
    matches!(word, "am" | "pm" | "a.m." | "p.m." | "uhr")
}

/// `14:03`, `14:03:22`, `2:03pm`, `下午2:03`.
fn is_clock(word: &str) -> bool {
    let word = HALVES
        .iter()
        .find_map(|half| word.strip_prefix(half))
        .unwrap_or(word);
    let word = ["am", "pm", "a.m.", "p.m."]
        .iter()
        .find_map(|half| word.strip_suffix(half))
        .unwrap_or(word);
    let mut fields = word.split(':');
    let hour = fields.next().is_some_and(|hour| below(hour, 24));
    let rest: Vec<&str> = fields.collect();
    let exact = |field: &&str| field.len() == 2 && below(field, 60);
    hour && matches!(rest.len(), 1 | 2) && rest.iter().all(exact)
}

/// `2027-03-04`, `3/4/2027`, `3/4`, `04.03.2027`, `3月4日`, `2027年3月4日`, with or without a weekday.
fn is_written_date(word: &str) -> bool {
    let bare = word
        .split_once('日')
        .filter(|(_, day)| day.is_empty() || DAYS.contains(day))
        .map(|(date, _)| date);
    if let Some(date) = bare {
        return date.contains('月') && date.split(['年', '月']).all(|field| is_number(field, 4));
    }
    let signs = [('-', 3..=3), ('/', 2..=3), ('.', 3..=3)];
    signs.into_iter().any(|(sign, count)| {
        let fields: Vec<&str> = word.split(sign).collect();
        count.contains(&fields.len()) && fields.iter().all(|field| is_number(field, 4))
    })
}

fn is_number(word: &str, most: usize) -> bool {
    (1..=most).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn below(word: &str, most: u32) -> bool {
    is_number(word, 2) && word.parse::<u32>().is_ok_and(|number| number < most)
}

/// Whether `s` has a digit, in whichever width.
pub fn has_digit(s: &str) -> bool {
    s.chars().any(|c| half_width(c).is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_days_are_known() {
        let check = |given: &str, time: bool, day: bool| {
            assert_eq!((is_time(given), is_day(given)), (time, day), "{given:?}");
        };
        for time in [
            "14:03",
            "2:03 PM",
            "2:03pm",
            "14:03:22",
            "[2:03 PM]",
            "下午 2:03",
            "下午2:03",
            "2:03\u{202f}p.m.",
            "Yesterday 2:03 PM",
            "昨天 14:03",
            "3/4/2027 2:03 PM",
            "2027-03-04 14:03:22",
            "３:０４",
            "March 4th at 2:03 PM",
            "3月4日 14:03",
            "Thursday, March 4, 2027 2:03 PM",
            "周四 下午 2:03",
        ] {
            check(time, true, false);
        }
        for day in [
            "Thursday, March 4th",
            "Today",
            "昨天",
            "2027-03-04",
            "3月4日",
            "2027年3月4日星期四",
            "4 March 2027",
            "---- Today ----",
        ] {
            check(day, false, true);
        }
        for neither in [
            "",
            "4",
            "4:5",
            "25:00",
            "10:30 stand-up",
            "March",
            "PM",
            "May 2:03 PM",
            "4 5",
            "月日",
        ] {
            check(neither, false, false);
        }
    }

    #[test]
    fn a_time_is_taken_off_an_end() {
        let check = |given: &str, expected: Option<(&str, Gap)>| {
            let found = before(given).map(|before| (before.text, before.gap));
            assert_eq!(found, expected, "{given:?}");
        };
        check("Ama Owusu  2:03 PM", Some(("Ama Owusu", Gap::Wide)));
        check("Ama Owusu 2:03 PM", Some(("Ama Owusu", Gap::Space)));
        check("Ama Owusu [2:03 PM]", Some(("Ama Owusu", Gap::Wide)));
        check("Ama Owusu2:03 PM", Some(("Ama Owusu", Gap::Glued)));
        check("陈伟下午2:03", Some(("陈伟", Gap::Glued)));
        check("陈伟  昨天 14:03", Some(("陈伟", Gap::Wide)));
        check("Lea May 2:03 PM", Some(("Lea May", Gap::Space)));
        check("2:03 PM", None);
        check("12:03", None);
        check("Ama", None);
    }

    #[test]
    fn a_time_is_taken_off_a_start() {
        let check = |given: &str, expected: Option<&str>| assert_eq!(after(given), expected, "{given:?}");
        check("14:03:22\t From Ama", Some("From Ama"));
        check("[Yesterday 2:03 PM] Owusu, Ama", Some("Owusu, Ama"));
        check("[14:03] 4", Some("4"));
        check("2027-03-04 14:03:22 From Ama", Some("From Ama"));
        check("下午 2:03 陈伟", Some("陈伟"));
        check("From Ama", None);
        check("14:03", None);
    }
}
