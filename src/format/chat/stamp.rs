//! Times and days as chats write them, in the languages that meeting programs speak.
//! Must not know who wrote at that time, nor which moment it is.

use crate::text::{calendar, fold, half_width};

use super::stamp_words::{AGO, BESIDE, DAYS, HALVES, MONTHS, NOW, UNITS};

/// The most words that a time and its day take together.
const MOST_WORDS: usize = 8;

/// The most bytes of a line that is a name and a time.
const MOST_BYTES: usize = 200;

/// What a word can be in a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Clock,
    Half,
    Day,
    Date,
    Month,
    Number,
    /// A word that says nothing by itself: `at`, an address.
    Beside,
}

/// How a time is written, as far as one program writes all of its times alike: with seconds, with a part of the day, with
/// a date, in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form([bool; 4]);

/// How `s` is written, where all of it is a time.
pub fn form(s: &str) -> Option<Form> {
    let s = s.trim();
    let words = words(s)?;
    is_stamp(&words).then(|| {
        let is = |wanted: fn(Part) -> bool| words.iter().any(|word| part(word).is_some_and(wanted));
        Form([
            s.matches(':').count() > 1,
            is(|part| part == Part::Half) || s.contains(['m', 'M', '午']),
            is(|part| matches!(part, Part::Date | Part::Month)),
            s.starts_with(['[', '【']),
        ])
    })
}

/// Whether all of `s` is a time, perhaps with its day, perhaps in brackets.
pub fn is_time(s: &str) -> bool {
    words(s.trim()).is_some_and(|words| is_stamp(&words))
}

/// Whether `s` is what is left of a time that was torn: `PM`, `AM]`.
pub fn is_shred(s: &str) -> bool {
    let bare = fold(s.trim().trim_matches(['[', ']', '(', ')', '【', '】']));
    is_meridiem(&bare) && bare != "uhr"
}

/// The words of what may be a time; a bracket that opens is the one that closes.
fn words(s: &str) -> Option<Vec<&str>> {
    let inner = match (s.chars().next()?, s.chars().next_back()?) {
        ('[' | '(' | '【', ']' | ')' | '】') => s.get(s.chars().next()?.len_utf8()..)?,
        ('[' | '(' | '【', _) | (_, ']' | ')' | '】') => return None,
        _ => s,
    };
    let inner = inner.trim_end_matches([']', ')', '】']);
    let words: Vec<&str> = inner.split_whitespace().collect();
    (words.len() <= MOST_WORDS).then_some(words)
}

/// Whether all of `s` is a day without a time, such as between the messages of two days.
pub fn is_day(s: &str) -> bool {
    let s = s.trim().trim_matches(['-', '—', '–', '─', ' ', '▾']);
    let words: Vec<&str> = s.split_whitespace().collect();
    // `4/5` and `24/7` are days beside a time only.
    let fraction = s.matches('/').count() == 1;
    let is_some = !words.is_empty() && words.len() <= MOST_WORDS && !fraction;
    is_some && parts(&words).is_some_and(|parts| is_date(&parts))
}

/// What follows a time at the start of `s`.
pub fn after(s: &str) -> Option<&str> {
    timed(s).map(|(_, rest)| rest)
}

/// A time at the start of `s`, and what follows it.
pub fn timed(s: &str) -> Option<(&str, &str)> {
    let s = s.trim_start();
    if let Some(close) = s.starts_with(['[', '【']).then(|| s.find([']', '】'])).flatten() {
        let end = close + s[close..].chars().next().map_or(1, char::len_utf8);
        let (head, rest) = s.split_at(end);
        return (is_time(head) && !rest.trim().is_empty()).then(|| (head, rest.trim_start()));
    }
    let ends = s
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .take(MOST_WORDS);
    let mut found = None;
    for end in ends {
        let (head, rest) = s.split_at(end);
        if is_time(head) && !rest.trim().is_empty() {
            found = Some((head, rest.trim_start()));
        }
    }
    found
}

/// A text that stands before a time at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before<'a> {
    /// The text.
    pub text: &'a str,
    /// The time as it is written, with its day and brackets.
    pub time: &'a str,
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
        .filter(|(at, c)| s[..*at].ends_with(char::is_whitespace) || matches!(c, '[' | '【'))
        .map(|(at, _)| at)
        .take(MOST_WORDS);
    let mut found = None;
    for start in starts {
        let (head, tail) = s.split_at(start);
        if !tail.starts_with(char::is_whitespace) && is_time(tail) {
            found = Some((head, tail));
        }
    }
    if let Some((head, time)) = found {
        let text = head.trim_end();
        let spaces = head[text.len()..].chars().count();
        let wide = spaces > 1 || time.starts_with(['[', '【']);
        let gap = if wide { Gap::Wide } else { Gap::Space };
        // A date may be glued to the name, and the time stand apart from it.
        if let Some(at) = date_at_end(text) {
            return Some(Before {
                text: text[..at].trim_end(),
                time: &s[at..],
                gap: Gap::Glued,
            });
        }
        // Discord puts a dash between them.
        let text = text.strip_suffix(['—', '–']).map_or(text, str::trim_end);
        return (!text.is_empty()).then_some(Before { text, time, gap });
    }
    glued(s).map(|(text, time)| Before {
        text,
        time,
        gap: Gap::Glued,
    })
}

/// Where a date begins that is glued to the end of a name.
fn date_at_end(text: &str) -> Option<usize> {
    let word = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let digits = text
        .char_indices()
        .filter(|(at, c)| *at >= word && c.is_ascii_digit());
    let mut starts = digits.map(|(at, _)| at);
    let at = starts.find(|at| is_written_date(&fold(&text[*at..])))?;
    text[..at].chars().any(char::is_alphabetic).then_some(at)
}

/// What stands before a time that follows without a space, and the time.
fn glued(s: &str) -> Option<(&str, &str)> {
    let clock = |at: &usize| is_time(&s[*at..]);
    let half = HALVES.iter().filter_map(|half| s.rfind(half)).find(clock);
    let digits = |within: bool| {
        s.char_indices()
            .filter(move |(at, c)| {
                c.is_ascii_digit() && s[..*at].ends_with(|c: char| c.is_ascii_digit()) == within
            })
            .map(|(at, _)| at)
            .find(clock)
    };
    // A name that ends in a digit comes last: `Room 42:03 PM`.
    let start = half.or_else(|| digits(false)).or_else(|| digits(true))?;
    let (text, time) = (s[..start].trim_end(), &s[start..]);
    let fits = text.ends_with(|c: char| !c.is_ascii_punctuation() || c == ')' || c == ':');
    (text.chars().any(char::is_alphabetic) && fits).then_some((text, time))
}

fn is_stamp(words: &[&str]) -> bool {
    if is_ago(words) {
        return true;
    }
    let Some(parts) = parts(words) else { return false };
    let clocks = parts.iter().filter(|part| **part == Part::Clock).count();
    let beside = |part: &Part| matches!(part, Part::Clock | Part::Half | Part::Beside);
    let rest: Vec<Part> = parts.into_iter().filter(|part| !beside(part)).collect();
    clocks == 1 && (rest.is_empty() || is_date(&rest))
}

/// `2 minutes ago`, `just now`, `vor 2 Minuten`, `3 分钟前`.
fn is_ago(words: &[&str]) -> bool {
    let folded = fold(&words.join(" "));
    if NOW.contains(&folded.as_str()) {
        return true;
    }
    let (ago, rest): (Vec<&str>, Vec<&str>) = folded.split(' ').partition(|word| AGO.contains(word));
    let unit = |word: &str| UNITS.contains(&word);
    let joined = rest.concat();
    let bare = joined.trim_start_matches(|c: char| c.is_ascii_digit());
    let one = ago.contains(&"a") || matches!(rest.first(), Some(&("an" | "one" | "einer" | "une")));
    let counted = bare.len() < joined.len() || one;
    let han = bare.strip_suffix('前').is_some_and(unit);
    let spelled = rest
        .last()
        .is_some_and(|last| unit(last.trim_start_matches(|c: char| c.is_ascii_digit())));
    rest.len() <= 2 && counted && (han || (!ago.is_empty() && spelled))
}

/// Whether these words make a day; a month wants a number and a number a month.
fn is_date(parts: &[Part]) -> bool {
    let has = |wanted: Part| parts.contains(&wanted);
    let tells = parts.iter().any(|part| *part != Part::Beside);
    tells && !has(Part::Clock) && !has(Part::Half) && has(Part::Month) == has(Part::Number)
}

fn parts(words: &[&str]) -> Option<Vec<Part>> {
    words.iter().map(|word| part(word)).collect()
}

fn part(word: &str) -> Option<Part> {
    let word = fold(word);
    let word = word.trim_matches([',', '|', '·', '•']);
    if is_clock(word) {
        return Some(Part::Clock);
    }
    if HALVES.contains(&word) || is_meridiem(word) {
        return Some(Part::Half);
    }
    if DAYS.contains(&word) || calendar::weekday(word).is_some() {
        return Some(Part::Day);
    }
    if BESIDE.contains(&word) || is_address(word) {
        return Some(Part::Beside);
    }
    let bare = word.trim_end_matches('.');
    if calendar::month(bare).is_some() || MONTHS.contains(&bare) {
        return Some(Part::Month);
    }
    if is_written_date(word) {
        return Some(Part::Date);
    }
    let number = ["st", "nd", "rd", "th", "."]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word);
    is_number(number, 4).then_some(Part::Number)
}

/// An address that a program puts beside a name: `<ama@example.org>`.
fn is_address(word: &str) -> bool {
    let bare = word.trim_matches(['<', '>', '(', ')']);
    let parted = bare.split_once('@');
    parted.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with('.'))
}

fn is_meridiem(word: &str) -> bool {
    matches!(word, "am" | "pm" | "a.m." | "p.m." | "uhr")
}

/// `14:03`, `14:03:22`, `2:03pm`, `下午2:03`, `14h03`, `2027-03-04T14:03:22Z`.
fn is_clock(word: &str) -> bool {
    if let Some((date, clock)) = word.split_once('t') {
        return is_written_date(date) && is_clock(clock.trim_end_matches('z'));
    }
    let word = HALVES
        .iter()
        .find_map(|half| word.strip_prefix(half))
        .unwrap_or(word);
    let word = ["am", "pm", "a.m.", "p.m."]
        .iter()
        .find_map(|half| word.strip_suffix(half))
        .unwrap_or(word);
    let sign = if word.contains(':') { ':' } else { 'h' };
    let mut fields = word.split(sign);
    let hour = fields.next().is_some_and(|hour| below(hour, 24));
    let rest: Vec<&str> = fields.collect();
    let exact = |field: &&str| {
        let field = field.split_once('.').map_or(*field, |(whole, _)| whole);
        field.len() == 2 && below(field, 60)
    };
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
        let years = fields.iter().filter(|field| is_year(field)).count();
        let days = fields.iter().filter(|field| below(field, 32)).count();
        count.contains(&fields.len()) && years < fields.len() - 1 && years < 2 && years + days == fields.len()
    })
}

fn is_number(word: &str, most: usize) -> bool {
    (1..=most).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_number(word, 4) && word.starts_with(['1', '2'])
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
