//! A line as numbers, words and signs, as far as votes and dots look at it.
//! Must not know what a number means.

use crate::text::{fold, is_hidden};

use super::likeness::is_han;
use super::noise::is_picture;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Digits.
    Number(String),
    /// A number as a word, in digits.
    Spelled(String),
    /// `or`, `to`, `~`, an arrow.
    Or,
    /// `/`, `of`, `out of`.
    Of,
    /// A dash that stands alone or between numbers.
    Dash,
    /// A stop.
    Point,
    /// Another sign between words.
    Break,
    /// `!` and other signs that end a sentence.
    End,
    /// `maybe`, `?` and their like.
    Doubt,
    /// `abstain`.
    Abstain,
    /// `pass`.
    Pass,
    /// A word that says nothing beside a number: `I vote`, `fingers`.
    Filler,
    /// A word that takes back what was said before: `sorry`, `rather`.
    Correction,
    /// Any other word.
    Word(String),
}

impl Token {
    /// The digits, of a number.
    pub fn number(&self) -> Option<&str> {
        match self {
            Self::Number(digits) | Self::Spelled(digits) => Some(digits),
            _ => None,
        }
    }

    /// Whether it says nothing.
    pub fn is_padding(&self) -> bool {
        matches!(self, Self::Filler | Self::End | Self::Doubt | Self::Correction)
    }
}

/// The longest Chinese run that can be a vote.
const MOST_HAN: usize = 16;

const FILLERS: [&str; 42] = [
    "i", "vote", "votes", "voting", "my", "is", "a", "an", "it's", "its", "say", "i'd", "go", "going",
    "with", "for", "me", "from", "give", "it", "finger", "fingers", "here", "put", "dot", "dots", "on",
    "one's", "我", "投", "票", "分", "个", "選", "选", "给", "我投", "我选", "投票", "我给", "打", "cluster",
];

/// Words that take back what was said before.
const CORRECTIONS: [&str; 24] = [
    "sorry",
    "sry",
    "oops",
    "correction",
    "correcting",
    "actually",
    "rather",
    "meant",
    "mean",
    "instead",
    "edit",
    "make",
    "changed",
    "change",
    "korrektur",
    "entschuldigung",
    "pardon",
    "perdon",
    "抱歉",
    "更正",
    "改成",
    "改为",
    "说错了",
    "不好意思",
];

const DOUBTS: [&str; 28] = [
    "maybe", "perhaps", "probably", "about", "around", "roughly", "almost", "possibly", "unsure", "guess",
    "think", "am", "i'm", "im", "at", "would", "if", "unless", "except", "but", "也许", "可能", "大概",
    "应该", "或许", "吧", "hmm", "barely",
];

const ABSTAIN: [&str; 8] = [
    "abstain",
    "abstains",
    "abstaining",
    "abstention",
    "弃权",
    "棄權",
    "我弃权",
    "弃权票",
];

const PASS: [&str; 4] = ["pass", "skip", "跳过", "过"];

const SPELLED: [&str; 11] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

const HAN: [(char, &str); 13] = [
    ('零', "0"),
    ('〇', "0"),
    ('一', "1"),
    ('二', "2"),
    ('两', "2"),
    ('三', "3"),
    ('四', "4"),
    ('五', "5"),
    ('六', "6"),
    ('七', "7"),
    ('八', "8"),
    ('九', "9"),
    ('十', "10"),
];

/// The tokens of a line; emoji beside a number are left out.
pub fn tokens(line: &str) -> Vec<Token> {
    let visible: String = line.chars().filter(|c| !is_hidden(*c)).collect();
    let folded: Vec<char> = fold(&visible).chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&c) = folded.get(at) {
        let end = |within: fn(char) -> bool| {
            let rest = folded.iter().skip(at);
            at + rest.take_while(|c| within(**c)).count()
        };
        if let Some(end) = heart(&folded, at) {
            at = end;
        } else if let Some(end) = below_nothing(&folded, at) {
            // A number that nobody can show with fingers.
            found.push(Token::Number("99".into()));
            at = end;
        } else if c.is_ascii_digit() {
            let end = end_of_number(&folded, at);
            found.push(numeric(folded[at..end].iter().collect()));
            at = end;
        } else if is_han(c) || c == '〇' {
            let end = end(|c| is_han(c) || c == '〇');
            chinese(&folded[at..end].iter().collect::<String>(), &mut found);
            at = end;
        } else if c.is_alphanumeric() || c == '\'' {
            let end = end(|c| (c.is_alphanumeric() || matches!(c, '\'' | '_')) && !is_han(c));
            found.push(word(folded[at..end].iter().collect()));
            at = end;
        } else {
            sign(&folded, at, &mut found);
            at += 1;
        }
    }
    found
}

/// Where a number ends, with what holds together with it: `4th`, `10:30`, `100%`.
fn end_of_number(all: &[char], start: usize) -> usize {
    let digit = |at: usize| all.get(at).is_some_and(char::is_ascii_digit);
    let holds = |at: usize| match all[at] {
        ':' => digit(at - 1) && digit(at + 1),
        c => c.is_ascii_alphanumeric() || c == '%',
    };
    (start + 1..all.len()).find(|at| !holds(*at)).unwrap_or(all.len())
}

/// Where a number with a minus before it ends.
fn below_nothing(all: &[char], at: usize) -> Option<usize> {
    let digit = all.get(at + 1).is_some_and(char::is_ascii_digit);
    let minus = matches!(all.get(at), Some('-' | '−')) && digit && is_start(all, at);
    minus.then(|| end_of_number(all, at + 1))
}

/// Where `<3` ends, which is a heart and no number.
fn heart(all: &[char], at: usize) -> Option<usize> {
    let three = match (all.get(at)?, all.get(at + 1)?) {
        ('<', '/') => at + 2,
        ('<', _) => at + 1,
        _ => return None,
    };
    let alone = !all.get(three + 1).is_some_and(char::is_ascii_digit);
    (all.get(three) == Some(&'3') && alone).then_some(three + 1)
}

/// Digits, or a word that begins with them.
fn numeric(word: String) -> Token {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        Token::Number(word)
    } else {
        Token::Word(word)
    }
}

fn word(word: String) -> Token {
    let is = |words: &[&str]| words.contains(&word.as_str());
    if is(&FILLERS) {
        Token::Filler
    } else if is(&DOUBTS) {
        Token::Doubt
    } else if is(&CORRECTIONS) {
        Token::Correction
    } else if is(&ABSTAIN) {
        Token::Abstain
    } else if is(&PASS) {
        Token::Pass
    } else if is(&["or", "to"]) {
        Token::Or
    } else if is(&["of", "von", "sur"]) {
        Token::Of
    } else if word == "out" {
        Token::Filler
    } else if let Some(number) = SPELLED.iter().position(|spelled| *spelled == word) {
        Token::Spelled(number.to_string())
    } else {
        Token::Word(word)
    }
}

/// Chinese is written without spaces, so that fillers are taken off both ends of what remains.
fn chinese(run: &str, found: &mut Vec<Token>) {
    if run.chars().count() > MOST_HAN {
        found.push(Token::Word(run.to_owned()));
        return;
    }
    if let Some((one, other)) = run.split_once(['或', '到', '至']) {
        chinese(one, found);
        found.push(Token::Or);
        chinese(other, found);
        return;
    }
    let mut rest = run;
    while !rest.is_empty() {
        if let known @ (Token::Filler | Token::Doubt | Token::Correction | Token::Abstain | Token::Pass) =
            word(rest.to_owned())
        {
            found.push(known);
            return;
        }
        if let Some((_, digits)) = HAN.iter().find(|(han, _)| rest.chars().eq([*han])) {
            found.push(Token::Spelled((*digits).to_owned()));
            return;
        }
        let known = |end: &&&str| rest.ends_with(**end) && is_han(end.chars().next().unwrap_or_default());
        if let Some(end) = FILLERS.iter().chain(&DOUBTS).find(known) {
            if DOUBTS.contains(end) {
                found.push(Token::Doubt);
            }
            rest = &rest[..rest.len() - end.len()];
            continue;
        }
        let corrected = CORRECTIONS.iter().find(|start| rest.starts_with(**start));
        if let Some(start) = corrected {
            found.push(Token::Correction);
            rest = &rest[start.len()..];
            continue;
        }
        let known = |start: &&&str| rest.starts_with(**start);
        let Some(start) = FILLERS.iter().chain(&DOUBTS).find(known) else {
            found.push(Token::Word(rest.to_owned()));
            return;
        };
        found.push(if DOUBTS.contains(start) {
            Token::Doubt
        } else {
            Token::Filler
        });
        rest = &rest[start.len()..];
    }
}

fn sign(all: &[char], at: usize, found: &mut Vec<Token>) {
    let digit = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(char::is_ascii_digit);
    let (before, after) = (digit(at.checked_sub(1)), digit(Some(at + 1)));
    let token = match all[at] {
        // `+1` agrees with somebody.
        '+' if after && !before => Token::Word("+".into()),
        '~' if before => Token::Or,
        '?' | '+' | '~' => Token::Doubt,
        '/' if before
            || all[..at]
                .iter()
                .rfind(|c| !c.is_whitespace())
                .is_some_and(char::is_ascii_digit) =>
        {
            Token::Of
        }
        '→' | '>' => Token::Break,
        '-' | '–' | '—' | '−' => Token::Dash,
        '.' => Token::Point,
        '!' | '。' | '*' | '"' | ')' => Token::End,
        c if c.is_whitespace() || is_picture(c) => return,
        _ => Token::Break,
    };
    found.push(token);
}

/// Whether a sign stands at the start of a word.
fn is_start(all: &[char], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| all.get(at))
        .is_none_or(|c| c.is_whitespace())
}
