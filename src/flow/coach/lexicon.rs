//! Word lists of one language, as the coach uses them. Each says where it comes from.
//! Must not know any one language.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::script::Script;

/// What is looked for: words in a row, each whole, or with `*` at its end or start, or `#` for any number in digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(pub Vec<String>);

impl Pattern {
    /// The words of a line.
    pub fn of(line: &str) -> Self {
        Self(line.split_whitespace().map(str::to_lowercase).collect())
    }
}

/// A list of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Where it comes from.
    pub source: String,
    /// The words.
    pub words: Vec<Pattern>,
    /// Where they are no such words after all.
    pub except: Vec<Pattern>,
}

/// How a language says that something is done without saying by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passive {
    /// What comes first.
    pub before: List,
    /// What comes after it.
    pub after: List,
    /// How many words may stand between.
    pub between: usize,
}

/// A number that is written as a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The word.
    pub word: String,
    /// What it says.
    pub value: u32,
}

/// The words of all lists. Letters that make up one of them are one word, also where no blank says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    words: BTreeSet<String>,
    longest: usize,
}

impl Vocabulary {
    /// Of what there is in these lists.
    pub fn of<'a>(lists: impl Iterator<Item = &'a List>, numbers: &[Number]) -> Self {
        let patterns = lists.flat_map(|list| list.words.iter().chain(&list.except));
        let words: BTreeSet<String> = patterns
            .flat_map(|pattern| &pattern.0)
            .chain(numbers.iter().map(|number| &number.word))
            .cloned()
            .collect();
        let longest = words.iter().map(|word| word.chars().count()).max();
        Self {
            longest: longest.unwrap_or_default(),
            words,
        }
    }

    /// The text cut into words: as it is cut by its script, and where pieces side by side are a known word, the
    /// longest such word in one.
    pub(super) fn cut(&self, text: &str) -> Vec<Range<usize>> {
        let pieces: Vec<Range<usize>> = text
            .unicode_word_indices()
            .map(|(at, piece)| at..at + piece.len())
            .collect();
        let mut words = Vec::new();
        let mut rest = pieces.as_slice();
        while let [first, ..] = rest {
            let known = |taken: &usize| {
                let last = rest.get(*taken - 1);
                last.and_then(|last| text.get(first.start..last.end))
                    .is_some_and(|word| self.words.contains(word))
            };
            let most = self.longest.min(rest.len());
            let taken = (2..=most).rev().find(known).unwrap_or(1);
            let end = rest.get(taken - 1).map_or(first.end, |last| last.end);
            words.push(first.start..end);
            rest = rest.get(taken..).unwrap_or_default();
        }
        words
    }
}

/// Everything the coach knows of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// The script it is written in.
    pub script: Script,
    /// All words of its lists.
    pub vocabulary: Vocabulary,
    /// How many words one can say in a breath; characters where they stand for words.
    pub breath: usize,
    /// Words that mean something else to everybody.
    pub vague: List,
    /// Words for who does it.
    pub actors: List,
    /// Ways to say it without anybody.
    pub agentless: List,
    /// The same by the form of a verb.
    pub passive: Passive,
    /// Values: what one can hold and not see.
    pub values: List,
    /// What one can see somebody do.
    pub behaviours: List,
    /// Times of day, days, lengths and numbers.
    pub times: List,
    /// What else bounds: an order, conditions, exceptions, refusals, permissions.
    pub limits: List,
    /// Words a condition begins with.
    pub triggers: List,
    /// Words a condition ends with, before its comma.
    pub closers: List,
    /// Words that may join a second norm to a first: they do where each of the two has its own time.
    pub joins: List,
    /// Words that mostly do.
    pub additions: List,
    /// Words a part begins with that goes on with what was said.
    pub continuations: List,
    /// Words that say nothing of what a text is about.
    pub fillers: List,
    /// Words that turn a sentence into its opposite.
    pub negations: List,
    /// Words that make a number the least.
    pub least: List,
    /// Words that make a number the most.
    pub most: List,
    /// What numbers count.
    pub units: List,
    /// In which time, where that stands before the number; the first word of each list is its name.
    pub periods: Vec<List>,
    /// Words that mean the same where guardrails are compared, a list each.
    pub same: Vec<List>,
    /// Numbers as words.
    pub numbers: Vec<Number>,
}

impl Lexicon {
    /// All of its lists.
    pub fn lists(&self) -> impl Iterator<Item = &List> {
        let one = [
            &self.vague,
            &self.actors,
            &self.agentless,
            &self.passive.before,
            &self.passive.after,
            &self.values,
            &self.behaviours,
            &self.times,
            &self.limits,
            &self.triggers,
            &self.closers,
            &self.joins,
            &self.additions,
            &self.continuations,
            &self.fillers,
            &self.negations,
            &self.least,
            &self.most,
            &self.units,
        ];
        one.into_iter().chain(&self.periods).chain(&self.same)
    }
}
