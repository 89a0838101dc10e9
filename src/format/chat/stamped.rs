//! Heads of a name and a time: Teams puts the time first, Slack last, Meet on the next line.
//! Must not know who wrote the words, nor what they say.

use super::heads::{Head, Paste};
use super::likeness::{Likeness, likeness};
use super::noise;
use super::stamp::{self, Gap};

/// Marks of a program beside a name.
const BADGES: [&str; 5] = ["  APP", " APP", "  BOT", " 应用", "  WORKFLOW"];

/// `[14:03] Ama Owusu`, perhaps with words after a colon.
pub fn first(line: &str) -> Option<Head> {
    let rest = stamp::after(line).filter(|_| line.starts_with(['[', '【']))?;
    let (name, text) = rest.split_once([':', '：']).unwrap_or((rest, ""));
    (likeness(name) != Likeness::Not).then(|| of(name, text, false, true))
}

/// `Ama Owusu  2:03 PM`, `Ama Owusu2:03 PM`, or a name with the time on the next line.
pub fn last(paste: &Paste<'_>, at: usize) -> Option<Head> {
    let line = paste.words(at);
    if let Some(before) = stamp::before(line) {
        let name = &unbadged(before.text);
        let sure = match (likeness(name), before.gap) {
            (Likeness::Not, _) => return None,
            (Likeness::Perhaps, Gap::Space) => paste.knows(name),
            _ => true,
        };
        return Some(of(name, "", false, sure));
    }
    let unstamped = unbadged(line);
    let name = unstamped.as_str();
    let looks = likeness(name);
    if looks == Likeness::Not || !stamp::is_time(paste.words(at + 1)) {
        return None;
    }
    let oneself = matches!(name, "You" | "我" | "您" | "你");
    let again = || heads_of(paste, line) > 1;
    let sure = looks == Likeness::Much || oneself || paste.knows(name) || again();
    Some(of(name, "", true, sure))
}

/// How often a line stands before a time.
fn heads_of(paste: &Paste<'_>, line: &str) -> usize {
    let timed = |at: &usize| paste.words(*at) == line && stamp::is_time(paste.words(at + 1));
    (0..paste.lines.len()).filter(timed).take(2).count()
}

/// A name without the badge of a bot and without emoji as Slack spells them.
fn unbadged(name: &str) -> String {
    let name = BADGES
        .iter()
        .find_map(|badge| name.strip_suffix(badge))
        .unwrap_or(name);
    let drawn = |word: &&str| !noise::is_emoji(word);
    name.split_whitespace()
        .filter(drawn)
        .collect::<Vec<_>>()
        .join(" ")
}

fn of(name: &str, text: &str, two_lines: bool, sure: bool) -> Head {
    Head {
        from: name.trim().to_owned(),
        text: text.trim().to_owned(),
        two_lines,
        sure,
        private: false,
    }
}
