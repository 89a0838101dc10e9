//! Go-rounds: in a meeting each person who is here is asked once, and speaks or passes.
//! Must not know who is asked first, nor screens.

use super::id::PersonId;
use super::people::Place;

/// What became of somebody's turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// They spoke, or wrote in the chat.
    Heard,
    /// They had nothing to say this time.
    Passed,
}

/// One person's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Whose.
    pub person: PersonId,
    /// Where they were then.
    pub place: Place,
    /// What became of it.
    pub mark: Mark,
}

/// One go-round of a sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoRound {
    /// The turns there were, in their order; nobody has two.
    pub turns: Vec<Turn>,
}

impl GoRound {
    /// What became of somebody's turn; none while they have had none.
    pub fn mark_of(&self, person: &PersonId) -> Option<Mark> {
        let turn = self.turns.iter().find(|turn| turn.person == *person);
        turn.map(|turn| turn.mark)
    }
}
