//! Dates in Chinese: `1月11日`, `二〇二七年一月十一日`, `下周二`, `三天后`, `月底`.
//! Must not know other languages.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Unit, ahead, coming, end_of, in_week, month_end, next, next_day, number, of, year_end};

/// The date; nothing where it is not said in Chinese.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '後' => '后',
            '週' => '周',
            '號' => '号',
            '兩' => '两',
            '個' => '个',
            '這' => '这',
            '禮' => '礼',
            other => other,
        })
        .collect();
    let text = text
        .strip_suffix("之前")
        .or(text.strip_suffix('前'))
        .unwrap_or(&text);
    named(text, today)
        .or_else(|| end(text, today))
        .or_else(|| weekday(text, today))
        .or_else(|| later(text, today))
        .or_else(|| day_of_year(text, today))
}

fn named(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text {
        "今天" | "今日" => Some(today),
        "明天" | "明日" => today.succ_opt(),
        "后天" => ahead(2, Unit::Day, today),
        "大后天" => ahead(3, Unit::Day, today),
        "昨天" => today.pred_opt(),
        "下周" | "下星期" | "下个星期" | "下礼拜" | "下个礼拜" => ahead(1, Unit::Week, today),
        "下月" | "下个月" => ahead(1, Unit::Month, today),
        _ => None,
    }
}

fn end(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let of_what = text.strip_suffix(['底', '末'])?;
    match of_what {
        "月" | "本月" | "这月" | "这个月" => month_end(0, today),
        "下月" | "下个月" => month_end(1, today),
        "年" | "今年" | "本年" => year_end(today),
        _ => end_of(numeral(of_what.strip_suffix('月')?)?, today),
    }
}

fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (before, day) = ["星期", "礼拜", "周"]
        .iter()
        .find_map(|week| text.split_once(week))?;
    let day = match day {
        "一" | "1" => Weekday::Mon,
        "二" | "2" => Weekday::Tue,
        "三" | "3" => Weekday::Wed,
        "四" | "4" => Weekday::Thu,
        "五" | "5" => Weekday::Fri,
        "六" | "6" => Weekday::Sat,
        "日" | "天" | "7" => Weekday::Sun,
        _ => return None,
    };
    match before {
        "" => coming(day, today),
        "这" | "这个" | "本" => in_week(day, 0, today),
        "下" | "下个" => in_week(day, 1, today),
        "下下" | "下下个" => in_week(day, 2, today),
        _ => None,
    }
}

fn later(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = ["之后", "以后", "后"]
        .iter()
        .find_map(|after| text.strip_suffix(after))?;
    match text {
        "半个月" => return ahead(15, Unit::Day, today),
        "半年" => return ahead(6, Unit::Month, today),
        _ => {}
    }
    let units = [
        ("个星期", Unit::Week),
        ("个礼拜", Unit::Week),
        ("星期", Unit::Week),
        ("周", Unit::Week),
        ("个月", Unit::Month),
        ("天", Unit::Day),
        ("日", Unit::Day),
        ("年", Unit::Year),
    ];
    let (count, unit) = units
        .iter()
        .find_map(|(name, unit)| Some((text.strip_suffix(name)?, *unit)))?;
    ahead(numeral(count)?, unit, today)
}

fn day_of_year(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (year, rest) = match text.split_once('年') {
        Some(("今" | "本", rest)) => (Some(u32::try_from(today.year()).ok()?), rest),
        Some(("明", rest)) => (Some(u32::try_from(today.year() + 1).ok()?), rest),
        Some((year, rest)) => (Some(year_of(year)?), rest),
        None => (None, text),
    };
    let has_ending = rest.ends_with(['日', '号']);
    let rest = rest.trim_end_matches(['日', '号']);
    match (year, rest.split_once('月')) {
        (Some(year), Some((month, day))) => of(year, numeral(month)?, numeral(day)?),
        (None, Some(("本" | "这个", day))) => today.with_day(numeral(day)?),
        (None, Some(("下" | "下个", day))) => {
            ahead(1, Unit::Month, today.with_day(1)?)?.with_day(numeral(day)?)
        }
        (None, Some((month, day))) => next(numeral(month)?, numeral(day)?, today),
        (None, None) if has_ending => next_day(numeral(rest)?, today),
        _ => None,
    }
}

/// Four digits of a year, in either kind of numerals.
fn year_of(text: &str) -> Option<u32> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            '零' => Some('0'),
            _ if c.is_ascii_digit() => Some(c),
            _ => char::from_digit(digit(c)?, 10),
        })
        .collect::<Option<_>>()?;
    number(&digits).filter(|_| digits.len() == 4)
}

fn digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .position(|one| one == c)
        .and_then(|at| u32::try_from(at).ok())
}

/// A number up to 99: `11`, `十一`, `二十`, `两`.
fn numeral(text: &str) -> Option<u32> {
    if let Some(number) = number(text) {
        return Some(number);
    }
    let one = |text: &str| {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some('两'), None) => Some(2),
            (Some(c), None) => digit(c),
            _ => None,
        }
    };
    match text.split_once('十') {
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { Some(1) } else { one(tens) };
            let ones = if ones.is_empty() { Some(0) } else { one(ones) };
            Some(tens? * 10 + ones?)
        }
        None => one(text),
    }
}
