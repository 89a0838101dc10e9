//! Going through the lines: each opens a message, belongs to one, or is left out; and which reading is the best.
//! Must not know how heads and noise look.

use super::heads::{self, Head, Paste};
use super::lines::{Given, kept};
use super::stamp::{self, Gap};
use super::{Chat, Fate, Line, Message, Source, Why, noise};

/// The most lines that a quote takes.
const MOST_QUOTED: usize = 5;

/// The reading with the most heads. Plain lines must have many more than a program, as much else has a colon.
pub fn best(lines: &[Given], roster: &[&str]) -> Chat {
    let paste = Paste::of(lines, roster);
    let programs = [Source::Zoom, Source::Teams, Source::Meet, Source::Slack];
    let plain = Scan::run(Source::Plain, &paste);
    let mut best: Option<Scan<'_>> = None;
    for source in programs {
        let scan = Scan::run(source, &paste);
        if best.as_ref().is_none_or(|best| scan.fit() > best.fit()) {
            best = Some(scan);
        }
    }
    match best {
        Some(best) if best.stamped > 0 && best.heads * 3 >= plain.heads => best.chat(),
        _ => plain.chat(),
    }
}

/// A reading under way.
struct Scan<'a> {
    source: Source,
    paste: &'a Paste<'a>,
    messages: Vec<Message>,
    fates: Vec<Fate>,
    /// Lines that a head was found on.
    heads: usize,
    /// Heads that more than the roster tells.
    stamped: usize,
    /// Lines that this program alone writes.
    hints: usize,
    /// Whether the next line of text opens a message.
    parted: bool,
    quoted: usize,
}

impl<'a> Scan<'a> {
    fn run(source: Source, paste: &'a Paste<'a>) -> Self {
        let mut scan = Self {
            source,
            paste,
            messages: Vec::new(),
            fates: Vec::new(),
            heads: 0,
            stamped: 0,
            hints: 0,
            parted: false,
            quoted: 0,
        };
        while let Some(line) = paste.lines.get(scan.fates.len()) {
            scan.line(line);
        }
        scan
    }

    /// How well the program fits; where names of the roster are heads for all, its own heads tell.
    fn fit(&self) -> (usize, usize, usize) {
        (self.heads, self.stamped, self.hints)
    }

    fn line(&mut self, line: &Given) {
        let at = self.fates.len();
        let words = line.words();
        self.hints += usize::from(hints(self.source, words));
        if line.is_unseen() {
            self.ignore(Why::Control);
        } else if words.is_empty() {
            self.parted |= self.source == Source::Plain;
            self.ignore(Why::Empty);
        } else if let Some(head) = heads::head(self.source, self.paste, at) {
            self.open(&head, line.control);
        } else if self.quoted > 0 {
            self.quoted = if noise::ends_quote(words) {
                0
            } else {
                self.quoted - 1
            };
            self.ignore(Why::Reply);
        } else {
            self.words(line);
        }
    }

    fn open(&mut self, head: &Head, control: bool) {
        let at = self.fates.len();
        let number = self.messages.len();
        self.heads += 1;
        let line = self.paste.words(at).trim_end_matches([':', '：']).trim_end();
        self.stamped += usize::from(head.two_lines || line != head.from);
        self.parted = false;
        self.quoted = 0;
        let noise = noise::noise(self.source, &head.text, true).filter(|why| *why != Why::Time);
        if noise::opens_quote(&head.text) {
            self.quoted = MOST_QUOTED;
        }
        let text = if noise.is_some() {
            ""
        } else {
            noise::unedited(&head.text)
        };
        self.messages.push(Message {
            from: Some(kept(&head.from)).filter(|from| !from.is_empty()),
            text: kept(text),
            line: at,
            private: head.private,
        });
        let sure = head.sure && !head.private && !control;
        self.fates.push(if sure {
            Fate::Head(number)
        } else {
            Fate::Doubtful(number)
        });
        if head.two_lines {
            self.ignore(Why::Time);
        }
    }

    fn words(&mut self, line: &Given) {
        let words = line.words();
        let first = self.messages.last().is_none_or(|message| message.text.is_empty());
        let after_reaction = matches!(self.fates.last(), Some(Fate::Ignored(Why::Reaction)));
        let count =
            self.source != Source::Zoom && after_reaction && words.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(why) = noise::noise(self.source, words, first) {
            if noise::opens_quote(words) {
                self.quoted = MOST_QUOTED;
            }
            self.parted |= why == Why::Time && !super::caption::is_span(words);
            self.ignore(why);
        } else if count && self.source != Source::Plain {
            self.ignore(Why::Reaction);
        } else {
            self.take(line);
        }
    }

    /// Takes a line of text into the message that it belongs to.
    fn take(&mut self, line: &Given) {
        let text = noise::unedited(line.clean.strip_prefix('\t').unwrap_or(&line.clean));
        let text = if self.source == Source::Plain {
            text
        } else {
            text.trim()
        };
        let (new, from, sure) = self.belongs(line);
        let number = if new {
            self.messages.len()
        } else {
            self.messages.len() - 1
        };
        // What somebody goes on writing is for whom it was before.
        let private = from.is_some()
            && self
                .messages
                .last()
                .is_some_and(|last| last.private && last.from == from);
        if new {
            self.messages.push(Message {
                from,
                text: kept(text),
                line: self.fates.len(),
                private,
            });
        } else if let Some(message) = self.messages.last_mut() {
            let indent = if message.text.is_empty() { "" } else { "\n" };
            let deeper = if line.is_indented() && !indent.is_empty() && self.source == Source::Plain {
                "  "
            } else {
                ""
            };
            message.text.push_str(indent);
            message.text.push_str(deeper);
            message.text.push_str(&kept(text));
        }
        self.parted = false;
        self.fates.push(match (sure && !line.control, new) {
            (false, _) => Fate::Doubtful(number),
            (true, true) => Fate::Head(number),
            (true, false) => Fate::Text(number),
        });
    }

    /// Whether a line opens a message, whose it is then, and whether that is sure.
    fn belongs(&self, line: &Given) -> (bool, Option<String>, bool) {
        let Some(last) = self.messages.last() else {
            return (true, None, self.source == Source::Plain);
        };
        if self.source != Source::Plain {
            let before = last.from.is_none();
            // A time without a name is the same person, some minutes later.
            let again = self.parted && !last.text.is_empty();
            let elsewhere = heads::is_elsewhere(self.source, self.paste, self.fates.len());
            return (again, last.from.clone(), !before && !elsewhere);
        }
        let lower = line.words().starts_with(char::is_lowercase);
        if line.control {
            return (true, None, false);
        }
        match (&last.from, self.parted) {
            (_, true) => (true, None, last.from.is_none()),
            (None, _) if line.is_indented() && is_item(&last.text) && !is_item(line.words()) => {
                (false, None, true)
            }
            (None, _) => (true, None, true),
            (Some(_), _) if last.text.is_empty() || line.is_indented() || lower => (false, None, true),
            (Some(_), _)
                if stamp_or_item(line.words()) && !last.text.contains('\n') && !headless(self, last) =>
            {
                (true, None, false)
            }
            (Some(_), _) => (false, None, headless(self, last)),
        }
    }

    fn ignore(&mut self, why: Why) {
        self.fates.push(Fate::Ignored(why));
    }

    /// The chat without messages that say nothing; their heads are the heads of nothing.
    fn chat(self) -> Chat {
        let mut numbers: Vec<Option<usize>> = Vec::new();
        let mut messages = Vec::new();
        for message in self.messages {
            let said = !message.text.is_empty();
            numbers.push(said.then_some(messages.len()));
            if said {
                messages.push(message);
            }
        }
        let renumbered = |fate: Fate| {
            let number = |old: usize| numbers.get(old).copied().flatten();
            let nothing = Fate::Ignored(Why::Empty);
            match fate {
                Fate::Head(old) => number(old).map_or(nothing, Fate::Head),
                Fate::Text(old) => number(old).map_or(nothing, Fate::Text),
                Fate::Doubtful(old) => number(old).map_or(nothing, Fate::Doubtful),
                Fate::Ignored(why) => Fate::Ignored(why),
            }
        };
        let lines = self.paste.lines.iter().zip(self.fates);
        Chat {
            source: self.source,
            messages,
            lines: lines
                .map(|(line, fate)| Line {
                    text: line.shown.clone(),
                    fate: renumbered(fate),
                })
                .collect(),
        }
    }
}

/// Whether the words of a message began on the line after its head.
fn headless(scan: &Scan<'_>, message: &Message) -> bool {
    let head = scan.paste.words(message.line);
    head.ends_with([':', '：'])
}

fn is_item(words: &str) -> bool {
    words.starts_with(['-', '*', '•', '·'])
}

fn stamp_or_item(words: &str) -> bool {
    is_item(words) || words.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a program gives itself away by a line.
fn hints(source: Source, words: &str) -> bool {
    let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
    match source {
        Source::Zoom => has(&["Reacted to \"", "Replying to \""]),
        Source::Teams => {
            has(&[
                "has context menu",
                "Meeting started",
                "会议已开始",
                "(External)",
                "(Guest)",
                "（来宾）",
            ]) || matches!(words, "Edited" | "已编辑")
                || words.to_lowercase().contains(" like")
        }
        Source::Meet => {
            gap(words) == Some(Gap::Glued)
                || has(&["Pin message", "固定消息", "in the call", "通话中"])
                || matches!(words, "You" | "您")
        }
        Source::Slack => {
            let bracketed = words.ends_with(']') && gap(words) == Some(Gap::Wide);
            bracketed
                || has(&[
                    "(edited)",
                    "（已编辑）",
                    " replies",
                    "条回复",
                    "Last reply",
                    "joined #",
                    "加入了 #",
                    ":thumbsup:",
                    ":+1:",
                ])
                || words.ends_with(" APP")
        }
        Source::Plain => false,
    }
}

/// How what stands before a time is set apart from it.
fn gap(words: &str) -> Option<Gap> {
    stamp::before(words).map(|before| before.gap)
}
