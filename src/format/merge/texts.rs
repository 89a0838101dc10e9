//! Three session files as texts become one, which can be read whatever the sides did.
//! Must not know files on a disk, nor how a text gets there.

use super::merge;
use crate::domain::session::Session;
use crate::format::error::DecodeError;
use crate::format::ron::{self, Decoded, EncodeError};

/// One of the three files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// What both sides come from.
    Base,
    /// The one that is merged into.
    Ours,
    /// The other one.
    Theirs,
}

/// Why there is no merged text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmerged {
    /// One of the files cannot be read.
    Unread(Which, DecodeError),
    /// What came of it cannot be written.
    Unwritten(EncodeError),
}

/// What came of three files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The merged file.
    pub bytes: Vec<u8>,
    /// How many things were changed by both sides, and are recorded in it.
    pub conflicts: usize,
    /// How many conflicts are recorded in it, with those that were before.
    pub recorded: usize,
    /// Whether a side had comments that are not in it.
    pub lost_comments: bool,
}

/// Merges three files; an empty one is no base. A side that says all of it already stays as it is, byte for byte.
pub fn join_texts(base: &[u8], ours: &[u8], theirs: &[u8]) -> Result<Joined, Unmerged> {
    let read = |which, bytes| ron::decode_bytes(bytes).map_err(|error| Unmerged::Unread(which, error));
    let mine = read(Which::Ours, ours)?;
    let other = read(Which::Theirs, theirs)?;
    let base = match base {
        bytes if bytes.iter().all(u8::is_ascii_whitespace) => None,
        bytes => Some(read(Which::Base, bytes)?.session),
    };
    let merged = merge(base.as_ref(), &mine.session, &other.session);
    let conflicts = merged.conflicts.len();
    let session = merged.recorded();
    let lost = |side: &Decoded| side.has_comments;
    let (bytes, lost_comments) = if session == mine.session {
        (ours.to_vec(), false)
    } else if session == other.session {
        (theirs.to_vec(), lost(&mine))
    } else {
        (written(&session)?, lost(&mine) || lost(&other))
    };
    Ok(Joined {
        bytes,
        conflicts,
        recorded: session.conflicts.len(),
        lost_comments,
    })
}

fn written(session: &Session) -> Result<Vec<u8>, Unmerged> {
    let text = ron::encode(session).map_err(Unmerged::Unwritten)?;
    Ok(text.into_bytes())
}
