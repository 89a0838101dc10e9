//! A team's own agendas: stands in until the real one is here.
//! Must not know files or screens.

use super::ron::DecodeError;
use crate::flow::agenda::Agenda;

/// Reads agendas.
pub fn decode_agendas(text: &str) -> Result<Vec<Agenda>, DecodeError> {
    if text.starts_with('(') {
        Ok(Vec::new())
    } else {
        Err(DecodeError {})
    }
}
