//! Whom of the roster a name in a chat means.
//! Must not know messages. Only a name that is written out is somebody's; any other suggests who may be meant.

use crate::text::fold;
use crate::text::name::{self, tidy};

use super::likeness::is_han;
use super::lines::unmarked;
use super::noise::is_picture;
use super::shapes::unbadged;

/// Whom a name means; people are indices into the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// This person.
    One(usize),
    /// One of these, or nobody on the roster; whoever knows has to say so. The likeliest comes first.
    Maybe(Vec<usize>),
    /// Nobody on the roster.
    Nobody,
}

/// How well a name fits; the better stands last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    /// Spelled nearly alike: `Jo` and `Joe`, `Sue Lin` and `Su Lin`.
    Near,
    /// A Chinese name within a longer one.
    Within,
    /// So many words are the same, and none differs.
    Partly(usize),
    /// The same words in another order or spelling.
    Words,
    /// The same name, but for case, decorations, and the family name before a comma.
    Same,
    /// Letter by letter.
    Exact,
}

/// Whom of the roster `name` means.
pub fn whom(name: &str, roster: &[&str]) -> Whom {
    Roster::of(roster).whom(name)
}

/// A roster whose names are taken apart once, for the lines of a whole paste.
pub struct Roster(Vec<Name>);

impl Roster {
    /// The roster of these names.
    pub fn of(names: &[&str]) -> Self {
        Self(names.iter().map(|name| Name::of(name)).collect())
    }

    /// Whom of it `name` means.
    pub fn whom(&self, name: &str) -> Whom {
        let (best, people) = self.best(name);
        match (best, people.as_slice()) {
            (Fit::None, _) => Whom::Nobody,
            (Fit::Exact | Fit::Same, [one]) => Whom::One(*one),
            _ => Whom::Maybe(people),
        }
    }

    /// Whether `name` has words with somebody's name in common.
    pub fn has_like(&self, name: &str) -> bool {
        self.best(name).0 > Fit::Near
    }

    fn best(&self, name: &str) -> (Fit, Vec<usize>) {
        if self.0.is_empty() || name.len() > MOST_BYTES {
            return (Fit::None, Vec::new());
        }
        let name = Name::of(name);
        let fits: Vec<Fit> = self.0.iter().map(|person| name.fit(person)).collect();
        let best = fits.iter().copied().max().unwrap_or(Fit::None);
        let fitting = (0..).zip(&fits).filter(|(_, fit)| **fit == best);
        (best, fitting.map(|(at, _)| at).collect())
    }

    /// Whether a line is somebody's whole name and nothing else.
    pub fn has_whole(&self, line: &str) -> bool {
        if self.0.is_empty() || line.len() > MOST_BYTES {
            return false;
        }
        let name = Name::of(line);
        !name.words.is_empty() && self.0.iter().any(|person| name.whole(person) >= Fit::Same)
    }
}

/// The most bytes of a line that is a name.
const MOST_BYTES: usize = 200;

/// A name taken apart.
pub struct Name {
    raw: String,
    /// With its decorations, as [`name::key`] compares it.
    full: String,
    /// Without decorations, as [`name::key`] compares it, the family name last.
    bare: String,
    words: Vec<String>,
    /// The words as they are spelled where there are no umlauts.
    plain: Vec<String>,
    /// The same in the order of letters.
    sorted: Vec<String>,
    /// The words without the spaces.
    joined: String,
}

impl Name {
    fn of(name: &str) -> Self {
        let raw = tidy(&unmarked(name));
        let bare = bare(&raw);
        let ordered = match bare.split_once([',', '，']) {
            Some((family, given)) => format!("{given} {family}"),
            None => bare.clone(),
        };
        let apart = |c: char| !(c.is_alphanumeric() || c == '\'' || is_mark(c));
        let words: Vec<String> = fold(&ordered)
            .split(apart)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let plain: Vec<String> = words.iter().map(|word| plain(word)).collect();
        let mut sorted = plain.clone();
        sorted.sort();
        let mut bare = name::key(&ordered);
        // 王 小明 is 王小明; between Latin words a space can tell two names apart.
        if bare.chars().all(|c| is_han(c) || c == ' ') {
            bare.retain(|c| c != ' ');
        }
        Self {
            joined: words.concat(),
            words,
            plain,
            sorted,
            bare,
            full: name::key(&raw),
            raw,
        }
    }

    fn fit(&self, person: &Self) -> Fit {
        match self.whole(person) {
            Fit::None if !self.words.is_empty() && !person.words.is_empty() => {
                self.part(person).max(self.near(person))
            }
            fit => fit,
        }
    }

    /// How well it fits as the whole name.
    fn whole(&self, person: &Self) -> Fit {
        let wordless = self.words.is_empty() || person.words.is_empty();
        if self.raw == person.raw && !self.raw.is_empty() {
            Fit::Exact
        } else if wordless {
            Fit::None
        } else if self.bare == person.bare && !self.is_decorated_otherwise(person) {
            Fit::Same
        } else if self.is_same(person) {
            Fit::Words
        } else {
            Fit::None
        }
    }
    /// The same words in any order, or the same letters without the spaces.
    fn is_same(&self, person: &Self) -> bool {
        self.sorted == person.sorted || self.joined == person.joined || self.bare == person.bare
    }

    /// `Ama (Berlin)` need not be `Ama (Accra)`.
    fn is_decorated_otherwise(&self, person: &Self) -> bool {
        person.full.contains(['(', '（', '|']) && self.full != person.full && self.full != self.bare
    }

    fn part(&self, person: &Self) -> Fit {
        let (few, many) = if self.words.len() <= person.words.len() {
            (self, person)
        } else {
            (person, self)
        };
        let mut left: Vec<(&String, &String)> = many.words.iter().zip(&many.plain).collect();
        let mut same = 0;
        let few = few.words.iter().zip(&few.plain);
        let (full, short): (Vec<_>, Vec<_>) = few.partition(|(word, _)| !is_initial(word));
        for (word, plain) in full {
            let place = left.iter().position(|(_, other)| *other == plain);
            let initial = || {
                left.iter()
                    .position(|(other, _)| is_initial(other) && word.starts_with(other.as_str()))
            };
            let Some(place) = place.or_else(initial) else {
                return self.within(person);
            };
            same += usize::from(!is_initial(left[place].0));
            left.remove(place);
        }
        for (initial, _) in short {
            let Some(place) = left
                .iter()
                .position(|(other, _)| other.starts_with(initial.as_str()))
            else {
                return Fit::None;
            };
            left.remove(place);
        }
        if same == 0 { Fit::None } else { Fit::Partly(same) }
    }

    /// One letter more, less or other, or the beginning of a word.
    fn near(&self, person: &Self) -> Fit {
        let (one, other): (Vec<char>, Vec<char>) =
            (self.joined.chars().collect(), person.joined.chars().collect());
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let begins = self.words.len() == 1 && short.len() > 1 && {
            let word: Vec<Vec<char>> = person.words.iter().map(|word| word.chars().collect()).collect();
            let mine: Vec<char> = self.joined.chars().collect();
            word.iter()
                .any(|word| word.starts_with(&mine) || (word.len() > 1 && mine.starts_with(word)))
        };
        let other = |start: usize, skip: usize| short[start..] == long[start + skip..];
        let same = short
            .iter()
            .zip(&long)
            .take_while(|(one, other)| one == other)
            .count();
        let apart = match long.len() - short.len() {
            0 => same < short.len() && short[same + 1..] == long[same + 1..],
            1 => other(same, 1),
            _ => false,
        };
        let letters = short.iter().all(|c| !is_han(*c));
        if begins || (apart && letters && short.len() >= 4) {
            Fit::Near
        } else {
            Fit::None
        }
    }

    /// 小明 is 王小明, and 王小明 is 小明.
    fn within(&self, person: &Self) -> Fit {
        let (one, other) = (self.joined.as_str(), person.joined.as_str());
        let (short, long) = if one.len() <= other.len() {
            (one, other)
        } else {
            (other, one)
        };
        let han = short.chars().count() >= 2 && short.chars().all(is_han);
        if han && long.contains(short) {
            Fit::Within
        } else {
            Fit::None
        }
    }
}

/// A name without what programs and people put beside it: brackets, emoji, spelled emoji, a team after a bar.
fn bare(name: &str) -> String {
    let mut bare = String::new();
    let mut depth = 0_usize;
    let name = name.split(['|', '｜']).next().unwrap_or_default();
    for c in name.chars() {
        match c {
            '(' | '[' | '（' | '【' | '［' => depth += 1,
            ')' | ']' | '）' | '】' | '］' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !is_picture(c) => bare.push(c),
            _ => {}
        }
    }
    unbadged(&bare)
        .trim_end_matches([':', '：'])
        .trim_end()
        .to_owned()
}

/// A word as it is spelled where there are no umlauts.
fn plain(word: &str) -> String {
    word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// A letter that stands for a word; a Chinese character is a word.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|letter| !is_han(letter)) && letters.next().is_none()
}

/// A mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
