//! Messages as items of a list.
//! Must not know which list.

use super::Message;
use super::noise::is_picture;
use crate::text::fold;

/// Messages that only say that one is there.
const NODS: [&str; 46] = [
    "ok",
    "okay",
    "k",
    "yes",
    "yep",
    "yeah",
    "no",
    "nope",
    "thanks",
    "thank you",
    "thx",
    "ty",
    "agreed",
    "agree",
    "same",
    "same here",
    "done",
    "sure",
    "great",
    "cool",
    "nice",
    "good",
    "hi",
    "hello",
    "got it",
    "sounds good",
    "lol",
    "haha",
    "+1",
    "+ 1",
    "++",
    "1",
    "me too",
    "收到",
    "好的",
    "好",
    "嗯",
    "谢谢",
    "同意",
    "可以",
    "是的",
    "对",
    "没问题",
    "了解",
    "哈哈",
    "明白",
];

/// A part of a message that stands for itself in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The words, without a bullet or a number.
    pub text: String,
    /// Of how many lines of the message it is.
    pub lines: usize,
    /// Whether it only says that one is there.
    pub is_nod: bool,
}

/// The items of a message: its bullets, or its lines, without bullets and numbers.
///
/// A line is the rest of the one before it where it is indented, begins in lower case, or the one before ends in a
/// comma.
pub fn items(message: &Message) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for line in message.text.lines() {
        let (words, marked) = unmarked(line.trim());
        let begins_anew = marked || items.last().is_none_or(|last| !continues(&last.text, line));
        match items.last_mut() {
            Some(last) if !begins_anew => {
                last.text.push_str(if last.text.ends_with(['，', '、']) {
                    ""
                } else {
                    " "
                });
                last.text.push_str(words);
                last.lines += 1;
            }
            _ => items.push(Item {
                text: words.to_owned(),
                lines: 1,
                is_nod: false,
            }),
        }
    }
    for item in &mut items {
        item.is_nod = is_nod(&item.text);
    }
    items
}

fn continues(last: &str, line: &str) -> bool {
    line.starts_with([' ', '\t']) || line.starts_with(char::is_lowercase) || last.ends_with([',', '，', '、'])
}

/// A line without its bullet or number, and whether it had one.
fn unmarked(line: &str) -> (&str, bool) {
    let bare = line
        .trim_start_matches(['-', '*', '•', '·', '–', '—', '◦', '▪', '●', '○'])
        .trim_start();
    if bare.len() < line.len() {
        return (bare, true);
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let sign = rest
        .chars()
        .next()
        .filter(|sign| matches!(sign, '.' | ')' | '、' | '．' | '）'));
    match sign {
        Some(sign) if (1..=2).contains(&digits) => {
            let words = &rest[sign.len_utf8()..];
            let fits = words.is_empty() || words.starts_with(char::is_whitespace) || !sign.is_ascii();
            if fits {
                (words.trim_start(), true)
            } else {
                (line, false)
            }
        }
        _ => (line, false),
    }
}

/// Whether an item says nothing of its own.
fn is_nod(item: &str) -> bool {
    let folded = fold(item);
    let sign = |c: char| is_picture(c) || c.is_whitespace() || ".!,。！，~".contains(c);
    let bare = folded.trim_matches(sign);
    let spelled = !bare.contains(' ') && bare.len() > 2 && bare.starts_with(':') && bare.ends_with(':');
    let silent = !bare.chars().any(char::is_alphanumeric);
    silent || spelled || NODS.contains(&bare)
}
