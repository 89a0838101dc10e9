//! The pad on which fingers are taken before they are revealed. What is on it is in no view, file or log.
//! Must not know what the fingers are about, nor who the voters are: it counts them.

use crate::domain::id::PersonId;
use crate::domain::rule::CONSENT;
use crate::domain::tally::{Counts, Mode, Scale, Tally, Vote};
use crate::text::half_width;

use super::super::names::FieldId;

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
}

/// One vote on the pad.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cast {
    vote: Vote,
    /// Whose it is, where a chat said so: the same chat pasted again is no second vote.
    by: Option<PersonId>,
}

impl From<Vote> for Cast {
    fn from(vote: Vote) -> Self {
        Self { vote, by: None }
    }
}

/// Fingers being taken.
#[derive(Clone, Debug)]
pub struct Pad {
    /// Which field asks for them.
    pub field: FieldId,
    /// How they are taken.
    pub taking: Taking,
    /// In an open vote, one place a voter, in their order; else the votes as they came.
    votes: Vec<Option<Cast>>,
    /// Where the next vote goes.
    at: usize,
    selected: Vote,
}

impl Pad {
    /// A pad with nothing on it.
    pub fn new(field: FieldId, taking: Taking) -> Self {
        Self {
            field,
            taking,
            votes: Vec::new(),
            at: 0,
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

    /// Takes one vote, of so many voters; false in an open vote when each of them was asked.
    pub fn add(&mut self, vote: Vote, voters: usize) -> bool {
        if self.mode() == Mode::Open && self.at >= voters {
            return false;
        }
        if self.at < self.votes.len() {
            self.votes[self.at] = Some(vote.into());
        } else {
            self.votes.resize(self.at, None);
            self.votes.push(Some(vote.into()));
        }
        self.at += 1;
        if self.mode() == Mode::Open {
            // Whoever has answered in a chat is not asked again.
            let asked = (self.at..voters).find(|place| !self.has_answered(*place));
            self.at = asked.unwrap_or(voters);
        }
        true
    }

    /// Takes a vote that a chat has, of this person where it says so; a newer one takes the place of an older.
    pub fn cast(&mut self, person: Option<&PersonId>, vote: Vote, voters: &[Voter]) {
        let cast = Cast {
            vote,
            by: person.cloned(),
        };
        let place = match self.mode() {
            Mode::Open => voters.iter().position(|voter| Some(&voter.id) == person),
            Mode::Counted | Mode::Blind => Some(self.place_of(person)),
        };
        let Some(place) = place else { return };
        if place >= self.votes.len() {
            self.votes.resize(place + 1, None);
        }
        self.votes[place] = Some(cast);
        self.at = match self.mode() {
            Mode::Open => {
                let asked = (0..voters.len()).find(|place| !self.has_answered(*place));
                asked.unwrap_or(voters.len())
            }
            Mode::Counted | Mode::Blind => self.votes.len(),
        };
    }

    /// Where the vote of this person stands, or would stand.
    fn place_of(&self, person: Option<&PersonId>) -> usize {
        let theirs = |cast: &Option<Cast>| cast.as_ref().is_some_and(|cast| cast.by.as_ref() == person);
        let known = person.and_then(|_| self.votes.iter().position(theirs));
        known.unwrap_or(self.votes.len())
    }

    /// Takes the last vote back.
    pub fn take_back(&mut self) -> bool {
        if self.mode() != Mode::Open {
            self.at = self.votes.len();
        }
        let in_chat = |place: &usize| {
            self.votes
                .get(*place)
                .and_then(Option::as_ref)
                .is_some_and(|one| one.by.is_some())
        };
        let typed = (0..self.at)
            .rev()
            .find(|place| self.mode() != Mode::Open || !in_chat(place));
        let Some(before) = typed.or(self.at.checked_sub(1)) else {
            return false;
        };
        self.at = before;
        if self.mode() == Mode::Open {
            if let Some(vote) = self.votes.get_mut(before) {
                *vote = None;
            }
        } else {
            self.votes.truncate(before);
        }
        true
    }

    /// How many votes are on it.
    pub fn len(&self) -> usize {
        self.votes.iter().flatten().count()
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// In an open vote: the place among the voters of the one who is asked.
    pub fn asked(&self) -> usize {
        self.at
    }

    /// In an open vote: whether the voter at this place has answered.
    pub fn has_answered(&self, place: usize) -> bool {
        self.votes.get(place).is_some_and(Option::is_some)
    }

    /// The answer that Left and Right take votes from and give votes to.
    pub fn selected(&self) -> Vote {
        self.selected
    }

    /// In an open vote, asks the voter before or after; in a counted one, selects the answer above or below.
    pub fn select(&mut self, up: bool, voters: usize) {
        match self.mode() {
            Mode::Open if up => self.at = self.at.saturating_sub(1),
            Mode::Open => self.at = (self.at + 1).min(voters.saturating_sub(1)),
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
        let is_selected = |cast: &Option<Cast>| cast.as_ref().is_some_and(|cast| cast.vote == selected);
        if more {
            self.votes.push(Some(self.selected.into()));
        } else if let Some(at) = self.votes.iter().rposition(is_selected) {
            self.votes.remove(at);
        }
        self.at = self.votes.len();
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
        // Names are dropped with their places; the order of what stays tells nothing.
        self.votes.retain(Option::is_some);
        for cast in self.votes.iter_mut().flatten() {
            cast.by = None;
        }
        self.at = self.votes.len();
        true
    }

    /// What is revealed: by name in an open vote, else counts alone, never order.
    pub fn reveal(&self, voters: &[Voter], roster: u16) -> Tally {
        let scale = self.taking.scale;
        match self.mode() {
            Mode::Open => {
                let named =
                    voters
                        .iter()
                        .zip(&self.votes)
                        .filter_map(|(voter, vote): (&Voter, &Option<Cast>)| {
                            Some((voter.id.clone(), vote.as_ref()?.vote))
                        });
                Tally::named(scale, named.collect(), roster)
            }
            mode => {
                let counts = Counts::of(self.votes.iter().flatten().map(|cast| cast.vote));
                Tally::counted(scale, mode, counts, roster)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pad(mode: Mode) -> Pad {
        let taking = Taking {
            mode,
            ..Taking::counted(Scale::ConsentV1)
        };
        Pad::new(FieldId::Fingers, taking)
    }

    fn typed(mode: Mode, votes: &str) -> Pad {
        let mut pad = pad(mode);
        for character in votes.chars() {
            assert!(pad.add(Pad::vote_of(character).expect("a vote"), 3));
        }
        pad
    }

    fn voters() -> Vec<Voter> {
        ["Ama", "Bo", "Chloe"]
            .map(|name| Voter {
                id: PersonId::from(name),
                name: name.to_owned(),
            })
            .to_vec()
    }

    #[test]
    fn a_vote_is_one_key_and_can_be_taken_back() {
        let mut pad = typed(Mode::Counted, "44５-");
        assert!(pad.take_back());
        let counts = pad.reveal(&[], 8).counts();
        assert_eq!(
            (counts.voters(), counts.abstain, counts.lowest()),
            (3, 0, Some(4))
        );
        assert_eq!(Pad::vote_of('6'), None);
    }

    #[test]
    fn arrows_change_the_selected_count() {
        let mut pad = pad(Mode::Counted);
        pad.select(true, 3);
        pad.change(true);
        pad.change(true);
        pad.change(false);
        assert_eq!(pad.reveal(&[], 8).counts().fingers[4], 1);
        for _ in 0..9 {
            pad.select(false, 3);
        }
        assert_eq!(pad.selected(), Vote::Abstain);
    }

    #[test]
    fn an_open_vote_asks_one_after_the_other_and_may_leave_somebody_out() {
        let mut pad = typed(Mode::Open, "4");
        pad.select(false, 3);
        assert!(pad.add(Vote::Fingers(2), 3));
        assert!(!pad.add(Vote::Fingers(5), 3), "all three were asked");
        let tally = pad.reveal(&voters(), 3);
        let expected = [
            (PersonId::from("Ama"), Vote::Fingers(4)),
            (PersonId::from("Chloe"), Vote::Fingers(2)),
        ];
        assert_eq!(tally.by_name(), expected);
        assert!(pad.take_back());
        assert_eq!(pad.len(), 1);
    }

    #[test]
    fn a_vote_from_a_chat_takes_the_place_of_an_older_one_of_the_same_person() {
        let (ama, bo) = (PersonId::from("Ama"), PersonId::from("Bo"));
        for mode in Mode::ALL {
            let mut pad = typed(mode, "");
            pad.cast(Some(&bo), Vote::Fingers(1), &voters());
            pad.cast(Some(&ama), Vote::Fingers(4), &voters());
            pad.cast(Some(&bo), Vote::Fingers(5), &voters());
            let counts = pad.reveal(&voters(), 3).counts();
            assert_eq!(counts.fingers, [0, 0, 0, 0, 1, 1], "{mode:?}");
        }
        let mut pad = typed(Mode::Open, "");
        pad.cast(Some(&bo), Vote::Fingers(1), &voters());
        assert_eq!(pad.asked(), 0, "whoever has not answered is asked next");
        assert!(pad.next_mode());
        pad.cast(Some(&bo), Vote::Fingers(1), &voters());
        assert_eq!(pad.len(), 2, "names are gone with the stricter way");
    }

    #[test]
    fn with_votes_on_it_a_pad_becomes_stricter_and_never_looser() {
        let mut pad = typed(Mode::Open, "45");
        assert!(pad.next_mode());
        assert_eq!((pad.mode(), pad.len()), (Mode::Counted, 2));
        assert!(pad.reveal(&voters(), 3).by_name().is_empty(), "names are gone");
        assert!(pad.next_mode());
        assert!(!pad.next_mode());
        assert_eq!(pad.mode(), Mode::Blind);
    }

    #[test]
    fn an_empty_pad_goes_round_the_modes_that_are_allowed() {
        let mut pad = pad(Mode::Counted);
        pad.taking.loosest = Mode::Counted;
        assert!(pad.next_mode() && pad.next_mode());
        assert_eq!(pad.mode(), Mode::Counted);
    }
}
