//! How types of the file and types of the domain become each other, and the containers both have.
//! Must not know any noun.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::list::List;
use crate::format::error::Reason;
use crate::format::reason::refuse;
use crate::format::tree::build::ITEMS;

/// The form that a type of the domain has in the file.
pub trait Wire<D> {
    /// From the domain to the file.
    fn write(from: &D) -> Self;
    /// From the file to the domain.
    fn read(self) -> D;
}

/// A form that need not be in the file when it says nothing.
pub trait Blank: Default {
    /// Whether it says nothing.
    fn is_blank(&self) -> bool;
}

/// A form with an identity, as it stands in the file.
pub trait Keyed {
    /// The identity.
    fn key(&self) -> &str;
}

/// Says by which field a form is identified.
macro_rules! keyed {
    ($($name:ident $($field:tt).+;)*) => {$(
        impl crate::format::ron::v1::wire::Keyed for $name {
            fn key(&self) -> &str {
                self.$($field).+.key()
            }
        }
    )*};
}
pub(super) use keyed;

macro_rules! as_is {
    ($($name:ty),*) => {$(
        impl Wire<$name> for $name {
            fn write(from: &$name) -> Self {
                *from
            }
            fn read(self) -> $name {
                self
            }
        }
        impl Blank for $name {
            fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }
    )*};
}
as_is!(bool, u8, u16);

impl<D, W: Wire<D>> Wire<Arc<D>> for W {
    fn write(from: &Arc<D>) -> Self {
        W::write(from)
    }
    fn read(self) -> Arc<D> {
        Arc::new(Wire::read(self))
    }
}

/// What may be absent; written plainly where it is there.
#[derive(Clone, Debug)]
pub struct Maybe<W>(pub Option<W>);

impl<W> Default for Maybe<W> {
    fn default() -> Self {
        Self(None)
    }
}

impl<W> Blank for Maybe<W> {
    fn is_blank(&self) -> bool {
        self.0.is_none()
    }
}

impl<D, W: Wire<D>> Wire<Option<D>> for Maybe<W> {
    fn write(from: &Option<D>) -> Self {
        Self(from.as_ref().map(W::write))
    }
    fn read(self) -> Option<D> {
        self.0.map(Wire::read)
    }
}

impl<W: Serialize> Serialize for Maybe<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(value) => value.serialize(serializer),
            None => serializer.serialize_unit(),
        }
    }
}

impl<'de, W: Deserialize<'de>> Deserialize<'de> for Maybe<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        W::deserialize(deserializer).map(|value| Self(Some(value)))
    }
}

impl<W> Blank for Vec<W> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<D, W: Wire<D>> Wire<Vec<D>> for Vec<W> {
    fn write(from: &Vec<D>) -> Self {
        from.iter().map(W::write).collect()
    }
    fn read(self) -> Vec<D> {
        self.into_iter().map(Wire::read).collect()
    }
}

impl<D: Ord, W: Wire<D>> Wire<BTreeSet<D>> for Vec<W> {
    fn write(from: &BTreeSet<D>) -> Self {
        from.iter().map(W::write).collect()
    }
    fn read(self) -> BTreeSet<D> {
        self.into_iter().map(Wire::read).collect()
    }
}

/// A list in which no identity stands twice.
#[derive(Clone, Debug)]
pub struct Items<W>(pub Vec<W>);

impl<W> Default for Items<W> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<W> Blank for Items<W> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<D, W: Wire<D>> Wire<List<D>> for Items<W> {
    fn write(from: &List<D>) -> Self {
        Self(from.iter().map(W::write).collect())
    }
    fn read(self) -> List<D> {
        self.0.into_iter().map(Wire::read).collect()
    }
}

impl<W: Serialize + Keyed> Serialize for Items<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.0.serialize(serializer)
        } else {
            serializer.serialize_newtype_struct(ITEMS, &ByKey(&self.0))
        }
    }
}

/// The things of a list with their identities, as a tree has them.
struct ByKey<'a, W>(&'a [W]);

impl<W: Serialize + Keyed> Serialize for ByKey<'_, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|item| (item.key(), item)))
    }
}

impl<'de, W: Deserialize<'de> + Keyed> Deserialize<'de> for Items<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect<W>(PhantomData<W>);

        impl<'de, W: Deserialize<'de> + Keyed> Visitor<'de> for Collect<W> {
            type Value = Items<W>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Items<W>, A::Error> {
                let mut items: Vec<W> = Vec::new();
                let mut known = BTreeSet::new();
                while let Some(item) = seq.next_element::<W>()? {
                    if !known.insert(item.key().to_owned()) {
                        return Err(refuse(Reason::DuplicateId, item.key()));
                    }
                    items.push(item);
                }
                Ok(Items(items))
            }
        }

        deserializer.deserialize_seq(Collect(PhantomData))
    }
}

/// A table in which no key stands twice.
#[derive(Clone, Debug)]
pub struct Table<K, V>(BTreeMap<K, V>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K, V> Blank for Table<K, V> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<DK: Ord, DV, K: Wire<DK> + Ord, V: Wire<DV>> Wire<BTreeMap<DK, DV>> for Table<K, V> {
    fn write(from: &BTreeMap<DK, DV>) -> Self {
        Self(
            from.iter()
                .map(|(key, value)| (K::write(key), V::write(value)))
                .collect(),
        )
    }
    fn read(self) -> BTreeMap<DK, DV> {
        self.0
            .into_iter()
            .map(|(key, value)| (Wire::read(key), Wire::read(value)))
            .collect()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Table<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Collect<K, V> {
            type Value = Table<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table<K, V>, A::Error> {
                let mut table = BTreeMap::new();
                while let Some(key) = map.next_key()? {
                    // Nothing of the file may be dropped in silence, so the last entry does not win.
                    if table.contains_key(&key) {
                        return Err(refuse(Reason::DuplicateKey, ""));
                    }
                    table.insert(key, map.next_value()?);
                }
                Ok(Table(table))
            }
        }

        deserializer.deserialize_map(Collect(PhantomData))
    }
}
