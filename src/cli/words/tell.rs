//! The shape of the words about what is told to others and what is not.
//! Must not know any language.

/// Words about what is told to others.
#[derive(Debug)]
pub struct TellWords {
    /// So many norms stay in the team.
    pub stays: fn(usize) -> String,
    /// In place of the words of a norm that stays in the team.
    pub in_team: &'static str,
    /// Whether a norm stays in the team, where that has changed.
    pub marked: fn(bool) -> &'static str,
    /// Sources are not shown, and how to see them.
    pub no_sources: &'static str,
}
