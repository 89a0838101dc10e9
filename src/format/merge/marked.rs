//! A file in which git left a conflict, as one session with what could not both be recorded in it.
//! Must not know what becomes of the file.

use super::merge;
use crate::domain::session::Session;
use crate::format::error::{DecodeError, Problem};
use crate::format::markers::{first, line_of, split};
use crate::format::ron::decode;

/// The session of both sides; an error where a side cannot be read, with its line in the file.
pub fn decode_marked(text: &str) -> Result<Session, DecodeError> {
    let Some(sides) = split(text) else {
        let at = first(text).unwrap_or_default();
        return Err(DecodeError::at(text, at, Problem::StrayMarkers));
    };
    let read = |side: &str, is_first: bool| {
        let read = decode(side).map(|decoded| decoded.session);
        read.map_err(|error| DecodeError {
            line: line_of(text, is_first, error.line),
            column: error.column,
            problem: Problem::Side {
                first: is_first,
                problem: Box::new(error.problem),
            },
        })
    };
    let (ours, theirs) = (read(&sides.ours, true)?, read(&sides.theirs, false)?);
    // What both come from is a help, and no more.
    let base = sides.base.as_deref().and_then(|base| decode(base).ok());
    Ok(merge(base.as_ref().map(|base| &base.session), &ours, &theirs).recorded())
}
