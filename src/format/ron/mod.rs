//! The session file: a session as a text, and a text as a session.
//! Must not know files on a disk, nor the form of any one format.

mod layout;
mod v1;

pub(super) use v1::scalar::{Code, Line, Text};
pub(super) use v1::tally::Mode;
pub(super) use v1::wire::Wire;
pub(super) use v1::workshop::{Kind, Step};

use self::v1::File;
use self::v1::whole::Whole;
use super::error::DecodeError;
use super::quick;
use super::scan::{scan, text_of, without_mark};
use super::tree::Value;
use super::tree::build::tree;
use crate::domain::session::Session;

/// A session as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The session.
    pub session: Session,
    /// Whether the text has comments, which writing the session would lose.
    pub has_comments: bool,
}

/// Why a session could not be written; what is on disk is better kept then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// The writer refused, in its own words.
    #[error("{0}")]
    Write(String),
    /// What was written cannot be read back.
    #[error("{0}")]
    Unreadable(DecodeError),
    /// What was written reads as something else.
    #[error("reads back as something else")]
    Different,
}

/// The text of a session: the same session gives the same bytes, and only what can be read back is given out.
///
/// Texts lose control characters on the way, as they would when they are read. The library reads it back, because it is
/// what others read files with.
pub fn encode(session: &Session) -> Result<String, EncodeError> {
    let text = lay_out(session)?;
    let back = decode_any(&text).map_err(EncodeError::Unreadable)?.session;
    if back == *session || lay_out(&back)? == text {
        Ok(text)
    } else {
        Err(EncodeError::Different)
    }
}

/// The session a text says; what the reader does not know is an error, names that point nowhere are not.
pub fn decode(text: &str) -> Result<Decoded, DecodeError> {
    let is_sound = |file: &File| file.is_known() && file.shared_norm().is_none();
    match quick::read(without_mark(text)).filter(is_sound) {
        Some(file) => Ok(Decoded {
            session: file.read(),
            // Nothing unusual is in it, and a comment is.
            has_comments: false,
        }),
        None => decode_any(text),
    }
}

/// The same as [`decode`] gives, by the library alone: whatever form of RON the text has.
pub fn decode_any(text: &str) -> Result<Decoded, DecodeError> {
    let text = without_mark(text);
    let scanned = scan(text, u64::from(v1::FORMAT))?;
    let file: File = ::ron::from_str(text).map_err(|error| DecodeError::from_parser(text, error))?;
    if let Some(id) = file.shared_norm() {
        return Err(DecodeError::duplicate_id(text, text.len(), id));
    }
    Ok(Decoded {
        session: file.read(),
        has_comments: scanned.has_comments,
    })
}

/// The session that the bytes of a file say.
pub fn decode_bytes(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    text_of(bytes).and_then(decode)
}

/// The same text as [`encode`] gives, without reading it back: for copies that are read before they are used.
pub fn text(session: &Session) -> Result<String, EncodeError> {
    lay_out(session)
}

fn lay_out(session: &Session) -> Result<String, EncodeError> {
    layout::lay_out(&File::write(session)).map_err(|error| EncodeError::Write(error.to_string()))
}

/// A session as a tree, with what a file says of it; none where it has what no file can have.
pub(super) fn to_tree(session: &Session) -> Option<Value> {
    tree(&Whole::of(session))
}

/// The session a tree says, by the same types as the text of a file; none where no file could say it.
pub(super) fn from_tree(value: &Value) -> Option<Session> {
    from_text(&value.ron())
}

/// The session that the form of a tree in a file says; none where no file could say it.
pub(super) fn from_text(text: &str) -> Option<Session> {
    let whole: Whole = ::ron::from_str(text).ok()?;
    Some(whole.session())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_writes_is_read_quickly() {
        for text in [
            include_str!("../../../sessions/harbour-lights.ron"),
            include_str!("../../../sessions/kestrel-atlas.ron"),
            include_str!("../../../sessions/millrace.ron"),
        ] {
            let session = decode_any(text).expect("a session").session;
            let written = encode(&session).expect("written");
            assert!(quick::read::<File>(&written).is_some(), "{}", session.team);
        }
    }
}
