//! Two trees and what they come from become one, from the outermost value inwards.
//! Must not know what a session is, beyond what `identity` says.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::{Choice, Conflict, Kind, Place, Side, Step};
use super::identity::{Key, RESTS, blank_of, farther, is_same_thing, members, once, when};
use super::order::order;
use crate::format::tree::Value;

/// The same value on three sides.
#[derive(Clone, Copy)]
pub(super) struct Three<'a> {
    pub base: Option<&'a Value>,
    pub ours: Option<&'a Value>,
    pub theirs: Option<&'a Value>,
}

impl<'a> Three<'a> {
    fn of(self, side: Side) -> Option<&'a Value> {
        match side {
            Side::Ours => self.ours,
            Side::Theirs => self.theirs,
        }
    }

    fn map(self, part: impl Fn(&'a Value) -> Option<&'a Value>) -> Self {
        Self {
            base: self.base.and_then(&part),
            ours: self.ours.and_then(&part),
            theirs: self.theirs.and_then(&part),
        }
    }

    /// The side to take where at most one changed it.
    fn changed_by(self) -> Option<Side> {
        if self.ours == self.theirs || self.base == self.theirs {
            Some(Side::Ours)
        } else {
            (self.base == self.ours).then_some(Side::Theirs)
        }
    }
}

/// How often each thing is named.
type Links<'a> = BTreeMap<&'a str, usize>;

fn links(tree: Option<&Value>) -> Links<'_> {
    let mut links = Links::new();
    if let Some(tree) = tree {
        tree.each(&mut |value| {
            if let Value::Name(id) = value {
                *links.entry(id.as_str()).or_default() += 1;
            }
        });
    }
    links
}

/// A merge on its way through the trees.
pub(super) struct Walk<'a> {
    /// What was chosen last at each place.
    choices: BTreeMap<(&'a [Step], Kind), Side>,
    path: Vec<Step>,
    /// The things on the way, with the length of the path to each.
    things: Vec<(usize, &'static str, String)>,
    links: [Links<'a>; 3],
    /// What cannot both be and nobody has chosen from.
    pub conflicts: Vec<Conflict>,
}

impl<'a> Walk<'a> {
    pub fn new(trees: Three<'a>, choices: &'a [Choice]) -> Self {
        let choices = choices.iter();
        Self {
            choices: choices
                .map(|choice| ((choice.path.as_slice(), choice.kind), choice.side))
                .collect(),
            path: Vec::new(),
            things: Vec::new(),
            links: [links(trees.base), links(trees.ours), links(trees.theirs)],
            conflicts: Vec::new(),
        }
    }

    /// Goes in one step, does something there, and comes back.
    pub fn at<T>(&mut self, step: Step, what: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let done = what(self);
        self.path.pop();
        done
    }

    /// Whose it is to be: as somebody chose, else the side that is safe, and it is a conflict.
    pub fn choose(&mut self, kind: Kind, safe: Side, three: Three<'_>) -> Side {
        if let Some(side) = self.choices.get(&(self.path.as_slice(), kind)) {
            return *side;
        }
        let (from, noun, words) = match self.things.last() {
            Some((from, noun, words)) => (*from, *noun, words.clone()),
            None => (0, "Session", String::new()),
        };
        let fields = self.path[from..].iter().filter_map(|step| match step {
            Step::Field(name) => Some(*name),
            Step::Member(..) | Step::At(_) => None,
        });
        self.conflicts.push(Conflict {
            place: Place {
                noun,
                words,
                fields: fields.collect(),
                path: self.path.clone(),
            },
            kind,
            base: three.base.cloned(),
            ours: three.ours.cloned(),
            theirs: three.theirs.cloned(),
            taken: safe,
        });
        safe
    }

    /// The merged value; none where it is not to be there.
    pub fn value(&mut self, three: Three<'_>) -> Option<Value> {
        let some = three.ours.or(three.theirs);
        // Something new may be tied to a thing that was taken out, so lists of things are always looked through.
        if let Some(side) = three.changed_by()
            && (three.ours == three.theirs || !matches!(some, Some(Value::Items(_))))
        {
            return three.of(side).cloned();
        }
        let blank = some.and_then(blank_of);
        let three = Three {
            ours: three.ours.or(blank.as_ref()),
            theirs: three.theirs.or(blank.as_ref()),
            ..three
        };
        let (Some(ours), Some(theirs)) = (three.ours, three.theirs) else {
            // One side took it out, and the other changed it.
            let keeps = if three.ours.is_some() {
                Side::Ours
            } else {
                Side::Theirs
            };
            let side = self.choose(Kind::Removed, keeps, three);
            return three.of(side).cloned();
        };
        if let Some(value) = farther(self.field(), three.base, ours, theirs) {
            return Some(value);
        }
        if is_same_thing(ours, theirs) {
            let base = three.base.filter(|base| is_same_thing(base, ours));
            return Some(self.inside(base, ours, theirs));
        }
        let opened = matches!(
            (ours, theirs),
            (Value::Record("Workshop", _), Value::Record("Workshop", _))
        );
        let kind = if opened { Kind::Opened } else { Kind::Changed };
        let side = self.choose(kind, Side::Ours, three);
        three.of(side).cloned()
    }

    /// The field the walk is in, or the one of the table it is in.
    fn field(&self) -> Option<&'static str> {
        self.path.iter().rev().find_map(|step| match step {
            Step::Field(name) => Some(Some(*name)),
            Step::Member(..) => None,
            Step::At(_) => Some(None),
        })?
    }

    /// Two values of one thing, part by part.
    fn inside(&mut self, base: Option<&Value>, ours: &Value, theirs: &Value) -> Value {
        let three = Three {
            base,
            ours: Some(ours),
            theirs: Some(theirs),
        };
        match ours {
            Value::Record(name, _) => self.record(name, three),
            Value::Row(name, values) => {
                let merged = (0..values.len()).filter_map(|at| {
                    let part = three.map(|row| match row {
                        Value::Row(_, values) => values.get(at),
                        _ => None,
                    });
                    self.at(Step::At(at), |walk| walk.value(part))
                });
                Value::Row(name, merged.collect())
            }
            Value::Choice(name, _) => {
                let part = three.map(|choice| match choice {
                    Value::Choice(_, what) => what.as_deref(),
                    _ => None,
                });
                Value::Choice(name, self.value(part).map(Box::new))
            }
            Value::Items(_) => {
                let merged = self.members(three);
                Value::Items(merged.into_iter().map(|((key, _), value)| (key, value)).collect())
            }
            Value::Table(_) => {
                let mut keys = BTreeMap::new();
                for tree in [three.ours, three.theirs] {
                    if let Some(Value::Table(pairs)) = tree {
                        keys.extend(pairs.iter().map(|(key, _)| (key.ron(), key)));
                    }
                }
                let merged = self.members(three).into_iter();
                let pairs = merged.filter_map(|((key, _), value)| Some(((*keys.get(&key)?).clone(), value)));
                Value::Table(pairs.collect())
            }
            Value::List(_) => Value::List(self.members(three).into_iter().map(|(_, value)| value).collect()),
            _ => ours.clone(),
        }
    }

    fn record(&mut self, name: &'static str, three: Three<'_>) -> Value {
        let mut fields: Vec<&'static str> = Vec::new();
        for record in [three.ours, three.theirs] {
            if let Some(Value::Record(_, those)) = record {
                fields.extend(those.iter().map(|(field, _)| *field));
            }
        }
        let mut merged = Value::Record(name, Vec::new());
        for field in fields {
            if merged.field(field).is_none() {
                let part = three.map(|record| record.field(field));
                let value = self.at(Step::Field(field), |walk| walk.value(part));
                // As in the trees of the sides, what says nothing is not there.
                merged.set(
                    field,
                    value.filter(|value| blank_of(value).as_ref() != Some(value)),
                );
            }
        }
        for rests in RESTS.iter().filter(|rests| rests.record == name) {
            let part = three.map(|record| record.field(rests.field));
            let Some(by) = part.changed_by().filter(|_| part.ours != part.theirs) else {
                continue;
            };
            // What it rests on holds where the other side left it as it was, whichever of two changes is taken.
            let field_of =
                |record: Option<&'_ Value>, field: &str| record.and_then(|one| one.field(field)).cloned();
            let holds = |field: &&str| {
                let other = field_of(three.of(by.other()), field);
                other == field_of(three.of(by), field) || other == field_of(three.base, field)
            };
            let decides = part.of(by).is_some_and(rests.decides);
            if !decides || rests.on.iter().all(holds) {
                continue;
            }
            let side = self.at(Step::Field(rests.field), |walk| {
                walk.choose(Kind::Decided, by.other(), part)
            });
            merged.set(rests.field, part.of(side).cloned());
        }
        merged
    }

    /// The members of a list or table: each merged by itself, then put in order.
    fn members(&mut self, three: Three<'_>) -> Vec<(Key, Value)> {
        let lists = [three.base, three.ours, three.theirs].map(members);
        let [base, ours, theirs] = lists.each_ref().map(|list| -> BTreeMap<&Key, &Value> {
            list.iter().map(|(key, value)| (key, *value)).collect()
        });
        let are_items = matches!(three.ours, Some(Value::Items(_)));
        let keys: BTreeSet<&Key> = base
            .keys()
            .chain(ours.keys())
            .chain(theirs.keys())
            .copied()
            .collect();
        let mut merged: BTreeMap<Key, Value> = BTreeMap::new();
        for key in keys {
            let part = Three {
                base: base.get(key).copied(),
                ours: ours.get(key).copied(),
                theirs: theirs.get(key).copied(),
            };
            let value = self.member(key, part, |walk| match walk.keeper(key, part) {
                Some(side) if are_items => part.of(walk.choose(Kind::Removed, side, part)).cloned(),
                _ => walk.value(part),
            });
            if let Some(value) = value {
                merged.insert(key.clone(), value);
            }
        }
        self.only_once(&mut merged, &ours, &theirs);
        let kept: BTreeSet<Key> = merged.keys().cloned().collect();
        let [base, ours, theirs] = lists
            .each_ref()
            .map(|list| -> Vec<Key> { list.iter().map(|(key, _)| key.clone()).collect() });
        let order = order(&base, &ours, &theirs, &kept, &|key| when(merged.get(key)?));
        order
            .into_iter()
            .filter_map(|key| merged.remove_entry(&key))
            .collect()
    }

    /// Goes to a member of a list and remembers what people know it by.
    fn member<T>(&mut self, key: &Key, part: Three<'_>, what: impl FnOnce(&mut Self) -> T) -> T {
        let (name, count) = key;
        self.at(Step::Member(name.clone(), *count), |walk| {
            let one = part.ours.or(part.theirs).or(part.base);
            let noun = match one {
                Some(Value::Record(noun, _) | Value::Row(noun, _)) if !noun.is_empty() => *noun,
                _ => return what(walk),
            };
            let words = one.map(Value::title).unwrap_or_default().to_owned();
            walk.things.push((walk.path.len(), noun, words));
            let done = what(walk);
            walk.things.pop();
            done
        })
    }

    /// The side that ties something new to what the other side took out.
    fn keeper(&self, (id, _): &Key, part: Three<'_>) -> Option<Side> {
        let [base, ours, theirs] = &self.links;
        let count = |links: &Links<'_>| links.get(id.as_str()).copied().unwrap_or_default();
        part.base?;
        let (side, links) = match (part.ours, part.theirs) {
            (Some(_), None) => (Side::Ours, ours),
            (None, Some(_)) => (Side::Theirs, theirs),
            _ => return None,
        };
        (count(links) > count(base)).then_some(side)
    }

    /// Of two things that each side has and that exclude each other, one stays.
    fn only_once(
        &mut self,
        merged: &mut BTreeMap<Key, Value>,
        ours: &BTreeMap<&Key, &Value>,
        theirs: &BTreeMap<&Key, &Value>,
    ) {
        // The first of each side about the same; where a side itself has more, those were there before and stay.
        let first = |known: &BTreeMap<&Key, &Value>| {
            let mut first: BTreeMap<&Value, &Key> = BTreeMap::new();
            for (key, one) in merged.iter().filter(|(key, _)| !known.contains_key(key)) {
                if let Some(about) = once(one) {
                    first.entry(about).or_insert(key);
                }
            }
            first
        };
        let (of_ours, of_theirs) = (first(theirs), first(ours));
        let pairs: Vec<(Key, Key)> = of_ours
            .into_iter()
            .filter_map(|(about, our_key)| Some((our_key.clone(), (*of_theirs.get(about)?).clone())))
            .collect();
        for (our_key, their_key) in pairs {
            let (one, other) = (merged.get(&our_key).cloned(), merged.get(&their_key).cloned());
            let part = Three {
                base: None,
                ours: one.as_ref(),
                theirs: other.as_ref(),
            };
            let place = our_key.clone().min(their_key.clone());
            let side = self.member(&place, part, |walk| walk.choose(Kind::Twice, Side::Ours, part));
            merged.remove(match side {
                Side::Ours => &their_key,
                Side::Theirs => &our_key,
            });
        }
    }
}
