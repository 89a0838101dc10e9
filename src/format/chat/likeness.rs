//! Whether words look like the name of a person.
//! Must not know who is on the roster.

use super::stamp;
use crate::text::fold;

/// How much words look like a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They are something else.
    Not,
    /// They may be one: a single word, or one in lower case.
    Perhaps,
    /// Several words that all begin as names do, or a short one in Chinese.
    Much,
}

/// The most characters of a name.
const MOST: usize = 60;

/// Words that stand before a colon and are nobody.
const NOBODY: [&str; 78] = [
    "note", "notes", "when", "what", "who", "why", "how", "where", "which", "action", "actions", "todo",
    "fyi", "ps", "re", "agenda", "question", "answer", "q", "idea", "ideas", "summary", "link", "update",
    "reminder", "warning", "tip", "example", "pros", "cons", "decision", "next", "topic", "topics", "goal",
    "problem", "wish", "friction", "http", "https", "mailto", "vote", "votes", "my", "i", "we", "the",
    "let's", "also", "and", "but", "so", "because", "备注", "注意", "问题", "建议", "链接", "时间", "议题",
    "主题", "会议", "我们", "例如", "投票", "从", "愿望", "摩擦", "想法", "补充", "理由", "原因", "结论",
    "决定", "行动", "提醒", "总结", "结果",
];

/// Small words within names.
const PARTICLES: [&str; 17] = [
    "von", "van", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "ibn", "al", "el", "dos", "zu",
    "ter",
];

/// How much `name` looks like a name; what stands in brackets at its end is not looked at.
pub fn likeness(name: &str) -> Likeness {
    let bare = name
        .split(['(', '[', '（', '【'])
        .next()
        .unwrap_or_default()
        .trim();
    let foreign = |c: char| "?!;\"/\\#=<>…。，、！？：:|*+“”".contains(c);
    if bare.is_empty() || name.chars().count() > MOST || bare.contains(foreign) || stamp::has_digit(bare) {
        return Likeness::Not;
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    let first = fold(words.first().copied().unwrap_or_default());
    if words.len() > 5 || NOBODY.contains(&first.trim_end_matches([',', '.'])) || !has_fair_dots(&words) {
        return Likeness::Not;
    }
    if bare.chars().any(is_han) {
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        return if letters <= 4 {
            Likeness::Much
        } else if letters <= 8 {
            Likeness::Perhaps
        } else {
            Likeness::Not
        };
    }
    let letters = |word: &&&str| word.chars().any(char::is_alphabetic);
    let names: Vec<&&str> = words
        .iter()
        .filter(letters)
        .filter(|word| !PARTICLES.contains(&word.to_lowercase().as_str()))
        .collect();
    let lower = names
        .iter()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    match (names.len(), lower) {
        (2..=4, 0) => Likeness::Much,
        (1, _) => Likeness::Perhaps,
        _ => Likeness::Not,
    }
}

/// A stop stands after an initial or a title only; within a word it is the name of an account.
fn has_fair_dots(words: &[&str]) -> bool {
    words
        .iter()
        .all(|word| !word.ends_with('.') || word.chars().count() <= 4)
}

pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_look_like_names() {
        let check = |given: &str, expected: Likeness| assert_eq!(likeness(given), expected, "{given:?}");
        for much in [
            "Ama Owusu",
            "Owusu, Ama (External)",
            "Jan van der Meer",
            "陈伟",
            "Ama O.",
            "Dr. Ama Owusu",
            "Ama Owusu 🌴",
        ] {
            check(much, Likeness::Much);
        }
        for perhaps in ["Ama", "ama", "Lunch", "ama.owusu", "欧阳小明明"] {
            check(perhaps, Likeness::Perhaps);
        }
        for not in [
            "",
            "Note",
            "When",
            "https",
            "Response times",
            "we do x",
            "10",
            "Room 4",
            "备注",
            "I think",
            "A b c d e f",
            "Done.",
            "(You)",
            "我觉得我们的会议太长了",
        ] {
            check(not, Likeness::Not);
        }
    }
}
