//! The rule by which a proposal is adopted, and what it says of one proposal.
//! Must not know screens: the reason it gives is a value, not a sentence.

use super::proposal::Proposal;

/// When a proposal is adopted; stored with each decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Fingers from which a vote is consent.
    pub at_least: u8,
    /// Share of the roster that has to vote: so many parts of so many.
    pub quorum: (u8, u8),
    /// How long a trial of weak support lasts, in days.
    pub trial_days: u16,
    /// How long those who were away may still speak, in days.
    pub confirm_days: u16,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            at_least: 3,
            quorum: (2, 3),
            trial_days: 30,
            confirm_days: 7,
        }
    }
}

/// What the rule says of a proposal as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nobody has voted on this wording.
    NoVote,
    /// The wording has changed since the vote.
    Voided,
    /// So many low voices or objections are open.
    Open(usize),
    /// Adopt.
    Adopt,
    /// Nobody objects and nobody is glad: a trial fits.
    Weak,
    /// Fewer votes than the quorum: provisional fits.
    NoQuorum {
        /// Votes cast.
        votes: u16,
        /// Votes needed.
        needed: u16,
    },
}

impl Rule {
    /// How many of a roster have to vote.
    pub fn needed(&self, roster: u16) -> u16 {
        let (parts, of) = self.quorum;
        let needed = (u32::from(roster) * u32::from(parts)).div_ceil(u32::from(of.max(1)));
        u16::try_from(needed).unwrap_or(u16::MAX)
    }

    /// What the rule says of this proposal.
    pub fn says(&self, proposal: &Proposal) -> Says {
        let open = proposal.open_objections().count();
        let Some(tally) = proposal.tally() else {
            return if proposal.voided().is_some() {
                Says::Voided
            } else {
                Says::NoVote
            };
        };
        let counts = tally.counts();
        if counts.shown() == 0 {
            return Says::NoVote;
        }
        let needed = self.needed(tally.roster);
        if open > 0 {
            Says::Open(open)
        } else if counts.voters() < needed {
            Says::NoQuorum {
                votes: counts.voters(),
                needed,
            }
        } else if counts.lowest() == Some(self.at_least) && counts.highest() == Some(self.at_least) {
            Says::Weak
        } else {
            Says::Adopt
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::Mint;
    use super::super::proposal::{Closing, Kind, Objection, Round};
    use super::super::tally::{Counts, Mode, Scale, Tally, Vote};
    use super::*;

    fn voted(typed: &str, roster: u16, open: usize) -> Proposal {
        let mut mint = Mint::new(1);
        let mut proposal = Proposal::new(
            mint.id(),
            Kind::New,
            mint.id(),
            "We answer".into(),
            "Response".into(),
        );
        let counts = Counts::of(typed.bytes().map(|byte| Vote::Fingers(byte - b'0')));
        let tally = Tally::counted(Scale::ConsentV1, Mode::Counted, counts, roster);
        proposal.rounds.push(Round {
            text: proposal.text.clone(),
            tally,
        });
        for _ in 0..open {
            proposal.objections.push(Objection {
                id: mint.id(),
                harm: String::new(),
                closing: Closing::Open,
            });
        }
        proposal
    }

    #[test]
    fn the_rule_proposes_an_outcome() {
        let check = |typed: &str, roster: u16, open: usize, expected: Says| {
            assert_eq!(
                Rule::default().says(&voted(typed, roster, open)),
                expected,
                "{typed} of {roster}"
            );
        };
        check("44533545", 8, 0, Says::Adopt);
        check("44533541", 8, 1, Says::Open(1));
        check("44533541", 8, 0, Says::Adopt);
        check("3333", 4, 0, Says::Weak);
        check("445", 8, 0, Says::NoQuorum { votes: 3, needed: 6 });
        check("44", 3, 0, Says::Adopt);
        check("4", 3, 0, Says::NoQuorum { votes: 1, needed: 2 });
    }

    #[test]
    fn other_words_void_the_vote_and_the_same_words_restore_it() {
        let mut proposal = voted("5555", 4, 0);
        proposal.text = "We answer soon".into();
        assert_eq!(Rule::default().says(&proposal), Says::Voided);
        proposal.text = "We answer".into();
        assert_eq!(Rule::default().says(&proposal), Says::Adopt);
    }
}
