//! What a message says as dots on clusters, by number or by name.
//! Must not know how many dots a person has.
//!
//! A number alone is a cluster, and each mention is a dot: `1 1 3`. A number after a name, or after `x` or a colon, is
//! how many dots: `Focus 2`, `1x3`, `1: 3`.

use super::vote::{NotA, Said};
use crate::text::fold;

/// The most dots that one message can put on one cluster.
const MOST: u16 = 50;

/// Words that say nothing beside a number.
const FILLERS: [&str; 27] = [
    "dot", "dots", "vote", "votes", "for", "on", "my", "i", "and", "to", "point", "points", "topic",
    "topics", "cluster", "clusters", "number", "no", "put", "give", "each", "票", "点", "和", "投", "给",
    "我投",
];

/// A part of a message.
enum Part {
    /// A cluster by its name.
    Named(usize),
    Number(u16),
    /// A number that is too large for anything.
    Huge,
    /// `x` and the colon, between a cluster and its dots.
    Times,
    Word,
}

/// The dots on each cluster.
pub fn dots(text: &str, clusters: &[&str]) -> Said<Vec<u16>> {
    let folded = fold(text);
    let names: Vec<String> = clusters.iter().map(|name| fold(name).trim().to_owned()).collect();
    let parts = parts(&folded, &names);
    let mut reading = Reading {
        counts: vec![0; clusters.len()],
        sure: true,
    };
    let mut rest = parts.as_slice();
    let mut words = false;
    while !rest.is_empty() {
        match reading.step(rest) {
            Ok(taken) if taken > 0 => rest = &rest[taken..],
            Ok(_) => {
                words = true;
                break;
            }
            Err(why) => return Said::Not(why),
        }
    }
    if reading.counts.iter().all(|count| *count == 0) {
        Said::Not(NotA::Nothing)
    } else if words || !reading.sure {
        Said::Perhaps(reading.counts)
    } else {
        Said::Clearly(reading.counts)
    }
}

struct Reading {
    counts: Vec<u16>,
    sure: bool,
}

impl Reading {
    /// Takes what the parts begin with; nothing where they begin with words about something else.
    fn step(&mut self, parts: &[Part]) -> Result<usize, NotA> {
        match parts {
            [Part::Number(cluster), Part::Times, Part::Number(count), ..] => {
                self.add_numbered(*cluster, *count, 3)
            }
            [Part::Number(count), Part::Times, Part::Named(at), ..]
            | [Part::Named(at), Part::Times, Part::Number(count), ..] => self.add(*at, *count, 3),
            [Part::Named(at), Part::Number(count), ..] => self.add(*at, *count, 2),
            [Part::Named(at), ..] => self.add(*at, 1, 1),
            [Part::Number(cluster), Part::Word, ..] => {
                self.sure = false;
                self.add_numbered(*cluster, 1, 1)
            }
            // Beside names, a number that follows none could be either.
            [Part::Number(_), Part::Named(_), ..] => Err(NotA::Several),
            [Part::Number(cluster), ..] => self.add_numbered(*cluster, 1, 1),
            [Part::Huge, ..] => self.huge(),
            [Part::Times, ..] => {
                self.sure = false;
                Ok(1)
            }
            _ => Ok(0),
        }
    }

    fn add_numbered(&mut self, cluster: u16, count: u16, taken: usize) -> Result<usize, NotA> {
        let at = usize::from(cluster)
            .checked_sub(1)
            .filter(|at| *at < self.counts.len());
        if let Some(at) = at {
            return self.add(at, count, taken);
        }
        // Digits without spaces between, on clusters that have one digit each.
        let digits: Vec<usize> = cluster
            .to_string()
            .bytes()
            .map(|byte| usize::from(byte - b'0'))
            .collect();
        let run = taken == 1 && digits.len() > 2 && self.counts.len() <= 9;
        if !run
            || digits
                .iter()
                .any(|digit| *digit == 0 || *digit > self.counts.len())
        {
            return Err(NotA::OutOfRange);
        }
        self.sure = false;
        for digit in digits {
            self.add(digit - 1, 1, taken)?;
        }
        Ok(taken)
    }

    fn add(&mut self, at: usize, count: u16, taken: usize) -> Result<usize, NotA> {
        let dots = self.counts.get_mut(at).ok_or(NotA::OutOfRange)?;
        *dots = dots
            .checked_add(count)
            .filter(|dots| *dots <= MOST)
            .ok_or(NotA::OutOfRange)?;
        Ok(taken)
    }

    fn huge(&self) -> Result<usize, NotA> {
        let nothing = self.counts.iter().all(|count| *count == 0);
        if nothing {
            Err(NotA::OutOfRange)
        } else {
            Err(NotA::Several)
        }
    }
}

/// The parts of a message; names of clusters first, the longest of those that fit.
fn parts(text: &str, names: &[String]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((at, length)) = named(rest, names) {
            parts.push(Part::Named(at));
            rest = &rest[length..];
            continue;
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let letters = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_alphabetic() || c == '\'')
                .len();
        let length = if digits > 0 {
            parts.push(rest[..digits].parse().map_or(Part::Huge, Part::Number));
            digits
        } else if letters > 0 {
            let word = &rest[..letters];
            if word == "x" {
                parts.push(Part::Times);
            } else if !FILLERS.contains(&word) {
                parts.push(Part::Word);
            }
            letters
        } else {
            if matches!(c, '×' | '*' | ':' | '=') {
                parts.push(Part::Times);
            }
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    parts
}

/// The cluster whose name stands at the start, and how long it is there.
fn named(rest: &str, names: &[String]) -> Option<(usize, usize)> {
    let whole = |name: &str| {
        let next = rest[name.len()..].chars().next();
        let wide = name.chars().next_back().is_some_and(super::likeness::is_han);
        wide || next.is_none_or(|next| !next.is_alphanumeric())
            || next.is_some_and(|next| next.is_ascii_digit())
    };
    (0..)
        .zip(names)
        .filter(|(_, name)| {
            name.chars().any(char::is_alphabetic) && rest.starts_with(name.as_str()) && whole(name)
        })
        .map(|(at, name)| (at, name.len()))
        .max_by_key(|(_, length)| *length)
}
