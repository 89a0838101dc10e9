//! Whether a text and a guardrail say different things: another number of the same, or the opposite.
//! Must not know whether they are linked; that is for who asks.

use super::lexicon::Lexicon;
use super::reader::Said;
use crate::text::half_width;

/// So many of something, and whether that is the least or the most.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Amount {
    value: u32,
    unit: String,
    bound: Bound,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Exact,
    Least,
    Most,
}

/// Whether a text cannot be kept together with a guardrail, as far as words tell; when in doubt, it can.
pub(super) fn is_against(text: &str, guardrail: &str, lexicon: &Lexicon) -> bool {
    let (mine, theirs) = (about(text, lexicon), about(guardrail, lexicon));
    if theirs.is_empty() {
        return false;
    }
    let shared = theirs.iter().filter(|word| mine.contains(word)).count();
    counts_differently(text, guardrail, lexicon, shared)
        || is_opposite(text, guardrail, lexicon, shared, theirs.len())
}

/// Another number of the same thing, about the same matter.
fn counts_differently(text: &str, guardrail: &str, lexicon: &Lexicon, shared: usize) -> bool {
    let (mine, theirs) = (amounts(text, lexicon), amounts(guardrail, lexicon));
    let [theirs] = theirs.as_slice() else { return false };
    let same: Vec<&Amount> = mine.iter().filter(|one| one.unit == theirs.unit).collect();
    let [mine] = same.as_slice() else { return false };
    shared > 0
        && match theirs.bound {
            Bound::Exact => mine.value != theirs.value,
            Bound::Least => mine.value < theirs.value,
            Bound::Most => mine.value > theirs.value,
        }
}

/// The same matter, and one of the two says no.
fn is_opposite(text: &str, guardrail: &str, lexicon: &Lexicon, shared: usize, of: usize) -> bool {
    let negations = |text: &str| Said::new(text, lexicon).all(&lexicon.negations).len() % 2;
    of > 1 && shared * 5 >= of * 4 && negations(text) != negations(guardrail)
}

/// What a text is about, without its numbers and units; words that mean the same are one.
fn about(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let said = Said::new(text, lexicon);
    let mut about: Vec<String> = lexicon
        .same
        .iter()
        .filter(|group| said.has(group))
        .filter_map(|group| group.words.first().map(|one| one.0.concat()))
        .collect();
    let mut known: Vec<_> = lexicon.same.iter().flat_map(|group| said.all(group)).collect();
    known.extend(said.all(&lexicon.units));
    let is_known = |place: &std::ops::Range<usize>| {
        known
            .iter()
            .any(|other| other.start <= place.start && place.end <= other.end)
    };
    let rest = said.topics(lexicon).into_iter();
    about.extend(rest.filter(|(place, _)| !is_known(place)).map(|(_, word)| word));
    about.sort();
    about.dedup();
    about
}

/// Every number with the unit it counts: `three days a week`, `within one working day`, `每周三天`.
fn amounts(text: &str, lexicon: &Lexicon) -> Vec<Amount> {
    let said = Said::new(text, lexicon);
    let words = |from: usize, to: usize| -> Vec<&str> { (from..to).map(|at| said.word(at)).collect() };
    let mut found = Vec::new();
    for at in 0..said.words() {
        let Some(value) = number(said.word(at), lexicon) else {
            continue;
        };
        // Up to four words after it may belong to its unit: `one working day`, `days a week`.
        let after = words(at + 1, (at + 5).min(said.words()));
        let Some(unit) = unit_of(&after, lexicon) else {
            continue;
        };
        let ahead = words(at.saturating_sub(PERIOD_AHEAD), at);
        let period = Said::new(&ahead.join(" "), lexicon).period(lexicon);
        let near = words(at.saturating_sub(3), at);
        let near = Said::new(&near.join(" "), lexicon);
        let bound = if near.has(&lexicon.least) {
            Bound::Least
        } else if near.has(&lexicon.most) {
            Bound::Most
        } else {
            Bound::Exact
        };
        let unit = period.map_or_else(|| unit.clone(), |period| format!("{unit} {period}"));
        found.push(Amount { value, unit, bound });
    }
    found
}

/// How many words before a number its period may stand: `每周到现场办公三天`.
const PERIOD_AHEAD: usize = 8;

fn number(word: &str, lexicon: &Lexicon) -> Option<u32> {
    let digits: String = word.chars().map(half_width).collect();
    digits.parse().ok().or_else(|| {
        let known = lexicon.numbers.iter().find(|number| number.word == word);
        known.map(|number| number.value)
    })
}

/// The longest unit among the words after a number: the first has to be its own, or one word away from it.
fn unit_of(after: &[&str], lexicon: &Lexicon) -> Option<String> {
    let mut best: Option<(String, usize)> = None;
    for pattern in &lexicon.units.words {
        for start in 0..=1usize {
            let Some(window) = after.get(start..start + pattern.0.len()) else {
                continue;
            };
            let fits = window.iter().zip(&pattern.0).all(|(word, wanted)| {
                wanted
                    .strip_suffix('*')
                    .map_or(*word == wanted, |stem| word.starts_with(stem))
            });
            let longer = best.as_ref().is_none_or(|(_, length)| pattern.0.len() > *length);
            if fits && longer {
                let name = pattern
                    .0
                    .join(" ")
                    .replace(" per ", " a ")
                    .replace(" every ", " a ");
                best = Some((name, pattern.0.len()));
            }
        }
    }
    best.map(|(name, _)| name)
}
