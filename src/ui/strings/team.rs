//! The shapes of the words about what stays in the team.
//! Must not know screens.

/// What stays in the team.
#[derive(Debug)]
pub struct TeamWords {
    /// On the row of what stays.
    pub sign: &'static str,
    /// In a menu: it stays from now on.
    pub keep: &'static str,
    /// In a menu: it may be told again.
    pub tell: &'static str,
    /// It stays from now on.
    pub kept: &'static str,
    /// It may be told again.
    pub told: &'static str,
}
