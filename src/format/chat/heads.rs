//! The heads of messages: the lines that say who wrote what follows.
//! Must not know what is done with the words.
//!
//! Once several lines of a paste have their time in the same place, such a line is a head by its time alone. What a
//! name looks like only decides before that, and in plain text.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::likeness::Likeness;
use super::lines::Given;
use super::names::Roster;
use super::shapes::{Shape, Stamped, stamped, unbadged};
use super::stamp::Gap;
use super::{Source, plain, stamp, vote};
use crate::text::name::key;

/// The most bytes of a line that is a name and nothing else.
const MOST_ALONE: usize = 200;

/// The head of a message.
#[derive(Debug)]
pub struct Head {
    /// Who wrote it.
    pub from: String,
    /// The words on the same line.
    pub text: String,
    /// What of a head it is.
    pub kind: Kind,
    /// Whether it is surely a head.
    pub sure: bool,
    /// Whether the message was for one person.
    pub private: bool,
}

/// What of a head stands on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Name and time, perhaps with words.
    Whole,
    /// The name, and the time on the next.
    OverTime,
    /// A name and nothing else.
    Alone,
}

/// What is read.
pub struct Paste<'a> {
    /// All lines.
    pub lines: &'a [Given],
    /// The people of the team, where they are known.
    roster: Roster,
    stamped: Vec<Option<Stamped>>,
    /// Names that stand in heads with a time.
    named: HashSet<String>,
    /// Whether each line may be a name over a time, or the words of the name before.
    unclear: Vec<bool>,
    /// Whether each line is a name and nothing else.
    alone: Vec<bool>,
    mostly_heads: OnceCell<bool>,
}

impl<'a> Paste<'a> {
    /// These lines, of these people.
    pub fn of(lines: &'a [Given], roster: &[&str]) -> Self {
        let mut paste = Self {
            lines,
            roster: Roster::of(roster),
            stamped: (0..lines.len()).map(|at| stamped(lines, at)).collect(),
            named: HashSet::new(),
            alone: Vec::new(),
            unclear: Vec::new(),
            mostly_heads: OnceCell::new(),
        };
        paste.drop_unlikely();
        let heads = paste.stamped.iter().flatten();
        paste.named = heads.map(|head| key(&head.from)).collect();
        let is_alone = |line: &Given| {
            let words = line.words();
            !words.is_empty() && words.len() <= MOST_ALONE && !line.is_indented() && paste.is_name(words)
        };
        paste.alone = lines.iter().map(is_alone).collect();
        paste
    }

    /// The words of a line; none beyond the end.
    pub fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", Given::words)
    }

    /// Whether a name may be somebody's on the roster.
    pub fn knows(&self, name: &str) -> bool {
        self.roster.has_like(name)
    }

    /// Whether at least every second line may be the head of a plain line.
    pub fn has_mostly_heads(&self) -> bool {
        *self.mostly_heads.get_or_init(|| plain::has_mostly_heads(self))
    }

    /// The heads with a time.
    pub fn stamped(&self) -> impl Iterator<Item = &Stamped> {
        self.stamped.iter().flatten()
    }

    /// Whether a name stands in a head, or is on the roster.
    pub fn is_name(&self, line: &str) -> bool {
        let bare = uncoloned(line);
        self.named.contains(&key(&unbadged(bare))) || self.roster.has_whole(bare)
    }

    /// Whether a time on a line of its own may belong to a head whose name is missing.
    pub fn has_time_under_names(&self, at: usize) -> bool {
        let form = stamp::form(self.words(at));
        let indent = self.lines.get(at).is_some_and(Given::is_indented);
        self.stamped()
            .any(|head| head.shape == Shape::Under && head.form == form && head.indent == indent)
    }

    /// Whether a line of words may be a name over a time.
    pub fn may_be_name(&self, at: usize) -> bool {
        self.unclear.get(at) == Some(&true)
    }

    /// Leaves only the lines that are heads, as all of them together tell.
    fn drop_unlikely(&mut self) {
        let is_likely = |head: &Stamped| head.like != Likeness::Not || self.roster.has_like(&head.from);
        let is_sure = |head: &Stamped| {
            let voted = head.colon && !matches!(vote::vote(&head.text), vote::Said::Not(_));
            head.like == Likeness::Much || voted || self.roster.has_like(&head.from)
        };
        let alike = |one: &Stamped, other: &Stamped| match one.shape {
            Shape::Behind(Gap::Space) | Shape::Under => {
                (one.shape, one.form, one.indent) == (other.shape, other.form, other.indent)
            }
            shape => shape == other.shape,
        };
        let others = |at: usize, fits: &dyn Fn(&Stamped) -> bool| {
            let head = self.stamped[at].as_ref();
            let like = |other: &&Stamped| head.is_some_and(|head| alike(head, other)) && fits(other);
            self.stamped.iter().flatten().filter(like).take(3).count()
        };
        let spoken = |at: usize| {
            let next = self.stamped.get(at + 1).is_some_and(Option::is_none);
            next && !self.words(at + 1).is_empty()
        };
        let mut keep = Vec::with_capacity(self.stamped.len());
        let mut unclear = vec![false; self.stamped.len()];
        for (at, head) in self.stamped.iter().enumerate() {
            let Some(head) = head else {
                keep.push(false);
                continue;
            };
            keep.push(match head.shape {
                Shape::Zoom => true,
                Shape::Span => is_likely(head) || others(at, &is_likely) > 0,
                Shape::Bracketed => {
                    let known = |other: &Stamped| other.colon || is_sure(other);
                    head.colon || spoken(at) || is_sure(head) || others(at, &known) > 0
                }
                Shape::Dashed => is_sure(head) || others(at, &|other| other.colon) > 0,
                Shape::Front => is_sure(head) || others(at, &is_sure) > 1,
                Shape::Behind(Gap::Space) => {
                    is_likely(head) || (others(at, &is_sure) > 0 && !is_sentence(&head.from))
                }
                Shape::Behind(_) => is_likely(head) || others(at, &|_| true) > 1,
                Shape::Under => {
                    // Set in, the time is surely under a name; else the first words under a head may stand there.
                    let after_head =
                        !head.indent && at > 1 && keep.get(at - 2) == Some(&true) && self.is_under(at - 2);
                    let likely = is_likely(head) || (others(at, &is_likely) > 0 && !is_sentence(&head.from));
                    let is_head = is_sure(head) || (!after_head && likely);
                    unclear[at] = likely && !is_head;
                    is_head
                }
            });
        }
        for (head, keep) in self.stamped.iter_mut().zip(keep) {
            if !keep {
                *head = None;
            }
        }
        self.unclear = unclear;
    }

    fn is_under(&self, at: usize) -> bool {
        let head = self.stamped.get(at).and_then(Option::as_ref);
        head.is_some_and(|head| head.shape == Shape::Under)
    }

    /// How often a head has this shape and this name, or one that surely is a name.
    fn is_settled(&self, head: &Stamped) -> bool {
        let alike = |other: &&Stamped| other.shape == head.shape && other.form == head.form;
        let again = self
            .stamped()
            .filter(alike)
            .filter(|other| other.from == head.from);
        let much = self
            .stamped()
            .filter(alike)
            .filter(|other| other.like == Likeness::Much);
        again.take(2).count() > 1 || (head.like != Likeness::Not && much.take(2).count() > 1)
    }
}

/// Whether words in front of a time are a sentence about that time.
fn is_sentence(words: &str) -> bool {
    let signs = ['?', '!', ';', '…', '。', '，', '！', '？', '：', '"'];
    let last = words.split_whitespace().next_back().unwrap_or_default();
    let leads = [
        "at", "by", "until", "till", "from", "to", "before", "after", "around", "for", "the", "since", "um",
        "bis", "ab", "vor", "nach", "à", "vers", "a", "las",
    ];
    words.contains(signs) || words.ends_with(['.', ',', ':']) || leads.contains(&last.to_lowercase().as_str())
}

/// The head at a line.
pub fn head(source: Source, paste: &Paste<'_>, at: usize) -> Option<Head> {
    if let Some(head) = paste.stamped.get(at).and_then(Option::as_ref) {
        let unsure = match head.shape {
            Shape::Behind(Gap::Space) | Shape::Under => head.like != Likeness::Much,
            Shape::Span => head.like == Likeness::Not,
            _ => false,
        };
        let oneself = matches!(head.from.as_str(), "You" | "我" | "您" | "你");
        return Some(Head {
            from: head.from.clone(),
            text: head.text.clone(),
            kind: if head.shape == Shape::Under {
                Kind::OverTime
            } else {
                Kind::Whole
            },
            sure: !unsure || oneself || paste.knows(&head.from) || paste.is_settled(head),
            private: head.private,
        });
    }
    let plainly = || match source {
        Source::Plain => plain::head(paste, at),
        // In the chat of a program a name without a time may be one that somebody writes about.
        _ => plain::head(paste, at)
            .filter(|head| paste.is_name(&head.from))
            .map(|head| Head { sure: false, ..head }),
    };
    alone(source, paste, at).or_else(plainly)
}

/// A line without colons at its end.
fn uncoloned(line: &str) -> &str {
    line.trim_end_matches([':', '：']).trim_end()
}

/// A name on a line of its own.
fn alone(source: Source, paste: &Paste<'_>, at: usize) -> Option<Head> {
    paste.alone.get(at)?.then(|| Head {
        from: uncoloned(paste.words(at)).to_owned(),
        text: String::new(),
        kind: Kind::Alone,
        sure: source == Source::Plain,
        private: false,
    })
}

/// Whether a line would surely be a head in plain text.
pub fn is_elsewhere(paste: &Paste<'_>, at: usize) -> bool {
    plain::head(paste, at).is_some_and(|head| head.sure)
}
