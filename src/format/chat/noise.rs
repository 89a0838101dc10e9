//! Lines that are nobody's words: reactions, quotes, and what the program itself says.
//! Must not know messages or names of the roster.

use super::likeness::{Likeness, likeness};
use super::{Source, Why, stamp};

/// Whole lines that programs put between messages, in lower case.
const BUTTONS: [&str; 48] = [
    "edited",
    "(edited)",
    "已编辑",
    "（已编辑）",
    "(已编辑)",
    "has context menu",
    "有上下文菜单",
    "keep",
    "pin message",
    "keep pin message",
    "keeppin message",
    "固定消息",
    "hover over a message to pin it",
    "more_vert",
    "view thread",
    "查看消息列",
    "also sent to the channel",
    "unread",
    "new",
    "new messages",
    "新消息",
    "last read",
    "上次读取",
    "meeting started",
    "meeting ended",
    "会议已开始",
    "会议已结束",
    "recording started",
    "recording stopped",
    "录制已开始",
    "录制已停止",
    "正在录制",
    "you muted",
    "you unmuted",
    "app",
    "end reference",
    "you have been muted",
    "you left the meeting",
    "in-call messages",
    "image omitted",
    "video omitted",
    "audio omitted",
    "gif omitted",
    "sticker omitted",
    "document omitted",
    "<media omitted>",
    "you deleted this message",
    "通话中的消息",
];

/// What lines of the program begin with.
const BEGINS: [&str; 17] = [
    "messages can only be seen by",
    "messages you send can",
    "continuous chat is",
    "this meeting is being recorded",
    "your message was sent to",
    "last reply",
    "最后回复",
    "上次回复",
    "只有通话中",
    "meeting ended:",
    "会议已结束",
    "recording has",
    "who can see your messages",
    "this message was deleted",
    "you can't send messages",
    "本会议正在录制",
    "messages and calls are end-to-end encrypted",
];

/// What lines of the program end with, after a name.
const ENDS: [&str; 24] = [
    " joined",
    " left",
    " joined the meeting",
    " left the meeting",
    " has joined",
    " has left",
    " joined the chat",
    " joined the call",
    " left the call",
    " was muted",
    " started recording",
    " stopped recording",
    " started the meeting",
    "加入了会议",
    "离开了会议",
    "已加入会议",
    "已离开会议",
    "加入会议",
    "进入会议",
    "离开会议",
    "加入了群聊",
    "撤回了一条消息",
    " joined using this group's invite link",
    " created this group",
];

/// Why a line is nobody's words, where it is not; `first` when nothing of the message was there before it.
pub fn noise(source: Source, line: &str, first: bool) -> Option<Why> {
    let lower = line.to_lowercase();
    if stamp::is_time(line) || stamp::is_shred(line) || super::caption::is_span(line) {
        return Some(Why::Time);
    }
    if is_heart(line) || is_reaction(source, &lower, first) {
        return Some(Why::Reaction);
    }
    if is_quote(&lower) {
        return Some(Why::Reply);
    }
    is_system(source, line, &lower).then_some(Why::System)
}

/// A line without the mark of an edit at its end.
pub fn unedited(line: &str) -> &str {
    let line = line.trim_end();
    ["(edited)", "（已编辑）", "(已编辑)"]
        .iter()
        .find_map(|mark| line.strip_suffix(mark))
        .unwrap_or(line)
        .trim_end()
}

/// Verbs of reactions to a quoted message, and what stands before the reaction.
const REACTED: [(&str, &str); 8] = [
    ("reacted to ", " with "),
    ("removed a ", " reaction from "),
    ("reagierte auf ", " mit "),
    ("hat auf ", " reagiert"),
    ("a réagi à ", " avec "),
    ("a réagi avec ", " à "),
    ("reaccionó a ", " con "),
    ("ha reaccionado a ", " con "),
];

fn is_reaction(source: Source, lower: &str, first: bool) -> bool {
    let told = REACTED
        .iter()
        .any(|(verb, with)| lower.starts_with(verb) && lower.contains(with))
        || (lower.starts_with("对“") && (lower.contains("作出了") || lower.contains("做出了")))
        || (lower.starts_with("用 ") && lower.contains(" 回应了"))
        || (lower.starts_with("使用 ") && lower.contains("回应了"));
    match source {
        _ if told => true,
        Source::Zoom => is_by_names(lower),
        Source::Plain => false,
        // What is named a reaction is one, even where the message had no words.
        _ if first => is_counted(lower) && lower.contains("reaction"),
        _ => is_counted(lower) || is_emoji(lower),
    }
}

/// `Joe:❤️`, `Alex Kim, Su Lin:👍`: Zoom's reactions under a message.
fn is_by_names(lower: &str) -> bool {
    let parted = lower.rsplit_once([':', '：']);
    parted.is_some_and(|(names, emoji)| !names.trim().is_empty() && is_emoji(emoji) && is_drawn(emoji))
}

/// `<3`, which is no number.
fn is_heart(line: &str) -> bool {
    let mut words = line.split_whitespace().peekable();
    let bare = |word: &str| word.replace("</3", "<3").replace("<3", "");
    words.peek().is_some() && words.all(|word| word.contains('3') && bare(word).is_empty())
}

/// `👍 2`, `:thumbsup: 2`, `1 like reply`, `like 1`, `2 个赞`.
fn is_counted(lower: &str) -> bool {
    let kinds = [
        "like",
        "likes",
        "heart",
        "hearts",
        "laugh",
        "laughs",
        "surprised",
        "sad",
        "angry",
        "celebrate",
        "reaction",
        "reactions",
        "love",
        "thumbs",
        "up",
        "applause",
        "reacted",
        "reply",
        "赞",
        "点赞",
        "个赞",
        "爱心",
        "个回应",
    ];
    let mut named = false;
    let mut numbers = 0;
    for word in lower.split_whitespace() {
        let word = word.trim_end_matches(['.', ',']);
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        numbers += usize::from(bare.len() < word.len());
        if !(bare.is_empty() || kinds.contains(&bare) || is_emoji(bare)) {
            return false;
        }
        named |= !bare.is_empty();
    }
    named && numbers == 1
}

/// Whether there are only emoji, drawn or as Slack spells them.
pub fn is_emoji(text: &str) -> bool {
    let spelled = |word: &str| {
        let name = word.strip_prefix(':').and_then(|word| word.strip_suffix(':'));
        name.is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace))
    };
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| spelled(word) || is_drawn(word))
}

/// Whether there are only drawn emoji, the caps of digits among them.
fn is_drawn(text: &str) -> bool {
    let cap = |c: char| c == '\u{20e3}';
    let uncapped = if text.contains(cap) {
        text.replace(|c: char| c.is_ascii_digit() || matches!(c, '#' | '*'), "")
    } else {
        text.to_owned()
    };
    let mut seen = uncapped.chars().filter(|c| !c.is_whitespace()).peekable();
    seen.peek().is_some() && seen.all(is_picture)
}

/// Whether a character is part of an emoji.
pub fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{200d}'
        | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{20e3}' | '\u{e0020}'..='\u{e007f}')
}

/// What stands over a reply in a thread, with what the thread is about behind it or on the next line.
const THREAD: &str = "replied to a thread:";

/// Whether what the thread is about stands on the next line.
pub fn is_thread_opening(line: &str) -> bool {
    line.trim().eq_ignore_ascii_case(THREAD)
}

fn is_quote(lower: &str) -> bool {
    lower.starts_with("> ")
        || lower == ">"
        || lower.starts_with(THREAD)
        || lower.starts_with("begin reference,")
        || super::quote::is_reply_to(lower)
}

/// Whether a name with a time is the notice of somebody who came or went.
pub fn is_notice(line: &str) -> bool {
    is_system(Source::Other, line, &line.to_lowercase())
}

fn is_system(source: Source, line: &str, lower: &str) -> bool {
    let stopped = lower.trim_end_matches(['.', '。']);
    let by_name = |end: &str| {
        let name = stopped.strip_suffix(end).and_then(|rest| line.get(..rest.len()));
        let full = ["the ", "了会议", "已", "撤回"]
            .iter()
            .any(|sure| end.contains(sure));
        let wanted = if full { Likeness::Perhaps } else { Likeness::Much };
        name.is_some_and(|name| likeness(name.trim()) >= wanted)
    };
    let told = BEGINS.iter().any(|start| lower.starts_with(start)) || ENDS.iter().any(|end| by_name(end));
    let day = stamp::is_day(line) && (source != Source::Plain || stamp::has_digit(line));
    let channel =
        lower.contains("joined #") || lower.contains("set the channel topic") || lower.contains("加入了 #");
    let button = source != Source::Plain && (BUTTONS.contains(&lower) || is_thread(lower));
    told || day || button || (channel && source != Source::Plain)
}

/// `2 replies`, `3 条回复`.
fn is_thread(lower: &str) -> bool {
    let bare = lower.trim_start_matches(|c: char| c.is_ascii_digit());
    bare.len() < lower.len() && matches!(bare.trim(), "reply" | "replies" | "条回复")
}
