//! Makes the tree of a session from the types of the session file, whatever fields they have.
//! Must not know any noun, nor what is done with the tree.

use std::fmt;

use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::Value;

/// What a list of things with identities is called on the way into a tree.
pub(in crate::format) const ITEMS: &str = "Items";

/// What an identity is called on the way into a tree.
pub(in crate::format) const ID: &str = "Id";

/// What a value that stands as it is written is called on the way into a tree.
pub(in crate::format) const RAW: &str = "Raw";

/// The tree of a value; none where it has a kind of value that no file has.
pub(in crate::format) fn tree(value: &impl Serialize) -> Option<Value> {
    value.serialize(Build).ok()
}

/// A kind of value that no file has.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no value of a session file")
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Build;

/// What a collection becomes.
enum Shape {
    List,
    Table,
    Row(&'static str),
    Record(&'static str),
    /// A choice with what is in the collection.
    Of(&'static str, Box<Shape>),
}

struct Parts {
    shape: Shape,
    keys: Vec<Value>,
    names: Vec<&'static str>,
    values: Vec<Value>,
}

fn parts(shape: Shape) -> Parts {
    Parts {
        shape,
        keys: Vec::new(),
        names: Vec::new(),
        values: Vec::new(),
    }
}

impl Parts {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.values.push(value.serialize(Build)?);
        Ok(())
    }

    fn push_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Refused> {
        self.names.push(name);
        self.push(value)
    }

    fn finish(self) -> Value {
        let Self {
            shape,
            keys,
            names,
            values,
        } = self;
        match shape {
            Shape::List => Value::List(values),
            Shape::Table => Value::Table(keys.into_iter().zip(values).collect()),
            Shape::Row(name) => Value::Row(name, values),
            Shape::Record(name) => Value::Record(name, names.into_iter().zip(values).collect()),
            Shape::Of(choice, shape) => {
                let inner = Parts {
                    shape: *shape,
                    keys,
                    names,
                    values,
                };
                Value::Choice(choice, Some(Box::new(inner.finish())))
            }
        }
    }
}

/// Kinds of values that no file has.
macro_rules! refuse {
    ($($name:ident $ty:ty),+) => {$(
        fn $name(self, _: $ty) -> Result<Value, Refused> {
            Err(Refused)
        }
    )+};
}

/// Numbers of every size.
macro_rules! numbers {
    ($($name:ident $ty:ty),+) => {$(
        fn $name(self, number: $ty) -> Result<Value, Refused> {
            Ok(Value::Number(number.into()))
        }
    )+};
}

impl Serializer for Build {
    type Ok = Value;
    type Error = Refused;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    numbers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);
    refuse!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_f32 f32, serialize_f64 f64, serialize_char char, serialize_bytes &[u8]
    );

    /// A tree is for no eyes: it has a text as one, and says which texts are identities.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, flag: bool) -> Result<Value, Refused> {
        Ok(Value::Flag(flag))
    }

    fn serialize_str(self, text: &str) -> Result<Value, Refused> {
        Ok(Value::Words(text.to_owned()))
    }

    fn serialize_none(self) -> Result<Value, Refused> {
        Ok(Value::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, Refused> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Refused> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Value, Refused> {
        Ok(Value::Choice(name, None))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Value, Refused> {
        let value = value.serialize(self)?;
        Ok(match (name, value) {
            (ID, Value::Words(id)) => Value::Name(id),
            (RAW, Value::Words(text)) => Value::Raw(text),
            (ITEMS, Value::Table(pairs)) => {
                let items = pairs.into_iter().map(|(key, value)| match key {
                    Value::Words(key) => Ok((key, value)),
                    _ => Err(Refused),
                });
                Value::Items(items.collect::<Result<_, _>>()?)
            }
            (name, value) => Value::Row(name, vec![value]),
        })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, Refused> {
        let inner = Value::Row(name, vec![value.serialize(self)?]);
        Ok(Value::Choice(variant, Some(Box::new(inner))))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts, Refused> {
        Ok(parts(Shape::List))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts, Refused> {
        Ok(parts(Shape::Row("")))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Parts, Refused> {
        Ok(parts(Shape::Row(name)))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, Refused> {
        Ok(parts(Shape::Of(variant, Box::new(Shape::Row(name)))))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts, Refused> {
        Ok(parts(Shape::Table))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts, Refused> {
        Ok(parts(Shape::Record(name)))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, Refused> {
        Ok(parts(Shape::Of(variant, Box::new(Shape::Record(name)))))
    }
}

/// Collections whose values have no names.
macro_rules! unnamed {
    ($($kind:ident $method:ident),+) => {$(
        impl $kind for Parts {
            type Ok = Value;
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.push(value)
            }

            fn end(self) -> Result<Value, Refused> {
                Ok(self.finish())
            }
        }
    )+};
}
unnamed!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

/// Collections whose values have names.
macro_rules! named {
    ($($kind:ident),+) => {$(
        impl $kind for Parts {
            type Ok = Value;
            type Error = Refused;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Refused> {
                self.push_field(name, value)
            }

            fn end(self) -> Result<Value, Refused> {
                Ok(self.finish())
            }
        }
    )+};
}
named!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Parts {
    type Ok = Value;
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.keys.push(key.serialize(Build)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Value, Refused> {
        Ok(self.finish())
    }
}
