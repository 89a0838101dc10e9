//! An ordered list of things with identities whose copies share what did not change.
//! Must not know what the things are.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

/// A thing that can be found in a [`List`].
pub trait Keyed {
    /// The type of its identity.
    type Id: Eq + Hash;
    /// Its identity.
    fn id(&self) -> &Self::Id;
}

/// An ordered list; cloning it copies pointers, editing it copies pointers and the one item edited.
///
/// A list in which much is looked up, while it stays as it is, gets an index: whoever asks for every item by its
/// identity does not look through all of them each time.
pub struct List<T> {
    items: Arc<Vec<Arc<T>>>,
    places: Arc<Places>,
}

/// Looking through this many items for each one in the list costs as much as an index.
const PATIENCE: usize = 16;

#[derive(Debug, Default)]
struct Places {
    /// How many items were looked at to find others.
    looked_at: AtomicUsize,
    /// Where each identity stands, by its hash, in order.
    index: OnceLock<Vec<(u64, usize)>>,
}

impl<T> List<T> {
    fn of(items: Vec<Arc<T>>) -> Self {
        Self {
            items: Arc::new(items),
            places: Arc::default(),
        }
    }

    /// The pointers, to be changed: what was known of their places is forgotten.
    fn changed(&mut self) -> &mut Vec<Arc<T>> {
        self.places = Arc::default();
        Arc::make_mut(&mut self.items)
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for List<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self {
            items: Arc::clone(&self.items),
            places: Arc::clone(&self.places),
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::of(items.into_iter().map(Arc::new).collect())
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The items of a [`List`] in order.
#[derive(Debug)]
pub struct Iter<'a, T>(std::slice::Iter<'a, Arc<T>>);

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.0.next().map(AsRef::as_ref)
    }
}

impl<T> List<T> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The items in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.items.iter())
    }

    /// The first item.
    pub fn first(&self) -> Option<&T> {
        self.items.first().map(AsRef::as_ref)
    }

    /// The last item.
    pub fn last(&self) -> Option<&T> {
        self.items.last().map(AsRef::as_ref)
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        self.changed().push(Arc::new(item));
    }

    /// Keeps only the items that pass.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        if self.iter().all(&mut keep) {
            return;
        }
        self.changed().retain(|item| keep(item));
    }
}

impl<T: Keyed> List<T> {
    /// The item with this identity.
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.position(id).map(|at| &*self.items[at])
    }

    /// Whether an item has this identity.
    pub fn has(&self, id: &T::Id) -> bool {
        self.position(id).is_some()
    }

    /// Where the item with this identity stands.
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        let known = self.places.index.get();
        let index = match known {
            Some(index) => index,
            None if self.places.looked_at.load(Ordering::Relaxed) <= self.len() * PATIENCE => {
                let found = self.iter().position(|item| item.id() == id);
                let looked_at = found.map_or(self.len(), |at| at + 1);
                self.places.looked_at.fetch_add(looked_at, Ordering::Relaxed);
                return found;
            }
            None => self.places.index.get_or_init(|| self.index()),
        };
        let hash = hash(id);
        let first = index.partition_point(|(known, _)| *known < hash);
        let alike = index[first..].iter().take_while(|(known, _)| *known == hash);
        alike.map(|(_, at)| *at).find(|at| self.items[*at].id() == id)
    }

    fn index(&self) -> Vec<(u64, usize)> {
        let mut index: Vec<(u64, usize)> = self.iter().map(|item| hash(item.id())).zip(0..).collect();
        index.sort_unstable();
        index
    }

    /// Takes the item with this identity out; false when there is none.
    pub fn remove(&mut self, id: &T::Id) -> bool {
        let Some(at) = self.position(id) else { return false };
        self.changed().remove(at);
        true
    }

    /// Puts an item right after the one with this identity, or at the end.
    pub fn insert_after(&mut self, id: Option<&T::Id>, item: T) {
        let at = id
            .and_then(|id| self.position(id))
            .map_or(self.len(), |at| at + 1);
        self.changed().insert(at, Arc::new(item));
    }

    /// Moves an item by so many places, stopping at the ends; false when it stays.
    pub fn shift(&mut self, id: &T::Id, by: isize) -> bool {
        let Some(from) = self.position(id) else {
            return false;
        };
        let to = from.saturating_add_signed(by).min(self.len() - 1);
        if to == from {
            return false;
        }
        let items = self.changed();
        let item = items.remove(from);
        items.insert(to, item);
        true
    }
}

impl<T: Keyed + PartialEq> List<T> {
    /// Takes over from another list what is the same in both, so that it is in memory once.
    pub fn share_with(&mut self, other: &Self) {
        if *self == *other {
            self.clone_from(other);
            return;
        }
        let near = |at: usize, item: &T| {
            let here = other.items.get(at).filter(|one| one.id() == item.id());
            here.or_else(|| other.items.get(other.position(item.id())?))
                .cloned()
        };
        for (at, item) in Arc::make_mut(&mut self.items).iter_mut().enumerate() {
            if let Some(same) = near(at, item).filter(|same| **same == **item) {
                *item = same;
            }
        }
    }
}

impl<T: Keyed + Clone> List<T> {
    /// The item with this identity, to be changed; its identity stays.
    pub fn edit(&mut self, id: &T::Id) -> Option<&mut T> {
        let at = self.position(id)?;
        Arc::make_mut(&mut self.items).get_mut(at).map(Arc::make_mut)
    }

    /// Every item, to be changed; identities stay.
    pub fn edit_all(&mut self) -> impl Iterator<Item = &mut T> {
        Arc::make_mut(&mut self.items).iter_mut().map(Arc::make_mut)
    }
}

fn hash(id: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq)]
    struct Thing(u8, &'static str);

    impl Keyed for Thing {
        type Id = u8;
        fn id(&self) -> &u8 {
            &self.0
        }
    }

    fn three() -> List<Thing> {
        [Thing(1, "a"), Thing(2, "b"), Thing(3, "c")]
            .into_iter()
            .collect()
    }

    fn order(list: &List<Thing>) -> Vec<u8> {
        list.iter().map(|thing| thing.0).collect()
    }

    #[test]
    fn editing_a_copy_leaves_the_first_as_it_was() {
        let first = three();
        let mut copy = first.clone();
        copy.edit(&2).expect("there").1 = "changed";
        assert_eq!(first.get(&2).map(|thing| thing.1), Some("b"));
        assert_eq!(copy.get(&2).map(|thing| thing.1), Some("changed"));
    }

    #[test]
    fn an_index_says_what_looking_says() {
        let mut list = three();
        for round in 0..3 {
            let looked_up: Vec<_> = (0..100).map(|at| list.position(&(at % 5))).collect();
            assert!(list.places.index.get().is_some(), "round {round}");
            let looked_for = (0..100).map(|at| list.iter().position(|thing| thing.0 == at % 5));
            assert_eq!(looked_up, looked_for.collect::<Vec<_>>());
            let copy = list.clone();
            assert!(list.shift(&3, -1) || list.remove(&2));
            assert!(list.places.index.get().is_none());
            assert!(copy.places.index.get().is_some());
        }
    }

    #[test]
    fn moving_stops_at_the_ends() {
        let mut list = three();
        assert!(list.shift(&3, -1));
        assert_eq!(order(&list), [1, 3, 2]);
        assert!(list.shift(&3, -9));
        assert!(!list.shift(&3, -1));
        assert_eq!(order(&list), [3, 1, 2]);
    }

    #[test]
    fn items_go_in_after_another() {
        let mut list = three();
        list.insert_after(Some(&1), Thing(9, "z"));
        assert_eq!(order(&list), [1, 9, 2, 3]);
        list.insert_after(None, Thing(8, "y"));
        assert_eq!(order(&list), [1, 9, 2, 3, 8]);
        assert!(list.remove(&9));
        assert!(!list.remove(&9));
    }
}
