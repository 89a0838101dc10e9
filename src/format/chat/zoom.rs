//! The heads of Zoom: `14:03:22 From Ama to Everyone:` as saved, `Ama to Everyone 2:03 PM` as copied.
//! Must not know other programs.

use super::heads::Head;
use super::likeness::{Likeness, likeness};
use super::stamp;

/// What stands before the name.
const FROM: [&str; 7] = ["From ", "from ", "开始，来自 ", "来自 ", "從 ", "从 ", "来自"];

/// What stands between the name and for whom it is.
const TO: [&str; 9] = [
    " to ",
    " To ",
    " 发送至 ",
    " 发送给 ",
    " 发给 ",
    " 到 ",
    " 至 ",
    " 对 ",
    " 給 ",
];

/// The same where no blank stands around them, before all who can read along.
const TO_GLUED: [&str; 3] = ["发送给", "发送至", "发给"];

/// All who can read along.
const ALL: [&str; 10] = [
    "everyone",
    "everybody",
    "all",
    "所有人",
    "每个人",
    "大家",
    "everyone in meeting",
    "meeting group chat",
    "hosts and panelists",
    "所有參與者",
];

/// How a message to one person is marked.
const PRIVATE: [&str; 8] = [
    "(direct message)",
    "(privately)",
    "(私信)",
    "(私聊)",
    "（私信）",
    "（私聊）",
    "(直接消息)",
    "（直接消息）",
];

/// The head on a line.
pub fn head(line: &str) -> Option<Head> {
    saved(line).or_else(|| copied(line))
}

/// A time, `From`, a name, perhaps for whom, a colon, perhaps words.
fn saved(line: &str) -> Option<Head> {
    let timed = stamp::after(line);
    let rest = timed.unwrap_or(line);
    let named = FROM.iter().find_map(|from| rest.strip_prefix(from));
    let (head, text) = named.unwrap_or(rest).split_once([':', '：'])?;
    let (from, whom) = parted(head.trim());
    let all = whom.is_some_and(is_all);
    let is_head = match (timed, named) {
        (Some(_), Some(_)) => true,
        (Some(_), None) => all || whom.is_some_and(is_private),
        (None, Some(_)) => all || likeness(from) == Likeness::Much,
        _ => all,
    };
    (is_head && !from.is_empty()).then(|| of(from, whom, text))
}

/// A name, for whom, and a time at the end.
fn copied(line: &str) -> Option<Head> {
    let before = stamp::before(line)?;
    let (from, whom) = parted(before.text);
    let whom = whom?;
    let fits = is_all(whom) || is_private(whom) || likeness(whom) != Likeness::Not;
    (fits && !from.contains([':', '：'])).then(|| of(from, Some(whom), ""))
}

fn of(from: &str, whom: Option<&str>, text: &str) -> Head {
    Head {
        from: from.trim().to_owned(),
        text: text.trim().to_owned(),
        two_lines: false,
        sure: true,
        private: !whom.is_none_or(is_all),
    }
}

/// A name and for whom the message is.
fn parted(head: &str) -> (&str, Option<&str>) {
    let at = TO.iter().filter_map(|to| Some((head.rfind(to)?, to.len()))).max();
    match at {
        Some((at, length)) => (head[..at].trim(), Some(head[at + length..].trim())),
        None => glued(head).unwrap_or((head, None)),
    }
}

fn glued(head: &str) -> Option<(&str, Option<&str>)> {
    let (from, whom) = TO_GLUED.iter().find_map(|to| head.rsplit_once(to))?;
    is_all(whom.trim()).then(|| (from.trim(), Some(whom.trim())))
}

fn is_all(whom: &str) -> bool {
    ALL.contains(&whom.to_lowercase().as_str())
}

fn is_private(whom: &str) -> bool {
    let whom = whom.to_lowercase();
    PRIVATE.iter().any(|mark| whom.ends_with(mark))
}
