//! Fingers from 0 to 5, counted: what a vote is, what a tally keeps, and what can be read from it.
//! Must not know who decides what from it (see `rule`), nor how votes are typed.

use super::id::PersonId;

/// What the fingers mean, by version, so that a tally can be read years later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// 0 stop, would cause harm; 1 serious gap; 2 concern; 3 can live with it; 4 good; 5 I will help it happen.
    ConsentV1,
    /// 0 not at all to 5 fully: how well our way of working serves one of the four Cs.
    RatingV1,
    /// 0 never to 5 always: how far a norm was lived.
    LivedV1,
    /// 0 a waste to 5 well worth it: was the meeting worth the time.
    WorthV1,
}

/// What is known of who voted what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// By name.
    Open,
    /// Numbers only, no names kept.
    #[default]
    Counted,
    /// Numbers only, typed masked and revealed together.
    Blind,
}

/// One person's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// So many fingers, 0 to 5.
    Fingers(u8),
    /// No answer, on purpose.
    Abstain,
}

/// A vote that comes after the reveal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// Whose it is; needed where the tally is by name, and kept only there.
    pub by: Option<PersonId>,
    /// The answer.
    pub vote: Vote,
}

/// How many votes each answer got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Votes by number of fingers.
    pub fingers: [u16; 6],
    /// Abstentions, in a bucket of their own.
    pub abstain: u16,
}

impl Mode {
    /// Every mode, the strictest last.
    pub const ALL: [Self; 3] = [Self::Open, Self::Counted, Self::Blind];

    /// The next stricter mode.
    pub fn stricter(self) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| *mode > self)
    }
}

impl Counts {
    /// The counts of these votes, in any order.
    pub fn of(votes: impl IntoIterator<Item = Vote>) -> Self {
        let mut counts = Self::default();
        for vote in votes {
            counts.add(vote);
        }
        counts
    }

    /// Adds one vote; more than five fingers count as five.
    pub fn add(&mut self, vote: Vote) {
        let bucket = match vote {
            Vote::Fingers(fingers) => &mut self.fingers[usize::from(fingers.min(5))],
            Vote::Abstain => &mut self.abstain,
        };
        *bucket = bucket.saturating_add(1);
    }

    /// The sum of two counts.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        for (mine, theirs) in self.fingers.iter_mut().zip(other.fingers) {
            *mine = mine.saturating_add(theirs);
        }
        self.abstain = self.abstain.saturating_add(other.abstain);
        self
    }

    /// How many showed fingers.
    pub fn shown(&self) -> u16 {
        self.fingers
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many answered at all, abstentions included.
    pub fn voters(&self) -> u16 {
        self.shown().saturating_add(self.abstain)
    }

    /// The lowest number of fingers shown.
    pub fn lowest(&self) -> Option<u8> {
        (0u8..)
            .zip(self.fingers)
            .find(|(_, count)| *count > 0)
            .map(|(fingers, _)| fingers)
    }

    /// The highest number of fingers shown.
    pub fn highest(&self) -> Option<u8> {
        (0u8..)
            .zip(self.fingers)
            .filter(|(_, count)| *count > 0)
            .map(|(fingers, _)| fingers)
            .last()
    }

    /// How many showed fewer fingers than these.
    pub fn below(&self, fingers: u8) -> u16 {
        self.fingers
            .iter()
            .take(usize::from(fingers))
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// How many showed so many fingers or more.
    pub fn from(&self, fingers: u8) -> u16 {
        self.shown() - self.below(fingers)
    }
}

/// The votes of a tally, as far as its mode keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Votes {
    /// Who voted what: open tallies only.
    Named(Vec<(PersonId, Vote)>),
    /// Counts, never order.
    Counted(Counts),
}

/// A revealed tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What the fingers meant.
    pub scale: Scale,
    /// What was said on the screen about names.
    pub mode: Mode,
    /// The votes.
    pub votes: Votes,
    /// How many people were on the roster then.
    pub roster: u16,
}

impl Tally {
    /// A tally of counts alone.
    pub fn counted(scale: Scale, mode: Mode, counts: Counts, roster: u16) -> Self {
        Self {
            scale,
            mode,
            votes: Votes::Counted(counts),
            roster,
        }
    }

    /// An open tally: who voted what.
    pub fn named(scale: Scale, votes: Vec<(PersonId, Vote)>, roster: u16) -> Self {
        Self {
            scale,
            mode: Mode::Open,
            votes: Votes::Named(votes),
            roster,
        }
    }

    /// Who voted what; empty unless the tally is open.
    pub fn by_name(&self) -> &[(PersonId, Vote)] {
        match &self.votes {
            Votes::Named(named) => named,
            Votes::Counted(_) => &[],
        }
    }

    /// How many votes each answer got.
    pub fn counts(&self) -> Counts {
        match &self.votes {
            Votes::Counted(counts) => *counts,
            Votes::Named(named) => Counts::of(named.iter().map(|(_, vote)| *vote)),
        }
    }

    /// The same tally with a late vote in it, of a team of this size. By name it replaces an earlier vote of the same
    /// person; none where a name is needed and missing.
    pub fn with_late(&self, late: &Late, roster: u16) -> Option<Self> {
        let votes = match (&self.votes, &late.by) {
            (Votes::Counted(counts), _) => {
                let mut counts = *counts;
                counts.add(late.vote);
                Votes::Counted(counts)
            }
            (Votes::Named(named), Some(person)) => {
                let mut named = named.clone();
                match named.iter_mut().find(|(voter, _)| voter == person) {
                    Some((_, vote)) => *vote = late.vote,
                    None => named.push((person.clone(), late.vote)),
                }
                Votes::Named(named)
            }
            (Votes::Named(_), None) => return None,
        };
        Some(Self {
            votes,
            roster,
            ..self.clone()
        })
    }

    /// Whether so few voted that counts tell who said what.
    pub fn identifies(&self) -> bool {
        self.mode != Mode::Open && self.counts().voters() < 5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Votes as they are typed: digits, `-` abstains.
    fn counts(typed: &str) -> Counts {
        Counts::of(typed.bytes().map(|byte| match byte {
            b'-' => Vote::Abstain,
            digit => Vote::Fingers(digit - b'0'),
        }))
    }

    #[test]
    fn a_tally_reads_as_lowest_highest_and_counts() {
        let check = |typed: &str, expected: (Option<u8>, Option<u8>, u16, u16, u16)| {
            let counts = counts(typed);
            let found = (
                counts.lowest(),
                counts.highest(),
                counts.voters(),
                counts.below(3),
                counts.from(3),
            );
            assert_eq!(found, expected, "{typed}");
        };
        check("", (None, None, 0, 0, 0));
        check("---", (None, None, 3, 0, 0));
        check("44533541", (Some(1), Some(5), 8, 1, 7));
        check("3333", (Some(3), Some(3), 4, 0, 4));
        check("0125-", (Some(0), Some(5), 5, 3, 1));
    }

    #[test]
    fn order_never_matters() {
        assert_eq!(counts("44533541"), counts("14533544"));
    }

    #[test]
    fn late_votes_add_up() {
        assert_eq!(counts("445").plus(counts("33-")), counts("44533-"));
    }
}
