//! The session file: stands in until the real one is here.
//! Must not know files or screens.

use crate::domain::language::Language;
use crate::domain::session::Session;

/// Why a text is no session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no session")]
pub struct DecodeError {}

/// Why a session cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this cannot be written")]
pub struct EncodeError {}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The session.
    pub session: Session,
    /// Whether there are comments.
    pub has_comments: bool,
}

/// Writes a session.
pub fn encode(session: &Session) -> Result<String, EncodeError> {
    Ok(format!("(team: {})\n", session.team))
}

/// Reads a session.
pub fn decode_bytes(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let text = std::str::from_utf8(bytes).map_err(|_| DecodeError {})?;
    let team = text
        .lines()
        .last()
        .and_then(|line| line.strip_prefix("(team: ")?.strip_suffix(")"))
        .ok_or(DecodeError {})?;
    Ok(Decoded {
        session: Session::new(team, Language::En),
        has_comments: text.contains("//"),
    })
}
