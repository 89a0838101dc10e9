//! An agenda: stands in until the real one is here.
//! Must not know files or screens.

/// An agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {}
