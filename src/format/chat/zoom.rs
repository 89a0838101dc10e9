//! The heads of Zoom: `14:03:22 From Ama Owusu to Everyone:` as saved, `Ama Owusu to Everyone 2:03 PM` as copied.
//! Must not know other programs.

use super::likeness::{Likeness, likeness};
use super::stamp;

/// A head of Zoom.
pub struct Zoom<'a> {
    pub from: &'a str,
    pub text: &'a str,
    /// Whether it was for one person.
    pub private: bool,
}

/// What stands before the name.
const FROM: [&str; 12] = [
    "From ",
    "from ",
    "开始，来自 ",
    "来自 ",
    "從 ",
    "从 ",
    "来自",
    "Von ",
    "De ",
    "Da ",
    "Van ",
    "Del ",
];

/// How many of these are no part of a name.
const SURE_FROM: usize = 7;

/// What stands between the name and for whom it is.
const TO: [&str; 14] = [
    " to ",
    " To ",
    " 发送至 ",
    " 发送给 ",
    " 发给 ",
    " 到 ",
    " 至 ",
    " 对 ",
    " 給 ",
    " an ",
    " à ",
    " a ",
    " para ",
    " aan ",
];

/// The same where no blank stands around them, before all who can read along.
const TO_GLUED: [&str; 3] = ["发送给", "发送至", "发给"];

/// All who can read along, folded.
const ALL: [&str; 25] = [
    "everyone",
    "everybody",
    "all",
    "所有人",
    "每个人",
    "大家",
    "everyone in meeting",
    "everyone (in meeting)",
    "meeting group chat",
    "hosts and panelists",
    "所有參與者",
    "alle",
    "alle teilnehmer",
    "alle im meeting",
    "jeden",
    "tous",
    "tout le monde",
    "tous les participants",
    "todos",
    "todo el mundo",
    "todos los participantes",
    "iedereen",
    "tutti",
    "all panelists",
    "waiting room participants",
];

/// How a message to one person is marked, folded.
const PRIVATE: [&str; 11] = [
    "(direct message)",
    "(privately)",
    "(私信)",
    "(私聊)",
    "(直接消息)",
    "(direktnachricht)",
    "(privat)",
    "(message direct)",
    "(en prive)",
    "(mensaje directo)",
    "(en privado)",
];

/// Whom a program calls the one who copied the chat.
const ONESELF: [&str; 9] = ["me", "you", "mich", "mir", "moi", "mi", "您", "我", "你"];

/// The most bytes of a head, up to its colon.
const MOST_BYTES: usize = 400;

/// The head on a line.
pub fn head(line: &str) -> Option<Zoom<'_>> {
    saved(line).or_else(|| copied(line))
}

/// A time, `From`, a name, perhaps for whom, a colon, perhaps words or the time.
fn saved(line: &str) -> Option<Zoom<'_>> {
    let timed = stamp::after(line);
    let rest = timed.unwrap_or(line);
    let named = FROM.iter().find_map(|from| rest.strip_prefix(from));
    // `Van` and `De` are parts of names, too.
    let surely = FROM[..SURE_FROM].iter().any(|from| rest.starts_with(from));
    let within = named.unwrap_or(rest);
    let colons = || {
        let start = within.char_indices().take_while(|(at, _)| *at <= MOST_BYTES);
        start.filter(|(_, c)| matches!(c, ':' | '：'))
    };
    let parted_at = |at: usize| parted(within[..at].trim());
    // A name may have a colon of its own, before the one that ends the head.
    let whole = colons().find(|(at, _)| {
        parted_at(*at)
            .1
            .is_some_and(|whom| is_all(whom) || is_private(whom))
    });
    let Some((at, sign)) = whole.or_else(|| colons().next()) else {
        let (from, whom) = parted(within.trim());
        let fits = timed.is_some() && whom.is_some_and(|whom| is_all(whom) || is_private(whom));
        return fits.then(|| of(from, whom, ""));
    };
    let text = &within[at + sign.len_utf8()..];
    let (from, whom) = parted_at(at);
    let all = whom.is_some_and(is_all);
    let private = whom.is_some_and(is_private);
    let is_head = match (timed, named) {
        (Some(_), Some(_)) if surely => true,
        (None, Some(_)) if surely => all || private || likeness(from) == Likeness::Much,
        (Some(_), _) | (None, Some(_)) => all || private,
        (None, None) => all,
    };
    let text = if stamp::is_time(text) { "" } else { text };
    (is_head && !from.is_empty()).then(|| of(from, whom, text))
}

/// A name, for whom, and a time at the end.
fn copied(line: &str) -> Option<Zoom<'_>> {
    let before = stamp::before(line)?;
    let before = before.text.trim_end_matches([':', '：']).trim_end();
    let named = FROM.iter().find_map(|from| before.strip_prefix(from));
    let (from, whom) = parted(named.unwrap_or(before));
    let whom = whom?;
    let fits = is_all(whom) || is_private(whom) || ONESELF.contains(&crate::text::fold(whom).as_str());
    (fits && !from.is_empty()).then(|| of(from, Some(whom), ""))
}

fn of<'a>(from: &'a str, whom: Option<&str>, text: &'a str) -> Zoom<'a> {
    Zoom {
        from: from.trim(),
        text: text.trim(),
        private: !whom.is_none_or(is_all),
    }
}

/// A name and for whom the message is; where several words may stand between them, it is for all.
fn parted(head: &str) -> (&str, Option<&str>) {
    let mut splits: Vec<(&str, &str)> = Vec::new();
    for to in TO {
        splits.extend(
            head.match_indices(to)
                .map(|(at, _)| (head[..at].trim(), head[at + to.len()..].trim())),
        );
    }
    let found = |fits: fn(&str) -> bool| splits.iter().rfind(|(_, whom)| fits(whom));
    let named = || {
        let plain = |(from, _): &&(&str, &str)| {
            let rest = &head[from.len()..];
            TO[..9]
                .iter()
                .any(|to| rest.trim_start().starts_with(to.trim_start()))
        };
        splits.iter().filter(plain).max_by_key(|(from, _)| from.len())
    };
    match found(is_all).or_else(|| found(is_private)).or_else(named) {
        Some((from, whom)) => (from, Some(whom)),
        None => glued(head).unwrap_or((head, None)),
    }
}

fn glued(head: &str) -> Option<(&str, Option<&str>)> {
    let (from, whom) = TO_GLUED.iter().find_map(|to| head.rsplit_once(to))?;
    is_all(whom.trim()).then(|| (from.trim(), Some(whom.trim())))
}

fn is_all(whom: &str) -> bool {
    ALL.contains(&crate::text::fold(whom).as_str())
}

fn is_private(whom: &str) -> bool {
    let whom = crate::text::fold(whom).replace('（', "(").replace('）', ")");
    PRIVATE.iter().any(|mark| whom.ends_with(mark))
}
