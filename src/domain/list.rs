//! An ordered list of things with identities whose copies share what did not change.
//! Must not know what the things are.

use std::sync::Arc;

/// A thing that can be found in a [`List`].
pub trait Keyed {
    /// The type of its identity.
    type Id: Eq;
    /// Its identity.
    fn id(&self) -> &Self::Id;
}

/// An ordered list; cloning it copies one pointer, editing it copies pointers and the one item edited.
#[derive(Debug, PartialEq, Eq)]
pub struct List<T>(Arc<Vec<Arc<T>>>);

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(Arc::new(items.into_iter().map(Arc::new).collect()))
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
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.0.iter())
    }

    /// The first item.
    pub fn first(&self) -> Option<&T> {
        self.0.first().map(AsRef::as_ref)
    }

    /// The last item.
    pub fn last(&self) -> Option<&T> {
        self.0.last().map(AsRef::as_ref)
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(item));
    }

    /// Keeps only the items that pass.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        if self.iter().all(&mut keep) {
            return;
        }
        Arc::make_mut(&mut self.0).retain(|item| keep(item));
    }
}

impl<T: Keyed> List<T> {
    /// The item with this identity.
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.iter().find(|item| item.id() == id)
    }

    /// Whether an item has this identity.
    pub fn has(&self, id: &T::Id) -> bool {
        self.get(id).is_some()
    }

    /// Where the item with this identity stands.
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.iter().position(|item| item.id() == id)
    }

    /// Takes the item with this identity out; false when there is none.
    pub fn remove(&mut self, id: &T::Id) -> bool {
        let Some(at) = self.position(id) else { return false };
        Arc::make_mut(&mut self.0).remove(at);
        true
    }

    /// Puts an item right after the one with this identity, or at the end.
    pub fn insert_after(&mut self, id: Option<&T::Id>, item: T) {
        let at = id
            .and_then(|id| self.position(id))
            .map_or(self.len(), |at| at + 1);
        Arc::make_mut(&mut self.0).insert(at, Arc::new(item));
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
        let items = Arc::make_mut(&mut self.0);
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
            let here = other.0.get(at).filter(|one| one.id() == item.id());
            here.or_else(|| other.0.iter().find(|one| one.id() == item.id()))
                .cloned()
        };
        for (at, item) in Arc::make_mut(&mut self.0).iter_mut().enumerate() {
            if let Some(same) = near(at, item).filter(|same| **same == **item) {
                *item = same;
            }
        }
    }
}

impl<T: Keyed + Clone> List<T> {
    /// The item with this identity, to be changed.
    pub fn edit(&mut self, id: &T::Id) -> Option<&mut T> {
        let at = self.position(id)?;
        Arc::make_mut(&mut self.0).get_mut(at).map(Arc::make_mut)
    }

    /// Every item, to be changed.
    pub fn edit_all(&mut self) -> impl Iterator<Item = &mut T> {
        Arc::make_mut(&mut self.0).iter_mut().map(Arc::make_mut)
    }
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
