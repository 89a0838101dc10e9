//! A known conversation, as each program writes it, so that it is known what is right.
//! Must not know how chats are read.

use std::fmt::Write;

/// The team, as the roster has it.
pub const TEAM: [&str; 8] = [
    "Ama Owusu",
    "Bo Lindqvist",
    "Cem Yıldız",
    "Dana Alvarez",
    "Alex Kim",
    "Joe",
    "Su Lin",
    "陈伟",
];

/// Who writes: the name in the chat, and who of the team that is.
pub const WRITERS: [(&str, Option<usize>); 18] = [
    ("Ama Owusu", Some(0)),
    ("Bo Lindqvist", Some(1)),
    ("Dana Alvarez", Some(3)),
    ("Alex Kim", Some(4)),
    ("Joe", Some(5)),
    ("Su Lin", Some(6)),
    ("陈伟", Some(7)),
    ("Cem Yıldız | Ops", Some(2)),
    ("Room 4", None),
    ("bo-l99", None),
    ("Maria del Carmen de la Fuente García", None),
    ("Dr. Theo Marsh", None),
    ("R/D Team", None),
    ("Jo", None),
    ("Sue Lin", None),
    ("Alex", None),
    ("🦊 Fox", None),
    ("Meeting Room North / 2nd floor", None),
];

/// What somebody writes in one go.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Who, as an index into [`WRITERS`].
    pub who: usize,
    /// The words, a line each; none: a head under which nothing stands.
    pub words: Vec<&'static str>,
    /// The vote in them.
    pub vote: Option<u8>,
    /// Whether it answers the turn before, which is quoted.
    pub replies: bool,
    /// Who reacts to it.
    pub reactions: Vec<usize>,
    /// Who joins before it.
    pub joins: Option<usize>,
}

/// A program's way to write a chat.
pub struct Form {
    /// The program and the way.
    pub name: &'static str,
    pub write: fn(&[Turn]) -> String,
}

pub const FORMS: [Form; 29] = [
    Form {
        name: "zoom saved 2020",
        write: |turns| {
            heads(turns, &|who, t, words| {
                format!("14:{t:02}:07\t From {who} : {words}")
            })
        },
    },
    Form {
        name: "zoom saved 2021",
        write: |turns| {
            zoom(
                turns,
                &|who, t| format!("14:{t:02}:07 From  {who}  to  Everyone:"),
                true,
            )
        },
    },
    Form {
        name: "zoom saved 2025",
        write: |turns| {
            zoom(
                turns,
                &|who, t| format!("2027-03-04 14:{t:02}:07 From {who} to Everyone:"),
                false,
            )
        },
    },
    Form {
        name: "zoom one line",
        write: |turns| one_line(turns, &|who, t| format!("14:{t:02}:07 From {who} to Everyone: ")),
    },
    Form {
        name: "zoom panel, time after",
        write: |turns| {
            zoom(
                turns,
                &|who, t| format!("From {who} to Everyone:  02:{t:02} PM"),
                true,
            )
        },
    },
    Form {
        name: "zoom panel, time before",
        write: |turns| zoom(turns, &|who, t| format!("02:{t:02} PM {who} to Everyone"), true),
    },
    Form {
        name: "zoom panel, brackets",
        write: |turns| zoom(turns, &|who, t| format!("{who} to Everyone [02:{t:02} PM]"), true),
    },
    Form {
        name: "zoom in German",
        write: |turns| zoom(turns, &|who, t| format!("14:{t:02}:07 Von {who} an Alle:"), true),
    },
    Form {
        name: "zoom in French",
        write: |turns| zoom(turns, &|who, t| format!("14:{t:02}:07 De {who} à Tous:"), true),
    },
    Form {
        name: "zoom in Spanish",
        write: |turns| {
            zoom(
                turns,
                &|who, t| format!("14:{t:02}:07 De {who} para Todos:"),
                true,
            )
        },
    },
    Form {
        name: "zoom in Chinese",
        write: |turns| zoom(turns, &|who, t| format!("14:{t:02}:07 从 {who} 到 所有人:"), true),
    },
    Form {
        name: "teams classic",
        write: |turns| teams(turns, &|who, t| format!("[10:{t:02} AM] {who}")),
    },
    Form {
        name: "teams new",
        write: |turns| teams(turns, &|who, t| format!("{who}\n15/01/2027 2:{t:02} pm\n")),
    },
    Form {
        name: "teams announced",
        write: announced,
    },
    Form {
        name: "teams, glued dates",
        write: |turns| teams(turns, &|who, t| format!("{who}15/01/2027 2:{t:02} PM")),
    },
    Form {
        name: "teams, addresses",
        write: |turns| teams(turns, &|who, t| format!("{who}  2:{t:02} PM <a@example.org>")),
    },
    Form {
        name: "slack two lines",
        write: |turns| slack(turns, &|who, t| format!("{who}\n  2:{t:02} PM")),
    },
    Form {
        name: "slack names twice",
        write: |turns| slack(turns, &|who, t| format!("{who}\n{who}\n  2:{t:02} PM")),
    },
    Form {
        name: "slack, minutes ago",
        write: |turns| slack(turns, &|who, t| format!("{who}\n  {} minutes ago", t + 2)),
    },
    Form {
        name: "slack, brackets",
        write: |turns| slack(turns, &|who, t| format!("{who}  [2:{t:02} PM]")),
    },
    Form {
        name: "slack, status glued",
        write: |turns| slack(turns, &|who, t| format!("{who}:palm_tree:\n  2:{t:02} PM")),
    },
    Form {
        name: "meet lines",
        write: |turns| meet(turns, &|who, t| format!("{who}\n2:{t:02} PM")),
    },
    Form {
        name: "meet .sbv",
        write: |turns| {
            heads(turns, &|who, t, words| {
                format!("00:{t:02}:07.000,00:{t:02}:09.000\n{who}: {words}\n")
            })
        },
    },
    Form {
        name: "webex",
        write: |turns| meet(turns, &|who, t| format!("{who} 2:{t:02} PM")),
    },
    Form {
        name: "discord",
        write: |turns| meet(turns, &|who, t| format!("{who} — Today at 2:{t:02} PM")),
    },
    Form {
        name: "whatsapp, phone",
        write: |turns| {
            heads(turns, &|who, t, words| {
                format!("[04.03.27, 14:{t:02}:22] {who}: {words}")
            })
        },
    },
    Form {
        name: "whatsapp, dash",
        write: |turns| {
            heads(turns, &|who, t, words| {
                format!("04/03/2027, 14:{t:02} - {who}: {words}")
            })
        },
    },
    Form {
        name: "feishu and wecom",
        write: |turns| meet(turns, &|who, t| format!("{who} 3月4日 14:{t:02}")),
    },
    Form {
        name: "dingtalk",
        write: |turns| meet(turns, &|who, t| format!("{who}  2027-03-04 14:{t:02}:22")),
    },
];

fn name(turn: &Turn) -> &'static str {
    WRITERS[turn.who].0
}

/// The words of the turn before, where this one answers it.
fn quoted(turns: &[Turn], at: usize) -> Option<&str> {
    let before = turns.get(at.checked_sub(1)?)?;
    before.words.first().copied().filter(|_| turns[at].replies)
}

fn joined(text: &mut String, turn: &Turn) {
    if let Some(who) = turn.joins {
        let _ = writeln!(text, "{} joined the meeting", TEAM[who]);
    }
}

/// Head and words on one line, further lines under it.
fn heads(turns: &[Turn], head: &dyn Fn(&str, usize, &str) -> String) -> String {
    let mut text = String::new();
    for (at, turn) in turns.iter().enumerate() {
        let first = turn.words.first().copied().unwrap_or_default();
        let _ = writeln!(text, "{}", head(name(turn), at, first));
        for line in turn.words.iter().skip(1) {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

/// Everything on the line of its head, replies too.
fn one_line(turns: &[Turn], head: &dyn Fn(&str, usize) -> String) -> String {
    let mut text = String::new();
    for (at, turn) in turns.iter().enumerate() {
        let quote = quoted(turns, at)
            .map(|quote| format!("Replying to \"{quote}\" "))
            .unwrap_or_default();
        let _ = writeln!(text, "{}{quote}{}", head(name(turn), at), turn.words.join("\n\t"));
    }
    text
}

/// Zoom: words are set in, replies quote, and reactions are messages, or stand under the words.
fn zoom(turns: &[Turn], head: &dyn Fn(&str, usize) -> String, told: bool) -> String {
    let mut text = String::new();
    for (at, turn) in turns.iter().enumerate() {
        let _ = writeln!(text, "{}", head(name(turn), at));
        if let Some(quote) = quoted(turns, at) {
            let _ = writeln!(
                text,
                "\tReplying to \"{quote}\"{}",
                if told { "\n\t" } else { ":" }
            );
        }
        for line in &turn.words {
            let _ = writeln!(text, "\t{line}");
        }
        for who in &turn.reactions {
            let _ = match (told, turn.words.first()) {
                (true, Some(words)) => {
                    writeln!(text, "{}\n\tReacted to \"{words}\" with 👍", head(TEAM[*who], at))
                }
                _ => writeln!(text, "\t{}:👍", TEAM[*who]),
            };
        }
        if !told {
            text.push_str("\t\n");
        }
    }
    text
}

/// Teams: replies stand in a block, reactions are counted.
fn teams(turns: &[Turn], head: &dyn Fn(&str, usize) -> String) -> String {
    let mut text = String::from("Meeting started\n");
    for (at, turn) in turns.iter().enumerate() {
        joined(&mut text, turn);
        let _ = writeln!(text, "{}", head(name(turn), at));
        if let Some(quote) = quoted(turns, at) {
            let whose = name(&turns[at - 1]);
            let _ = writeln!(
                text,
                "Begin Reference, preview of {quote} by {whose}\n{quote}\nEnd Reference"
            );
        }
        for line in &turn.words {
            let _ = writeln!(text, "{line}");
        }
        if !turn.reactions.is_empty() && !turn.words.is_empty() {
            let count = turn.reactions.len();
            let _ = writeln!(text, "👍\n{count} like reactions.\n{count}");
        }
    }
    text
}

/// Teams says the words and whose they are before their head.
fn announced(turns: &[Turn]) -> String {
    let mut text = String::new();
    for (at, turn) in turns.iter().enumerate() {
        let words = turn.words.join(" ");
        let _ = write!(
            text,
            "{words} by {0}\n{0}\n05/12/2026 2:{at:02} pm\n\n",
            name(turn)
        );
        for line in &turn.words {
            let _ = write!(text, "{line}\n\n");
        }
        if !turn.reactions.is_empty() && !turn.words.is_empty() {
            text.push_str("👍\n1 Like reaction.\n1\n\n");
        }
    }
    text
}

/// Slack: reactions are spelled and counted, threads are counted.
fn slack(turns: &[Turn], head: &dyn Fn(&str, usize) -> String) -> String {
    let mut text = String::from("Thursday, March 4th\n");
    for (at, turn) in turns.iter().enumerate() {
        let _ = writeln!(text, "{}", head(name(turn), at));
        if quoted(turns, at).is_some() {
            text.push_str("replied to a thread: Let us vote\n");
        }
        for line in &turn.words {
            let _ = writeln!(text, "{line}");
        }
        if !turn.reactions.is_empty() && !turn.words.is_empty() {
            let _ = writeln!(text, ":+1:\n{}\n2 replies", turn.reactions.len());
        }
    }
    text
}

/// A head, the words under it, and who came.
fn meet(turns: &[Turn], head: &dyn Fn(&str, usize) -> String) -> String {
    let mut text = String::new();
    for (at, turn) in turns.iter().enumerate() {
        joined(&mut text, turn);
        let _ = writeln!(text, "{}", head(name(turn), at));
        for line in &turn.words {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}
