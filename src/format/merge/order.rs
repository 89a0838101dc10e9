//! The order of a list that two sides changed: what both left in its place holds, and what was moved or added stands
//! where its side put it. The same whichever side is asked first.
//! Must not know what is in the list.

use std::collections::{BTreeMap, BTreeSet};

/// The order of what is kept; `when` says by what time two runs at one place are woven together.
pub(super) fn order<K: Ord + Clone>(
    base: &[K],
    ours: &[K],
    theirs: &[K],
    kept: &BTreeSet<K>,
    when: &dyn Fn(&K) -> Option<String>,
) -> Vec<K> {
    let only = |list: &[K]| -> Vec<K> { list.iter().filter(|key| kept.contains(*key)).cloned().collect() };
    let (base, ours, theirs) = (only(base), only(ours), only(theirs));
    let (by_us, by_them) = (moved(&base, &ours), moved(&base, &theirs));
    let fixed: Vec<&K> = base
        .iter()
        .filter(|key| !by_us.contains(*key) && !by_them.contains(*key))
        .collect();
    let gaps = |list: &[K], mine: &BTreeSet<K>, other: &BTreeSet<K>| -> Vec<Vec<K>> {
        let places: BTreeMap<&K, usize> = fixed.iter().copied().zip(1..).collect();
        let mut gaps = vec![Vec::new(); fixed.len() + 1];
        let mut at = 0;
        for key in list {
            if let Some(place) = places.get(key) {
                at = *place;
            } else if mine.contains(key) || !other.contains(key) {
                gaps[at].push(key.clone());
            }
        }
        gaps
    };
    let our_gaps = gaps(&ours, &by_us, &by_them);
    let their_gaps = gaps(&theirs, &by_them, &by_us);
    let mut done = Out {
        keys: Vec::new(),
        known: BTreeSet::new(),
    };
    let mut fixed = fixed.into_iter();
    for (ours, theirs) in our_gaps.iter().zip(&their_gaps) {
        weave(ours, theirs, when, &mut done);
        if let Some(key) = fixed.next() {
            done.push(key);
        }
    }
    done.keys
}

struct Out<K> {
    keys: Vec<K>,
    known: BTreeSet<K>,
}

impl<K: Ord + Clone> Out<K> {
    fn push(&mut self, key: &K) {
        if self.known.insert(key.clone()) {
            self.keys.push(key.clone());
        }
    }
}

/// What of the base stands in another place, as little as explains the order of the list.
fn moved<K: Ord + Clone>(base: &[K], list: &[K]) -> BTreeSet<K> {
    let stays = common(base, list);
    let known: BTreeSet<&K> = base.iter().collect();
    list.iter()
        .filter(|key| known.contains(key) && !stays.contains(*key))
        .cloned()
        .collect()
}

/// Two runs at one place: what both have in one order holds, and around it the earlier comes first.
fn weave<K: Ord + Clone>(ours: &[K], theirs: &[K], when: &dyn Fn(&K) -> Option<String>, done: &mut Out<K>) {
    let (first, second) = if theirs < ours {
        (theirs, ours)
    } else {
        (ours, theirs)
    };
    let shared = common(first, second);
    let mut second = second.iter().peekable();
    let mut run: Vec<&K> = Vec::new();
    for end in first.iter().map(Some).chain([None]) {
        match end {
            Some(key) if !shared.contains(key) => run.push(key),
            end => {
                let mut other = Vec::new();
                while let Some(key) = second.next_if(|key| end != Some(*key)) {
                    other.push(key);
                }
                by_time(&run, &other, when, done);
                run.clear();
                if let Some(key) = end {
                    done.push(key);
                    second.next();
                }
            }
        }
    }
}

/// Two runs as one: by their times where both have some, else one after the other.
fn by_time<K: Ord + Clone>(
    first: &[&K],
    second: &[&K],
    when: &dyn Fn(&K) -> Option<String>,
    done: &mut Out<K>,
) {
    let mut second = second.iter().peekable();
    for key in first {
        let time = when(key);
        while let Some(earlier) = second.next_if(|other| {
            let other = when(other);
            other.is_some() && time.is_some() && other < time
        }) {
            done.push(earlier);
        }
        done.push(key);
    }
    second.for_each(|key| done.push(key));
}

/// The longest run of keys that both lists have in the same order; no key stands twice in a list.
fn common<K: Ord + Clone>(first: &[K], second: &[K]) -> BTreeSet<K> {
    let places: BTreeMap<&K, usize> = second.iter().zip(0..).collect();
    let found: Vec<(&K, usize)> = first
        .iter()
        .filter_map(|key| Some((key, *places.get(key)?)))
        .collect();
    // The last of the best run of each length, and what came before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, (_, place)) in found.iter().enumerate() {
        let length = ends.partition_point(|end| found[*end].1 < *place);
        before.push(length.checked_sub(1).map(|one| ends[one]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut keys = BTreeSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        keys.insert(found[at].0.clone());
        next = before[at];
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
        let keys = |text: &str| -> Vec<char> { text.chars().collect() };
        let kept = keys(ours).into_iter().chain(keys(theirs)).collect();
        for (ours, theirs) in [(ours, theirs), (theirs, ours)] {
            let found: String = order(&keys(base), &keys(ours), &keys(theirs), &kept, &|_| None)
                .into_iter()
                .collect();
            assert_eq!(found, expected, "{base}: {ours}, {theirs}");
        }
    }

    #[test]
    fn moves_of_both_sides_hold_where_they_can() {
        check("abcd", "abcd", "dabc", "dabc");
        check("abcd", "badc", "abcd", "badc");
        check("abcd", "bacd", "abdc", "badc");
        check("abcd", "bcda", "bcda", "bcda");
        check("abcd", "dabc", "bcda", "dbca");
        check("abcd", "abcdx", "abcdy", "abcdxy");
        check("abcd", "axbcd", "aybcd", "axybcd");
        check("abcd", "xabcd", "abcdx", "xabcd");
        check("ab", "axyzb", "aypzb", "axypzb");
        check("", "abc", "cba", "abc");
        check("", "", "ab", "ab");
        check("abc", "cba", "abc", "cba");
    }
}
