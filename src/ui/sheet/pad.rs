//! The pad on which fingers are taken before they are revealed. What is on it is in no view, file or log.
//! Must not know what the fingers are about, nor who the voters are: it counts them.

use crate::domain::id::PersonId;
use crate::domain::rule::CONSENT;
use crate::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use crate::text::half_width;

/// How a field wants fingers to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taking {
    /// What they mean.
    pub scale: Scale,
    /// How they are taken at first.
    pub mode: Mode,
    /// The loosest way in which they may be taken.
    pub loosest: Mode,
    /// Fingers from which a vote is consent.
    pub at_least: u8,
}

impl Taking {
    /// Fingers on a scale, counted, with three as the line.
    pub fn counted(scale: Scale) -> Self {
        Self {
            scale,
            mode: Mode::Counted,
            loosest: Mode::Open,
            at_least: CONSENT,
        }
    }
}

/// Somebody who may vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    /// Identity.
    pub id: PersonId,
    /// The name the team uses.
    pub name: String,
    /// Whether they can be asked now; whoever answers in writing later is not, and their vote counts all the same.
    pub is_here: bool,
}

/// One vote on the pad.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cast {
    vote: Vote,
    /// Whose it is, in an open vote, or where a chat said so: the same chat pasted again is no second vote.
    by: Option<PersonId>,
    /// Whether a chat said it: what was typed is taken back first.
    in_chat: bool,
}

impl From<Vote> for Cast {
    fn from(vote: Vote) -> Self {
        Self {
            vote,
            by: None,
            in_chat: false,
        }
    }
}

/// Fingers being taken.
#[derive(Clone, Debug)]
pub struct Pad {
    /// How they are taken.
    pub taking: Taking,
    /// As they came; in an open vote each is somebody's, whoever comes or goes.
    votes: Vec<Cast>,
    /// What was taken back and can be put back, the last one first to come.
    taken_back: Vec<Cast>,
    /// In an open vote: who is asked out of turn.
    chosen: Option<PersonId>,
    /// In an open vote: who was passed over.
    left_out: Vec<PersonId>,
    selected: Vote,
}

impl Pad {
    /// A pad with nothing on it.
    pub fn new(taking: Taking) -> Self {
        Self {
            taking,
            votes: Vec::new(),
            taken_back: Vec::new(),
            chosen: None,
            left_out: Vec::new(),
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

    /// How votes are taken.
    pub fn mode(&self) -> Mode {
        self.taking.mode
    }

    /// Takes one vote; false in an open vote when each of the voters was asked.
    pub fn add(&mut self, vote: Vote, voters: &[Voter]) -> bool {
        self.taken_back.clear();
        if self.mode() != Mode::Open {
            self.votes.push(vote.into());
            return true;
        }
        let Some((at, voter)) = self.asked(voters).and_then(|at| Some((at, voters.get(at)?))) else {
            return false;
        };
        self.votes.retain(|cast| cast.by.as_ref() != Some(&voter.id));
        self.votes.push(Cast {
            by: Some(voter.id.clone()),
            ..vote.into()
        });
        let next = voters.iter().skip(at + 1).find(|voter| self.is_waiting(voter));
        self.chosen = next.map(|voter| voter.id.clone());
        true
    }

    /// Takes a vote that a chat has, of this person where it says so; a newer one takes the place of an older.
    pub fn cast(&mut self, person: Option<&PersonId>, vote: Vote, voters: &[Voter]) {
        let is_voter = voters.iter().any(|voter| Some(&voter.id) == person);
        if self.mode() == Mode::Open && !is_voter {
            return;
        }
        let cast = Cast {
            vote,
            by: person.cloned(),
            in_chat: true,
        };
        let known = person.and_then(|_| self.votes.iter_mut().find(|cast| cast.by.as_ref() == person));
        match known {
            Some(known) => *known = cast,
            None => self.votes.push(cast),
        }
        self.chosen = None;
    }

    /// Takes the last vote back, what was typed before what a chat said.
    pub fn take_back(&mut self) -> bool {
        let typed = self.votes.iter().rposition(|cast| !cast.in_chat);
        let last = if self.mode() == Mode::Open { typed } else { None };
        let Some(at) = last.or(self.votes.len().checked_sub(1)) else {
            return false;
        };
        let cast = self.votes.remove(at);
        self.chosen.clone_from(&cast.by);
        self.taken_back.push(cast);
        true
    }

    /// Puts back the vote that was taken back last.
    pub fn put_back(&mut self) -> bool {
        let Some(cast) = self.taken_back.pop() else {
            return false;
        };
        self.chosen = None;
        self.votes.push(cast);
        true
    }

    /// How many votes are on it.
    pub fn len(&self) -> usize {
        self.votes.len()
    }

    /// How many of them the reveal would count: in an open vote those of people who are here.
    pub fn given(&self, voters: &[Voter]) -> usize {
        match self.mode() {
            Mode::Open => voters.iter().filter(|voter| self.has_answered(voter)).count(),
            Mode::Counted | Mode::Blind => self.len(),
        }
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.votes.is_empty()
    }

    /// In an open vote: the place among the voters of the one who is asked; none when each was.
    pub fn asked(&self, voters: &[Voter]) -> Option<usize> {
        let chosen = voters
            .iter()
            .position(|voter| Some(&voter.id) == self.chosen.as_ref());
        chosen.or_else(|| voters.iter().position(|voter| self.is_waiting(voter)))
    }

    /// In an open vote: whether a voter has answered.
    pub fn has_answered(&self, voter: &Voter) -> bool {
        self.vote_by(&voter.id).is_some()
    }

    fn vote_by(&self, person: &PersonId) -> Option<Vote> {
        let mut votes = self.votes.iter();
        votes
            .find(|cast| cast.by.as_ref() == Some(person))
            .map(|cast| cast.vote)
    }

    /// In an open vote: whether a voter is still to be asked.
    fn is_waiting(&self, voter: &Voter) -> bool {
        voter.is_here && !self.has_answered(voter) && !self.left_out.contains(&voter.id)
    }

    /// The answer that Left and Right take votes from and give votes to.
    pub fn selected(&self) -> Vote {
        self.selected
    }

    /// In an open vote, asks the voter before or after; in a counted one, selects the answer above or below.
    pub fn select(&mut self, up: bool, voters: &[Voter]) {
        match self.mode() {
            Mode::Open => {
                let last = voters.len().saturating_sub(1);
                let at = self.asked(voters);
                let to = match at {
                    Some(at) if up => at.saturating_sub(1),
                    Some(at) => (at + 1).min(last),
                    None => last,
                };
                if let Some(passed) = at.and_then(|at| voters.get(at)).filter(|_| !up) {
                    self.left_out.push(passed.id.clone());
                }
                self.chosen = voters.get(to).map(|voter| voter.id.clone());
            }
            Mode::Blind => {}
            Mode::Counted => {
                self.selected = match (self.selected, up) {
                    (Vote::Fingers(5), true) => Vote::Fingers(5),
                    (Vote::Fingers(fingers), true) => Vote::Fingers(fingers + 1),
                    (Vote::Fingers(0) | Vote::Abstain, false) => Vote::Abstain,
                    (Vote::Fingers(fingers), false) => Vote::Fingers(fingers - 1),
                    (Vote::Abstain, true) => Vote::Fingers(0),
                };
            }
        }
    }

    /// One vote more for the selected answer, or one less; only where votes are counted aloud.
    pub fn change(&mut self, more: bool) {
        if self.mode() != Mode::Counted {
            return;
        }
        let selected = self.selected;
        if more {
            self.taken_back.clear();
            self.votes.push(selected.into());
        } else if let Some(at) = self.votes.iter().rposition(|cast| cast.vote == selected) {
            let cast = self.votes.remove(at);
            self.taken_back.push(cast);
        }
    }

    fn following_mode(&self) -> Option<Mode> {
        match self.mode().stricter() {
            None if self.is_empty() => Some(self.taking.loosest).filter(|loosest| *loosest < self.mode()),
            stricter => stricter,
        }
    }

    /// Whether votes can be taken in another way now.
    pub fn has_next_mode(&self) -> bool {
        self.following_mode().is_some()
    }

    /// Takes votes in the next stricter way; while nothing is on the pad, after the strictest comes the loosest that is
    /// allowed. False when it would have to become looser.
    pub fn next_mode(&mut self) -> bool {
        let Some(mode) = self.following_mode() else {
            return false;
        };
        self.taking.mode = mode;
        // Names are dropped; the order of what stays tells nothing.
        for cast in &mut self.votes {
            cast.by = None;
        }
        self.taken_back.clear();
        self.left_out.clear();
        self.chosen = None;
        true
    }

    /// What is revealed: by name in an open vote, else counts alone, never order.
    pub fn reveal(&self, voters: &[Voter], roster: u16) -> Tally {
        let scale = self.taking.scale;
        match self.mode() {
            Mode::Open => {
                let named = voters
                    .iter()
                    .filter_map(|voter| Some((voter.id.clone(), self.vote_by(&voter.id)?)));
                Tally::named(scale, named.collect(), roster)
            }
            mode => {
                let counts = Counts::of(self.votes.iter().map(|cast| cast.vote));
                Tally::counted(scale, mode, counts, roster)
            }
        }
    }
}

#[cfg(test)]
mod tests;
