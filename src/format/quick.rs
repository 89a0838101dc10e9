//! A quick reader for the plain form of RON in which the program writes its own files. It reads that form a byte at a time, without
//! looking ahead, in a small part of the time that the library takes for everything RON can be.
//!
//! Anything else is unusual, and unusual is no error: whoever asks gives the text to the library, which reads it or says
//! what is wrong with it and where. So this may refuse whatever it likes; it may never read a text otherwise than the
//! library does. Must not know what is read.

mod access;

use std::borrow::Cow;
use std::fmt;

use memchr::memchr3;
use serde::de::{self, Deserialize, DeserializeSeed, Visitor};

use self::access::{Items, Variant};
use super::scan::{MOST_BYTES, MOST_ITEMS};

/// How deep brackets are read; the forms of a file are less deep than this.
const MOST_DEPTH: usize = 32;

/// The value that a text says; none where it does not have the form in which the program writes.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
        items: 0,
    };
    reader.skip_blank();
    let value = T::deserialize(&mut reader).ok()?;
    reader.skip_blank();
    (reader.at == text.len()).then_some(value)
}

/// It is not the usual form, or not what is to be read; the library will say more.
#[derive(Debug)]
struct Unusual;

impl fmt::Display for Unusual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the form in which the program writes")
    }
}

impl std::error::Error for Unusual {}

impl de::Error for Unusual {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // The others are made from sentences that nobody would read.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }
}

struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: usize,
    /// Brackets and strings so far: each takes more memory than its bytes.
    items: usize,
}

impl<'de> Reader<'de> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blank(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Goes past this byte if it is the next.
    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8) -> Result<(), Unusual> {
        if self.eat(byte) { Ok(()) } else { Err(Unusual) }
    }

    fn count(&mut self) -> Result<(), Unusual> {
        self.items += 1;
        if self.items > MOST_ITEMS {
            Err(Unusual)
        } else {
            Ok(())
        }
    }

    /// What stands between two brackets.
    fn between<T>(
        &mut self,
        (open, close): (u8, u8),
        read: impl FnOnce(&mut Self) -> Result<T, Unusual>,
    ) -> Result<T, Unusual> {
        self.expect(open)?;
        self.count()?;
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(Unusual);
        }
        self.skip_blank();
        let value = read(self)?;
        self.skip_blank();
        self.depth -= 1;
        self.expect(close)?;
        Ok(value)
    }

    /// What stands between two brackets and takes any number of values, each with a comma behind it or being the last.
    fn list<T>(
        &mut self,
        brackets: (u8, u8),
        read: impl FnOnce(&mut Items<'_, 'de>) -> Result<T, Unusual>,
    ) -> Result<T, Unusual> {
        self.between(brackets, |reader| read(&mut Items::new(reader, brackets.1)))
    }

    /// The one value between parentheses.
    fn inner<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Unusual> {
        self.list((b'(', b')'), |items| {
            de::SeqAccess::next_element_seed(items, seed)?.ok_or(Unusual)
        })
    }

    fn rest(&self) -> &'de [u8] {
        &self.text.as_bytes()[self.at..]
    }

    /// Goes past so many bytes; none where they end in the middle of a character.
    fn skip(&mut self, length: usize) -> &'de str {
        let skipped = self.text.get(self.at..self.at + length).unwrap_or_default();
        self.at += skipped.len();
        skipped
    }

    /// The bytes from here on of which this is true.
    fn run(&mut self, is_in: impl Fn(&u8) -> bool) -> &'de str {
        let rest = self.rest();
        self.skip(rest.iter().position(|byte| !is_in(byte)).unwrap_or(rest.len()))
    }

    /// What is said from here to a byte that means something in a string. No other character has one of these bytes, and
    /// a line that ends inside may be the mark of a merge.
    fn said(&mut self) -> &'de str {
        let rest = self.rest();
        self.skip(memchr3(b'"', b'\\', b'\n', rest).unwrap_or(rest.len()))
    }

    /// A name, of letters that need no thought.
    fn name(&mut self) -> Result<&'de str, Unusual> {
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return Err(Unusual);
        }
        let name = self.run(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        match self.peek() {
            Some(b' ' | b'\n' | b'\r' | b'\t' | b':' | b',' | b'(' | b')' | b']' | b'}') => Ok(name),
            _ => Err(Unusual),
        }
    }

    fn string(&mut self) -> Result<Cow<'de, str>, Unusual> {
        self.expect(b'"')?;
        self.count()?;
        let mut said = Cow::Borrowed(self.said());
        loop {
            if self.eat(b'"') {
                return Ok(said);
            }
            self.expect(b'\\')?;
            let escaped = match self.peek() {
                Some(b'"') => '"',
                Some(b'\\') => '\\',
                Some(b'n') => '\n',
                Some(b't') => '\t',
                _ => return Err(Unusual),
            };
            self.at += 1;
            let said = said.to_mut();
            said.push(escaped);
            said.push_str(self.said());
        }
    }

    fn number(&mut self) -> Result<u64, Unusual> {
        let digits = self.run(u8::is_ascii_digit);
        let is_usual = !digits.is_empty() && (digits == "0" || !digits.starts_with('0'));
        // Whatever else a number may be made of makes it another number.
        match self.peek() {
            Some(b' ' | b'\n' | b'\r' | b'\t' | b',' | b')' | b']' | b'}') if is_usual => {
                digits.parse().map_err(|_| Unusual)
            }
            _ => Err(Unusual),
        }
    }
}

/// Numbers of one kind are read like those of any other, and the visitor sees whether they fit.
macro_rules! numbers {
    ($($name:ident)+) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
            visitor.visit_u64(self.number()?)
        }
    )+};
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Unusual;

    numbers!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);

    /// Where any value may stand, the program writes a string or a list.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        match self.peek() {
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'[') => self.deserialize_seq(visitor),
            _ => Err(Unusual),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        match self.name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Unusual),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        match self.string()? {
            Cow::Borrowed(said) => visitor.visit_borrowed_str(said),
            Cow::Owned(said) => visitor.visit_string(said),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        visitor.visit_borrowed_str(self.name()?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.list((b'[', b']'), |items| visitor.visit_seq(items))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unusual> {
        self.list((b'(', b')'), |items| visitor.visit_seq(items))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.list((b'{', b'}'), |items| visitor.visit_map(items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        self.list((b'(', b')'), |items| visitor.visit_map(items))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        // A name that no type can have is a wish to the library.
        if name.starts_with('$') {
            return Err(Unusual);
        }
        self.between((b'(', b')'), |reader| visitor.visit_newtype_struct(reader))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        visitor.visit_enum(Variant(self))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf option unit unit_struct ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Norm {
        text: String,
        #[serde(default)]
        status: Status,
        #[serde(default)]
        days: Vec<u8>,
    }

    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    enum Status {
        #[default]
        Adopted,
        Until(u16),
        Owned(bool, String),
        Retired {
            why: String,
        },
    }

    #[test]
    fn what_is_usual_is_read_as_the_library_reads_it() {
        for usual in [
            r#"(text: "a")"#,
            "\n(\n  text: \"we \\\"do\\\" \\\\ not\\n\",\r\n  days: [1, 0,\t255,],\n)\n",
            r#"(status:Until(7),text:"晨会 👩‍💻")"#,
            r#"(text: "", status: Owned(true, "[(\""), days: [])"#,
            r#"(text: "//", status: Retired(why: "/* */"))"#,
        ] {
            let read = read::<Norm>(usual);
            assert!(read.is_some(), "{usual}");
            assert_eq!(read, ::ron::from_str(usual).ok(), "{usual}");
        }
    }

    #[test]
    fn what_is_unusual_is_left_to_the_library() {
        let deep = format!("{}1{}", "[".repeat(40), "]".repeat(40));
        for unusual in [
            "",
            "(",
            r#"Norm(text: "a")"#,
            r#"(text: "a") // said on Monday"#,
            r#"(text: "a", /* twice */)"#,
            r#"(text: r"a")"#,
            "(text: \"two\nlines\")",
            r#"(text: "\u{61}")"#,
            r#"(text: "a" days: [])"#,
            r#"(text: "a",, days: [])"#,
            r#"(text: "a", days: [1 2])"#,
            r#"(text: "a", days: [01])"#,
            r#"(text: "a", days: [256])"#,
            r#"(text: "a", days: [0x1])"#,
            r#"(text: "a", days: [1_0])"#,
            r#"(text: "a", text: "b")"#,
            r#"(text: "a", mood: 1)"#,
            r#"(text: "a", status: Until 7)"#,
            r#"(text: "a", status: Owned(true))"#,
            r#"(text: "a"))"#,
            "#![enable(unwrap_newtypes)] (text: \"a\")",
            &deep,
        ] {
            assert!(read::<Norm>(unusual).is_none(), "{unusual}");
        }
    }
}
