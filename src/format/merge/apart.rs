//! What each of many conflicts changes by itself, found with a few merges however many conflicts there are.
//! Must not know how that is written down.
//!
//! All are chosen at once, first one way and then the other. A difference that only one conflict can have made is its
//! own. Conflicts that fall into one list of a file made a difference together: of each such list one conflict is chosen
//! at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::{Choice, Conflict, Kind, Side, Step};
use super::identity::is_whole;
use super::{Merged, to_tree};
use crate::domain::conflict::Part;
use crate::format::tree::Value;
use crate::format::tree::part::{Differs, Finder, differences, laid_out};

/// So many conflicts of one list are told apart. More are recorded as one, or the file would hold the list that often.
const MOST_APART: usize = 64;

/// Conflicts that are chosen from as one, by their numbers, and where the sides of that choice differ.
pub(super) struct Apart {
    pub conflicts: Vec<usize>,
    pub parts: Vec<Part>,
}

/// All conflicts of a merge, in order.
pub(super) fn apart(merged: &Merged) -> Vec<Apart> {
    let base = merged.base.as_ref().and_then(to_tree);
    let mut before = base.as_ref().map(Finder::new);
    let (alone, many): (Vec<usize>, Vec<usize>) =
        (0..merged.conflicts.len()).partition(|at| is_everywhere(&merged.conflicts[*at]));
    let mut all: Vec<Apart> = many.into_iter().map(one).collect();
    let mut groups = Vec::new();
    if all.len() > 1 {
        let shared = round(merged, &mut all.iter_mut().collect::<Vec<_>>(), &mut before);
        groups = grouped(merged, &mut all, &shared);
    } else {
        groups.extend(all.pop().map(|unit| vec![unit]));
    }
    groups.extend(alone.into_iter().map(|at| vec![one(at)]));
    let rounds = groups.iter().map(Vec::len).max().unwrap_or_default();
    // What changes everything has to be chosen while nothing else is.
    let (mut wide, mut local): (Vec<_>, Vec<_>) = groups
        .into_iter()
        .partition(|group| is_everywhere(&merged.conflicts[group[0].conflicts[0]]));
    for at in 0..rounds {
        let mut active: Vec<&mut Apart> = local.iter_mut().filter_map(|group| group.get_mut(at)).collect();
        if !active.is_empty() {
            round(merged, &mut active, &mut before);
        }
    }
    for unit in wide.iter_mut().flatten() {
        round(merged, &mut [unit], &mut before);
    }
    all.extend(local.into_iter().chain(wide).flatten());
    all.sort_by_key(|unit| unit.conflicts[0]);
    all
}

fn one(at: usize) -> Apart {
    Apart {
        conflicts: vec![at],
        parts: Vec::new(),
    }
}

/// Whether what is chosen decides about more than its place: a workshop that was sealed, or a whole session.
fn is_everywhere(conflict: &Conflict) -> bool {
    conflict.kind == Kind::Sealed || conflict.place.path.is_empty()
}

/// Chooses all these at once, either way, and gives each the differences that only it can have made; the others are
/// handed back, with the units that can have made them.
fn round(merged: &Merged, units: &mut [&mut Apart], before: &mut Option<Finder<'_>>) -> Vec<Vec<usize>> {
    let chosen = |side| {
        let conflicts = units.iter().flat_map(|unit| &unit.conflicts);
        tree_with(merged, conflicts.copied(), side)
    };
    let (Some(ours), Some(theirs)) = (chosen(Side::Ours), chosen(Side::Theirs)) else {
        return Vec::new();
    };
    let mut regions: Regions<'_> = BTreeMap::new();
    for (unit, at) in units.iter().zip(0..) {
        for conflict in &unit.conflicts {
            for region in regions_of(&merged.conflicts[*conflict]) {
                regions.entry(region).or_default().insert(at);
            }
        }
    }
    let mut shared = Vec::new();
    for found in differences(&ours, &theirs, is_whole) {
        let mut makers = makers(&regions, &found.way);
        if units.len() == 1 {
            makers = vec![0];
        }
        if let [maker] = makers[..] {
            units[maker].parts.push(part(&found, before));
        } else {
            shared.push(makers);
        }
    }
    shared
}

/// The merged session with these conflicts chosen, as a tree. What is recorded is about the facts, not about other
/// conflicts.
fn tree_with(merged: &Merged, conflicts: impl Iterator<Item = usize>, side: Side) -> Option<Value> {
    let chosen = conflicts.map(|at| Choice::of(&merged.conflicts[at], side));
    let (session, _) = merged.with_choices(chosen).merged();
    to_tree(&session.with_conflicts(Vec::new()))
}

fn part(found: &Differs<'_>, before: &mut Option<Finder<'_>>) -> Part {
    let steps: Vec<String> = found.way.iter().map(|step| (*step).to_owned()).collect();
    let before = before.as_mut().and_then(|before| before.at(&steps));
    Part {
        at: Part::way(&found.way),
        before: before.map(laid_out),
        ours: found.one.map(laid_out),
        theirs: found.other.map(laid_out),
    }
}

/// Which units can change something at the end of a way or inside of it, and who could have changed all of it.
type Regions<'a> = BTreeMap<Vec<&'a str>, BTreeSet<usize>>;

fn makers(regions: &Regions<'_>, way: &[&str]) -> Vec<usize> {
    let way = way.to_vec();
    let around = (0..way.len()).filter_map(|length| regions.get(&way[..length]));
    let inside = regions
        .range(way.clone()..)
        .take_while(|(region, _)| region.starts_with(&way))
        .map(|(_, units)| units);
    let makers: BTreeSet<usize> = around.chain(inside).flatten().copied().collect();
    makers.into_iter().collect()
}

/// Where a conflict can make a difference, as ways into the session.
fn regions_of(conflict: &Conflict) -> Vec<Vec<&str>> {
    let steps = conflict.place.path.iter().map_while(|step| match step {
        Step::Field(name) => Some(*name),
        Step::Member(name, _) => Some(name.as_str()),
        Step::At(_) => None,
    });
    let region: Vec<&str> = steps.collect();
    if conflict.kind != Kind::Twice {
        return vec![region];
    }
    // Of two things one is taken out, and each has a place of its own.
    let sides = [&conflict.ours, &conflict.theirs].into_iter().flatten();
    let ids = sides.filter_map(|value| value.field("id").map(Value::title));
    let list = &region[..region.len().saturating_sub(1)];
    ids.map(|id| [list, &[id]].concat()).collect()
}

/// The units that have to be chosen apart from each other, in groups; those that are done stay.
fn grouped(merged: &Merged, all: &mut Vec<Apart>, shared: &[Vec<usize>]) -> Vec<Vec<Apart>> {
    // The first unit of the group that each is in.
    let mut first: Vec<usize> = (0..all.len()).collect();
    let unseen: Vec<usize> = (0..all.len()).filter(|at| all[*at].parts.is_empty()).collect();
    let mut tied: BTreeSet<usize> = unseen.iter().copied().collect();
    for units in shared {
        // What nobody can have made, anybody may have.
        let units: Vec<usize> = if units.is_empty() {
            (0..all.len()).collect()
        } else {
            units.clone()
        };
        join(&mut first, &units);
        tied.extend(&units);
    }
    let shared: BTreeSet<usize> = shared.iter().flatten().copied().collect();
    let lost: Vec<usize> = unseen.into_iter().filter(|at| !shared.contains(at)).collect();
    join(&mut first, &lost);
    let mut groups: BTreeMap<usize, Vec<Apart>> = BTreeMap::new();
    let mut done = Vec::new();
    for (at, mut unit) in std::mem::take(all).into_iter().enumerate() {
        if tied.contains(&at) {
            unit.parts.clear();
            groups.entry(root(&mut first, at)).or_default().push(unit);
        } else {
            done.push(unit);
        }
    }
    *all = done;
    groups.into_values().map(|group| few(merged, group)).collect()
}

fn root(first: &mut [usize], mut at: usize) -> usize {
    while first[at] != at {
        first[at] = first[first[at]];
        at = first[at];
    }
    at
}

fn join(first: &mut [usize], units: &[usize]) {
    for pair in units.windows(2) {
        let (one, other) = (root(first, pair[0]), root(first, pair[1]));
        first[one.max(other)] = one.min(other);
    }
}

/// A group as it is; one that is too large becomes a few units, each of conflicts that are alike.
fn few(merged: &Merged, group: Vec<Apart>) -> Vec<Apart> {
    if group.len() <= MOST_APART {
        return group;
    }
    let mut alike: BTreeMap<(Kind, Side), Vec<usize>> = BTreeMap::new();
    for at in group.into_iter().flat_map(|unit| unit.conflicts) {
        let conflict = &merged.conflicts[at];
        alike.entry((conflict.kind, conflict.taken)).or_default().push(at);
    }
    let units = alike.into_values().map(|conflicts| Apart {
        conflicts,
        parts: Vec::new(),
    });
    units.collect()
}
