//! The difference of two texts, line by line: what stays, what goes, what comes.
//! Must not know what the texts are about.

/// Lines that take the place of others; everything between two of these is the same in both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The first line of the old text that goes, counted from nothing.
    pub at: usize,
    /// How many lines of the old text go.
    pub gone: usize,
    /// The lines that come in their place.
    pub new: Vec<String>,
}

/// Beyond so many steps a smaller difference is not looked for.
const MOST_STEPS: usize = 600;

/// What turns one text into another, from top to bottom.
pub fn diff(old: &str, new: &str) -> Vec<Hunk> {
    let (old, new) = (lines(old), lines(new));
    let head = old
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = old.len().min(new.len()) - head;
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(rest)
        .take_while(|(one, other)| one == other)
        .count();
    let (old, new) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let kept = common(old, new).unwrap_or_default();
    let mut hunks = Vec::new();
    let (mut before, mut after) = (0, 0);
    for (one, other) in kept.into_iter().chain([(old.len(), new.len())]) {
        if one > before || other > after {
            hunks.push(Hunk {
                at: head + before,
                gone: one - before,
                new: new[after..other].iter().map(|line| (*line).to_owned()).collect(),
            });
        }
        (before, after) = (one + 1, other + 1);
    }
    hunks
}

/// The new text, made of the old one; none where the hunks are not about this text.
pub fn patch(old: &str, hunks: &[Hunk]) -> Option<String> {
    let old = lines(old);
    let mut new: Vec<&str> = Vec::with_capacity(old.len());
    let mut done = 0;
    for hunk in hunks {
        new.extend(old.get(done..hunk.at)?);
        done = hunk.at.checked_add(hunk.gone).filter(|end| *end <= old.len())?;
        new.extend(hunk.new.iter().map(String::as_str));
    }
    new.extend(old.get(done..)?);
    Some(new.join("\n"))
}

/// What follows the last line break is a line, too, so that joining them gives the text again.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

/// Pairs of places at which both have the same line, as many as there can be (Myers); none beyond the limit.
fn common(old: &[&str], new: &[&str]) -> Option<Vec<(usize, usize)>> {
    // The furthest place in `old` for each number of lines that `old` is ahead of `new`, step by step.
    let mut trail: Vec<Vec<usize>> = Vec::new();
    for steps in 0..=MOST_STEPS.min(old.len() + new.len()) {
        let mut reached = vec![0; steps + 1];
        for way in 0..=steps {
            // Of `steps` lines, `way` were taken out of `old` and the others came from `new`.
            let from = |way: usize| trail.last().and_then(|last| last.get(way)).copied();
            let by_gone = way.checked_sub(1).and_then(from).map(|at| at + 1);
            let by_new = if way < steps { from(way) } else { None };
            let mut at = by_gone.max(by_new).unwrap_or(0);
            // Here `at` minus its place in `new` is `way - (steps - way)`.
            let place = |at: usize| (at + steps).checked_sub(2 * way);
            while let Some(other) = place(at)
                && at < old.len()
                && other < new.len()
                && old[at] == new[other]
            {
                at += 1;
            }
            reached[way] = at;
            if at >= old.len() && place(at).is_some_and(|other| other >= new.len()) {
                trail.push(reached);
                return Some(walk_back(&trail, old.len(), new.len()));
            }
        }
        trail.push(reached);
    }
    None
}

/// The same lines on the way that led to the end of both.
fn walk_back(trail: &[Vec<usize>], old: usize, new: usize) -> Vec<(usize, usize)> {
    let (mut at, mut other) = (old, new);
    let mut kept = Vec::new();
    let mut way = (trail.len() - 1 + at - other) / 2;
    for steps in (0..trail.len()).rev() {
        let last = steps.checked_sub(1).and_then(|steps| trail.get(steps));
        let from = |way: usize| last.and_then(|last| last.get(way)).copied();
        let by_gone = way.checked_sub(1).and_then(from).map(|at| at + 1);
        let by_new = if way < steps { from(way) } else { None };
        let start = by_gone.max(by_new).unwrap_or(0);
        while at > start && other > 0 {
            (at, other) = (at - 1, other - 1);
            kept.push((at, other));
        }
        if steps > 0 {
            if by_gone.is_some() && by_gone >= by_new {
                (at, way) = (at.saturating_sub(1), way - 1);
            } else {
                other = other.saturating_sub(1);
            }
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunk(at: usize, gone: usize, new: &[&str]) -> Hunk {
        let new = new.iter().map(|line| (*line).to_owned()).collect();
        Hunk { at, gone, new }
    }

    #[test]
    fn only_lines_that_differ_are_told() {
        let check = |old: &str, new: &str, expected: &[Hunk]| {
            assert_eq!(diff(old, new), expected, "{old:?} to {new:?}");
            assert_eq!(patch(old, expected).as_deref(), Some(new), "{old:?} to {new:?}");
        };
        check("a\nb\nc\n", "a\nb\nc\n", &[]);
        check("", "", &[]);
        check("a\nb\nc", "a\nx\nc", &[hunk(1, 1, &["x"])]);
        check("a\nb\nc", "a\nc", &[hunk(1, 1, &[])]);
        check("a\nc", "a\nb\nc", &[hunk(1, 0, &["b"])]);
        check(
            "a\nb\nc\nd\ne",
            "a\nx\nc\nd\ny\ne",
            &[hunk(1, 1, &["x"]), hunk(4, 0, &["y"])],
        );
        check("", "a\n", &[hunk(0, 0, &["a"])]);
        check("a", "b", &[hunk(0, 1, &["b"])]);
    }

    #[test]
    fn any_two_texts_are_bridged() {
        let mut random = 7_u32;
        let mut next = |most: u32| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 16) % most
        };
        for _ in 0..2_000 {
            let mut text = || {
                let lines: Vec<String> = (0..next(9)).map(|_| next(4).to_string()).collect();
                lines.join("\n")
            };
            let (old, new) = (text(), text());
            let hunks = diff(&old, &new);
            assert_eq!(
                patch(&old, &hunks),
                Some(new.clone()),
                "{old:?} to {new:?}: {hunks:?}"
            );
        }
    }

    #[test]
    fn what_differs_beyond_measure_is_replaced_and_what_does_not_fit_is_refused() {
        let many = |from: u32| {
            let lines: Vec<String> = (from..from + 2_000).map(|line| line.to_string()).collect();
            lines.join("\n")
        };
        let hunks = diff(&many(0), &many(5_000));
        assert_eq!(hunks.len(), 1);
        assert_eq!(patch(&many(0), &hunks), Some(many(5_000)));
        assert_eq!(patch("a\nb", &[hunk(2, 1, &[])]), None);
        assert_eq!(patch("a\nb", &[hunk(1, 1, &[]), hunk(0, 1, &[])]), None);
    }
}
