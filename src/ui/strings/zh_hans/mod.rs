//! Simplified Chinese. The words that are kept to are in the glossary of CONTRIBUTING.md.
//! Must not know screens.

mod actions;
mod capture;
mod chat;
mod coach;
mod coming;
mod dots;
mod due;
mod errors;
mod export;
mod focus;
mod forget;
mod gaps;
mod join;
mod keep;
mod labels;
mod look;
mod nows;
mod parser;
mod pictures;
mod recovery;
mod review;
mod round;
mod shell;
mod silence;
mod team;
mod voices;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::language::Language;
use crate::text::width;

use super::Strings;

/// A name among Chinese words: with a blank on each side where it is in narrow letters, as digits and Latin words have.
fn apart(name: &str) -> String {
    let blank = |edge: Option<char>| if edge.is_some_and(is_narrow) { " " } else { "" };
    format!(
        "{}{name}{}",
        blank(name.chars().next()),
        blank(name.chars().next_back())
    )
}

fn is_narrow(letter: char) -> bool {
    letter.is_alphanumeric() && width(letter.encode_utf8(&mut [0; 4])) == 1
}

/// Every word in Simplified Chinese.
pub const ZH_HANS: Strings = Strings {
    language: Language::ZhHans,
    own_name: "中文（简体）",
    speech: |words| format!("「{words}」"),
    between: "；",
    comma: "，",
    colon: "：",
    now: "现在",
    say: "可说",
    steps: [
        "到场", "框架", "顾虑", "价值", "回顾", "收集", "起草", "决定", "回应", "收尾",
    ],
    date,
    dated: |on, today| {
        let day = match on.weekday() {
            Weekday::Mon => "一",
            Weekday::Tue => "二",
            Weekday::Wed => "三",
            Weekday::Thu => "四",
            Weekday::Fri => "五",
            Weekday::Sat => "六",
            Weekday::Sun => "日",
        };
        format!("{}（周{day}）", date(on, today))
    },
    either_date: |one, other| format!("是{one}，还是{other}？请照这样写。"),
    passed: |day| format!("{day}已经过去。要是想写以后的日子，请改一下。"),
    date_ghost: "1月11日、下周二，或 +30 表示 30 天后",
    not_a_date: "这不是日期。可以写 1月11日、2027-03-01、下周二，或 +30。",
    not_a_vote: "一票是 0 到 5，弃权用 -。Backspace 收回一票。",
    not_a_number: "这不是数字，请只写数字。",
    to_confirm: "待确认。",
    gap: gaps::gap,
    label: labels::label,
    rejected: errors::rejected,
    trouble: errors::trouble,
    hint: actions::hint,
    name: actions::name,
    hints: shell::HINTS,
    frame_words: shell::FRAME,
    due: due::DUE,
    home: shell::HOME,
    nows: nows::NOWS,
    people: capture::PEOPLE,
    transition: capture::TRANSITION,
    lines: capture::LINES,
    frame: capture::GUARDRAILS,
    concerns: capture::CONCERNS,
    unknowns: capture::UNKNOWNS,
    actions: capture::ACTIONS,
    worth: voices::WORTH,
    tally: voices::TALLY,
    look_back: voices::LOOK_BACK,
    gather: voices::GATHER,
    dots: dots::DOTS,
    chat: chat::CHAT,
    review: review::REVIEW,
    forget: forget::FORGET,
    team: team::TEAM,
    recovery: recovery::RECOVERY,
    join: join::JOIN,
    export: export::EXPORT,
    focus: focus::FOCUS,
    pictures: pictures::PICTURES,
    look: look::LOOK,
    coming: coming::COMING,
    round: round::ROUND,
    silence: silence::SILENCE,
    draft: voices::DRAFT,
    coach: coach::COACH,
    library: coach::LIBRARY,
    decide: voices::DECIDE,
    norms: keep::NORMS,
    case: keep::CASE,
    close: keep::CLOSE,
    prepare: keep::PREPARE,
    page: keep::PAGE,
};

/// A date; the year is left out where it is this one.
fn date(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() {
        format!("{}月{}日", date.month(), date.day())
    } else {
        format!("{}年{}月{}日", date.year(), date.month(), date.day())
    }
}
