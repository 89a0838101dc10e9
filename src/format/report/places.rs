//! Where words stand in the text of a session: looked up in an index, so that a thousand findings read the text once.
//! Must not know what is wrong there.

use std::collections::HashMap;

use crate::format::scan::strings;

/// What stands before the identity of a thing.
const OWN: &str = "id: ";

/// The strings of a text by their place.
pub(super) struct Places<'a> {
    text: &'a str,
    /// Where each string begins, in order; by what it says, as it is written.
    of: HashMap<&'a str, Vec<usize>>,
    /// Where each thing says its identity first.
    own: HashMap<&'a str, usize>,
}

impl<'a> Places<'a> {
    /// Of a text that was read.
    pub fn of(text: &'a str) -> Self {
        let mut of: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut own = HashMap::new();
        for (at, said) in strings(text) {
            of.entry(said).or_default().push(at);
            if text[..at].ends_with(OWN) {
                own.entry(said).or_insert(at - OWN.len());
            }
        }
        Self { text, of, own }
    }

    /// Where a word stands, the next after the identity of a thing, or the last before it.
    pub fn find(&self, owner: &str, word: &str, is_before: bool) -> Option<usize> {
        let start = match self.own.get(owner) {
            Some(at) => *at,
            None if owner.is_empty() => 0,
            None => *self.all(owner).first()?,
        };
        let places = self.all(word);
        let next = places.partition_point(|at| *at < start);
        match word {
            "" => Some(start),
            _ if is_before => places[..next].last().copied(),
            _ => places.get(next).copied(),
        }
    }

    fn all(&self, word: &str) -> &[usize] {
        self.of.get(word).map_or(&[], Vec::as_slice)
    }

    /// Counts lines and columns from the start of the text.
    pub fn counter(&self) -> Counter<'a> {
        Counter {
            text: self.text,
            at: 0,
            line: 1,
            column: 1,
        }
    }
}

/// Says line and column of places that are asked in their order, and reads the text once for all of them.
pub(super) struct Counter<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl Counter<'_> {
    /// Of a byte of the text, both counted from 1.
    pub fn line_and_column(&mut self, at: usize) -> (usize, usize) {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        match passed.rfind('\n') {
            Some(last) => {
                self.line += passed.matches('\n').count();
                self.column = 1 + passed[last + 1..].chars().count();
            }
            None => self.column += passed.chars().count(),
        }
        self.at += passed.len();
        (self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_from_its_thing() {
        let text = "(\n  on: \"b\", // id: \"x\"\n  id: \"a\", to: \"b\",\n  at: \"é\", to: \"b\",\n)";
        let places = Places::of(text);
        let mut counter = places.counter();
        let mut place = |word, is_before| {
            let at = places.find("a", word, is_before).expect("found");
            counter.line_and_column(at)
        };
        assert_eq!(place("b", true), (2, 7));
        assert_eq!(place("", false), (3, 3));
        assert_eq!(place("b", false), (3, 16));
        assert_eq!(place("é", false), (4, 7));
        assert_eq!(places.find("x", "", false), None);
    }
}
