//! Going through the lines: each opens a message, belongs to one, or is left out.
//! Must not know how heads and noise look.

use super::heads::{self, Head, Kind, Paste};
use super::lines::{Given, kept};
use super::quote::{self, Quote};
use super::shapes::unbadged;
use super::{Aside, Chat, Fate, Line, Message, Source, Why, noise, program, questions, stamp};

/// The most lines that a quote takes.
const MOST_QUOTED: usize = 5;

/// The most lines that a block with what is referred to takes.
const MOST_REFERRED: usize = 60;

/// What stands between words and whose they are.
const BY: [&str; 5] = [" by ", " von ", " par ", " por ", " 来自 "];

/// The chat as the program that wrote it means it.
pub fn read(lines: &[Given], roster: &[&str]) -> Chat {
    let paste = Paste::of(lines, roster);
    Scan::run(program::source(&paste), &paste).chat()
}

/// A reading under way.
struct Scan<'a> {
    source: Source,
    paste: &'a Paste<'a>,
    messages: Vec<Message>,
    fates: Vec<Fate>,
    asides: Vec<Option<Aside>>,
    /// Which messages were opened by nothing but a name.
    alone: Vec<bool>,
    /// Whether the next line of text opens a message.
    parted: bool,
    /// The line with a time and no name after which nothing was said yet.
    lone_time: Option<usize>,
    /// Whether a head came that was nobody's, so that nothing tells whose the words after it are.
    adrift: bool,
    /// Up to which line a quote goes.
    quoted: usize,
    /// Up to which line a block goes with what is referred to.
    referred: usize,
}

impl<'a> Scan<'a> {
    fn run(source: Source, paste: &'a Paste<'a>) -> Self {
        let mut scan = Self {
            source,
            paste,
            messages: Vec::new(),
            fates: Vec::new(),
            asides: Vec::new(),
            alone: Vec::new(),
            parted: false,
            lone_time: None,
            adrift: false,
            quoted: 0,
            referred: 0,
        };
        while let Some(line) = paste.lines.get(scan.fates.len()) {
            scan.line(line);
        }
        scan
    }

    fn line(&mut self, line: &Given) {
        let at = self.fates.len();
        let words = line.words();
        if line.is_unseen() {
            self.ignore(Why::Control);
        } else if words.is_empty() {
            self.parted |= self.source == Source::Plain;
            self.ignore(Why::Empty);
        } else if at < self.referred {
            self.end_reference(line);
        } else if self.is_announced(at) {
            self.ignore(Why::Reply);
        } else if let Some(head) = heads::head(self.source, self.paste, at) {
            self.open(&head, line.control);
        } else if at < self.quoted {
            match quote::close(words) {
                Some((quoted, rest)) => {
                    self.quoted = 0;
                    self.quote(line, quoted, rest, true);
                }
                None => self.ignore(Why::Reply),
            }
        } else {
            self.words(line, words, true);
        }
    }

    /// Whether Teams says here what comes next: `<words> by <name>` before the head of that name.
    fn is_announced(&self, at: usize) -> bool {
        let words = format!(" {}", self.paste.words(at));
        let by = |by: &&str| words.rsplit_once(*by).map(|(_, name)| name);
        let mut names = BY.iter().filter_map(by).peekable();
        if self.source == Source::Plain || names.peek().is_none() || self.reference_end(at).is_some() {
            return false;
        }
        let next = (at + 1..self.paste.lines.len()).find(|at| !self.paste.words(*at).is_empty());
        let head = next.and_then(|at| heads::head(self.source, self.paste, at));
        head.is_some_and(|head| names.any(|name| unbadged(name) == head.from))
    }

    fn open(&mut self, head: &Head, control: bool) {
        let number = self.messages.len();
        self.parted = false;
        self.lone_time = None;
        self.quoted = 0;
        let notice = head.text.is_empty() && noise::is_notice(&head.from) && head.kind != Kind::Alone;
        self.adrift = notice;
        if notice {
            self.ignore(Why::System);
        } else {
            self.messages.push(Message {
                from: Some(kept(&head.from)).filter(|from| !from.is_empty()),
                text: String::new(),
                line: self.fates.len(),
                private: head.private,
                asks: false,
            });
            self.alone.push(head.kind == Kind::Alone);
            let sure = self.on_head(&head.text);
            self.mark(if head.sure && sure && !head.private && !control {
                Fate::Head(number)
            } else {
                Fate::Doubtful(number)
            });
        }
        if head.kind == Kind::OverTime {
            self.ignore(Why::Time);
        }
    }

    /// Takes the words on the line of a head; whether they are surely its own.
    fn on_head(&mut self, text: &str) -> bool {
        let (aside, text, sure) = match self.parts(text) {
            (None, text, sure) => match noise::noise(self.source, text, true) {
                Some(why) if why != Why::Time && !text.is_empty() => (Some((why, text)), "", sure),
                _ => (None, text, sure),
            },
            parts => parts,
        };
        let text = kept(noise::unedited(text));
        if let (Some((why, words)), at) = (aside, self.fates.len()) {
            self.asides.resize(at, None);
            self.asides.push(Some(Aside {
                why,
                text: kept(words),
            }));
        }
        if let Some(message) = self.messages.last_mut() {
            message.text = text;
        }
        sure
    }

    /// What of these words is quoted, what is said, and whether that is sure; a quote that goes on is noted.
    fn parts<'w>(&mut self, words: &'w str) -> (Option<(Why, &'w str)>, &'w str, bool) {
        let at = self.fates.len();
        if let Some(rest) = self.reference(words) {
            let (block, rest) = words.split_at(words.len() - rest.len());
            return (Some((Why::Reply, block)), rest.trim(), true);
        }
        let said = |quoted: &str| {
            let begins = |message: &Message| message.text.starts_with(quoted);
            !quoted.is_empty() && self.messages.iter().any(begins)
        };
        match quote::quote(words, &said) {
            Some(Quote::Ends { quoted, rest, sure }) => (Some((Why::Reply, quoted)), rest, sure),
            Some(Quote::Opens) => {
                let mut lines = at + 1..(at + 1 + MOST_QUOTED).min(self.paste.lines.len());
                let open = |at: &usize| heads::head(self.source, self.paste, *at).is_none();
                let end = lines.find(|at| !open(at) || quote::close(self.paste.words(*at)).is_some());
                self.quoted = end.filter(open).map_or(0, |end| end + 1);
                (Some((Why::Reply, words)), "", true)
            }
            None => (None, words, true),
        }
    }

    /// What follows the block with what is referred to that begins here, where one does; one that goes on is noted.
    fn reference<'w>(&mut self, words: &'w str) -> Option<&'w str> {
        if !quote::begins_reference(words) {
            return None;
        }
        if let Some(rest) = quote::after_reference(words) {
            return Some(rest);
        }
        self.referred = self.reference_end(self.fates.len()).map_or(0, |end| end + 1);
        Some("")
    }

    /// The later line on which a block with what is referred to ends, where one begins on this line.
    fn reference_end(&self, at: usize) -> Option<usize> {
        let words = self.paste.words(at);
        if !quote::begins_reference(words) || quote::after_reference(words).is_some() {
            return None;
        }
        let mut lines = at + 1..(at + MOST_REFERRED).min(self.paste.lines.len());
        let ends = |at: &usize| quote::after_reference(self.paste.words(*at)).is_some();
        lines
            .find(|at| ends(at) || quote::begins_reference(self.paste.words(*at)))
            .filter(ends)
    }

    /// A line of a block with what is referred to, whose last may have more behind it.
    fn end_reference(&mut self, line: &Given) {
        let words = line.words();
        match quote::after_reference(words).filter(|rest| !rest.trim().is_empty()) {
            Some(rest) => {
                let quoted = &words[..words.len() - rest.len()];
                self.quote(line, quoted, rest, true);
            }
            None => self.ignore(Why::Reply),
        }
    }

    /// Leaves out what is quoted, and goes on with what follows it.
    fn quote(&mut self, line: &Given, quoted: &str, rest: &str, sure: bool) {
        if rest.trim().is_empty() {
            self.ignore(Why::Reply);
            return;
        }
        let at = self.fates.len();
        self.asides.resize(at, None);
        self.asides.push(Some(Aside {
            why: Why::Reply,
            text: kept(quoted),
        }));
        self.take(line, rest.trim(), sure);
    }

    fn words(&mut self, line: &Given, words: &str, sure: bool) {
        let after_reaction = matches!(self.fates.last(), Some(Fate::Ignored(Why::Reaction)));
        let wordless = self.messages.last().is_none_or(|message| message.text.is_empty());
        let first = wordless && !after_reaction;
        let digits = words.bytes().all(|byte| byte.is_ascii_digit());
        let next = self.paste.words(self.fates.len() + 1);
        if digits && super::caption::is_span(next) {
            self.ignore(Why::Time);
            return;
        }
        let (aside, rest, certain) = self.parts(words);
        if let Some((why, quoted)) = aside {
            if rest.is_empty() {
                self.ignore(why);
            } else {
                self.quote(line, quoted, rest, certain);
            }
        } else if let Some(why) = noise::noise(self.source, words, first) {
            let parts = why == Why::Time && !super::caption::is_span(words) && !stamp::is_shred(words);
            self.parted |= parts;
            let at = self.fates.len();
            if parts {
                self.lone_time = Some(at);
            }
            self.ignore(why);
            // Slack says first what a thread is about, and then the words of the reply.
            let free = |at: usize| {
                !self.paste.words(at).is_empty() && heads::head(self.source, self.paste, at).is_none()
            };
            if noise::is_thread_opening(words) && free(at + 1) && free(at + 2) {
                self.referred = at + 2;
            }
        } else if after_reaction && digits && !matches!(self.source, Source::Zoom | Source::Plain) {
            self.ignore(Why::Reaction);
        } else {
            let text = line.clean.strip_prefix('\t').unwrap_or(&line.clean);
            // Under a picture without words, an emoji and a number are a reaction and how many had it.
            let above = self
                .fates
                .len()
                .checked_sub(1)
                .map_or("", |at| self.paste.words(at));
            let counted = digits && self.source != Source::Plain && noise::is_emoji(above);
            let sure = sure && !counted && !self.paste.may_be_name(self.fates.len());
            self.take(line, text, sure);
        }
    }

    /// Takes words of a line into the message that they belong to.
    fn take(&mut self, line: &Given, text: &str, certain: bool) {
        let text = noise::unedited(text);
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
                asks: false,
            });
            self.alone.push(false);
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
        self.lone_time = None;
        self.adrift = false;
        self.mark(match (sure && certain && !line.control, new) {
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
            let nameless = |at: usize| self.paste.has_time_under_names(at);
            if self.adrift || self.lone_time.is_some_and(nameless) {
                return (true, None, false);
            }
            let before = last.from.is_none();
            // A time without a name is the same person, some minutes later.
            let again = self.parted && !last.text.is_empty();
            let elsewhere = heads::is_elsewhere(self.paste, self.fates.len());
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
        self.mark(Fate::Ignored(why));
    }

    fn mark(&mut self, fate: Fate) {
        self.fates.push(fate);
        self.asides.resize(self.fates.len(), None);
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
        let alone = self.alone;
        let renumbered = |fate: Fate, aside: Option<&Aside>| {
            let number = |old: usize| numbers.get(old).copied().flatten();
            let nothing = |old: usize| {
                Fate::Ignored(match aside {
                    Some(aside) => aside.why,
                    None if alone.get(old) == Some(&true) => Why::Name,
                    None => Why::Head,
                })
            };
            match fate {
                Fate::Head(old) => number(old).map_or(nothing(old), Fate::Head),
                Fate::Text(old) => number(old).map_or(nothing(old), Fate::Text),
                Fate::Doubtful(old) => number(old).map_or(nothing(old), Fate::Doubtful),
                Fate::Ignored(why) => Fate::Ignored(why),
            }
        };
        let names = self.paste.stamped().map(|head| head.from.clone()).collect();
        let lines = self.paste.lines.iter().zip(self.fates).zip(self.asides);
        let mut chat = Chat {
            names,
            source: self.source,
            messages,
            lines: lines
                .map(|((line, fate), aside)| {
                    let fate = renumbered(fate, aside.as_ref());
                    Line {
                        text: line.shown.clone(),
                        fate,
                        aside: aside.filter(|_| !matches!(fate, Fate::Ignored(_))),
                    }
                })
                .collect(),
        };
        questions::find(&mut chat);
        chat
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
