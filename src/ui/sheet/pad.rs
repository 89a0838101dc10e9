//! The pad on which fingers are counted before they are revealed. What is on it is in no view, file or log.
//! Must not know what the fingers are about.

use crate::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use crate::text::half_width;

use super::super::names::FieldId;

/// Fingers being counted.
#[derive(Clone, Debug)]
pub struct Pad {
    /// Which field asks for them.
    pub field: FieldId,
    /// What they mean.
    pub scale: Scale,
    votes: Vec<Vote>,
    selected: Vote,
}

impl Pad {
    /// A pad with nothing on it.
    pub fn new(field: FieldId, scale: Scale) -> Self {
        Self {
            field,
            scale,
            votes: Vec::new(),
            selected: Vote::Fingers(3),
        }
    }

    /// The vote a character stands for.
    pub fn vote_of(character: char) -> Option<Vote> {
        match half_width(character) {
            digit @ '0'..='5' => digit
                .to_digit(10)
                .and_then(|digit| u8::try_from(digit).ok())
                .map(Vote::Fingers),
            '-' => Some(Vote::Abstain),
            _ => None,
        }
    }

    /// Whether a character may stand between votes.
    pub fn is_separator(character: char) -> bool {
        matches!(half_width(character), ' ' | ',' | ';' | '/' | '.')
    }

    /// Counts one vote.
    pub fn add(&mut self, vote: Vote) {
        self.votes.push(vote);
    }

    /// Takes the last vote back.
    pub fn take_back(&mut self) -> bool {
        self.votes.pop().is_some()
    }

    /// How many votes are on it.
    pub fn len(&self) -> usize {
        self.votes.len()
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.votes.is_empty()
    }

    /// The answer that Left and Right take votes from and give votes to.
    pub fn selected(&self) -> Vote {
        self.selected
    }

    /// Selects the answer above or below.
    pub fn select(&mut self, up: bool) {
        self.selected = match (self.selected, up) {
            (Vote::Fingers(5), true) => Vote::Fingers(5),
            (Vote::Fingers(fingers), true) => Vote::Fingers(fingers + 1),
            (Vote::Fingers(0) | Vote::Abstain, false) => Vote::Abstain,
            (Vote::Fingers(fingers), false) => Vote::Fingers(fingers - 1),
            (Vote::Abstain, true) => Vote::Fingers(0),
        };
    }

    /// One vote more for the selected answer, or one less.
    pub fn change(&mut self, more: bool) {
        if more {
            self.votes.push(self.selected);
        } else if let Some(at) = self.votes.iter().rposition(|vote| *vote == self.selected) {
            self.votes.remove(at);
        }
    }

    /// What is revealed: counts alone, never order.
    pub fn reveal(&self, roster: u16) -> Tally {
        Tally::counted(
            self.scale,
            Mode::Counted,
            Counts::of(self.votes.iter().copied()),
            roster,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_one_key_and_can_be_taken_back() {
        let mut pad = Pad::new(FieldId::Fingers, Scale::ConsentV1);
        for character in "44５-".chars() {
            pad.add(Pad::vote_of(character).expect("a vote"));
        }
        assert!(pad.take_back());
        let counts = pad.reveal(8).counts();
        assert_eq!(
            (counts.voters(), counts.abstain, counts.lowest()),
            (3, 0, Some(4))
        );
        assert_eq!(Pad::vote_of('6'), None);
    }

    #[test]
    fn arrows_change_the_selected_count() {
        let mut pad = Pad::new(FieldId::Fingers, Scale::ConsentV1);
        pad.select(true);
        pad.change(true);
        pad.change(true);
        pad.change(false);
        assert_eq!(pad.reveal(8).counts().fingers[4], 1);
        for _ in 0..9 {
            pad.select(false);
        }
        assert_eq!(pad.selected(), Vote::Abstain);
    }
}
