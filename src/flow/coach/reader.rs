//! Finding words of a list in a text, and taking a text apart into what could stand alone.
//! Must not know what a word is looked for.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::lexicon::{Lexicon, List, Passive, Pattern};
use crate::text::width;

/// A text as it is searched: in small letters, with what stands in quotes left out.
#[derive(Debug)]
pub(super) struct Said {
    text: String,
    words: Vec<Range<usize>>,
}

impl Said {
    pub(super) fn new(text: &str, lexicon: &Lexicon) -> Self {
        let text = plain(text);
        let words = lexicon.vocabulary.cut(&text);
        Self { text, words }
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        self.words.len()
    }

    /// How long it is to say: in words, or in characters where they stand for words.
    pub(super) fn length(&self) -> usize {
        self.text.unicode_words().count()
    }

    /// One of its words.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words
            .get(at)
            .and_then(|range| self.text.get(range.clone()))
            .unwrap_or_default()
    }

    /// Whether a word of the list is in it.
    pub(super) fn has(&self, list: &List) -> bool {
        self.find(list).is_some()
    }

    /// Where the first word of the list is.
    pub(super) fn find(&self, list: &List) -> Option<Range<usize>> {
        self.all(list).into_iter().min_by_key(|range| range.start)
    }

    /// Every place where a word of the list is, but for the exceptions.
    pub(super) fn all(&self, list: &List) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for pattern in &list.words {
            found.extend(self.places(pattern));
        }
        if found.is_empty() || list.except.is_empty() {
            return found;
        }
        let except: Vec<Range<usize>> = list.except.iter().flat_map(|one| self.places(one)).collect();
        found.retain(|range| {
            !except
                .iter()
                .any(|other| other.start <= range.start && range.end <= other.end)
        });
        found
    }

    /// Whether there is a time or another limit in it.
    pub(super) fn is_limited(&self, lexicon: &Lexicon) -> bool {
        self.has(&lexicon.times) || self.has(&lexicon.limits)
    }

    /// Whether it begins with a word of the list.
    pub(super) fn begins(&self, list: &List) -> bool {
        let first = self.words.first().map_or(0, |range| range.start);
        self.all(list).iter().any(|range| range.start == first)
    }

    /// Whether it ends with a word of the list.
    fn closes(&self, list: &List) -> bool {
        let end = self.words.last().map_or(0, |range| range.end);
        self.all(list).iter().any(|range| range.end == end)
    }

    /// Where it is said that something is done, by the form of the verb.
    pub(super) fn passive(&self, passive: &Passive) -> Option<usize> {
        let after = self.all(&passive.after);
        self.all(&passive.before).into_iter().find_map(|before| {
            let near = |range: &&Range<usize>| {
                range.start >= before.end && self.between(before.end, range.start) <= passive.between
            };
            after.iter().find(near).map(|range| range.start)
        })
    }

    /// The words it is about and where they are, cut to what their forms have in common.
    pub(super) fn topics(&self, lexicon: &Lexicon) -> Vec<(Range<usize>, String)> {
        let fillers = self.all(&lexicon.fillers);
        let about = |place: &&Range<usize>| {
            !fillers
                .iter()
                .any(|filler| filler.start <= place.start && place.end <= filler.end)
        };
        let about: Vec<&Range<usize>> = self.words.iter().filter(about).collect();
        let said = |place: &Range<usize>| self.text.get(place.clone()).unwrap_or_default();
        let weighs = |word: &str| width(word) > 3 && !word.starts_with(char::is_numeric);
        let words = about.iter().map(|place| (*place).clone());
        // Where no blank says what is a word, any two characters side by side may be one.
        let pairs = about.windows(2).filter_map(|pair| match pair {
            [one, next] if one.end == next.start && said(one).chars().count() == 1 => {
                Some(one.start..next.end)
            }
            _ => None,
        });
        words
            .chain(pairs)
            .filter(|place| weighs(said(place)))
            .map(|place| (place.clone(), said(&place).chars().take(5).collect()))
            .collect()
    }

    /// The name of the period that is named last in it.
    pub(super) fn period(&self, lexicon: &Lexicon) -> Option<String> {
        let ends = |period: &&List| self.all(period).iter().map(|range| range.end).max();
        let named = lexicon.periods.iter().filter(|period| self.has(period));
        let latest = named.max_by_key(ends)?;
        latest.words.first().map(|name| name.0.concat())
    }

    fn between(&self, from: usize, to: usize) -> usize {
        self.words
            .iter()
            .filter(|range| range.start >= from && range.end <= to)
            .count()
    }

    fn places(&self, Pattern(pattern): &Pattern) -> Vec<Range<usize>> {
        if pattern.is_empty() {
            return Vec::new();
        }
        self.words
            .windows(pattern.len())
            .filter(|window| {
                window.iter().zip(pattern).all(|(range, wanted)| {
                    self.text
                        .get(range.clone())
                        .is_some_and(|word| fits(word, wanted))
                })
            })
            .filter_map(|window| Some(window.first()?.start..window.last()?.end))
            .collect()
    }
}

/// Whether a word is what a pattern wants.
fn fits(word: &str, wanted: &str) -> bool {
    match (wanted, wanted.strip_suffix('*'), wanted.strip_prefix('*')) {
        ("#", _, _) => word.starts_with(char::is_numeric),
        (_, Some(stem), _) => word.starts_with(stem),
        (_, None, Some(ending)) => word.len() > ending.len() + 1 && word.ends_with(ending),
        _ => word == wanted,
    }
}

/// Small letters, one kind of apostrophe, and blanks for what is quoted; every byte stays where it was.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let quotes = text.chars().filter(|c| is_quote(*c)).count();
    let mut inside = false;
    for c in text.chars() {
        if is_quote(c) && quotes > 1 {
            inside = !inside;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        if inside || small.len_utf8() != c.len_utf8() {
            plain.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            plain.push(small);
        }
    }
    plain
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{300c}' | '\u{300d}')
}

/// How a part of a text was set apart from what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cut {
    /// It is the first.
    Start,
    /// By the end of a sentence or a line.
    Sentence,
    /// By a semicolon or a word that may join; mostly these go on with the same norm.
    Maybe,
    /// By a word that adds.
    Addition,
}

/// The parts of a text that could each stand as a norm; mostly one.
pub(super) fn parts<'a>(text: &'a str, lexicon: &Lexicon) -> Vec<&'a str> {
    let mut standing: Vec<&str> = Vec::new();
    for (part, cut) in cut(text, lexicon) {
        let said = Said::new(part, lexicon);
        let timed = |text: &&str| Said::new(text, lexicon).has(&lexicon.times);
        let weighs = match cut {
            Cut::Start => true,
            Cut::Sentence => said.length() > 3,
            Cut::Maybe => timed(&part) && standing.iter().any(timed),
            Cut::Addition => said.has(&lexicon.behaviours) && said.is_limited(lexicon),
        };
        let goes_on = cut != Cut::Start && said.begins(&lexicon.continuations);
        if weighs && !goes_on && !standing.iter().any(|other| overlaps(other, part, lexicon)) {
            standing.push(part);
        }
    }
    standing
}

/// A text cut at the ends of sentences and lines, and then at the words that join.
fn cut<'a>(text: &'a str, lexicon: &Lexicon) -> Vec<(&'a str, Cut)> {
    let mut sentences = Vec::new();
    let (mut from, mut how) = (0, Cut::Start);
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let before = text.get(from..at).unwrap_or_default().trim();
        let is_number = before.chars().all(|c| c.is_ascii_digit() || c == '-');
        let new = match c {
            // What comes after a colon belongs to it, the number of a line is no sentence, and a line that goes on
            // in small letters was only wrapped.
            '\n' if !before.ends_with([':', '：']) && !is_number && begins_anew(rest) => Cut::Sentence,
            '.' | '!' if !is_number && rest.chars().next().is_none_or(char::is_whitespace) => Cut::Sentence,
            '。' | '！' => Cut::Sentence,
            ';' | '；' => Cut::Maybe,
            _ => continue,
        };
        sentences.push((before, how));
        (from, how) = (at + c.len_utf8(), new);
    }
    sentences.push((text.get(from..).unwrap_or_default(), how));
    sentences
        .into_iter()
        .filter(|(part, _)| !part.trim().is_empty())
        .flat_map(|(part, how)| cut_at_joins(part, how, lexicon))
        .collect()
}

fn begins_anew(line: &str) -> bool {
    line.trim_start()
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase())
}

fn cut_at_joins<'a>(part: &'a str, how: Cut, lexicon: &Lexicon) -> Vec<(&'a str, Cut)> {
    let said = Said::new(part, lexicon);
    let mut joins: Vec<(usize, Cut)> = Vec::new();
    // Under one condition, several things are done as one.
    if condition(part, lexicon).is_none() && !said.begins(&lexicon.triggers) {
        joins.extend(
            said.all(&lexicon.joins)
                .iter()
                .map(|join| (join.start, Cut::Maybe)),
        );
    }
    joins.extend(
        said.all(&lexicon.additions)
            .iter()
            .map(|join| (join.start, Cut::Addition)),
    );
    joins.sort_by_key(|(at, _)| *at);
    let (mut from, mut how) = (0, how);
    let mut parts = Vec::new();
    for (at, next) in joins.into_iter().filter(|(at, _)| *at > 0) {
        parts.push((part.get(from..at).unwrap_or_default(), how));
        (from, how) = (at, next);
    }
    parts.push((part.get(from..).unwrap_or_default(), how));
    parts
}

/// A condition a text begins with, and what is done then.
pub(super) fn condition<'a>(text: &'a str, lexicon: &Lexicon) -> Option<(&'a str, &'a str)> {
    let (condition, main) = text.split_once([',', '，'])?;
    let said = Said::new(condition, lexicon);
    (said.begins(&lexicon.triggers) || said.closes(&lexicon.closers)).then_some((condition, main))
}

/// Whether two parts are about the same thing.
fn overlaps(one: &str, other: &str, lexicon: &Lexicon) -> bool {
    let topics = |text| Said::new(text, lexicon).topics(lexicon);
    let other = topics(other);
    topics(one)
        .iter()
        .any(|(_, word)| other.iter().any(|(_, same)| same == word))
}
