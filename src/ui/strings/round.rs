//! The shapes of the words of go-rounds.
//! Must not know screens.

/// A place, how many were heard there, and of how many.
pub type HeardAt<'a> = (&'a str, usize, usize);

/// Asking everybody in turn.
#[derive(Debug)]
pub struct RoundWords {
    /// Title, with the number of the go-round.
    pub title: fn(usize) -> String,
    /// Whom to ask now, and where they are.
    pub now: fn(&str, &str) -> String,
    /// Everybody was asked.
    pub done: &'static str,
    /// The meeting was on another day.
    pub past: fn(&str) -> String,
    /// What the lead can say first, while others wait, and when everybody was asked.
    pub say: [&'static str; 3],
    /// Heard, passed, waiting.
    pub states: [&'static str; 3],
    /// How many were heard of how many, by place; on which day, unless today.
    pub heard: fn(Option<&str>, &[HeardAt<'_>]) -> String,
    /// Who is asked later, and where they are.
    pub later: fn(&[(&str, &str)]) -> String,
    /// So many more above, so many more below.
    pub more: [fn(usize) -> String; 2],
    /// Nobody has had a turn.
    pub no_turn: &'static str,
}
